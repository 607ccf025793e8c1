import { codeUnitAt } from './code-unit.ts';

/**
 * What some words look like at a glance, which tells of most others that they are not among them before a string is made of
 * them: for a number made of the first and last character and the length, whether any of the words has it.
 */
export type Looks = Uint8Array;

const LOOKS = 4096;
/** What stands for all words that begin with a digit. */
const NUMBER = 0;

/** The looks of some words, and of any number where those are among them. */
export function looksOf(words: Iterable<string>, { numbers = false }: { readonly numbers?: boolean } = {}): Looks {
  const looks = new Uint8Array(LOOKS);
  for (const word of words) looks[lookOf(word, [0, word.length])] = 1;
  if (numbers) looks[NUMBER] = 1;
  return looks;
}

/** Whether a part of a text may be one of the words, small letters and capitals of ASCII alike. */
export function hasLook(looks: Looks, text: string, range: readonly [start: number, end: number]): boolean {
  return looks[lookOf(text, range)] === 1;
}

function lookOf(text: string, [start, end]: readonly [number, number]): number {
  const first = codeUnitAt(text, start) | CASE;
  if (first >= ZERO && first <= NINE) return NUMBER;
  return 1 + ((first * 961 + (codeUnitAt(text, end - 1) | CASE) * 31 + end - start) % (LOOKS - 1));
}

/** The bit that makes a capital small. */
const CASE = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
