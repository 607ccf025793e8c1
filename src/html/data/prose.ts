import { measureMarkup } from '../../text/decode/markup.ts';
import { sentenceEnds } from '../../text/sentences.ts';
import { countWords } from '../../text/words.ts';
import { escaped, unescaped } from './entities.ts';

/** Words of a block from which it is prose and no label, and of a text from which it is one: as for comments on a page. */
export const PROSE_WORDS = 8;
export const TEXT_WORDS = 25;

/** A string of the data that is a part of what the page says. */
export interface Prose {
  readonly markup: string;
  readonly words: number;
  /** Whether it came with markup, which tells more of a text than the same without. */
  readonly isMarkup: boolean;
}

/** A string that is known to be text, whatever it looks like; undefined where it says nothing. */
export function proseOf(text: string): Prose | undefined {
  const source = isEscapedMarkup(text) ? unescaped(text) : text;
  const { tags, blocks } = measureMarkup(source);
  const words = countWords(tags === 0 ? source : withoutTags(source));
  if (words === 0) return undefined;
  return blocks > 0
    ? { markup: source, words, isMarkup: true }
    : { markup: paragraphs(source, tags > 0), words, isMarkup: false };
}

/**
 * The same of a string of which nothing is known: prose where it has block-level markup around some words, or without it as
 * many words as a text has and the end of a sentence among them. A brace outside of code is a sign of a program, a style sheet
 * or a message with gaps (`{count} new posts`), and never of a text.
 */
export function likelyProse(text: string): Prose | undefined {
  if (text.length < PROSE_WORDS) return undefined;
  const prose = proseOf(text);
  if (prose === undefined || prose.words < (prose.isMarkup ? PROSE_WORDS : TEXT_WORDS)) return undefined;
  const shown = withoutTags(prose.markup);
  if (BRACE.test(shown) && !CODE.test(prose.markup)) return undefined;
  return prose.isMarkup || sentenceEnds(shown).ends > 0 ? prose : undefined;
}

const BRACE = /[{}]/;
const CODE = /<(?:pre|code)\b/i;

/** Markup that was made into text before it was made into JSON. */
const ESCAPED_TAG = /&lt;\/?(?:p|br|div|li|ul|ol|h[1-6]|blockquote)\b/i;
const HEAD = 5_000;

function isEscapedMarkup(text: string): boolean {
  const head = text.slice(0, HEAD);
  return !head.includes('<') && ESCAPED_TAG.test(head);
}

const TAG = /<[^<>]{0,2000}>/g;

function withoutTags(markup: string): string {
  return markup.replace(TAG, ' ');
}

const LINE_ENDS = /(?:\r\n?|\n|\u2028|\u2029)+/;

/** Text as markup: a paragraph for each line. Its references are left to the parser, as many records have them. */
function paragraphs(text: string, hasTags: boolean): string {
  return text
    .split(LINE_ENDS)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${hasTags ? line : line.replaceAll('<', '&lt;')}</p>`)
    .join('\n');
}

/** A heading as markup. */
export function headingOf(text: string): string {
  return `<h2>${escaped(unescaped(text))}</h2>\n`;
}
