import { peek } from '../peek.ts';
import { unpackedBzip2 } from './bzip2.ts';
import { growthGuard, type Unpacking } from './growth.ts';
import { packedPieces } from './members.ts';
import { gzipPacking, skippableFrame, zstdPacking } from './packing.ts';
import { windowOver } from './window.ts';

export type PackedFormat = 'gzip' | 'zstd' | 'bzip2';

/** Bytes that tell every format. */
export const LONGEST_START = 8;

const BZIP2_START = /^BZh[1-9]/;

/** The format that bytes are packed in; undefined where they are not. */
export function packedAs(bytes: Uint8Array): PackedFormat | undefined {
  const startsWith = (magic: Uint8Array): boolean => magic.every((byte, index) => bytes[index] === byte);
  if (startsWith(gzipPacking.magic)) return 'gzip';
  if (startsWith(zstdPacking.magic) || skippableFrame(bytes) !== undefined) return 'zstd';
  return BZIP2_START.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1')) ? 'bzip2' : undefined;
}

/**
 * A stream of bytes as it is, or unpacked where it begins as gzip or Zstandard (of any number of members) or bzip2. What was
 * unpacked before a fault is given before the fault is thrown.
 *
 * @throws DecantError `read/damaged`; `read/bomb` where more comes out than `maxRatio` allows; `read/missing-package` where
 * bzip2 cannot be unpacked here.
 */
export async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  unpacking: Unpacking = {},
): AsyncGenerator<Uint8Array> {
  const { head, chunks: whole } = await peek(chunks, LONGEST_START);
  const format = packedAs(head);
  if (format === undefined) yield* whole;
  else if (format === 'bzip2') yield* unpackedBzip2(whole, unpacking, growthGuard(unpacking));
  else
    for await (const piece of packedPieces(windowOver(whole), format, { unpacking, isRecord: () => false })) {
      if ('fault' in piece) throw piece.fault;
      yield piece.bytes;
    }
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
