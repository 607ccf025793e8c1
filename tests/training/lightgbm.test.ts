import { describe, expect, it } from 'vitest';
import { sumOfTrees } from '../../src/models/trees.ts';
import { readLightGbm } from '../../training/lightgbm.ts';

/** Two trees in the text format of LightGBM: an inner node over an inner node and a leaf, and a lone leaf. */
const MODEL = `tree
version=v4

Tree=0
num_leaves=3
split_feature=0 1
threshold=1.5000000000000002 -0.1
left_child=1 -1
right_child=-3 -2
leaf_value=-2 1 3
internal_value=0.5 -1
shrinkage=0.1

Tree=1
num_leaves=1
leaf_value=0.25
shrinkage=1

end of trees
`;

describe('readLightGbm', () => {
  const trees = readLightGbm(MODEL);

  it.each([
    [[1, -0.2], -1.75],
    [[1, 0], 1.25],
    [[2, 0], 3.25],
  ])('a row %j comes to %d', (numbers, sum) => {
    expect(sumOfTrees(trees, Float32Array.from(numbers))).toBe(sum);
  });

  it('rounds thresholds down to 32 bits, so that no comparison changes', () => {
    const threshold = trees.value[1] ?? 0;
    expect(threshold).toBeLessThanOrEqual(-0.1);
    expect(Math.fround(-0.1) <= threshold).toBe(Math.fround(-0.1) <= -0.1);
  });
});
