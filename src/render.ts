import type { Block } from './block.ts';
import type { Comment, Document, Drop, Verdict } from './document.ts';
import { rejection } from './document.ts';
import type { DecantError } from './errors.ts';
import type { Finding, Rights } from './metadata.ts';
import type { Placing } from './placing.ts';
import { placings } from './placing.ts';
import type { DocumentRecord, FailedLine, LedgerLine, RejectedLine } from './record.ts';
import { countSentences, countWords } from './text/words.ts';

/** The record of a document. */
export function toRecord(document: Document): DocumentRecord {
  const { metadata } = document;
  const placed = placings(document);
  const kept = document.blocks.filter((block) => placed[block.index]?.place === 'text' && block.text !== '');
  const body = kept.map((block) => block.text).join('\n\n');
  const language = metadata.language?.value ?? null;
  const published = metadata.published?.value;
  const dateline = metadata.dateline?.value;
  return {
    id: document.id,
    uri: document.origin.uri,
    url: metadata.url?.value ?? null,
    canonical_url: metadata.canonical?.value ?? null,
    title: metadata.title?.value ?? null,
    subtitle: metadata.subtitle?.value ?? null,
    authors: (metadata.authors?.value ?? []).map(({ name, type, location, url }) => ({
      name,
      type,
      location: location ?? null,
      url: url ?? null,
    })),
    date_published: published?.date ?? null,
    datetime_published: published?.datetime ?? null,
    date_precision: published?.precision ?? null,
    date_modified: metadata.modified?.value.datetime ?? metadata.modified?.value.date ?? null,
    dateline:
      dateline === undefined
        ? null
        : {
            raw: dateline.raw,
            place: dateline.place,
            region: dateline.region ?? null,
            country: dateline.country ?? null,
          },
    publisher: metadata.publisher?.value ?? null,
    site_name: metadata.site?.value ?? null,
    section: metadata.section?.value ?? null,
    tags: [...(metadata.tags?.value ?? [])],
    language,
    language_score: metadata.language?.confidence ?? null,
    script: metadata.script?.value ?? null,
    languages: (metadata.languages?.value ?? []).map(({ language: name, share }) => ({ language: name, share })),
    direction: metadata.direction?.value ?? null,
    page_type: metadata.type?.value ?? null,
    license: metadata.license?.value ?? null,
    rights: rightsOf(metadata.rights?.value),
    description: metadata.description?.value ?? null,
    image: metadata.image?.value ?? null,
    text: body,
    comments: genuineComments(document, placed),
    char_count: body.length,
    word_count: countWords(body),
    sentence_count: countSentences(body),
    paragraph_count: kept.length,
    provenance: provenance(document),
    notes: notes(document.verdicts),
    warnings: warnings(document),
  };
}

function rightsOf(rights: Rights | undefined): DocumentRecord['rights'] {
  if (rights === undefined) return null;
  const { noAi = null, tdmReservation = null, tdmPolicy = null, free = null } = rights;
  return { no_ai: noAi, tdm_reservation: tdmReservation, tdm_policy: tdmPolicy, free };
}

/** The ledger of a document: a line for each block that is not in `text`, in order, after the verdict on the whole. */
export function toLedger(document: Document): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  const whole = rejection(document);
  const commentOf = commentsByBlock(document.comments);
  if (whole !== undefined)
    lines.push({
      ...named(document),
      block: null,
      kind: 'document',
      span: null,
      rule: whole.rule,
      effect: 'drop',
      to: null,
      text: '',
      evidence: whole.evidence,
      comment: null,
    });
  placings(document).forEach((placing, index) => {
    const block = document.blocks[index];
    const verdict = placing.verdict ?? whole;
    if (block === undefined || verdict === undefined) return;
    lines.push(blockLine(document, block, { verdict, comment: commentOf.get(index) ?? null }));
  });
  return lines;
}

function blockLine(
  document: Document,
  block: Block,
  judged: { verdict: Exclude<Verdict, { effect: 'note' }>; comment: number | null },
): LedgerLine {
  const { verdict, comment } = judged;
  return {
    ...named(document),
    block: block.index,
    kind: block.kind,
    span: [...block.span],
    rule: verdict.rule,
    effect: verdict.effect,
    to: verdict.effect === 'assign' ? verdict.to : null,
    text: block.text,
    evidence: verdict.evidence,
    comment,
    ...(block.data === undefined ? {} : { data: block.data }),
  };
}

