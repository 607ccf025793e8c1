import type { MediaType } from '../../document.ts';
import { measureMarkup } from './markup.ts';

/** What is said of a document besides its content; weak evidence, as both are often wrong. */
export interface SaidOfDocument {
  readonly uri: string;
  /** A media type, or empty. */
  readonly contentType: string;
}

/** Of a fragment, at least this much of the text stands inside elements; of a text that quotes tags, far less. */
const LEAST_COVERED = 0.5;
/** The same where the name or the media type says it is text, and where a tag is the first thing in it. */
const LEAST_COVERED_OF_TEXT = 0.7;
const LEAST_COVERED_AFTER_TAG = 0.1;

const PAGE_NAME = /\.(?:x?html?|xht|shtml)$/i;
const TEXT_NAME = /\.(?:txt|text|md|markdown)$/i;
const PAGE_TYPE = /^\s{0,20}(?:text\/html|application\/xhtml\+xml)/i;
const TEXT_TYPE = /^\s{0,20}text\/(?:plain|markdown)/i;

/**
 * Whether a text is HTML, by its content: it starts as a page does, or most of it stands inside elements. A text with a
 * stray tag is text, and so is one that quotes markup.
 */
export function mediaTypeOf(text: string, { uri, contentType }: SaidOfDocument): MediaType {
  if (startsAsPage(text)) return 'text/html';
  const markup = measureMarkup(text);
  if (PAGE_TYPE.test(contentType) || (contentType === '' && PAGE_NAME.test(uri))) {
    return markup.tags > 0 || markup.hasReferences ? 'text/html' : 'text/plain';
  }
  const isSaidText = TEXT_TYPE.test(contentType) || TEXT_NAME.test(uri);
  const least = isSaidText ? LEAST_COVERED_OF_TEXT : markup.startsWithTag ? LEAST_COVERED_AFTER_TAG : LEAST_COVERED;
  return markup.blocks > 0 && markup.covered >= least ? 'text/html' : 'text/plain';
}

const PAGE_START = /<(?:!doctype\s{1,20}html|html|head|body)(?=[\s>])/iy;
/** As many comments, processing instructions and blanks as pages have before their first tag, with room to spare. */
const MOST_PROLOGUES = 64;
const BLANK = /[\s\uFEFF]/;

/** Whether the text starts with the document type or the first tag of a page; comments and an XML prologue may precede. */
export function startsAsPage(text: string): boolean {
  let at = afterBlanks(text, 0);
  for (let prologue = 0; prologue < MOST_PROLOGUES; prologue++) {
    const end = prologueEnd(text, at);
    if (end === undefined) break;
    at = afterBlanks(text, end);
  }
  PAGE_START.lastIndex = at;
  return PAGE_START.test(text);
}

function prologueEnd(text: string, at: number): number | undefined {
  const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : undefined;
  if (close === undefined) return undefined;
  const end = text.indexOf(close, at + 2);
  return end < 0 ? undefined : end + close.length;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && BLANK.test(text[at] ?? '')) at++;
  return at;
}
