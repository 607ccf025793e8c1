import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Corpus, decided, deciding, type Given, indexInMemory, type Left, revisedTo } from './in-memory.ts';
import { madeText, madeWords, revised, sentences } from './texts.ts';

const WALL = madeWords(900, 36);

/** Texts of a few families: stories, their revisions, parts, round-ups, and pages that share most of a wall of words. */
function textOf(family: number, kind: number): string {
  const story = madeWords(100 + family, 60 + family * 10);
  if (kind === 0) return sentences(story);
  if (kind < 5) return sentences(revised(story, 6 + kind * 5));
  if (kind === 5) return sentences(story.slice(0, 40));
  if (kind === 6) return [madeText(family + 300, 90), sentences(story), madeText(family + 301, 90)].join(' ');
  if (kind === 7) return sentences(revised(story, 60));
  return sentences([...WALL, ...madeWords(family * 40 + kind, 5 + (kind % 4))]);
}

const given: fc.Arbitrary<Given> = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2 }))
  .map(([family, kind, published]) => ({ text: kind === 9 ? '' : textOf(family, kind), published }));
const uri = fc.integer({ min: 0, max: 39 }).map((at) => `${at % 3}/${at}`);
const corpus = fc.array(fc.tuple(uri, given), { minLength: 16, maxLength: 40 }).map((pairs) => new Map(pairs));
/** What happens between two runs; nothing stands for a document that is gone. */
const step = fc.array(fc.tuple(uri, fc.option(given, { nil: undefined })), { minLength: 1, maxLength: 4 });

function changed(before: Corpus, changes: readonly (readonly [string, Given | undefined])[]): Corpus {
  const next = new Map(before);
  for (const [name, one] of changes) {
    if (one === undefined) next.delete(name);
    else next.set(name, one);
  }
  return next;
}

/** Decides on the first corpus, revises for each of the others, and holds all of it against deciding anew. */
async function expectSame(rounds: readonly Corpus[], options = deciding): Promise<void> {
  const index = indexInMemory();
  const first: Corpus = rounds[0] ?? new Map();
  let left: Left = { corpus: first, decisions: await decided(first, options, index), index };
  for (const next of rounds.slice(1)) {
    const { decisions } = await revisedTo(next, left, options);
    const fresh = indexInMemory();
    expect(decisions).toEqual(await decided(next, options, fresh));
    expect(index.entries).toEqual(fresh.entries);
    left = { corpus: next, decisions, index };
  }
}

describe('a revision', () => {
  it('gives what deciding on everything gives, whatever was added, changed and taken away', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, fc.array(step, { minLength: 1, maxLength: 4 }), async (first, steps) => {
        const rounds: Corpus[] = [first];
        for (const one of steps) rounds.push(changed(rounds.at(-1) ?? first, one));
        await expectSame(rounds);
      }),
      { seed: 20261122, numRuns: 20 },
    );
  });

  it('gives the same where clusters join only if their longest texts are alike', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, step, async (first, changes) => {
        const limits = { ...deciding.limits, representative: 0.8 };
        await expectSame([first, changed(first, changes)], { ...deciding, ...limits, limits });
      }),
      { seed: 7, numRuns: 15 },
    );
  });

  const pages = (count: number): Map<string, Given> =>
    new Map(
      Array.from({ length: count }, (_, at) => [
        `page/${String(at).padStart(3, '0')}`,
        { text: sentences([...WALL, ...madeWords(5000 + at, 3)]) },
      ]),
    );

  it('gives the same where so many texts are alike that not all of them are compared', async () => {
    const [few, some, many] = [pages(62), pages(66), pages(80)];
    await expectSame([few, some, few]);
    await expectSame([many, new Map([...many].slice(1)), new Map([...many].slice(7))]);
  });

  it('looks at nothing but what changed and what that touches', async () => {
    const first: Corpus = new Map(
      [0, 1, 2, 3].flatMap((family) =>
        [0, 1, 2].map((kind) => [`${family}/${kind}`, { text: textOf(family, kind) }] as const),
      ),
    );
    const index = indexInMemory();
    const decisions = await decided(first, deciding, index);
    const next = changed(first, [['0/new', { text: textOf(0, 7) }]]);
    const { given: told } = await revisedTo(next, { corpus: first, decisions, index });
    expect(told).toContain('id of 0/new');
    expect(told.every((id) => id.startsWith('id of 0/'))).toBe(true);
  });

  it('refuses an index of another layout, and says what to do', async () => {
    const first: Corpus = new Map([['a', { text: textOf(0, 0) }]]);
    const index = indexInMemory();
    const decisions = await decided(first, deciding, index);
    const header = { layout: 99, normalForm: 2, sizes: [0, 0, 0] };
    await index.write('header', new TextEncoder().encode(JSON.stringify(header)));
    const next = changed(first, [['b', { text: textOf(0, 1) }]]);
    await expect(revisedTo(next, { corpus: first, decisions, index })).rejects.toMatchObject({
      code: 'run/state',
      message: expect.stringMatching(/layout 99.*remove the folder/),
    });
  });

  it('begins anew where nothing is kept', async () => {
    const first: Corpus = new Map([0, 1, 2, 3].map((kind) => [String(kind), { text: textOf(0, kind) }]));
    const next = changed(first, [['4', { text: textOf(0, 4) }]]);
    const { decisions } = await revisedTo(next, {
      corpus: first,
      decisions: await decided(first),
      index: indexInMemory(),
    });
    expect(decisions).toEqual(await decided(next));
  });
});

describe('deciding from disk', () => {
  it('gives what deciding in memory gives, however little of it there is', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, fc.integer({ min: 2, max: 12 }), async (documents, most) => {
        const [index, other] = [indexInMemory(), indexInMemory()];
        const decisions = await decided(documents, { ...deciding, most }, index);
        expect(decisions).toEqual(await decided(documents, deciding, other));
        expect(index.entries).toEqual(other.entries);
      }),
      { seed: 20261122, numRuns: 20 },
    );
  });
});
