import type { GramWeights } from '../../models/packed-grams.ts';
import type { WordVectors } from '../../models/word-vectors.ts';

/** What judges rows of numbers, by log-odds. */
export interface RowJudge {
  /** The names of the columns that it was trained on, in order. */
  readonly columns: readonly string[];
  odds(row: Float32Array): number;
}

/** What judges lines, and tells why. */
export interface ExplainedJudge extends RowJudge {
  /** How much each column moved the odds, in the order of the columns. */
  contributions(row: Float32Array): Float64Array;
}

/** What judges the lines of a text by the numbers measured of them: above 0 is more likely kept. */
export interface LineJudge extends ExplainedJudge {
  readonly grams: GramWeights;
  /** What tells whether a text is an article, by its words and by what was found of its lines: above 0 more likely is. */
  readonly kind: RowJudge & { readonly grams: GramWeights };
  /** The second look at a line, by what the first found of all lines of the text. */
  readonly again: ExplainedJudge;
  /** What the words mean by which lines are read in their order. */
  readonly vectors: WordVectors;
  /** What lines are by their rows of the first look and by what they mean, read in the order of the text. */
  inOrder(rows: Float32Array, meanings: Float32Array): Float64Array;
}
