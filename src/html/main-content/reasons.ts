import { columnNames, pageColumns } from './columns/row.ts';
import type { Judge } from './judge.ts';
import { type Look, lookNames } from './look.ts';
import { SIGNALS } from './signals.ts';

/** How many reasons are told. */
const TOLD = 3;

/** A reason that moves the odds by less than this is none. */
const SLIGHT = 0.05;

interface Reason {
  readonly value: number;
  moved: number;
}

/**
 * What spoke most against a block, in words, with what was measured and how far it moved the odds: `link share 0.92
 * (-0.8), in a footer (-0.6)`. What the first look had against it is told by its signals. Empty where nothing did.
 */
export function reasonsAgainst(row: Float32Array, judge: Judge, look: Look): string {
  const moved = judge.contributions(row);
  const found = new Map<string, Reason>();
  const add = (name: string, value: number, by: number): void => {
    if (pageColumns.has(name)) return;
    const reason = found.get(name) ?? { value, moved: 0 };
    reason.moved += by;
    found.set(name, reason);
  };
  columnNames.forEach((name, column) => {
    add(name, row[column] ?? 0, moved[column] ?? 0);
  });
  const ofLook = lookNames.reduce((sum, _, column) => sum + (moved[columnNames.length + column] ?? 0), 0);
  for (const [name, value, share] of sharesOfLook(row, look)) add(name, value, ofLook * share);
  return [...found]
    .filter(([, reason]) => reason.moved < -SLIGHT)
    .sort(([, a], [, b]) => a.moved - b.moved)
    .slice(0, TOLD)
    .map(([name, { value, moved: by }]) => `${name}${measure(value)} (${by.toFixed(1)})`)
    .join(', ');
}

/** The signals that spoke against a block at first look, each with its share of what they all said. */
function sharesOfLook(row: Float32Array, { weights }: Look): readonly (readonly [string, number, number])[] {
  const from = columnNames.length - pageColumns.size - SIGNALS.length;
  const parts = SIGNALS.map(({ name, ofPage }, signal) => {
    const value = row[from + signal] ?? 0;
    return { name, value, part: ofPage === true ? 0 : Math.min(0, (weights[signal] ?? 0) * value) };
  });
  const all = parts.reduce((sum, { part }) => sum + part, 0);
  return all === 0 ? [] : parts.map(({ name, value, part }) => [name, value, part / all] as const);
}

/** A yes needs no number. */
function measure(value: number): string {
  if (value === 1) return '';
  return ` ${Number.isInteger(value) ? value : value.toFixed(2)}`;
}
