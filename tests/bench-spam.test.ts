import { describe, expect, it } from 'vitest';
import { spamPeers } from '../bench/spam-peers.ts';
import { type SpamAnswer, spamScores } from '../bench/spam-scores.ts';

const answers = (labels: readonly (0 | 1)[], score: (label: 0 | 1, at: number) => number): readonly SpamAnswer[] =>
  labels.map((label, at) => {
    const own = score(label, at);
    return { group: `post ${at % 10}`, label, score: own, isSpam: own >= 1 };
  });

const MIXED: readonly (0 | 1)[] = Array.from({ length: 100 }, (_, at) => (at % 10 < 2 ? 1 : 0));

describe('the scores of the bench for spam', () => {
  it('are whole where spam alone stands above the limit', () => {
    const scores = spamScores([answers(MIXED, (label) => label)]);
    expect(scores.get('f1')?.value).toBe(1);
    expect(scores.get('fpr')?.value).toBe(0);
    expect(scores.get('recall-at-fpr-0.001')?.value).toBe(1);
    expect(scores.get('f1')?.n).toBe(100);
  });

  it('count no recall at a score that genuine comments have as well', () => {
    const scores = spamScores([answers(MIXED, () => 1)]);
    expect(scores.get('recall')?.value).toBe(1);
    expect(scores.get('fpr')?.value).toBe(1);
    expect(scores.get('recall-at-fpr-0.001')?.value).toBe(0);
  });

  it('leave out what cannot be measured: no F1 without spam, no false positives without genuine comments', () => {
    expect([...spamScores([answers([0, 0], () => 0)]).keys()]).toEqual(['fpr']);
    expect([...spamScores([answers([1, 1], () => 1)]).keys()]).toEqual(['f1', 'recall']);
  });

  it('are the mean of the trials, with an interval that holds it', () => {
    const scores = spamScores([answers(MIXED, (label) => label), answers(MIXED, () => 0)]);
    const recall = scores.get('recall');
    expect(recall?.value).toBe(0.5);
    expect(recall?.low).toBeLessThanOrEqual(0.5);
    expect(recall?.high).toBeGreaterThanOrEqual(0.5);
  });
});

describe('the peers of the bench for spam', () => {
  const score = (system: string, text: string): number =>
    spamPeers.find((peer) => peer.system === system)?.score({ group: 'a', text }) ?? Number.NaN;

  it('take a comment with a link, or with a word of the list, for spam, or keep all', () => {
    expect(score('one-link', 'see https://example.org/a')).toBe(1);
    expect(score('one-link', 'see the manual')).toBe(0);
    expect(score('blocklist', 'the best casino in town')).toBe(1);
    expect(score('blocklist', 'the best bakery in town')).toBe(0);
    expect(score('keep-all', 'https://casino.example')).toBe(0);
  });
});
