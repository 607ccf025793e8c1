import { againColumns, commonAgain } from './columns/again.ts';
import { wholeColumns } from './columns/row.ts';
import { firstColumns } from './first-look.ts';
import type { LineJudge } from './judge.ts';

/** How many reasons are told. */
const TOLD = 3;

/** A reason that moves the odds by less than this is none. */
const SLIGHT = 0.05;

/** The rows of a line, at the first look and at the second. */
export interface RowsOfLine {
  readonly first: Float32Array;
  readonly again: Float32Array;
  /** How far reading the lines in their order moved the odds beyond that. */
  readonly inOrder: number;
}

/** What is told of lines read in their order, which no single number says. */
const IN_ORDER = 'what stands before and after it';

interface Reason {
  readonly name: string;
  readonly value: number;
  readonly moved: number;
}

/**
 * What spoke most against a line, in words, with what was measured and how far it moved the odds: `words 3 (-0.8), blocks
 * since prose 12 (-0.6)`. Of the second look that is what it adds to the first: what the lines around were found to be. What all
 * lines of the text have in common is no reason against one of them. Empty where nothing spoke against it.
 */
export function reasonsAgainst({ first, again, inOrder }: RowsOfLine, judge: LineJudge): string {
  const reasons = [
    ...reasonsOf(firstColumns, first, judge.contributions(first)).filter(({ name }) => !wholeColumns.has(name)),
    ...reasonsOf(againColumns, again, judge.again.contributions(again)).filter(({ name }) => !commonAgain.has(name)),
    { name: IN_ORDER, value: 1, moved: inOrder },
  ];
  return reasons
    .filter(({ moved }) => moved < -SLIGHT)
    .sort((a, b) => a.moved - b.moved)
    .slice(0, TOLD)
    .map(({ name, value, moved }) => `${name}${measure(value)} (${moved.toFixed(1)})`)
    .join(', ');
}

/** The same of a line that is judged by the order of the lines alone, by its odds there. */
export function reasonOfOrder(odds: number): string {
  return odds < -SLIGHT ? `${IN_ORDER} (${odds.toFixed(1)})` : '';
}

function reasonsOf(names: readonly string[], row: Float32Array, moved: Float64Array): readonly Reason[] {
  return names.map((name, column) => ({ name, value: row[column] ?? 0, moved: moved[column] ?? 0 }));
}

/** A yes needs no number. */
function measure(value: number): string {
  if (value === 1) return '';
  return ` ${Number.isInteger(value) ? value : value.toFixed(2)}`;
}
