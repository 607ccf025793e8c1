import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document.ts';
import { openDocument, runStages } from '../../src/pipeline.ts';
import { textBlocks } from '../../src/placing.ts';
import type { Revision, SketchOf, SketchStore } from '../../src/stage.ts';
import { metadata } from '../../src/stages/metadata.ts';
import { normalise } from '../../src/stages/normalise.ts';
import {
  type ParagraphsOptions,
  paragraphs,
  paragraphsDefaults,
  type SharedDecision,
} from '../../src/stages/paragraphs.ts';

const near: ParagraphsOptions = { ...paragraphsDefaults, across: 'near' };

function documentOf(uri: string, lines: readonly string[], fields: Readonly<Record<string, string>> = {}): Document {
  const raw = { uri, content: { text: lines.join('\n\n') }, mediaType: 'text/plain', fields };
  return runStages(openDocument(raw), [normalise(), metadata()]);
}

async function judged(documents: readonly Document[], options: ParagraphsOptions = near): Promise<readonly Document[]> {
  const stage = paragraphs(options);
  const sketches: readonly SketchOf<Uint8Array>[] = documents
    .map((document) => ({ id: document.id, uri: document.origin.uri, sketch: stage.sketch(document) }))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const store = {
    size: sketches.length,
    async *sorted() {
      yield* sketches;
    },
  };
  const decisions = new Map<string, Parameters<typeof stage.apply>[1]>();
  for await (const [id, decision] of stage.decide(store)) decisions.set(id, JSON.parse(JSON.stringify(decision)));
  return documents.map((document) => stage.apply(document, decisions.get(document.id)));
}

type Stage = ReturnType<typeof paragraphs>;
type Store = SketchStore<Uint8Array> & { readonly list: readonly SketchOf<Uint8Array>[] };

function storeOf(stage: Stage, documents: readonly Document[]): Store {
  const list = documents.map((document) => ({
    id: document.id,
    uri: document.origin.uri,
    sketch: stage.sketch(document),
  }));
  return {
    list,
    size: list.length,
    async *sorted() {
      yield* list;
    },
  };
}

/** What the engine tells of two states of a corpus; what is decided of a document that changed is not told. */
function revisionOf(
  before: Store,
  after: Store,
  decided: ReadonlyMap<string, SharedDecision>,
): Revision<Uint8Array, SharedDecision> {
  const sketchIn = ({ list }: Store, of: string) => list.find(({ id }) => id === of)?.sketch;
  const named = new Map([...before.list, ...after.list].map(({ id, uri }) => [id, uri]));
  const changes = [...named].flatMap(([id, uri]) => {
    const [left, right] = [sketchIn(before, id), sketchIn(after, id)];
    if (left !== undefined && right !== undefined && Buffer.compare(left, right) === 0) return [];
    return [{ id, uri, ...(left && { before: left }), ...(right && { after: right }) }];
  });
  const isChange = (id: string): boolean => changes.some((change) => change.id === id);
  return {
    sketches: after,
    changes: {
      size: changes.length,
      async *sorted() {
        yield* changes;
      },
    },
    sketch: async (id) => after.list.find((entry) => entry.id === id),
    decision: async (id) => (isChange(id) ? undefined : decided.get(id)),
    index: {
      async *names() {
        yield* [];
      },
      read: async () => undefined,
      write: async () => undefined,
      remove: async () => undefined,
    },
  };
}

const rulesOf = (document: Document | undefined): readonly string[] =>
  (document?.verdicts ?? []).map(({ rule }) => rule).filter((rule) => rule.startsWith('paragraphs/'));

const OWN = ['ropewalk', 'tannery', 'glassworks', 'cooperage', 'smithy', 'brewery', 'saltworks', 'papermill'].map(
  (place, at) =>
    `What the ${place} left behind fills ${at + 3} crates in the cellar of the town hall, where nobody has looked since the flood of ${1900 + at}, and where the keeper of the archive means to begin this winter, one evening a week, with a lamp and a flask and without a plan.`,
);
const SHARED =
  'The society was founded by twelve people who could not agree on anything else than that the old kilns should stand, and who met for thirty years in the back room of the Anchor, under a clock that was always slow, to write letters which the council always answered with great courtesy and without a single promise.';
const REVISED = SHARED.replace('great courtesy', 'much courtesy');

