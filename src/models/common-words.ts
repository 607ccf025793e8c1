import { once } from '../once.ts';
import shipped from './common-words.json' with { type: 'json' };

/** Words as a Bloom filter: none of them is missed, and one in some thousands of all others is taken for one. */
export interface PackedWords {
  /** How many there are. */
  readonly words: number;
  /** How many bits stand for each. */
  readonly hashes: number;
  /** The bits, in base64. */
  readonly bits: string;
}

/** Whether a word, in small letters, is among some words. */
export type KnowsWord = (word: string) => boolean;

const HASHES = 9;
const BITS_A_WORD = 14;
const BITS_OF_BYTE = 8;

/** Words as a weights file holds them (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970). */
export function packWords(words: readonly string[]): PackedWords {
  const bytes = new Uint8Array(Math.max(1, Math.ceil((words.length * BITS_A_WORD) / BITS_OF_BYTE)));
  const size = bytes.length * BITS_OF_BYTE;
  for (const word of words) {
    everyPlace(word, { hashes: HASHES, size }, (place) => {
      bytes[place >>> 3] = (bytes[place >>> 3] ?? 0) | (1 << (place & 7));
      return true;
    });
  }
  return { words: words.length, hashes: HASHES, bits: Buffer.from(bytes).toString('base64') };
}

/** What tells whether a word is among those that were packed. */
export function unpackWords({ hashes, bits }: PackedWords): KnowsWord {
  const bytes = Buffer.from(bits, 'base64');
  const size = bytes.length * BITS_OF_BYTE;
  const isSet = (place: number): boolean => ((bytes[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
  return (word) => size > 0 && everyPlace(word, { hashes, size }, isSet);
}

const FNV_PRIME = 0x01000193;
const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x9747b28c;

interface Filter {
  readonly hashes: number;
  /** In bits. */
  readonly size: number;
}

/** Whether something holds of every bit of a word; bits by two hashes (Kirsch & Mitzenmacher, "Less hashing", 2006). */
function everyPlace(word: string, { hashes, size }: Filter, holds: (place: number) => boolean): boolean {
  const [first, second] = [hashed(word, FIRST_SEED), hashed(word, SECOND_SEED) | 1];
  for (let at = 0; at < hashes; at++) if (!holds(((first + Math.imul(at, second)) >>> 0) % size)) return false;
  return true;
}

function hashed(word: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

const packed = once(() => unpackWords(shipped));

/** Whether an English word is one that texts write in small letters: a common word, no name. See `docs/models/spam.md`. */
export const isCommonWord: KnowsWord = (word) => packed()(word);
