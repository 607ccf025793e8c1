import { once } from '../once.ts';
import { classes, classOf, isSpaceless } from '../text/characters.ts';
import { codeAt } from '../text/word-spans.ts';

/** Raised when the same text may come to another fingerprint: fingerprints of two versions cannot be compared. */
export const NORMAL_FORM = 2;

/**
 * What a UTF-16 code unit is to whoever compares texts. Positive: the character it is folded to. Below `SPACELESS`: the
 * same, negated, of a script without spaces. The rest is said here.
 */
export const SEPARATOR = 0;
/** Stands inside a word and counts for nothing: accents, apostrophes, soft hyphens, joiners. */
export const NOTHING = -1;
/** Half a character of the planes beyond the first one. */
export const SURROGATE = -2;
export const SPACELESS = -32;

/**
 * How code units are folded: letters to lower case and, in Latin, Greek and Cyrillic, to the letter without its accents;
 * digits of every script to those of ASCII. 60 ms to build, so built when the first text is read.
 */
export const foldTable: () => Int32Array = once(() => {
  const folds = new Int32Array(0x10000);
  for (let unit = 0; unit < folds.length; unit++) {
    const characterClass = classOf(unit);
    const isApart = isSpaceless(characterClass) || SPACELESS_MARK.test(String.fromCharCode(unit));
    folds[unit] = isApart ? -unit : foldOf(unit, characterClass);
  }
  return folds;
});

/** Compatibility forms (ligatures, full width) in one shape; text that is ASCII is in it already. */
export function composed(text: string): string {
  return BEYOND_ASCII.test(text) ? text.normalize('NFKC') : text;
}

const BEYOND_ASCII = /[^\x00-\x7f]/;
const ACCENTED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{Mn}+$/u;
const INSIDE_WORDS: ReadonlySet<number> = new Set([0x27, 0xad, 0x2019, 0x02bc, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);
/** Vowels and tones that stand on a character of a script without spaces. */
const SPACELESS_MARK = /^(?=\p{M})[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3099\u309a]$/u;
const DECIMAL = /^\p{Nd}$/u;

function foldOf(unit: number, characterClass: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  if (INSIDE_WORDS.has(unit)) return NOTHING;
  if (characterClass === classes.mark) return unit >= 0x300 && unit <= 0x36f ? NOTHING : unit;
  if (characterClass < classes.lower) return SEPARATOR;
  const character = String.fromCharCode(unit);
  if (characterClass === classes.digit) return DECIMAL.test(character) ? 0x30 + digitOf(unit) : unit;
  const lower = character.toLowerCase();
  const parts = lower.normalize('NFD');
  return (parts.length > 1 && ACCENTED.test(parts) ? parts : lower).charCodeAt(0);
}

/** The value of a decimal digit: Unicode gives every script ten in a row. */
function digitOf(unit: number): number {
  let first = unit;
  while (unit - first < 9 && DECIMAL.test(String.fromCharCode(first - 1))) first--;
  return unit - first;
}

/** A letter beyond the first plane, nearly always Han, folded into sixteen bits; a separator for other signs and for half a pair. */
export function foldOfPair(text: string, at: number): number {
  const code = codeAt(text, at);
  return code > 0xffff && classOf(code) >= classes.lower ? -((code & 0xffff) | 0x8000) : SEPARATOR;
}
