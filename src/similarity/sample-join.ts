import type { CandidateVisitor } from './join.ts';
import { runsEnd } from './keys.ts';
import { createRecurring, parted } from './postings.ts';
import { createPairs, type Pairs } from './radix.ts';
import { createLatest } from './recent-pairs.ts';
import { sampleEnd, sampleStart, type Table } from './table.ts';

/** A run of words that stands in more texts tells nothing of any two of them. */
export const COMMON = 64;

/** Sampled hashes that are put in parts at once: 8 bytes each. */
const AT_ONCE = 2 ** 25;
/** They are cut into a few parts first, and each of these further: to write to many places at once is slow. */
const FIRST_BITS = 5;

/** The pairs of some rows, ascending, that share a sampled run of words which is not common; some of them more than once. */
export function visitSampleCandidates(table: Table, rows: Uint32Array, visit: CandidateVisitor): void {
  const latest = createLatest(table.size);
  const pair = (one: number, other: number): void => {
    if (latest(one, other)) visit(one, other);
  };
  const sizes = sampleSizes(table, rows);
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
    putSamples(table, rows, { first, last, ends, room });
    let start = 0;
    for (const end of ends.subarray(first, last)) {
      const postings = { keys: room.keys.subarray(start, end), values: room.values.subarray(start, end) };
      start = end;
      if (postings.keys.length > fine.keys.length) fine = createPairs(postings.keys.length);
      visitRecurring(parted(postings, fine, FIRST_BITS), { pair, several: (bucket) => visitPosting(bucket, pair) });
    }
  }
}

/** How many postings each part has. */
function sampleSizes(table: Table, rows: Uint32Array): Uint32Array {
  const { samples } = table;
  const sizes = new Uint32Array(2 ** FIRST_BITS);
  const mask = sizes.length - 1;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const start = sampleStart(table, row);
    const end = runsEnd(samples, start, sampleEnd(table, row));
    for (let at = start; at < end; at++) {
      const part = (samples[at] ?? 0) & mask;
      sizes[part] = (sizes[part] ?? 0) + 1;
    }
  }
  return sizes;
}

interface Putting {
  readonly first: number;
  readonly last: number;
  readonly ends: Uint32Array;
  readonly room: Pairs;
}

/** The parts from the first to before the last, where each begins being given: then it ends there. */
function putSamples(table: Table, rows: Uint32Array, { first, last, ends, room: { keys, values } }: Putting): void {
  const { samples } = table;
  const [mask, parts] = [ends.length - 1, last - first];
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const start = sampleStart(table, row);
    const end = runsEnd(samples, start, sampleEnd(table, row));
    for (let at = start; at < end; at++) {
      const key = samples[at] ?? 0;
      const part = key & mask;
      if ((part - first) >>> 0 >= parts) continue;
      const to = ends[part] ?? 0;
      ends[part] = to + 1;
      keys[to] = key;
      values[to] = row;
    }
  }
}

/** The pairs of the rows that have one sampled run of words. */
export function visitPosting(rows: ArrayLike<number>, visit: CandidateVisitor): void {
  if (rows.length > COMMON) return;
  for (let left = 0; left < rows.length; left++)
    for (let right = left + 1; right < rows.length; right++) visit(rows[left] ?? 0, rows[right] ?? 0);
}
