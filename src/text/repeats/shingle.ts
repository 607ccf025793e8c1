import { classOf, isSpaceless } from '../characters.ts';
import { codeAt } from '../word-spans.ts';
import { estimatedWords, words } from '../words.ts';

/** A paragraph as it is compared: what is left when case, punctuation, white space and forms of characters are folded. */
export interface NormalForm {
  /** In scripts without spaces every character is one. */
  readonly words: readonly string[];
  /** Words as a reader counts them: in scripts without spaces, estimated from the characters. */
  readonly length: number;
}

/** The normal form of a paragraph. Numbers and diacritics stay: they tell paragraphs apart. */
export function normalForm(text: string): NormalForm {
  const found = words(text);
  let length = 0;
  for (const word of found) {
    const characterClass = classOf(codeAt(word, 0));
    length += isSpaceless(characterClass) ? estimatedWords(1, characterClass) : 1;
  }
  return { words: found, length: Math.round(length) };
}

/**
 * The distinct runs of `size` words, each as a 32-bit hash, sorted. A text with fewer words is one shingle; one with none
 * has none. Two different runs share a hash once in four thousand million, which one paragraph more or less does not feel.
 */
export function shingles(words: readonly string[], size: number): Uint32Array {
  if (words.length === 0) return new Uint32Array(0);
  const hashes = Uint32Array.from(words, hashOf);
  const length = Math.min(size, hashes.length);
  const found = new Uint32Array(hashes.length - length + 1);
  for (let start = 0; start < found.length; start++) found[start] = hashOfRun(hashes, start, start + length);
  return distinct(found.sort());
}

/** How many shingles two sets share. Cost: the smaller set, times the logarithm of the larger. */
export function sharedShingles(left: Uint32Array, right: Uint32Array): number {
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  let shared = 0;
  let from = 0;
  for (const hash of few) {
    from = lowerBound(many, hash, from);
    if (from === many.length) break;
    if (many[from] === hash) shared++;
  }
  return shared;
}

/** The share of `part` that stands in `whole`, from 0 to 1; an empty part stands in nothing. */
export function containment(part: Uint32Array, whole: Uint32Array): number {
  return part.length === 0 ? 0 : sharedShingles(part, whole) / part.length;
}

/** The share of all shingles of two sets that both have, from 0 to 1; 0 where both are empty. */
export function jaccard(left: Uint32Array, right: Uint32Array): number {
  const shared = sharedShingles(left, right);
  const union = left.length + right.length - shared;
  return union === 0 ? 0 : shared / union;
}

/** The first place at or after `from` whose value is not below `value`, found by doubling steps, then by halving. */
export function lowerBound(sorted: Uint32Array, value: number, from = 0): number {
  let step = 1;
  let low = from;
  while (low + step < sorted.length && (sorted[low + step] ?? 0) < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, sorted.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** FNV-1a over the UTF-16 code units, then mixed so that short words fill all 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return mixed(hash);
}

function hashOfRun(hashes: Uint32Array, start: number, end: number): number {
  let hash = 0;
  for (let index = start; index < end; index++) hash = mixed(Math.imul(hash, 0x9e3779b1) + (hashes[index] ?? 0));
  return hash;
}

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function distinct(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (let index = 0; index < sorted.length; index++) {
    const value = sorted[index] ?? 0;
    if (index > 0 && value === sorted[kept - 1]) continue;
    sorted[kept] = value;
    kept++;
  }
  return sorted.slice(0, kept);
}
