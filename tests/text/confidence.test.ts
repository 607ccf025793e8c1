import { describe, expect, it } from 'vitest';
import { calibrated, confidenceIn } from '../../src/text/metadata/confidence.ts';
import { CONFIDENCE_STEPS } from '../../src/text/metadata/confidence-steps.ts';

describe('a confidence', () => {
  it('is the share of the highest step that its score reaches', () => {
    const steps = {
      'date/page': [
        [0, 0.4],
        [0.5, 0.9],
      ],
    } as const;
    expect([0.1, 0.5, 0.99].map((score) => confidenceIn(steps, 'date/page', score))).toEqual([0.4, 0.9, 0.9]);
  });

  it('is the score itself where nothing was measured', () => {
    expect(confidenceIn({}, 'date/page', 0.7)).toBe(0.7);
  });

  it.each(Object.entries(CONFIDENCE_STEPS))('rises with the score, and is never certain: %s', (_kind, steps) => {
    const shares = steps.map(([, share]) => share);
    expect(shares).toEqual([...new Set(shares)].toSorted((a, b) => a - b));
    expect(steps[0]?.[0]).toBe(0);
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
  });

  it('of a date on a page is higher than that of a page that only tells when it was changed', () => {
    expect(calibrated('date/page', 0.9)).toBeGreaterThan(calibrated('changed/page', 0.9));
  });
});
