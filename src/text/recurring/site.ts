import type { Document } from '../../document.ts';
import type { HintField } from '../../metadata.ts';

/** What tells which site a document is of. */
export type SiteBy = 'address' | 'folder' | 'site' | 'publisher' | 'section';

/** Prefixes of a host under which one site shows itself in several ways. */
const SAME_SITE = /^(?:www\d{0,3}|m|mobile|amp)\.(?=[^.]{1,63}\.)/;

/**
 * The name of a document's site. By `address`: the host of its URL, without `www.`, `m.` or `amp.`; where it has none, the
 * site that its row names, then the folder. By `folder`: the folder of its URI, or the file that its row stands in. Else:
 * the field of that name in its row, and where the row has none, as by `address`.
 */
export function siteOf(document: Document, by: SiteBy): string {
  if (by === 'folder') return folderOf(document.origin.uri);
  const named = by === 'address' ? undefined : fieldOf(document, by);
  return named ?? hostOf(document) ?? fieldOf(document, 'site') ?? folderOf(document.origin.uri);
}

function fieldOf({ hints }: Document, field: HintField): string | undefined {
  return hints
    .find((hint) => hint.source === 'field' && hint.field === field)
    ?.value.trim()
    .toLowerCase();
}

/** Addresses in the order of trust: its own, that of its row, what the page says of itself. */
function hostOf({ origin, hints }: Document): string | undefined {
  const told = (isOwn: boolean): readonly string[] =>
    hints
      .filter(({ field, source }) => (field === 'url' || field === 'canonical') && (source === 'field') === isOwn)
      .map(({ value }) => value);
  for (const address of [origin.uri, ...told(true), ...told(false)]) {
    if (!WEB_ADDRESS.test(address) || !URL.canParse(address)) continue;
    const { hostname } = new URL(address);
    if (hostname !== '') return hostname.replace(SAME_SITE, '');
  }
  return undefined;
}

const WEB_ADDRESS = /^https?:\/\//i;

function folderOf(uri: string): string {
  const row = uri.indexOf('#');
  if (row > 0) return uri.slice(0, row);
  const end = uri.lastIndexOf('/');
  return end > 0 ? uri.slice(0, end) : '.';
}
