import { words } from '../words.ts';

const CONTENT_WORD = /^(?:[\p{L}\p{M}\p{N}'-]{4,}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])$/u;
const STEM = 5;
const LONGEST = 4_000;

/** The first letters of words that carry meaning: forms of one word meet. */
export function contentStems(text: string): readonly string[] {
  return words(text.slice(0, LONGEST))
    .filter((word) => CONTENT_WORD.test(word))
    .map((word) => word.slice(0, STEM));
}
