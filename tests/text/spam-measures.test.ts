import { describe, expect, it } from 'vitest';
import { spamContext } from '../../src/text/comments/spam-context.ts';
import { type Measures, measuresOf } from '../../src/text/comments/spam-measures.ts';

const context = spamContext({ text: '' });
const place = {
  points: [],
  limit: 4,
  spamShare: 0,
  sameAuthor: 0,
  authorPoints: 0,
  alike: 0,
  answers: false,
  isKnown: false,
};

function measured(author: string, text = 'Nice.'): Measures {
  return measuresOf({ author, text }, context, place);
}

describe('the name above a comment', () => {
  it('is made of common words, of some or of none', () => {
    expect(measured('Garden House Repair').get('author-common')).toBe(1);
    expect(measured('Garden House Repair').get('author-commonness')).toBe(1);
    expect(measured('Henrik Garden').get('author-common')).toBeUndefined();
    expect(measured('Henrik Garden').get('author-commonness')).toBe(0.5);
    expect(measured('Henrik Okonkwo').get('author-commonness')).toBeUndefined();
  });

  it('says nothing by one word alone: people are called Amber and Mason', () => {
    expect(measured('garden').get('author-commonness')).toBeUndefined();
  });
});

describe('the links of a comment', () => {
  it('are measured only where there are some', () => {
    expect([...measured('Henrik').keys()].filter((name) => name.startsWith('site-'))).toEqual([]);
    expect(measured('Henrik', 'See https://github.com/a/b/1').get('site-known')).toBe(1);
  });
});
