import type { GramWeights } from '../../../models/packed-grams.ts';
import { gramOdds } from '../grams.ts';
import type { TextView } from '../view.ts';
import { around } from './around.ts';
import type { LineColumns, Put } from './columns.ts';
import { own } from './own.ts';
import { place } from './place.ts';
import { said } from './said.ts';
import { whole } from './whole.ts';

/** The groups of columns of a line, in the order of a row. A new group is one file and one line here. */
const GROUPS: readonly LineColumns[] = [own, place, around, said];

/** The names of the measured columns, in the order of a row; those of the text as a whole come last. */
export const lineColumns: readonly string[] = [...GROUPS.flatMap(({ names }) => names), ...whole.names];

/** What the runs of words add behind the measured columns. */
export const gramColumns: readonly string[] = [
  'its words',
  'words of the line above',
  'words of the line below',
  'words of the lines around',
];

/** The columns that are the same for all lines of a text, and so no reason against one of them. */
export const wholeColumns: ReadonlySet<string> = new Set(whole.names);

/** Lines to each side whose words are drawn in. */
const REACH = 3;

/** Writes what is measured of the block at the index into the first `lineColumns.length` numbers of a row. */
export type WriteRow = (at: number, row: Float32Array) => void;

/** A function that writes rows of one text. What they have in common is measured once. */
export function rowsOf(view: TextView): WriteRow {
  const common = new Float32Array(whole.names.length);
  whole.write(view, 0, putInto(common));
  return (at, row) => {
    const put = putInto(row);
    for (const group of GROUPS) group.write(view, at, put);
    row.set(common, lineColumns.length - common.length);
  };
}

function putInto(row: Float32Array): Put {
  let column = 0;
  return (value) => {
    row[column] = value;
    column += 1;
  };
}

/** The odds of every line by its words alone. */
export function wordOdds({ grams }: TextView, weights: GramWeights): Float64Array {
  return Float64Array.from(grams, (own) => gramOdds(own, weights));
}

/** Writes the odds by words behind the measured columns of a row. A line that is not there counts nothing. */
export function writeWords(odds: Float64Array, at: number, row: Float32Array): void {
  let around = 0;
  for (let near = at - REACH; near <= at + REACH; near++) if (near !== at) around += odds[near] ?? 0;
  row[lineColumns.length] = odds[at] ?? 0;
  row[lineColumns.length + 1] = odds[at - 1] ?? 0;
  row[lineColumns.length + 2] = odds[at + 1] ?? 0;
  row[lineColumns.length + 3] = around / (2 * REACH);
}
