import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sqlite from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { withVerdicts } from '../../src/document.ts';
import { run } from '../../src/engine/run.ts';
import { listRuns } from '../../src/engine/state/runs.ts';
import { DecantError } from '../../src/errors.ts';
import type { CorpusStage, DocumentStage, RawDocument, ReadFailure, Source } from '../../src/stage.ts';
import { leftovers, RESULT_FILES, readLines, resultBytes, temporaryFolder } from '../temporary.ts';
import { memory, options, text, watching } from './memory.ts';

const NAMES = 'abcdefghij'.split('');
const DOCUMENTS = NAMES.map((name) => text(`${name}.txt`, `This is the document ${name}.`));
const changed = (items: readonly RawDocument[], uri: string): readonly RawDocument[] =>
  items.map((item) => (item.uri === uri ? text(uri, 'This one says something else.') : item));

const changes = (out: string): readonly unknown[] =>
  readLines(join(out, 'changes.jsonl')).map(({ uri, change }) => `${change} ${uri}`);

/** Writes to a state that it is of another layout. */
function setLayout(out: string, layout: number): void {
  const database = new sqlite.DatabaseSync(join(out, '.decant', 'state.sqlite'));
  database.exec(`PRAGMA user_version = ${layout}`);
  database.close();
}

const stamps = (out: string): readonly unknown[] =>
  [...RESULT_FILES, 'changes.jsonl'].map((name) => {
    const { ino, mtimeNs } = statSync(join(out, name), { bigint: true });
    return `${name} ${ino} ${mtimeNs}`;
  });

/** Drops a line that stands in another document too. */
const common: CorpusStage<string, boolean> = {
  scope: 'corpus',
  name: 'common',
  version: 1,
  rules: { line: 'The line stands in other documents too.' },
  sketch: (document) => document.blocks[0]?.text ?? '',
  async *decide(sketches) {
    const seen = new Map<string, number>();
    for await (const { sketch } of sketches.sorted()) seen.set(sketch, (seen.get(sketch) ?? 0) + 1);
    for await (const { id, sketch } of sketches.sorted()) yield [id, (seen.get(sketch) ?? 0) > 1] as const;
  },
  apply: (document, isCommon) =>
    isCommon
      ? withVerdicts(document, [{ target: 0, effect: 'drop', rule: 'common/line', evidence: { documents: 2 } }])
      : document,
};

