import { describe, expect, it } from 'vitest';
import { calibrationError, macroScores } from '../bench/language-scores.ts';

const ANSWERS = new Map([
  [
    'ours',
    new Map([
      ['de', [1, 1, 1, 1]],
      ['fr', [1, 0]],
    ]),
  ],
  [
    'theirs',
    new Map([
      ['de', [1, 1, 1, 0]],
      ['fr', [0, 0]],
    ]),
  ],
]);

describe('the scores of the bench for languages', () => {
  it('weigh every language alike, however many rows it has', () => {
    const { accuracy } = macroScores(ANSWERS);
    expect(accuracy.get('ours')?.value).toBe(0.75);
    expect(accuracy.get('theirs')?.value).toBe(0.375);
  });

  it('hold the lead over a peer on the same rows, with an interval around it', () => {
    const lead = macroScores(ANSWERS).lead.get('theirs');
    expect(lead?.value).toBe(0.375);
    expect(lead?.low).toBeLessThanOrEqual(0.375);
    expect(lead?.high).toBeGreaterThanOrEqual(0.375);
    expect(lead?.low).toBeGreaterThanOrEqual(0);
  });

  it('are the same each time', () => {
    expect(macroScores(ANSWERS)).toEqual(macroScores(ANSWERS));
  });

  it('call a confidence right that comes true as often as it says', () => {
    const claims = [true, true, true, false].map((right) => ({ confidence: 0.75, right }));
    expect(calibrationError(claims)).toBe(0);
  });

  it('count how far a confidence is from what came true', () => {
    const claims = [true, false].map((right) => ({ confidence: 0.95, right }));
    expect(calibrationError(claims)).toBeCloseTo(0.45);
    expect(calibrationError([])).toBe(0);
  });
});
