import { createPairs, radixSort } from './radix.ts';
import type { Proposed } from './relation.ts';

/** Pairs of rows that wait to be verified: 16 bytes for each that there is room for. */
export interface WaitingPairs {
  /** Adds a pair, in any order, that a sampled run of words proposed, or else a band. */
  add(one: number, other: number, bySample: boolean): void;
  /** Visits those that are left. */
  finish(): void;
}

/** What is told of pairs. */
export interface PairVisitor {
  /** Told of a pair that waited, the lower row first. */
  visit(low: number, high: number, by: Proposed): void;
  /** Told of the higher row some pairs before, to read what the pair will be compared by; what it gives means nothing. */
  ahead(row: number): number;
}

/** Beside the lower row of a pair stand the other one and, in the lowest bits, what is to be known of the pair. */
const BITS = 2;
const BY_BAND = 1;
const BY_SAMPLE = 2;
const PROPOSED: readonly Proposed[] = Array.from({ length: 2 ** BITS }, (_, bits) => ({
  byBand: (bits & BY_BAND) > 0,
  bySample: (bits & BY_SAMPLE) > 0,
}));
const NOTHING: Proposed = { byBand: false, bySample: false };

const LEAST = 2 ** 16;
/** More others of one row are sorted by the built-in sort. */
const FEW = 24;

/**
 * Pairs of rows below `size`, which is at most 2^30. Twice as many as there are rows wait; then each is visited once, in the order
 * in which the rows lie in memory, so that what is looked up for one pair lies near what was looked up for the one before. A
 * pair that comes again after that is visited again.
 */
export function createWaitingPairs(size: number, visitor: PairVisitor): WaitingPairs {
  const most = Math.max(LEAST, 2 * size);
  const { keys, values } = createPairs(most);
  const spare = createPairs(most);
  let count = 0;

  function visitAll(): void {
    radixSort({ keys: keys.subarray(0, count), values: values.subarray(0, count) }, spare);
    for (let start = 0, end = 0, told = 0; start < count; start = end) {
      if (told < start + AHEAD) told = tellAhead(values, { told, end: Math.min(count, start + 2 * AHEAD) }, visitor);
      const row = keys[start] ?? 0;
      end = start + 1;
      while (end < count && keys[end] === row) end++;
      sort(values, start, end);
      visitOthers(values, { row, start, end }, visitor);
    }
    count = 0;
  }

  return {
    add(one, other, bySample) {
      if (count === most) visitAll();
      keys[count] = Math.min(one, other);
      values[count++] = (Math.max(one, other) << BITS) | (bySample ? BY_SAMPLE : BY_BAND);
    },
    finish: visitAll,
  };
}

/** Pairs that are told of before they are visited, half of them at once. */
const AHEAD = 16;

function tellAhead(
  values: Uint32Array,
  { told, end }: { readonly told: number; readonly end: number },
  visitor: PairVisitor,
): number {
  for (let at = told; at < end; at++) visitor.ahead((values[at] ?? 0) >>> BITS);
  return Math.max(told, end);
}

/** Most rows have a few others. */
function sort(values: Uint32Array, start: number, end: number): void {
  if (end - start > FEW) {
    values.subarray(start, end).sort();
    return;
  }
  for (let at = start + 1; at < end; at++) {
    const value = values[at] ?? 0;
    let place = at;
    for (; place > start && (values[place - 1] ?? 0) > value; place--) values[place] = values[place - 1] ?? 0;
    values[place] = value;
  }
}

/** Each of the others of a row once. */
function visitOthers(
  values: Uint32Array,
  { row, start, end }: { readonly row: number; readonly start: number; readonly end: number },
  visitor: PairVisitor,
): void {
  for (let at = start, next = 0; at < end; at = next) {
    const other = (values[at] ?? 0) >>> BITS;
    let bits = 0;
    for (next = at; next < end && (values[next] ?? 0) >>> BITS === other; next++) bits |= values[next] ?? 0;
    visitor.visit(row, other, PROPOSED[bits & (2 ** BITS - 1)] ?? NOTHING);
  }
}
