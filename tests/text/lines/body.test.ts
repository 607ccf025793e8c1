import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../src/text/lines/body.ts';

describe('bodyOf', () => {
  it('finds the stretch whose words are most likely kept, across what is not between them', () => {
    const scores = [0.01, 0.02, 0.97, 0.1, 0.95, 0.99, 0.05, 0.04];
    expect(bodyOf(scores, [2, 3, 40, 4, 30, 50, 3, 2])).toEqual({ first: 2, last: 5 });
  });

  it('takes one long paragraph of a footer for no body', () => {
    expect(bodyOf([0.9, 0.9, 0, 0, 0, 0, 0.9], [40, 40, 60, 60, 60, 60, 5_000])).toEqual({ first: 0, last: 1 });
  });

  it('finds nothing where no block is likely kept', () => {
    expect(bodyOf([0, 0.1, 0.3], [10, 20, 30])).toBeUndefined();
    expect(bodyOf([], [])).toBeUndefined();
  });

  it('begins and ends with a block that is likely kept', () => {
    const blocks = fc.array(fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), words: fc.nat(80) }));
    fc.assert(
      fc.property(blocks, (all) => {
        const scores = all.map(({ score }) => score);
        const found = bodyOf(
          scores,
          all.map(({ words }) => words),
        );
        if (found === undefined) return;
        expect(scores[found.first]).toBeGreaterThanOrEqual(0.4);
        expect(scores[found.last]).toBeGreaterThan(0.4);
      }),
    );
  });
});
