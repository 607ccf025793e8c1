import type { GramWeights } from '../../models/packed-grams.ts';

/** What judges the lines of a text by the numbers measured of them. Log-odds all through: above 0 is more likely kept. */
export interface LineJudge {
  /** The names of the columns that it was trained on, in order. */
  readonly columns: readonly string[];
  readonly grams: GramWeights;
  odds(row: Float32Array): number;
  /** How much each column moved the odds, in the order of the columns. */
  contributions(row: Float32Array): Float64Array;
}
