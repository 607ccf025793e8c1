import { classOf, isSpaceless } from './characters.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { lexicon } from './lexicons.ts';
import { codeAt, visitWords } from './word-spans.ts';
import { estimatedWords } from './words.ts';

export interface StopWordCount {
  /** Words; in scripts without spaces estimated from characters. */
  readonly words: number;
  /** Those of them that are stop words; 0 where the language has no lexicon. */
  readonly stopWords: number;
}

/** Counts words and stop words. In scripts without spaces the longest stop word that stands at a place counts. */
export function countStopWords(text: string, language: string | undefined): StopWordCount {
  const known = stopWordsOf(lexicon(language));
  let words = 0;
  let estimate = 0;
  let stopWords = 0;
  visitWords(text, (start, end, characterClass) => {
    if (isSpaceless(characterClass)) {
      estimate += estimatedWords(end - start, characterClass);
      stopWords += known === undefined || known.longestUnspaced === 0 ? 0 : countInRun(text, [start, end], known);
    } else {
      words++;
      if (known !== undefined && end - start <= known.longest && isStopWord(text.slice(start, end), known)) stopWords++;
    }
  });
  return { words: estimate === 0 ? words : words + Math.max(1, Math.round(estimate)), stopWords };
}

interface StopWords {
  readonly words: ReadonlySet<string>;
  /** Code units of the longest, with what an apostrophe may add to it. */
  readonly longest: number;
  /** Code units of the longest in a script without spaces; 0 where there is none. */
  readonly longestUnspaced: number;
}

/** What is made of a lexicon, for as long as the lexicon is in use. */
const prepared = new WeakMap<Lexicon, StopWords>();

function stopWordsOf(source: Lexicon | undefined): StopWords | undefined {
  if (source === undefined) return undefined;
  let made = prepared.get(source);
  if (made === undefined) {
    made = {
      words: new Set(source.stopWords),
      longest: longestOf(source.stopWords) + ELIDED,
      longestUnspaced: longestOf(source.stopWords.filter((word) => isSpaceless(classOf(codeAt(word, 0))))),
    };
    prepared.set(source, made);
  }
  return made;
}

function longestOf(list: readonly string[]): number {
  return list.reduce((longest, word) => Math.max(longest, word.length), 0);
}

/** Letters that may stand at an apostrophe in a stop word's contraction: `who've`, `qu'il`. */
const ELIDED = 4;

/** Whether a word is a stop word, or a contraction whose first part is one (`he's`, `l'ami`). */
function isStopWord(word: string, known: StopWords): boolean {
  const lower = word.toLowerCase();
  if (known.words.has(lower)) return true;
  const apostrophe = apostropheIn(lower);
  if (apostrophe < 0) return false;
  const first = lower.slice(0, apostrophe);
  return (
    known.words.has(first) || known.words.has(`${first}'`) || known.words.has(`${first}'${lower.slice(apostrophe + 1)}`)
  );
}

/** Where the first apostrophe stands, straight or curly; -1 where there is none. */
function apostropheIn(word: string): number {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code === STRAIGHT || code === CURLY) return at;
  }
  return -1;
}

const STRAIGHT = 0x27;
const CURLY = 0x2019;

function countInRun(text: string, [from, end]: readonly [number, number], known: StopWords): number {
  let count = 0;
  for (let at = from; at < end; ) {
    let length = Math.min(known.longestUnspaced, end - at);
    while (length > 0 && !known.words.has(text.slice(at, at + length))) length--;
    if (length > 0) count++;
    at += Math.max(1, length);
  }
  return count;
}
