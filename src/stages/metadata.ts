import type { Document } from '../document.ts';
import { withVerdicts } from '../document.ts';
import type { Hint, HintField, Metadata } from '../metadata.ts';
import { type Placing, placings, textBlocks } from '../placing.ts';
import type { DocumentStage, Judgement } from '../stage.ts';
import { cite, hasJudged } from '../stage.ts';
import { cld2 } from '../text/language/cld2.ts';
import type { SecondOpinion } from '../text/language/second-opinion.ts';
import { type Calibration, calibrated } from '../text/metadata/confidence.ts';
import type { Evidence } from '../text/metadata/found.ts';
import { hintsByField } from '../text/metadata/found.ts';
import { foundCanonical, foundImage, foundUrl } from '../text/metadata/found-address.ts';
import { foundAuthors } from '../text/metadata/found-authors.ts';
import { foundDates } from '../text/metadata/found-date.ts';
import { foundLanguage, regionalLanguage } from '../text/metadata/found-language.ts';
import { foundNames } from '../text/metadata/found-names.ts';
import { foundRights } from '../text/metadata/found-rights.ts';
import { foundTitle } from '../text/metadata/found-title.ts';
import { linesOfTitle } from '../text/metadata/title-again.ts';
import { words } from '../text/words.ts';

/** What the stage `metadata` goes by. */
export interface MetadataOptions {
  /** ISO 8601. No date of a document is later; where it was fetched earlier, none is later than that. */
  readonly asOf?: string;
  /** Whether what CLD2 says of the language is weighed against the model: the package `cld` has to be installed. */
  readonly cld2: boolean;
}

export const metadataDefaults: MetadataOptions = { cld2: false };

const RULES = {
  title: 'The line is the title of the document.',
  'title-again': 'The line above the first paragraph says the title again.',
  published: 'The line says when the document was published.',
  modified: 'The line says when the document was last changed.',
  byline: 'The line names those who wrote the document.',
  credit: 'The line at the end names those who reported, and from where.',
  publisher: 'The line names who published the document.',
  section: 'The line above the title names the section it appeared in.',
  other: 'The line says something else about the document, and nothing of what the document says.',
} as const;

type Rule = keyof typeof RULES;

/**
 * Judges the hints: for every field the value that the sources agree on or the best of them gives, with its evidence, how
 * sure it is, and what else was on offer. A field that nothing speaks of stays absent. Lines that are metadata and nothing
 * else leave the text. `calibration` says how sure a score makes; it is measured, and only its measuring needs another. Throws
 * `config/missing-package` where CLD2 is wanted and not there.
 */
export function metadata(
  options: MetadataOptions = metadataDefaults,
  calibration: Calibration = calibrated,
): DocumentStage {
  const second = options.cld2 ? cld2() : undefined;
  return {
    scope: 'document',
    name: 'metadata',
    version: 8,
    rules: RULES,
    run(document) {
      if (hasJudged(document, 'metadata')) return document;
      const found = judgeHints(document, { ...options, calibration, second });
      const { language } = found;
      const judged: Document = {
        ...document,
        metadata: found,
        ...(language && { language: { value: language.value, confidence: language.confidence } }),
      };
      return withVerdicts(judged, cite('metadata', lineJudgements(judged)));
    },
  };
}

interface Judging extends MetadataOptions {
  readonly calibration: Calibration;
  readonly second: SecondOpinion | undefined;
}

function judgeHints(document: Document, { calibration, second, ...options }: Judging): Metadata {
  const hints = hintsByField(document);
  const language = foundLanguage(textBlocks(document), hints.get('language') ?? [], second);
  const tag = regionalLanguage(language.language?.value, hints.get('language') ?? []);
  const evidence: Evidence = { document, hints, language: tag, latest: latestDay(document, options), calibration };
  const url = foundUrl(evidence);
  const canonical = foundCanonical(evidence, url?.value);
  const title = foundTitle(evidence);
  const authors = foundAuthors(evidence);
  const image = foundImage(evidence);
  const rights = foundRights(evidence);
  return {
    ...(url && { url }),
    ...(canonical && { canonical }),
    ...(title && { title }),
    ...(authors && { authors }),
    ...foundDates(evidence),
    ...foundNames(evidence),
    ...language,
    ...(rights && { rights }),
    ...(image && { image }),
  };
}

/** The day of the fetch or of `asOf`, whichever is earlier. */
function latestDay({ origin }: Document, { asOf }: MetadataOptions): string | undefined {
  const days = [origin.fetchedAt, asOf].filter((day) => day !== undefined).map((day) => day.slice(0, 10));
  return days.filter((day) => DAY.test(day)).sort()[0];
}
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Every line that a hint claims leaves the text, whether its value was chosen or not; but dates of
 * the entries of a list, or of the posts of a thread, stay with what they date, all but the first, and a title of which only its
 * place says that it is one stays above the text.
 */
