import { once } from '../once.ts';
import { charactersPerWord, classes, classOf, isAscii, isSpaceless } from './characters.ts';
import { sentenceEnds } from './sentences.ts';
import { codeAt, hasWord, unitsOf, visitWords } from './word-spans.ts';

/**
 * The words of a text in the form in which texts are compared: compatibility forms (NFKC) and case are folded, apostrophes
 * straight, invisible characters gone. Numbers stay, so do diacritics. A hyphen parts words. In scripts without spaces
 * every character, with its marks, is a word. What a word is: `word-spans.ts`.
 */
export function words(text: string): readonly string[] {
  const found: string[] = [];
  visitFoldedWords(text, (folded, start, end) => {
    found.push(folded.slice(start, end));
  });
  return found;
}

/** Takes one word as a part of the folded text. */
export type FoldedVisitor = (folded: string, start: number, end: number) => void;

/** Walks over the words of a text as `words` gives them, for who needs few of them as strings. */
export function visitFoldedWords(text: string, visit: FoldedVisitor): void {
  const folded = fold(text);
  visitWords(folded, (start, end, characterClass) => {
    if (isSpaceless(characterClass)) visitCharacters(folded, [start, end], visit);
    else visit(folded, start, end);
  });
}

/**
 * How many words a text has. Words of scripts without spaces are told apart by the dictionaries of `Intl.Segmenter`, up to
 * 100,000 characters of them; what is beyond is estimated from its length, to keep the time within a second.
 */
export function countWords(text: string): number {
  let count = 0;
  let estimate = 0;
  let left = SEGMENTED;
  visitWords(text, (start, end, characterClass) => {
    if (!isSpaceless(characterClass)) {
      count++;
      return;
    }
    const cut = Math.min(end, start + left);
    left -= cut - start;
    count += segmentedWords(text, start, cut);
    estimate += estimatedWords(end - cut, characterClass);
  });
  return count + Math.round(estimate);
}

/** How many words a run of that many characters of a script without spaces holds, on the average. */
export function estimatedWords(characters: number, characterClass: number): number {
  return characters / (charactersPerWord[characterClass] ?? 1);
}

/** How many sentences a text has: those that end, and on each line the words behind the last one that does. */
export function countSentences(text: string): number {
  let count = 0;
  for (const line of text.split('\n')) {
    const { ends, last } = sentenceEnds(line);
    count += ends;
    if (hasWord(line, last)) count++;
  }
  return count;
}

const CURLY_APOSTROPHE = /[\u2018\u2019\u02bc]/g;
const FINAL_SIGMA = /\u03c2/g;
/** Soft hyphens, zero-width characters, direction marks, variation selectors. */
const INVISIBLE = /[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\p{Variation_Selector}/gu;

function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(CURLY_APOSTROPHE, "'")
    .replace(INVISIBLE, '')
    .replace(FINAL_SIGMA, '\u03c3')
    .normalize('NFKC');
}

/** Takes each character of a run, with the marks that follow it, as a word. */
function visitCharacters(text: string, [from, end]: readonly [number, number], visit: FoldedVisitor): void {
  let start = from;
  for (let at = from; at < end; ) {
    at += unitsOf(codeAt(text, at));
    if (at < end && classOf(codeAt(text, at)) === classes.mark) continue;
    visit(text, start, at);
    start = at;
  }
}

/** Characters of scripts without spaces in which a text's words are looked up: at 2.6 MB a second. */
const SEGMENTED = 100_000;
/** Characters that the segmenter is given at a time. */
const PIECE = 2_000;

const segmenter = once(() => new Intl.Segmenter('en', { granularity: 'word' }));

function segmentedWords(text: string, from: number, end: number): number {
  let count = 0;
  for (let start = from; start < end; start += PIECE) {
    for (const { isWordLike } of segmenter().segment(text.slice(start, Math.min(end, start + PIECE)))) {
      if (isWordLike === true) count++;
    }
  }
  return count;
}
