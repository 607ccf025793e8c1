import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathsOf, sumOfPaths } from '../../src/models/tree-paths.ts';
import { contributionsOf, LEAF, sumOfTrees, type TreeEnsemble } from '../../src/models/trees.ts';

/** A tree that asks column 0 twice on one way and column 1 in between, a tree that is one leaf, and one of a single question. */
const TREES: TreeEnsemble = {
  roots: Int32Array.of(0, 7, 8),
  column: Uint16Array.of(0, 1, 0, LEAF, LEAF, LEAF, LEAF, LEAF, 1, LEAF, LEAF),
  value: Float32Array.of(1.5, 0, -1, 4, 8, 2, -2, 0.25, 3, 1, -1),
  right: Uint16Array.of(6, 4, 2, 0, 0, 0, 0, 0, 2, 0, 0),
  expected: Float32Array.of(0.5, 1.5, 6, 4, 8, 2, -2, 0.25, 0.125, 1, -1),
};

function leavesOf(row: Float32Array): Uint16Array {
  const leaves = new Uint16Array(TREES.roots.length);
  sumOfTrees(TREES, row, leaves);
  return leaves;
}

describe('paths of trees', () => {
  it('name a column once for each leaf, with all that it moved on the way there', () => {
    const { first, column, moved } = pathsOf(TREES);
    const pathOf = (leaf: number): readonly (readonly [number | undefined, number | undefined])[] =>
      [...column.slice(first[leaf], first[leaf + 1])].map((at, step) => [at, moved[(first[leaf] ?? 0) + step]]);
    expect(pathOf(4)).toEqual([
      [0, 3],
      [1, 4.5],
    ]);
    expect(pathOf(6)).toEqual([[0, -2.5]]);
    expect(pathOf(7)).toEqual([]);
    expect(pathOf(1)).toEqual([]);
  });

  it('give what the walk gives', () => {
    const paths = pathsOf(TREES);
    fc.assert(
      fc.property(fc.float({ noNaN: true }), fc.float({ noNaN: true }), (a, b) => {
        const row = Float32Array.of(a, b, 0);
        expect(sumOfPaths(paths, leavesOf(row), new Float64Array(row.length).fill(7))).toEqual(
          contributionsOf(TREES, row),
        );
      }),
    );
  });
});
