import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A stream of the given pieces. */
export async function* streamOf(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}

/** The bytes of a text in pieces of a few bytes each, so that lines and characters are cut everywhere. */
export async function* inPieces(text: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A stream that breaks after some bytes. */
export async function* broken(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
  throw Object.assign(new Error('the plug was pulled'), { code: 'EIO' });
}

/** Chunks without a line end, and the most bytes of them that anybody held at once. */
export function weighedChunks(
  count: number,
  size: number,
): { readonly chunks: AsyncGenerator<Uint8Array>; readonly held: () => number } {
  const references: WeakRef<ArrayBufferLike>[] = [];
  let most = 0;
  async function* generate(): AsyncGenerator<Uint8Array> {
    for (let index = 1; index <= count; index++) {
      yield chunkOf(size, references);
      if (index % 16 !== 0) continue;
      await setImmediate(); // weak references hold until the turn is over
      collectGarbage();
      most = Math.max(most, size * references.filter((reference) => reference.deref() !== undefined).length);
    }
  }
  return { chunks: generate(), held: () => most };
}

function chunkOf(size: number, references: WeakRef<ArrayBufferLike>[]): Uint8Array {
  const chunk = new Uint8Array(size).fill(0x78);
  references.push(new WeakRef(chunk.buffer)); // a part of the chunk holds the whole
  return chunk;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
