import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSentences, countWords, visitFoldedWords, words } from '../../src/text/words.ts';

describe('words', () => {
  it.each([
    ['case', 'Old WELL', ['old', 'well']],
    ['compatibility forms', 'ﬁne Ｗｅｌｌ ①', ['fine', 'well', '1']],
    ['the shape of apostrophes', 'don’t', ["don't"]],
    ['the form of a final sigma', 'λόγος', ['λόγοσ']],
    ['decomposed letters', 'cafe\u0301', ['café']],
    ['soft hyphens and zero-width characters', 'wa\u00adter\u200bfall', ['waterfall']],
    ['the joiner of Persian', 'می\u200cخواهم', ['میخواهم']],
  ])('fold %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['hyphens part words', 'a well-known well', ['a', 'well', 'known', 'well']],
    ['numbers hold together', '37,000 or 3.5', ['37,000', 'or', '3.5']],
    ['punctuation and quotes stand outside', '“The ‘well’,” he said.', ['the', 'well', 'he', 'said']],
    ['low lines at the edge stand outside', '_well_ snake_case', ['well', 'snake_case']],
    ['marks without a letter are no words', '❤\ufe0f \u0301', []],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['Han', '古井戸', ['古', '井', '戸']],
    ['kana', 'カード', ['カ', 'ー', 'ド']],
    ['half-width kana', 'ｶﾞ', ['ガ']],
    ['Thai, with its marks', 'ที่นี่', ['ที่', 'นี่']],
    ['Han beyond the first plane', '𠮷野', ['𠮷', '野']],
    ['Han beside Latin', 'IT業界', ['it', '業', '界']],
  ])('are single characters in %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('come without characters that are no part of words, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of words(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}\p{Cn}\p{sc=Han}]/u);
          expect(word).not.toMatch(/\s/);
        }
      }),
    );
  });

  it('are the same however the text is composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(words(text.normalize('NFD'))).toEqual(words(text.normalize('NFC')));
      }),
    );
  });
});

describe('countWords', () => {
  const ascii = fc.array(fc.constantFrom(...'aZ 0_.,;:\'"-!/@\n'), { maxLength: 30 }).map((signs) => signs.join(''));

  it('counts as the Unicode word boundaries do in ASCII, but for words of low lines alone', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
    fc.assert(
      fc.property(ascii, (text) => {
        const wordLike = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
        expect(countWords(text)).toBe(wordLike.filter(({ segment }) => /[a-z0-9]/i.test(segment)).length);
      }),
      { numRuns: 100 },
    );
  });

  it('looks up the words of scripts without spaces', () => {
    expect(countWords('中华人民共和国')).toBeLessThan(5);
    expect(countWords('ภาษาไทย')).toBe(2);
  });

  it('estimates the rest of a very long text', () => {
    const text = '今天天气很好'.repeat(40_000);
    expect(countWords(text)).toBeGreaterThan(text.length / 2);
    expect(countWords(text)).toBeLessThan(text.length);
  });

  it('counts nothing in a text without letters', () => {
    expect(countWords(' -- * \u200b\n')).toBe(0);
  });
});

describe('countSentences', () => {
  it.each([
    ['an empty text', '', 0],
    ['two sentences', 'It rained. It blew.', 2],
    ['a last one without its mark', 'It rained. It blew', 2],
    ['a heading and a paragraph', 'The weather\n\nIt rained. It blew.', 3],
    ['titles and initials', 'Mr. A. Berg saw it.', 1],
    ['scripts without spaces', '雨が降った。風が吹いた。', 2],
    ['nothing but marks', '...\n!', 0],
  ])('counts %s', (_, text, count) => {
    expect(countSentences(text)).toBe(count);
  });
});

describe('visitFoldedWords', () => {
  it('hands over what words gives, as parts of the folded text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found: string[] = [];
        visitFoldedWords(text, (folded, start, end) => found.push(folded.slice(start, end)));
        expect(found).toEqual(words(text));
      }),
    );
    const japanese: string[] = [];
    visitFoldedWords('Ｔｈｅ 船 leaves', (folded, start, end) => japanese.push(folded.slice(start, end)));
    expect(japanese).toEqual(['the', '船', 'leaves']);
  });
});
