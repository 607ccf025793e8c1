import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/block.ts';
import type { Document, Verdict } from '../../src/document.ts';
import { rejection } from '../../src/document.ts';
import { type QualityOptions, quality } from '../../src/stages/quality.ts';

const documentOf = (texts: readonly string[], more: Partial<Document> = {}): Document => ({
  id: '0123456789abcdef',
  origin: { uri: 'a.txt', contentHash: '', mediaType: 'text/plain', encoding: 'utf-8' },
  blocks: texts.map(
    (text, index): Block => ({ index, kind: 'paragraph', text, span: [index * 100, index * 100 + text.length] }),
  ),
  hints: [],
  metadata: {},
  comments: [],
  verdicts: [],
  ...more,
});

const judged = (document: Document, options?: QualityOptions): Verdict | undefined =>
  rejection(quality(options).run(document));
const drop = (target: number): Verdict => ({
  target,
  effect: 'drop',
  rule: 'boilerplate/menu',
  evidence: { words: 1 },
});
const language = (value: string): Document['metadata'] => ({
  language: { value, source: 'detected', evidence: '', confidence: 0.9, alternatives: [] },
});

describe('a document is rejected', () => {
  it('as empty where nothing is left in its text', () => {
    expect(judged(documentOf(['Home'], { verdicts: [drop(0)] }))).toMatchObject({
      rule: 'quality/empty',
      evidence: { blocks: 0, limit: 1, comments: 0 },
    });
    expect(judged(documentOf([]))?.rule).toBe('quality/empty');
    expect(judged(documentOf([' \n ']))?.rule).toBe('quality/empty');
  });

  it('as empty even where it has comments, and their number is told', () => {
    const comments = [{ index: 0, head: [0], body: [1] }];
    const document = documentOf(['Ann says:', 'A fine text, I liked it.'], { comments, verdicts: [drop(0), drop(1)] });
    expect(judged(document)).toMatchObject({ rule: 'quality/empty', evidence: { comments: 1 } });
  });

  it('as too short below the limit, with the number of its words', () => {
    expect(judged(documentOf(['Page not found']))).toMatchObject({
      rule: 'quality/too-short',
      evidence: { words: 3, limit: 5 },
    });
    expect(judged(documentOf(['One two three', 'four five']))).toBeUndefined();
    expect(judged(documentOf(['One two three four five']), { minWords: 6 })?.rule).toBe('quality/too-short');
  });

  it('for its language only where languages are listed', () => {
    const document = documentOf(['Fünf kurze Worte stehen hier'], { metadata: language('de') });
    expect(judged(document)).toBeUndefined();
    expect(judged(document, { minWords: 5, languages: ['en', 'de'] })).toBeUndefined();
    expect(judged(document, { minWords: 5, languages: ['en'] })).toMatchObject({
      rule: 'quality/language',
      evidence: { language: 'de', confidence: 0.9, limit: 'en' },
    });
  });

  it('where its language is unknown and languages are listed', () => {
    const document = documentOf(['one two three four five']);
    expect(judged(document, { minWords: 5, languages: ['en'] })?.evidence).toMatchObject({ language: 'und' });
  });

  it('whatever region its language has', () => {
    const document = documentOf(['one two three four five'], { metadata: language('en-GB') });
    expect(judged(document, { minWords: 5, languages: ['en-US'] })).toBeUndefined();
  });
});

describe('words', () => {
  it('are counted in scripts without spaces too', () => {
    expect(judged(documentOf(['城南的旧书店将在月底搬到河边']))).toBeUndefined();
  });
});
