import type { Judge } from './judge.ts';
import { SIGNALS } from './signals.ts';
import type { View } from './view.ts';

/** The first look: signals added up, held against the blocks nearby and the page as a whole. */
export interface Look {
  readonly odds: Float64Array;
  /** The mean over a block and two to each side. */
  readonly nearby: Float64Array;
  readonly highest: number;
  /** Mean of the probabilities of the page's blocks. */
  readonly mean: number;
  /** What each signal weighs, in the order of `SIGNALS`. */
  readonly weights: Float64Array;
}

/** The columns that the look adds to a row, after the measured ones. */
export const lookNames: readonly string[] = [
  'first look',
  'first look nearby',
  'first look below the best',
  'first look at the page',
];

/** Blocks to each side whose odds are drawn in. */
const REACH = 2;

export function firstLook({ seen }: Pick<View, 'seen'>, { bias, weights: byName }: Judge['look']): Look {
  const weights = Float64Array.from(SIGNALS, ({ name }) => byName.get(name) ?? 0);
  const count = seen.length / SIGNALS.length;
  const odds = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    let sum = bias;
    for (let signal = 0; signal < weights.length; signal++) {
      sum += (weights[signal] ?? 0) * (seen[at * weights.length + signal] ?? 0);
    }
    odds[at] = sum;
  }
  const nearby = Float64Array.from(odds, (_, at) => around(odds, at));
  let [highest, sum] = [Number.NEGATIVE_INFINITY, 0];
  for (const value of odds) {
    highest = Math.max(highest, value);
    sum += 1 / (1 + Math.exp(-value));
  }
  return { odds, nearby, highest, mean: count === 0 ? 0 : sum / count, weights };
}

/** A block without neighbours counts nothing for them, so that the edges of a page are drawn to 0. */
function around(odds: Float64Array, at: number): number {
  let sum = 0;
  for (let near = at - REACH; near <= at + REACH; near++) sum += odds[near] ?? 0;
  return sum / (2 * REACH + 1);
}

/** Writes the look at a block behind the measured columns of its row. */
export function writeLook({ odds, nearby, highest, mean }: Look, at: number, row: Float32Array): void {
  const from = row.length - lookNames.length;
  const own = odds[at] ?? 0;
  row[from] = own;
  row[from + 1] = nearby[at] ?? 0;
  row[from + 2] = own - highest;
  row[from + 3] = mean;
}
