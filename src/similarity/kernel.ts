import { LETTER_BYTES, WORD_BYTES } from './fingerprint.ts';
import { valueBitsOf } from './signature.ts';
import type { KernelConstants } from './wasm/places.ts';

/** The loops over the characters and words of a text: the same results, whoever does them. */
export interface Kernel {
  /** Cuts a text into words; all else is about the text that was cut last. */
  cut(text: string): Words;
  /** Four words of 128 bits, not yet mixed. */
  digest(): readonly [number, number, number, number];
  /** The signature of pairs of words, and behind it that of runs of letters; overwritten by the next one. */
  signatures(): Uint8Array;
  /** Puts the hashes of long runs of words that are not above a limit into `list`, and gives how many there are. */
  longShingles(limit: number): number;
  /** Sorts the first so many of `list`, each once; gives how many are left. */
  distinct(count: number): number;
  /** What the caller may reorder: numbers after a cut, then long runs. Another one may take its place at a cut. */
  readonly list: Uint32Array;
}

/** What the words of a text come to. */
export interface Words {
  readonly count: number;
  /** Hashes of words that begin with a digit: so many of them are in `list`, until long runs are. */
  readonly numbers: number;
}

/** Words in a shingle of the sample, which candidates are looked up by, so that it must be rare. */
export const LONG_SHINGLE = 5;
/** Letters in a run. */
export const RUN = 8;

export const CONSTANTS: KernelConstants = {
  basis: 0x811c_9dc5,
  prime: 0x0100_0193,
  otherPrime: 0x9e37_79b1,
  factor: 0x9e37_79b1,
  otherFactor: 0x85eb_ca77,
  wordBits: valueBitsOf(WORD_BYTES),
  letterBits: valueBitsOf(LETTER_BYTES),
  /** Of the runs, those are taken whose product with `otherFactor` has no bits above this: one in four. */
  runShift: 30,
  seeds: [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e],
};

/** The factor by which what leaves a rolling hash of that many members is to be multiplied. */
export function leavingFactor(members: number): number {
  let result = 1;
  for (let step = 0; step < members; step++) result = Math.imul(result, CONSTANTS.factor);
  return result;
}
