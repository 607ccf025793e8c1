import type { Pairs } from './radix.ts';

/** Postings in parts, those with equal keys in one part. */
export interface Parted extends Pairs {
  /** Where each part ends. */
  readonly ends: Uint32Array;
}

/** Keys of a part: what is noted of so many stays in the second cache. */
const PART = 2 ** 16;
const MOST_PARTS = 2 ** 11;
/** So many slots for each key, two bits each, so that one in sixteen that stand once is taken for another one's. */
const SLOTS_PER_KEY = 16;
const SLOTS_PER_WORD = 16;
const LEAST_BITS = 10;
const MOST_BITS = 20;
const FACTOR = 0x9e37_79b1;

/** How many parts postings are cut into: a power of two. */
export function partsFor(postings: number): number {
  let parts = 1;
  while (parts < MOST_PARTS && parts * PART < postings) parts *= 2;
  return parts;
}

/** What is noted of the keys of a part; the same room serves one part after another. */
export interface Slots {
  /** Two bits each: whether a key fell there, and whether another one did after it. */
  readonly words: Uint32Array;
  readonly shift: number;
  /** Keys that they are for. */
  readonly keys: number;
}

/** Slots for parts of so many postings. */
export function createSlots(postings: number): Slots {
  const wanted = Math.ceil(Math.log2(Math.max(1, Math.min(postings, PART)) * SLOTS_PER_KEY));
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, wanted));
  return { words: new Uint32Array(2 ** bits / SLOTS_PER_WORD), shift: 32 - bits, keys: postings };
}

/** Where a part begins and ends, and what is noted of it. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly slots: Slots;
}

/**
 * Moves the keys of a part that may stand more than once to its front, with what stands beside them, and gives how many
 * there are. Most keys stand once, and need not be sorted then. What has equal keys keeps its order.
 */
export function recurringFirst(pairs: Pairs, part: Part): number {
  if (part.end - part.start < 2 || noteKeys(pairs.keys, part) === 0) return 0;
  return keepRecurring(pairs, part) - part.start;
}

/**
 * Gives 1 where two keys fell into one slot. (Behind its loop this does nothing, nor does the next one: what is compiled while a
 * loop runs for the first time knows nothing of what comes after it, and would be given up there.)
 */
function noteKeys(keys: Uint32Array, { start, end, slots: { words, shift } }: Part): number {
  words.fill(0);
  let isAny = 0;
  for (let at = start; at < end; at++) {
    const slot = Math.imul(keys[at] ?? 0, FACTOR) >>> shift;
    const place = (slot & 15) << 1;
    const word = words[slot >>> 4] ?? 0;
    const before = (word >>> place) & 1;
    isAny |= before;
    words[slot >>> 4] = word | ((1 + before) << place);
  }
  return isAny;
}

/** Gives where they end. */
function keepRecurring({ keys, values }: Pairs, { start, end, slots: { words, shift } }: Part): number {
  let kept = start;
  for (let at = start; at < end; at++) {
    const key = keys[at] ?? 0;
    const slot = Math.imul(key, FACTOR) >>> shift;
    const isKept = ((words[slot >>> 4] ?? 0) >>> (((slot & 15) << 1) + 1)) & 1;
    // Written in any case, and overwritten by the next one: whether it is kept cannot be foreseen.
    keys[kept] = key;
    values[kept] = values[at] ?? 0;
    kept += isKept;
  }
  return kept;
}

/** Turns the sizes of parts into where each begins; as postings are put there, into where it ends. */
export function startsOf(sizes: Uint32Array): void {
  let total = 0;
  for (let part = 0; part < sizes.length; part++) {
    const size = sizes[part] ?? 0;
    sizes[part] = total;
    total += size;
  }
}
