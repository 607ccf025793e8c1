import { type Columns, LETTER_SIGNATURE, WORD_SIGNATURE } from './columns.ts';
import { mix } from './mix.ts';
import { createPairs, type Pairs as Postings, radixSort } from './radix.ts';
import { recurringFirst } from './recurring.ts';

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

/** Bands whose keys are fetched at once: a row is one cache line then, and not eight. */
const TOGETHER = 8;

/**
 * The candidates among some rows, by a sort-join a band: 44 bytes a row. The rows must come in an order that does not
 * depend on the input's, since it decides who is first in a giant bucket.
 */
export function visitBandCandidates(banding: Banding, rows: Uint32Array, visit: CandidateVisitor): void {
  const { signatures, bands } = banding;
  const values = new Uint32Array(rows.length);
  const spare = createPairs(rows.length);
  const keysTogether = new Uint32Array(rows.length * TOGETHER);
  const giants = createGiants(signatures.length / bands);
  let recent: ReturnType<typeof createRecent> | undefined;
  for (let band = 0; band < bands; band++) {
    if (band % TOGETHER === 0) putKeys(banding, { rows, first: band, into: keysTogether });
    const start = (band % TOGETHER) * rows.length;
    const all = { keys: keysTogether.subarray(start, start + rows.length), values };
    values.set(rows);
    visitBuckets(sortedRecurring(all, spare), (bucket) => {
      if (bucket.length > GIANT) {
        giants.note(bucket, band);
        recent ??= createRecent();
      }
      const isNew = bucket.length > GIANT ? recent : undefined;
      visitBucket(bucket, (left, right) => {
        const places = { left: left * bands, right: right * bands, band, unseen: giants.bandsOf(left) };
        // Texts of one template are neighbours in one giant bucket after another.
        if (!agreesBefore(signatures, places) && isNew?.(left, right) !== false) visit(left, right);
      });
    });
  }
}

/** Those that may recur, sorted by key, in the front of the same room. */
function sortedRecurring(postings: Postings, spare: Postings): Postings {
  const count = recurringFirst(postings, spare);
  const front = { keys: postings.keys.subarray(0, count), values: postings.values.subarray(0, count) };
  radixSort(front, spare);
  return front;
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

/** The keys of the rows in some bands from the first one on, band by band. */
function putKeys(
  { signatures, bands }: Banding,
  { rows, first, into }: { readonly rows: Uint32Array; readonly first: number; readonly into: Uint32Array },
): void {
  const count = Math.min(TOGETHER, bands - first);
  const { length } = rows;
  for (let at = 0; at < length; at++) {
    const place = (rows[at] ?? 0) * bands + first;
    for (let band = 0; band < count; band++) into[band * length + at] = signatures[place + band] ?? 0;
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

/** The rows of every key that more than one has, the columns being sorted by it. */
export function visitBuckets({ keys, values }: Postings, visit: (rows: Uint32Array) => void): void {
  for (let start = 0, end = 0; start < keys.length; start = end) {
    end = start + 1;
    while (end < keys.length && keys[end] === keys[start]) end++;
    if (end - start > 1) visit(values.subarray(start, end));
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

/** Sampled hashes that are sorted at once: 16 bytes each. More are cut into parts by their lowest bits. */
const AT_ONCE = 2 ** 24;
/** A run of words that stands in more texts tells nothing of any two of them. */
export const COMMON = 64;

/** The pairs of rows that share a sampled run of words which is not common; some of them more than once. */
export function visitSampleCandidates(columns: Columns, rows: Uint32Array, visit: CandidateVisitor): void {
  const isNew = createRecent();
  const parts = 2 ** Math.ceil(Math.log2(Math.max(1, (columns.starts[columns.size] ?? 0) / AT_ONCE)));
  for (let part = 0; part < parts; part++) {
    const postings = postingsOf(columns, rows, { part, parts });
    visitBuckets(sortedRecurring(postings, createPairs(postings.keys.length)), (bucket) =>
      visitPosting(bucket, (left, right) => {
        if (isNew(left, right)) visit(left, right);
      }),
    );
  }
}

/** Pairs that are remembered: 8 bytes each. */
const RECENT = 2 ** 20;

/** Whether a pair has not come by lately: those that share many runs of words come often. Says so of some twice. */
export function createRecent(): (left: number, right: number) => boolean {
  const lefts = new Uint32Array(RECENT).fill(0xffff_ffff);
  const rights = new Uint32Array(RECENT);
  return (left, right) => {
    const place = mix(Math.imul(left, 0x9e37_79b1) + right) & (RECENT - 1);
    if (lefts[place] === left && rights[place] === right) return false;
    lefts[place] = left;
    rights[place] = right;
    return true;
  };
}

function postingsOf(
  { starts, samples }: Columns,
  rows: Uint32Array,
  { part, parts }: { readonly part: number; readonly parts: number },
): Postings {
  let count = 0;
  for (const row of rows) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) if (((samples[at] ?? 0) & (parts - 1)) === part) count++;
  }
  const keys = new Uint32Array(count);
  const values = new Uint32Array(count);
  let place = 0;
  for (const row of rows) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const hash = samples[at] ?? 0;
      if ((hash & (parts - 1)) !== part) continue;
      keys[place] = hash;
      values[place++] = row;
    }
  }
  return { keys, values };
}

/** The pairs of the rows that have one sampled run of words. */
export function visitPosting(rows: ArrayLike<number>, visit: CandidateVisitor): void {
  if (rows.length > COMMON) return;
  for (let left = 0; left < rows.length; left++)
    for (let right = left + 1; right < rows.length; right++) visit(rows[left] ?? 0, rows[right] ?? 0);
}
