import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapDefaults, overlaps } from '../../src/text/repeats/overlap.ts';

const set = fc.uniqueArray(fc.nat(24), { maxLength: 12 }).map((values) => Uint32Array.from(values).sort());

describe('overlaps', () => {
  it('finds every pair that a comparison of all with all finds, where nothing is capped', () => {
    const limits = { share: 0.6, postings: 100, candidates: 100, timesLarger: 100 };
    fc.assert(
      fc.property(fc.array(set, { maxLength: 12 }), (sets) => {
        const expected: string[] = [];
        for (const [small, part] of sets.entries()) {
          for (const [large, whole] of sets.entries()) {
            if (whole.length < part.length || (whole.length === part.length && large >= small)) continue;
            const shared = part.filter((value) => whole.includes(value)).length;
            if (shared > 0 && shared >= 0.6 * part.length) expected.push(`${small} ${large} ${shared}`);
          }
        }
        const found = overlaps(sets, limits).map(({ small, large, shared }) => `${small} ${large} ${shared}`);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  it('holds a set against as many others as it is told to', () => {
    const alike = Array.from({ length: 40 }, () => Uint32Array.from([1, 2, 3]));
    expect(overlaps(alike, { ...overlapDefaults, candidates: 2 })).toHaveLength(0 + 1 + 38 * 2);
  });

  it('leaves out sets that are far larger', () => {
    const many = Uint32Array.from({ length: 500 }, (_, value) => value);
    expect(overlaps([Uint32Array.from([1, 2]), many], { ...overlapDefaults, timesLarger: 200 })).toEqual([]);
    expect(overlaps([Uint32Array.from([1, 2]), many], { ...overlapDefaults, timesLarger: 250 })).toHaveLength(1);
  });

  it('tells apart hashes at both ends of the range', () => {
    const sets = [Uint32Array.from([0, 2 ** 32 - 1]), Uint32Array.from([0, 5, 2 ** 32 - 1])];
    expect(overlaps(sets)).toEqual([{ small: 0, large: 1, shared: 2 }]);
  });

  it('finds nothing among empty sets', () => {
    expect(overlaps([new Uint32Array(0), new Uint32Array(0)])).toEqual([]);
  });
});
