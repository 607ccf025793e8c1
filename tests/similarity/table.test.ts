import { describe, expect, it } from 'vitest';
import { hasBand, lookupOf, runsEnd } from '../../src/similarity/keys.ts';
import { BANDS } from '../../src/similarity/packed.ts';
import { createReader } from '../../src/similarity/reader.ts';
import {
  createTable,
  limitOf,
  numberCountOf,
  numberOf,
  ROW,
  SIGNATURE_AT,
  sampleEnd,
  sampleStart,
  wordsOf,
} from '../../src/similarity/table.ts';
import { madeText } from './texts.ts';

const reader = createReader();

describe('the table of fingerprints', () => {
  it('has in each row what its fingerprint says', () => {
    const texts = [
      '',
      'one',
      `${madeText(5, 300)} 12 7 1984`,
      madeText(6, 40),
      '3 numbers: 4 and 5',
      madeText(7, 2000),
    ];
    const growing = createTable();
    for (const text of texts) growing.addPacked(reader.packed(text));
    for (const [row, text] of texts.entries()) {
      const { hash, words, limit, numberCount, numbers, sample, signature, letters } = reader.fingerprint(text);
      const { table } = growing;
      expect([wordsOf(table, row), limitOf(table, row), numberCountOf(table, row)]).toEqual([
        words,
        limit,
        numberCount,
      ]);
      expect(table.hashes.slice(row * 4, row * 4 + 4)).toEqual(hash);
      expect([...numbers].map((_, at) => numberOf(table, row, at))).toEqual([...numbers]);
      expect(table.samples.slice(sampleStart(table, row), sampleEnd(table, row))).toEqual(sample);
      const first = row * ROW + SIGNATURE_AT;
      const bytes = new Uint8Array(table.rows.slice(first, first + BANDS).buffer);
      expect([...bytes]).toEqual([...signature, ...letters]);
    }
  });
});

describe('what a text is looked up by', () => {
  const bandsOf = (words: number): number =>
    Array.from({ length: BANDS }, (_, band) => hasBand(lookupOf(words), band)).filter(Boolean).length;

  it('is all bands of a short text, a few of a long one, and none where there is no word', () => {
    expect([0, 1, 63, 64, 100_000].map(bandsOf)).toEqual([0, BANDS, BANDS, 12, 12]);
  });

  it('is the runs below an eighth of the range, and sixteen at least', () => {
    const ascending = Uint32Array.from({ length: 64 }, (_, at) => at * 2 ** 26);
    expect(runsEnd(ascending, 0, 64)).toBe(16);
    expect(runsEnd(ascending, 60, 64)).toBe(64);
    const low = Uint32Array.from({ length: 64 }, (_, at) => at * 2 ** 24);
    expect(runsEnd(low, 0, 64)).toBe(32);
  });
});
