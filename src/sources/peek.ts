/** A stream of which the beginning is known. */
export interface Peeked {
  /** As many bytes as were asked for, or a few more; fewer where the stream ends or breaks before. */
  readonly head: Uint8Array;
  /** The whole stream, the head included. Where it broke, it breaks again after the head. */
  readonly chunks: AsyncGenerator<Uint8Array>;
}

/** Looks at the beginning of a stream without taking anything from it. */
export async function peek(chunks: AsyncIterable<Uint8Array>, bytes: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  let fault: { readonly cause: unknown } | undefined;
  try {
    while (length < bytes) {
      const { done, value } = await iterator.next();
      if (done) break;
      taken.push(value);
      length += value.length;
    }
  } catch (cause) {
    fault = { cause };
  }
  const [first] = taken;
  const head = taken.length === 1 && first !== undefined ? first : Buffer.concat(taken);
  return { head, chunks: whole(head, iterator, fault) };
}

async function* whole(
  head: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
  fault: { readonly cause: unknown } | undefined,
): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  if (fault !== undefined) throw fault.cause;
  yield* { [Symbol.asyncIterator]: () => iterator };
}
