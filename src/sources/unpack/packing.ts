import {
  constants,
  crc32,
  createInflateRaw,
  createZstdDecompress,
  inflateRawSync,
  zstdDecompressSync,
} from 'node:zlib';
import { systemCode } from '../../errors.ts';

/** What a member came to at one go: its content, or why that is not to be had so. */
export type Unpacked =
  | { readonly content: Uint8Array; readonly length: number; readonly isSound: boolean }
  /** `cut`: more bytes are wanted; `long`: more comes out than is unpacked at one go; `none`: no member begins here. */
  | 'cut'
  | 'long'
  | 'damaged'
  | 'none';

/** How members lie one after the other in a file. */
export interface Packing {
  readonly name: 'gzip' | 'zstd';
  /** What every member begins with. */
  readonly magic: Buffer;
  /** The member at the beginning of some bytes, which may be cut anywhere. */
  unpack(bytes: Uint8Array): Unpacked;
  /** What comes out of a member that is cut or damaged, as far as that can be had. */
  unpackPart(bytes: Uint8Array): Uint8Array;
  /** Bytes of the header of a member, and how what follows is unpacked; undefined where it is cut. */
  open(bytes: Uint8Array): { readonly head: number; readonly decoder: Decoder } | undefined;
  /** The checksum of a member that was unpacked piece by piece, at the beginning of some bytes. */
  readonly trailer: number;
  isSound(crc: number, trailer: Uint8Array): boolean;
}

export type Decoder = ReturnType<typeof createInflateRaw> | ReturnType<typeof createZstdDecompress>;

/** More is unpacked piece by piece. Records of pages stay far below. */
const MOST_AT_ONE_GO = 8 * 1024 * 1024;
const CHUNK = 64 * 1024;
/** Each chunk of a long member waits for a thread: fewer and larger ones wait less. */
const LONG_CHUNK = 256 * 1024;

export const gzipPacking: Packing = {
  name: 'gzip',
  magic: Buffer.from([0x1f, 0x8b, 0x08]),
  trailer: 8,
  unpack(bytes) {
    const head = gzipHeadLength(bytes);
    if (typeof head !== 'number') return head;
    const result = attempt(() =>
      inflateRawSync(bytes.subarray(head), {
        info: true,
        maxOutputLength: MOST_AT_ONE_GO,
        chunkSize: sizeHint(bytes, head),
      }),
    );
    if (typeof result === 'string') return result;
    // With `info`, which its types do not know, it answers with the engine too.
    const { buffer, engine } = result as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    const end = head + engine.bytesWritten;
    if (bytes.length < end + 8) return 'cut';
    return { content: buffer, length: end + 8, isSound: this.isSound(crc32(buffer), bytes.subarray(end, end + 8)) };
  },
  unpackPart: (bytes) => longestPart(bytes, gzipHeadLength(bytes)),
  open(bytes) {
    const head = gzipHeadLength(bytes);
    return typeof head === 'number' ? { head, decoder: createInflateRaw({ chunkSize: LONG_CHUNK }) } : undefined;
  },
  isSound: (crc, trailer) => trailer.length >= 4 && Buffer.from(trailer.subarray(0, 4)).readUInt32LE(0) === crc,
};

/** Room that is left behind what a member says it holds, so that the decoder need not ask for more. */
const SPARE = 64;
const MOST_HINTED = 1024 * 1024;

/**
 * What the member probably unpacks to: its last four bytes say it, and they stand before what seems to be the next member.
 * Room of the right size saves a sixth of the CPU time beside 64 KiB for each member.
 */
function sizeHint(bytes: Uint8Array, head: number): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const next = buffer.indexOf(gzipPacking.magic, head + 8);
  const end = next < 0 ? bytes.length : next;
  const size = end - head < 8 ? 0 : buffer.readUInt32LE(end - 4);
  return size < MOST_HINTED ? Math.max(size + SPARE, 1024) : CHUNK;
}

function attempt<Result>(unpack: () => Result): Result | 'cut' | 'long' | 'damaged' {
  try {
    return unpack();
  } catch (fault) {
    const code = systemCode(fault);
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'long';
    return code === 'Z_BUF_ERROR' ? 'cut' : 'damaged';
  }
}

const FLAGS = { checksum: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 } as const;
/** RFC 1952: magic, flags, time, system. */
const FIXED_HEAD = 10;

