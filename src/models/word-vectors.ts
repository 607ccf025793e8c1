import { once } from '../once.ts';
import shipped from './word-vectors.json' with { type: 'json' };

/** Word vectors as a weights file holds them, in base64: as `npm run train -- word-vectors` writes them. */
export interface PackedWordVectors {
  /** Numbers of a vector. */
  readonly dimensions: number;
  /** Hashes of the words, 24 bits each, the commonest word first. */
  readonly hashes: string;
  /** For each part of a vector 256 patterns, one after another: 32-bit float. */
  readonly patterns: string;
  /** For each word the pattern of each part of its vector: 8 bits (Jégou, Douze and Schmid, "Product quantization", 2011). */
  readonly codes: string;
}

/** What words mean, as numbers: words that stand in the same company lie close together. */
export interface WordVectors {
  /** Numbers of a vector. */
  readonly dimensions: number;
  /**
   * Adds the vector of the word `text.slice(start, end)`, in small letters, to `sum`, times what the word weighs, and gives that:
   * rare words up to 1, the commonest .03. 0 for a word that is not known.
   */
  add(sum: Float32Array, text: string, start: number, end: number): number;
}

const HASH_BITS = 24;
const PATTERNS = 256;
const FREE = -1;

/** The vectors of a weights file, ready to be looked up. */
export function unpackWordVectors({ dimensions, ...packed }: PackedWordVectors): WordVectors {
  const hashes = Buffer.from(packed.hashes, 'base64');
  const codes = Buffer.from(packed.codes, 'base64');
  const patterns = floats(packed.patterns);
  const count = hashes.length / 3;
  const parts = count === 0 ? 1 : codes.length / count;
  const width = dimensions / parts;
  const mask = 2 ** Math.ceil(Math.log2(count * 2 + 2)) - 1;
  const table = new Int32Array(mask + 1).fill(FREE);
  const keys = new Int32Array(count);
  /** Where the word stands, or the free place where it would. */
  const placeOf = (hash: number): number => {
    let place = Math.imul(hash, 0x9e3779b1) & mask;
    for (let word = table[place] ?? FREE; word !== FREE && keys[word] !== hash; word = table[place] ?? FREE) {
      place = (place + 1) & mask;
    }
    return place;
  };
  for (let word = 0; word < count; word++) {
    keys[word] = hashes.readUIntLE(word * 3, 3);
    table[placeOf(keys[word] ?? 0)] = word;
  }
  return {
    dimensions,
    add(sum, text, start, end) {
      const word = table[placeOf(hashOf(text, start, end))] ?? FREE;
      if (word === FREE) return 0;
      const weight = weightOf(word);
      for (let at = 0; at < dimensions; at++) {
        const part = Math.floor(at / width);
        const pattern = part * PATTERNS + (codes[word * parts + part] ?? 0);
        sum[at] = (sum[at] ?? 0) + weight * (patterns[pattern * width + (at % width)] ?? 0);
      }
      return weight;
    },
  };
}

/** A word, and the pattern of each part of its vector. */
export interface CodedWord {
  readonly word: string;
  readonly codes: Uint8Array;
}

/** Vectors as a weights file holds them. Of two words with the same hash the commoner one, which comes first, is kept. */
export function packWordVectors(
  words: readonly CodedWord[],
  dimensions: number,
  patterns: Float32Array,
): PackedWordVectors {
  const seen = new Set<number>();
  const kept = words.flatMap(({ word, codes }) => {
    const hash = hashOf(word, 0, word.length);
    if (seen.has(hash)) return [];
    seen.add(hash);
    return [{ hash, codes }];
  });
  const hashes = Buffer.alloc(kept.length * 3);
  for (const [at, { hash }] of kept.entries()) hashes.writeUIntLE(hash, at * 3, 3);
  const floating = Buffer.alloc(patterns.length * 4);
  for (const [at, value] of patterns.entries()) floating.writeFloatLE(value, at * 4);
  return {
    dimensions,
    hashes: hashes.toString('base64'),
    patterns: floating.toString('base64'),
    codes: Buffer.concat(kept.map(({ codes }) => codes)).toString('base64'),
  };
}

/**
 * What the word at a place of the list weighs: its share of all words by Zipf's law, against that of a word in a thousand
 * ("smooth inverse frequency": Arora, Liang and Ma, "A simple but tough-to-beat baseline for sentence embeddings", 2017).
 */
function weightOf(place: number): number {
  const share = 1 / (ZIPF * (place + MANDELBROT));
  return RARE / (RARE + share);
}

const RARE = 1e-3;
const ZIPF = 12;
const MANDELBROT = 2.7;

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over code units, the upper bits folded into the lower ones. */
function hashOf(text: string, start: number, end: number): number {
  let hash = FNV_BASIS;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return ((hash >>> HASH_BITS) ^ hash) & (2 ** HASH_BITS - 1);
}

function floats(base64: string): Float32Array {
  const bytes = Buffer.from(base64, 'base64');
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
}

/** The vectors that are shipped, of English words; see `docs/models/word-vectors.md`. */
export const shippedWordVectors: () => WordVectors = once(() => unpackWordVectors(shipped));
