import type { Block, Span } from '../../block.ts';
import type { Document } from '../../document.ts';
import type { Finding, Hint, HintField } from '../../metadata.ts';
import type { Calibration } from './confidence.ts';
import { withoutMarkup, withoutReferences } from './plain-words.ts';
import type { Candidate, Weights } from './votes.ts';
import { elect, weighed } from './votes.ts';

/** What the metadata of a document is made from. */
export interface Evidence {
  readonly document: Document;
  readonly hints: ReadonlyMap<HintField, readonly Hint[]>;
  /** Of the text, with the region that the markup gives: `en-GB`. */
  readonly language: string | undefined;
  /** The last day that a date may have, as `YYYY-MM-DD`. */
  readonly latest: string | undefined;
  readonly calibration: Calibration;
}

/** How sure a choice of this field is, for the document at hand. */
export function confidenceOf(
  { document, calibration }: Evidence,
  field: 'title' | 'authors' | 'date' | 'changed',
): (score: number) => number {
  const medium = document.origin.mediaType === 'text/html' ? 'page' : 'text';
  return (score) => calibration(`${field}/${medium}`, score);
}

/** The hints of a document by the field they speak of. */
export function hintsByField(document: Document): ReadonlyMap<HintField, readonly Hint[]> {
  const hints = new Map<HintField, Hint[]>();
  for (const hint of document.hints) {
    const list = hints.get(hint.field);
    if (list === undefined) hints.set(hint.field, [hint]);
    else list.push(hint);
  }
  return hints;
}

/** The block that a hint stands in, where it stands in one. */
export function blockOf({ document }: Evidence, { at }: Hint): Block | undefined {
  return typeof at === 'number' ? document.blocks[at] : undefined;
}

/** Where a hint stands in a text; on a page the places of blocks are not exact, so none is given. */
export function spanOf(evidence: Evidence, hint: Hint): { readonly span?: Span } {
  const block = evidence.document.origin.mediaType === 'text/plain' ? blockOf(evidence, hint) : undefined;
  return block === undefined ? {} : { span: block.span };
}

/** Values that are words as they stand: candidates of one spelling, case and punctuation aside, say the same. */
export function foundWords(evidence: Evidence, field: HintField, weights: Weights): Finding<string> | undefined {
  return elect(wordCandidates(evidence, field, weights));
}

/** The same before the vote. */
export function wordCandidates(evidence: Evidence, field: HintField, weights: Weights): readonly Candidate<string>[] {
  return weighed(evidence.hints.get(field) ?? [], weights).flatMap(({ hint, weight }) => {
    const value = wordsOf(field, hint).replace(SPACES, ' ').trim();
    if (value === '' || value.length > LONGEST || isUnfilled(value)) return [];
    if (hint.source !== 'field' && isNoName(field, value)) return [];
    const key = value.normalize('NFKC').toLowerCase().replace(NOT_WORDS, '');
    return [
      {
        value,
        key: key || value,
        shown: value,
        source: hint.source,
        evidence: hint.value,
        weight,
        ...spanOf(evidence, hint),
      },
    ];
  });
}

/** A title may speak of a tag, and what the user says stands as he says it. */
function wordsOf(field: HintField, { value, source }: Hint): string {
  const words = withoutReferences(value);
  return field === 'title' || source === 'field' ? words : withoutMarkup(words);
}

function isNoName(field: HintField, value: string): boolean {
  return (field !== 'title' && ADDRESS.test(value)) || (NAMED.has(field) && !LETTER.test(value));
}
/** What is called by a name, which a number is none. */
const NAMED: ReadonlySet<HintField> = new Set(['publisher', 'site', 'section']);
const LETTER = /\p{L}/u;
/** An account at a network, as `article:publisher` is meant to be, is nobody's name. */
const ADDRESS = /^https?:\/\/\S+$/iu;

const LONGEST = 1_000;
const SPACES = /\s+/g;
const NOT_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;
/** Whether a value is what a template left unfilled. */
export function isUnfilled(value: string): boolean {
  return TEMPLATE.test(value);
}
const TEMPLATE =
  /^(?:\{\{.{0,200}\}\}|[{$]\$?\{?[\w.]{1,80}\}|\[.{0,100}\]|undefined|null|nil|nan|none|not set|n\/a|-|–)$/iu;
