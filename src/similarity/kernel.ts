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

/** The factors are odd and have their bits well mixed: those of xxHash, MurmurHash3 and Wellons' hash prospector. */
export const CONSTANTS: KernelConstants = {
  spread: [0x9e37_79b1, 0x85eb_ca77, 0xc2b2_ae3d, 0x27d4_eb2f],
  weights: [0x1656_67b1, 0xcc9e_2d51, 0x1b87_3593, 0x7feb_352d],
  otherWeights: [0x846c_a68b, 0xed5a_d4bb, 0xac4c_1b51, 0x3184_8bab],
  carried: 0x119d_e1f3,
  factor: 0x9e37_79b1,
  otherFactor: 0x85eb_ca77,
  wordBits: valueBitsOf(WORD_BYTES),
  letterBits: valueBitsOf(LETTER_BYTES),
  /** One in four. */
  taken: 2 ** 30,
  seeds: [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
  otherSeeds: [0xa409_3822, 0x299f_31d0, 0x082e_fa98, 0xec4e_6c89],
};

/** What the digest of so many words comes to, by the eight words that their hashes were gathered in, four at a time. */
export function digestOf(count: number, lanes: ArrayLike<number>): readonly [number, number, number, number] {
  const { factor, otherFactor, seeds } = CONSTANTS;
  let [a, b, c, d] = [count, seeds[0], seeds[1], seeds[2]];
  for (let lane = 0; lane < 4; lane++) {
    const [hash, other] = [lanes[lane] ?? 0, lanes[lane + 4] ?? 0];
    a = Math.imul(a ^ hash, factor);
    b = (Math.imul(b ^ other, otherFactor) + a) | 0;
    c = Math.imul((c ^ (c >>> 15)) + hash, otherFactor) ^ b;
    d = Math.imul((d ^ (d >>> 13)) + other, factor) ^ c;
  }
  return [a, b, c, d];
}
