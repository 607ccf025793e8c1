import { describe, expect, it } from 'vitest';
import type { Document, Verdict } from '../../src/document.ts';

import type { Decision } from '../../src/similarity/decide.ts';
import type { SketchOf } from '../../src/stage.ts';
import {
  type NearDuplicatesOptions,
  nearDuplicates,
  nearDuplicatesDefaults,
} from '../../src/stages/near-duplicates.ts';
import { madeText, madeWords, revised, sentences } from '../similarity/texts.ts';

interface Given {
  readonly text: string;
  readonly published?: string;
}

function documentOf(uri: string, { text, published }: Given): Document {
  const date = published === undefined ? {} : { published: findingOf(published) };
  return {
    id: `id of ${uri}`,
    origin: { uri, contentHash: '', mediaType: 'text/plain', encoding: 'utf-8' },
    blocks: text.split('\n\n').map((paragraph, index) => ({ index, kind: 'paragraph', text: paragraph, span: [0, 1] })),
    hints: [],
    metadata: date,
    comments: [],
    verdicts: [],
  };
}

function findingOf(date: string): NonNullable<Document['metadata']['published']> {
  return { value: { date, precision: 'day' }, source: 'line', evidence: date, confidence: 1, alternatives: [] };
}

/** What the stage adds to each document, by URI. */
async function verdictsOn(
  given: Readonly<Record<string, Given>>,
  options: Partial<NearDuplicatesOptions> = {},
): Promise<Readonly<Record<string, readonly Verdict[]>>> {
  const stage = nearDuplicates({ ...nearDuplicatesDefaults, ...options });
  const documents = Object.entries(given).map(([uri, one]) => documentOf(uri, one));
  const sketches = documents.map(
    (document): SketchOf<Uint8Array> => ({
      id: document.id,
      uri: document.origin.uri,
      sketch: stage.sketch(document),
    }),
  );
  const sorted = sketches.toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
  const store = {
    size: sorted.length,
    async *sorted() {
      yield* sorted;
    },
  };
  const decisions = new Map<string, Decision>();
  for await (const [id, decision] of stage.decide(store)) decisions.set(id, decision);
  return Object.fromEntries(
    documents.map((document) => {
      const after = stage.apply(document, decisions.get(document.id));
      expect(stage.apply(after, decisions.get(document.id))).toBe(after);
      return [document.origin.uri, after.verdicts];
    }),
  );
}

const words = madeWords(31, 180);
const story = sentences(words);

