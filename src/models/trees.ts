/**
 * An ensemble of regression trees in flat arrays. The nodes of all trees stand one after another, each before its left
 * subtree, that before its right one. A row goes left where its column is at most the threshold.
 */
export interface TreeEnsemble {
  /** Index of the first node of each tree. */
  readonly roots: Int32Array;
  /** The column that an inner node tests; `LEAF` for a leaf. */
  readonly column: Uint16Array;
  /** The threshold of an inner node, the value of a leaf. */
  readonly value: Float32Array;
  /** How far behind an inner node its right child stands; the left one follows it at once. */
  readonly right: Uint16Array;
  /** What the trees expect at each node: the mean of the leaves below it, weighed by the rows that grew them. */
  readonly expected: Float32Array;
}

/** What stands for a column in a leaf. */
export const LEAF = 0xff_ff;

/**
 * The sum of the trees for a row: the log-odds of a binary classifier. In `leaves`, one number a tree, it notes how far
 * behind the root the leaf stands that the row came to.
 */
export function sumOfTrees(
  { roots, column, value, right }: TreeEnsemble,
  row: Float32Array,
  leaves?: Uint16Array,
): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree] ?? 0;
    let node = root;
    for (let tested = column[node] ?? LEAF; tested !== LEAF; tested = column[node] ?? LEAF) {
      node += (row[tested] ?? 0) <= (value[node] ?? 0) ? 1 : (right[node] ?? 0);
    }
    if (leaves !== undefined) leaves[tree] = node - root;
    sum += value[node] ?? 0;
  }
  return sum;
}

/**
 * How much each column moved the sum: along the path of each tree, the change of what it expects (Saabas, "Interpreting
 * random forests", 2014; cheap and additive, where Shapley values are exact). As long as the row.
 */
export function contributionsOf(trees: TreeEnsemble, row: Float32Array): Float64Array {
  const { roots, column, value, right, expected } = trees;
  const moved = new Float64Array(row.length);
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0;
    for (let tested = column[node] ?? LEAF; tested !== LEAF; tested = column[node] ?? LEAF) {
      const next = node + ((row[tested] ?? 0) <= (value[node] ?? 0) ? 1 : (right[node] ?? 0));
      moved[tested] = (moved[tested] ?? 0) + (expected[next] ?? 0) - (expected[node] ?? 0);
      node = next;
    }
  }
  return moved;
}
