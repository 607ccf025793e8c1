import { assemble } from './assembler.ts';
import { cut } from './cut.ts';
import { digest } from './digest.ts';
import type { KernelConstants } from './places.ts';
import { longShingles, runs, shingles } from './shingles.ts';
import { sort } from './sort.ts';
import { take } from './take.ts';

/**
 * The loops over all characters and words as WebAssembly. They say what the functions of the scalar kernel say, and a test
 * holds the two against each other.
 */
export function kernelModule(constants: KernelConstants): Uint8Array<ArrayBuffer> {
  return assemble([
    cut(constants),
    shingles(constants),
    runs(constants),
    longShingles(constants),
    digest(constants),
    take,
    sort,
  ]);
}
