import type { Fingerprint } from './fingerprint.ts';
import { LETTER_BYTES, NUMBERS, WORD_BYTES } from './fingerprint.ts';
import { mix } from './mix.ts';
import { composed } from './normal-form.ts';
import { EVERY_HASH, sampleOf } from './sample.ts';
import { addTo, createMinima, type Minima, takeFrom, valueBitsOf } from './signature.ts';
import { createTokens, type Words } from './tokens.ts';

/** Words in a shingle of the signature. */
const SHINGLE = 2;
/** Words in a shingle of the sample, which candidates are looked up by, so that it must be rare. */
const LONG_SHINGLE = 5;
/** Letters in a run. */
const RUN = 8;
/** Of the runs, those whose hash has no bits above this are taken: one in four. */
const RUN_SHIFT = 30;
/** Of the long shingles one in eight is kept, and of a short text at least so many. */
const SAMPLED = { limit: 2 ** 29, least: 32 };

/** Reads texts one after another. Keeps its buffers, so that a text costs no more than its length. */
export interface Reader {
  /** What is kept of a text; the same whatever was read before. */
  fingerprint(text: string): Fingerprint;
}

/** A reader with buffers of its own. */
export function createReader(): Reader {
  const tokens = createTokens();
  const words = createMinima(WORD_BYTES);
  const letters = createMinima(LETTER_BYTES);
  let buffer = new Uint32Array(0);
  return {
    fingerprint(text) {
      const cut = tokens.read(composed(text));
      if (buffer.length < cut.count) buffer = new Uint32Array(cut.hashes.length);
      addShingles(cut, words);
      addRuns(cut, letters);
      const { hashes, limit } = sampleOf(longShingles(cut, buffer), SAMPLED);
      const numbers = sampleOf(cut.numbers.subarray(0, cut.numberCount), {
        limit: EVERY_HASH,
        least: EVERY_HASH,
      }).hashes;
      return {
        hash: hashOf(cut),
        words: cut.count,
        signature: takeFrom(words),
        letters: takeFrom(letters),
        sample: hashes,
        limit,
        numberCount: numbers.length,
        numbers: upperHalves(numbers),
      };
    },
  };
}

const FACTOR = 0x9e37_79b1;
const OTHER_FACTOR = 0x85eb_ca77;

/** 128 bits of all words in their order. */
function hashOf({ count, hashes, others }: Words): Uint32Array {
  let [a, b, c, d] = [count, 0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e];
  for (let at = 0; at < count; at++) {
    const [hash, other] = [hashes[at] ?? 0, others[at] ?? 0];
    a = Math.imul(a ^ hash, FACTOR);
    b = Math.imul(b ^ other, OTHER_FACTOR) + a;
    c = Math.imul((c ^ (c >>> 15)) + hash, OTHER_FACTOR) ^ b;
    d = Math.imul((d ^ (d >>> 13)) + other, FACTOR) ^ c;
  }
  return Uint32Array.of(mix(a ^ d), mix(b + d), mix(c ^ a), mix(d + Math.imul(b, FACTOR)));
}

function upperHalves(hashes: Uint32Array): Uint16Array {
  const halves = new Uint16Array(Math.min(NUMBERS, hashes.length));
  for (let at = 0; at < halves.length; at++) halves[at] = (hashes[at] ?? 0) >>> 16;
  return halves;
}

/** Runs of two words; a text of one word is one shingle. */
function addShingles({ count, hashes }: Words, minima: Minima): void {
  const bits = valueBitsOf(WORD_BYTES);
  if (count > 0 && count < SHINGLE) addTo(minima, mix(hashes[0] ?? 0), bits);
  let before = hashes[0] ?? 0;
  for (let at = 1; at < count; at++) {
    const hash = hashes[at] ?? 0;
    addTo(minima, mix(Math.imul(before, FACTOR) + hash), bits);
    before = hash;
  }
}

/** The hash of a run of five words goes on from that of the run before it: a polynomial modulo two to the 32. */
function longShingles({ count, hashes }: Words, into: Uint32Array): Uint32Array {
  const size = Math.min(LONG_SHINGLE, count);
  const leaving = power(FACTOR, size);
  let rolling = 0;
  let found = 0;
  for (let at = 0; at < count; at++) {
    rolling = (Math.imul(rolling, FACTOR) + (hashes[at] ?? 0)) | 0;
    if (at >= size) rolling = (rolling - Math.imul(hashes[at - size] ?? 0, leaving)) | 0;
    if (at >= size - 1) into[found++] = mix(rolling);
  }
  return into.subarray(0, found);
}

/** Runs of letters across words and lines, so that a lost space or a hyphen spoils a few of them only. */
function addRuns({ letterCount, letters }: Words, minima: Minima): void {
  const size = Math.min(RUN, letterCount);
  const leaving = power(FACTOR, size);
  const bits = valueBitsOf(LETTER_BYTES);
  let rolling = 0;
  let added = 0;
  for (let at = 0; at < letterCount; at++) {
    rolling = (Math.imul(rolling, FACTOR) + (letters[at] ?? 0)) | 0;
    if (at >= size) rolling = (rolling - Math.imul(letters[at - size] ?? 0, leaving)) | 0;
    if (at < size - 1) continue;
    const hash = mix(rolling);
    if (hash >>> RUN_SHIFT !== 0) continue;
    addTo(minima, hash << (32 - RUN_SHIFT), bits);
    added++;
  }
  if (added === 0 && letterCount > 0) addTo(minima, mix(rolling), bits);
}

function power(factor: number, exponent: number): number {
  let result = 1;
  for (let step = 0; step < exponent; step++) result = Math.imul(result, factor);
  return result;
}
