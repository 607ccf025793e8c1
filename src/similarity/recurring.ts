import type { Pairs } from './radix.ts';

const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
/** Bits that the keys of one digit fall into: as many as fit in half of the first cache, twice. */
const LEAST_BITS = 10;
const MOST_BITS = 15;
/** So many bits for each key, so that one in sixteen that stand once is taken for another one's. */
const BITS_PER_KEY = 16;
const FACTOR = 0x9e37_79b1;

/**
 * Moves the keys that may stand more than once to the front, with what stands beside them, and gives how many there are.
 * Most keys stand once, and need not be sorted then. They are told apart a digit at a time, so that all of it stays near at
 * hand. What has equal keys keeps its order; the room is at least as long.
 */
export function recurringFirst(pairs: Pairs, room: Pairs): number {
  const { length } = pairs.keys;
  const starts = startsOf(pairs.keys);
  scatter(pairs, room, starts);
  const bits = bitsFor(length / DIGITS);
  const [once, again] = [new Uint32Array(2 ** (bits - 5)), new Uint32Array(2 ** (bits - 5))];
  const shift = 32 - bits;
  let [kept, start] = [0, 0];
  for (let digit = 0; digit < DIGITS; digit++) {
    // Scattering has moved each start to the end of its digit.
    const end = starts[digit] ?? start;
    if (end - start > 1) {
      if (note(room.keys, { start, end, shift, once, again }))
        kept = keep(room, pairs, { start, end, shift, again, kept });
      once.fill(0);
      again.fill(0);
    }
    start = end;
  }
  return kept;
}

function bitsFor(keys: number): number {
  return Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(keys * BITS_PER_KEY))));
}

function startsOf(keys: Uint32Array): Uint32Array {
  const starts = new Uint32Array(DIGITS);
  for (let at = 0; at < keys.length; at++) {
    const digit = (keys[at] ?? 0) & (DIGITS - 1);
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  let total = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = starts[digit] ?? 0;
    starts[digit] = total;
    total += count;
  }
  return starts;
}

function scatter({ keys, values }: Pairs, into: Pairs, starts: Uint32Array): void {
  const [newKeys, newValues] = [into.keys, into.values];
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const digit = key & (DIGITS - 1);
    const place = starts[digit] ?? 0;
    starts[digit] = place + 1;
    newKeys[place] = key;
    newValues[place] = values[at] ?? 0;
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
  /** By what keys fall into: whether any did, and whether another one did after it. */
  readonly again: Uint32Array;
}

/** Whether any two keys fell together. */
function note(
  keys: Uint32Array,
  { start, end, shift, once, again }: Stretch & { readonly once: Uint32Array },
): boolean {
  let isAny = 0;
  for (let at = start; at < end; at++) {
    const place = Math.imul((keys[at] ?? 0) >>> DIGIT_BITS, FACTOR) >>> shift;
    const [word, bit] = [place >>> 5, 1 << (place & 31)];
    const before = once[word] ?? 0;
    const twice = before & bit;
    once[word] = before | bit;
    again[word] = (again[word] ?? 0) | twice;
    isAny |= twice;
  }
  return isAny !== 0;
}

/** Gives the place behind those that were kept. */
function keep(
  from: Pairs,
  into: Pairs,
  { start, end, shift, again, kept }: Stretch & { readonly kept: number },
): number {
  let to = kept;
  for (let at = start; at < end; at++) {
    const key = from.keys[at] ?? 0;
    const place = Math.imul(key >>> DIGIT_BITS, FACTOR) >>> shift;
    if ((((again[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 0) continue;
    into.keys[to] = key;
    into.values[to++] = from.values[at] ?? 0;
  }
  return to;
}
