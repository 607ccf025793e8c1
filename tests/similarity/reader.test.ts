import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFingerprint, unpackFingerprint } from '../../src/similarity/fingerprint.ts';
import { createReader } from '../../src/similarity/reader.ts';
import { madeText } from './texts.ts';

const { fingerprint } = createReader();
const hashOf = (text: string): readonly number[] => [...fingerprint(text).hash];

describe('a fingerprint', () => {
  it.each([
    ['case and punctuation', 'The Ferry left, at noon!', 'the ferry left at noon'],
    ['white space', 'The ferry\n\n  left\tat noon', 'The ferry left at noon'],
    ['composed and decomposed accents', 'caf\u00e9 cr\u00e8me', 'cafe\u0301 cre\u0300me'],
    ['accents and their absence', 'na\u00efve', 'naive'],
    ['ligatures and full width', '\ufb01ve \uff26\uff45\uff45\uff54', 'five feet'],
    ['soft hyphens and straight apostrophes', 'har\u00adbour isn\u2019t', "harbour isn't"],
    ['digits of other scripts', '\u0661\u0662 boats', '12 boats'],
  ])('is the same for texts that differ in %s', (_, one, other) => {
    expect(fingerprint(one)).toEqual(fingerprint(other));
  });

  it.each([
    ['a word', 'the ferry left', 'the ferry stayed'],
    ['the order of words', 'dog bites man', 'man bites dog'],
    ['a number', 'room 12 is free', 'room 21 is free'],
    ['where a word ends', 'over all', 'overall'],
    ['a Chinese character', '\u4eca\u5929\u5929\u6c14\u5f88\u597d', '\u4eca\u5929\u5929\u6c14\u4e0d\u597d'],
    ['the vowel of a Thai word', '\u0e01\u0e34\u0e19', '\u0e01\u0e35\u0e19'],
  ])('tells texts apart that differ in %s', (_, one, other) => {
    expect(hashOf(one)).not.toEqual(hashOf(other));
  });

  it('does not depend on what was read before', () => {
    const before = fingerprint(madeText(1, 400));
    fingerprint(madeText(2, 4000));
    expect(fingerprint(madeText(1, 400))).toEqual(before);
  });

  it('comes back from its bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const made = fingerprint(text);
        expect(unpackFingerprint(packFingerprint(made))).toEqual(made);
      }),
      { seed: 20261122, numRuns: 15 },
    );
  });

  it('has no words for a text without any', () => {
    for (const text of ['', '  \n', '--- ... !!!', '\ud800', '\u0000'])
      expect(fingerprint(text)).toMatchObject({ words: 0, numberCount: 0, sample: new Uint32Array(0) });
  });

  it('counts every number once', () => {
    expect(fingerprint('12 boats, 7 crews, 12 flags and 1,300 ropes').numberCount).toBe(4);
  });

  it('keeps every run of words of a short text, and a share of those of a long one', () => {
    expect(fingerprint(madeText(3, 30))).toMatchObject({ limit: 0xffff_ffff, sample: { length: 26 } });
    const long = fingerprint(madeText(4, 8000));
    expect(long.limit).toBe(2 ** 29);
    expect(long.sample.length / 8000).toBeCloseTo(1 / 8, 1);
  });

  it('reads a long line without a space', () => {
    expect(fingerprint('x'.repeat(3_000_000)).words).toBe(1);
    expect(fingerprint('\u4e00'.repeat(300_000)).words).toBe(300_000);
  });
});
