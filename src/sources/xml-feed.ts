import { type Feed, type FeedItem, isMarkUp, plain } from './feed-item.ts';
import { readXml, type XmlElement } from './xml.ts';

/** One element of an item, with its path from there: `author/name`. */
interface Part {
  readonly path: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  /** What stands between its tags as it is written, where there are elements in it. */
  readonly inner?: string;
}

interface OpenPart extends Omit<Part, 'text' | 'inner'> {
  readonly from: number;
  readonly texts: string[];
  hasElements: boolean;
}

interface OpenItem {
  readonly start: number;
  readonly depth: number;
  readonly parts: Part[];
  readonly open: OpenPart[];
}

const ITEMS = new Set(['item', 'entry', 'atom:entry']);

/** Parts of one item that are kept; what has more is no item. */
const MOST_PARTS = 2000;

/** The items of a feed in RSS (0.9 to 2.0), RDF or Atom, well-formed or not. Those whose end is missing are left out. */
export function readXmlFeed(source: string): Feed {
  const items: FeedItem[] = [];
  let item: OpenItem | undefined;
  let depth = 0;
  let cutAt: number | undefined;
  const isWhole = readXml(source, {
    open(element, end) {
      depth = element.depth + 1;
      if (item !== undefined) openPart(item, element, end);
      else if (ITEMS.has(element.name) && element.depth > 0)
        item = { start: element.start, depth: element.depth, parts: [], open: [] };
    },
    text(text) {
      item?.open.at(-1)?.texts.push(text);
    },
    close(start) {
      depth -= 1;
      if (item === undefined) return;
      if (depth > item.depth) closePart(item, start, source);
      else {
        items.push(itemOf(item));
        item = undefined;
      }
    },
  });
  if (item !== undefined) cutAt = item.start;
  else if (!isWhole) cutAt = source.length;
  return { items, ...(cutAt === undefined ? {} : { cutAt }) };
}

function openPart(item: OpenItem, { name, attributes }: XmlElement, end: number): void {
  const parent = item.open.at(-1);
  if (parent !== undefined) parent.hasElements = true;
  const path = parent === undefined ? name : item.open.length < 3 ? `${parent.path}/${name}` : '';
  item.open.push({ path, attributes, from: end, texts: [], hasElements: false });
}

function closePart(item: OpenItem, start: number, source: string): void {
  const part = item.open.pop();
  if (part === undefined || part.path === '' || item.parts.length >= MOST_PARTS) return;
  const { path, attributes, from, texts, hasElements } = part;
  const inner = hasElements && MARKED_UP.has(path) ? { inner: source.slice(from, start) } : {};
  item.parts.push({ path, attributes, text: texts.join(''), ...inner });
}

/** Where text stands, the fullest first. */
const CONTENTS = ['content:encoded', 'content', 'xhtml:body', 'body', 'description', 'summary', 'media:description'];
const MARKED_UP = new Set(CONTENTS);
const PUBLISHED = ['pubdate', 'published', 'dc:date', 'issued', 'dcterms:issued', 'created', 'dcterms:created'];
const MODIFIED = ['updated', 'modified', 'dcterms:modified', 'atom:updated'];
const NAMES = ['dc:creator', 'author/name', 'atom:author/name', 'author', 'itunes:author'];
const TAGS = ['category', 'dc:subject'];

function itemOf({ start, parts }: OpenItem): FeedItem {
  const textOf = (path: string): string | undefined =>
    parts.map((part) => (part.path === path ? part.text.trim() : '')).find((text) => text !== '');
  const first = (paths: readonly string[]): string | undefined => paths.map(textOf).find((text) => text !== undefined);
  const title = plain(first(['title', 'dc:title']) ?? '');
  const link = linkOf(parts);
  const guid = first(['guid', 'id', 'dc:identifier']);
  const published = first(PUBLISHED) ?? first(MODIFIED);
  const modified = first(MODIFIED);
  const content = contentOf(parts);
  return {
    ...(link === undefined ? {} : { link }),
    ...(guid === undefined ? {} : { guid }),
    ...(title === '' ? {} : { title }),
    authors: authorsOf(parts),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    tags: tagsOf(parts),
    ...(content === undefined ? {} : { content }),
    at: `character ${start}`,
  };
}

/** The page that an item is about: not itself in another form, nor what is enclosed. */
function linkOf(parts: readonly Part[]): string | undefined {
  const links = parts.filter(({ path }) => path === 'link' || path === 'atom:link');
  const plainLink = links.map(({ text }) => text.trim()).find((text) => text !== '');
  if (plainLink !== undefined) return plainLink;
  const linked = links.filter(({ attributes }) => (attributes.get('rel') ?? 'alternate').trim() === 'alternate');
  const page = linked.find(({ attributes }) => attributes.get('type')?.includes('html')) ?? linked[0];
  const guid = parts.find(({ path }) => path === 'guid');
  const about = guid?.attributes.get('ispermalink')?.trim() === 'false' ? undefined : guid?.text.trim();
  const source = parts.find(({ path }) => path === 'content')?.attributes.get('src');
  return page?.attributes.get('href') ?? (about !== undefined && WEB.test(about) ? about : source);
}

const WEB = /^https?:\/\//i;

function contentOf(parts: readonly Part[]): FeedItem['content'] {
  for (const path of CONTENTS) {
    const part = parts.find(
      (candidate) => candidate.path === path && (candidate.inner ?? candidate.text).trim() !== '',
    );
    if (part === undefined) continue;
    const text = (part.inner ?? part.text).toWellFormed();
    const type = part.attributes.get('type') ?? '';
    if (path === 'content' && !holdsText(type)) continue;
    const isPlain = type === 'text' || type === 'text/plain';
    return { text, isHtml: part.inner !== undefined || type.includes('html') || (!isPlain && isMarkUp(text)) };
  }
  return undefined;
}

/** Whether content of a type is text: an image may stand there in base64. */
function holdsText(type: string): boolean {
  return type === '' || type === 'text' || type.includes('html') || type.startsWith('text/') || type.includes('xml');
}

/** Names and, in RSS, addresses of mail with the name behind. */
const MAIL_AND_NAME = /^[^\s()]{1,200}@[^\s()]{1,200}\s{0,5}\(([^()]{1,200})\)$/;

function authorsOf(parts: readonly Part[]): readonly string[] {
  for (const path of NAMES) {
    const names = parts
      .filter((part) => part.path === path)
      .map(({ text }) => plain(text))
      .map((text) => MAIL_AND_NAME.exec(text)?.[1] ?? text)
      .filter((name) => name !== '' && !name.includes('@'));
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

function tagsOf(parts: readonly Part[]): readonly string[] {
  const tags = parts
    .filter(({ path }) => TAGS.includes(path))
    .map(({ text, attributes }) => plain(text) || plain(attributes.get('label') ?? attributes.get('term') ?? ''))
    .filter((tag) => tag !== '');
  return [...new Set(tags)];
}
