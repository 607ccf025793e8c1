import { join } from 'node:path';
import * as sqlite from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike } from '../../bench/faults/alike.ts';
import { recurring } from '../../bench/faults/recurring.ts';
import { run } from '../../src/engine/run.ts';
import type { RunOptions } from '../../src/engine/run-options.ts';
import type { CorpusStage, RawDocument, Stage } from '../../src/stage.ts';
import { readLines, resultBytes, temporaryFolder } from '../temporary.ts';
import { options, text, watching } from './memory.ts';

const MENU = 'Home and abroad and the weather';

/** Documents of two folders, each under the menu of its folder. */
const DOCUMENTS: readonly RawDocument[] = ['a', 'b'].flatMap((folder) =>
  [0, 1, 2, 3, 4].map((number) =>
    text(
      `${folder}/${number}.txt`,
      `${MENU} of ${folder}\n\nThe ${folder}${number} sailed to port-${folder}${number} at hour-${folder}${number} with cargo-${folder}${number}.`,
    ),
  ),
);
const COPY = text('a/copy.txt', `${MENU} of a\n\nThe a1 sailed to port-a1 at hour-a1 with cargo-a1.`);

const both = (told: string[] = []): readonly Stage[] => [recurring(told), alike(told)];

const changes = (out: string): readonly string[] =>
  readLines(join(out, 'changes.jsonl')).map(({ uri, change }) => `${String(change)} ${String(uri)}`);

/** Runs over each list of documents in turn, into one folder. */
async function go(rounds: readonly (readonly RawDocument[])[], more: Partial<RunOptions> = {}): Promise<string> {
  const out = temporaryFolder();
  for (const items of rounds) await run(options(out, items, { stages: both(), ...more }));
  return out;
}

function inState<Result>(out: string, work: (database: sqlite.DatabaseSync) => Result): Result {
  const database = new sqlite.DatabaseSync(join(out, '.decant', 'state.sqlite'));
  try {
    return work(database);
  } finally {
    database.close();
  }
}

const keptIn = (out: string): readonly unknown[] =>
  inState(out, (database) =>
    database
      .prepare('SELECT stage, name, CAST(body AS TEXT) AS body FROM kept ORDER BY stage, name')
      .all()
      .map((row) => ({ ...row })),
  );

