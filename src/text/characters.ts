import { once } from '../once.ts';

/**
 * What a character is to whoever counts words. `han` (with kana), `thai` (with Lao) and `khmer` (with Myanmar) stand in
 * scripts that put no space between words, in the order of how many characters make a word; everything from `lower` on
 * can stand in a word.
 */
export const classes = {
  other: 0,
  space: 1,
  lower: 2,
  upper: 3,
  letter: 4,
  mark: 5,
  digit: 6,
  han: 7,
  thai: 8,
  khmer: 9,
} as const;

/**
 * Characters that make one word, by class. Measured with the dictionaries of ICU 78 on the Universal Declaration of Human
 * Rights and on news sentences: Chinese 1.5 to 1.6, Japanese 1.6 to 1.7, Thai 4.1, Lao 4.3, Khmer and Burmese 5.0.
 */
export const charactersPerWord: Readonly<Record<number, number>> = {
  [classes.han]: 1.6,
  [classes.thai]: 4.2,
  [classes.khmer]: 5,
};

/** The class of a code point, as a number of `classes`. */
export function classOf(codePoint: number): number {
  if (codePoint < ASCII.length) return ASCII[codePoint] ?? classes.other;
  if (codePoint < TABLED) return wideClasses()[codePoint] ?? classes.other;
  if (codePoint < 0x40000) return classes.han;
  return codePoint >= 0xe0100 && codePoint <= 0xe01ef ? classes.mark : classes.other;
}

/** Whether a class belongs to a script that puts no space between words. */
export function isSpaceless(characterClass: number): boolean {
  return characterClass >= classes.han;
}

/** Whether the text holds nothing but ASCII. */
export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

const BEYOND_ASCII = /[^\x00-\x7f]/;
const TABLED = 0x20000;
const ROW = 0x1000;

/** A class and the characters it holds; a later line wins over an earlier one. */
const HELD: readonly (readonly [number, RegExp])[] = [
  [classes.space, /[\s\x85]+/gu],
  [classes.upper, /[\p{Lu}\p{Lt}]+/gu],
  [classes.lower, /\p{Ll}+/gu],
  [classes.letter, /[\p{Lo}\p{Lm}]+/gu],
  [classes.digit, /\p{N}+/gu],
  [classes.han, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\uff70]+/gu],
  [classes.thai, /[\p{Script=Thai}\p{Script=Lao}]+/gu],
  [classes.khmer, /[\p{Script=Khmer}\p{Script=Myanmar}]+/gu],
  [classes.mark, /\p{M}+/gu],
];

const ASCII: Uint8Array = fillRow(new Uint8Array(0x80), 0, 0x80);

/** The classes of the first two planes: 25 ms to build, so built when the first character beyond ASCII is met. */
const wideClasses = once((): Uint8Array => {
  const table = new Uint8Array(TABLED);
  for (let first = 0; first < TABLED; first += ROW) fillRow(table, first, first + ROW);
  return table;
});

/** Writes the classes of the code points from `first` to `end` into the table: one search a class, over all of them. */
function fillRow(table: Uint8Array, first: number, end: number): Uint8Array {
  const units = first > 0xffff ? 2 : 1;
  const row = String.fromCodePoint(
    ...Array.from({ length: end - first }, (_, offset) => withoutSurrogate(first + offset)),
  );
  for (const [held, characters] of HELD) {
    for (const found of row.matchAll(characters)) {
      const from = first + found.index / units;
      table.fill(held, from, from + found[0].length / units);
    }
  }
  return table;
}

/** A lone surrogate would pair with its neighbour in a row of characters. */
function withoutSurrogate(codePoint: number): number {
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? 0 : codePoint;
}
