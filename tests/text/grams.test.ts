import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEY_BITS, visitGrams, wordsForGrams } from '../../src/text/language/grams.ts';

function gramsOf(word: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  visitGrams(word, (key, order) => {
    found.push([key, order]);
  });
  return found;
}

describe('the grams of a word', () => {
  it('are its runs of one to five characters with a boundary at either end', () => {
    const orders = gramsOf('ab').map(([, order]) => order);
    expect(orders.toSorted()).toEqual([1, 1, 2, 2, 2, 3, 3, 4]);
  });

  it('hold the word as a whole where it is longer', () => {
    expect(gramsOf('abc').filter(([, order]) => order === 6)).toHaveLength(0);
    expect(gramsOf('abcd').filter(([, order]) => order === 6)).toHaveLength(1);
  });

  it('tell the start of a word from its middle', () => {
    const keys = new Set(gramsOf('ab').map(([key]) => key));
    expect(gramsOf('cab').filter(([key]) => keys.has(key)).length).toBeLessThan(keys.size);
  });

  it('have keys within their bits, whatever the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (word) =>
        gramsOf(word).every(([key]) => Number.isInteger(key) && key >= 0 && key < 2 ** KEY_BITS),
      ),
    );
  });
});

describe('the words that grams are taken from', () => {
  it('are lower-case, composed, and of letters and marks only', () => {
    expect(wordsForGrams("L'E\u0301te\u0301 2026, à midi!")).toEqual(['l', 'été', 'à', 'midi']);
  });

  it('are none where there are none', () => {
    expect(wordsForGrams(' 12 — ')).toEqual([]);
  });
});
