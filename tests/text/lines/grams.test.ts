import { describe, expect, it } from 'vitest';
import { gramOdds, gramsOf, MOST_WORDS } from '../../../src/text/lines/grams.ts';

describe('gramsOf', () => {
  it('gives runs of one to three words, with the edges of the line as words of their own', () => {
    expect(gramsOf('Read')).toHaveLength(4);
  });

  it('takes all numbers for one word, and capitals for small letters', () => {
    expect(gramsOf('12 Comments')).toEqual(gramsOf('7 comments'));
  });

  it('tells the order of words', () => {
    expect(gramsOf('more read')).not.toEqual(gramsOf('read more'));
  });

  it('leaves long lines alone: they tell what the text is about', () => {
    expect(gramsOf('word '.repeat(MOST_WORDS + 1))).toEqual([]);
    expect(gramsOf('x'.repeat(10_000))).toEqual([]);
  });

  it('has nothing of a line without words', () => {
    expect(gramsOf(' — ')).toEqual([]);
  });
});

describe('gramOdds', () => {
  it('adds up the known runs, and draws longer lines no further than shorter ones', () => {
    const grams = gramsOf('Read more');
    const weights = new Map(grams.map((gram) => [gram, -1]));
    expect(gramOdds(grams, { bias: 1, weights })).toBeCloseTo(1 - Math.sqrt(grams.length));
  });

  it('says nothing of a line that has no runs', () => {
    expect(gramOdds([], { bias: 1, weights: new Map() })).toBe(0);
  });
});
