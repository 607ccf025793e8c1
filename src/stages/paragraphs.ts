import type { Block, BlockKind } from '../block.ts';
import type { Document } from '../document.ts';
import { withVerdicts } from '../document.ts';
import { textBlocks } from '../placing.ts';
import type { CorpusStage, Judgement, Revision, SketchStore } from '../stage.ts';
import { cite, hasJudged } from '../stage.ts';
import { marksOf, packDocument, readColumns, UNDATED, withOnly } from '../text/recurring/paragraph-columns.ts';
import { NORMAL_FORM, paragraphKey } from '../text/recurring/paragraph-key.ts';
import { paragraphSignature, particularsHash } from '../text/recurring/paragraph-signature.ts';
import { sharedParagraphs } from '../text/recurring/shared-paragraphs.ts';
import { type Touched, touchedParagraphs } from '../text/recurring/touched-paragraphs.ts';

/** What becomes of paragraphs that stand in several documents. */
export interface ParagraphsOptions {
  /** Whether all stay, or one of those that are the same, or of those that are nearly the same as well. */
  readonly across: 'keep' | 'exact' | 'near';
  /** Shorter paragraphs are left alone. */
  readonly minWords: number;
  /** Least similarity of paragraphs that are nearly the same, from 0 to 1. */
  readonly similarity: number;
}

/**
 * Limits of Lee et al. 2022 (Deduplicating training data makes language models better): repeats of 50 byte pairs, which are
 * about 40 words, and Jaccard's 0.8.
 */
export const paragraphsDefaults: ParagraphsOptions = { across: 'keep', minWords: 40, similarity: 0.8 };

const rules = {
  exact: 'Another document has the paragraph word for word, and keeps it.',
  near: 'Another document has nearly the same paragraph, with the same numbers and names, and keeps it.',
  kept: 'All of the text stands in other documents, so none of it was taken out.',
} as const;
type Rule = keyof typeof rules;

/** What is decided of one paragraph: its place among those that are compared, and who keeps it. */
export type SharedDecision = readonly (readonly [
  place: number,
  kind: 'exact' | 'near',
  of: string,
  similarity: number,
])[];

/**
 * Leaves one of the paragraphs that several documents share: the one in the longest document, then in the earliest, then in
 * that with the smaller URI. Off by default: what is said twice in two places is no fault of either.
 */
export function paragraphs(options: ParagraphsOptions = paragraphsDefaults): CorpusStage<Uint8Array, SharedDecision> {
  return {
    scope: 'corpus',
    name: 'paragraphs',
    version: 1,
    rules,
    sketching: { minWords: options.minWords, normalForm: NORMAL_FORM },
    sketch: (document) => sketch(document, options),
    decide: (sketches) => decide(sketches, options),
    revise: (revision) => revise(revision, options),
    apply: (document, decision) => (decision === undefined ? document : apply(document, decision, options)),
  };
}

const FIXED_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['code', 'table', 'heading']);

interface Compared {
  readonly block: Block;
  readonly key: NonNullable<ReturnType<typeof paragraphKey>>;
}

/** The paragraphs in the text that are long enough, numbers kept. */
function comparedOf(document: Document, { minWords }: ParagraphsOptions): readonly Compared[] {
  return textBlocks(document).flatMap((block) => {
    const key = FIXED_KINDS.has(block.kind) ? undefined : paragraphKey(block.text, 'kept');
    return key === undefined || key.words < minWords ? [] : [{ block, key }];
  });
}

function sketch(document: Document, options: ParagraphsOptions): Uint8Array {
  const words = textBlocks(document).reduce((total, { text }) => total + (paragraphKey(text)?.words ?? 0), 0);
  const compared = comparedOf(document, options).map(({ block, key }) => ({
    key,
    particulars: particularsHash(block.text),
    signature: paragraphSignature(block.text),
  }));
  return packDocument({ words, published: publishedOf(document), paragraphs: compared });
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)/;

function publishedOf({ metadata }: Document): number {
  const day = DAY.exec(metadata.published?.value.date ?? '');
  return day === null ? UNDATED : Number(`${day[1]}${day[2]}${day[3]}`);
}

