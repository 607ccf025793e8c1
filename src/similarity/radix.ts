/** Two columns that are sorted together. */
export interface Pairs {
  readonly keys: Uint32Array;
  readonly values: Uint32Array;
}

/** Three digits of eleven bits each: the counters of one fill half of the first cache. */
const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
const SHIFTS: readonly number[] = [0, DIGIT_BITS, 2 * DIGIT_BITS];

/**
 * Sorts by key, in place, by three passes of a radix sort from the lowest digit on; what has equal keys keeps its order.
 * Needs as much room again, which may be given: columns that are no shorter. A pass in which all digits are equal is left
 * out.
 */
export function radixSort(pairs: Pairs, spare: Pairs = createPairs(pairs.keys.length)): void {
  const { length } = pairs.keys;
  if (length < 2) return;
  const counts = countsOf(pairs.keys);
  let [from, into] = [pairs, spare];
  for (const [place, shift] of SHIFTS.entries()) {
    const starts = counts.subarray(place * DIGITS, (place + 1) * DIGITS);
    if (starts[((pairs.keys[0] ?? 0) >>> shift) & (DIGITS - 1)] === length) continue;
    let total = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = starts[digit] ?? 0;
      starts[digit] = total;
      total += count;
    }
    scatter(from, into, { starts, shift, length });
    [from, into] = [into, from];
  }
  if (from === pairs) return;
  pairs.keys.set(length === from.keys.length ? from.keys : from.keys.subarray(0, length));
  pairs.values.set(length === from.values.length ? from.values : from.values.subarray(0, length));
}

/** Columns of so many zeros. */
export function createPairs(length: number): Pairs {
  return { keys: new Uint32Array(length), values: new Uint32Array(length) };
}

/** How many keys have each digit, for all three digits. */
function countsOf(keys: Uint32Array): Uint32Array {
  const counts = new Uint32Array(3 * DIGITS);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const low = key & (DIGITS - 1);
    const middle = DIGITS + ((key >>> DIGIT_BITS) & (DIGITS - 1));
    const high = 2 * DIGITS + (key >>> (2 * DIGIT_BITS));
    counts[low] = (counts[low] ?? 0) + 1;
    counts[middle] = (counts[middle] ?? 0) + 1;
    counts[high] = (counts[high] ?? 0) + 1;
  }
  return counts;
}

/** The places of so many rows by some columns, of which the first counts most; equal rows keep their order. */
export function orderBy(columns: readonly Uint32Array[], size: number): Uint32Array<ArrayBuffer> {
  const order = new Uint32Array(size);
  for (let at = 0; at < size; at++) order[at] = at;
  for (const column of columns.toReversed()) orderFurther(order, column);
  return order;
}

/** Sorts places by what a column has there; what is equal keeps its order. */
export function orderFurther(order: Uint32Array, column: Uint32Array): void {
  const keys = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) keys[at] = column[order[at] ?? 0] ?? 0;
  radixSort({ keys, values: order });
}

function scatter(
  from: Pairs,
  into: Pairs,
  { starts, shift, length }: { readonly starts: Uint32Array; readonly shift: number; readonly length: number },
): void {
  for (let at = 0; at < length; at++) {
    const key = from.keys[at] ?? 0;
    const digit = (key >>> shift) & (DIGITS - 1);
    const place = starts[digit] ?? 0;
    starts[digit] = place + 1;
    into.keys[place] = key;
    into.values[place] = from.values[at] ?? 0;
  }
}
