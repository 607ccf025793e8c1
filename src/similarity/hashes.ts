/** Compares two hashes of four words each, word by word: the order of nodes, which no input's order changes. */
export function compareHashes(
  hashes: Uint32Array,
  left: number,
  { list, place }: { readonly list: Uint32Array; readonly place: number },
): number {
  for (let word = 0; word < 4; word++) {
    const difference = (hashes[left * 4 + word] ?? 0) - (list[place * 4 + word] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The order of rows by their hashes, in one list of them. */
export function byHash(hashes: Uint32Array): (left: number, right: number) => number {
  return (left, right) => compareHashes(hashes, left, { list: hashes, place: right });
}
