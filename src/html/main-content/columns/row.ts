import type { View } from '../view.ts';
import { around } from './around.ts';
import { beside } from './beside.ts';
import type { Columns, RowWriter } from './columns.ts';
import { own } from './own.ts';
import { page } from './page.ts';
import { place } from './place.ts';
import { repeated } from './repeated.ts';
import { said } from './said.ts';
import { seen } from './seen.ts';

/** The groups of columns of a block, in the order of a row. A new group is one file and one line here. */
const GROUPS: readonly Columns[] = [own, place, around, repeated, beside, said, seen];

/** The names of the columns, in the order of a row; those of the page as a whole come last. */
export const columnNames: readonly string[] = [...GROUPS.flatMap(({ names }) => names), ...page.names];

/** The columns that are the same for all blocks of a page, and so no reason against one of them. */
export const pageColumns: ReadonlySet<string> = new Set(page.names);

/** Writes what is measured of the block at the index into the first `columnNames.length` numbers of a row. */
export type WriteRow = (at: number, row: Float32Array) => void;

/** A function that writes rows of one page. What they have in common is measured once. */
export function rowsOf(view: View): WriteRow {
  const common = new Float32Array(page.names.length);
  const writer = rowWriter();
  writer.begin(common);
  page.write(view, 0, writer);
  return (at, row) => {
    writer.begin(row);
    for (const group of GROUPS) group.write(view, at, writer);
    row.set(common, columnNames.length - common.length);
  };
}

/** A writer of one row after another. */
function rowWriter(): RowWriter & { begin(row: Float32Array): void } {
  let into: Float32Array = new Float32Array(0);
  let column = 0;
  return {
    begin(row) {
      into = row;
      column = 0;
    },
    put(value) {
      into[column] = value;
      column += 1;
    },
    flag(value) {
      into[column] = value ? 1 : 0;
      column += 1;
    },
  };
}
