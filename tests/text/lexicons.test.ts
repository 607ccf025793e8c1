import { describe, expect, it } from 'vitest';
import { traceReader } from '../../src/text/boilerplate/boilerplate-traces.ts';
import type { BoilerplateKind, Lexicon } from '../../src/text/lexicon/lexicon.ts';
import { list } from '../../src/text/lexicon/lexicon.ts';
import { lexicon, lexicons } from '../../src/text/lexicons.ts';
import { matcher } from '../../src/text/phrases.ts';
import { ordinarySentences } from './ordinary-sentences.ts';

const KINDS: readonly BoilerplateKind[] = [
  'donation',
  'newsletter',
  'share',
  'consent',
  'copyright',
  'navigation',
  'related',
  'advertisement',
  'comment-prompt',
  'sign-in',
  'media',
];

/** Every list of a lexicon, with its name. */
function listsOf(source: Lexicon): readonly (readonly [name: string, patterns: readonly string[]])[] {
  return [
    ['stopWords', source.stopWords] as const,
    ...Object.entries(source.boilerplate).map(([kind, patterns]) => [`boilerplate.${kind}`, patterns] as const),
    ...Object.entries(source.contextual).flatMap(([kind, phrases]) =>
      Object.entries(phrases).map(
        ([place, patterns]) => [`contextual.${kind}.${place}`, patterns as readonly string[]] as const,
      ),
    ),
    ...Object.entries(source.comments).map(([name, patterns]) => [`comments.${name}`, patterns] as const),
    ...Object.entries(source.metadata).map(([name, patterns]) => [`metadata.${name}`, patterns] as const),
  ];
}

describe('the table of lexicons', () => {
  it('holds the twelve languages, each once', () => {
    expect(lexicons.map(({ language }) => language).toSorted()).toEqual([
      'ar',
      'de',
      'en',
      'es',
      'fr',
      'it',
      'ja',
      'nl',
      'pl',
      'pt',
      'ru',
      'zh',
    ]);
  });

  it('gives the lexicon of a language by its tag, with a region or script or without', () => {
    expect(lexicon('pt-BR')?.language).toBe('pt');
    expect(lexicon('zh-Hant-TW')?.language).toBe('zh');
    expect(lexicon('EN')?.language).toBe('en');
  });

  it.each([undefined, '', 'und', 'xx', '__proto__', 'constructor'])('has none for %s', (tag) => {
    expect(lexicon(tag)).toBeUndefined();
  });
});

describe.each(lexicons.map((source) => [source.language, source] as const))('the lexicon of %s', (language, source) => {
  const lists = listsOf(source);

  it('has every kind of boilerplate, with patterns', () => {
    expect(Object.keys(source.boilerplate).toSorted()).toEqual(KINDS.toSorted());
    for (const kind of KINDS) expect(source.boilerplate[kind].length, kind).toBeGreaterThanOrEqual(8);
  });

  it('has the phrases of comments and metadata', () => {
    const { headings, says, actions, praise, trade, bait } = source.comments;
    for (const patterns of [headings, says, actions, praise, trade, bait]) expect(patterns.length).toBeGreaterThan(20);
    for (const patterns of Object.values(source.metadata)) expect(patterns.length).toBeGreaterThan(0);
  });

  it('has sixty to two hundred stop words', () => {
    expect(source.stopWords.length).toBeGreaterThanOrEqual(60);
    expect(source.stopWords.length).toBeLessThanOrEqual(200);
  });

  it('holds no pattern twice in a list', () => {
    for (const [name, patterns] of lists) {
      expect([name, patterns.filter((pattern, at) => patterns.indexOf(pattern) !== at)]).toEqual([name, []]);
    }
  });

  it('holds each whole-line pattern under one kind only', () => {
    const patterns = Object.values(source.boilerplate).flat();
    expect(patterns.filter((pattern, at) => patterns.indexOf(pattern) !== at)).toEqual([]);
  });

  it('writes patterns as lines are folded', () => {
    for (const [name, patterns] of lists) {
      for (const pattern of patterns) {
        expect([name, pattern]).toEqual([name, pattern.normalize('NFKC').toLowerCase()]);
        expect([name, pattern]).not.toEqual([name, expect.stringMatching(/[’‘“”,]|\s\s|^\s|\s$/)]);
      }
    }
  });

  it('spells out a word or a sign in every pattern of boilerplate', () => {
    for (const [name, patterns] of lists.filter(
      ([list]) => list.startsWith('boilerplate') || list.startsWith('contextual'),
    )) {
      for (const pattern of patterns) {
        const spelt = pattern.split(' ').filter((item) => /[\p{L}©]/u.test(item) && !item.split('|').includes(''));
        expect([name, pattern, spelt.length > 0]).toEqual([name, pattern, true]);
      }
    }
  });

  it('finds what its patterns say', () => {
    for (const [name, patterns] of lists.filter(([list]) => list !== 'stopWords')) {
      const { whole } = matcher(patterns);
      const unfound = patterns.filter((pattern) => whole(spelling(pattern)) === undefined);
      expect([name, unfound]).toEqual([name, []]);
    }
  });

  it('takes no ordinary sentence for boilerplate', () => {
    const reader = traceReader(language);
    for (const sentence of ordinarySentences[language] ?? []) {
      expect([sentence, reader.proof(sentence), reader.label(sentence)]).toEqual([sentence, undefined, undefined]);
    }
  });

  it('has sentences to be tested on', () => {
    expect(ordinarySentences[language]?.length).toBeGreaterThanOrEqual(20);
  });

  it('takes no ordinary sentence for the heading of a comment section or a link below a comment', () => {
    const { whole } = matcher([...source.comments.headings, ...source.comments.actions]);
    for (const sentence of ordinarySentences[language] ?? []) expect(whole(sentence), sentence).toBeUndefined();
  });
});

/** A line that the pattern must match: its first alternatives, no word for a star, a number for a number sign. */
function spelling(pattern: string): string {
  return pattern
    .split(' ')
    .map((item) => item.split('|')[0] ?? '')
    .join(' ')
    .replaceAll('*', ' ')
    .replaceAll('#', ' 7 ');
}

describe('a list of patterns', () => {
  it('is cut at commas, white space around them aside', () => {
    expect(list('read more, see also,\n  back to * ,')).toEqual(['read more', 'see also', 'back to *']);
  });
});
