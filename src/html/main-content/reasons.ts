import { columnNames, pageColumns } from './columns/row.ts';
import { type Look, lookNames } from './look.ts';
import { SIGNALS } from './signals.ts';

/** How many reasons are told. */
const TOLD = 3;

/** A reason that moves the odds by less than this is none. */
const SLIGHT = 0.05;

/** The measured columns of a row; those of the look come behind them. */
const MEASURED = columnNames.length;
const FIRST_SIGNAL = MEASURED - pageColumns.size - SIGNALS.length;

/** For each measured column, the first one of its name; -1 where all blocks of a page have it in common. */
const COLUMN_OF_REASON: Int16Array = Int16Array.from(columnNames, (name) =>
  pageColumns.has(name) ? -1 : columnNames.indexOf(name),
);

/**
 * What spoke most against a block, in words, with what was measured and how far it moved the odds: `link share 0.92
 * (-0.8), in a footer (-0.6)`. What the first look had against it is told by its signals. Empty where nothing did.
 */
export function reasonsAgainst(row: Float32Array, contributions: Float64Array, look: Look): string {
  const moved = movedByReason(row, contributions, look);
  return told(moved, (column) => `${columnNames[column]}${measure(row[column] ?? 0)}`);
}

/** The same where only the first look judged; `seen` are the signals of the block. */
export function reasonsOfLook(seen: Float32Array, { weights }: Look): string {
  const moved = Float64Array.from(SIGNALS, ({ ofPage }, signal) =>
    ofPage === true ? 0 : (weights[signal] ?? 0) * (seen[signal] ?? 0),
  );
  return told(moved, (signal) => `${SIGNALS[signal]?.name}${measure(seen[signal] ?? 0)}`);
}

function told(moved: Float64Array, name: (place: number) => string): string {
  return lowest(moved)
    .map((place) => `${name(place)} (${(moved[place] ?? 0).toFixed(1)})`)
    .join(', ');
}

function movedByReason(row: Float32Array, contributions: Float64Array, { weights }: Look): Float64Array {
  const moved = new Float64Array(MEASURED);
  for (let column = 0; column < MEASURED; column++) addTo(moved, column, contributions[column] ?? 0);
  const against = againstBySignal(row, weights);
  let all = 0;
  for (const part of against) all += part;
  if (all === 0) return moved;
  let ofLook = 0;
  for (let place = 0; place < lookNames.length; place++) ofLook += contributions[MEASURED + place] ?? 0;
  for (let signal = 0; signal < against.length; signal++) {
    addTo(moved, FIRST_SIGNAL + signal, (ofLook * (against[signal] ?? 0)) / all);
  }
  return moved;
}

/** Adds what a column moved to the reason that it belongs to. */
function addTo(moved: Float64Array, column: number, by: number): void {
  const reason = COLUMN_OF_REASON[column] ?? -1;
  if (by !== 0 && reason >= 0) moved[reason] = (moved[reason] ?? 0) + by;
}

/** What the first look holds against a block, signal by signal: 0 or less. */
function againstBySignal(row: Float32Array, weights: Float64Array): Float64Array {
  const against = new Float64Array(SIGNALS.length);
  for (let signal = 0; signal < SIGNALS.length; signal++) {
    if (SIGNALS[signal]?.ofPage === true) continue;
    against[signal] = Math.min(0, (weights[signal] ?? 0) * (row[FIRST_SIGNAL + signal] ?? 0));
  }
  return against;
}

/** The columns that moved the odds down most, the lowest first. */
function lowest(moved: Float64Array): readonly number[] {
  const found: number[] = [];
  for (let column = 0; column < moved.length; column++) {
    const by = moved[column] ?? 0;
    if (by >= -SLIGHT) continue;
    const isFull = found.length === TOLD;
    if (isFull && by >= (moved[found[TOLD - 1] ?? 0] ?? 0)) continue;
    const place = found.findIndex((other) => by < (moved[other] ?? 0));
    found.splice(place < 0 ? found.length : place, 0, column);
    if (isFull) found.pop();
  }
  return found;
}

/** A yes needs no number. */
function measure(value: number): string {
  if (value === 1) return '';
  return ` ${Number.isInteger(value) ? value : value.toFixed(2)}`;
}
