import { describe, expect, it } from 'vitest';
import { fitLogistic, type LabelledRows } from '../../src/learn/logistic.ts';

/** Rows of one column each: `[column, label]`. */
function data(entries: readonly (readonly [number, 0 | 1])[], width = 3): LabelledRows {
  return {
    rows: entries.map(([column]) => ({ columns: Int32Array.of(column), values: Float32Array.of(1) })),
    labels: Uint8Array.from(entries, ([, label]) => label),
    importance: new Float64Array(entries.length).fill(1),
    width,
  };
}

const ROWS = data([
  [0, 1],
  [0, 1],
  [0, 1],
  [1, 0],
  [1, 0],
  [1, 0],
]);

describe('the logistic regression', () => {
  it('gives a column the sign of the label that it goes with, and one that is never there nothing', () => {
    const { weights } = fitLogistic(ROWS, { penalty: () => 0.1 });
    expect(weights[0]).toBeGreaterThan(1);
    expect(weights[1]).toBeLessThan(-1);
    expect(weights[2]).toBe(0);
  });

  it('stands where the gradient is nothing', () => {
    const { bias, weights } = fitLogistic(ROWS, { penalty: () => 0.5 });
    const w = weights[0] ?? 0;
    const pull = 3 / (1 + Math.exp(w + bias));
    expect(bias).toBeCloseTo(0, 2);
    expect(0.5 * w).toBeCloseTo(pull, 1);
  });

  it('gives smaller weights under a larger penalty', () => {
    const [loose, tight] = [0.1, 10].map((value) => fitLogistic(ROWS, { penalty: () => value }).weights[0] ?? 0);
    expect(tight).toBeLessThan(loose ?? 0);
    expect(tight).toBeGreaterThan(0);
  });

  it('stays at the prior where the rows say nothing', () => {
    const prior = { bias: 0, weights: Float64Array.of(0, 0, 2) };
    expect(fitLogistic(ROWS, { penalty: () => 1, prior }).weights[2]).toBe(2);
  });

  it('gives the same bytes twice', () => {
    const twice = [0, 1].map(() => fitLogistic(ROWS, { penalty: () => 0.3 }).weights);
    expect(twice[0]).toEqual(twice[1]);
  });
});
