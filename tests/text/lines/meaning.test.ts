import { describe, expect, it } from 'vitest';
import type { WordVectors } from '../../../src/models/word-vectors.ts';
import { countOfMeaning, meaningsOf } from '../../../src/text/lines/columns/meaning.ts';

/** Words of the sea point one way, words of the land the other; `harbour` lies between them. */
const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  sea: [1, 0],
  ship: [1, 0],
  field: [0, 1],
  harbour: [0.6, 0.8],
};
const VECTORS: WordVectors = {
  dimensions: 2,
  add(sum, text, start, end) {
    const way = WAYS[text.slice(start, end)];
    if (way === undefined) return 0;
    sum[0] = (sum[0] ?? 0) + way[0];
    sum[1] = (sum[1] ?? 0) + way[1];
    return 1;
  },
};
const WIDTH = countOfMeaning(VECTORS);

function rowsOf(...texts: readonly string[]): readonly (readonly number[])[] {
  const rows = meaningsOf(texts, VECTORS);
  return texts.map((_, at) =>
    [...rows.subarray(at * WIDTH, (at + 1) * WIDTH)].map((value) => Number(value.toFixed(4))),
  );
}

describe('what lines mean', () => {
  it('is the mean of their words, how far these point one way, and how much is known of them', () => {
    const [row] = rowsOf('The Sea, the ship and the FIELD');
    expect(row?.slice(0, 4)).toEqual([2, 1, Number((Math.sqrt(5) / 3).toFixed(4)), Number(Math.log1p(3).toFixed(4))]);
  });

  it('is nothing where no word is known, and so is the likeness to it', () => {
    const [, , row] = rowsOf('sea', 'ship', 'Impressum', 'ship');
    expect(row).toEqual(Array.from({ length: WIDTH }, () => 0));
    expect(rowsOf('sea', 'Impressum')[0]?.slice(4, 6)).toEqual([0, 0]);
  });

  it('tells the likeness to the lines beside, to the text and to its long lines', () => {
    const long = Array.from({ length: 9 }, () => 'ship').join(' ');
    const [first, second, third] = rowsOf(long, 'harbour', 'field');
    expect(first?.[4]).toBe(0);
    expect(first?.[5]).toBe(0.6);
    expect(second?.slice(4, 6)).toEqual([0.6, 0.8]);
    expect(third?.slice(4, 6)).toEqual([0.8, 0]);
    expect(first?.[6]).toBeGreaterThan(third?.[6] ?? 1);
    expect([first?.[7], second?.[7], third?.[7]]).toEqual([1, 0.6, 0]);
  });

  it('has no likeness to long lines where there are none', () => {
    expect(rowsOf('sea', 'ship').map((row) => row[7])).toEqual([0, 0]);
  });
});
