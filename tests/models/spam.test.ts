import { describe, expect, it } from 'vitest';
import { limitAt, packReaders, shippedSpam, shippedSpamWeights, spamModel } from '../../src/models/spam.ts';
import { columnNames, columnOf, GRAMS_FROM } from '../../src/models/spam-columns.ts';
import { spamRows } from '../../src/text/comments/spam-row.ts';

const WEIGHTS = {
  ...shippedSpamWeights(),
  letters: undefined,
  bias: -1,
  measured: { links: 2 },
  grams: Buffer.from(Int8Array.of(4, -3)).toString('base64'),
  step: 0.5,
  readers: packReaders([7, 5, 7]),
  slope: 2,
  offset: 1,
};

describe('the model of spam', () => {
  it('adds the weights of what is measured and of n-grams to the bias', () => {
    const model = spamModel(WEIGHTS);
    const row = {
      columns: Int32Array.of(columnOf.get('links') ?? -1, GRAMS_FROM, GRAMS_FROM + 1),
      values: Float32Array.of(1, 0.5, 2),
    };
    expect([...model.contributions(row)]).toEqual([2, 1, -3]);
    expect(model.odds(row)).toBe(-1);
    expect(model.probability(-0.5)).toBe(0.5);
    expect(model.buckets).toBe(2);
  });

  it('knows the readers whose hashes it was given, and nobody else', () => {
    const model = spamModel(WEIGHTS);
    expect([5, 6, 7].map(model.knows)).toEqual([true, false, true]);
  });

  it('demands less of a comment whose points are one short of their limit', () => {
    const limits = { limit: 0.9, nearLimit: 0.6 };
    expect([2, 3, 4].map((total) => limitAt(limits, { total, limit: 4 }))).toEqual([0.9, 0.6, 0.6]);
    expect(limitAt({ limit: 0.5, nearLimit: 0.6 }, { total: 3, limit: 4 })).toBe(0.5);
  });
});

describe('n-grams of letters', () => {
  it('stand in a row only where the weights were learnt from them', () => {
    const thread = [{ remark: { text: 'Cheap c4sino bonus' }, points: [] }];
    const columns = (letters: boolean): number =>
      spamRows({ text: '' }, thread, { limit: 4, buckets: 1 << 15, letters })[0]?.columns.length ?? 0;
    expect(columns(true)).toBeGreaterThan(columns(false) + 20);
    expect([spamModel(WEIGHTS).letters, spamModel({ ...WEIGHTS, letters: true }).letters]).toEqual([false, true]);
  });
});

describe('the shipped model of spam', () => {
  it('has a weight for every column and a power of two of n-grams', () => {
    expect(Object.keys(shippedSpamWeights().measured).sort()).toEqual([...columnNames].sort());
    expect(Math.log2(shippedSpam().buckets) % 1).toBe(0);
  });

  it('lets no point speak against spam, and no word of the article for it', () => {
    const { measured } = shippedSpamWeights();
    for (const name of ['links', 'bait', 'author-is-trade', 'telephone', 'points', 'thread-spam'])
      expect(measured[name], name).toBeGreaterThanOrEqual(0);
    for (const name of ['on-topic', 'title-words', 'shared-words']) expect(measured[name], name).toBeLessThanOrEqual(0);
  });

  it('knows no readers: it was learnt on other sites', () => {
    expect(shippedSpamWeights().readers).toBe('');
  });
});
