/**
 * The same function, which does not compute what it gave for one of the last few keys again: what reads a text does so
 * several times in a row. `find` must be pure.
 */
export function rememberedBriefly<Value>(find: (key: string) => Value): (key: string) => Value {
  const kept: { readonly key: string; readonly value: Value }[] = [];
  let next = 0;
  return (key) => {
    for (const entry of kept) if (entry.key === key) return entry.value;
    const entry = { key, value: find(key) };
    kept[next] = entry;
    next = (next + 1) % MOST_KEPT;
    return entry.value;
  };
}

const MOST_KEPT = 4;

/**
 * The same function, asked once for each key: the lines of a page recur, and so do its menus. `find` must be pure; what it
 * gave is kept as long as the function that is returned.
 */
export function remembered<Value>(find: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (key) => {
    let entry = known.get(key);
    if (entry === undefined) {
      entry = { value: find(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}