/** Bytes of a gzip header (RFC 1952). */
function gzipHeadLength(bytes: Uint8Array): number | 'cut' | 'none' {
  if (gzipPacking.magic.some((byte, index) => index < bytes.length && bytes[index] !== byte)) return 'none';
  if (bytes.length < FIXED_HEAD) return 'cut';
  const flags = bytes[3] ?? 0;
  if (flags & FLAGS.reserved) return 'none';
  let at = FIXED_HEAD;
  if (flags & FLAGS.extra) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [FLAGS.name, FLAGS.comment]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return 'cut';
    at = end + 1;
  }
  if (flags & FLAGS.checksum) at += 2;
  return at > bytes.length ? 'cut' : at;
}

/** The most that comes out before the fault: a prefix that is still sound unpacks as one that is cut, found by halving. */
function longestPart(bytes: Uint8Array, head: number | 'cut' | 'none'): Uint8Array {
  if (typeof head !== 'number') return new Uint8Array();
  const part = (length: number): Uint8Array | string =>
    attempt(() =>
      inflateRawSync(bytes.subarray(head, head + length), {
        finishFlush: constants.Z_SYNC_FLUSH,
        maxOutputLength: MOST_AT_ONE_GO,
        chunkSize: CHUNK,
      }),
    );
  let [sound, faulty] = [0, bytes.length - head + 1];
  let best: Uint8Array = new Uint8Array();
  for (let length = bytes.length - head; sound + 1 < faulty; length = (sound + faulty) >> 1) {
    const unpacked = part(length);
    if (typeof unpacked === 'string') faulty = length;
    else [sound, best] = [length, unpacked];
  }
  return best;
}

export const zstdPacking: Packing = {
  name: 'zstd',
  magic: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]),
  trailer: 0, // the decoder looks at the checksum itself
  unpack(bytes) {
    const length = zstdFrameLength(bytes);
    if (typeof length !== 'number') return length;
    const content = attempt(() => zstdDecompressSync(bytes.subarray(0, length), { maxOutputLength: MOST_AT_ONE_GO }));
    if (typeof content === 'string') return content === 'cut' ? 'damaged' : content;
    return { content, length, isSound: true };
  },
  unpackPart: () => new Uint8Array(), // blocks come out whole or not at all
  open: () => ({ head: 0, decoder: createZstdDecompress({ chunkSize: LONG_CHUNK }) }),
  isSound: () => true,
};

/** Bytes of a zstd frame (RFC 8878), found by walking over its blocks. */
function zstdFrameLength(bytes: Uint8Array): number | 'cut' | 'damaged' | 'none' {
  if (zstdPacking.magic.some((byte, index) => index < bytes.length && bytes[index] !== byte)) return 'none';
  const flags = bytes[4];
  if (flags === undefined) return 'cut';
  let at = zstdHeadLength(bytes);
  for (let isLast = false; !isLast; ) {
    if (at + 3 > bytes.length) return 'cut';
    const block = zstdBlock(bytes, at);
    if (!block.isValid) return 'damaged';
    at += block.length;
    isLast = block.isLast;
  }
  const end = at + (flags & 4 ? 4 : 0);
  return end > bytes.length ? 'cut' : end;
}

/** Bytes of the header of a zstd frame. */
export function zstdHeadLength(bytes: Uint8Array): number {
  const flags = bytes[4] ?? 0;
  const isSingle = (flags & 0x20) !== 0;
  const size = [isSingle ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  return 5 + (isSingle ? 0 : 1) + dictionary + size;
}

const BLOCK_TYPE = { repeated: 1, reserved: 3 } as const;

/** A block of a zstd frame: its bytes with its header, and whether it is the last. */
export function zstdBlock(
  bytes: Uint8Array,
  at: number,
): { readonly length: number; readonly isLast: boolean; readonly isValid: boolean } {
  const head = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
  const type = (head >> 1) & 3;
  const length = 3 + (type === BLOCK_TYPE.repeated ? 1 : head >> 3);
  return { length, isLast: (head & 1) !== 0, isValid: type !== BLOCK_TYPE.reserved };
}

/** Bytes of a frame that is to be passed over, and whether it holds a dictionary that the frames after it need. */
export function skippableFrame(
  bytes: Uint8Array,
): { readonly length: number; readonly isDictionary: boolean } | undefined {
  const { buffer, byteOffset } = bytes;
  if (bytes.length < 8) return undefined;
  const view = new DataView(buffer, byteOffset);
  const magic = view.getUint32(0, true);
  if (magic >>> 4 !== 0x184d2a5) return undefined;
  return { length: 8 + view.getUint32(4, true), isDictionary: magic === 0x184d2a5d };
}
