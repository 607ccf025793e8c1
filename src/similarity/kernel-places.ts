import { FIXED_BYTES, WORD_BYTES } from './fingerprint.ts';

/** Where the module finds and leaves things in its memory, in bytes. */
export interface Places {
  /** Of a text that was cut: its numbers, and its letters. */
  readonly numberCount: number;
  readonly letterCount: number;
  /** Behind them eight words that the digest is made of. */
  readonly lanes: number;
  /** Two hashes of each of four words. */
  readonly hashes: number;
  /** Sixteen bytes of ones, and sixteen of zeros behind them: from as many before the zeros on as bytes are in. */
  readonly masks: number;
  /** Sixteen places for each set of four words: those that are in it, one behind the other. */
  readonly packing: number;
  readonly folds: number;
  readonly wordMinima: number;
  readonly letterMinima: number;
  /** Of each bin of a signature the one that it borrows from first, then the next one, and so on, sixteen times. */
  readonly wordLenders: number;
  readonly letterLenders: number;
  /** `ranksOf` the bins of a signature. */
  readonly wordRanks: number;
  readonly letterRanks: number;
  /** For each byte, which of its bits are set, a byte each. */
  readonly bits: number;
  /** Four tables of 256 words. */
  readonly counts: number;
  /** From here on the buffers, wherever the caller wants them. */
  readonly buffers: number;
}

/** So many lenders of a bin stand in a table, a byte each: the first ones of all bins, then the second ones, and so on. */
export const LENDERS = 16;

const MASKS = 80;
const PACKING: number = MASKS + 32;
const FOLDS: number = PACKING + 16 * 16;
const WORD_MINIMA: number = FOLDS + 4 * 0x1_0000;

const LETTER_MINIMA: number = WORD_MINIMA + 512;
const WORD_LENDERS: number = LETTER_MINIMA + 256;
const LETTER_LENDERS: number = WORD_LENDERS + 16 * 128;
const WORD_RANKS: number = LETTER_LENDERS + 16 * 64;
const LETTER_RANKS: number = WORD_RANKS + 2 * 128 * 128;
const COUNTS: number = LETTER_RANKS + 2 * 64 * 64;

export const PLACES: Places = {
  numberCount: 0,
  letterCount: 4,
  lanes: 16,
  hashes: 48,
  masks: MASKS,
  packing: PACKING,
  folds: FOLDS,
  wordMinima: WORD_MINIMA,
  letterMinima: LETTER_MINIMA,
  wordLenders: WORD_LENDERS,
  letterLenders: LETTER_LENDERS,
  wordRanks: WORD_RANKS,
  letterRanks: LETTER_RANKS,
  counts: COUNTS,
  bits: COUNTS + 4096,
  buffers: COUNTS + 4096 + 2048,
};

/** Where the parts of a packed fingerprint stand, in bytes. */
export const RECORD: Readonly<Record<Part, number>> = {
  hash: 0,
  words: 16,
  limit: 20,
  numberCount: 24,
  signature: 28,
  letters: 28 + WORD_BYTES,
  numbers: FIXED_BYTES,
};

type Part = 'hash' | 'words' | 'limit' | 'numberCount' | 'signature' | 'letters' | 'numbers';

type Four = readonly [number, number, number, number];

/** The constants that the loops of the scalar kernel have too. */
export interface KernelConstants {
  /** By which the four words of sixteen bytes are spread, and then weighed, once for each of two hashes. */
  readonly spread: Four;
  readonly weights: Four;
  readonly otherWeights: Four;
  /** By which what was hashed of a word is multiplied before its next sixteen bytes. */
  readonly carried: number;
  readonly factor: number;
  readonly otherFactor: number;
  readonly wordBits: number;
  readonly letterBits: number;
  /** Runs of letters are taken whose hash is below this. */
  readonly taken: number;
  /** What the digest begins with. */
  readonly seeds: Four;
  readonly otherSeeds: Four;
  /** How many hashes of long runs are kept: all below the limit, or the least ones. */
  readonly sampled: { readonly limit: number; readonly least: number };
  /** Words in such a run. */
  readonly longShingle: number;
}
