/** A stretch of a stream that is held in memory, and where it begins. */
export interface Window {
  /** What is held. A view that is good until the next call. */
  bytes(): Uint8Array;
  /** Bytes of the stream before what is held. */
  offset(): number;
  /** Reads on until so many bytes are held; false where the stream ends before. */
  fill(bytes: number): Promise<boolean>;
  drop(bytes: number): void;
}

/** A window over a stream, empty at first. It breaks where the stream breaks. */
export function windowOver(chunks: AsyncIterable<Uint8Array>): Window {
  const iterator = chunks[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  let offset = 0;
  return {
    bytes: () => held,
    offset: () => offset,
    async fill(bytes) {
      const parts = [held];
      let length = held.length;
      while (length < bytes) {
        const { done, value } = await iterator.next();
        if (done) break;
        parts.push(value);
        length += value.length;
      }
      if (parts.length > 1) held = held.length === 0 && parts.length === 2 ? (parts[1] ?? held) : Buffer.concat(parts);
      return length >= bytes;
    },
    drop(bytes) {
      held = held.subarray(bytes);
      offset += bytes;
    },
  };
}
