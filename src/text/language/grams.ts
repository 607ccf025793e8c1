import { isAscii } from '../characters.ts';
import { codeUnitAt } from '../code-unit.ts';

/** Bits of a gram's key. */
export const KEY_BITS: number = 26;
/** Longest run of characters that counts as a gram, word boundaries included. */
const LONGEST = 5;
const BOUNDARY = 0x20;
/** FNV-1a. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** What a gram is of: characters, one to five of them, or a whole word that is longer. */
export type GramOrder = 1 | 2 | 3 | 4 | 5 | 6;
/** The order of whole words. */
const WORD: GramOrder = 6;
const ORDERS: readonly GramOrder[] = [1, 2, 3, 4, 5];

/**
 * Visits the grams of a lower-case word: every run of one to five code units of the word with a boundary at either end, and
 * the word as a whole where it is longer. A gram is given by a key of 26 bits (FNV-1a, mixed).
 */
export function visitGrams(word: string, visit: (key: number, order: GramOrder) => void): void {
  const end = word.length + 1;
  for (let start = 0; start <= end; start++) {
    let hash = OFFSET;
    for (const order of ORDERS) {
      const at = start + order - 1;
      if (at > end) break;
      const code = at === 0 || at === end ? BOUNDARY : codeUnitAt(word, at - 1);
      hash = Math.imul(hash ^ code, PRIME);
      if (order > 1 || code !== BOUNDARY) visit(mixed(hash), order);
    }
  }
  if (end + 1 > LONGEST) visit(mixed(hashOf(word)), WORD);
}

function hashOf(word: string): number {
  let hash = Math.imul(OFFSET ^ BOUNDARY, PRIME);
  const { length } = word;
  for (let index = 0; index < length; index++) hash = Math.imul(hash ^ codeUnitAt(word, index), PRIME);
  return Math.imul(hash ^ BOUNDARY, PRIME);
}

/** Spreads the last characters over all bits (finaliser of MurmurHash3). */
function mixed(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> (32 - KEY_BITS);
}

const NOT_IN_WORDS = /[^\p{L}\p{M}\u200c]+/u;
const ASCII_WORD = /[a-z]+/g;

/** The words of a text as the grams are taken from: NFC, lower case, letters and marks only. */
export function wordsForGrams(text: string): readonly string[] {
  if (isAscii(text)) return text.toLowerCase().match(ASCII_WORD) ?? [];
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(NOT_IN_WORDS)
    .filter((word) => word !== '');
}
