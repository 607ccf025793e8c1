import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document.ts';
import { withVerdicts } from '../../src/document.ts';
import { type SpamWeights, shippedSpamWeights } from '../../src/models/spam.ts';
import { placings } from '../../src/placing.ts';
import { type CommentsOptions, comments, commentsDefaults } from '../../src/stages/comments.ts';
import { segmentText } from '../../src/text/segment/segment.ts';

const ARTICLE = `The old swing bridge reopens on Monday

The swing bridge at Harrow Lock opens to walkers again on Monday, eleven months after a barge bent its eastern rail. The council spent the winter replacing forty planks of oak and both hinges.
`;

const THREAD = `${ARTICLE}
4 comments

Martha Ellison says:
May 13, 2019 at 7:42 am
We walked across this morning. The planks still smell of the workshop.
Reply

CheapRoofing.Co.Uk says:
May 13, 2019 at 9:05 am
Such a nice post, keep up the great work
Reply

Oskar Lind says:
May 14, 2019 at 6:18 pm
Great post, thanks Martha!
Reply

Emma Hall says:
May 15, 2019 at 8:21 am
My uncle turns it by hand.

Leave a Reply
`;

function documentOf(text: string): Document {
  return {
    id: '0123456789abcdef',
    origin: { uri: 'a.txt', contentHash: '', mediaType: 'text/plain', encoding: 'utf-8' },
    blocks: segmentText(text),
    hints: [],
    language: { value: 'en', confidence: 1 },
    metadata: {},
    comments: [],
    verdicts: [],
  };
}

function run(text: string, options: Partial<CommentsOptions> = {}): Document {
  return comments({ ...commentsDefaults, ...options }).run(documentOf(text));
}

/** The text of every block with the place it got and the rule that put it there. */
function outcome(document: Document): readonly (readonly [text: string, place: string, rule: string | undefined])[] {
  const placed = placings(document);
  return document.blocks.map(({ index, text }) => [text, placed[index]?.place ?? '', placed[index]?.verdict?.rule]);
}

const FORUM = `Harbour boards

mossgarden
Joined: 5 May 2011
My plot by the quay holds water like a bowl. What now?

old_spade
Joined: 2 March 2009
Use leaf mould and patience, and keep off it while it is wet.`;

describe('comments in a forum', () => {
  it('leaves every post in the text and notes by what it knew the forum', () => {
    const { comments: found, verdicts } = run(FORUM);
    expect(found).toEqual([]);
    expect(verdicts).toEqual([
      {
        target: 'document',
        effect: 'note',
        rule: 'comments/forum',
        evidence: { found: 'joined', times: 2, limit: 2 },
      },
    ]);
  });
});

