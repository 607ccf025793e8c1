import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { Damage } from './database.ts';

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
