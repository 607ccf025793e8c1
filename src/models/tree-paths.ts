import { LEAF, type TreeEnsemble } from './trees.ts';

/**
 * What each leaf of an ensemble says of the columns that were asked on the way to it: `contributionsOf` without the walk, for
 * who has kept the leaves that a row came to.
 */
export interface TreePaths {
  /** As the ensemble has them. */
  readonly roots: Int32Array;
  /** Where the columns of each node begin in the next two, and at the end where the last ones end; inner nodes have none. */
  readonly first: Int32Array;
  readonly column: Uint16Array;
  /** How much each column moved the sum on the way to the leaf. */
  readonly moved: Float64Array;
}

/** The paths of all leaves, one column named once in each. */
export function pathsOf({ roots, column, right, expected }: TreeEnsemble): TreePaths {
  const first = new Int32Array(column.length + 1);
  const columns: number[] = [];
  const changes: number[] = [];
  for (let tree = 0; tree < roots.length; tree++) {
    const end = roots[tree + 1] ?? column.length;
    const above: Map<number, number>[] = [];
    for (let node = roots[tree] ?? 0; node < end; node++) {
      first[node] = columns.length;
      const path = above.pop() ?? new Map<number, number>();
      const tested = column[node] ?? LEAF;
      if (tested === LEAF) {
        columns.push(...path.keys());
        changes.push(...path.values());
        continue;
      }
      const child = (next: number): Map<number, number> =>
        new Map(path).set(tested, (path.get(tested) ?? 0) + (expected[next] ?? 0) - (expected[node] ?? 0));
      // Its left subtree comes first, so that its path lies on top.
      above.push(child(node + (right[node] ?? 0)), child(node + 1));
    }
  }
  first[column.length] = columns.length;
  return { roots, first, column: Uint16Array.from(columns), moved: Float64Array.from(changes) };
}

/** Writes into `sums` how much each column moved the sum of a row that came to these leaves, as `sumOfTrees` notes them. */
export function sumOfPaths(
  { roots, first, column, moved }: TreePaths,
  leaves: Uint16Array,
  sums: Float64Array,
): Float64Array {
  sums.fill(0);
  for (let tree = 0; tree < roots.length; tree++) {
    const leaf = (roots[tree] ?? 0) + (leaves[tree] ?? 0);
    const end = first[leaf + 1] ?? 0;
    for (let step = first[leaf] ?? 0; step < end; step++) {
      const at = column[step] ?? 0;
      sums[at] = (sums[at] ?? 0) + (moved[step] ?? 0);
    }
  }
  return sums;
}
