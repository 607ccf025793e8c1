import { codeUnitAt } from './code-unit.ts';
/** Hands over the next word of a line, undefined at its end: most lines are known by their first. */
export type Words = () => string | undefined;

const WORDS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*|©/gu;
const ASCII = /^[\0-\x7f]*$/;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}©]/u;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** The words of a line as phrases are made of: folded alike, marks and signs left out. */
export function foldedWords(text: string): Words {
  if (ASCII.test(text)) return asciiWords(text);
  const words = text.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().match(WORDS) ?? [];
  let next = 0;
  return () => words[next++];
}

/** Runs of letters, and numbers with the points and commas in them. */
function asciiWords(text: string): Words {
  const { length } = text;
  let at = 0;
  return () => {
    while (at < length && !isLetter(text, at) && !isDigit(text, at)) at += 1;
    if (at === length) return undefined;
    const start = at;
    if (isLetter(text, at)) {
      while (isLetter(text, at)) at += 1;
    } else {
      while (isDigit(text, at) || (isPoint(text, at) && isDigit(text, at + 1))) at += 1;
    }
    return text.slice(start, at).toLowerCase();
  };
}

function isLetter(text: string, index: number): boolean {
  const code = codeUnitAt(text, index) | CASE;
  return code >= SMALL_A && code <= SMALL_Z;
}

function isDigit(text: string, index: number): boolean {
  const code = codeUnitAt(text, index);
  return code >= ZERO && code <= NINE;
}

function isPoint(text: string, index: number): boolean {
  const code = codeUnitAt(text, index);
  return code === COMMA || code === FULL_STOP;
}

/** The bit that makes a capital small. */
const CASE = 0x20;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const ZERO = 0x30;
const NINE = 0x39;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;

/** All that are left. */
export function listOf(words: Words): readonly string[] {
  const list: string[] = [];
  for (let word = words(); word !== undefined; word = words()) list.push(word);
  return list;
}

/** The line from its first letter, mark or digit to its last. */
export function withoutDecoration(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && !isWordCharacter(line, start)) start += 1;
  while (end > start && !isWordCharacter(line, end - 1)) end -= 1;
  return line.slice(start, end);
}

function isWordCharacter(line: string, index: number): boolean {
  return isLetter(line, index) || WORD_CHARACTER.test(line.charAt(index)) || isSurrogate(line, index);
}

/** Halves of characters beyond the basic plane: emoji mostly, letters at times; the word pattern tells them apart. */
function isSurrogate(line: string, index: number): boolean {
  const code = codeUnitAt(line, index);
  return code >= 0xd800 && code <= 0xdfff;
}
