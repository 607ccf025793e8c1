import { z } from 'zod';

/** What was measured, with its limit, or what was found. */
export type EvidenceFields = Record<string, string | number | boolean>;

/** One line of `documents.jsonl`. What is not known is null; the keys stand in this order. */
export interface DocumentRecord {
  id: string;
  uri: string;
  url: string | null;
  canonical_url: string | null;
  title: string | null;
  subtitle: string | null;
  authors: { name: string; type: 'person' | 'organisation'; location: string | null; url: string | null }[];
  date_published: string | null;
  datetime_published: string | null;
  date_precision: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | null;
  date_modified: string | null;
  dateline: { raw: string; place: string; region: string | null; country: string | null } | null;
  publisher: string | null;
  site_name: string | null;
  section: string | null;
  tags: string[];
  language: string | null;
  language_score: number | null;
  script: string | null;
  languages: { language: string; share: number }[];
  direction: 'ltr' | 'rtl' | null;
  page_type: string | null;
  license: string | null;
  rights: {
    no_ai: boolean | null;
    tdm_reservation: boolean | null;
    tdm_policy: string | null;
    free: boolean | null;
  } | null;
  description: string | null;
  image: string | null;
  text: string;
  comments: { author: string | null; published: string | null; text: string; parent: number | null }[];
  char_count: number;
  word_count: number;
  sentence_count: number;
  paragraph_count: number;
  provenance: Record<string, Provenance>;
  notes: { rule: string; block: number | null; evidence: EvidenceFields }[];
  warnings: string[];
}

/** Who said a metadata field, in which words, where, how sure, and what else was on offer. */
export interface Provenance {
  source: string;
  evidence: string;
  span: [number, number] | null;
  confidence: number;
  alternatives: { value: string; source: string }[];
}

/** One line of `ledger.jsonl`: a block that is not in a record's `text`, or a whole document that is in no record. */
export interface LedgerLine {
  id: string;
  uri: string;
  block: number | null;
  kind: string;
  span: [number, number] | null;
  rule: string;
  effect: 'drop' | 'assign';
  to: 'metadata' | 'comments' | null;
  text: string;
  evidence: EvidenceFields;
  comment: number | null;
  data?: string;
}

/** One line of `rejected.jsonl`: a document that was read and judged, and is not written. */
export interface RejectedLine {
  id: string;
  uri: string;
  rule: string;
  message: string;
  evidence: EvidenceFields;
}

/** One line of `failed.jsonl`: an input that could not be read or judged. */
export interface FailedLine {
  id: string;
  uri: string;
  code: string;
  message: string;
  evidence: EvidenceFields;
  at: string | null;
}

/** One line of `changes.jsonl`: what became of a record since the revision before. */
export interface ChangeLine {
  readonly id: string;
  readonly uri: string;
  readonly change: 'new' | 'changed' | 'gone' | 'canonical';
  readonly revision: number;
}

/** Everything that the results of a run say of one document. */
export interface Written {
  readonly record?: DocumentRecord;
  readonly rejected?: RejectedLine;
  readonly failed?: FailedLine;
  readonly ledger: readonly LedgerLine[];
}

const text = z.string();
const optional = text.nullable();
const count = z.int().min(0);
const score = z.number().min(0).max(1);
const evidence = z
  .record(text, z.union([text, z.number(), z.boolean()]))
  .describe('The number measured and the limit it was held against, or the words that were found.');
const span = z.tuple([count, count]).describe('Half-open range of UTF-16 code units in the decoded source.');
const id = text
  .regex(/^[0-9a-f]{16}$/)
  .describe('First 16 hexadecimal digits of the SHA-256 of the URI, or of the key that the user named.');
const uri = text.describe(
  'What the user gave: a file by its input and the path under it, a row by its address or line.',
);
const rule = text.describe('stage/rule, as listed in docs/rules.md.');

const provenance = z.strictObject({
  source: text.describe('Where the value was found: json-ld, og, meta, time, line, text, field, detected ...'),
  evidence: text.describe('The words that the value was read from.'),
  span: span.nullable(),
  confidence: score,
  alternatives: z.array(z.strictObject({ value: text, source: text })),
});

