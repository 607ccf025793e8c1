import type { GramWeights } from '../../models/packed-grams.ts';
import { words } from '../words.ts';

/** Words of the longest line whose runs of words are looked at: those of longer ones tell what the text is about. */
export const MOST_WORDS = 22;
const LONGEST_RUN = 3;
/** Characters of a line beyond which it is no short one, whatever its words. */
const MOST_CHARACTERS = 400;
const HASH_BITS = 24;
const DIGITS = /^\p{N}+$/u;
/** Where a line begins and ends: words there are words of a label. */
const EDGE = '\u0000';

/**
 * The runs of one to three words of a short line as distinct hashes of 24 bits; none of a longer line. Numbers count as one
 * word, and so do the edges of the line.
 */
export function gramsOf(line: string): readonly number[] {
  if (line.length > MOST_CHARACTERS) return [];
  const own = words(line);
  if (own.length === 0 || own.length > MOST_WORDS) return [];
  const tokens = [EDGE, ...own.map((word) => (DIGITS.test(word) ? '#' : word)), EDGE];
  const found = new Set<number>();
  for (let start = 0; start < tokens.length; start++) {
    let hash = FNV_BASIS;
    for (let end = start; end < Math.min(tokens.length, start + LONGEST_RUN); end++) {
      hash = hashOn(hash, tokens[end] ?? '');
      if (end > start || tokens[end] !== EDGE) found.add(folded(hash));
    }
  }
  return [...found];
}

/** The odds of a line, or of a text, by its distinct runs of words; 0 where none are looked at. */
export function gramOdds(grams: readonly number[], { bias, weights }: GramWeights): number {
  if (grams.length === 0) return 0;
  let sum = 0;
  for (const gram of grams) sum += weights.get(gram) ?? 0;
  return bias + sum / Math.sqrt(grams.length);
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Between two words. */
const GAP = 0x1f;

/** FNV-1a over the code units of a word and the gap behind it. */
function hashOn(before: number, word: string): number {
  let hash = before;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return Math.imul(hash ^ GAP, FNV_PRIME);
}

/** The upper bits folded into the lower ones, as the authors of FNV advise for fewer bits. */
function folded(hash: number): number {
  return ((hash >>> HASH_BITS) ^ hash) & (2 ** HASH_BITS - 1);
}
