/** What a feed says of one of its items. */
export interface FeedItem {
  /** As it is written; may be relative. */
  readonly link?: string;
  /** What the feed itself tells its items apart by. */
  readonly guid?: string;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly modified?: string;
  readonly tags: readonly string[];
  /** The fullest text that it has. */
  readonly content?: { readonly text: string; readonly isHtml: boolean };
  /** Where in the feed it begins, in words. */
  readonly at: string;
}

/** What came of reading a feed. */
export interface Feed {
  readonly items: readonly FeedItem[];
  /** Where an item begins that has no end, or the feed itself ends before it should. */
  readonly cutAt?: number;
}

const TAG = /<\/?[a-z][^<>]{0,2000}>/gi;
const MARK_UP = /<[a-z!/]|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/i;
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#(\d{2,7})|#x([\da-f]{2,6}));/gi;
const SPACES = /\s{1,10000}/g;

/** Whether a text that may be HTML is. */
export function isMarkUp(text: string): boolean {
  return MARK_UP.test(text);
}

/** A title or a name on one line, without the tags and entities that some write into it. */
export function plain(text: string): string {
  return text.replace(TAG, '').replace(ENTITY, unescaped).replace(SPACES, ' ').trim();
}

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', ' '],
]);

function unescaped(entity: string, decimal?: string, hexadecimal?: string): string {
  const known = CHARACTERS.get(entity.toLowerCase());
  if (known !== undefined) return known;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : entity;
}
