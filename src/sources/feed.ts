import { DecantError } from '../errors.ts';
import type { RawDocument, ReadFailure } from '../stage.ts';
import type { Container, ContainerStream, FoundAddress } from './container.ts';
import type { Feed, FeedItem } from './feed-item.ts';
import { readJsonFeed } from './json-feed.ts';
import { cutShort, textOf } from './listed-text.ts';
import { rootOf } from './xml.ts';
import { readXmlFeed } from './xml-feed.ts';

/** Feeds in RSS, RDF, Atom and JSON: a document an item, of what the feed says of it or of the page that it links to. */
export const feedContainer: Container = {
  format: 'feed',
  endings: ['.rss', '.atom'],
  recognises: (head) => (isXmlFeed(head) || isJsonFeed(head) ? 'surely' : 'no'),
  read: readItems,
};

const ROOTS = new Set(['rss', 'feed']);
const RDF_OF_FEEDS = /purl\.org\/rss\/|netscape\.com\/rdf\//;
const JSON_FEED = /"version"\s{0,9}:\s{0,9}"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//;
const LATIN_1 = new TextDecoder('latin1');
const OPENING_BRACE = /^(?:\u00ef\u00bb\u00bf)?\s{0,100}\{/;

function isXmlFeed(head: Uint8Array): boolean {
  const root = rootOf(head) ?? '';
  return ROOTS.has(root) || (root === 'rdf' && RDF_OF_FEEDS.test(LATIN_1.decode(head)));
}

function isJsonFeed(head: Uint8Array): boolean {
  return OPENING_BRACE.test(LATIN_1.decode(head.subarray(0, 110))) && JSON_FEED.test(LATIN_1.decode(head));
}

async function* readItems(stream: ContainerStream): AsyncGenerator<RawDocument | ReadFailure> {
  const { uri, options } = stream;
  const text = await textOf(stream);
  const feed = typeof text === 'string' ? parse(text, uri) : text;
  if ('error' in feed) {
    yield feed;
    return;
  }
  const { items, cutAt } = feed;
  const nameOf = namesOf(items, stream);
  const linked: FoundAddress[] = [];
  for (const [index, item] of items.entries()) {
    const link = linkOf(item, uri);
    const isFetched = options.feeds === 'full' && options.follow !== undefined;
    if (isFetched && link !== undefined) linked.push({ address: link, leadsTo: 'page', fields: fieldsOf(item, link) });
    else yield documentOf(item, { uri: nameOf(item, index), feed: uri, link });
  }
  if (cutAt !== undefined) yield cutShort(uri, `character ${cutAt}`);
  else if (items.length === 0) options.onNotice?.(`${uri} is a feed without items.`);
  if (linked.length > 0 && options.follow !== undefined) yield* options.follow(linked, uri);
}

const BRACE = /^\s{0,100}\{/;

function parse(text: string, uri: string): Feed | ReadFailure {
  if (!BRACE.test(text.slice(0, 110))) return readXmlFeed(text);
  try {
    return readJsonFeed(text) ?? invalid(uri, 'is JSON and no feed');
  } catch (cause) {
    return invalid(uri, 'is not valid JSON', cause);
  }
}

function invalid(uri: string, what: string, cause?: unknown): ReadFailure {
  const error = new DecantError('read/invalid-feed', `${uri} ${what}. Give it again.`, { uri, cause });
  return { uri, error, cut: uri };
}

/** The address of an item's page, in full. */
function linkOf({ link }: FeedItem, feed: string): string | undefined {
  if (link === undefined) return undefined;
  const url = URL.parse(link, feed) ?? URL.parse(link);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined;
}

/**
 * What items are called: by their links, where no other item of the feed has the same; else by what the feed tells them apart
 * by; else by their place, which is another one tomorrow.
 */
function namesOf(
  items: readonly FeedItem[],
  { uri, nameOf }: ContainerStream,
): (item: FeedItem, index: number) => string {
  const seen = new Map<string, number>();
  const guidOf = ({ guid }: FeedItem): string | undefined =>
    guid === undefined ? undefined : nameOf(guid.slice(0, 500));
  const count = (name: string | undefined): void => {
    if (name !== undefined) seen.set(name, (seen.get(name) ?? 0) + 1);
  };
  for (const item of items) {
    count(linkOf(item, uri));
    count(guidOf(item));
  }
  return (item, index) =>
    [linkOf(item, uri), guidOf(item)].find((name) => name !== undefined && seen.get(name) === 1) ??
    nameOf(`item-${index + 1}`);
}

interface Named {
  readonly uri: string;
  readonly feed: string;
  readonly link: string | undefined;
}

function documentOf(item: FeedItem, { uri, feed, link }: Named): RawDocument | ReadFailure {
  const { content } = item;
  if (content === undefined) {
    const advice = link === undefined ? 'Leave it out' : 'Set web.feeds to "full" to have its page fetched';
    const message = `The item ${uri} of ${feed} has no text of its own. ${advice}.`;
    return { uri, error: new DecantError('read/no-text', message, { uri, at: item.at }) };
  }
  return {
    uri,
    content: { text: content.text },
    mediaType: content.isHtml ? 'text/html' : 'text/plain',
    listing: feed,
    fields: fieldsOf(item, link),
  };
}

/** What the feed says of an item, under the names that rows have for it. */
function fieldsOf(
  { title, authors, published, modified, tags }: FeedItem,
  link: string | undefined,
): RawDocument['fields'] & object {
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { author: authors.join('; ') }),
    ...(published === undefined ? {} : { date: published }),
    ...(modified === undefined ? {} : { modified }),
    ...(tags.length === 0 ? {} : { tags: tags.join('; ') }),
    ...(link === undefined ? {} : { url: link }),
  };
}
