import { type Columns, LETTER_SIGNATURE, WORD_SIGNATURE } from './columns.ts';
import { createRecurring, type Placing, parted, placesOf } from './postings.ts';
import { createPairs } from './radix.ts';
import { createLatest, createRecent } from './recent-pairs.ts';

/** Told of two rows that may be alike; of a pair that several bands propose, once, unless one of its buckets is giant. */
export type CandidateVisitor = (left: number, right: number) => unknown;

/** A bucket with more rows is not paired off: each of its rows is held against the first one and against the next. */
export const GIANT = 16;

/** Rows that agree in a word of a signature, four bins of it at once, are candidates. */
export interface Banding {
  readonly signatures: Uint32Array;
  /** Words of a row, each of which is a band. */
  readonly bands: number;
}

export function wordBands({ signatures }: Columns): Banding {
  return { signatures, bands: WORD_SIGNATURE };
}

export function letterBands({ letters }: Columns): Banding {
  return { signatures: letters, bands: LETTER_SIGNATURE };
}

/** Bands whose keys are fetched at once, so that a row is read in a few pieces. */
const TOGETHER = 4;

/**
 * The candidates among some rows, by a sort-join a band: 36 bytes a row. The rows must come in an order that does not
 * depend on the input's, since it decides who is first in a giant bucket.
 */
export function visitBandCandidates(
  bandings: readonly Banding[],
  { rows, size }: { readonly rows: Uint32Array; readonly size: number },
  visit: CandidateVisitor,
): void {
  const placing = placesOf(rows, size);
  const visitRecurring = createRecurring();
  const keys = new Uint32Array(rows.length * TOGETHER);
  const room = createPairs(rows.length);
  // Two texts that are alike meet in one band after another.
  const latest = createLatest(size);
  for (const { signatures, bands } of bandings) {
    const giants = createGiants(size);
    let recent: ReturnType<typeof createRecent> | undefined;
    for (let band = 0; band < bands; band++) {
      if (band % TOGETHER === 0) putKeys({ signatures, bands }, { placing, first: band, into: keys });
      const start = (band % TOGETHER) * rows.length;
      const visitNew = (left: number, right: number): void => {
        if (!latest(left, right)) return;
        const places = { left: left * bands, right: right * bands, band, unseen: giants.bandsOf(left) };
        if (!agreesBefore(signatures, places)) visit(left, right);
      };
      const pair = (left: number, right: number): void => visitNew(rows[left] ?? 0, rows[right] ?? 0);
      const postings = { keys: keys.subarray(start, start + rows.length), values: placing.places };
      visitRecurring(parted(postings, room, 0), {
        pair,
        several(places) {
          if (places.length <= GIANT) {
            visitBucket(places, pair);
            return;
          }
          const bucket = places.map((place) => rows[place] ?? 0);
          giants.note(bucket, band);
          recent ??= createRecent();
          const isNew = recent;
          // Texts of one template are neighbours in one giant bucket after another.
          visitBucket(bucket, (left, right) => {
            if (isNew(left, right)) visitNew(left, right);
          });
        },
      });
    }
  }
}

interface Giants {
  note(rows: Uint32Array, band: number): void;
  /** The bands, as bits, in which a row is in a giant bucket. */
  bandsOf(row: number): number;
}

/** Remembers which rows are in giant buckets, where not all pairs are candidates; no memory as long as there are none. */
function createGiants(size: number): Giants {
  let bits: Uint32Array | undefined;
  return {
    note(rows, band) {
      bits ??= new Uint32Array(size);
      for (const row of rows) bits[row] = (bits[row] ?? 0) | (1 << band);
    },
    bandsOf: (row) => bits?.[row] ?? 0,
  };
}

/** The keys of the rows in some bands from the first one on, band by band; rows are taken as they lie in memory. */
function putKeys(
  { signatures, bands }: Banding,
  { placing, first, into }: { readonly placing: Placing; readonly first: number; readonly into: Uint32Array },
): void {
  const { ofRow, places } = placing;
  const { length } = places;
  let at = 0;
  for (let row = 0; row < ofRow.length; row++) {
    if ((ofRow[row] ?? -1) < 0) continue;
    const from = row * bands + first;
    for (let band = 0; band < TOGETHER; band++) into[band * length + at] = signatures[from + band] ?? 0;
    at++;
  }
}

interface Places {
  readonly left: number;
  readonly right: number;
  readonly band: number;
  /** Bands, as bits, in which rows that agree may not have been candidates all the same. */
  readonly unseen: number;
}

/** Whether two rows have been candidates in an earlier band. */
function agreesBefore(signatures: Uint32Array, { left, right, band, unseen }: Places): boolean {
  for (let at = 0; at < band; at++)
    if (signatures[left + at] === signatures[right + at] && ((unseen >>> at) & 1) === 0) return true;
  return false;
}

/** The pairs of the rows that agree in a band. */
export function visitBucket(rows: ArrayLike<number>, visit: CandidateVisitor): void {
  const isGiant = rows.length > GIANT;
  for (let left = 0; left < rows.length; left++) {
    const end = isGiant && left > 0 ? Math.min(left + 2, rows.length) : rows.length;
    for (let right = left + 1; right < end; right++) visit(rows[left] ?? 0, rows[right] ?? 0);
  }
}
