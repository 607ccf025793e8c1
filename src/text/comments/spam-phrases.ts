import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Matcher, matcher } from '../phrases.ts';
import { words } from '../words.ts';

/** A phrase found in a text, and how many words it takes up there. */
export interface FoundPhrase {
  readonly pattern: string;
  readonly words: number;
}

/** Finds every phrase of some lists in a text, in order, the longer before the shorter ones inside it. */
export type PhraseFinder = (text: string) => readonly FoundPhrase[];

/** A comment is judged by this many characters: an advertisement shows itself at once. */
export const JUDGED_CHARACTERS = 4000;

/** No phrase is longer than this; what a matcher is shown at each word. */
const WINDOW = 90;
const WORD_START = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu;
const PATTERN_ITEM = /[^ ]+/gu;
const PATTERN_WORD = /[\p{L}\p{N}]+/gu;

/** Words are compared by their beginnings, so that `draw` meets `drawing`. */
const STEM = 5;
const LEAST_LETTERS = 3;
const ANY_LETTER = /\p{L}/u;

/** A finder for one kind of phrase in all the lexicons given. */
export function phraseFinder(lexicons: readonly Lexicon[], kind: 'praise' | 'trade' | 'bait'): PhraseFinder {
  const matchers = lexicons.map(({ comments }) => matcher(comments[kind]));
  return (text) => findAll(matchers, text.slice(0, JUDGED_CHARACTERS));
}

/** The words that the phrases of one kind are made of, by their stems. */
export function vocabulary(lexicons: readonly Lexicon[], kind: 'praise' | 'trade' | 'bait'): ReadonlySet<string> {
  const patterns = lexicons.flatMap(({ comments }) => comments[kind]);
  return new Set(patterns.flatMap((pattern) => pattern.match(PATTERN_WORD) ?? []).map(stem));
}

/** The stems of the words that carry the meaning of a text: no stop words, numbers or very short words. */
export function contentWords(text: string, stopWords: ReadonlySet<string>): ReadonlySet<string> {
  return carryingWords(words(text), stopWords);
}

/** The same of words that are known already. */
export function carryingWords(said: readonly string[], stopWords: ReadonlySet<string>): ReadonlySet<string> {
  const carrying = said.filter((word) => word.length >= LEAST_LETTERS && ANY_LETTER.test(word) && !stopWords.has(word));
  return new Set(carrying.map(stem));
}

function stem(word: string): string {
  return word.slice(0, STEM);
}

function findAll(matchers: readonly Matcher[], text: string): readonly FoundPhrase[] {
  const found: FoundPhrase[] = [];
  let inside = 0;
  for (const { index } of text.matchAll(WORD_START)) {
    inside -= 1;
    if (inside > 0) continue;
    const rest = text.slice(index, index + WINDOW);
    const patterns = matchers.flatMap(({ starts }) => starts(rest) ?? []);
    const [pattern] = patterns;
    if (pattern === undefined) continue;
    inside = pattern.match(PATTERN_ITEM)?.length ?? 1;
    found.push({ pattern, words: inside });
  }
  return found;
}