/** The schema of a line of `documents.jsonl`. */
export const recordSchema: z.ZodType<DocumentRecord> = z.strictObject({
  id,
  uri,
  url: optional.describe('Address on the web, where one is known.'),
  canonical_url: optional.describe('The address that the page names as its own.'),
  title: optional.describe('Not part of the text.'),
  subtitle: optional.describe('Below the title; not part of the text.'),
  authors: z
    .array(z.strictObject({ name: text, type: z.enum(['person', 'organisation']), location: optional, url: optional }))
    .describe('In the order in which the source names them.'),
  date_published: optional.describe('YYYY-MM-DD, or as far as the precision goes. Never guessed from the clock.'),
  datetime_published: optional.describe('Local time as the source gives it; a zone only where the source gives one.'),
  date_precision: z
    .enum(['year', 'month', 'day', 'hour', 'minute', 'second'])
    .nullable()
    .describe('How far the date of publication goes.'),
  date_modified: optional.describe('When the document was last changed, as far as the source says.'),
  dateline: z
    .strictObject({ raw: text, place: text, region: optional, country: optional })
    .nullable()
    .describe('The place at the head of the first paragraph; it stays in the text.'),
  publisher: optional.describe('Who published the piece.'),
  site_name: optional.describe('The site that carries it, which may differ from the publisher.'),
  section: optional.describe('The part of the publication that it appeared in.'),
  tags: z.array(text).describe('As the source gives them.'),
  language: optional.describe('BCP 47; null where nothing tells.'),
  language_score: score.nullable().describe('How often such an answer is right.'),
  script: optional.describe('ISO 15924.'),
  languages: z.array(z.strictObject({ language: text, share: score })).describe('By share of the text.'),
  direction: z.enum(['ltr', 'rtl']).nullable().describe('Of the script of the text.'),
  page_type: optional.describe('What the page says that it is: article, website ...'),
  license: optional.describe('In the manner of SPDX where it is a known one, else its address.'),
  rights: z
    .strictObject({
      no_ai: z.boolean().nullable().describe('The page or its server asks robots not to train on it (noai).'),
      tdm_reservation: z.boolean().nullable().describe('Text and data mining is reserved (TDM Reservation Protocol).'),
      tdm_policy: optional,
      free: z.boolean().nullable().describe('It can be read without paying (isAccessibleForFree).'),
    })
    .nullable()
    .describe('What the page says that others may do with it; null where it says nothing.'),
  description: optional.describe('What the page says of itself in a sentence or two.'),
  image: optional.describe('Address of the lead image.'),
  text: text.describe('The blocks that no verdict moved, a blank line between two.'),
  comments: z
    .array(
      z.strictObject({
        author: optional,
        published: optional,
        text,
        parent: count.nullable().describe('Index in this list of the comment that it answers.'),
      }),
    )
    .describe('Genuine comments below the document; spam is in the ledger.'),
  char_count: count.describe('UTF-16 code units of the text.'),
  word_count: count.describe('By Unicode word boundaries, in the language of the text.'),
  sentence_count: count.describe('Ends of sentences, paragraph by paragraph; abbreviations are none.'),
  paragraph_count: count.describe('Blocks in the text.'),
  provenance: z
    .record(text, provenance)
    .describe('By field of this record: who said so, in which words, how sure, and what else was on offer.'),
  notes: z
    .array(z.strictObject({ rule, block: count.nullable(), evidence }))
    .describe('What was seen or repaired without moving a block.'),
  warnings: z.array(text).describe('Fields that are no more than a guess.'),
});

/** The schema of a line of `ledger.jsonl`. */
export const ledgerSchema: z.ZodType<LedgerLine> = z.strictObject({
  id,
  uri,
  block: count.nullable().describe('Index of the block; null where the verdict is on the whole document.'),
  kind: text.describe('Kind of the block, or "document".'),
  span: span.nullable().describe('Where the block stood: half-open range of UTF-16 code units in the decoded source.'),
  rule,
  effect: z.enum(['drop', 'assign']),
  to: z.enum(['metadata', 'comments']).nullable().describe('Where an assigned block went.'),
  text: text.describe('The whole text of the block.'),
  evidence,
  comment: count.nullable().describe('Index of the comment that the block belongs to.'),
  data: z
    .exactOptional(text)
    .describe('Where in the data of its page the block was read; absent where it stands in the markup.'),
});

/** The schema of a line of `rejected.jsonl`. */
export const rejectedSchema: z.ZodType<RejectedLine> = z.strictObject({
  id,
  uri,
  rule,
  message: text.describe('The rule as a sentence.'),
  evidence,
});

/** The schema of a line of `failed.jsonl`. */
export const failedSchema: z.ZodType<FailedLine> = z.strictObject({
  id,
  uri,
  code: text.describe('What went wrong, by kind: read/too-large, decode/binary ...'),
  message: text.describe('What happened, to what, and what to do.'),
  evidence,
  at: optional.describe('The place inside the input: line 12, byte 3408.'),
});

/** The schema of a line of `changes.jsonl`. */
export const changeSchema: z.ZodType<ChangeLine> = z.strictObject({
  id,
  uri,
  change: z
    .enum(['new', 'changed', 'gone', 'canonical'])
    .describe('new and changed: insert or replace the record; gone and canonical: delete it.'),
  revision: z.int().min(1).describe('The revision that the change leads to, which the manifest names too.'),
});

/** A schema as JSON Schema (draft 2020-12). */
export function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema);
}
