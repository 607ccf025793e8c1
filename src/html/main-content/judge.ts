/** What judges the blocks of a page by the numbers measured of them. Log-odds all through: above 0 is more likely main content than not. */
export interface Judge {
  /** The names of the columns that it was trained on, in order. */
  readonly columns: readonly string[];
  /** What each signal of the first look weighs, by its name, and the odds before any. */
  readonly look: { readonly bias: number; readonly weights: ReadonlyMap<string, number> };
  /** Judges rows of `columns.length` numbers that stand one after another: all of a page, in their order. */
  judge(rows: Float32Array): JudgedRows;
}

/** What was found of rows, by their place. */
export interface JudgedRows {
  readonly odds: Float64Array;
  /** How much each column moved the odds of a row, in the order of the columns: to be read before it is asked again. */
  contributions(at: number): Float64Array;
  /** How far reading the rows in their order moved the odds beyond that. */
  readonly inOrder: Float64Array;
}