describe('a run after a run', () => {
  it('does no work and writes no result where nothing has changed', async () => {
    const out = temporaryFolder();
    const seen: string[] = [];
    await run(options(out, DOCUMENTS, { stages: [watching(seen)] }));
    expect(seen).toHaveLength(NAMES.length);
    const before = stamps(out);
    const manifest = await run(options(out, [...DOCUMENTS].reverse(), { stages: [watching(seen)] }));
    expect(seen).toHaveLength(NAMES.length);
    expect(stamps(out)).toEqual(before);
    expect(manifest.counts.documents).toMatchObject({ read: NAMES.length, unchanged: NAMES.length, written: 0 });
    expect(manifest).toMatchObject({ revision: 1, changes: { new: 0, changed: 0, gone: 0 } });
  });

  it('works again on the one document that has changed, and tells one change', async () => {
    const out = temporaryFolder();
    const seen: string[] = [];
    await run(options(out, DOCUMENTS, { stages: [watching(seen)] }));
    seen.length = 0;
    const manifest = await run(options(out, changed(DOCUMENTS, 'c.txt'), { stages: [watching(seen)] }));
    expect(seen).toEqual(['c.txt']);
    expect(readLines(join(out, 'changes.jsonl'))).toEqual([
      { id: expect.any(String), uri: 'c.txt', change: 'changed', revision: 2 },
    ]);
    expect(manifest.counts.documents).toMatchObject({ unchanged: NAMES.length - 1, written: 1 });
  });

  it('leaves what a run over the same input into an empty folder leaves', async () => {
    const [out, fresh] = [temporaryFolder(), temporaryFolder()];
    const later = [...changed(DOCUMENTS, 'c.txt').slice(2), text('new.txt', 'A new document.')];
    await run(options(out, DOCUMENTS, { stages: [common] }));
    await run(options(out, later, { stages: [common] }));
    await run(options(fresh, later, { stages: [common] }));
    expect(resultBytes(out)).toEqual(resultBytes(fresh));
  });

  it('tells what is new and what is gone, and holds the full state', async () => {
    const out = temporaryFolder();
    await run(options(out, DOCUMENTS));
    await run(options(out, [...DOCUMENTS.slice(1), text('z.txt', 'A new document.')]));
    expect(changes(out)).toEqual(['gone a.txt', 'new z.txt']);
    expect(readLines(join(out, 'documents.jsonl')).map(({ uri }) => uri)).toEqual([
      ...NAMES.slice(1).map((name) => `${name}.txt`),
      'z.txt',
    ]);
  });

  it('tells of a document that is still there, and for which another one is written now', async () => {
    const out = temporaryFolder();
    const copies: DocumentStage = {
      scope: 'document',
      name: 'copies',
      version: 1,
      outcome: 'duplicate',
      rules: { copy: 'Another document says the same.' },
      run: (document) =>
        withVerdicts(
          document,
          document.origin.uri === 'b.txt'
            ? [{ target: 'document', effect: 'drop', rule: 'copies/copy', evidence: { of: 'a.txt' } }]
            : [],
        ),
    };
    await run(options(out, DOCUMENTS));
    const manifest = await run(options(out, DOCUMENTS, { stages: [copies], fingerprint: 'other' }));
    expect(changes(out)).toEqual(['canonical b.txt']);
    expect(manifest.counts.documents).toMatchObject({ unchanged: NAMES.length - 1, duplicate: 1 });
  });

  it('works again on everything when the configuration or a stage is another', async () => {
    const out = temporaryFolder();
    const seen: string[] = [];
    await run(options(out, DOCUMENTS, { stages: [watching(seen)] }));
    await run(options(out, DOCUMENTS, { stages: [watching(seen)], fingerprint: 'other' }));
    expect(seen).toHaveLength(2 * NAMES.length);
  });

  it('takes a document over a barrier again when what was decided of it is another', async () => {
    const out = temporaryFolder();
    await run(options(out, DOCUMENTS, { stages: [common] }));
    await run(options(out, [...DOCUMENTS, text('z.txt', 'This is the document a.')], { stages: [common] }));
    expect(changes(out)).toEqual(['changed a.txt', 'new z.txt']);
    expect(readLines(join(out, 'ledger.jsonl')).map(({ uri }) => uri)).toEqual(['a.txt', 'z.txt']);
  });

  it('writes again what somebody else has changed or removed', async () => {
    const out = temporaryFolder();
    await run(options(out, DOCUMENTS));
    const before = resultBytes(out);
    writeFileSync(join(out, 'documents.jsonl'), before['documents.jsonl']?.replace('document', 'Document') ?? '');
    rmSync(join(out, 'ledger.jsonl'));
    await run(options(out, DOCUMENTS));
    expect(resultBytes(out)).toEqual(before);
  });

  it('learns what stands from the results when the state is lost', async () => {
    const out = temporaryFolder();
    await run(options(out, DOCUMENTS));
    rmSync(join(out, '.decant'), { recursive: true });
    const manifest = await run(options(out, changed(DOCUMENTS, 'c.txt').slice(1)));
    expect(changes(out)).toEqual(['gone a.txt', 'changed c.txt']);
    expect(manifest.revision).toBe(2);
  });

  it('puts a state of an older layout aside, and builds it anew from the results', async () => {
    const out = temporaryFolder();
    await run(options(out, DOCUMENTS));
    setLayout(out, 1);
    const warnings: string[] = [];
    const onWarning = (message: string): void => void warnings.push(message);
    await run(options(out, changed(DOCUMENTS, 'c.txt').slice(1), { onWarning }));
    expect(changes(out)).toEqual(['gone a.txt', 'changed c.txt']);
    expect(warnings).toEqual([expect.stringContaining('put aside')]);
  });

  it('does not touch a state of a newer layout, and says what to do', async () => {
    const out = temporaryFolder();
    await run(options(out, DOCUMENTS));
    setLayout(out, 99);
    const again = run(options(out, DOCUMENTS));
    await expect(again).rejects.toMatchObject({ code: 'run/state', message: expect.stringContaining('newer decant') });
    setLayout(out, 2);
    const manifest = await run(options(out, DOCUMENTS));
    expect(manifest.counts.documents).toMatchObject({ unchanged: NAMES.length });
  });

  it('keeps the state in another folder on demand', async () => {
    const [out, state] = [temporaryFolder(), temporaryFolder()];
    const seen: string[] = [];
    for (let round = 0; round < 2; round++) await run(options(out, DOCUMENTS, { state, stages: [watching(seen)] }));
    expect(seen).toHaveLength(NAMES.length);
    expect(statSync(join(state, 'state.sqlite')).size).toBeGreaterThan(0);
  });

  it('lists every run, the newest first', async () => {
    const out = temporaryFolder();
    await run(options(out, DOCUMENTS, { now: () => new Date(1_000) }));
    await expect(run(options(out, [], { now: () => new Date(2_000) }))).rejects.toMatchObject({ code: 'input/none' });
    expect(listRuns(join(out, '.decant'))).toMatchObject([
      { started: '1970-01-01T00:00:02.000Z', outcome: 'failed', revision: null, counts: null },
      {
        started: '1970-01-01T00:00:01.000Z',
        ended: '1970-01-01T00:00:01.000Z',
        outcome: 'done',
        revision: 1,
        fingerprint: 'test',
        changes: { new: NAMES.length, changed: 0, gone: 0, canonical: 0 },
        counts: { documents: { read: NAMES.length } },
      },
    ]);
    expect(listRuns(join(out, 'nowhere'))).toEqual([]);
  });
});

