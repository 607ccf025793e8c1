import { codeUnitAt } from './code-unit.ts';
import { isPlainLetter, wordEnd, wordStart } from './phrase-spans.ts';
import { hasLook, type Looks } from './word-looks.ts';

/**
 * Hands over the next word of a line, undefined at its end: most lines are known by their first. Where looks are given, words
 * that do not look like one of those may be passed over.
 */
export type Words = (looks?: Looks) => string | undefined;

const WORDS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*|©/gu;
/** ASCII, and signs that part words whatever form they are given: fixed spaces, quotes, dashes, dots, bullets, arrows. */
const PLAIN = /^[\0-\x7f\xa0\xab\xb7\xbb\u2010-\u2016\u2018-\u2023\u2025-\u2027\u2190-\u21ff]*$/;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}©]/u;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** The words of a line as phrases are made of: folded alike, marks and signs left out. */
export function foldedWords(text: string): Words {
  if (PLAIN.test(text)) return plainWords(text);
  const words = text.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().match(WORDS) ?? [];
  let next = 0;
  return () => words[next++];
}

/** Runs of letters, and numbers with the points and commas in them. */
function plainWords(text: string): Words {
  let at = 0;
  return (looks) => {
    for (;;) {
      const start = wordStart(text, at);
      if (start === text.length) return undefined;
      at = wordEnd(text, start);
      if (looks === undefined || hasLook(looks, text, [start, at])) return text.slice(start, at).toLowerCase();
    }
  };
}

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
  return isPlainLetter(line, index) || WORD_CHARACTER.test(line.charAt(index)) || isSurrogate(line, index);
}

/** Halves of characters beyond the basic plane: emoji mostly, letters at times; the word pattern tells them apart. */
function isSurrogate(line: string, index: number): boolean {
  const code = codeUnitAt(line, index);
  return code >= 0xd800 && code <= 0xdfff;
}
