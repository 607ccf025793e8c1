import type { BlockKind } from '../../block.ts';
import { type IndentedRun, indentedRun } from './code-lines.ts';
import { type SettledShape, shapesOf } from './line-shapes.ts';
import { cutLines, type Line } from './lines.ts';
import { tableEnd } from './table.ts';
import { type GoesOn, wrapping } from './wrap.ts';

/** Lines that belong together, and what they are. Indexes are UTF-16 code units of the whole text. */
export interface Piece {
  readonly kind: BlockKind;
  /** Of a heading or a quote, by its marks. */
  readonly level?: number;
  readonly cells?: readonly (readonly string[])[];
  /** How many lines it is made of. */
  readonly lines: number;
  readonly start: number;
  readonly end: number;
  readonly gap: number;
  readonly indent: number;
}

/** Puts together the lines of a text that belong together. */
export function cutPieces(text: string): readonly Piece[] {
  const lines = cutLines(text);
  const source: Source = { text, lines, shapes: shapesOf(text, lines) };
  const goesOn = wrapping({ text, lines, flows: (index) => isRunningText(source, index), meant: false });
  const pieces: Piece[] = [];
  let searched = 0;
  for (let index = 0; index < lines.length; ) {
    const run = index < searched ? undefined : codeRun(source, index);
    searched = Math.max(searched, run?.end ?? 0);
    const part = run?.isCode === true ? { kind: 'code' as const, end: run.end } : partAt(source, index, goesOn);
    pieces.push(pieceOf(lines, index, part));
    index = part.end;
  }
  return pieces;
}

interface Source {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly shapes: readonly SettledShape[];
}

/** What begins at a line, and the index of the line behind it. */
interface Part {
  readonly kind: BlockKind;
  readonly end: number;
  readonly level?: number;
  readonly cells?: readonly (readonly string[])[];
}

function pieceOf(lines: readonly Line[], first: number, part: Part): Piece {
  const { end, ...rest } = part;
  const [top, bottom] = [lines[first], lines[end - 1]];
  if (top === undefined || bottom === undefined) throw new RangeError(`no lines from ${first} to ${end}`);
  const start = part.kind === 'code' ? top.from : top.start;
  return { ...rest, lines: end - first, start, end: bottom.end, gap: top.gap, indent: top.indent };
}

/** Whether a line is running text directly below running text, so that it could be its continuation. */
function isRunningText({ lines, shapes }: Source, index: number): boolean {
  const above = shapes[index - 1]?.kind;
  return lines[index]?.gap === 0 && isText(shapes[index]) && (above === 'item' || isText(shapes[index - 1]));
}

/** A row that stands in no table is text with a bar or a tab in it. */
function isText(shape: SettledShape | undefined): boolean {
  return shape?.kind === 'text' || shape?.kind === 'row';
}

function codeRun({ text, lines, shapes }: Source, index: number): IndentedRun | undefined {
  const kind = shapes[index]?.kind;
  return kind === 'fence' || kind === 'fenced' ? undefined : indentedRun(text, lines, index);
}

function partAt(source: Source, index: number, goesOn: GoesOn): Part {
  const { text, lines, shapes } = source;
  const shape = shapes[index];
  if (shape?.kind === 'fence') return { kind: 'code', end: shape.last + 1 };
  if (shape?.kind === 'quote') return { kind: 'quote', level: shape.level, end: quoteEnd(source, index, shape.level) };
  if (shape?.kind === 'heading') return { kind: 'heading', level: shape.level, end: index + 1 };
  const table = shape?.kind === 'row' || shape?.kind === 'rule' ? tableEnd({ text, lines, shapes }, index) : undefined;
  if (table !== undefined) return { kind: 'table', ...table };
  if (shape?.kind === 'rule') return { kind: 'other', end: index + 1 };
  const level = underlineLevel(source, index);
  if (level !== undefined) return { kind: 'heading', level, end: index + 2 };
  let end = index + 1;
  while (end < lines.length && goesOn(end) && underlineLevel(source, end) === undefined) end++;
  return { kind: shape?.kind === 'item' ? 'item' : 'paragraph', end };
}

/** The lines of one level of quotation, without a blank line among them. */
function quoteEnd({ lines, shapes }: Source, first: number, level: number): number {
  let end = first + 1;
  for (let shape = shapes[end]; shape?.kind === 'quote' && shape.level === level; shape = shapes[end]) {
    if (lines[end]?.gap !== 0) break;
    end++;
  }
  return end;
}

const UNDERLINES: ReadonlyMap<string, number> = new Map([
  ['=', 1],
  ['-', 2],
  ['~', 3],
]);
const LONGEST_HEADING = 120;
const SHORTEST_UNDERLINE = 3;
/** Characters by which an underline may be longer or shorter than its heading. */
const SLACK = 3;

/** The level of the heading that a line is by the underline below it: as long as the line, or any length of `=`. */
function underlineLevel({ lines, shapes }: Source, index: number): number | undefined {
  const [title, underline, shape] = [lines[index], lines[index + 1], shapes[index + 1]];
  if (title === undefined || underline?.gap !== 0 || shape?.kind !== 'rule' || shape.sign === undefined)
    return undefined;
  const [width, length] = [title.end - title.start, underline.end - underline.start];
  if (width > LONGEST_HEADING || length < SHORTEST_UNDERLINE) return undefined;
  return shape.sign === '=' || Math.abs(width - length) <= SLACK ? UNDERLINES.get(shape.sign) : undefined;
}
