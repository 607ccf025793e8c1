import { describe, expect, it } from 'vitest';
import { isCommonWord, packWords, unpackWords } from '../../src/models/common-words.ts';

describe('packed words', () => {
  it('are all found again', () => {
    const words = Array.from({ length: 500 }, (_, number) => `word${number}`);
    expect(words.filter(unpackWords(packWords(words)))).toEqual(words);
  });

  it('are hardly ever taken for others', () => {
    const knows = unpackWords(packWords(Array.from({ length: 500 }, (_, number) => `word${number}`)));
    const others = Array.from({ length: 10_000 }, (_, number) => `other${number}`);
    expect(others.filter(knows).length).toBeLessThan(50);
  });

  it('are none where none were packed', () => {
    expect(unpackWords(packWords([]))('word')).toBe(false);
    expect(unpackWords({ words: 0, hashes: 3, bits: '' })('word')).toBe(false);
  });
});

describe('the common words of English', () => {
  it('are those of everyday and of trade', () => {
    expect(['house', 'garden', 'repair', 'cheap', 'insurance'].filter((word) => !isCommonWord(word))).toEqual([]);
  });

  it('are no names of people', () => {
    expect(['katharina', 'giovanni', 'henrik', 'schneider', 'okonkwo'].filter(isCommonWord)).toEqual([]);
  });
});