describe('a source that cannot be listed to its end', () => {
  const breaking = (items: readonly (RawDocument | ReadFailure)[], name: string): Source => ({
    name,
    async *read() {
      yield* items;
      throw new Error('The connection was closed.');
    },
  });

  it('deletes nothing when it breaks, and has its line in failed', async () => {
    const out = temporaryFolder();
    await run(options(out, [], { sources: [memory(DOCUMENTS, 'crawl')] }));
    const before = resultBytes(out);
    const manifest = await run(options(out, [], { sources: [breaking(DOCUMENTS.slice(0, 3), 'crawl')] }));
    expect(resultBytes(out)['documents.jsonl']).toBe(before['documents.jsonl']);
    expect(manifest.changes).toMatchObject({ gone: 0 });
    expect(readLines(join(out, 'failed.jsonl'))).toMatchObject([{ uri: 'crawl', code: 'read/failed' }]);
  });

  it('deletes what another source no longer gives', async () => {
    const out = temporaryFolder();
    const other = text('z.txt', 'From another source.');
    await run(options(out, [], { sources: [memory(DOCUMENTS, 'crawl'), memory([other], 'feed')] }));
    await run(options(out, [], { sources: [breaking([], 'crawl'), memory([], 'feed')] }));
    expect(changes(out)).toEqual(['gone z.txt']);
  });

  it('keeps what lies in a folder that could not be looked into, and nothing else', async () => {
    const out = temporaryFolder();
    const error = new DecantError('read/failed', 'Permission is denied.');
    await run(options(out, [text('in/a/1.txt', 'One thing.'), text('in/ab.txt', 'Two things.'), ...DOCUMENTS]));
    await run(options(out, [{ uri: 'in/a', error, cut: 'in/a' }, ...DOCUMENTS]));
    expect(changes(out)).toEqual(['gone in/ab.txt']);
    expect(readFileSync(join(out, 'documents.jsonl'), 'utf8')).toContain('in/a/1.txt');
    expect(leftovers(out)).toEqual([]);
  });
});
