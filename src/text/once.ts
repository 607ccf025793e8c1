/** Makes a costly constant: `build` runs at the first call, every call gives what it built. `build` must be pure. */
export function once<Value>(build: () => Value): () => Value {
  let built: { readonly value: Value } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}

/** The same for each of a few keys, such as languages. */
export function onceEach<Key, Value>(build: (key: Key) => Value): (key: Key) => Value {
  const built = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const known = built.get(key) ?? { value: build(key) };
    built.set(key, known);
    return known.value;
  };
}
