import type { RawDocument, ReadFailure } from '../stage.ts';
import type { Container, ContainerStream } from './container.ts';
import { cutShort, notFollowed, textOf } from './listed-text.ts';
import { readSitemap } from './sitemap-addresses.ts';
import { rootOf } from './xml.ts';

const ROOTS = new Set(['urlset', 'sitemapindex']);

/** Sitemaps and indices of them: they hold no documents but lead to them. */
export const sitemapContainer: Container = {
  format: 'sitemap',
  endings: [],
  recognises: (head) => (ROOTS.has(rootOf(head) ?? '') ? 'surely' : 'maybe'),
  read: readAddresses,
};

async function* readAddresses(stream: ContainerStream): AsyncGenerator<RawDocument | ReadFailure> {
  const { uri, options } = stream;
  const text = await textOf(stream);
  if (typeof text !== 'string') {
    yield text;
    return;
  }
  const { entries, isCut } = readSitemap(text);
  const found = entries.map(({ address, isList }) => ({
    address,
    leadsTo: isList ? ('list' as const) : ('page' as const),
  }));
  if (isCut) yield cutShort(uri, `character ${text.length}`);
  if (found.length === 0) options.onNotice?.(`${uri} is a sitemap without addresses.`);
  else if (options.follow === undefined) yield notFollowed(uri, found, 'sitemap');
  else yield* options.follow(found, uri);
}
