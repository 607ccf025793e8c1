import type { Document } from '../document.ts';
import { withVerdicts } from '../document.ts';
import { once } from '../once.ts';
import { textBlocks } from '../placing.ts';
import { type PreferenceOptions, UNDATED } from '../similarity/canonical.ts';
import type { Decision } from '../similarity/decide.ts';
import { decideTexts, MOST_IN_MEMORY, reviseTexts } from '../similarity/decide-texts.ts';
import { NORMAL_FORM } from '../similarity/normal-form.ts';
import type { PackedTexts } from '../similarity/packed.ts';
import { createReader } from '../similarity/reader.ts';
import type { RelationLimits } from '../similarity/relation.ts';
import type { TextChange } from '../similarity/revise.ts';
import type { CorpusStage, Judgement, Revision, SketchStore } from '../stage.ts';
import { cite, hasJudged } from '../stage.ts';

/** When two documents are the same, which of them is kept, and what becomes of the others. */
export interface NearDuplicatesOptions extends RelationLimits, PreferenceOptions {
  /** Whether a document that says the same as another one is written all the same, with a note. */
  readonly same: 'drop' | 'keep';
}

/**
 * The limits were chosen by `npm run bench -- duplicates` on pairs that people or edits had marked, each set by what is best
 * on the other ones (docs/duplicates.md has the table). The order of preference: the source the user trusts, then the whole
 * text before a part of it, then the first to publish it.
 */
export const nearDuplicatesDefaults: NearDuplicatesOptions = {
  same: 'drop',
  similarity: 0.55,
  shortness: 1,
  revised: 0.45,
  spread: 1.7,
  letters: 0.28,
  noise: 0.2,
  containment: 0.8,
  sharedRuns: 3,
  numbers: 4,
  sameNumbers: 0.5,
  representative: 0,
  support: 0.2,
  order: ['source', 'not-contained', 'longest', 'earliest'],
  sources: [],
};

const rules = {
  exact: 'Another document says the same word for word, and is written instead.',
  near: 'Another document says nearly the same, and is written instead.',
  'written-for': 'Other documents say the same; this one is written for all of them.',
  contained: 'The text stands in another document, for the most part or whole.',
  contains: 'The text holds other documents, for the most part or whole.',
} as const;
type Rule = keyof typeof rules;

/** Writes one document of all that say the same, and notes which ones contain others. */
export function nearDuplicates(
  options: NearDuplicatesOptions = nearDuplicatesDefaults,
): CorpusStage<Uint8Array, Decision> {
  // It compiles tables: the filter, which compares nothing, does without.
  const reader = once(createReader);
  const deciding = { ...options, limits: options, most: MOST_IN_MEMORY };
  return {
    scope: 'corpus',
    name: 'near-duplicates',
    version: 4,
    rules,
    outcome: 'duplicate',
    sketching: { normalForm: NORMAL_FORM },
    sketch: (document) => packSketch(document, reader().packed(textOf(document))),
    decide: (sketches, index) => decideTexts(textsOf(sketches), deciding, index),
    revise: ({ sketches, changes, index, decision }) =>
      reviseTexts(textsOf(sketches), deciding, { changes: changedTexts(changes), index, decision }),
    apply(document, decision) {
      if (decision === undefined || hasJudged(document, 'near-duplicates')) return document;
      return withVerdicts(document, cite<Rule>('near-duplicates', judgementsOf(decision, options)));
    },
  };
}

function textOf(document: Document): string {
  return textBlocks(document)
    .map(({ text }) => text)
    .join('\n\n');
}

const PUBLISHED_BYTES = 4;

/** The fingerprint, and before it the day of publication. */
function packSketch(document: Document, packed: Uint8Array): Uint8Array {
  const sketch = new Uint8Array(PUBLISHED_BYTES + packed.length);
  new DataView(sketch.buffer).setUint32(0, dayOf(document.metadata.published?.value.date), true);
  sketch.set(packed, PUBLISHED_BYTES);
  return sketch;
}

function textsOf(sketches: SketchStore<Uint8Array>): PackedTexts {
  return {
    size: sketches.size,
    async *sorted() {
      for await (const { id, uri, sketch } of sketches.sorted())
        yield { id, uri, published: publishedOf(sketch), packed: sketch.subarray(PUBLISHED_BYTES) };
    },
  };
}

type Changes<Change> = { readonly size: number; sorted(): AsyncIterable<Change> };

function changedTexts(changes: Revision<Uint8Array, Decision>['changes']): Changes<TextChange> {
  return {
    size: changes.size,
    async *sorted() {
      for await (const { before, after } of changes.sorted())
        yield {
          ...(before === undefined ? {} : { before: before.subarray(PUBLISHED_BYTES) }),
          ...(after === undefined ? {} : { after: after.subarray(PUBLISHED_BYTES) }),
        };
    },
  };
}

function publishedOf(sketch: Uint8Array): number {
  return new DataView(sketch.buffer, sketch.byteOffset, PUBLISHED_BYTES).getUint32(0, true);
}

/** A day as the number YYYYMMDD. Of a year or month that is all that is known, the last day: it is not known to be earlier. */
function dayOf(date: string | undefined): number {
  if (date === undefined) return UNDATED;
  const [year = '', month = '99', day = '99'] = date.split('-');
  const value = Number(`${year}${month}${day}`);
  return Number.isInteger(value) ? value : UNDATED;
}

function judgementsOf(decision: Decision, options: NearDuplicatesOptions): readonly Judgement<Rule>[] {
  if (decision.kind === 'same') {
    const { of, id, similarity, copies } = decision;
    const rule = similarity === 1 ? 'exact' : 'near';
    const evidence = { of, id, similarity, limit: options.similarity, copies };
    return [{ target: 'document', effect: options.same === 'drop' ? 'drop' : 'note', rule, evidence }];
  }
  const { copies, within, holds } = decision;
  const notes: Judgement<Rule>[] = [];
  const limit = options.containment;
  if (copies > 1) notes.push({ target: 'document', effect: 'note', rule: 'written-for', evidence: { copies } });
  if (within !== undefined)
    notes.push({
      target: 'document',
      effect: 'note',
      rule: 'contained',
      evidence: { in: within.uri, share: within.share, limit },
    });
  if (holds !== undefined) {
    const { uri, share, count } = holds;
    notes.push({
      target: 'document',
      effect: 'note',
      rule: 'contains',
      evidence: { document: uri, share, limit, count },
    });
  }
  return notes;
}
