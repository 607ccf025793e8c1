import type { Decision } from '../../src/similarity/decide.ts';
import { type DecideTexts, decideTexts, MOST_IN_MEMORY, reviseTexts } from '../../src/similarity/decide-texts.ts';
import type { PackedTexts } from '../../src/similarity/packed.ts';
import { createReader } from '../../src/similarity/reader.ts';
import type { TextChange } from '../../src/similarity/revise.ts';
import type { StageIndex } from '../../src/stage.ts';
import type { NearDuplicatesOptions } from '../../src/stages/near-duplicates.ts';
import type { Row } from '../report.ts';
import type { LabelledRow, LabelledSet } from './labelled.ts';

/**
 * A log of crawls, run after run: what changed is signed and the decisions are revised. After each run they are held
 * against deciding on everything. `increments-equal`: the share of runs in which they are the same; `increments-signed`: the
 * share of documents that were signed, of those that signing all of them in every run comes to; `increments-cost`: the time of
 * the revisions beside that of deciding on everything in every run.
 */
export async function replayRows({ name, rows }: LabelledSet, options: NearDuplicatesOptions): Promise<readonly Row[]> {
  const runs = runsOf(rows);
  if (runs.length < 2) return [];
  const deciding: DecideTexts = { ...options, limits: options, most: MOST_IN_MEMORY };
  const index = createIndex();
  const reader = createReader();
  const corpus = new Map<string, Uint8Array>();
  const standing = new Map<string, Decision>();
  const totals = { equal: 0, signed: 0, all: 0, revising: 0, deciding: 0 };
  for (const events of runs) {
    const changes = events.flatMap((event) => applied(event, corpus, reader));
    totals.signed += changes.filter(({ after }) => after !== undefined).length;
    totals.all += corpus.size;
    const texts = textsOf(corpus);
    for (const { id } of changes) standing.delete(id);
    const isFirst = events === runs[0];
    const given = await timed(() =>
      gather(
        isFirst
          ? decideTexts(texts, deciding, index)
          : reviseTexts(texts, deciding, { changes: listOf(changes), index, decision: async (id) => standing.get(id) }),
      ),
    );
    for (const [id, decision] of given.value)
      if (decision === undefined) standing.delete(id);
      else standing.set(id, decision);
    const anew = await timed(() => gather(decideTexts(texts, deciding, createIndex())));
    totals.equal += isSame(standing, anew.value) ? 1 : 0;
    if (isFirst) continue;
    totals.revising += given.seconds;
    totals.deciding += anew.seconds;
  }
  const row = (metric: string, value: number, n: number): Row => {
    return { bench: 'duplicates', set: name, system: 'decant', metric, value, n };
  };
  return [
    row('increments-equal', totals.equal / runs.length, runs.length),
    row('increments-signed', totals.signed / totals.all, totals.all),
    row('increments-cost', totals.revising / totals.deciding, runs.length - 1),
  ];
}

type Event = LabelledRow & { readonly run: number; readonly op: NonNullable<LabelledRow['op']> };

function runsOf(rows: readonly LabelledRow[]): readonly (readonly Event[])[] {
  const runs = new Map<number, Event[]>();
  for (const row of rows) {
    const { run, op } = row;
    if (run === undefined || op === undefined) continue;
    const events = runs.get(run);
    if (events === undefined) runs.set(run, [{ ...row, run, op }]);
    else events.push({ ...row, run, op });
  }
  return [...runs].sort(([left], [right]) => left - right).map(([, events]) => events);
}

/** A document of the log is named by its path, which is its cluster. */
function applied(
  { cluster, text, op }: Event,
  corpus: Map<string, Uint8Array>,
  reader: ReturnType<typeof createReader>,
): readonly (TextChange & { readonly id: string })[] {
  const before = corpus.get(cluster);
  const after = op === 'delete' ? undefined : reader.packed(text);
  if (after === undefined) corpus.delete(cluster);
  else corpus.set(cluster, after);
  if (before === undefined && after === undefined) return [];
  return [{ id: cluster, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

function textsOf(corpus: ReadonlyMap<string, Uint8Array>): PackedTexts {
  const sorted = [...corpus].sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    size: sorted.length,
    async *sorted() {
      for (const [id, packed] of sorted) yield { id, uri: id, published: 0, packed };
    },
  };
}

function listOf<Item>(items: readonly Item[]): { readonly size: number; sorted(): AsyncIterable<Item> } {
  return {
    size: items.length,
    async *sorted() {
      yield* items;
    },
  };
}

function createIndex(): StageIndex {
  const entries = new Map<string, Uint8Array>();
  return {
    async *names() {
      yield* [...entries.keys()].sort();
    },
    read: async (name) => entries.get(name),
    async write(name, content) {
      entries.set(name, content.slice());
    },
    async remove(name) {
      entries.delete(name);
    },
  };
}

async function gather<Value>(pairs: AsyncIterable<readonly [string, Value]>): Promise<Map<string, Value>> {
  const found = new Map<string, Value>();
  for await (const [id, value] of pairs) found.set(id, value);
  return found;
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ readonly value: Value; readonly seconds: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}

function isSame(left: ReadonlyMap<string, Decision>, right: ReadonlyMap<string, Decision | undefined>): boolean {
  if (left.size !== right.size) return false;
  return [...left].every(([id, decision]) => JSON.stringify(decision) === JSON.stringify(right.get(id)));
}