describe('paragraphs across documents', () => {
  it('stay in one document, the longest, and go from the others with its name', async () => {
    const long = documentOf('b.txt', [OWN[0] ?? '', SHARED, OWN[1] ?? '']);
    const short = documentOf('a.txt', [OWN[2] ?? '', SHARED]);
    const [first, second] = await judged([long, short]);
    expect(rulesOf(first)).toEqual([]);
    expect(second?.verdicts.at(-1)).toMatchObject({
      target: 1,
      rule: 'paragraphs/exact',
      evidence: { of: 'b.txt', similarity: 1, limit: 1 },
    });
  });

  it('go where they are nearly the same, with how nearly', async () => {
    const documents = [documentOf('a.txt', [OWN[0] ?? '', SHARED]), documentOf('b.txt', [OWN[1] ?? '', REVISED])];
    const verdicts = (await judged(documents)).flatMap(({ verdicts: all }) =>
      all.filter(({ rule }) => rule === 'paragraphs/near'),
    );
    expect(verdicts).toHaveLength(1);
    expect(Number(verdicts[0]?.evidence['similarity'])).toBeGreaterThanOrEqual(0.8);
    expect((await judged(documents, { ...near, across: 'exact' })).flatMap(rulesOf)).toEqual([]);
  });

  it('stay where another number or another name stands in them', async () => {
    const other = [SHARED.replace('Anchor', 'Heron'), SHARED.replace('thirty years', '31 years')];
    const documents = [SHARED, ...other].map((text, at) => documentOf(`${at}.txt`, [OWN[at] ?? '', text]));
    expect((await judged(documents)).flatMap(rulesOf)).toEqual([]);
  });

  it('stay where they are short, or said twice by one document only', async () => {
    const documents = [
      documentOf('a.txt', [OWN[0] ?? '', 'Printed for the members of the society.', SHARED, SHARED]),
      documentOf('b.txt', [OWN[1] ?? '', 'Printed for the members of the society.']),
    ];
    expect((await judged(documents)).flatMap(rulesOf)).toEqual([]);
  });

  it('are kept by the earliest of documents that are equally long', async () => {
    const documents = [
      documentOf('a.txt', [OWN[0] ?? '', SHARED], { date: '2014-05-07' }),
      documentOf('b.txt', [OWN[0] ?? '', SHARED], { date: '2012-05-07' }),
      documentOf('c.txt', [OWN[0] ?? '', SHARED]),
    ];
    expect((await judged(documents)).map(rulesOf)).toEqual([['paragraphs/kept'], [], ['paragraphs/kept']]);
  });

  it('are left to a document that has nothing else, with a note', async () => {
    const after = await judged([documentOf('a.txt', [SHARED]), documentOf('b.txt', [OWN[0] ?? '', SHARED])]);
    expect(textBlocks(after[0] ?? documentOf('', [])).map(({ text }) => text)).toEqual([SHARED]);
    expect(rulesOf(after[0])).toEqual(['paragraphs/kept']);
  });

  it('never go from every document, whatever the order, and once only', async () => {
    const text = fc.constantFrom(SHARED, REVISED, SHARED.replace('always answered', 'duly answered'), ...OWN);
    const corpus = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(corpus, async (texts) => {
        const documents = texts.map((lines, at) => documentOf(`${at}.txt`, lines));
        const after = await judged(documents);
        expect((await judged(documents.toReversed())).toReversed()).toEqual(after);
        const left = new Set(after.flatMap((document) => textBlocks(document).map(({ text: words }) => words)));
        for (const lines of texts) for (const own of lines) if (OWN.includes(own)) expect(left.has(own)).toBe(true);
        expect([...left].some((words) => words.startsWith('The society'))).toBe(
          texts.flat().some((words) => words.startsWith('The society')),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('are decided after any change as if all had been read anew', async () => {
    const text = fc.constantFrom(
      SHARED,
      REVISED,
      SHARED.replace('thirty', '31'),
      REVISED.replace('slow', 'late'),
      ...OWN,
    );
    const corpus = fc.array(fc.array(text, { maxLength: 4 }), { minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(corpus, corpus, fc.boolean(), async (before, after, isNear) => {
        const stage = paragraphs({ ...paragraphsDefaults, across: isNear ? 'near' : 'exact' });
        const [old, now] = [before, after].map((texts) =>
          texts.flatMap((lines, at) => (lines.length === 0 ? [] : [documentOf(`${at}.txt`, lines)])),
        );
        const [oldStore, store] = [storeOf(stage, old ?? []), storeOf(stage, now ?? [])];
        const decided = new Map<string, SharedDecision>();
        for await (const [id, decision] of stage.decide(oldStore)) decided.set(id, decision);
        const revision = revisionOf(oldStore, store, new Map(decided));
        for await (const { id } of revision.changes.sorted()) decided.delete(id);
        for await (const [id, decision] of stage.revise?.(revision) ?? [])
          if (decision === undefined) decided.delete(id);
          else decided.set(id, decision);
        const anew = new Map<string, SharedDecision>();
        for await (const [id, decision] of stage.decide(store)) anew.set(id, decision);
        expect(new Map([...decided].sort())).toEqual(new Map([...anew].sort()));
      }),
      { seed: 20261122, numRuns: 15 },
    );
  });
});
