import { DecantError } from '../src/errors.ts';
import { decode } from '../src/text/decode/decode.ts';
import type { Page } from './peers/extractor.ts';

/** A row of an extraction corpus. What is not known is left out, empty or null. */
export interface PageRow {
  readonly id: string;
  readonly url?: string | null;
  readonly page_type?: string | null;
  readonly html?: string | null;
  /** The bytes of a page that is not UTF-8, in base 64. */
  readonly html_b64?: string | null;
  readonly text?: string | null;
  readonly with?: readonly string[] | null;
  readonly without?: readonly string[] | null;
}

/** What people marked on a page. */
export interface Gold {
  /** The main content; absent where a row has none but snippets that must stand in it. */
  readonly text?: string;
  /** Snippets that must and must not stand in the main content. */
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

/**
 * What a row says of its page, by its content and not by its set. An empty text beside wanted snippets is a text that
 * nobody wrote down. An empty text without them is a page without main content, unless no row of the set has a text: then
 * the set has snippets or fields only, which the whole set must tell.
 */
export function goldOf(row: PageRow): Gold {
  const text = row.text ?? '';
  const wanted = row.with ?? [];
  const unwanted = row.without ?? [];
  return text.trim() === '' && wanted.length > 0 ? { wanted, unwanted } : { text: text.trim(), wanted, unwanted };
}

/** The page of a row, decoded, so that every system is given the same string. Throws for a row that has no page. */
export function pageOf(row: PageRow): Page {
  return { id: row.id, html: htmlOf(row), ...(row.url == null ? {} : { url: row.url }) };
}

function htmlOf({ id, html, html_b64: packed }: PageRow): string {
  if (html != null) return html;
  if (packed == null)
    throw new DecantError('config/invalid', `The row "${id}" has no page: neither html nor html_b64.`);
  return decode({ uri: id, mediaType: 'text/html', content: { bytes: Buffer.from(packed, 'base64') } }).text;
}
