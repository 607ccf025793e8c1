import type { Document } from './document.ts';
import { toMarkdown } from './markdown.ts';
import type { DocumentRecord } from './record.ts';

/** Shapes that other tools read, beside decant's own record. */
export const EXPORT_FORMATS = ['fineweb', 'dolma', 'jsonld', 'markdown'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The record of a document in another shape. What decant does not know is null, or absent where the shape allows. */
export function exported(format: ExportFormat, document: Document, record: DocumentRecord): object {
  if (format === 'markdown') return markdownRow(document, record);
  if (format === 'fineweb') return fineWebRow(document, record);
  return format === 'dolma' ? dolmaRow(document, record) : schemaOrgThing(record);
}

/** A document as Markdown, with the headings, lists, tables and links that its source has. */
export interface MarkdownRow {
  readonly id: string;
  readonly uri: string;
  readonly markdown: string;
}

function markdownRow(document: Document, { id, uri }: DocumentRecord): MarkdownRow {
  return { id, uri, markdown: toMarkdown(document) };
}

/** A row with the columns of the data set FineWeb. */
export interface FineWebRow {
  readonly text: string;
  readonly id: string;
  /** The crawl that it is from; decant knows of none. */
  readonly dump: null;
  readonly url: string | null;
  /** When it was fetched, not when it was published. */
  readonly date: string | null;
  readonly file_path: string | null;
  /** ISO 639. */
  readonly language: string | null;
  readonly language_score: number | null;
  /** Of GPT-2's tokenizer, which decant does not have. */
  readonly token_count: null;
}

function fineWebRow({ origin }: Document, record: DocumentRecord): FineWebRow {
  return {
    text: record.text,
    id: record.id,
    dump: null,
    url: record.url ?? record.canonical_url,
    date: origin.fetchedAt === undefined ? null : instant(origin.fetchedAt),
    file_path: isAddress(record.uri) ? null : record.uri,
    language: record.language?.split('-')[0] ?? null,
    language_score: record.language_score,
    token_count: null,
  };
}

/** A document as the toolkit Dolma reads it. */
export interface DolmaRow {
  readonly id: string;
  readonly text: string;
  /** Where it is from: the host of its address, or the input that its file lies in. */
  readonly source: string;
  /** When it was fetched. */
  readonly added?: string;
  /** When it was published; a day or a month as its beginning, local time without a zone as UTC. */
  readonly created?: string;
  readonly metadata: Omit<DocumentRecord, 'id' | 'text'>;
}

function dolmaRow({ origin }: Document, { id, text, ...metadata }: DocumentRecord): DolmaRow {
  const added = origin.fetchedAt === undefined ? null : instant(origin.fetchedAt);
  const created = instant(metadata.datetime_published ?? metadata.date_published ?? '');
  return {
    id,
    text,
    source: sourceOf(metadata.uri),
    ...(added !== null && { added }),
    ...(created !== null && { created }),
    metadata,
  };
}

/** `2017-07-18` as `2017-07-18T00:00:00.000Z`; null for what is no time. */
function instant(time: string): string | null {
  const zoned = LOCAL.test(time) ? `${time}Z` : time;
  return Number.isNaN(Date.parse(zoned)) ? null : new Date(zoned).toISOString();
}
const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?$/;

function sourceOf(uri: string): string {
  const url = URL.parse(uri);
  if (url !== null && url.hostname !== '') return url.hostname;
  return uri.split('/')[0] || 'decant';
}

function isAddress(uri: string): boolean {
  return (URL.parse(uri)?.hostname ?? '') !== '';
}

/** Names of schema.org for the types that differ from an article. */
const TYPES: Readonly<Record<string, string>> = {
  recipe: 'Recipe',
  book: 'Book',
  product: 'Product',
  event: 'Event',
  course: 'Course',
  howto: 'HowTo',
  qapage: 'QAPage',
  faqpage: 'FAQPage',
  discussionforumposting: 'DiscussionForumPosting',
};

/**
 * The document in the vocabulary of schema.org, as JSON-LD. Everything is read as an `Article`, with the thing that the page
 * is about as a second type, since `articleBody`, `articleSection` and `wordCount` are those of articles.
 */
function schemaOrgThing(record: DocumentRecord): object {
  const type = TYPES[record.page_type ?? ''];
  const main = record.dateline === null ? 'Article' : 'NewsArticle';
  const url = record.canonical_url ?? record.url;
  return present({
    '@context': 'https://schema.org',
    '@type': type === undefined ? main : [main, type],
    '@id': url ?? `urn:decant:${record.id}`,
    identifier: record.id,
    url,
    headline: record.title,
    alternativeHeadline: record.subtitle,
    author: record.authors.map(({ name, type: kind, url: page }) =>
      present({ '@type': kind === 'person' ? 'Person' : 'Organization', name, url: page }),
    ),
    datePublished: record.datetime_published ?? record.date_published,
    dateModified: record.date_modified,
    dateline: record.dateline?.raw,
    locationCreated: record.dateline === null ? null : { '@type': 'Place', name: record.dateline.place },
    publisher: named('Organization', record.publisher),
    isPartOf: named('WebSite', record.site_name),
    articleSection: record.section,
    keywords: record.tags,
    inLanguage: record.language === 'und' ? null : record.language,
    license: record.license,
    isAccessibleForFree: record.rights?.free,
    description: record.description,
    image: record.image,
    articleBody: record.text,
    wordCount: record.word_count,
    comment: record.comments.map(({ author, published, text }) =>
      present({ '@type': 'Comment', author: named('Person', author), datePublished: published, text }),
    ),
  });
}

function named(type: string, name: string | null): object | null {
  return name === null ? null : { '@type': type, name };
}

/** Without what is not known and lists of nothing. */
function present(thing: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0)),
  );
}
