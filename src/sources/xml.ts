import { Tokenizer } from 'htmlparser2';

/** Told of a file of XML as it is read. Offsets are those of the text, in UTF-16 code units. */
export interface XmlReader {
  /** @param end the offset behind the tag. */
  open(element: XmlElement, end: number): void;
  text(text: string): void;
  /** @param start the offset of the closing tag, or of what closes the element without one. */
  close(start: number): void;
}

export interface XmlElement {
  /** As `prefix:name`, in lower case; the prefix is the usual one of its namespace, and none for that of the root. */
  readonly name: string;
  /** By their names as they are written, in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements that it lies in. */
  readonly depth: number;
  /** Where its tag begins. */
  readonly start: number;
}

/** Deeper elements are read as text of those that hold them. */
const DEEPEST = 64;

/** Attributes of one element that are read. */
const MOST_ATTRIBUTES = 64;

/** Prefixes that documents of a namespace usually have; what stands in these is known by them whatever prefix it has. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/rss/1.0/', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
  ['http://www.sitemaps.org/schemas/sitemap/0.9', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
]);

interface Open {
  /** As it is written, in lower case. */
  readonly tag: string;
  /** The usual prefix of names without one. */
  readonly base: string;
}

/**
 * Reads XML as it comes: ill-formed or not, without ever looking up or unfolding what it declares. Entities other than the
 * five of XML and characters by their number stay as they are written. Time is linear in the length, whatever the nesting.
 *
 * @returns whether there was an element, and every one was closed.
 */
export function readXml(source: string, reader: XmlReader): boolean {
  const state = createState(source, reader);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, state.callbacks);
  tokenizer.write(source);
  tokenizer.end();
  return state.isClosed();
}

type Callbacks = ConstructorParameters<typeof Tokenizer>[1];

function createState(source: string, reader: XmlReader): { callbacks: Callbacks; isClosed(): boolean } {
  const stack: Open[] = [];
  const prefixes = new Map<string, string>();
  let root: string | undefined;
  let tooDeep = 0;
  let tag = { name: '', start: 0 };
  let attributes = new Map<string, string>();
  let attribute = { name: '', value: '' };
  const canonical = (name: string, base: string): string => {
    const colon = name.indexOf(':');
    const written = name.slice(0, Math.max(colon, 0));
    const prefix = colon < 0 ? base : (prefixes.get(written) ?? written);
    root ??= prefix === 'rdf' ? '' : prefix;
    const local = name.slice(colon + 1);
    return prefix === root || prefix === '' ? local : `${prefix}:${local}`;
  };
  const open = (end: number): void => {
    if (stack.length >= DEEPEST) {
      tooDeep += 1;
      return;
    }
    let base = stack.at(-1)?.base ?? '';
    for (const [name, value] of attributes) {
      const uri = value.trim().toLowerCase();
      if (name === 'xmlns') base = NAMESPACES.get(uri) ?? '';
      else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), NAMESPACES.get(uri) ?? name.slice(6));
    }
    const name = canonical(tag.name, base);
    reader.open({ name, attributes, depth: stack.length, start: tag.start }, end);
    stack.push({ tag: tag.name, base });
  };
  const close = (name: string, start: number): void => {
    if (tooDeep > 0) {
      tooDeep -= 1;
      return;
    }
    const place = stack.findLastIndex((element) => element.tag === name);
    if (place < 0) return; // closes nothing
    while (stack.length > place) {
      stack.pop();
      reader.close(start);
    }
  };
  const callbacks: Callbacks = {
    onopentagname(start, end) {
      tag = { name: source.slice(start, end).toLowerCase(), start: start - 1 };
      attributes = new Map();
    },
    onopentagend: (end) => open(end + 1),
    onselfclosingtag(end) {
      open(end + 1);
      close(tag.name, end + 1);
    },
    onclosetag: (start, end) => close(source.slice(start, end).toLowerCase(), start - 2),
    onattribname(start, end) {
      attribute = { name: source.slice(start, end).toLowerCase(), value: '' };
    },
    onattribdata(start, end) {
      attribute.value += source.slice(start, end);
    },
    onattribentity(codePoint) {
      attribute.value += String.fromCodePoint(codePoint);
    },
    onattribend() {
      if (attributes.size < MOST_ATTRIBUTES && !attributes.has(attribute.name))
        attributes.set(attribute.name, attribute.value);
    },
    ontext: (start, end) => reader.text(source.slice(start, end)),
    ontextentity: (codePoint) => reader.text(String.fromCodePoint(codePoint)),
    oncdata: (start, end, offset) => reader.text(source.slice(start, end - offset)),
    oncomment: () => undefined,
    ondeclaration: () => undefined,
    onprocessinginstruction: () => undefined,
    onend: () => undefined,
  };
  return { callbacks, isClosed: () => root !== undefined && stack.length === 0 && tooDeep === 0 };
}

const NULS = /\0/g;
const BYTE_ORDER_MARK = /^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe){1,2}/;
const TAG_NAME = /^<([a-z_][\w.-]{0,40}:)?([a-z_][\w.-]{0,60})/i;

/**
 * The name of the first element of what may be XML, in lower case and without a prefix; undefined where it begins with
 * anything else. All encodings with ASCII in them are read alike.
 *
 * @param head the first kilobytes.
 */
export function rootOf(head: Uint8Array): string | undefined {
  const text = Buffer.from(head).toString('latin1').replace(NULS, '').replace(BYTE_ORDER_MARK, '');
  let place = text.length - text.trimStart().length;
  for (;;) {
    const end = endOfProlog(text, place);
    if (end === undefined) break;
    place = end;
  }
  return TAG_NAME.exec(text.slice(place, place + 110))?.[2]?.toLowerCase();
}

/** Behind the declaration, the comment or the white space at a place; undefined where there is none of them. */
function endOfProlog(text: string, place: number): number | undefined {
  const closing = text.startsWith('<!--', place)
    ? '-->'
    : text.startsWith('<?', place)
      ? '?>'
      : text.startsWith('<!', place) || text.startsWith(']', place)
        ? '>'
        : undefined;
  if (closing === undefined) return undefined;
  const end = text.indexOf(closing, place + 1);
  if (end < 0) return undefined;
  let next = end + closing.length;
  while (next < text.length && text.charCodeAt(next) <= 0x20) next++;
  return next;
}
