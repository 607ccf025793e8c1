import { describe, expect, it } from 'vitest';
import { fitted } from '../../training/logistic.ts';

const NONE = { from: Number.POSITIVE_INFINITY, ridge: 0 };
const example = (evidence: readonly number[], right: boolean, weight = 1) => ({ evidence, right, weight });

describe('logistic regression', () => {
  it('finds the odds of what came true', () => {
    const three = [true, true, true, false].map((right) => example([1], right));
    expect(fitted(three, NONE)[0]).toBeCloseTo(Math.log(3), 2);
  });

  it('counts an example by its weight', () => {
    expect(fitted([example([1], true, 3), example([1], false)], NONE)[0]).toBeCloseTo(Math.log(3), 2);
  });

  it('holds what a ridge is on near nothing', () => {
    const cases = [example([1, 1], true), example([1, 0], false), example([1, 1], true), example([1, 0], false)];
    const free = fitted(cases, NONE)[1] ?? 0;
    const held = fitted(cases, { from: 1, ridge: 10 })[1] ?? 0;
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(free / 4);
  });
});
