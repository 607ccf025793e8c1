import { describe, expect, it } from 'vitest';
import type { LabelledComment } from '../../src/learn/labelled.ts';
import { learnSpam } from '../../src/learn/spam.ts';
import { prepareThreads } from '../../src/learn/spam-fit.ts';
import { threadsOf } from '../../src/learn/threads.ts';

const LIMITS = { limit: 4, crowdedLimit: 3, crowdedShare: 0.6 };
const OPTIONS = { folds: 2, limit: 4, remembersReaders: false, buckets: 256 };

/** Posts with one comment of each kind, of sets that disagree on what spam is. */
const comments: readonly LabelledComment[] = Array.from({ length: 12 }, (_, post) => {
  const group = `${post % 3 === 0 ? 'other' : 'blog'} ${post}`;
  const isOther = post % 3 === 0;
  return [
    { group, author: 'Ann Lee', text: `The roof of number ${post} leaks as well.`, label: isOther ? 1 : 0 } as const,
    { group, author: 'Roof Repair', text: 'Cheap roof repair, call today.', label: isOther ? 0 : 1 } as const,
  ];
}).flat();
const threads = prepareThreads(threadsOf(comments, LIMITS), OPTIONS);

describe('learning what spam is', () => {
  it('judges comments that count nothing, and neither learns from them nor counts them', () => {
    const importance = (group: string): number => (group.startsWith('other') ? 0 : 1);
    const { weights, judged } = learnSpam(threads, { ...OPTIONS, importance });
    expect(judged).toHaveLength(24);
    expect(weights.figures).toMatchObject({ spam: 8, genuine: 8 });
    const mean = (label: 0 | 1): number => {
      const own = judged.filter((one) => one.label === label && one.group.startsWith('blog'));
      return own.reduce((sum, { odds }) => sum + odds, 0) / own.length;
    };
    expect(mean(1)).toBeGreaterThan(mean(0));
  });

  it('takes what the company of a comment is worth where it is given', () => {
    const company = { author: 1.5, thread: 0.25 };
    expect(learnSpam(threads, { ...OPTIONS, company }).weights.company).toEqual(company);
  });
});
