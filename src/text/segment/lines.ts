import { DecantError } from '../../errors.ts';
import { classes, classOf } from '../characters.ts';

/** A line of a text that holds more than white space. Indexes are UTF-16 code units of the whole text. */
export interface Line {
  /** Where the line begins, its white space included. */
  readonly from: number;
  /** The content, without white space at either end. */
  readonly start: number;
  readonly end: number;
  /** Blank lines above it. */
  readonly gap: number;
  /** Columns of white space before the content: a tab leads to the next multiple of four, an ideographic space is two. */
  readonly indent: number;
}

/** What a document may have of lines and so of blocks: as many as a page may have of nodes. */
export const maximumLines = 1_000_000;

/**
 * Cuts a text into its lines; blank lines are counted and left out. A line ends where Unicode Standard Annex 14 has it end:
 * at a line feed, a carriage return or both, a vertical tab, a form feed, a line separator (U+2028) or a paragraph
 * separator (U+2029), which counts as a blank line too. A next-line character (U+0085) ends a line only in a text that has
 * neither line feeds nor carriage returns: elsewhere it is the remains of an ellipsis in windows-1252 and part of its line.
 * Throws `read/too-large` for more than a million lines that are not blank.
 */
export function cutLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  const nextLine = !LINE_FEED_OR_RETURN.test(text) ? NEXT_LINE : NONE;
  let gap = 0;
  for (let from = 0; from < text.length; ) {
    const stop = endOfLine(text, from, nextLine);
    const start = firstContent(text, [from, stop], nextLine);
    if (start === stop) gap++;
    else {
      if (lines.length === maximumLines) throw tooManyLines();
      const end = contentEnd(text, [start, stop], nextLine);
      lines.push({ from, start, end, gap, indent: columnsOfSpace(text, from, start) });
      gap = 0;
    }
    if (text.charCodeAt(stop) === PARAGRAPH_SEPARATOR) gap++;
    from = stop + lengthOfBreak(text, stop);
  }
  return lines;
}

/** The content of a line and the tabs behind it: they are empty cells, where the line is a row. */
export function contentOf(text: string, { start, end }: Pick<Line, 'start' | 'end'>): string {
  let stop = end;
  while (text.charCodeAt(stop) === TAB) stop++;
  return text.slice(start, stop);
}

const LINE_FEED_OR_RETURN = /[\n\r]/;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const NEXT_LINE = 0x85;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;
const NONE = -1;
const TAB = 0x09;
const TAB_STOP = 4;
const IDEOGRAPHIC_SPACE = 0x3000;

function endOfLine(text: string, from: number, nextLine: number): number {
  let at = from;
  while (at < text.length && !endsLine(text.charCodeAt(at), nextLine)) at++;
  return at;
}

function endsLine(code: number, nextLine: number): boolean {
  if (code > RETURN && code < LINE_SEPARATOR) return code === nextLine;
  return (code >= LINE_FEED && code <= RETURN) || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
}

/** Code units of the break at an index: `\r\n` is one, and so is `\r\r\n`, which a twice converted file holds. */
function lengthOfBreak(text: string, at: number): number {
  if (text.charCodeAt(at) !== RETURN) return 1;
  if (text.charCodeAt(at + 1) === LINE_FEED) return 2;
  return text.charCodeAt(at + 1) === RETURN && text.charCodeAt(at + 2) === LINE_FEED ? 3 : 1;
}

function firstContent(text: string, [from, stop]: readonly [number, number], nextLine: number): number {
  let at = from;
  while (at < stop && isBlank(text.charCodeAt(at), nextLine)) at++;
  return at;
}

function contentEnd(text: string, [start, stop]: readonly [number, number], nextLine: number): number {
  let at = stop;
  while (at > start && isBlank(text.charCodeAt(at - 1), nextLine)) at--;
  return at;
}

function isBlank(code: number, nextLine: number): boolean {
  return code === NEXT_LINE ? nextLine === NEXT_LINE : classOf(code) === classes.space;
}

function columnsOfSpace(text: string, from: number, start: number): number {
  let columns = 0;
  for (let at = from; at < start; at++) {
    const code = text.charCodeAt(at);
    if (code === TAB) columns += TAB_STOP - (columns % TAB_STOP);
    else if (code === IDEOGRAPHIC_SPACE) columns += 2;
    else if (code !== BYTE_ORDER_MARK) columns++;
  }
  return columns;
}

const BYTE_ORDER_MARK = 0xfeff;

function tooManyLines(): DecantError {
  return new DecantError(
    'read/too-large',
    `The text has more than ${maximumLines} lines that are not blank. Split it into several documents.`,
  );
}
