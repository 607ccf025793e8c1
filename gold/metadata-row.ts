import { createHash } from 'node:crypto';

/** A row of the metadata corpora: a page or a plain text, with what people found in it. */
export interface MetadataRow {
  readonly id: string;
  readonly url?: string | null;
  readonly html?: string;
  readonly text?: string;
  readonly title?: string | null;
  readonly authors?: readonly string[];
  readonly date?: string | null;
  /** Lines of a plain text on which its date and its authors stand; null where it shows none, and so has none to find. */
  readonly date_line?: number | null;
  readonly author_lines?: readonly (number | null)[];
  /** Who made the gold; absent where it was derived from sets that people made. */
  readonly gold?: string;
  /** A unit test of a date parser, and no document. */
  readonly test?: string;
}

/** A page or a text of a set. */
export interface Input {
  readonly url: string;
  readonly id: string;
  readonly content: string;
  readonly isPage: boolean;
}

/** Gold that is what another tool gave: it can show a change, and no accuracy. */
const BY_TOOL = /tool|site-rule/;

/** The document of a row whose gold people made. */
export function inputOf({ id, url, html, text, gold, test }: MetadataRow): Input | undefined {
  const content = html ?? text;
  if (content === undefined || test !== undefined || BY_TOOL.test(gold ?? '')) return undefined;
  return { id, url: url ?? '', content, isPage: html !== undefined };
}

/** The date that is to be found: that of the gold, where the document shows it. */
export function dateOf({ date, date_line: line }: MetadataRow): string | undefined {
  return date && line !== null ? date : undefined;
}

/** The authors that are to be found. */
export function authorsOf({ authors = [], author_lines: lines }: MetadataRow): readonly string[] {
  return lines?.every((line) => line === null) ? [] : authors;
}

/** Tells one set of documents from another: the other half of a set has the same name. */
export function digestOf(ids: readonly string[]): string {
  return createHash('sha256').update(ids.toSorted().join('\n')).digest('hex').slice(0, 12);
}
