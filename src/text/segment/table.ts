import type { SettledShape } from './line-shapes.ts';
import { contentOf, type Line } from './lines.ts';
import { cellsOf, isTableBorder, type RowForm } from './table-row.ts';

/** The lines of a table from `first` up to `end`, and what its rows hold. */
export interface TableLines {
  readonly end: number;
  readonly cells: readonly (readonly string[])[];
}

interface Source {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly shapes: readonly SettledShape[];
}

/**
 * The table that begins at a line: rows without a blank line among them, of one form and one number of columns. Two rows
 * make one; where only bars between the cells tell, which stand between links too, three do, or two with a border.
 */
export function tableEnd(source: Source, first: number): TableLines | undefined {
  const cells: (readonly string[])[] = [];
  let form: RowForm | undefined;
  let borders = 0;
  let end = first;
  for (; end < source.lines.length && (end === first || source.lines[end]?.gap === 0); end++) {
    const shape = source.shapes[end];
    if (shape?.kind === 'row') {
      if (form !== undefined && !isSameForm(form, shape.form)) break;
      form = shape.form;
      cells.push(cellsOf(rowAt(source, end), form.by));
    } else if (isBorder(source, end) && !isBorder(source, end - 1)) borders++;
    else break;
  }
  if (form === undefined || cells.length < (form.by === 'bar' && borders === 0 ? FEWEST_BARE_ROWS : FEWEST_ROWS))
    return undefined;
  return { end, cells };
}

const FEWEST_ROWS = 2;
const FEWEST_BARE_ROWS = 3;

function isSameForm(left: RowForm, right: RowForm): boolean {
  return left.by === right.by && left.columns === right.columns;
}

function isBorder(source: Source, index: number): boolean {
  return source.shapes[index]?.kind === 'rule' && isTableBorder(rowAt(source, index));
}

function rowAt({ text, lines }: Source, index: number): string {
  const line = lines[index];
  return line === undefined ? '' : contentOf(text, line);
}
