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
