import { gramColumns, lineColumns, wholeColumns } from './columns/row.ts';
import type { LineJudge } from './judge.ts';

/** How many reasons are told. */
const TOLD = 3;

/** A reason that moves the odds by less than this is none. */
const SLIGHT = 0.05;

const NAMES: readonly string[] = [...lineColumns, ...gramColumns];

/**
 * What spoke most against a line, in words, with what was measured and how far it moved the odds: `words 3 (-0.8), blocks
 * since prose 12 (-0.6)`. What all lines of the text have in common is no reason against one of them. Empty where nothing
 * spoke against it.
 */
export function reasonsAgainst(row: Float32Array, judge: LineJudge): string {
  const moved = judge.contributions(row);
  const places = NAMES.map((_, column) => column).filter(
    (column) => !wholeColumns.has(NAMES[column] ?? '') && (moved[column] ?? 0) < -SLIGHT,
  );
  places.sort((a, b) => (moved[a] ?? 0) - (moved[b] ?? 0) || a - b);
  return places
    .slice(0, TOLD)
    .map((column) => `${NAMES[column]}${measure(row[column] ?? 0)} (${(moved[column] ?? 0).toFixed(1)})`)
    .join(', ');
}

/** A yes needs no number. */
function measure(value: number): string {
  if (value === 1) return '';
  return ` ${Number.isInteger(value) ? value : value.toFixed(2)}`;
}
