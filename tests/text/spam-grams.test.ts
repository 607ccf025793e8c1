import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spamContext } from '../../src/text/comments/spam-context.ts';
import { type GramKind, type GramSources, gramSources, gramsOf, hashOf } from '../../src/text/comments/spam-grams.ts';

const context = spamContext({ text: '' });

/** The n-grams of one kind, by their texts, with the hash of each. */
function grams(kind: GramKind, sources: Partial<GramSources>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const all: GramSources = { said: [], name: [], sites: [], signs: [], letters: true, ...sources };
  gramsOf[kind](all, (hash, text) => found.set(text(), hash));
  return found;
}

describe('the n-grams of a comment', () => {
  it('are words, pairs of words, and the words at both ends', () => {
    expect([...grams('word', { said: ['red', 'tin', 'roof'] }).keys()]).toEqual([
      'red',
      'tin',
      'roof',
      'red tin',
      'tin roof',
      '^ red',
      'roof $',
    ]);
  });

  it('are runs of three to five letters, with the edges of the word', () => {
    expect([...grams('letters', { said: ['abc'] }).keys()]).toEqual(['<ab', '<abc', '<abc>', 'abc', 'abc>', 'bc>']);
    expect(grams('letters', { said: ['abc'], letters: false }).size).toBe(0);
  });

  it('are signs by twos', () => {
    expect([...grams('signs', { signs: ['link', 'praise', 'question'] }).keys()]).toEqual([
      'link + praise',
      'link + question',
      'praise + question',
    ]);
  });

  it('have one hash for one text, whichever way it was met', () => {
    const word = fc.string({ minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (said) => {
        const once = grams('word', { said });
        const twice = grams('word', { said: [...said, ...said] });
        for (const [text, hash] of once) if (twice.has(text)) expect(twice.get(text)).toBe(hash);
      }),
    );
  });

  it('of different kinds have different hashes for the same word', () => {
    const word = grams('word', { said: ['hotel'] }).get('hotel');
    const name = grams('name', { name: ['hotel'] }).get('hotel');
    expect(word).not.toBe(name);
  });

  it('are taken from the words beside links and from the names of the sites', () => {
    const { said, sites } = gramSources(
      { text: 'See 12 roofs at https://www.tin-roofs.example/a?b' },
      { signs: [], context },
    );
    expect(said).toEqual(['see', '0', 'roofs', 'at']);
    expect(sites).toEqual(['tin', 'roofs', 'example']);
  });
});

describe('a hash', () => {
  it('is a whole number of 32 bits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const hash = hashOf(text);
        expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
      }),
    );
  });
});
