import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { Damage, textOf } from './database.ts';

const OPTIONS = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
} as const;

/** A value as compressed JSON with a checksum, for a column of the state. */
export function pack(value: unknown): Uint8Array {
  return zstdCompressSync(JSON.stringify(value), OPTIONS);
}

/** The value of what `pack` gave; the caller knows its shape. Damage where it is not as it was written. */
export function unpack(packed: unknown): unknown {
  if (!(packed instanceof Uint8Array)) throw new Damage('A row of the state holds no content.');
  try {
    return JSON.parse(zstdDecompressSync(packed).toString('utf8'));
  } catch {
    throw new Damage('The content of a row of the state is not as it was written.');
  }
}

/** A sketch as it goes to the state: bytes as they are, everything else as JSON. */
export function encodeSketch(sketch: unknown): string | Uint8Array {
  return sketch instanceof Uint8Array ? sketch : (JSON.stringify(sketch) ?? 'null');
}

/** The sketch of what `encodeSketch` gave, as a column holds it. */
export function decodeSketch(column: unknown): unknown {
  return column instanceof Uint8Array ? column : JSON.parse(textOf(column));
}
