import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sqlite from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { alike } from '../../bench/faults/alike.ts';
import { recurring } from '../../bench/faults/recurring.ts';
import { run } from '../../src/engine/run.ts';
import type { RunOptions } from '../../src/engine/run-options.ts';
import { DecantError } from '../../src/errors.ts';
import type { Committed, CorpusStage, RawDocument, ReadFailure, Stage } from '../../src/stage.ts';
import { readLines, temporaryFolder } from '../temporary.ts';
import { memory, options, text, watching } from './memory.ts';

const DOCUMENTS = 'abcdef'.split('').map((name) => text(`${name}.txt`, `A page on ${name} and its ${name}-things.`));
const LOST: ReadFailure = {
  uri: 'lost.txt',
  error: new DecantError('read/failed', 'It is gone.', { uri: 'lost.txt' }),
};

/** Runs twice over the same; gives the folder, what the second run told, and the progress that it told. */
async function twice(
  items: readonly (RawDocument | ReadFailure)[],
  more: Partial<RunOptions>,
  between: (out: string) => Partial<RunOptions> | undefined = () => ({}),
): Promise<{
  readonly out: string;
  readonly phases: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}> {
  const out = temporaryFolder();
  await run(options(out, items, more));
  const other = between(out);
  const phases: string[] = [];
  const onProgress: RunOptions['onProgress'] = ({ phase }) => void (phases.at(-1) !== phase && phases.push(phase));
  const manifest = await run(options(out, [...items].reverse(), { ...more, ...other, onProgress }));
  return { out, phases, counts: manifest.counts.documents };
}

/** The digests of the result files of a folder. */
const filesOf = (out: string): unknown =>
  JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
    .files.filter(({ file }: { readonly file: string }) => file !== 'changes.jsonl')
    .map(({ file, sha256 }: Committed) => `${file} ${sha256}`);

const BOTH = { stages: [recurring(), alike()] };

describe('results that stand', () => {
  it('stay where inputs and options are the same: no document goes over a barrier', async () => {
    const { phases, counts } = await twice([...DOCUMENTS, LOST], BOTH);
    expect(phases).toEqual(['reading', 'writing']);
    expect(counts).toEqual({ read: 7, written: 0, unchanged: 6, duplicate: 0, rejected: 0, failed: 1 });
  });

  it('stay run after run', async () => {
    const { out } = await twice(DOCUMENTS, BOTH);
    const { counts } = await run(options(out, DOCUMENTS, BOTH));
    expect(counts.documents).toMatchObject({ read: 6, unchanged: 6 });
  });

  it.each<[string, Partial<RunOptions>]>([
    ['the number of shards', { shards: 2 }],
    ['the packing', { compression: 'gzip' }],
    ['the other shape', { format: 'dolma', fingerprint: 'other' }],
    ['the stages', { stages: [recurring()] }],
    ['the fingerprint', { fingerprint: 'other' }],
  ])('are made again where it is other: %s', async (_, other) => {
    const { out, phases } = await twice(DOCUMENTS, BOTH, () => other);
    expect(phases).toContain('deciding');
    const fresh = temporaryFolder();
    await run(options(fresh, DOCUMENTS, { ...BOTH, ...other }));
    expect(filesOf(out)).toEqual(filesOf(fresh));
  });

  it('are made again where somebody wrote to one of their files', async () => {
    const { out, phases } = await twice(DOCUMENTS, BOTH, (folder) => {
      appendFileSync(join(folder, 'documents.jsonl'), 'x');
      return {};
    });
    expect(phases).toContain('deciding');
    expect(readLines(join(out, 'documents.jsonl'))).toHaveLength(6);
  });

  it('are held against budgets that are new', async () => {
    const strict: CorpusStage = { ...recurring(), name: 'none' };
    const budgets = { run: { maxFailed: 0.1 } };
    const again = twice([...DOCUMENTS, LOST], { stages: [strict] }, () => ({ budgets }));
    await expect(again).rejects.toMatchObject({ code: 'run/budget' });
  });

  it('are made again where one input came from elsewhere, and its work is not forgotten', async () => {
    const seen: string[] = [];
    const stages = [watching(seen), ...BOTH.stages];
    const out = temporaryFolder();
    await run(options(out, DOCUMENTS, { stages }));
    const [first, ...others] = DOCUMENTS;
    const moved = [memory(others), memory(first === undefined ? [] : [first], 'elsewhere')];
    await run(options(out, [], { stages, sources: moved }));
    await run(options(out, [], { stages, sources: moved }));
    expect(seen).toHaveLength(DOCUMENTS.length);
  });

  it('are made again where a document failed behind a barrier, and tell so again', async () => {
    const failing: Stage = {
      ...watching([]),
      name: 'failing',
      run(document) {
        if (document.origin.uri === 'b.txt') throw new Error('no');
        return document;
      },
    };
    const told: string[] = [];
    const onFailed: RunOptions['onFailed'] = ({ uri }) => void told.push(uri);
    const { counts } = await twice(DOCUMENTS, { stages: [recurring(), failing], onFailed });
    expect(told).toEqual(['b.txt', 'b.txt']);
    expect(counts).toMatchObject({ unchanged: 5, failed: 1 });
  });

  it('are not taken for those of a run that was never published', async () => {
    const out = temporaryFolder();
    await run(options(out, DOCUMENTS, BOTH));
    const more = [...DOCUMENTS, text('g.txt', 'A page on g.'), LOST];
    await expect(run(options(out, more, { ...BOTH, budgets: { run: { maxFailed: 0.1 } } }))).rejects.toThrow();
    await run(options(out, more, BOTH));
    expect(readLines(join(out, 'documents.jsonl'))).toHaveLength(7);
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toMatchObject({ revision: 2 });
  });

  it('hold without the finished work of a single document being read', async () => {
    const { counts } = await twice(DOCUMENTS, BOTH, (out) => {
      const database = new sqlite.DatabaseSync(join(out, '.decant', 'state.sqlite'));
      database.exec("UPDATE prepared SET body = x'00'; DELETE FROM rendered");
      database.close();
      return {};
    });
    expect(counts).toMatchObject({ read: 6, unchanged: 6 });
  });
});

describe('two corpus stages of one name', () => {
  it('are refused: what is remembered of one would be taken for the other', async () => {
    const stages = [recurring(), { ...recurring(), rules: {} }];
    await expect(run(options(temporaryFolder(), DOCUMENTS, { stages }))).rejects.toMatchObject({
      code: 'config/invalid',
      message: expect.stringContaining('"recurring"'),
    });
  });
});
