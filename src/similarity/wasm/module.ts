import { assemble } from './assembler.ts';
import { cutNarrow, cutWide } from './cut.ts';
import type { KernelConstants } from './places.ts';
import { runs } from './runs.ts';
import { pairs, shingles, upTo } from './shingles.ts';
import { sort, spread } from './sort.ts';
import { take } from './take.ts';
import { words } from './words.ts';

/**
 * The loops over all characters and words as WebAssembly. They say what the functions of the scalar kernel say, and a test
 * holds the two against each other.
 */
export function kernelModule(constants: KernelConstants): Uint8Array<ArrayBuffer> {
  return assemble([
    cutNarrow,
    cutWide,
    words(constants),
    shingles(constants),
    pairs(constants),
    runs(constants),
    upTo,
    take,
    spread,
    sort,
  ]);
}
