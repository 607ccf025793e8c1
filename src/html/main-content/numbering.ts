import type { Block, BlockKind } from '../../block.ts';

/** Gives each key that is new the next number from 0 on, and every other one the number that it has. */
export function numbering<Key>(): (key: Key) => number {
  const numbers = new Map<Key, number>();
  return (key) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
}

/** Kinds of blocks, at most: what parts the numbers of places. */
const KINDS = 16;

/**
 * For each block, the number of its group: blocks of one kind, in elements whose place is told alike. Numbers rise with the
 * first of each group. A place is asked once for each element, and -1 stands for none.
 */
export function groupNumbers(blocks: readonly Block[], placeOf: (element: number) => string): Int32Array {
  const places = new Map<number, number>();
  const placeNumber = numbering<string>();
  const kindNumber = numbering<BlockKind>();
  const groupNumber = numbering<number>();
  const groups = new Int32Array(blocks.length);
  blocks.forEach(({ kind, layout }, at) => {
    const element = layout?.element ?? -1;
    const place = places.get(element) ?? placeNumber(placeOf(element));
    places.set(element, place);
    groups[at] = groupNumber(place * KINDS + kindNumber(kind));
  });
  return groups;
}
