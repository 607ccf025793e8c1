import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Features, Link } from '../../src/block.ts';
import { measure } from '../../src/text/features.ts';

function features(text: string, more: { links?: readonly Link[]; language?: string } = {}): Features {
  const block: Block = { index: 0, kind: 'paragraph', text, span: [0, text.length] };
  return measure(more.links === undefined ? block : { ...block, links: more.links }, more.language);
}

describe('measure', () => {
  it('finds nothing in an empty text', () => {
    expect(features('')).toEqual({
      characters: 0,
      words: 0,
      sentences: 0,
      commas: 0,
      links: 0,
      linkShare: 0,
      capitals: 0,
      digits: 0,
      stopWords: 0,
      separators: 0,
      endsSentence: false,
      startsLower: false,
    });
  });

  it('gives finite numbers, and shares between 0 and 1, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom('en', 'zz', undefined),
        (text, language) => {
          const found = features(text, {
            links: [{ text, href: '/' }],
            ...(language === undefined ? {} : { language }),
          });
          for (const value of [found.linkShare, found.capitals, found.digits, found.stopWords]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
          for (const value of [found.words, found.sentences, found.commas, found.separators])
            expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
        },
      ),
    );
  });

  it('counts characters as UTF-16 code units', () => {
    expect(features('a😀').characters).toBe(3);
  });

  it.each([
    ['parted by spaces', 'Three small words', 3],
    ['parted by hyphens', 'a well-known place', 4],
    ['held together by an apostrophe', "don’t they know it's", 4],
    ['held together by a point or comma in a number', '1,000.50 kroner', 2],
    ['of Hangul, which has spaces', '세 마을의 우물', 3],
    ['with a combining mark', 'cafe\u0301 noir', 2],
    ['of one character beyond the first plane', '𐌰𐌱 𐌲', 2],
  ])('counts words %s', (_, text, count) => {
    expect(features(text).words).toBe(count);
  });

  it.each([
    ['Chinese', '今天天气很好我们去公园', 6, 8],
    ['Japanese', '古い井戸は山の上にある', 6, 8],
    ['Thai', 'บ่อน้ำเก่าอยู่บนภูเขา', 4, 7],
    ['Burmese', 'ရေတွင်းဟောင်းသည်တောင်ပေါ်မှာရှိသည်', 5, 9],
  ])('estimates the words of %s from its characters', (_, text, least, most) => {
    const { words } = features(text);
    expect(words).toBeGreaterThanOrEqual(least);
    expect(words).toBeLessThanOrEqual(most);
  });

  it('counts at least one word where there is one character without spaces', () => {
    expect(features('井').words).toBe(1);
  });

  it.each([
    ['one that has no end', 'The old well', 0],
    ['full stops, questions and cries', 'It rained. Did it? It did!', 3],
    ['a run of marks as one', 'Really?! Yes...', 2],
    ['marks inside quotes and brackets', '“It rained.” (So it did.)', 2],
    ['no title', 'Mr. Aas met Dr. Lien.', 1],
    ['no initials', 'J. R. Hansen of the U.S. Army came.', 1],
    ['no abbreviation before a number', 'See fig. 3 and p. 12, on Aug. 3 and no. 5.', 1],
    ['the word no', 'He said no. Then he left.', 2],
    ['no full stop inside a number or an address', 'Version 3.5 of example.org costs 1.000 kr.', 1],
    ['no number of an item', '12. The twelfth.', 1],
    ['a mark that a small letter follows', 'The shop “Oh!” is shut.', 1],
    ['a sentence that a quote follows without a space', 'It was not right.“We are aware of it.”', 2],
    ['Chinese', '今天很好。明天呢？', 2],
    ['Hindi', 'कुआँ गहरा है। पानी ठंडा है।', 2],
    ['Arabic', 'هل البئر عميقة؟ نعم.', 2],
    ['Urdu', 'کنواں گہرا ہے۔', 1],
    ['Armenian', 'Ջուրը սառն է։', 1],
    ['Amharic', 'ውሃው ቀዝቃዛ ነው።', 1],
    ['Burmese', 'ရေအေးသည်။', 1],
    ['a Greek question', 'Πού είναι το πηγάδι; Εδώ.', 2],
    ['no semicolon elsewhere', 'It rained; it blew.', 1],
  ])('counts sentences: %s', (_, text, count) => {
    expect(features(text).sentences).toBe(count);
  });

  it.each([
    'It rained.',
    'Did it rain?',
    '“It rained.”',
    '(It rained.)',
    'It rained.[3][12]',
    'It rained…',
    '雨が降った。」',
    'Πού είναι;',
    'It rained. ',
  ])('sees that %j ends as a sentence', (text) => {
    expect(features(text).endsSentence).toBe(true);
  });

  it.each(
    ['The old well', 'The wells:', 'and so on,', 'Mr.', 'It rained [and', '»', 'one; two;'].filter((t) => t !== '...'),
  )('sees that %j does not', (text) => {
    expect(features(text).endsSentence).toBe(false);
  });

  it('counts commas of all scripts, but not those inside numbers', () => {
    expect(features('one, two، three、four，five').commas).toBe(4);
    expect(features('37,000 men').commas).toBe(0);
  });

  it('takes the share of the capitals among the letters, and of the digits among the characters', () => {
    expect(features('ABcd').capitals).toBe(0.5);
    expect(features('井戸').capitals).toBe(0);
    expect(features('12ab').digits).toBe(0.5);
  });

  it('takes the share of the characters that stand in links', () => {
    const found = features('Read more here', { links: [{ text: 'Read more', href: '/a' }] });
    expect(found.links).toBe(1);
    expect(found.linkShare).toBeCloseTo(9 / 14);
  });

  it.each([
    ['bars', 'Home | News | Sport', 2],
    ['bullets and dots', 'Home • News · Sport', 2],
    ['angle quotes', 'Home » News » Sport', 2],
    ['an angle quote at the end', 'Read more »', 1],
    ['slashes between spaces', 'Home / News and/or Sport', 1],
    ['no French quotes', 'Il dit « non » et part.', 0],
    ['no German quotes', 'Sie sagte »nein« und ging.', 0],
    ['no middle dot inside a Catalan word', 'col·legi', 0],
  ])('counts separators: %s', (_, text, count) => {
    expect(features(text).separators).toBe(count);
  });

  it.each([
    ['a small letter', 'the well', true],
    ['a small letter in quotes', '“the well”', true],
    ['a capital', 'The well', false],
    ['a digit', '3 wells', false],
    ['a letter without case', '井戸', false],
  ])('sees whether the text begins with %s', (_, text, lower) => {
    expect(features(text).startsLower).toBe(lower);
  });

  it('takes the share of stop words of the language', () => {
    expect(features('It was in the harbour', { language: 'en' }).stopWords).toBeCloseTo(0.8);
    expect(features("They didn't", { language: 'en' }).stopWords).toBeGreaterThan(0.4);
    expect(features('Granite thrift campion', { language: 'en' }).stopWords).toBe(0);
  });

  it('knows no stop words where the language has no lexicon, or is not known', () => {
    expect(features('It was in the well', { language: 'zxx' }).stopWords).toBe(0);
    expect(features('It was in the well').stopWords).toBe(0);
  });

  it('takes time in proportion to the length of what is made to stop it', () => {
    for (const piece of ['a', '. ', '"', 'a_', "a'", '\u200b', '井', '.', '\ud800', '[1]', '] ']) {
      const text = piece.repeat(400_000);
      expect(features(text).characters).toBe(text.length);
    }
  });
});
