import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  containment,
  jaccard,
  lowerBound,
  normalForm,
  sharedShingles,
  shingles,
} from '../../src/text/repeats/shingle.ts';

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

/** The same sets, made of strings: slow and plain. */
function plainShingles(words: readonly string[], size: number): ReadonlySet<string> {
  const found = new Set<string>();
  if (words.length > 0 && words.length < size) found.add(words.join(' '));
  for (let start = 0; start + size <= words.length; start++) found.add(words.slice(start, start + size).join(' '));
  return found;
}

describe('normalForm', () => {
  it('folds case, punctuation, white space, quotes and compatibility forms', () => {
    expect(normalForm('“The ﬁrst  boat’s”,\n he SAID.')).toEqual(normalForm("the first boat's he said"));
  });

  it('keeps numbers and diacritics', () => {
    expect(normalForm('14 Äpfel').words).not.toEqual(normalForm('15 Äpfel').words);
    expect(normalForm('14 Äpfel').words).not.toEqual(normalForm('14 Apfel').words);
  });

  it('counts words as a reader does where a script has no spaces', () => {
    const { words, length } = normalForm('町の議会は古い灯台を残す');
    expect(words).toHaveLength(12);
    expect(length).toBeLessThan(words.length);
    expect(length).toBeGreaterThan(4);
  });

  it('gives nothing for a text without words', () => {
    expect(normalForm(' *** — ')).toEqual({ words: [], length: 0 });
  });
});

describe('shingles', () => {
  it('gives each run of words once', () => {
    expect(shingles(['a', 'b', 'a', 'b', 'a', 'b'], 2)).toHaveLength(2);
  });

  it('makes one shingle of a text that is shorter than a shingle', () => {
    expect(shingles(['yes'], 3)).toHaveLength(1);
    expect(shingles([], 3)).toHaveLength(0);
  });

  it('tells the order of words', () => {
    expect(shingles(['dog', 'bites', 'man'], 3)).not.toEqual(shingles(['man', 'bites', 'dog'], 3));
  });

  it('tells where one word ends and the next begins', () => {
    expect(shingles(['ab', 'c'], 2)).not.toEqual(shingles(['a', 'bc'], 2));
  });

  it('finds as many as a set of strings does, sorted', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 4 }), (words, size) => {
        const found = shingles(words, size);
        expect(found).toHaveLength(plainShingles(words, size).size);
        expect(found).toEqual(Uint32Array.from(found).sort());
      }),
    );
  });

  it('takes words of any code units', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 3, maxLength: 5 }), (words) => {
        expect(shingles(words, 3)).toHaveLength(plainShingles(words, 3).size);
      }),
    );
  });
});

describe('similarity', () => {
  it('counts what two sets share', () => {
    fc.assert(
      fc.property(letters, letters, (left, right) => {
        const [a, b] = [plainShingles(left, 2), plainShingles(right, 2)];
        expect(sharedShingles(shingles(left, 2), shingles(right, 2))).toBe([...a].filter((run) => b.has(run)).length);
      }),
    );
  });

  it('gives the share of the part for containment and of the union for Jaccard', () => {
    const part = shingles(['a', 'b', 'c'], 1);
    const whole = shingles(['a', 'b', 'c', 'd', 'e', 'f'], 1);
    expect(containment(part, whole)).toBe(1);
    expect(containment(whole, part)).toBe(0.5);
    expect(jaccard(part, whole)).toBe(0.5);
  });

  it('finds nothing in nothing', () => {
    const nothing = new Uint32Array(0);
    expect(containment(nothing, shingles(['a'], 1))).toBe(0);
    expect(jaccard(nothing, nothing)).toBe(0);
  });
});

describe('lowerBound', () => {
  it('gives the first place from which on no value is smaller', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(60), fc.nat(20), (values, value, from) => {
        const sorted = Uint32Array.from(values).sort();
        const start = Math.min(from, sorted.length);
        const expected = sorted.findIndex((found, place) => place >= start && found >= value);
        expect(lowerBound(sorted, value, start)).toBe(expected < 0 ? sorted.length : expected);
      }),
    );
  });
});
