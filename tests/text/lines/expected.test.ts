import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedF } from '../../../src/text/lines/expected.ts';

describe('expectedF', () => {
  it('promises 1 of a text of which every line is surely good or surely not', () => {
    const menu = Array.from({ length: 40 }, () => ({ score: 0, words: 2 }));
    expect(expectedF([...menu, { score: 1, words: 80 }, { score: 1, words: 30 }])).toBe(1);
  });

  it('promises two thirds of a text that is a toss-up throughout', () => {
    expect(expectedF(Array.from({ length: 9 }, () => ({ score: 0.5, words: 12 })))).toBeCloseTo(2 / 3);
  });

  it('counts words, not lines', () => {
    const sure = { score: 1, words: 100 };
    const unsure = Array.from({ length: 5 }, () => ({ score: 0.5, words: 1 }));
    expect(expectedF([sure, ...unsure])).toBeGreaterThan(0.95);
    expect(expectedF([{ ...sure, words: 1 }, ...unsure.map((line) => ({ ...line, words: 100 }))])).toBeLessThan(0.7);
  });

  it('promises nothing where nothing is good, and where there is no line', () => {
    expect(expectedF([{ score: 0, words: 5 }])).toBe(0);
    expect(expectedF([])).toBe(0);
  });

  it('lies between what keeping everything promises and 1, whatever the order', () => {
    const line = fc.record({ score: fc.double({ min: 0.01, max: 1, noNaN: true }), words: fc.nat(80) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const words = lines.map(({ words }) => Math.max(1, words));
        const good = lines.reduce((sum, { score }, at) => sum + score * (words[at] ?? 0), 0);
        const all = words.reduce((sum, count) => sum + count, 0);
        const promised = expectedF(lines);
        expect(promised).toBeGreaterThanOrEqual((2 * good) / (all + good) - 1e-9);
        expect(promised).toBeLessThanOrEqual(1 + 1e-9);
        expect(expectedF([...lines].reverse())).toBeCloseTo(promised, 9);
      }),
    );
  });
});
