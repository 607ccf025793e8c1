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

/** The columns that are told by another one of their name, or not at all. */
const TOLD_ELSEWHERE: readonly number[] = [...columnNames.keys()].filter(
  (column) => COLUMN_OF_REASON[column] !== column,
);

/** Tells what spoke most against a block, of the numbers of its row and of how far each column and their order moved the odds. */
export type Reasons = (row: Float32Array, contributions: Float64Array, inOrder: number) => string;

/** What is told of the blocks read in their order, which no single number of the row says. */
const IN_ORDER = 'what stands before and after it';

/**
 * What spoke most against the blocks of a page, in words, with what was measured and how far it moved the odds: `link share
 * 0.92 (-0.8), in a footer (-0.6)`. What the first look had against one is told by its signals. Empty where nothing did.
 */
export function reasonsAgainst(look: Look): Reasons {
  // Written over by each block: to make them anew costs as much as to fill them.
  const moved = new Float64Array(MEASURED + 1);
  const bySignal = new Float64Array(SIGNALS.length);
  return (row, contributions, inOrder) => {
    moved[MEASURED] = inOrder;
    for (let column = 0; column < MEASURED; column++) moved[column] = contributions[column] ?? 0;
    for (const column of TOLD_ELSEWHERE) {
      moved[column] = 0;
      addTo(moved, column, contributions[column] ?? 0);
    }
    const all = writeAgainst(row, look, bySignal);
    if (all !== 0) {
      const ofLook = movedByLook(contributions);
      for (let signal = 0; signal < SIGNALS.length; signal++) {
        addTo(moved, FIRST_SIGNAL + signal, (ofLook * (bySignal[signal] ?? 0)) / all);
      }
    }
    return told(moved, (column) =>
      column === MEASURED ? IN_ORDER : `${columnNames[column]}${measure(row[column] ?? 0)}`,
    );
  };
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

/** Adds what a column moved to the reason that it belongs to. */
function addTo(moved: Float64Array, column: number, by: number): void {
  const reason = COLUMN_OF_REASON[column] ?? -1;
  if (by !== 0 && reason >= 0) moved[reason] = (moved[reason] ?? 0) + by;
}

/** Writes what the first look holds against a block by each signal, 0 or less, and gives the sum. */
function writeAgainst(row: Float32Array, { weights }: Look, bySignal: Float64Array): number {
  let all = 0;
  for (let signal = 0; signal < SIGNALS.length; signal++) {
    const weight = SIGNALS[signal]?.ofPage === true ? 0 : (weights[signal] ?? 0);
    const part = Math.min(0, weight * (row[FIRST_SIGNAL + signal] ?? 0));
    bySignal[signal] = part;
    all += part;
  }
  return all;
}

/** How far all columns of the first look moved the odds. */
function movedByLook(contributions: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < lookNames.length; place++) sum += contributions[MEASURED + place] ?? 0;
  return sum;
}

/** The columns that moved the odds down most, the lowest first. */
function lowest(moved: Float64Array): readonly number[] {
  const columns: number[] = new Array(TOLD).fill(-1);
  const depths: number[] = new Array(TOLD).fill(-SLIGHT);
  for (let column = 0; column < moved.length; column++) {
    const by = moved[column] ?? 0;
    if (by >= (depths[TOLD - 1] ?? 0)) continue;
    let place = TOLD - 1;
    for (; place > 0 && by < (depths[place - 1] ?? 0); place--) {
      depths[place] = depths[place - 1] ?? 0;
      columns[place] = columns[place - 1] ?? -1;
    }
    depths[place] = by;
    columns[place] = column;
  }
  return columns.filter((column) => column >= 0);
}

/** A yes needs no number. */
function measure(value: number): string {
  if (value === 1) return '';
  return ` ${Number.isInteger(value) ? value : value.toFixed(2)}`;
}
