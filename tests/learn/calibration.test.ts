import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestLimit, calibrated, limitFor, type Scored, sharesAt } from '../../src/learn/calibration.ts';

const scored = fc.array(
  fc.record({
    label: fc.constantFrom<0 | 1>(0, 1),
    odds: fc.double({ min: -20, max: 20, noNaN: true }),
  }),
  { maxLength: 60 },
);

describe('the limit for a wished share of false positives', () => {
  it('never gives up more genuine comments than wished', () => {
    fc.assert(
      fc.property(scored, fc.double({ min: 0, max: 1, noNaN: true }), (list, wished) => {
        expect(sharesAt(list, limitFor(list, wished)).falsePositives).toBeLessThanOrEqual(wished);
      }),
    );
  });

  it('finds all spam that stands above the genuine comments', () => {
    const list: readonly Scored[] = [3, 2, 1].map((odds) => ({ label: odds > 1 ? 1 : 0, odds }));
    expect(sharesAt(list, limitFor(list, 0)).recall).toBe(1);
  });
});

describe('the limit where F1 is best', () => {
  it('parts spam from genuine comments where they part', () => {
    const list: readonly Scored[] = [4, 3, -1, -2].map((odds) => ({ label: odds > 0 ? 1 : 0, odds }));
    expect(sharesAt(list, bestLimit(list))).toMatchObject({ recall: 1, falsePositives: 0 });
  });
});

describe('the calibration', () => {
  it('stays between spam and genuine comments that lie far apart', () => {
    const list: readonly Scored[] = Array.from({ length: 400 }, (_, at) => ({
      label: at < 3 ? 1 : 0,
      odds: at < 3 ? 40 + at : -30 - (at % 50),
    }));
    const { slope, offset } = calibrated(list);
    expect(slope).toBeGreaterThan(0.01);
    expect(slope * 40 + offset).toBeGreaterThan(0);
    expect(slope * -30 + offset).toBeLessThan(0);
  });

  it('makes a probability of half where labels are even', () => {
    const list: readonly Scored[] = [0, 1, 0, 1].map((label, at) => ({
      label: label === 1 ? 1 : 0,
      odds: at < 2 ? 2 : 2,
    }));
    const { slope, offset } = calibrated(list);
    expect(1 / (1 + Math.exp(-(2 * slope + offset)))).toBeCloseTo(0.5, 2);
  });

  it('keeps the order, whatever it is given', () => {
    fc.assert(
      fc.property(scored, (list) => {
        const { slope, offset } = calibrated(list);
        expect(slope).toBeGreaterThan(0);
        expect(Number.isFinite(offset)).toBe(true);
      }),
    );
  });
});
