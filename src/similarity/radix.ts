/** Two columns that are sorted together. */
export interface Pairs {
  readonly keys: Uint32Array;
  readonly values: Uint32Array;
}

const DIGITS = 256;

/**
 * Sorts by key, in place, by four passes of a radix sort from the lowest byte on; what has equal keys keeps its order.
 * Needs as much room again. A pass in which all bytes are equal is left out.
 */
export function radixSort(pairs: Pairs): void {
  const { length } = pairs.keys;
  const spare: Pairs = { keys: new Uint32Array(length), values: new Uint32Array(length) };
  let [from, into] = [pairs, spare];
  for (let shift = 0; shift < 32; shift += 8) {
    const starts = startsOf(from.keys, shift);
    if (starts === undefined) continue;
    scatter(from, into, { starts, shift });
    [from, into] = [into, from];
  }
  if (from === pairs) return;
  pairs.keys.set(from.keys);
  pairs.values.set(from.values);
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

/** Where the keys with each byte go; undefined where all keys have the same one. */
function startsOf(keys: Uint32Array, shift: number): Uint32Array | undefined {
  const starts = new Uint32Array(DIGITS);
  for (let at = 0; at < keys.length; at++) {
    const digit = ((keys[at] ?? 0) >>> shift) & 0xff;
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  let total = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = starts[digit] ?? 0;
    if (count === keys.length) return undefined;
    starts[digit] = total;
    total += count;
  }
  return starts;
}

function scatter(
  from: Pairs,
  into: Pairs,
  { starts, shift }: { readonly starts: Uint32Array; readonly shift: number },
): void {
  for (let at = 0; at < from.keys.length; at++) {
    const key = from.keys[at] ?? 0;
    const digit = (key >>> shift) & 0xff;
    const place = starts[digit] ?? 0;
    starts[digit] = place + 1;
    into.keys[place] = key;
    into.values[place] = from.values[at] ?? 0;
  }
}
