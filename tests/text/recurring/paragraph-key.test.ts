import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packKeys, placesOf, unpackKeys, unpackSite } from '../../../src/text/recurring/packed-keys.ts';
import { paragraphKey } from '../../../src/text/recurring/paragraph-key.ts';
import { createTally } from '../../../src/text/recurring/tally.ts';

const halves = (text: string): readonly unknown[] => [paragraphKey(text)?.high, paragraphKey(text)?.low];

describe('the key of a paragraph', () => {
  it.each([
    ['case, punctuation and white space', 'Read  more: HERE', 'read more here!'],
    ['forms of characters', 'ﬁne ２４ words', 'fine 24 words'],
    ['the one number', '12 readers wrote', '1,204 readers wrote'],
    ['a number of several parts', 'Printed on 12.11.2019', 'Printed on 3/4/2020'],
    ['apostrophes', 'the keeper’s boat', "the keeper's boat"],
  ])('folds %s', (_what, one, other) => {
    expect(halves(one)).toEqual(halves(other));
  });

  it.each([
    ['words', 'read more here', 'read more there'],
    ['their order', 'man bites dog', 'dog bites man'],
    ['numbers where there are several', '214 cm at 6 degrees', '231 cm at 4 degrees'],
    ['where words end', 'a bc', 'ab c'],
  ])('tells %s apart', (_what, one, other) => {
    expect(halves(one)).not.toEqual(halves(other));
  });

  it('is none where there is no word', () => {
    expect(['', '  ', '* * *', '—', '\ud83d'].map((text) => paragraphKey(text))).toEqual(Array(5).fill(undefined));
  });

  it('counts words as a reader does, also where no space parts them', () => {
    expect(paragraphKey('one two three')?.words).toBe(3);
    expect(paragraphKey('市議会は古い桟橋を閉鎖した')?.words).toBeGreaterThan(5);
  });

  it('hardly ever is another text’s', () => {
    const keys = Array.from({ length: 50_000 }, (_, at) => paragraphKey(`line ${at} of ${at % 7} or so`));
    expect(new Set(keys.map((key) => key?.low)).size).toBeGreaterThan(49_990);
    expect(new Set(keys.map((key) => key?.high)).size).toBeGreaterThan(49_990);
  });
});

describe('packed keys', () => {
  it('come out as they went in, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string(), { maxLength: 30 }), (site, texts) => {
        const keys = texts.map((text) => paragraphKey(text)).filter((key) => key !== undefined);
        const packed = packKeys(site, keys);
        const { highs, lows, words } = unpackKeys(packed);
        expect(unpackSite(packed)).toBe(site.toWellFormed());
        const places = placesOf(keys);
        for (const [index, key] of keys.entries()) {
          const place = places[index] ?? -1;
          expect([highs[place], lows[place], words[place]]).toEqual([key.high, key.low, key.words]);
        }
        expect(highs.length).toBe(new Set(places).size);
      }),
    );
  });
});

describe('a tally', () => {
  it('counts as a map would', () => {
    const key = fc.tuple(fc.constantFrom(0, 1, 0xffff_ffff), fc.integer({ min: 0, max: 3000 }));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 3000, size: 'max' }), (keys) => {
        const tally = createTally();
        const map = new Map<string, number>();
        for (const [high, low] of keys) {
          tally.add(high, low);
          map.set(`${high} ${low}`, (map.get(`${high} ${low}`) ?? 0) + 1);
        }
        expect(tally.size).toBe(map.size);
        for (const [high, low] of keys) expect(tally.count(high, low)).toBe(map.get(`${high} ${low}`));
        expect([...tally.atLeast(2)].length).toBe([...map.values()].filter((count) => count >= 2).length);
      }),
      { numRuns: 30 },
    );
  });
});
