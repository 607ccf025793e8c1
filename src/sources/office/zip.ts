import { createRequire } from 'node:module';
import { DecantError } from '../../errors.ts';
import { missingPackage } from './whole.ts';

/** What is used of the package `fflate`. */
interface Fflate {
  unzipSync(
    bytes: Uint8Array,
    options: { filter(file: { readonly name: string; readonly originalSize: number }): boolean },
  ): Record<string, Uint8Array>;
  zipSync(files: Readonly<Record<string, Uint8Array>>, options: { readonly level: 0 }): Uint8Array;
}

export interface Unzipping {
  readonly uri: string;
  /** What the file is, for the failure where the package is not there. */
  readonly what: string;
  readonly packages: string;
  /** Bytes that the files may have together, unpacked. */
  readonly most: number;
  isWanted(name: string): boolean;
}

export const ZIP_START: Buffer = Buffer.from('PK\u0003\u0004', 'latin1');

/** The wanted files of a zip, by the package `fflate`, which the user has to install. None is larger than it says. */
export function unzipped(
  bytes: Uint8Array,
  { uri, what, packages, most, isWanted }: Unzipping,
): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!isWanted(name)) return false;
    total += originalSize;
    if (total <= most) return true;
    const message = `${uri} unpacks to more than ${most} bytes. If that is right, raise maxBytes.`;
    throw new DecantError('read/bomb', message, { uri });
  };
  return new Map(Object.entries(loaded(uri, what, packages).unzipSync(bytes, { filter })));
}

/** Files as a zip, not packed. */
export function zipped(files: ReadonlyMap<string, Uint8Array>, { uri, what, packages }: Unzipping): Uint8Array {
  return loaded(uri, what, packages).zipSync(Object.fromEntries(files), { level: 0 });
}

function loaded(uri: string, what: string, packages: string): Fflate {
  try {
    return createRequire(import.meta.url)('fflate');
  } catch {
    throw missingPackage(uri, what, packages);
  }
}
