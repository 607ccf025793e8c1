import { classes, classOf, isSpaceless } from './characters.ts';
import { codeUnitAt } from './code-unit.ts';

/**
 * Takes one word of a script with spaces, or one unbroken run of a script without: the half-open range of the text and the
 * class (`classes.letter` for any spaced word).
 */
export type WordVisitor = (start: number, end: number, characterClass: number) => void;

/**
 * Walks over the words of a text once, by the word boundaries of Unicode Standard Annex 29: letters, digits and marks hold
 * together; an apostrophe, a full stop or a colon holds two letters together, an apostrophe, a full stop or a comma two
 * digits, low lines anything. Hyphens part words. Runs of Han, kana, Thai, Lao, Khmer and Myanmar are handed over whole,
 * to be cut by whoever knows how.
 */
export function visitWords(text: string, visit: WordVisitor): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const code = codeAt(text, at);
    if (code === SPACE) {
      at++;
      continue;
    }
    const characterClass = isPlainLetter(code) ? classes.letter : classOf(code);
    if (characterClass < classes.lower || characterClass === classes.mark) {
      at += unitsOf(code);
      continue;
    }
    const end = isSpaceless(characterClass) ? endOfRun(text, at, characterClass) : endOfWord(text, at);
    visit(at, end, isSpaceless(characterClass) ? characterClass : classes.letter);
    at = end;
  }
}

/** Whether a letter or digit stands at or behind an index. */
export function hasWord(text: string, from = 0): boolean {
  const { length } = text;
  for (let at = from; at < length; ) {
    const code = codeAt(text, at);
    const found = classOf(code);
    if (found >= classes.lower && found !== classes.mark) return true;
    at += unitsOf(code);
  }
  return false;
}

/** The code point at an index: like `codePointAt`, with a plain path for all but surrogates. */
export function codeAt(text: string, index: number): number {
  const unit = codeUnitAt(text, index);
  return unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(index) ?? unit) : unit;
}

/** How many UTF-16 code units a code point takes. */
export function unitsOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

function endOfRun(text: string, start: number, characterClass: number): number {
  const { length } = text;
  let at = start;
  while (at < length) {
    const code = codeAt(text, at);
    const found = classOf(code);
    if (found !== characterClass && found !== classes.mark && !isInvisible(code)) break;
    at += unitsOf(code);
  }
  return withoutInvisibleTail(text, at);
}

function endOfWord(text: string, start: number): number {
  let at = start;
  let last: number = classes.other;
  const { length } = text;
  while (at < length) {
    const code = codeAt(text, at);
    if (isPlainLetter(code)) {
      last = classes.letter;
      at++;
      continue;
    }
    if (code === SPACE) break;
    const found = classOf(code);
    if (found >= classes.lower && !isSpaceless(found)) {
      if (found !== classes.mark) last = found;
      at += unitsOf(code);
    } else if (isInvisible(code)) {
      at++;
    } else {
      const next = code === LOW_LINE ? afterLowLines(text, at) : afterJoint(text, at, last);
      if (next === at) break;
      at = next;
    }
  }
  return withoutInvisibleTail(text, at);
}

/** Most characters are letters of ASCII and spaces, which need no look at the tables. */
function isPlainLetter(code: number): boolean {
  const small = code | CASE;
  return small >= SMALL_A && small <= SMALL_Z;
}

/** The bit that makes a capital small. */
const CASE = 0x20;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const SPACE = 0x20;
const LOW_LINE = 0x5f;

/** Apostrophes, full stops, colons and middle dots between letters. */
const BETWEEN_LETTERS: ReadonlySet<number> = codesOf("'.:\u2019\u00b7\u2027");
/** Apostrophes, full stops, commas and semicolons between digits. */
const BETWEEN_DIGITS: ReadonlySet<number> = codesOf("'.,;\u2019");

function codesOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}

/** The index behind a joint, where the sign at `index` holds what stands before and after it together; else `index`. */
function afterJoint(text: string, index: number, before: number): number {
  const isNumber = before === classes.digit;
  const joints = isNumber ? BETWEEN_DIGITS : BETWEEN_LETTERS;
  if (!joints.has(codeUnitAt(text, index))) return index;
  const after = classOf(codeAt(text, index + 1));
  return isWordStart(after) && isNumber === (after === classes.digit) ? index + 1 : index;
}

function afterLowLines(text: string, index: number): number {
  let at = index;
  while (codeUnitAt(text, at) === LOW_LINE) at++;
  return isWordStart(classOf(codeAt(text, at))) ? at : index;
}

function isWordStart(characterClass: number): boolean {
  return characterClass >= classes.lower && characterClass !== classes.mark && !isSpaceless(characterClass);
}

/** Soft hyphens, zero-width joiners, word joiners and byte order marks stand inside words and part nothing. */
function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

function withoutInvisibleTail(text: string, end: number): number {
  let at = end;
  while (isInvisible(codeUnitAt(text, at - 1))) at--;
  return at;
}
