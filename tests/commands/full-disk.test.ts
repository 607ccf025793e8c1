import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLI } from '../decant.ts';
import { folderWithStories } from '../stories.ts';

/** Runs a command line with a stream that can take nothing. */
function withFull(stream: 'stdout' | 'stderr', args: readonly string[]): { code: number | null; said: string } {
  const full = openSync('/dev/full', 'w');
  const stdio = stream === 'stdout' ? ['ignore', full, 'pipe'] : ['ignore', 'pipe', full];
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folderWithStories(),
    encoding: 'utf8',
    stdio: stdio as ['ignore', 'pipe', 'pipe'], // descriptors are taken as well
  });
  return { code: status, said: stream === 'stdout' ? stderr : stdout };
}

describe('a stream that is full', { timeout: 180_000, skip: process.platform !== 'linux' }, () => {
  it.each([[['clean', 'in']], [['run', 'in', '-q', '--json']]])('ends %j with one line and 1', (args) => {
    const { code, said } = withFull('stdout', args);
    expect({ code, said }).toEqual({
      code: 1,
      said: 'decant: Cannot write to the standard output: the disk is full.\n',
    });
  });

  it('does not end a run where it takes messages only', () => {
    const { code, said } = withFull('stderr', ['run', 'in', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ counts: { documents: { read: 3 } } });
  });
});
