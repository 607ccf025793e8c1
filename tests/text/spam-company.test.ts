import { describe, expect, it } from 'vitest';
import { companyOf, withCompany } from '../../src/text/comments/spam-company.ts';
import { likenesses } from '../../src/text/comments/spam-likeness.ts';

const SURE = 20;

describe('the company of a comment', () => {
  it('is what is thought of the other comments of its author, never of itself', () => {
    const company = companyOf([SURE, -SURE, SURE], ['ann', 'ann', 'bob']);
    expect(company[0]?.author).toBeCloseTo(0);
    expect(company[1]?.author).toBeCloseTo(1);
    expect(company[2]?.author).toBe(0);
  });

  it('is what is thought of the comments by others, as if two more stood there', () => {
    const company = companyOf([SURE, SURE, -SURE], ['ann', 'ann', 'bob']);
    expect(company[2]?.thread).toBeCloseTo(2 / 4);
    expect(company[0]?.thread).toBeCloseTo(0);
  });

  it('has no author where there is no name: two comments without one are not by one hand', () => {
    expect(companyOf([SURE, SURE], ['', '']).map(({ author }) => author)).toEqual([0, 0]);
  });

  it('adds to the odds by its weights, and nothing where they are nothing', () => {
    const odds = [SURE, 0];
    const names = ['ann', 'ann'];
    expect(withCompany(odds, names, { author: 3, thread: 0 })[1]).toBeCloseTo(3);
    expect(withCompany(odds, names, { author: 0, thread: 0 })).toEqual(odds);
  });
});

describe('the likeness of a comment to others by its author', () => {
  const texts = (...list: readonly string[]) => list.map((text) => ({ text }));

  it('is the share of the runs of three words that stand in another of them', () => {
    const alike = likenesses(
      texts('tin roofs in Leeds are cheap', 'well done tin roofs in Leeds are best', 'the moon is full tonight again'),
      ['ann', 'ann', 'ann'],
    );
    expect(alike.get(0)).toBeCloseTo(3 / 4);
    expect(alike.get(2)).toBe(0);
  });

  it('is not measured where the same text was sent twice, by others, or without a name', () => {
    const same = 'tin roofs in Leeds are cheap';
    expect(likenesses(texts(same, same), ['ann', 'ann']).size).toBe(0);
    expect(likenesses(texts(same, `${same} now`), ['ann', 'bob']).size).toBe(0);
    expect(likenesses(texts(same, `${same} now`), ['', '']).size).toBe(0);
  });
});
