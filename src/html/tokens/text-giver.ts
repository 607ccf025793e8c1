import { Token, type TokenHandler } from 'parse5';
import type { ReferenceReader } from './references.ts';

/** Gives the texts of a page, by their ranges in its markup, to what builds the tree. */
export interface TextGiver {
  /** What stands between two tags; `isFirst` where a line feed may be dropped that it begins with. `end` is where it is said to end. */
  data(from: number, to: number, place: { readonly isFirst: boolean; readonly end: number }): void;
  /** What stands in a section of character data: no reference counts. */
  section(from: number, to: number): void;
  /** The content of an element that holds text only. */
  content(from: number, to: number, kind: { readonly isResolved: boolean; readonly isFirst: boolean }): void;
  /** To be called for start tags, before they are given. */
  startTag(name: string): void;
}

const { CHARACTER, NULL_CHARACTER, WHITESPACE_CHARACTER } = Token.TokenType;

/** Elements in which the parser takes words and white space apart even behind the start of the body. */
const DIVIDING: ReadonlySet<string> = new Set(['frameset', 'template']);

const LINE_ENDS = /\r\n?/g;
const NULLS = /\0/g;
const NOT_SPACE = /[^ \n\t\f]/;
const LEADING_SPACE = /^[ \n\t\f]+/;
const SPACE_BEFORE = /[ \n\r\t\f]*/y;
const FIRST_REFERENCE = /&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[a-zA-Z][a-zA-Z0-9]*);/y;
const RESOLVED_RUNS = /[ \n\t\f]+|\0+|[^ \n\t\f\0]+/g;
const RUNS = /[ \n\r\t\f]+|\0+|[^ \n\r\t\f\0]+/g;

/** Only the offsets are asked for. */
const LOCATION = { startLine: 0, startCol: 0, endLine: 0, endCol: 0 };

/**
 * Texts are given whole. The parser tells words from white space only where one is dropped and the other is not, which in the
 * body is nowhere: until then, and behind a start tag after which it drops a line feed, leading white space comes by itself,
 * and where it may be dropped later on (`DIVIDING`) all words do.
 */
export function textGiver(html: string, handler: TokenHandler, references: ReferenceReader): TextGiver {
  const hasReturns = html.includes('\r');
  const hasNulls = html.includes('\0');
  let isInBody = false;
  let isLed = false;
  let isDivided = false;

  function textOf(from: number, to: number, isResolved: boolean): string {
    const source = html.slice(from, to);
    const text = hasReturns ? source.replace(LINE_ENDS, '\n') : source;
    return isResolved && text.includes('&') ? references.inText(text) : text;
  }

  function give(chars: string, startOffset: number, endOffset: number): void {
    const location = { ...LOCATION, startOffset, endOffset };
    if (chars.charCodeAt(0) === 0) handler.onNullCharacter({ type: NULL_CHARACTER, chars, location });
    else if (NOT_SPACE.test(chars)) handler.onCharacter({ type: CHARACTER, chars, location });
    else handler.onWhitespaceCharacter({ type: WHITESPACE_CHARACTER, chars, location });
  }

  /** A text without references, each run of white space, of words and of NUL by itself. */
  function giveRuns(from: number, to: number): void {
    for (const { 0: run, index } of html.slice(from, to).matchAll(RUNS))
      give(textOf(from + index, from + index + run.length, false), from + index, from + index + run.length);
  }

  function isWhole(text: string): boolean {
    return !isDivided && !(hasNulls && text.includes('\0'));
  }

  /** White space that a text begins with, and the rest of it, apart. */
  function giveLeadAndRest(text: string, from: number, end: number): void {
    const lead = LEADING_SPACE.exec(text)?.[0] ?? '';
    if (lead === '' || lead === text) {
      give(text, from, end);
      return;
    }
    const behind = endOfLead(from);
    give(lead, from, behind);
    give(text.slice(lead.length), behind, end);
  }

  /** Where a text is said to begin behind its white space: the parser says of a reference that it stands at its last sign. */
  function endOfLead(from: number): number {
    SPACE_BEFORE.lastIndex = from;
    SPACE_BEFORE.test(html);
    const { lastIndex } = SPACE_BEFORE;
    FIRST_REFERENCE.lastIndex = lastIndex;
    return FIRST_REFERENCE.test(html) ? FIRST_REFERENCE.lastIndex - 1 : lastIndex;
  }

  return {
    data(from, to, { isFirst, end }) {
      if (from === to) return;
      const text = textOf(from, to, true);
      if (!isWhole(text) && !html.slice(from, to).includes('&')) giveRuns(from, to);
      else if (!isWhole(text)) for (const [run] of text.matchAll(RESOLVED_RUNS)) give(run, from, end);
      else if (isFirst || isLed || !isInBody) giveLeadAndRest(text, from, end);
      else give(text, from, end);
      isInBody ||= NOT_SPACE.test(text);
    },
    section(from, to) {
      giveRuns(from, to);
    },
    content(from, to, { isResolved, isFirst }) {
      const read = textOf(from, to, isResolved);
      const text = hasNulls ? read.replace(NULLS, '\ufffd') : read;
      if (text === '') return;
      if (isFirst) giveLeadAndRest(text, from, to);
      else give(text, from, to);
    },
    startTag(name) {
      isInBody ||= name === 'body';
      isLed ||= name === 'colgroup';
      isDivided ||= DIVIDING.has(name);
    },
  };
}
