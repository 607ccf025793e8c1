import { describe, expect, it } from 'vitest';
import { commonWords } from '../../src/text/language/common-words.ts';

describe('commonWords', () => {
  it('counts the words that are common in the language, and those of the best of the others', () => {
    expect(commonWords('der hund und die katze liegen auf dem sofa', 'de').own).toBe(5);
    const { own, others } = commonWords('der hund und die katze liegen auf dem sofa', 'en');
    expect([own, others]).toEqual([0, 5]);
  });

  it('counts a word as often as it stands there', () => {
    expect(commonWords('the The THE', 'en').own).toBe(3);
  });

  it('knows no word of a language without a lexicon', () => {
    expect(commonWords('og jeg de', 'nb').own).toBe(0);
  });

  it.each(['', ' Ω', ' – “the” … É'])('counts the same words beside letters and signs of all kinds: %s', (more) => {
    const { own, others } = commonWords(`The mill of the MÜLLER über and der Große${more}`, 'en');
    expect([own, others]).toEqual([more.includes('the') ? 5 : 4, 2]);
  });

  it('counts all words, common or not', () => {
    expect(commonWords("It's a mill-wheel, 1 of 3 – naïve æther", 'en').words).toBe(8);
    expect(commonWords('', 'en').words).toBe(0);
  });
});
