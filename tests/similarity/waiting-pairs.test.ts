import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWaitingPairs } from '../../src/similarity/waiting-pairs.ts';

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly bySample: boolean;
}

const ROWS = 40;
const row = fc.integer({ min: 0, max: ROWS - 1 });
const pairs = fc.array(
  fc.record({ one: row, other: row, bySample: fc.boolean() }).filter(({ one, other }) => one !== other),
  { maxLength: 300 },
);

function visited(given: readonly Pair[]): { readonly pairs: readonly string[]; readonly ahead: ReadonlySet<number> } {
  const seen: string[] = [];
  const ahead = new Set<number>();
  const waiting = createWaitingPairs(ROWS, {
    visit(low, high, { byBand, bySample }) {
      expect(ahead.has(high)).toBe(true);
      seen.push(`${low} ${high}${byBand ? ' band' : ''}${bySample ? ' sample' : ''}`);
    },
    ahead: (told) => ahead.add(told).size,
  });
  for (const { one, other, bySample } of given) waiting.add(one, other, bySample);
  waiting.finish();
  return { pairs: seen, ahead };
}

describe('pairs that wait', () => {
  it('are visited once each, the lower row first, in the order of the rows, with all that proposed them', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const by = new Map<string, { low: number; high: number; band: boolean; sample: boolean }>();
        for (const { one, other, bySample } of given) {
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          const known = by.get(`${low} ${high}`) ?? { low, high, band: false, sample: false };
          by.set(`${low} ${high}`, {
            low,
            high,
            band: known.band || !bySample,
            sample: known.sample || bySample,
          });
        }
        const expected = [...by.values()]
          .sort((a, b) => a.low - b.low || a.high - b.high)
          .map(({ low, high, band, sample }) => `${low} ${high}${band ? ' band' : ''}${sample ? ' sample' : ''}`);
        expect(visited(given).pairs).toEqual(expected);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });

  it('are visited when there is no more room, and again where they come again', () => {
    const seen: number[] = [];
    const waiting = createWaitingPairs(10, { visit: (_low, high) => seen.push(high), ahead: () => 0 });
    for (let time = 0; time < 2 ** 17; time++) waiting.add(time % 2, 2 + (time % 7), false);
    expect(seen.length).toBeGreaterThan(0);
    waiting.finish();
    expect(new Set(seen).size).toBe(7);
  });
});
