import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestCut } from '../../../src/html/main-content/cut.ts';

describe('bestCut', () => {
  it('lies at the block whose keeping still raises the F-score', () => {
    const candidates = [
      { odds: 3, words: 100 },
      { odds: 2, words: 50 },
      { odds: -3, words: 200 },
    ];
    expect(bestCut(candidates)).toBe(2);
  });

  it('lies lower where all is doubtful: half a chance is worth keeping', () => {
    const candidates = [
      { odds: -1, words: 100 },
      { odds: -1.2, words: 100 },
      { odds: -6, words: 100 },
    ];
    expect(bestCut(candidates)).toBe(-1.2);
  });

  it('keeps something of whatever there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ odds: fc.double({ min: -30, max: 30, noNaN: true }), words: fc.nat(500) }), {
          minLength: 1,
        }),
        (candidates) => {
          const cut = bestCut(candidates);
          expect(candidates.some(({ odds }) => odds >= cut)).toBe(true);
        },
      ),
    );
  });

  it('does not depend on the order of the blocks', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ odds: fc.integer({ min: -5, max: 5 }), words: fc.nat(50) })), (candidates) => {
        expect(bestCut(candidates.toReversed())).toBe(bestCut(candidates));
      }),
    );
  });

  it('is 0 where there is nothing to choose from', () => {
    expect(bestCut([])).toBe(0);
  });
});
