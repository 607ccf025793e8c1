import type { Link } from '../block.ts';
import { isUnseen } from './elements.ts';
import type { Frame } from './frame.ts';
import type { Draft, Sink } from './sink.ts';
import type { ElementNode, TreeNode } from './tree.ts';
import { attribute } from './tree.ts';

/** Elements that are no part of a table of data: what holds them is laid out as a table, or is to be read on its own. */
const LAYOUT_CONTENT: ReadonlySet<string> = new Set(
  'table article section main nav aside header footer form pre blockquote textarea noscript template'.split(' '),
);

/** Code units of text past which a cell holds paragraphs, and the mean past which the table does. */
const CELL_LENGTH = 600;
const MEAN_CELL_LENGTH = 160;

/** Headings: in the first row they are the names of columns, further down they open sections. */
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3']);

/**
 * Whether a table holds data: at least two rows and two columns of short cells, without blocks such as forms, headed
 * sections or other tables in them. A table that says it is for layout is believed. Looks no further than the first nested
 * table, so that asking it of every table is linear.
 */
export function isDataTable(table: ElementNode): boolean {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return false;
  const shape = measureTable(table);
  if (shape === undefined || shape.rows < 2 || shape.columns < 2) return false;
  return shape.characters <= MEAN_CELL_LENGTH * shape.cells;
}

interface Shape {
  rows: number;
  /** Cells of the longest row. */
  columns: number;
  cells: number;
  characters: number;
  cellsInRow: number;
  charactersInCell: number;
}

/** The measures of a table; undefined as soon as something says that it is not one of data. */
function measureTable(table: ElementNode): Shape | undefined {
  const shape: Shape = { rows: 0, columns: 0, cells: 0, characters: 0, cellsInRow: 0, charactersInCell: 0 };
  const pending: TreeNode[] = [];
  pushChildren(pending, table);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'text') {
      const length = foldedLength(node.text);
      shape.characters += length;
      shape.charactersInCell += length;
      if (shape.charactersInCell > CELL_LENGTH) return undefined;
    } else if (!isUnseen(node)) {
      if (LAYOUT_CONTENT.has(node.tag) || (shape.rows > 1 && HEADINGS.has(node.tag))) return undefined;
      if (node.tag === 'tr') shape.rows += 1;
      if (node.tag === 'tr') shape.cellsInRow = 0;
      if (isCell(node)) countCell(shape);
      pushChildren(pending, node);
    }
  }
  return shape;
}

function countCell(shape: Shape): void {
  shape.cells += 1;
  shape.cellsInRow += 1;
  shape.charactersInCell = 0;
  shape.columns = Math.max(shape.columns, shape.cellsInRow);
}

function isCell(element: ElementNode): boolean {
  return element.tag === 'td' || element.tag === 'th';
}

function pushChildren(pending: TreeNode[], element: ElementNode): void {
  for (let index = element.children.length - 1; index >= 0; index--) {
    const child = element.children[index];
    if (child !== undefined) pending.push(child);
  }
}

const SPACES = /\s+/g;

function foldedLength(text: string): number {
  return text.replace(SPACES, ' ').trim().length;
}

/**
 * Takes the pieces of a table of data and hands on one: rows on lines, cells parted by tabs. A caption that comes before
 * the rows is handed on by itself.
 */
export function tableSink(table: Frame, to: Sink): Sink {
  const rows: string[][] = [];
  const links: Link[] = [];
  let cell: string | undefined;
  let [start, end] = [-1, -1];

  function closeCell(): void {
    if (cell !== undefined) rows.at(-1)?.push(cell);
    cell = undefined;
  }
  return {
    open(frame) {
      if (frame.element.tag === 'tr') {
        closeCell();
        rows.push([]);
      } else if (isCell(frame.element)) {
        closeCell();
        cell = '';
      }
    },
    put(draft) {
      if (draft.kind === 'caption' && rows.length === 0) return to.put(draft);
      if (rows.length === 0) rows.push([]);
      const text = draft.text.replace(SPACES, ' ');
      cell = cell === undefined || cell === '' ? text : `${cell} ${text}`;
      for (const link of draft.links) links.push(link);
      if (start === -1) start = draft.start;
      end = Math.max(end, draft.end);
    },
    close() {
      closeCell();
      const cells = rows.filter((row) => row.some((text) => text !== ''));
      if (cells.length === 0) return;
      const text = cells.map((row) => row.join('\t')).join('\n');
      const draft: Draft = { frame: table, kind: 'table', level: undefined, text, links, cells, start, end };
      to.put(draft);
    },
  };
}