describe('near-duplicates', () => {
  it('writes one of the documents that say the same, and names it in the others', async () => {
    const near = sentences(revised(words, 15));
    const verdicts = await verdictsOn({
      'a.txt': { text: near },
      'b.txt': { text: story },
      'c.txt': { text: story.toUpperCase() },
    });
    expect(verdicts).toMatchObject({
      'a.txt': [{ effect: 'note', rule: 'near-duplicates/written-for', evidence: { copies: 3 } }],
      'b.txt': [
        { target: 'document', effect: 'drop', rule: 'near-duplicates/near', evidence: { of: 'a.txt', limit: 0.55 } },
      ],
      'c.txt': [{ effect: 'drop', evidence: { of: 'a.txt', id: 'id of a.txt', copies: 3 } }],
    });
  });

  it('says when every word is the same', async () => {
    const { 'b.txt': verdicts } = await verdictsOn({ 'a.txt': { text: story }, 'b.txt': { text: story } });
    expect(verdicts).toMatchObject([{ rule: 'near-duplicates/exact', evidence: { similarity: 1 } }]);
  });

  it('are not said to be the same word for word where only their signatures are', async () => {
    const refrain = 'the boats came back and the people counted them ';
    const verdicts = await verdictsOn({ a: { text: refrain.repeat(40) }, b: { text: refrain.repeat(39) } });
    const dropped = Object.values(verdicts).flatMap((all) => all.filter(({ effect }) => effect === 'drop'));
    expect(dropped).toMatchObject([{ rule: 'near-duplicates/near', evidence: { similarity: 0.999 } }]);
  });

  it('writes both where one contains the other, and notes it on both', async () => {
    const verdicts = await verdictsOn({
      'story.txt': { text: story },
      'roundup.txt': { text: [madeText(32, 250), story, madeText(33, 250)].join('\n\n') },
    });
    expect(verdicts).toMatchObject({
      'story.txt': [{ effect: 'note', rule: 'near-duplicates/contained', evidence: { in: 'roundup.txt' } }],
      'roundup.txt': [
        { effect: 'note', rule: 'near-duplicates/contains', evidence: { document: 'story.txt', count: 1 } },
      ],
    });
  });

  it('has nothing to say of documents that are like no other', async () => {
    expect(await verdictsOn({ a: { text: madeText(34, 90) }, b: { text: madeText(35, 90) } })).toEqual({
      a: [],
      b: [],
    });
  });

  it('leaves what was dropped out of the comparison', async () => {
    const stage = nearDuplicates();
    const document = documentOf('a.txt', { text: `${story}\n\nShare this` });
    const verdicts: readonly Verdict[] = [
      { target: 1, effect: 'drop', rule: 'other/share', evidence: { found: 'share' } },
    ];
    expect(stage.sketch({ ...document, verdicts })).toEqual(stage.sketch(documentOf('b.txt', { text: story })));
  });

  const longer = sentences([...words, ...madeWords(36, 12)]);
  const kept = async (given: Readonly<Record<string, Given>>, options: Partial<NearDuplicatesOptions> = {}) =>
    Object.entries(await verdictsOn(given, options)).flatMap(([uri, verdicts]) =>
      verdicts.some(({ effect }) => effect === 'drop') ? [] : [uri],
    );

  it('keeps the longest, then the one that was published first, then the one with the smaller URI', async () => {
    expect(await kept({ a: { text: story }, b: { text: longer } })).toEqual(['b']);
    expect(
      await kept({ a: { text: story, published: '2024-05-02' }, b: { text: story, published: '2024-05-01' } }),
    ).toEqual(['b']);
    expect(await kept({ a: { text: story }, b: { text: story, published: '2024-05-01' } })).toEqual(['b']);
    expect(await kept({ b: { text: story }, a: { text: story } })).toEqual(['a']);
  });

  it('takes a month that is all that is known for its end', async () => {
    expect(
      await kept({ a: { text: story, published: '2024-05' }, b: { text: story, published: '2024-05-30' } }),
    ).toEqual(['b']);
  });

  it('keeps what comes from the source that is trusted most', async () => {
    const given = { 'copies/a': { text: longer }, 'wire/b': { text: story }, 'blog/c': { text: story } };
    expect(await kept(given, { sources: ['wire/', 'blog/'] })).toEqual(['wire/b']);
  });

  it('obeys another order of preference', async () => {
    const given = { a: { text: longer, published: '2024-05-02' }, b: { text: story, published: '2024-05-01' } };
    expect(await kept(given, { order: ['earliest', 'longest'] })).toEqual(['b']);
  });

  it('writes all with a note when nothing is to be dropped', async () => {
    const verdicts = await verdictsOn({ a: { text: story }, b: { text: story } }, { same: 'keep' });
    expect(verdicts['b']).toMatchObject([{ effect: 'note', rule: 'near-duplicates/exact', evidence: { of: 'a' } }]);
  });

  it('joins fewer where the thresholds are higher, of the same sketches', async () => {
    const given = { a: { text: story }, b: { text: sentences(revised(words, 12)) } };
    const strict = { similarity: 0.9, revised: 0.9, letters: 0.9 };
    expect(await kept(given)).toEqual(['a']);
    expect(await kept(given, strict)).toEqual(['a', 'b']);
    expect(nearDuplicates({ ...nearDuplicatesDefaults, ...strict }).sketching).toEqual(nearDuplicates().sketching);
  });

  it('drops documents as duplicates', () => {
    expect(nearDuplicates().outcome).toBe('duplicate');
  });
});