async function* decide(
  sketches: SketchStore<Uint8Array>,
  options: ParagraphsOptions,
): AsyncGenerator<readonly [string, SharedDecision]> {
  for await (const { id, decision } of decisions(sketches, options)) if (decision.length > 0) yield [id, decision];
}

/** Only paragraphs that a change touches are compared anew; what was decided of the others stands. */
async function* revise(
  { changes, sketches, decision: standing }: Revision<Uint8Array, SharedDecision>,
  options: ParagraphsOptions,
): AsyncGenerator<readonly [string, SharedDecision | undefined]> {
  const changed = new Set<string>();
  const sides = async function* (): AsyncGenerator<Uint8Array> {
    for await (const { id, before, after } of changes.sorted()) {
      changed.add(id);
      for (const side of [before, after]) if (side !== undefined) yield side;
    }
  };
  const all = async function* (): AsyncGenerator<Uint8Array> {
    for await (const { sketch: packed } of sketches.sorted()) yield packed;
  };
  const touched = await touchedParagraphs(sides(), all, { near: options.across === 'near' });
  for await (const { id, decision, places } of decisions(sketches, options, touched)) {
    const before = changed.has(id) ? undefined : await standing(id);
    const again = new Set(places);
    const both = [...(before ?? []).filter(([place]) => !again.has(place)), ...decision].sort(([a], [b]) => a - b);
    const now = both.length === 0 ? undefined : both;
    if (JSON.stringify(now) !== JSON.stringify(before)) yield [id, now];
  }
}

interface Decided {
  readonly id: string;
  readonly decision: SharedDecision;
  /** The paragraphs that it is about. */
  readonly places: readonly number[];
}

/** What is decided of the documents that have such paragraphs, of all where none are named, in the order of their URIs. */
async function* decisions(
  sketches: SketchStore<Uint8Array>,
  { across, similarity }: ParagraphsOptions,
  touched?: Touched,
): AsyncGenerator<Decided> {
  const documents: { readonly id: string; readonly uri: string; readonly places: readonly number[] }[] = [];
  const columns = await readColumns(
    (async function* () {
      for await (const { id, uri, sketch: packed } of sketches.sorted()) {
        const places = touched?.placesIn(packed) ?? marksOf(packed).map((_, place) => place);
        if (touched !== undefined && places.length === 0) continue;
        documents.push({ id, uri, places });
        yield touched === undefined ? packed : withOnly(packed, places);
      }
    })(),
  );
  const shared = sharedParagraphs(columns, { near: across === 'near', similarity });
  for (const [index, { id, places }] of documents.entries()) {
    const start = columns.starts[index] ?? 0;
    const decision = places.flatMap((place, at): SharedDecision[number][] => {
      const found = shared.get(start + at);
      return found === undefined
        ? []
        : [[place, found.kind, documents[found.of]?.uri ?? '', rounded(found.similarity)]];
    });
    yield { id, decision, places };
  }
}

function apply(document: Document, decision: SharedDecision, options: ParagraphsOptions): Document {
  if (hasJudged(document, 'paragraphs')) return document;
  const compared = comparedOf(document, options);
  const judgements = decision.flatMap(([place, rule, of, similarity]): readonly Judgement<Rule>[] => {
    const found = compared[place];
    if (found === undefined) return [];
    const evidence = { of, similarity, limit: rule === 'exact' ? 1 : options.similarity, words: found.key.words };
    return [{ rule, target: found.block.index, effect: 'drop', evidence }];
  });
  const gone = new Set(judgements.map(({ target }) => target));
  const isLeft = textBlocks(document).some(
    ({ index, kind, text }) => !gone.has(index) && kind !== 'heading' && paragraphKey(text) !== undefined,
  );
  if (isLeft) return withVerdicts(document, cite('paragraphs', judgements));
  const of = [...new Set(decision.map(([, , uri]) => uri))];
  const kept = { paragraphs: gone.size, documents: of.length, of: of[0] ?? '' };
  return withVerdicts(
    document,
    cite<Rule>('paragraphs', [{ rule: 'kept', target: 'document', effect: 'note', evidence: kept }]),
  );
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
