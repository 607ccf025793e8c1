import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLook, looksOf } from '../../src/text/word-looks.ts';

describe('looks of words', () => {
  it('know each of the words wherever it stands in a text, in capitals too', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: 'grapheme' })), (words) => {
        const looks = looksOf(words);
        for (const word of words) expect(hasLook(looks, `>${word}<`, [1, 1 + word.length])).toBe(true);
      }),
    );
    expect(hasLook(looksOf(['ferry']), 'The FERRY leaves', [4, 9])).toBe(true);
  });

  it('tell most other words from them', () => {
    const looks = looksOf(['ferry', 'tide']);
    expect(
      ['boat', 'ferries', 'tides', 'side', 'the'].filter((word) => hasLook(looks, word, [0, word.length])),
    ).toEqual([]);
  });

  it('know any number where numbers are among them', () => {
    expect([hasLook(looksOf([], { numbers: true }), '1,200', [0, 5]), hasLook(looksOf([]), '1,200', [0, 5])]).toEqual([
      true,
      false,
    ]);
  });
});
