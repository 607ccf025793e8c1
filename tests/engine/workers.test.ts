import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { stages } from '../../bench/faults/poison.ts';
import { createExecutor } from '../../src/engine/executor.ts';
import { run } from '../../src/engine/run.ts';
import type { RunOptions } from '../../src/engine/run-options.ts';
import { workOf } from '../../src/engine/task.ts';
import type { RawDocument } from '../../src/stage.ts';
import { readLines, temporaryFolder } from '../temporary.ts';
import { options, text } from './memory.ts';

const MODULE = new URL('../../bench/faults/poison.ts', import.meta.url).href;

const harmless = (count: number): readonly RawDocument[] =>
  Array.from({ length: count }, (_, index) => text(`${1000 + index}.txt`, `A line of the document ${index}.`));

function poisoned(out: string, items: readonly RawDocument[], more: Partial<RunOptions> = {}): RunOptions {
  return options(out, items, {
    stages: stages(),
    workers: { module: MODULE, options: {} },
    concurrency: 2,
    limits: { seconds: 0.4, megabytes: 256 },
    ...more,
  });
}

const failures = (out: string): readonly unknown[] =>
  readLines(join(out, 'failed.jsonl')).map(({ uri, code }) => [uri, code]);

describe('worker threads', () => {
  it.each([
    ['loop', 'limit/time'],
    ['heap', 'limit/memory'],
    ['buffers', 'limit/memory'],
    ['exit', 'limit/crash'],
    ['stack', 'stage/threw'],
    ['throw', 'stage/threw'],
  ])('fail the one document that means %s, and no other', async (poison, code) => {
    const out = temporaryFolder();
    const items = harmless(120);
    const limits = { seconds: poison === 'loop' ? 0.4 : 60, megabytes: 96 };
    const { counts } = await run(
      poisoned(out, [...items.slice(0, 70), text('poison.txt', `${poison} it`), ...items.slice(70)], { limits }),
    );
    expect(failures(out)).toEqual([['poison.txt', code]]);
    expect(counts.documents).toMatchObject({ written: 120, failed: 1 });
  });

  it('fail the same document when it is the only one', async () => {
    const out = temporaryFolder();
    await run(poisoned(out, [text('poison.txt', 'loop it')]));
    expect(failures(out)).toEqual([['poison.txt', 'limit/time']]);
  });

  it('do not fail a document for waiting, which is not its own doing', async () => {
    const out = temporaryFolder();
    const limits = { seconds: 0.15, megabytes: 256 };
    const { counts } = await run(poisoned(out, [text('slow.txt', 'wait a while')], { limits }));
    expect(counts.documents).toMatchObject({ written: 1, failed: 0 });
  });

  it('do not let a document that was failed for its limits count as done: the next run tries again', async () => {
    const out = temporaryFolder();
    await run(poisoned(out, [text('a.txt', 'loop it'), text('b.txt', 'A harmless line.')]));
    const manifest = await run(poisoned(out, [text('a.txt', 'loop it'), text('b.txt', 'A harmless line.')]));
    expect(manifest.counts.documents).toMatchObject({ unchanged: 1, failed: 1 });
  });

  it('end the run when the stages cannot be made in them', async () => {
    const workers = { module: new URL('./no-such-module.ts', import.meta.url).href, options: {} };
    await expect(run(poisoned(temporaryFolder(), harmless(200), { workers }))).rejects.toThrow('no-such-module');
  });
});

describe('an executor with threads', () => {
  it('holds none while it rests, and starts them anew when there is work', async () => {
    const setting = poisoned(temporaryFolder(), []);
    const executor = createExecutor(setting, workOf(setting.stages, undefined));
    const batch = harmless(1).map((raw) => ({ kind: 'prepare', raw }) as const);
    const alive = new Set<Worker>();
    const note = (worker: Worker): void => {
      alive.add(worker);
      worker.once('exit', () => alive.delete(worker));
    };
    process.on('worker', note);
    onTestFinished(() => void process.off('worker', note));
    await executor.perform(batch);
    expect(alive.size).toBe(0); // the first batch is done in this thread
    const before = await executor.perform(batch);
    expect(alive.size).toBe(1);
    await executor.rest();
    expect(alive.size).toBe(0);
    expect(await executor.perform(batch)).toEqual(before);
    expect(alive.size).toBe(1);
    await executor.close();
    expect(alive.size).toBe(0);
  });
});

describe('stages that are functions of the caller', () => {
  it('have their time limit in this thread', async () => {
    const out = temporaryFolder();
    const items = [text('a.txt', 'loop it'), text('b.txt', 'A harmless line.')];
    await run(options(out, items, { stages: stages(), limits: { seconds: 1, megabytes: 256 } }));
    expect(failures(out)).toEqual([['a.txt', 'limit/time']]);
    expect(readLines(join(out, 'documents.jsonl'))).toHaveLength(1);
  });
});
