/** What judges a block by the numbers measured of it. Log-odds all through: above 0 is more likely main content than not. */
export interface Judge {
  /** The names of the columns that it was trained on, in order. */
  readonly columns: readonly string[];
  /** What each signal of the first look weighs, by its name, and the odds before any. */
  readonly look: { readonly bias: number; readonly weights: ReadonlyMap<string, number> };
  odds(row: Float32Array): number;
  /** How much each column moved the odds, in the order of the columns. */
  contributions(row: Float32Array): Float64Array;
}