describe('corpus stages, run after run', () => {
  it('find in two passes what recurs and what says the same', async () => {
    const out = await go([[...DOCUMENTS, COPY]]);
    const ledger = readLines(join(out, 'ledger.jsonl'));
    expect(ledger.filter(({ rule }) => rule === 'recurring/line')).toHaveLength(DOCUMENTS.length + 1);
    expect(ledger.filter(({ rule }) => rule === 'alike/same').map(({ uri }) => uri)).toContain('a/copy.txt');
    expect(readLines(join(out, 'documents.jsonl'))).toHaveLength(DOCUMENTS.length);
  });

  it('do not decide again where nothing has changed', async () => {
    const told: string[] = [];
    await go([DOCUMENTS, [...DOCUMENTS].reverse()], { stages: both(told) });
    expect(told).toEqual(['recurring decides', 'alike decides']);
  });

  it('revise what they decided, from what changed', async () => {
    const told: string[] = [];
    const out = await go([DOCUMENTS, [...DOCUMENTS, COPY], DOCUMENTS.slice(1)], { stages: both(told) });
    expect(told.slice(2)).toEqual(['recurring revises 1', 'alike revises 1', 'recurring revises 2', 'alike revises 2']);
    expect(changes(out)).toEqual(['gone a/0.txt']);
  });

  it('leave what they would over the same input in an empty folder, whatever came before', async () => {
    const line = fc.constantFrom(MENU, 'red ships sail far', 'blue ships sail far', 'green boats row near', 'x');
    const document = fc
      .tuple(
        fc.constantFrom('a/1', 'a/2', 'a/3', 'a/4', 'b/1', 'b/2', 'b/3'),
        fc.array(line, { minLength: 1, maxLength: 4 }),
      )
      .map(([uri, lines]) => text(uri, lines.join('\n\n')));
    const input = fc.uniqueArray(document, { selector: ({ uri }) => uri, minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(fc.array(input, { minLength: 2, maxLength: 4 }), async (rounds) => {
        const out = await go(rounds);
        const fresh = await go(rounds.slice(-1));
        expect(resultBytes(out)).toEqual(resultBytes(fresh));
        expect(keptIn(out)).toEqual(keptIn(fresh));
      }),
      { numRuns: 8, seed: 7 },
    );
  });

  it('work again only on the document of which the decision is another, though it is unchanged itself', async () => {
    const [before, after]: [string[], string[]] = [[], []];
    const stages = [watching(before), recurring(), alike(), { ...watching(after), name: 'after' }];
    const shorter = text('a/copy.txt', 'sailed to port-a1 at hour-a1 with cargo-a1. The');
    const out = await go([[...DOCUMENTS, shorter]], { stages });
    before.length = 0;
    after.length = 0;
    const longer = text('a/copy.txt', 'The a1 sailed to port-a1 at hour-a1 with cargo-a1. And home');
    await run(options(out, [...DOCUMENTS, longer], { stages }));
    expect(before).toEqual(['a/copy.txt']);
    expect([...after].sort()).toEqual(['a/1.txt', 'a/copy.txt']);
    expect(changes(out)).toEqual(['canonical a/1.txt', 'new a/copy.txt']);
  });

  it('decide anew when the configuration is another, on an empty index', async () => {
    const told: string[] = [];
    const out = await go([DOCUMENTS], { stages: both(told) });
    const before = keptIn(out);
    const fewer = DOCUMENTS.filter(({ uri }) => uri.startsWith('a/'));
    await run(options(out, fewer, { stages: both(told), fingerprint: 'other' }));
    expect(told).toEqual(['recurring decides', 'alike decides', 'recurring decides', 'alike decides']);
    expect(keptIn(out)).toEqual(
      before.filter((row) => JSON.stringify(row).includes('"a/"') || JSON.stringify(row).includes('graph')),
    );
  });

  it('leave nothing in the state when they are taken out of the list', async () => {
    const out = await go([DOCUMENTS]);
    expect(keptIn(out)).not.toEqual([]);
    await run(options(out, DOCUMENTS));
    expect(keptIn(out)).toEqual([]);
    for (const table of ['barrier', 'sketched', 'decided'])
      expect(inState(out, (database) => database.prepare(`SELECT * FROM ${table}`).all())).toEqual([]);
  });
});

describe('the index of a corpus stage', () => {
  const refused = { run: { maxRemoved: 0 } };

  it('is taken back with a run that ends without results', async () => {
    const out = await go([DOCUMENTS]);
    const before = keptIn(out);
    await expect(run(options(out, DOCUMENTS.slice(2), { stages: both(), budgets: refused }))).rejects.toMatchObject({
      code: 'run/budget',
    });
    await run(options(out, DOCUMENTS, { stages: both() }));
    expect(keptIn(out)).toEqual(before);
    expect(changes(out).filter((change) => !change.startsWith('new'))).toEqual([]);
  });

  it('is taken back with a run that is interrupted while a stage decides', async () => {
    const out = await go([DOCUMENTS]);
    const before = keptIn(out);
    const stop = new AbortController();
    const halting: CorpusStage<unknown, unknown> = {
      ...alike(),
      async *revise({ index, sketches }) {
        await index.write('half', Buffer.from('done'));
        stop.abort();
        for await (const { id } of sketches.sorted()) yield [id, 'never heard of'];
      },
    };
    await expect(
      run(options(out, DOCUMENTS.slice(2), { stages: [recurring(), halting], signal: stop.signal })),
    ).rejects.toMatchObject({ code: 'run/interrupted' });
    await run(options(out, DOCUMENTS, { stages: both() }));
    expect(keptIn(out)).toEqual(before);
  });

  it('is left alone by a dry run', async () => {
    const out = await go([DOCUMENTS]);
    const before = keptIn(out);
    await run(options(out, DOCUMENTS.slice(3), { stages: both(), dryRun: true }));
    expect(keptIn(out)).toEqual(before);
  });

  it.each(['kept', 'sketched', 'decided', 'barrier'])('is built anew when a row of "%s" is lost', async (table) => {
    const warnings: string[] = [];
    const out = await go([[...DOCUMENTS, COPY]]);
    const fresh = await go([DOCUMENTS]);
    inState(out, (database) => database.exec(`DELETE FROM ${table} WHERE since = (SELECT min(since) FROM ${table})`));
    await run(options(out, DOCUMENTS, { stages: both(), onWarning: (warning) => warnings.push(warning) }));
    expect(warnings).toEqual([expect.stringContaining('damaged')]);
    expect(resultBytes(out)).toEqual(resultBytes(fresh));
  });

  it('holds bytes as they are, by names of any kind', async () => {
    const bytes = Uint8Array.from([0, 255, 10, 0]);
    const seen: unknown[] = [];
    const keeping: CorpusStage<number, number> = {
      scope: 'corpus',
      name: 'keeping',
      version: 1,
      rules: {},
      sketch: ({ blocks }) => blocks.length,
      async *decide(_, index) {
        for (const name of ['../é', '', 'gone']) await index?.write(name, bytes);
        await index?.write('', Uint8Array.of(1));
        await index?.remove('gone');
        yield* [];
      },
      async *revise({ index }) {
        for await (const name of index.names()) seen.push(name, [...((await index.read(name)) ?? [])]);
        yield* [];
      },
      apply: (document) => document,
    };
    await go([DOCUMENTS, DOCUMENTS.slice(1)], { stages: [keeping] });
    expect(seen).toEqual(['', [1], '../é', [...bytes]]);
  });
});

describe('a corpus stage that does not keep to its contract', () => {
  const deciding = (decide: CorpusStage<number, number>['decide']): Stage => ({
    scope: 'corpus',
    name: 'careless',
    version: 1,
    rules: {},
    sketch: () => 1,
    decide,
    apply: (document) => document,
  });

  it.each<readonly [string, string, CorpusStage<number, number>['decide']]>([
    [
      'decides on a document twice',
      'twice',
      async function* ({ sorted }) {
        for await (const { id } of sorted()) yield* [[id, 1] as const, [id, 2] as const];
      },
    ],
    [
      'decides on what it was not given',
      'nobody',
      async function* () {
        yield ['nobody', 1];
      },
    ],
    [
      'throws',
      'out of paper',
      async function* () {
        yield* [];
        throw new RangeError('out of paper');
      },
    ],
  ])('ends the run by name when it %s, and leaves the results as they were', async (_, said, decide) => {
    const out = await go([DOCUMENTS]);
    const before = resultBytes(out);
    await expect(run(options(out, DOCUMENTS.slice(1), { stages: [deciding(decide)] }))).rejects.toMatchObject({
      code: 'run/stage',
      stage: 'careless',
      message: expect.stringContaining(said),
    });
    expect(resultBytes(out)).toEqual(before);
  });
});