describe('comments', () => {
  it('hands comments by readers over, drops spam, heading and furniture, and leaves the article', () => {
    const byRule = Map.groupBy(outcome(run(THREAD)), ([, , rule]) => rule);
    const texts = (rule: string | undefined): readonly string[] =>
      (byRule.get(rule) ?? []).map(([text]) => text.slice(0, 24));
    expect(texts(undefined)).toEqual(['The old swing bridge reo', 'The swing bridge at Harr']);
    expect(texts('comments/heading')).toEqual(['4 comments']);
    expect(texts('comments/furniture')).toEqual(['Reply', 'Reply', 'Reply', 'Leave a Reply']);
    expect(texts('comments/spam')).toEqual([
      'CheapRoofing.Co.Uk says:',
      'May 13, 2019 at 9:05 am',
      'Such a nice post, keep u',
    ]);
    expect(byRule.get('comments/genuine')).toHaveLength(9);
  });

  it('names the comment, its points, the limit and each point by name in the evidence of spam', () => {
    const verdict = run(THREAD).verdicts.find(({ rule }) => rule === 'comments/spam');
    expect(verdict).toMatchObject({
      effect: 'drop',
      evidence: { comment: 1, points: 6, limit: 4, 'author-is-domain': 3, 'nothing-but-praise': 2, 'no-overlap': 1 },
    });
    expect(verdict?.evidence['found']).toContain('author-is-domain: CheapRoofing.Co.Uk');
  });

  it('gives a comment by a reader its points too', () => {
    const verdicts = run(THREAD).verdicts.filter(({ rule }) => rule === 'comments/genuine');
    expect(verdicts[0]).toMatchObject({
      effect: 'assign',
      to: 'comments',
      evidence: { comment: 0, points: 0, limit: 4 },
    });
    expect(verdicts.at(-4)?.evidence).toMatchObject({ comment: 2, points: 2, 'nothing-but-praise': 2 });
  });

  it('fills the comments of the document with all of them, spam among them', () => {
    expect(run(THREAD).comments.map(({ author }) => author)).toEqual([
      'Martha Ellison',
      'CheapRoofing.Co.Uk',
      'Oskar Lind',
      'Emma Hall',
    ]);
  });

  it('drops comments by readers where none are wanted', () => {
    const placed = outcome(run(THREAD, { genuine: 'drop' }));
    expect(placed.filter(([, place]) => place === 'comments')).toEqual([]);
    expect(placed.find(([text]) => text === 'My uncle turns it by hand.')?.[2]).toBe('comments/unwanted');
  });

  it('keeps spam among the comments where it is wanted', () => {
    const placed = outcome(run(THREAD, { spam: 'keep' }));
    expect(placed.find(([text]) => text.startsWith('Such a nice post'))?.slice(1)).toEqual([
      'comments',
      'comments/spam-kept',
    ]);
  });

  it('takes more for spam at a lower limit', () => {
    const spam = (limit: number): number =>
      run(THREAD, { limit, crowdedLimit: 1 }).verdicts.filter(({ rule }) => rule === 'comments/spam').length;
    expect(spam(2)).toBeGreaterThan(spam(4));
    expect(spam(9)).toBe(0);
  });

  it('takes no second opinion where none is wanted, and says so by leaving its score out', () => {
    const scores = (spamModel: string): readonly unknown[] =>
      run(THREAD, { spamModel }).verdicts.flatMap(({ evidence }) => ('score' in evidence ? [evidence['score']] : []));
    expect(scores('none')).toEqual([]);
    expect(scores('shipped').length).toBeGreaterThan(9);
  });

  it('takes a comment for spam by the weights alone, with the score, its limit and the reasons in words', () => {
    const weights: SpamWeights = {
      ...shippedSpamWeights(),
      bias: -9,
      measured: { 'author-person': 20 },
      slope: 1,
      offset: 0,
      limit: 0.9,
    };
    const verdict = run(THREAD, { spamModel: weights }).verdicts.find(({ rule }) => rule === 'comments/spam-model');
    expect(verdict).toMatchObject({ effect: 'drop', evidence: { comment: 0, points: 0, 'score-limit': 0.9 } });
    expect(verdict?.evidence['score']).toBeGreaterThan(0.9);
    expect(verdict?.evidence['reasons']).toContain('a name as people have');
  });

  it('demands that weights named by a path were read before', () => {
    expect(() => run(THREAD, { spamModel: 'weights.json' })).toThrow('have not been read');
  });

  it('leaves a document without comments as it is', () => {
    const before = documentOf(ARTICLE);
    expect(comments().run(before)).toBe(before);
  });

  it('leaves an empty document as it is', () => {
    const before = documentOf('');
    expect(comments().run(before)).toBe(before);
  });

  it('changes nothing when it is run again', () => {
    const once = run(THREAD);
    expect(comments().run(once)).toBe(once);
  });

  it('judges only blocks that are still in the text', () => {
    const before = documentOf(THREAD);
    const gone = before.blocks.find(({ text }) => text === '4 comments')?.index ?? -1;
    const judged = comments().run(
      withVerdicts(before, [{ target: gone, effect: 'drop', rule: 'other/rule', evidence: { limit: 1 } }]),
    );
    expect(judged.verdicts.filter(({ target }) => target === gone)).toHaveLength(1);
  });

  it('gives every block of the section one verdict', () => {
    const { verdicts } = run(THREAD);
    const targets = verdicts.map(({ target }) => target);
    expect(new Set(targets).size).toBe(targets.length);
    expect(targets).toEqual([...targets].sort((a, b) => Number(a) - Number(b)));
  });
});

const SEED = new URL('../../../shared/seeds/003_013cd189825ba79f.txt', import.meta.url);

describe.skipIf(!existsSync(SEED))(
  'comments on the seed whose thread is spam from end to end (needs ../shared)',
  () => {
    it('cuts five comments, one of them empty, and takes all five for spam', () => {
      const document = run(readFileSync(SEED, 'utf8'));
      const spam = new Set(
        document.verdicts.filter(({ rule }) => rule === 'comments/spam').map(({ evidence }) => evidence['comment']),
      );
      expect(document.comments.map(({ body }) => body.length)).toEqual([1, 0, 1, 1, 1]);
      expect([...spam]).toEqual([0, 1, 2, 3, 4]);
    });
  },
);
