import { LETTER_BYTES, WORD_BYTES } from './fingerprint.ts';
import type { KernelConstants } from './kernel-places.ts';
import { mix } from './mix.ts';
import type { SampleSize } from './sample.ts';
import { valueBitsOf } from './signature.ts';

/** Reads texts one after another: the same results, whoever does it. */
export interface Kernel {
  /** Reads a text; gives how many bytes its packed fingerprint is. */
  read(text: string): number;
  /** Puts the fingerprint of the text that was read last into a buffer, and may write up to `PUT` bytes where it is shorter. */
  put(words: Uint32Array, at: number): void;
}

/** Most fingerprints are shorter. So many bytes are copied at once, which costs less than looking for the last ones. */
export const PUT = 512;

/** Of the long shingles one in eight is kept, and of a short text at least so many. */
export const SAMPLED: SampleSize = { limit: 2 ** 29, least: 32 };
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
  sampled: SAMPLED,
  longShingle: LONG_SHINGLE,
};

/** 128 bits of so many words in their order, by the eight words that their hashes were gathered in, four at a time. */
export function hashOf(count: number, lanes: ArrayLike<number>): Uint32Array {
  const { factor, otherFactor, seeds } = CONSTANTS;
  let [a, b, c, d] = [count, seeds[0], seeds[1], seeds[2]];
  for (let lane = 0; lane < 4; lane++) {
    const [hash, other] = [lanes[lane] ?? 0, lanes[lane + 4] ?? 0];
    a = Math.imul(a ^ hash, factor);
    b = (Math.imul(b ^ other, otherFactor) + a) | 0;
    c = Math.imul((c ^ (c >>> 15)) + hash, otherFactor) ^ b;
    d = Math.imul((d ^ (d >>> 13)) + other, factor) ^ c;
  }
  return Uint32Array.of(mix(a ^ d), mix(b + d), mix(c ^ a), mix(d + Math.imul(b, factor)));
}
