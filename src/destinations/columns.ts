import type { DocumentRecord } from '../record.ts';

/** How a field of the record stands in a table. What is no plain value is JSON. */
export interface ColumnKind {
  readonly type: 'text' | 'integer' | 'real' | 'texts' | 'json';
  readonly nullable: boolean;
}

const text: ColumnKind = { type: 'text', nullable: false };
const optional: ColumnKind = { type: 'text', nullable: true };
const integer: ColumnKind = { type: 'integer', nullable: false };
const texts: ColumnKind = { type: 'texts', nullable: false };
const json: ColumnKind = { type: 'json', nullable: false };
const optionalJson: ColumnKind = { type: 'json', nullable: true };

/** Every field of the record as a column, in the order of the record. */
export const COLUMNS: { readonly [Field in keyof DocumentRecord]: ColumnKind } = {
  id: text,
  uri: text,
  url: optional,
  canonical_url: optional,
  title: optional,
  subtitle: optional,
  authors: json,
  date_published: optional,
  datetime_published: optional,
  date_precision: optional,
  date_modified: optional,
  dateline: optionalJson,
  publisher: optional,
  site_name: optional,
  section: optional,
  tags: texts,
  language: optional,
  language_score: { type: 'real', nullable: true },
  script: optional,
  languages: json,
  direction: optional,
  page_type: optional,
  license: optional,
  rights: optionalJson,
  description: optional,
  image: optional,
  text,
  comments: json,
  char_count: integer,
  word_count: integer,
  sentence_count: integer,
  paragraph_count: integer,
  provenance: json,
  notes: json,
  warnings: texts,
};

/** The fields of the record, in its order. */
export const FIELDS: readonly (keyof DocumentRecord)[] = Object.keys(COLUMNS) as (keyof DocumentRecord)[]; // the keys of the table
