import { type Columns, LETTER_SIGNATURE, WORD_SIGNATURE } from './columns.ts';
import { mix } from './mix.ts';
import { createPairs, type Pairs, radixSort } from './radix.ts';
import { createSlots, type Parted, partsFor, recurringFirst, startsOf } from './recurring.ts';

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

/** Rows as they lie in memory, and the place of each in the order that counts. */
interface Placing {
  /** By row its place; -1 where it is not among them. */
  readonly ofRow: Int32Array;
  /** Those places, one behind the other. */
  readonly places: Uint32Array;
}

function placesOf(rows: Uint32Array, size: number): Placing {
  const ofRow = new Int32Array(size).fill(-1);
  for (let place = 0; place < rows.length; place++) ofRow[rows[place] ?? 0] = place;
  const places = new Uint32Array(rows.length);
  let count = 0;
  for (let row = 0; row < size; row++) {
    const place = ofRow[row] ?? -1;
    if (place >= 0) places[count++] = place;
  }
  return { ofRow, places };
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

/** Postings in parts by the bits above the first so many, in a room that is used anew each time. */
function parted({ keys, values }: Pairs, room: Pairs, shift: number): Parted {
  const ends = new Uint32Array(partsFor(keys.length));
  const mask = ends.length - 1;
  for (let at = 0; at < keys.length; at++) {
    const part = ((keys[at] ?? 0) >>> shift) & mask;
    ends[part] = (ends[part] ?? 0) + 1;
  }
  startsOf(ends);
  const [newKeys, newValues] = [room.keys, room.values];
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const part = (key >>> shift) & mask;
    const to = ends[part] ?? 0;
    ends[part] = to + 1;
    newKeys[to] = key;
    newValues[to] = values[at] ?? 0;
  }
  return { keys: newKeys, values: newValues, ends };
}

/** Told of the values of a key that several postings have, ascending; the list is valid until the next one. */
interface BucketVisitor {
  pair(left: number, right: number): void;
  /** Where there are more than two. */
  several(values: Uint32Array): void;
}

/** Visits every key that more than one posting has; its room serves one list of postings after another. */
function createRecurring(): (postings: Parted, visitor: BucketVisitor) => void {
  let slots = createSlots(0);
  let spare = createPairs(0);
  return (postings, visitor) => {
    const { keys, values, ends } = postings;
    let start = 0;
    for (const end of ends) {
      if (end - start > slots.keys) slots = createSlots(end - start);
      const count = recurringFirst(postings, { start, end, slots });
      const front = { keys: keys.subarray(start, start + count), values: values.subarray(start, start + count) };
      start = end;
      if (count > spare.keys.length) spare = createPairs(count + (count >>> 1));
      radixSort(front, spare);
      visitBuckets(front, visitor);
    }
  };
}

/** The columns are sorted by key. Nearly all buckets are pairs. */
function visitBuckets({ keys, values }: Pairs, visitor: BucketVisitor): void {
  const { length } = keys;
  for (let start = 0, end = 0; start < length; start = end) {
    const key = keys[start];
    end = start + 1;
    while (end < length && keys[end] === key) end++;
    if (end - start === 2) {
      const [left, right] = [values[start] ?? 0, values[start + 1] ?? 0];
      if (left < right) visitor.pair(left, right);
      else visitor.pair(right, left);
    } else if (end - start > 2) visitor.several(values.subarray(start, end).sort());
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

/** Sampled hashes that are put in parts at once: 8 bytes each. */
const AT_ONCE = 2 ** 25;
/** They are cut into a few parts first, and each of these further: to write to many places at once is slow. */
const FIRST_BITS = 5;
/** A run of words that stands in more texts tells nothing of any two of them. */
export const COMMON = 64;

/** The pairs of rows that share a sampled run of words which is not common; some of them more than once. */
export function visitSampleCandidates(columns: Columns, rows: Uint32Array, visit: CandidateVisitor): void {
  const [latest, isNew] = [createLatest(columns.size), createRecent()];
  const pair = (left: number, right: number): void => {
    const [leftRow, rightRow] = [rows[left] ?? 0, rows[right] ?? 0];
    if (latest(leftRow, rightRow) && isNew(leftRow, rightRow)) visit(leftRow, rightRow);
  };
  const { ofRow } = placesOf(rows, columns.size);
  const sizes = sampleSizes(columns, ofRow);
  const visitRecurring = createRecurring();
  let [room, fine] = [createPairs(0), createPairs(0)];
  for (let first = 0, last = 0; first < sizes.length; first = last) {
    const ends = new Uint32Array(sizes.length);
    let count = 0;
    // Parts, as many as there is room for, and one at least.
    for (; last < sizes.length && (last === first || count + (sizes[last] ?? 0) <= AT_ONCE); last++) {
      ends[last] = count;
      count += sizes[last] ?? 0;
    }
    if (count > room.keys.length) room = createPairs(count);
    putSamples(columns, ofRow, { first, last, ends, room });
    let start = 0;
    for (const end of ends.subarray(first, last)) {
      const postings = { keys: room.keys.subarray(start, end), values: room.values.subarray(start, end) };
      start = end;
      if (postings.keys.length > fine.keys.length) fine = createPairs(postings.keys.length);
      visitRecurring(parted(postings, fine, FIRST_BITS), { pair, several: (places) => visitPosting(places, pair) });
    }
  }
}

/** How many postings each part has. */
function sampleSizes({ starts, samples, size }: Columns, ofRow: Int32Array): Uint32Array {
  const sizes = new Uint32Array(2 ** FIRST_BITS);
  const mask = sizes.length - 1;
  for (let row = 0; row < size; row++) {
    if ((ofRow[row] ?? -1) < 0) continue;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const part = (samples[at] ?? 0) & mask;
      sizes[part] = (sizes[part] ?? 0) + 1;
    }
  }
  return sizes;
}

/** The parts from the first to before the last, where each begins being given: then it ends there. */
function putSamples(
  { starts, samples, size }: Columns,
  ofRow: Int32Array,
  {
    first,
    last,
    ends,
    room: { keys, values },
  }: { readonly first: number; readonly last: number; readonly ends: Uint32Array; readonly room: Pairs },
): void {
  const [mask, parts] = [ends.length - 1, last - first];
  for (let row = 0; row < size; row++) {
    const place = ofRow[row] ?? -1;
    if (place < 0) continue;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const key = samples[at] ?? 0;
      const part = key & mask;
      if ((part - first) >>> 0 >= parts) continue;
      const to = ends[part] ?? 0;
      ends[part] = to + 1;
      keys[to] = key;
      values[to] = place;
    }
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

/** Whether a row does not come with the same partner as the last time: 4 bytes a row. Says so of some pairs again. */
export function createLatest(size: number): (left: number, right: number) => boolean {
  const partners = new Uint32Array(size).fill(0xffff_ffff);
  return (left, right) => {
    if (partners[right] === left) return false;
    partners[right] = left;
    return true;
  };
}

/** The pairs of the rows that have one sampled run of words. */
export function visitPosting(rows: ArrayLike<number>, visit: CandidateVisitor): void {
  if (rows.length > COMMON) return;
  for (let left = 0; left < rows.length; left++)
    for (let right = left + 1; right < rows.length; right++) visit(rows[left] ?? 0, rows[right] ?? 0);
}
