import { type Feed, type FeedItem, plain } from './feed-item.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The items of a JSON Feed (1.0 and 1.1).
 *
 * @throws SyntaxError where it is no JSON.
 * @returns undefined where it is JSON and no feed.
 */
export function readJsonFeed(source: string): Feed | undefined {
  const feed: unknown = JSON.parse(source);
  if (!isObject(feed)) return undefined;
  const items = own(feed, 'items');
  if (!Array.isArray(items)) return undefined;
  return { items: items.filter(isObject).map((item, index) => itemOf(item, index)) };
}

function itemOf(item: JsonObject, index: number): FeedItem {
  const link = stringAt(item, 'url') ?? stringAt(item, 'external_url');
  const id = own(item, 'id');
  const guid = typeof id === 'number' ? String(id) : stringAt(item, 'id');
  const title = plain(stringAt(item, 'title') ?? '');
  const published = stringAt(item, 'date_published');
  const modified = stringAt(item, 'date_modified');
  const html = stringAt(item, 'content_html');
  const text = html ?? stringAt(item, 'content_text') ?? stringAt(item, 'summary');
  return {
    ...(link === undefined ? {} : { link }),
    ...(guid === undefined ? {} : { guid }),
    ...(title === '' ? {} : { title }),
    authors: authorsOf(item),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    tags: listAt(item, 'tags')
      .filter((tag) => typeof tag === 'string')
      .map(plain)
      .filter((tag) => tag !== ''),
    ...(text === undefined ? {} : { content: { text, isHtml: html !== undefined } }),
    at: `item ${index + 1}`,
  };
}

function authorsOf(item: JsonObject): readonly string[] {
  const names = [...listAt(item, 'authors'), own(item, 'author')]
    .filter(isObject)
    .map((author) => plain(stringAt(author, 'name') ?? ''))
    .filter((name) => name !== '');
  return [...new Set(names)];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own properties only: `constructor` and `__proto__` are names like any other. */
function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function listAt(object: JsonObject, name: string): readonly unknown[] {
  const value = own(object, name);
  return Array.isArray(value) ? value : [];
}

function stringAt(object: JsonObject, name: string): string | undefined {
  const value = own(object, name);
  return typeof value === 'string' && value.trim() !== '' ? value.toWellFormed() : undefined;
}
