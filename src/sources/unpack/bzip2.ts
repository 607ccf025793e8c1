import { createRequire } from 'node:module';
import { DecantError } from '../../errors.ts';
import type { GrowthGuard, Unpacking } from './growth.ts';

/** What is used of the stream that the package `unbzip2-stream` makes: it works in `write` and `end`, and answers at once. */
interface Unpacker {
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'error', listener: (fault: unknown) => void): unknown;
  write(chunk: Uint8Array): unknown;
  end(): unknown;
}

const SLICE = 64 * 1024;

/**
 * A stream of bzip2 unpacked, by the package `unbzip2-stream`, which the user has to install: Node.js has no bzip2 of its own.
 *
 * @throws DecantError `read/missing-package`, `read/damaged`, and what the guard throws.
 */
export async function* unpackedBzip2(
  chunks: AsyncIterable<Uint8Array>,
  { uri = 'the input' }: Unpacking,
  guard: GrowthGuard,
): AsyncGenerator<Uint8Array> {
  const unpacker = loaded(uri)();
  const ready: Uint8Array[] = [];
  const faults: unknown[] = [];
  const size = { packed: 0, unpacked: 0 };
  unpacker.on('data', (chunk) => {
    size.unpacked += chunk.length;
    guard(size.packed, size.unpacked); // what it throws is caught by the package, and told as a fault
    ready.push(chunk);
  });
  unpacker.on('error', (fault) => faults.push(fault));
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length && faults.length === 0; from += SLICE) {
      const slice = chunk.subarray(from, from + SLICE);
      size.packed += slice.length;
      unpacker.write(slice);
      yield* ready.splice(0);
    }
  if (faults.length === 0) unpacker.end();
  yield* ready.splice(0);
  if (faults.length === 0) return;
  if (faults[0] instanceof DecantError) throw faults[0];
  const message = `${uri} is packed with bzip2, and damaged or cut short before byte ${size.packed}. Get the file again.`;
  throw new DecantError('read/damaged', message, { uri, at: `byte ${size.packed}`, cause: faults[0] });
}

function loaded(uri: string): () => Unpacker {
  try {
    return createRequire(import.meta.url)('unbzip2-stream');
  } catch (cause) {
    const message = `${uri} is packed with bzip2, which needs the package "unbzip2-stream": npm install unbzip2-stream`;
    throw new DecantError('read/missing-package', message, { uri, cause });
  }
}
