import { once } from '../../once.ts';
import { codeUnitAt } from '../code-unit.ts';
import { lexicons } from '../lexicons.ts';
import { wordsForGrams } from './grams.ts';

/** How many words of a text are among the commonest of a language, and the most that are among those of one other. */
export interface CommonWords {
  readonly own: number;
  readonly others: number;
  /** All words of the text. */
  readonly words: number;
}

/**
 * Counts the words of a text by the stop words of the lexicons. A language without a lexicon has none of its own. Much
 * cheaper than n-grams: one look-up a word for all languages, and where all letters are of Latin-1 no string for any word.
 */
export function commonWords(text: string, language: string): CommonWords {
  const counts = new Uint32Array(lexicons.length);
  const words = countLatin(text, counts) ?? countAny(text, counts.fill(0));
  const at = lexicons.findIndex((lexicon) => lexicon.language === language);
  const own = counts[at] ?? 0;
  if (at >= 0) counts[at] = 0;
  return { own, others: Math.max(...counts), words };
}

function countAny(text: string, counts: Uint32Array): number {
  const words = wordsForGrams(text);
  const languages = languagesOfWords();
  for (const word of words) {
    const found = word.length > LONGEST ? undefined : languages.get(word);
    if (found !== undefined) count(found, counts);
  }
  return words.length;
}

function count(indices: readonly number[], counts: Uint32Array): void {
  for (const index of indices) counts[index] = (counts[index] ?? 0) + 1;
}

/** The same for a text without letters beyond Latin-1; undefined where it may have some. */
function countLatin(text: string, counts: Uint32Array): number | undefined {
  const { places, stopWords } = latinStopWords();
  const end = text.length;
  let words = 0;
  let length = 0;
  let hash = 0;
  for (let at = 0; at <= end; at++) {
    const code = at < end ? codeUnitAt(text, at) : SPACE;
    if (code >= LETTERS.length && !isSign(code)) return undefined;
    const letter = LETTERS[code] ?? 0;
    if (letter !== 0) {
      hash = hashed(hash, letter);
      length++;
      continue;
    }
    if (length === 0) continue;
    words++;
    for (let place = hash & MASK; length <= LONGEST && places[place] !== 0; place = (place + 1) & MASK) {
      const entry = stopWords[(places[place] ?? 0) - 1];
      if (entry === undefined || !isAt(text, at - length, length, entry.word)) continue;
      count(entry.languages, counts);
      break;
    }
    length = 0;
    hash = 0;
  }
  return words;
}

function isAt(text: string, start: number, length: number, word: string): boolean {
  if (word.length !== length) return false;
  for (let at = 0; at < length; at++) if (LETTERS[codeUnitAt(text, start + at)] !== codeUnitAt(word, at)) return false;
  return true;
}

function hashed(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

const SPACE = 0x20;
/** Places of the table of stop words: some eight times as many as there are. */
const MASK = 0x3fff;

/** Marks of punctuation, currencies, arrows and pictures, which are no letters and compose with none. */
function isSign(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2027) || (code >= 0x20a0 && code <= 0x20bf) || (code >= 0x2190 && code <= 0x27bf);
}

const LATIN_LETTER = /\p{L}/u;

/** The small letter of each letter of Latin-1; 0 for what is none. */
const LETTERS: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, code) =>
  LATIN_LETTER.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

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

interface StopWords {
  /** Open-addressing table by the hash of a word: its number plus one, 0 where a place is free. */
  readonly places: Uint16Array;
  readonly stopWords: readonly { readonly word: string; readonly languages: readonly number[] }[];
}

/** The stop words that are written in Latin-1. */
const latinStopWords: () => StopWords = once(() => {
  const stopWords = [...languagesOfWords()].map(([word, languages]) => ({ word, languages }));
  const places = new Uint16Array(MASK + 1);
  stopWords.forEach(({ word }, index) => {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = hashed(hash, codeUnitAt(word, at));
    let place = hash & MASK;
    while (places[place] !== 0) place = (place + 1) & MASK;
    places[place] = index + 1;
  });
  return { places, stopWords };
});
