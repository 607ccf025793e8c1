import { particulars } from '../repeats/particulars.ts';
import { shingles } from '../repeats/shingle.ts';
import { words } from '../words.ts';
import { mixed } from './paragraph-key.ts';

/** Bins of a signature, a byte each. */
export const BINS = 64;
const BIN_BITS = 6;
/** Words in a shingle, as within one document. */
const SHINGLE = 3;
const EMPTY = 0xffff_ffff;

/**
 * A signature whose share of equal bytes tells Jaccard's similarity of the runs of three words: one permutation (Li, Owen,
 * Zhang 2012), empty bins drawn from full ones by a hash (optimal densification, Shrivastava 2017), eight bits of each.
 */
export function paragraphSignature(text: string): Uint8Array {
  const least = new Uint32Array(BINS).fill(EMPTY);
  for (const shingle of shingles(words(text), SHINGLE)) {
    const hash = mixed(shingle ^ 0x5f356495);
    const bin = hash >>> (32 - BIN_BITS);
    const value = (hash << BIN_BITS) >>> 0;
    if (value < (least[bin] ?? 0)) least[bin] = value;
  }
  return Uint8Array.from(least, (value, bin) => mixed(value === EMPTY ? drawn(least, bin) : value) & 0xff);
}

/** Draws before a signature is taken for that of a text without words, which has no full bin. */
const MOST_DRAWS = 4096;

function drawn(least: Uint32Array, bin: number): number {
  for (let attempt = 1; attempt < MOST_DRAWS; attempt++) {
    const value = least[mixed(Math.imul(bin + 1, 0x9e3779b1) + attempt) & (BINS - 1)] ?? EMPTY;
    if (value !== EMPTY) return value;
  }
  return 0;
}

/** Jaccard's similarity of two signatures in one run of bytes, less what chance makes equal; exact to about 0.05. */
export function similarityAt(signatures: Uint8Array, left: number, right: number): number {
  let equal = 0;
  for (let bin = 0; bin < BINS; bin++) {
    if (signatures[left * BINS + bin] === signatures[right * BINS + bin]) equal += 1;
  }
  return Math.max(0, (equal / BINS - 1 / 256) / (1 - 1 / 256));
}

/** A hash of the numbers and names of a text in their order: where it differs, the same form was filled in differently. */
export function particularsHash(text: string): number {
  let hash = 0;
  for (const { value, kind } of particulars(text).tokens) {
    if (kind === 'opening') continue;
    for (let at = 0; at < value.length; at++) hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193);
    hash = mixed(hash + 1);
  }
  return hash >>> 0;
}
