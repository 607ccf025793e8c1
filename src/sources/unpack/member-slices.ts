import { DecantError, systemCode } from '../../errors.ts';
import type { GrowthGuard } from './growth.ts';
import { type Decoder, zstdBlock, zstdHeadLength } from './packing.ts';
import type { Window } from './window.ts';

/** Bytes at the beginning of the window to be unpacked next; 0 where the member or the stream ends. */
export type NextSlice = () => Promise<number>;

/** What is unpacked at a time where a member is longer. */
const SLICE = 16 * 1024;

/** A slice of what says itself where it ends. */
export async function slice(window: Window): Promise<number> {
  await window.fill(1);
  return Math.min(SLICE, window.bytes().length);
}

/** The slices of a zstd frame: its header, its blocks, its checksum. */
export function frameSlices(window: Window): NextSlice {
  let part: 'header' | 'block' | 'checksum' | 'end' = 'header';
  let hasChecksum = false;
  return async () => {
    if (part === 'end') return 0;
    await window.fill(MOST_OF_BLOCK);
    const bytes = window.bytes();
    if (part === 'header') {
      hasChecksum = ((bytes[4] ?? 0) & 4) !== 0;
      part = 'block';
      return zstdHeadLength(bytes);
    }
    if (part === 'checksum') {
      part = 'end';
      return Math.min(4, bytes.length);
    }
    const { length, isLast } = zstdBlock(bytes, 0);
    if (isLast) part = hasChecksum ? 'checksum' : 'end';
    return Math.min(length, bytes.length);
  };
}

/** Three bytes and 128 KiB (RFC 8878). */
const MOST_OF_BLOCK = 3 + 128 * 1024;

export interface Feeding {
  readonly window: Window;
  readonly guard: GrowthGuard;
  readonly next: NextSlice;
}

/** What comes out of slices; gzip says itself where it ends. */
export async function* unpackSlices(
  decoder: Decoder,
  { window, guard, next }: Feeding,
): AsyncGenerator<Uint8Array, 'sound' | 'cut' | 'damaged' | DecantError> {
  const ready: Uint8Array[] = [];
  const state: { fault?: unknown; hasEnded: boolean; unpacked: number } = { hasEnded: false, unpacked: 0 };
  decoder.on('data', (chunk: Uint8Array) => {
    state.unpacked += chunk.length;
    ready.push(chunk);
  });
  const closed = new Promise<void>((resolve) => {
    decoder.on('end', () => {
      state.hasEnded = true;
      resolve();
    });
    decoder.on('error', (fault) => {
      state.fault = fault;
      resolve();
    });
  });
  try {
    for (let length = await next(); length > 0 && !state.hasEnded && state.fault === undefined; ) {
      const before = decoder.bytesWritten;
      const bytes = window.bytes().subarray(0, length);
      await Promise.race([closed, new Promise<void>((resolve) => decoder.write(bytes, () => resolve()))]);
      window.drop(state.hasEnded ? decoder.bytesWritten - before : length);
      yield* ready.splice(0);
      guard(decoder.bytesWritten, state.unpacked);
      length = state.hasEnded ? 0 : await next();
    }
    if (!state.hasEnded && state.fault === undefined) {
      decoder.end();
      await closed;
    }
    yield* ready.splice(0);
    if (state.fault === undefined) return 'sound';
    return systemCode(state.fault) === 'Z_BUF_ERROR' ? 'cut' : 'damaged';
  } catch (fault) {
    if (fault instanceof DecantError) return fault; // the guard's
    throw fault;
  } finally {
    decoder.destroy();
  }
}