/** The line of a document that was rejected as a whole. `sentences` explains each rule. */
export function toRejected(
  document: Document,
  { rule, evidence }: Drop,
  sentences: ReadonlyMap<string, string>,
): RejectedLine {
  return { ...named(document), rule, message: sentences.get(rule) ?? rule, evidence };
}

/** The line of an input that failed. */
export function toFailed(id: string, uri: string, error: DecantError): FailedLine {
  const stage = error.stage === undefined ? {} : { stage: error.stage };
  return { id, uri, code: error.code, message: error.message, evidence: stage, at: error.at ?? null };
}

function named(document: Document): { id: string; uri: string } {
  return { id: document.id, uri: document.origin.uri };
}

function commentsByBlock(comments: readonly Comment[]): ReadonlyMap<number, number> {
  return new Map(
    comments.flatMap((comment) => [...comment.head, ...comment.body].map((block) => [block, comment.index] as const)),
  );
}

function genuineComments(document: Document, placed: readonly Placing[]): DocumentRecord['comments'] {
  const genuine = document.comments.filter((comment) =>
    [...comment.head, ...comment.body].some((block) => placed[block]?.place === 'comments'),
  );
  const position = new Map(genuine.map((comment, index) => [comment.index, index]));
  return genuine.map((comment) => ({
    author: comment.author ?? null,
    published: comment.published?.datetime ?? comment.published?.date ?? null,
    text: comment.body
      .filter((index) => placed[index]?.place === 'comments')
      .map((index) => document.blocks[index]?.text ?? '')
      .filter((said) => said !== '')
      .join('\n\n'),
    parent: comment.parent === undefined ? null : (position.get(comment.parent) ?? null),
  }));
}

/** The field of the record that a metadata field becomes. */
const RECORD_FIELD: Readonly<Record<keyof Document['metadata'], keyof DocumentRecord>> = {
  url: 'url',
  canonical: 'canonical_url',
  title: 'title',
  subtitle: 'subtitle',
  authors: 'authors',
  published: 'date_published',
  modified: 'date_modified',
  dateline: 'dateline',
  publisher: 'publisher',
  site: 'site_name',
  section: 'section',
  tags: 'tags',
  language: 'language',
  script: 'script',
  languages: 'languages',
  direction: 'direction',
  type: 'page_type',
  license: 'license',
  rights: 'rights',
  description: 'description',
  image: 'image',
};

function provenance(document: Document): DocumentRecord['provenance'] {
  const entries: [string, DocumentRecord['provenance'][string]][] = [];
  for (const [field, column] of Object.entries(RECORD_FIELD)) {
    const finding: Finding<unknown> | undefined = document.metadata[field as keyof Document['metadata']]; // keys of the table
    if (finding === undefined) continue;
    const { source, evidence: words, confidence } = finding;
    entries.push([
      column,
      {
        source,
        evidence: words,
        span: finding.span === undefined ? null : [...finding.span],
        confidence,
        alternatives: [...finding.alternatives],
      },
    ]);
  }
  return Object.fromEntries(entries);
}

function notes(verdicts: readonly Verdict[]): DocumentRecord['notes'] {
  return verdicts
    .filter((verdict) => verdict.effect === 'note')
    .map(({ rule, target, evidence: found }) => ({
      rule,
      block: target === 'document' ? null : target,
      evidence: found,
    }));
}

/** From this confidence down, a date or a language is told as a guess. */
const UNSURE = 0.5;

function warnings(document: Document): string[] {
  const told: string[] = [];
  if (document.verdicts.some((verdict) => verdict.rule === 'decode/truncated'))
    told.push('source: it does not hold the whole document');
  if (document.verdicts.some((verdict) => verdict.rule === 'decode/replaced'))
    told.push('encoding: some bytes could not be decoded');
  if (document.verdicts.some((verdict) => verdict.rule === 'segment/joined'))
    told.push('text: the end of the page is one block');
  if (document.verdicts.some((verdict) => verdict.rule === 'segment/stand-in'))
    told.push('text: read from the data of the page, as its markup holds none');
  for (const [field, column] of Object.entries(RECORD_FIELD)) {
    const finding = document.metadata[field as keyof Document['metadata']]; // keys of the table
    if (finding !== undefined && finding.confidence <= UNSURE)
      told.push(`${column}: a guess, confidence ${finding.confidence}`);
  }
  return told;
}
