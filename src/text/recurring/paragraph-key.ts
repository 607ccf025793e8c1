import { classes, classOf, isSpaceless } from '../characters.ts';
import { codeAt } from '../word-spans.ts';
import { estimatedWords, words } from '../words.ts';

/** Which rules made a key. It is raised when the key of any paragraph changes; keys of two versions never meet. */
export const NORMAL_FORM = 1;

/** A paragraph as it is looked for in other documents. */
export interface ParagraphKey {
  /** Two halves of 64 bits: equal where two paragraphs say the same but for the numbers. */
  readonly high: number;
  readonly low: number;
  /** Words as a reader counts them. */
  readonly words: number;
}

/**
 * How numbers are taken: `folded`, all are one, so that `12 comments` and `3 comments` meet; `kept`, as they stand; `lone`,
 * folded where there is only one: a line of several is a reading, a price or a result, and the numbers are what it says.
 */
export type Numbers = 'folded' | 'lone' | 'kept';

/**
 * The key of a paragraph. Case, punctuation, white space and forms of characters are folded; `12:30`, `12.11.2019` and `7`
 * are one number each where numbers are folded. Undefined where the text has no word: a line of stars parts sections.
 */
export function paragraphKey(text: string, numbers: Numbers = 'lone'): ParagraphKey | undefined {
  const found = words(text);
  if (found.length === 0) return undefined;
  const isFolding = numbers === 'folded' || (numbers === 'lone' && numbersIn(found) === 1);
  const hash = createHash64();
  let count = 0;
  let isInNumber = false;
  for (const word of found) {
    const characterClass = classOf(codeAt(word, 0));
    count += isSpaceless(characterClass) ? estimatedWords(1, characterClass) : 1;
    const folded = isFolding ? word.replace(DIGITS, '0') : word;
    const isNumber = folded === '0' && characterClass === classes.digit && isFolding;
    if (!(isNumber && isInNumber)) hash.add(folded);
    isInNumber = isNumber;
  }
  return { ...hash.finish(), words: Math.max(1, Math.round(count)) };
}

/** Numbers that stand apart from one another. */
function numbersIn(found: readonly string[]): number {
  let count = 0;
  let isInNumber = false;
  for (const word of found) {
    const isNumber = HAS_DIGIT.test(word);
    if (isNumber && !isInNumber) count += 1;
    isInNumber = isNumber;
  }
  return count;
}

const HAS_DIGIT = /\p{N}/u;

/** A number with its signs: what `words` leaves of `1,234.5`. */
const DIGITS = /\p{N}[\p{N}.,;'\u2019]{0,60}/gu;

interface Hash64 {
  add(word: string): void;
  finish(): { readonly high: number; readonly low: number };
}

/** Two multiplicative hashes side by side, mixed into one another at the end. The order of words counts, and so do their ends. */
function createHash64(): Hash64 {
  let [a, b] = [0x9e3779b9 ^ NORMAL_FORM, 0x85ebca6b];
  const take = (unit: number): void => {
    a = Math.imul(a ^ unit, 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul(b ^ unit, 0x5f356495);
    b ^= b >>> 13;
  };
  return {
    add(word) {
      for (let at = 0; at < word.length; at++) take(word.charCodeAt(at));
      take(0x20);
    },
    finish: () => ({ high: mixed(a ^ Math.imul(b, 0xc2b2ae35)), low: mixed(b ^ Math.imul(a, 0x27d4eb2f)) }),
  };
}

/** The 64-bit key of a name, such as a site's. */
export function nameKey(name: string): { readonly high: number; readonly low: number } {
  const hash = createHash64();
  hash.add(name);
  return hash.finish();
}

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
export function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
