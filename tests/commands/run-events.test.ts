import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decant } from '../decant.ts';
import { folderWithStories } from '../stories.ts';
import { readLines } from '../temporary.ts';

describe('decant run --events', { timeout: 180_000 }, () => {
  it('tells start, progress and end in a file, and appends the next run to it', async () => {
    const cwd = folderWithStories();
    const { stderr } = await decant(['run', 'in', '--out', 'out', '--events', 'events'], { cwd });
    expect(stderr).toContain('documents read');
    const events = readLines(join(cwd, 'events'));
    expect(events[0]).toMatchObject({ event: 'run.start', inputs: ['in'], out: 'out' });
    expect(events.filter(({ event }) => event === 'run.progress')).toContainEqual(
      expect.objectContaining({ phase: 'writing', done: 1, total: 3, kept: 1, dropped: 0, failed: 0 }),
    );
    expect(events).toContainEqual(expect.objectContaining({ phase: 'deciding', done: 1, total: 3 }));
    const manifest: { run: string; counts: { documents: object } } = JSON.parse(
      readFileSync(join(cwd, 'out', 'manifest.json'), 'utf8'),
    );
    expect(events.at(-1)).toMatchObject({
      event: 'run.end',
      exit: 0,
      run: manifest.run,
      documents: manifest.counts.documents,
    });
    for (const { time } of events) expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    await decant(['run', 'nowhere', '--out', 'out', '--events', 'events'], { cwd });
    expect(readLines(join(cwd, 'events')).at(-1)).toMatchObject({ event: 'run.end', exit: 5, code: 'input/not-found' });
    expect(readLines(join(cwd, 'events')).length).toBeGreaterThan(events.length);
  });

  it('leaves stderr to the events with -, also when documents fail', async () => {
    const cwd = folderWithStories();
    writeFileSync(join(cwd, 'in', 'rows.jsonl'), '{broken\n');
    const { code, stdout, stderr } = await decant(['run', 'in', '--out', 'out', '--events', '-', '--strict'], { cwd });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    const events: readonly { event: string; exit?: number }[] = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.at(-1)).toMatchObject({ event: 'run.end', exit: 3, documents: { failed: 1 } });
    expect(events).toContainEqual(
      expect.objectContaining({ event: 'document.failed', uri: 'in/rows.jsonl#1', code: 'read/invalid-json' }),
    );
  });

  it('says so when events cannot be written, before anything is read', async () => {
    const cwd = folderWithStories();
    const { code, stderr } = await decant(['run', 'in', '--events', 'no/such/folder'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('Cannot write events to no/such/folder: there is no such file or folder.');
  });

  it('goes on when the file fills up, and says so once', { skip: process.platform !== 'linux' }, async () => {
    const cwd = folderWithStories();
    const { code, stderr } = await decant(['run', 'in', '--out', 'out', '-q', '--events', '/dev/full'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toBe('decant: no more events can be written to /dev/full: the disk is full\n');
  });

  it('shows nothing with --quiet', async () => {
    const cwd = folderWithStories();
    expect(await decant(['run', 'in', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
