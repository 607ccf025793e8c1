import { byHash } from './hashes.ts';
import { GIANT, visitBucket } from './join.ts';
import {
  type Bucket,
  createNeighbourhood,
  gather,
  HASHES,
  keysOfRow,
  type Neighbourhood,
  SAMPLES,
} from './neighbours.ts';
import { nameAt, type PackedTexts } from './packed.ts';
import type { Proposed } from './relation.ts';
import { COMMON, visitPosting } from './sample-join.ts';
import type { Table } from './table.ts';

/** Pairs of rows as numbers, the row with the lesser hash first. */
export type Pairs = Set<number>;

/** Rows of a neighbourhood lie below it. */
const PAIR = 2 ** 26;

export function pairOf(left: number, right: number): number {
  return left * PAIR + right;
}

export function rowsOf(pair: number): readonly [left: number, right: number] {
  return [Math.floor(pair / PAIR), pair % PAIR];
}

/** What was proposed for comparison before and is not any more, and the other way round. */
export interface Proposals {
  readonly gainedByBand: Pairs;
  readonly gainedBySample: Pairs;
  /** By one bucket at least; another one may propose them still. Not those of which a text is gone. */
  readonly lost: Pairs;
}

/** The texts that came and went. */
export interface Turnover {
  readonly added: ReadonlySet<number>;
  readonly removed: ReadonlySet<number>;
}

/** How the buckets that texts came to, or went from, propose other pairs than before. */
export function proposalsOf(hood: Neighbourhood, { added, removed }: Turnover): Proposals {
  const proposals: Proposals = { gainedByBand: new Set(), gainedBySample: new Set(), lost: new Set() };
  const gone = new Map<Bucket, number[]>();
  for (const row of [...added, ...removed])
    for (const { slot, key } of keysOfRow(hood.growing.table, row)) {
      const bucket = hood.bucket(slot, key);
      if (bucket === undefined) continue;
      const rows = gone.get(bucket) ?? [];
      if (removed.has(row)) rows.push(row);
      gone.set(bucket, rows);
    }
  const { table } = hood.growing;
  for (const [bucket, left] of gone) {
    if (bucket.isCommon) continue;
    const now = sortedRows(table, bucket.members);
    const before = sortedRows(table, [...bucket.members.filter((row) => !added.has(row)), ...left]);
    compare(bucket, { now, before }, { proposals, added, removed });
  }
  return proposals;
}

interface Comparing extends Turnover {
  readonly proposals: Proposals;
}

/** A bucket that is small before and after proposes what it did, and all pairs with what was added. */
function compare(
  { slot }: Bucket,
  { now, before }: { readonly now: readonly number[]; readonly before: readonly number[] },
  { proposals, added, removed }: Comparing,
): void {
  const gained = slot === SAMPLES ? proposals.gainedBySample : proposals.gainedByBand;
  if (Math.max(now.length, before.length) <= Math.min(GIANT, COMMON)) {
    visitBucket(now, (left, right) => {
      if (added.has(left) || added.has(right)) gained.add(pairOf(left, right));
    });
    return;
  }
  const [pairsNow, pairsBefore] = [pairsIn(slot, now), pairsIn(slot, before)];
  for (const pair of pairsNow) if (!pairsBefore.has(pair)) gained.add(pair);
  for (const pair of pairsBefore) {
    const [left, right] = rowsOf(pair);
    if (!pairsNow.has(pair) && !removed.has(left) && !removed.has(right)) proposals.lost.add(pair);
  }
}

function pairsIn(slot: number, rows: readonly number[]): Pairs {
  const pairs: Pairs = new Set();
  const visit = slot === SAMPLES ? visitPosting : visitBucket;
  visit(rows, (left, right) => pairs.add(pairOf(left, right)));
  return pairs;
}

/** The rows by their hashes, as all candidates are. */
function sortedRows({ hashes }: Table, rows: readonly number[]): readonly number[] {
  return rows.toSorted(byHash(hashes));
}

/** By what pairs are proposed now, whichever the bucket: one more look at all documents where it is not known yet. */
export async function proposedNow(
  hood: Neighbourhood,
  pairs: Iterable<number>,
  texts: PackedTexts,
): Promise<ReadonlyMap<number, Proposed>> {
  const { table } = hood.growing;
  const shared = new Map([...pairs].map((pair) => [pair, sharedKeys(table, pair)] as const));
  const other = createNeighbourhood();
  let isKnown = true;
  for (const { slot, key } of [...shared.values()].flat()) {
    if (hood.bucket(slot, key) !== undefined) continue;
    other.want({ slot, key });
    isKnown = false;
  }
  if (!isKnown) await gather(other, texts, Number.POSITIVE_INFINITY);
  return new Map(
    [...shared].map(([pair, keys]) => {
      const isIn = ({ slot, key }: { readonly slot: number; readonly key: number }): boolean => {
        const own = hood.bucket(slot, key);
        if (own !== undefined) return isProposed(own, pair, table);
        const bucket = other.bucket(slot, key);
        const [left, right] = rowsOf(pair).map((row) => other.rows.get(nameAt(table.hashes, row)) ?? -1);
        return bucket !== undefined && isProposed(bucket, pairOf(left ?? -1, right ?? -1), other.growing.table);
      };
      const byBand = keys.some((key) => key.slot !== SAMPLES && isIn(key));
      return [pair, { byBand, bySample: keys.some((key) => key.slot === SAMPLES && isIn(key)) }];
    }),
  );
}

function sharedKeys(table: Table, pair: number): ReturnType<typeof keysOfRow> {
  const [left, right] = rowsOf(pair);
  const own = new Set(keysOfRow(table, left).map(({ slot, key }) => slot * 2 ** 32 + key));
  return keysOfRow(table, right).filter(({ slot, key }) => slot < HASHES && own.has(slot * 2 ** 32 + key));
}

function isProposed(bucket: Bucket, pair: number, table: Table): boolean {
  if (bucket.slot === SAMPLES) return !bucket.isCommon && bucket.members.length <= COMMON;
  if (bucket.members.length <= GIANT) return true;
  const rows = sortedRows(table, bucket.members);
  const [left, right] = rowsOf(pair);
  return rows[0] === left || Math.abs(rows.indexOf(left) - rows.indexOf(right)) === 1;
}
