import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBegin } from '../../src/text/phrase-openings.ts';
import { trieOf } from '../../src/text/phrase-trie.ts';
import { matcher } from '../../src/text/phrases.ts';

const PATTERNS = ['read more', '# comments', '* is sponsored', 'share|tweet this', 'été'];

function begins(line: string, patterns: readonly string[]): boolean {
  const { openings } = trieOf(patterns);
  return openings === undefined || mayBegin(line, openings);
}

describe('mayBegin', () => {
  it('says no to lines whose first word begins no pattern', () => {
    expect(
      ['Harbour news', 'more to read', '(tide tables)', '--', ''].map((line) => begins(line, ['read more'])),
    ).toEqual(Array.from({ length: 5 }, () => false));
  });

  it('says no where no word that a star can reach stands behind it', () => {
    expect(begins('one two three four five is sponsored', ['* is sponsored'])).toBe(false);
    expect(begins('one two three four is sponsored', ['* is sponsored'])).toBe(true);
  });

  it('does not judge what other signs may be folded to', () => {
    expect(['ＲＥＡＤ more', 're\u00ADad more', '“Read more”'].map((line) => begins(line, ['read more']))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('never says no to a line that matches: a list that any line matches, and so is never asked, finds the same', () => {
    const asked = matcher(PATTERNS);
    const unasked = matcher([...PATTERNS, '*']);
    const piece = fc.constantFrom(
      ...['read', 'More', '12', '3.5', 'comments', 'is', 'sponsored', 'Tweet', 'this', 'été', 'the', 'tide'],
      ...['\u00AD', '“', '…', '—', '½', '™', '\u0301', 'ｓ', '\u200B', '\uD83D'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('', ' ', '. '), (pieces, between) => {
        const line = pieces.join(between);
        const found = unasked.whole(line);
        expect(asked.whole(line)).toBe(found === '*' ? undefined : found);
        const begun = unasked.starts(line);
        expect(asked.starts(line)).toBe(begun === '*' ? undefined : begun);
      }),
      { numRuns: 200 },
    );
  });
});
