import { byHash } from './hashes.ts';
import { BY_ALL_BANDS, BY_FEW_BANDS, hasBand, lookupOf, TOGETHER } from './keys.ts';
import { BANDS } from './packed.ts';
import { createRecurring, parted } from './postings.ts';
import { createPairs } from './radix.ts';
import { createLatest, createRecent } from './recent-pairs.ts';
import { ROW, SIGNATURE_AT, type Table, wordsOf } from './table.ts';

/** Told of two rows that may be alike, in any order; of some pairs more than once. */
export type CandidateVisitor = (one: number, other: number) => unknown;

/** A bucket with more rows is not paired off: each of its rows is held against the first one and against the next. */
export const GIANT = 16;

/**
 * The candidates among some rows, ascending, by a sort-join a band, which is a word of a signature, four bins of it at once:
 * 32 bytes a row. Who is first in a giant bucket the hashes decide, and not the order of the input.
 */
export function visitBandCandidates(table: Table, rows: Uint32Array, visit: CandidateVisitor): void {
  const visitRecurring = createRecurring();
  const keys = new Uint32Array(rows.length * TOGETHER);
  const room = createPairs(rows.length);
  // Two texts that are alike meet in one band after another, and those of one template in one giant bucket after another.
  const latest = createLatest(table.size);
  const isNew = createRecent();
  const pair = (one: number, other: number): void => {
    if (latest(one, other)) visit(one, other);
  };
  const pairInGiant = (one: number, other: number): void => {
    if (isNew(one, other)) pair(one, other);
  };
  const several = (bucket: Uint32Array): void => {
    if (bucket.length <= GIANT) visitBucket(bucket, pair);
    else visitBucket(bucket.sort(byHash(table.hashes)), pairInGiant);
  };
  const short = shortOnes(table, rows);
  for (let first = 0; first < BANDS; first += TOGETHER) {
    const own = hasBand(BY_FEW_BANDS, first) ? rows : short;
    putKeys(table, own, { first, into: keys });
    const { length } = own;
    for (let start = 0; start < TOGETHER * length; start += length) {
      const postings = { keys: keys.subarray(start, start + length), values: own };
      visitRecurring(parted(postings, room, 0), { pair, several });
    }
  }
}

/** Those that are looked up by all bands. */
function shortOnes(table: Table, rows: Uint32Array): Uint32Array {
  const short = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (lookupOf(wordsOf(table, row)) === BY_ALL_BANDS) short[count++] = row;
  }
  return short.subarray(0, count);
}

/** The keys of rows in some bands from the first one on, band by band. */
function putKeys(
  table: Table,
  rows: Uint32Array,
  { first, into }: { readonly first: number; readonly into: Uint32Array },
): void {
  const { length } = rows;
  for (let at = 0; at < length; at++) {
    const from = (rows[at] ?? 0) * ROW + SIGNATURE_AT + first;
    for (let band = 0; band < TOGETHER; band++) into[band * length + at] = table.rows[from + band] ?? 0;
  }
}

/** The pairs of the rows that agree in a band. */
export function visitBucket(rows: ArrayLike<number>, visit: CandidateVisitor): void {
  const isGiant = rows.length > GIANT;
  for (let left = 0; left < rows.length; left++) {
    const end = isGiant && left > 0 ? Math.min(left + 2, rows.length) : rows.length;
    for (let right = left + 1; right < end; right++) visit(rows[left] ?? 0, rows[right] ?? 0);
  }
}
