import { createGunzip, createZstdDecompress } from 'node:zlib';

/** The formats that are unpacked on the way in, by the bytes that they begin with. */
const FORMATS: readonly { readonly start: readonly number[]; readonly name: string }[] = [
  { start: [0x1f, 0x8b, 0x08], name: 'gzip' },
  { start: [0x28, 0xb5, 0x2f, 0xfd], name: 'zstd' },
];
const LONGEST_START = 4;

/**
 * Bytes that are unpacked in one go. What they give waits in memory, for gzip up to 1,032 times as much; and what was
 * unpacked of the slice with a fault in it is lost.
 */
const SLICE = 4 * 1024;

/** The format that bytes are packed in; undefined where they are not. */
export function packedAs(bytes: Uint8Array): string | undefined {
  return FORMATS.find(({ start }) => start.every((byte, index) => bytes[index] === byte))?.name;
}

/**
 * A stream of bytes as it is, or unpacked where it begins as gzip (of any number of members) or Zstandard. What was
 * unpacked before a fault, but for the last slice, is given before the fault is thrown.
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  try {
    while (head.length < LONGEST_START) {
      const { done, value } = await iterator.next();
      if (done) break;
      head = head.length === 0 ? value : Buffer.concat([head, value]);
    }
  } catch (fault) {
    yield head;
    throw fault;
  }
  const whole = joined(head, { [Symbol.asyncIterator]: () => iterator });
  const format = packedAs(head);
  if (format === undefined) yield* whole;
  else yield* inflated(whole, format);
}

async function* joined(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
}

async function* inflated(chunks: AsyncIterable<Uint8Array>, format: string): AsyncGenerator<Uint8Array> {
  const stream = format === 'gzip' ? createGunzip() : createZstdDecompress();
  const ready: Uint8Array[] = [];
  const faults: Error[] = [];
  stream.on('data', (chunk: Uint8Array) => ready.push(chunk));
  stream.on('error', (fault) => faults.push(fault));
  const closed = new Promise<void>((resolve) => stream.on('close', resolve));
  try {
    for await (const chunk of chunks)
      for (let from = 0; from < chunk.length && faults.length === 0; from += SLICE) {
        const slice = chunk.subarray(from, from + SLICE);
        // After a fault the stream closes without a word to whoever writes.
        await Promise.race([closed, new Promise<void>((resolve) => stream.write(slice, () => resolve()))]);
        yield* ready.splice(0);
      }
    if (faults.length === 0) stream.end();
    await closed;
    yield* ready.splice(0);
    if (faults[0] !== undefined) throw faults[0];
  } finally {
    stream.destroy();
  }
}
