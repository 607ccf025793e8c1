import type { Block, Features } from '../block.ts';
import { classes, classOf } from './characters.ts';
import { codeUnitAt } from './code-unit.ts';
import { endsSentence, sentenceEnds, startsLower } from './sentences.ts';
import { countStopWords } from './stop-words.ts';
import { codeAt, unitsOf } from './word-spans.ts';

/**
 * Measures a block's text, in time linear in its length. `sentences` counts the sentences that end, so a label has none;
 * `language` chooses the stop words. Shares are 0 where there is nothing to divide by.
 */
export function measure(block: Pick<Block, 'text' | 'links'>, language: string | undefined): Features {
  const { text } = block;
  if (text.length === 0) return NOTHING;
  const signs = countSigns(text);
  const { words, stopWords } = countStopWords(text, language);
  const links = block.links ?? [];
  const linked = links.reduce((sum, link) => sum + link.text.length, 0);
  return {
    characters: text.length,
    words,
    sentences: sentenceEnds(text).ends,
    commas: signs.commas,
    links: links.length,
    linkShare: Math.min(1, linked / text.length),
    capitals: signs.letters === 0 ? 0 : signs.capitals / signs.letters,
    digits: signs.digits / text.length,
    stopWords: words === 0 ? 0 : Math.min(1, stopWords / words),
    separators: signs.separators,
    endsSentence: endsSentence(text),
    startsLower: startsLower(text),
  };
}

const NOTHING: Features = {
  characters: 0,
  words: 0,
  sentences: 0,
  commas: 0,
  links: 0,
  linkShare: 0,
  capitals: 0,
  digits: 0,
  stopWords: 0,
  separators: 0,
  endsSentence: false,
  startsLower: false,
};

interface Signs {
  readonly letters: number;
  readonly capitals: number;
  readonly digits: number;
  readonly commas: number;
  readonly separators: number;
}

function countSigns(text: string): Signs {
  let [letters, capitals, digits, commas, separators] = [0, 0, 0, 0, 0];
  let quotes = 0;
  for (let at = 0; at < text.length; ) {
    const code = codeAt(text, at);
    const found = classOf(code);
    if (found === classes.digit) digits++;
    else if (found >= classes.lower && found !== classes.mark) {
      letters++;
      if (found === classes.upper) capitals++;
    } else if (found === classes.other && PUNCTUATION.has(code)) {
      const sign = text.charAt(at);
      if (COMMAS.has(sign)) commas += joins(text, at, classes.digit) ? 0 : 1;
      else if (isQuoteOpened(text, at)) quotes++;
      else if (quotes > 0 && ARROWS.has(sign)) quotes--;
      else if (isSeparator(text, at)) separators++;
    }
    at += unitsOf(code);
  }
  return { letters, capitals, digits, commas, separators };
}

const COMMAS: ReadonlySet<string> = new Set(',\u055d\u060c\u07f8\u104a\u1363\u1808\u3001\ufe50\ufe51\uff0c\uff64');
/** Separate links wherever they stand. */
const BARS: ReadonlySet<string> = new Set('|\u00a6\u2022\u2023\u2219\u25a0\u25aa\u25b6\u25b8\u25ba\u25cf\u2758\uff5c');
/** Close a quote, or lead to the next link where none was opened. */
const ARROWS: ReadonlySet<string> = new Set('\u00bb\u203a');
/** Separate links where white space stands on both sides. */
const SPACED: ReadonlySet<string> = new Set('/\\>~*+\u00b7\u2027\u22c5\u2192\u30fb\uff0f');
const OPENING_ARROWS: ReadonlySet<string> = new Set('\u00ab\u2039');
const PUNCTUATION: ReadonlySet<number> = new Set(
  [...COMMAS, ...BARS, ...ARROWS, ...SPACED, ...OPENING_ARROWS].map((sign) => codeUnitAt(sign, 0)),
);

/** Whether an angle quote at the index opens: white space before it, and the quote closes the other way round (`« »`). */
function isQuoteOpened(text: string, index: number): boolean {
  return OPENING_ARROWS.has(text.charAt(index)) && isEdge(text, index - 1);
}

function isSeparator(text: string, index: number): boolean {
  const sign = text.charAt(index);
  if (BARS.has(sign)) return true;
  if (ARROWS.has(sign)) return isEdge(text, index + 1);
  return SPACED.has(sign) && isEdge(text, index - 1) && isEdge(text, index + 1);
}

/** Whether white space or the end of the text is at the index. */
function isEdge(text: string, index: number): boolean {
  return index < 0 || index >= text.length || classOf(codeUnitAt(text, index)) === classes.space;
}

function joins(text: string, index: number, characterClass: number): boolean {
  return (
    classOf(codeUnitAt(text, index - 1)) === characterClass && classOf(codeUnitAt(text, index + 1)) === characterClass
  );
}
