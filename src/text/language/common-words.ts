import { once } from '../../once.ts';
import { lexicons } from '../lexicons.ts';

/** How many of some words are among the commonest of a language, and the most that are among those of one other. */
export interface CommonWords {
  readonly own: number;
  readonly others: number;
}

/**
 * Counts words (lower case) by the stop words of the lexicons. A language without a lexicon has none of its own. Much
 * cheaper than n-grams: one look-up a word for all languages.
 */
export function commonWords(words: readonly string[], language: string): CommonWords {
  const counts = new Uint32Array(lexicons.length);
  const languages = languagesOfWords();
  for (const word of words) {
    const found = word.length > LONGEST ? undefined : languages.get(word);
    if (found === undefined) continue;
    for (const index of found) counts[index] = (counts[index] ?? 0) + 1;
  }
  const at = lexicons.findIndex((lexicon) => lexicon.language === language);
  const own = counts[at] ?? 0;
  if (at >= 0) counts[at] = 0;
  return { own, others: Math.max(...counts) };
}

/** Code units of the longest stop word. */
const LONGEST: number = Math.max(...lexicons.flatMap(({ stopWords }) => stopWords.map((word) => word.length)));

/** The lexicons that have each word among their stop words, by their indices. */
const languagesOfWords: () => ReadonlyMap<string, readonly number[]> = once(() => {
  const found = new Map<string, number[]>();
  lexicons.forEach(({ stopWords }, index) => {
    for (const word of stopWords) found.set(word, [...(found.get(word) ?? []), index]);
  });
  return found;
});
