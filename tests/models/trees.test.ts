import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTrees, unpackTrees } from '../../src/models/packed-trees.ts';
import { contributionsOf, LEAF, sumOfTrees, type TreeEnsemble } from '../../src/models/trees.ts';

/** Two trees: column 0 at most 1.5, then column 1 at most 0; and a tree that is one leaf. */
const TREES: TreeEnsemble = {
  roots: Int32Array.of(0, 5),
  column: Uint16Array.of(0, 1, LEAF, LEAF, LEAF, LEAF),
  value: Float32Array.of(1.5, 0, -2, 1, 3, 0.25),
  right: Uint16Array.of(4, 2, 0, 0, 0, 0),
  expected: Float32Array.of(0.5, -1, -2, 1, 3, 0.25),
};

const row = (...numbers: readonly number[]): Float32Array => Float32Array.from(numbers);

describe('sumOfTrees', () => {
  it.each([
    [[1, 0], -1.75],
    [[1, 1], 1.25],
    [[2, 0], 3.25],
    [[1.5, 0], -1.75],
  ])('%j comes to %d', (numbers, sum) => {
    expect(sumOfTrees(TREES, row(...numbers))).toBe(sum);
  });

  it('is 0 without trees', () => {
    const none = { ...TREES, roots: new Int32Array(0) };
    expect(sumOfTrees(none, row(1, 2))).toBe(0);
  });
});

describe('contributionsOf', () => {
  it('gives each column the change of what is expected where it was asked', () => {
    expect([...contributionsOf(TREES, row(1, 0))]).toEqual([-1.5, -1]);
  });

  it('adds up to the sum, less what the roots expect', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), fc.float({ noNaN: true }), (a, b) => {
        const moved = contributionsOf(TREES, row(a, b)).reduce((sum, part) => sum + part, 0);
        expect(moved).toBeCloseTo(sumOfTrees(TREES, row(a, b)) - 0.75, 6);
      }),
    );
  });
});

describe('packed trees', () => {
  it('come out as they went in', () => {
    expect(unpackTrees(packTrees(TREES))).toEqual(TREES);
  });
});
