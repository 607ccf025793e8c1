import { byHash } from './hashes.ts';
import { radixSort } from './radix.ts';
import type { Table } from './table.ts';

/** Rows with equal hashes as one. */
export interface Distinct {
  /** One row of each hash, in the order of the hashes: the same whatever order the rows came in, but for equal ones. */
  readonly rows: Uint32Array;
  /** For each row, the place of its hash in `rows`. */
  readonly nodes: Uint32Array;
}

/** Finds the rows that have the same normal form: two texts share 128 bits by chance once in 10 to the 38. */
export function distinctRows({ size, hashes }: Pick<Table, 'size' | 'hashes'>): Distinct {
  const order = orderOf(hashes, size);
  const nodes = new Uint32Array(size);
  let count = 0;
  for (let at = 0; at < size; at++) {
    const row = order[at] ?? 0;
    if (at > 0 && !isSame(hashes, row, order[count - 1] ?? 0)) {
      order[count++] = row;
    } else if (at === 0) count = 1;
    nodes[row] = count - 1;
  }
  return { rows: order.slice(0, count), nodes };
}

/** By all four words. Few rows have the first one in common that are not equal. */
function orderOf(hashes: Uint32Array, size: number): Uint32Array {
  const keys = new Uint32Array(size);
  const values = new Uint32Array(size);
  for (let row = 0; row < size; row++) {
    keys[row] = hashes[row * 4] ?? 0;
    values[row] = row;
  }
  radixSort({ keys, values });
  const compare = byHash(hashes);
  for (let start = 0, end = 0; start < size; start = end) {
    const key = keys[start];
    end = start + 1;
    while (end < size && keys[end] === key) end++;
    if (end - start > 1) values.subarray(start, end).sort((left, right) => compare(left, right) || left - right);
  }
  return values;
}

function isSame(hashes: Uint32Array, left: number, right: number): boolean {
  for (let word = 0; word < 4; word++) if (hashes[left * 4 + word] !== hashes[right * 4 + word]) return false;
  return true;
}
