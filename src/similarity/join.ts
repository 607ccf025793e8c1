import { hasBand, lookupOf, TOGETHER } from './keys.ts';
import { BANDS } from './packed.ts';
import { createRecurring, parted, placesOf } from './postings.ts';
import { createPairs } from './radix.ts';
import { createLatest, createRecent } from './recent-pairs.ts';
import { ROW, SIGNATURE_AT, type Table, wordsOf } from './table.ts';

/** Told of two rows that may be alike; of some pairs more than once. */
export type CandidateVisitor = (left: number, right: number) => unknown;

/** A bucket with more rows is not paired off: each of its rows is held against the first one and against the next. */
export const GIANT = 16;

/**
 * The candidates among some rows, by a sort-join a band, which is a word of a signature, four bins of it at once: 40 bytes a
 * row. The rows must come in an order that does not depend on the input's, since it decides who is first in a giant bucket.
 */
export function visitBandCandidates(table: Table, rows: Uint32Array, visit: CandidateVisitor): void {
  const placeOf = placesOf(rows, table.size);
  const visitRecurring = createRecurring();
  const keys = new Uint32Array(rows.length * TOGETHER);
  const room = createPairs(rows.length);
  // Two texts that are alike meet in one band after another, and those of one template in one giant bucket after another.
  const [latest, isNew] = [createLatest(table.size), createRecent()];
  const pair = (left: number, right: number): void => {
    const leftRow = rows[left] ?? 0;
    const rightRow = rows[right] ?? 0;
    if (latest(leftRow, rightRow)) visit(leftRow, rightRow);
  };
  const pairInGiant = (left: number, right: number): void => {
    if (isNew(left, right)) pair(left, right);
  };
  const several = (places: Uint32Array): void => visitBucket(places, places.length > GIANT ? pairInGiant : pair);
  const everyone = lookedUp(table, placeOf, 0);
  const others = lookedUp(table, placeOf, BANDS - 1);
  for (let first = 0; first < BANDS; first += TOGETHER) {
    const own = hasBand(lookupOf(Number.POSITIVE_INFINITY), first) ? everyone : others;
    putKeys(table, own.rows, { first, into: keys });
    const { length } = own.rows;
    for (let start = 0; start < TOGETHER * length; start += length) {
      const postings = { keys: keys.subarray(start, start + length), values: own.places };
      visitRecurring(parted(postings, room, 0), { pair, several });
    }
  }
}

/** Rows as they lie in memory, and the place of each in the order that counts. */
interface LookedUp {
  readonly rows: Uint32Array;
  readonly places: Uint32Array;
}

/** Those that are looked up by a band. */
function lookedUp(table: Table, placeOf: Int32Array, band: number): LookedUp {
  const [rows, places] = [new Uint32Array(placeOf.length), new Uint32Array(placeOf.length)];
  let count = 0;
  for (let row = 0; row < placeOf.length; row++) {
    const place = placeOf[row] ?? -1;
    if (place < 0 || !hasBand(lookupOf(wordsOf(table, row)), band)) continue;
    rows[count] = row;
    places[count++] = place;
  }
  return { rows: rows.subarray(0, count), places: places.subarray(0, count) };
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
