import { LETTER_BYTES, WORD_BYTES } from '../fingerprint.ts';
import { type KernelConstants, PLACES } from '../kernel-places.ts';
import { assemble } from './assembler.ts';
import { cutNarrow, cutWide } from './cut.ts';
import { pairs } from './minima.ts';
import { record } from './record.ts';
import { runs } from './runs.ts';
import { sample, upTo } from './sample.ts';
import { byDigits, byRanks, sort } from './sort.ts';
import { take } from './take.ts';
import { takeFew } from './take-few.ts';
import { longWords, spelled } from './unusual-words.ts';
import { words } from './words.ts';

/**
 * The loops over all characters and words as WebAssembly. They say what the functions of the scalar kernel say, and a test
 * holds the two against each other. `npm run kernel` writes the bytes to `wasm-kernel.json`: a run loads none of these files.
 */
export function kernelModule(constants: KernelConstants): Uint8Array<ArrayBuffer> {
  const { wordMinima, letterMinima, wordLenders, letterLenders, wordRanks, letterRanks } = PLACES;
  return assemble([
    cutNarrow,
    cutWide,
    record(constants),
    words(constants),
    longWords(constants),
    spelled,
    pairs(constants),
    runs(constants),
    take({ name: 'takeWords', minima: wordMinima, bins: WORD_BYTES, lenders: wordLenders, ranks: wordRanks }),
    take({ name: 'takeLetters', minima: letterMinima, bins: LETTER_BYTES, lenders: letterLenders, ranks: letterRanks }),
    takeFew,
    sample(constants),
    upTo,
    sort,
    byRanks,
    byDigits,
  ]);
}
