import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mix } from '../../src/similarity/mix.ts';
import {
  addTo,
  createMinima,
  equalBytes,
  similarityOf,
  takeFrom,
  valueBitsOf,
} from '../../src/similarity/signature.ts';

const BYTES = 128;
const BITS = valueBitsOf(BYTES);

/** The estimate for two sets of so many members, of which the first ones are in both. */
function estimate(seed: number, { size, common }: { readonly size: number; readonly common: number }): number {
  const words = new Uint32Array((2 * BYTES) / 4);
  const bytes = new Uint8Array(words.buffer);
  for (const side of [0, 1]) {
    const minima = createMinima(BYTES);
    for (let member = 0; member < size; member++)
      addTo(minima, mix(seed * 1_000_003 + (member < common ? member : member + 500_000 * (side + 1))), BITS);
    bytes.set(takeFrom(minima), side * BYTES);
  }
  return similarityOf(equalBytes(words, { left: 0, right: BYTES / 4, length: BYTES / 4 }), BYTES);
}

function meanEstimate(sets: { readonly size: number; readonly common: number }): number {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1);
  return seeds.reduce((total, seed) => total + estimate(seed, sets), 0) / seeds.length;
}

describe('a signature', () => {
  it.each([
    [10, 0.5],
    [60, 0.5],
    [60, 0.8],
    [300, 0.2],
    [2000, 0.5],
  ])('of sets of %d members estimates a similarity of %d without bias', (size, jaccard) => {
    const common = Math.round((2 * size * jaccard) / (1 + jaccard));
    expect(meanEstimate({ size, common })).toBeCloseTo(common / (2 * size - common), 1);
  });

  it('of sets that have nothing in common is hardly ever alike, however small they are', () => {
    for (const size of [1, 3, 20, 500]) expect(meanEstimate({ size, common: 0 })).toBeLessThan(0.01);
  });

  it('depends on what is in the set, not on the order or on how often', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 60 }), (members) => {
        const [one, other] = [createMinima(BYTES), createMinima(BYTES)];
        for (const member of members) addTo(one, mix(member), BITS);
        for (const member of [...members.toReversed(), ...members]) addTo(other, mix(member), BITS);
        expect(takeFrom(other)).toEqual(takeFrom(one));
      }),
      { seed: 20261122 },
    );
  });

  it('counts equal bytes one by one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32, max: 3 }), (bytes) => {
        const words = new Uint32Array(bytes.slice().buffer);
        const expected = Array.from({ length: 16 }, (_, at) => bytes[at] === bytes[at + 16]).filter(Boolean).length;
        expect(equalBytes(words, { left: 0, right: 4, length: 4 })).toBe(expected);
      }),
      { seed: 20261122 },
    );
  });
});