function lineJudgements(document: Document): readonly Judgement<Rule>[] {
  const placed = placings(document);
  const open = placed.filter(({ place }) => place === 'text').length;
  const lines = new Map<number, Hint[]>();
  for (const hint of document.hints) {
    if (hint.source !== 'line' || typeof hint.at !== 'number' || placed[hint.at]?.place !== 'text') continue;
    lines.set(hint.at, [...(lines.get(hint.at) ?? []), hint]);
  }
  // A document that is one line stays what it is.
  if (open === 1 && document.blocks.length === 1) return [];
  const entries = entryDates(lines, document, placed);
  const claimed = [...lines]
    .filter(([target, hints]) => !entries.has(target) && !hints.some(stays))
    .sort(([a], [b]) => a - b);
  const again = linesOfTitle(document, placed).filter((index) => !lines.has(index));
  const title = document.metadata.title?.value ?? '';
  return [
    ...claimed.map(([target, hints]) => judgeLine(target, hints, document.metadata)),
    ...again.map((target): Judgement<Rule> => {
      return { target, effect: 'assign', to: 'metadata', rule: 'title-again', evidence: { title } };
    }),
  ];
}

/**
 * Lines of a date without a label, and perhaps of a name: another date than that of the document, below a sentence of the
 * text that an earlier date stands over, and above more of it.
 */
function entryDates(
  lines: ReadonlyMap<number, readonly Hint[]>,
  { blocks, metadata: found }: Document,
  placed: readonly Placing[],
): ReadonlySet<number> {
  const dated = [...lines].filter(([, hints]) => hints.some(isDate) && hints.every(isOfEntry));
  const first = Math.min(...dated.map(([target]) => target));
  const known = lines.get(first)?.map(({ value }) => value) ?? [];
  const isOwn = (hint: Hint): boolean => isDate(hint) && (isChosen(hint, found) || known.includes(hint.value));
  const said = blocks.findIndex(
    ({ text, index }) => index > first && placed[index]?.place === 'text' && !lines.has(index) && isSentence(text),
  );
  const entries = dated.filter(
    ([target, hints]) =>
      said >= 0 &&
      target > said &&
      placed.slice(target + 1, target + 1 + REACH).some(({ place }) => place === 'text') &&
      !hints.some(isOwn),
  );
  return new Set(entries.map(([target]) => target));
}

/** A title that may be a part of the text too. */
function stays({ detail }: Hint): boolean {
  return detail?.['stays'] === 'yes';
}

function isDate({ field }: Hint): boolean {
  return field === 'published';
}

/** At the foot a label is inferred. */
function isOfEntry({ field, detail }: Hint): boolean {
  return field === 'author' || (field === 'published' && (!detail?.['label'] || detail['foot'] === 'yes'));
}

/** Blocks below a date of which one is what it dates: a post may begin with a quotation that went. */
const REACH = 2;
/** A text of so many words is more than a label. */
const SENTENCE_WORDS = 8;

function isSentence(text: string): boolean {
  return words(text).length >= SENTENCE_WORDS;
}

function judgeLine(target: number, hints: readonly Hint[], found: Metadata): Judgement<Rule> {
  const values = [...new Set(hints.map(({ value }) => value))];
  const chosen = hints.some((hint) => isChosen(hint, found));
  const rules = hints.map(ruleOf);
  const rule = ORDER.find((name) => rules.includes(name)) ?? 'other';
  return { target, effect: 'assign', to: 'metadata', rule, evidence: { value: values.join('; '), chosen } };
}

/** Of a line that says several things the first of these is the rule. */
const ORDER: readonly Rule[] = ['title', 'credit', 'byline', 'published', 'modified', 'publisher', 'section', 'other'];
const RULE_OF: Readonly<Partial<Record<HintField, Rule>>> = {
  title: 'title',
  published: 'published',
  modified: 'modified',
  author: 'byline',
  publisher: 'publisher',
  section: 'section',
};

function ruleOf({ field, detail }: Hint): Rule {
  return field === 'author' && detail?.['credit'] !== undefined ? 'credit' : (RULE_OF[field] ?? 'other');
}

/** Whether the value that was found for the field is the one this hint gives. */
function isChosen({ field, value }: Hint, found: Metadata): boolean {
  if (field === 'author') return found.authors?.value.some(({ name }) => value.includes(name)) === true;
  if (field === 'published' || field === 'modified') return found[field]?.evidence === value;
  if (field === 'title' || field === 'section' || field === 'publisher') return found[field]?.value === value;
  return false;
}
