import type { Block, BlockKind, Document } from '../document.ts';
import { withVerdicts } from '../document.ts';
import { textBlocks } from '../placing.ts';
import type { CorpusStage, Judgement, SketchStore } from '../stage.ts';
import { cite, hasJudged } from '../stage.ts';
import { packDocument, readColumns, UNDATED } from '../text/recurring/paragraph-columns.ts';
import { NORMAL_FORM, paragraphKey } from '../text/recurring/paragraph-key.ts';
import { paragraphSignature, particularsHash } from '../text/recurring/paragraph-signature.ts';
import { sharedParagraphs } from '../text/recurring/shared-paragraphs.ts';

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
  { across, similarity }: ParagraphsOptions,
): AsyncGenerator<readonly [string, SharedDecision]> {
  const [ids, uris]: [string[], string[]] = [[], []];
  const columns = await readColumns(
    (async function* () {
      for await (const entry of sketches.sorted()) {
        ids.push(entry.id);
        uris.push(entry.uri);
        yield entry.sketch;
      }
    })(),
  );
  const shared = sharedParagraphs(columns, { near: across === 'near', similarity });
  for (const [document, id] of ids.entries()) {
    const start = columns.starts[document] ?? 0;
    const end = columns.starts[document + 1] ?? start;
    const decision: SharedDecision[number][] = [];
    for (let at = start; at < end; at++) {
      const found = shared.get(at);
      if (found !== undefined) decision.push([at - start, found.kind, uris[found.of] ?? '', rounded(found.similarity)]);
    }
    if (decision.length > 0) yield [id, decision];
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
