/** Makes a costly constant: `build` runs at the first call, every call gives what it built. `build` must be pure. */
export function once<Value>(build: () => Value): () => Value {
  let built: { readonly value: Value } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}
