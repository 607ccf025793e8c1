import { createPairs, type Pairs, radixSort } from './radix.ts';
import { createSlots, type Parted, partsFor, recurringFirst, startsOf } from './recurring.ts';

/** Postings in parts by the bits above the first so many, in a room that is used anew each time. */
export function parted(postings: Pairs, room: Pairs, shift: number): Parted {
  const ends = new Uint32Array(partsFor(postings.keys.length));
  countParts(postings.keys, ends, shift);
  startsOf(ends);
  putInParts(postings, { ...room, ends }, shift);
  return { ...room, ends };
}

/** Counts the keys of each part. */
function countParts(keys: Uint32Array, sizes: Uint32Array, shift: number): void {
  const mask = sizes.length - 1;
  for (let at = 0; at < keys.length; at++) {
    const part = ((keys[at] ?? 0) >>> shift) & mask;
    sizes[part] = (sizes[part] ?? 0) + 1;
  }
}

/** Puts each part where it begins; then it ends there. */
function putInParts({ keys, values }: Pairs, into: Parted, shift: number): void {
  const { keys: newKeys, values: newValues, ends } = into;
  const mask = ends.length - 1;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const part = (key >>> shift) & mask;
    const to = ends[part] ?? 0;
    ends[part] = to + 1;
    newKeys[to] = key;
    newValues[to] = values[at] ?? 0;
  }
}

/** Told of the values of a key that several postings have; the list is valid until the next one. */
export interface BucketVisitor {
  pair(one: number, other: number): void;
  /** Where there are more than two, ascending. */
  several(values: Uint32Array): void;
}

/** Visits every key that more than one posting has; its room serves one list of postings after another. */
export function createRecurring(): (postings: Parted, visitor: BucketVisitor) => void {
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
      visitor.pair(values[start] ?? 0, values[start + 1] ?? 0);
    } else if (end - start > 2) visitor.several(values.subarray(start, end).sort());
  }
}
