import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { temporaryFolder } from './temporary.ts';

/** The command line, as a script for Node.js. */
export const CLI: string = resolve(import.meta.dirname, '../src/cli.ts');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line to its end, in a folder of its own unless one is named. */
export function decant(
  args: readonly string[],
  { cwd = temporaryFolder(), input = '' }: { readonly cwd?: string; readonly input?: string | Buffer } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}
