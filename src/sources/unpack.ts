import { createGunzip, createZstdDecompress } from 'node:zlib';
import { DecantError } from '../errors.ts';
import { readDefaults } from './container.ts';
import { peek } from './peek.ts';

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

/** What is unpacked, and how far it may grow. */
export interface Unpacking {
  /** What the input is called in messages. */
  readonly uri?: string;
  readonly maxRatio?: number;
}

/**
 * A stream of bytes as it is, or unpacked where it begins as gzip (of any number of members) or Zstandard. What was
 * unpacked before a fault, but for the last slice, is given before the fault is thrown.
 *
 * @throws DecantError `read/bomb` where more comes out than `maxRatio` allows.
 */
export async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  unpacking: Unpacking = {},
): AsyncGenerator<Uint8Array> {
  const { head, chunks: whole } = await peek(chunks, LONGEST_START);
  const format = packedAs(head);
  if (format === undefined) yield* whole;
  else yield* inflated(whole, format, growthGuard(unpacking));
}

/** The first bytes of what is packed, or the bytes themselves; as far as they go, where they are cut or damaged. */
export async function unpackedHead(head: Uint8Array, bytes: number): Promise<Uint8Array> {
  if (packedAs(head) === undefined) return head;
  return (await peek(unpacked(inOnePiece(head)), bytes)).head;
}

/** One piece as a stream. */
export async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What is unpacked without a look at how much smaller it was: what a few files may hold. */
const FREE_BYTES = 64 * 1024 * 1024;

/** Throws once more came out, of so many bytes, than may. */
export type GrowthGuard = (packed: number, unpacked: number) => void;

/** A guard against bombs: what is packed a thousandfold is no text. */
export function growthGuard({ uri = 'the input', maxRatio = readDefaults.maxRatio }: Unpacking): GrowthGuard {
  return (packed, unpacked) => {
    if (unpacked <= FREE_BYTES || unpacked <= packed * maxRatio) return;
    const message = `${uri} unpacks to more than ${maxRatio} times its bytes (${unpacked} of ${packed} so far). If that is right, raise maxRatio.`;
    throw new DecantError('read/bomb', message, { uri, at: `byte ${packed}` });
  };
}

async function* inflated(
  chunks: AsyncIterable<Uint8Array>,
  format: string,
  guard: GrowthGuard,
): AsyncGenerator<Uint8Array> {
  const stream = format === 'gzip' ? createGunzip() : createZstdDecompress();
  const ready: Uint8Array[] = [];
  const faults: Error[] = [];
  const size = { packed: 0, unpacked: 0 };
  stream.on('data', (chunk: Uint8Array) => {
    size.unpacked += chunk.length;
    ready.push(chunk);
  });
  stream.on('error', (fault) => faults.push(fault));
  const closed = new Promise<void>((resolve) => stream.on('close', resolve));
  try {
    for await (const chunk of chunks)
      for (let from = 0; from < chunk.length && faults.length === 0; from += SLICE) {
        const slice = chunk.subarray(from, from + SLICE);
        // After a fault the stream closes without a word to whoever writes.
        await Promise.race([closed, new Promise<void>((resolve) => stream.write(slice, () => resolve()))]);
        yield* ready.splice(0);
        size.packed += slice.length;
        guard(size.packed, size.unpacked);
      }
    if (faults.length === 0) stream.end();
    await closed;
    yield* ready.splice(0);
    if (faults[0] !== undefined) throw faults[0];
  } finally {
    stream.destroy();
  }
}
