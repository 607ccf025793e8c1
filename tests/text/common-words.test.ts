import { describe, expect, it } from 'vitest';
import { commonWords } from '../../src/text/language/common-words.ts';

describe('commonWords', () => {
  it('counts the words that are common in the language, and those of the best of the others', () => {
    expect(commonWords('der hund und die katze liegen auf dem sofa'.split(' '), 'de').own).toBe(5);
    const { own, others } = commonWords('der hund und die katze liegen auf dem sofa'.split(' '), 'en');
    expect([own, others]).toEqual([0, 5]);
  });

  it('counts a word as often as it stands there', () => {
    expect(commonWords(['the', 'the', 'the'], 'en').own).toBe(3);
  });

  it('knows no word of a language without a lexicon', () => {
    expect(commonWords(['og', 'jeg', 'de'], 'nb').own).toBe(0);
  });
});
