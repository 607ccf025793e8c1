/** A tag as it stands in markup. */
export interface Tag {
  /** Offset of its `<`. */
  readonly start: number;
  /** Offset after its `>`. */
  readonly end: number;
  /** Lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** Where the first attribute past `MAX_ATTRIBUTES` begins; -1 where there are not so many. */
  readonly surplus: number;
}

/** Attributes that are read of one tag. The parser compares each with all before it: 100,000 of them take a minute. */
export const MAX_ATTRIBUTES = 256;

/** Elements whose content is text up to their own end tag, whatever stands in it. */
export const RAW_TEXT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
]);

/**
 * The tags of markup in order, found as the tokenizer of the HTML standard finds them: none in comments, in quoted
 * attribute values or in raw text. Linear; stops where a tag, a comment or a quote is never closed.
 */
export function* tags(html: string): Generator<Tag> {
  let start = html.indexOf('<');
  while (start !== -1) {
    const next = html.charCodeAt(start + 1);
    const closing = next === SLASH;
    let from = start + 1;
    if (next === EXCLAMATION || next === QUESTION) from = afterComment(html, start);
    else if (closing && !isLetter(html.charCodeAt(start + 2))) from = after(html.indexOf('>', start + 2), 1);
    else if (isLetter(closing ? html.charCodeAt(start + 2) : next)) {
      const tag = readTag(html, start, closing);
      if (tag === undefined) return;
      yield tag;
      from = !closing && RAW_TEXT.has(tag.name) ? rawTextEnd(html, tag) : tag.end;
    }
    if (from === -1) return;
    start = html.indexOf('<', from);
  }
}

/** The offset after the comment or declaration at `start`; -1 where it has no end. */
function afterComment(html: string, start: number): number {
  if (!html.startsWith('<!--', start)) return after(html.indexOf('>', start), 1);
  if (html.startsWith('>', start + 4)) return start + 5;
  if (html.startsWith('->', start + 4)) return start + 6;
  let dashes = html.indexOf('--', start + 4);
  while (dashes !== -1) {
    if (html.startsWith('>', dashes + 2)) return dashes + 3;
    if (html.startsWith('!>', dashes + 2)) return dashes + 4;
    dashes = html.indexOf('--', dashes + 1);
  }
  return -1;
}

/** The offset of the end tag that closes the raw text after `tag`; -1 where there is none. */
function rawTextEnd(html: string, tag: Tag): number {
  const { name } = tag;
  let end = html.indexOf('</', tag.end);
  while (end !== -1) {
    const behind = end + 2 + name.length;
    if (endsName(html.charCodeAt(behind)) && html.slice(end + 2, behind).toLowerCase() === name) return end;
    end = html.indexOf('</', end + 2);
  }
  return -1;
}

function readTag(html: string, start: number, closing: boolean): Tag | undefined {
  const nameStart = closing ? start + 2 : start + 1;
  let at = nameStart;
  while (at < html.length && !endsName(html.charCodeAt(at))) at += 1;
  const name = html.slice(nameStart, at).toLowerCase();
  let surplus = -1;
  for (let attributes = 0; at < html.length; attributes++) {
    at = skipSpaces(html, at);
    if (html.charCodeAt(at) === GREATER) return { start, end: at + 1, name, closing, surplus };
    if (attributes === MAX_ATTRIBUTES) surplus = at;
    at = attributeAt(html, at).end;
    if (at === -1) return undefined;
  }
  return undefined;
}

/** A range of the markup. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The values of a tag's attributes, without their quotes. */
export function* valuesOf(html: string, tag: Tag): Generator<Range> {
  for (const { value } of attributesOf(html, tag)) if (value !== undefined) yield value;
}

/** An attribute as it stands in a tag. */
export interface Attributed extends Range {
  readonly nameEnd: number;
  /** Without its quotes; undefined where it has none. */
  readonly value?: Range;
}

/** The attributes of a tag, in order. */
export function* attributesOf(html: string, tag: Tag): Generator<Attributed> {
  let at = tag.start + (tag.closing ? 2 : 1) + tag.name.length;
  while (at < tag.end) {
    at = skipSpaces(html, at);
    if (at >= tag.end - 1) return;
    const attribute = attributeAt(html, at);
    yield attribute;
    if (attribute.end === -1) return;
    at = attribute.end;
  }
}

/** The attribute at `begin`; its end is -1 where its quote is never closed. */
function attributeAt(html: string, begin: number): Attributed {
  let nameEnd = begin + 1;
  while (nameEnd < html.length && !endsAttributeName(html.charCodeAt(nameEnd))) nameEnd += 1;
  const equals = skipWhiteSpace(html, nameEnd);
  if (html.charCodeAt(equals) !== EQUALS) return { start: begin, nameEnd, end: nameEnd };
  const start = skipWhiteSpace(html, equals + 1);
  const quote = html.charCodeAt(start);
  if (quote === QUOTE || quote === APOSTROPHE) {
    const closed = html.indexOf(quote === QUOTE ? '"' : "'", start + 1);
    if (closed === -1) return { start: begin, nameEnd, end: -1 };
    return { start: begin, nameEnd, value: { start: start + 1, end: closed }, end: closed + 1 };
  }
  let end = start;
  while (end < html.length && !endsValue(html.charCodeAt(end))) end += 1;
  return { start: begin, nameEnd, value: { start, end }, end };
}

function after(found: number, length: number): number {
  return found === -1 ? -1 : found + length;
}

/** Past white space and solidi, which separate attributes alike. */
function skipSpaces(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at)) || html.charCodeAt(at) === SLASH) at += 1;
  return at;
}

function skipWhiteSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

const EXCLAMATION = 0x21;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function endsName(code: number): boolean {
  return isSpace(code) || code === SLASH || code === GREATER;
}

function endsAttributeName(code: number): boolean {
  return endsName(code) || code === EQUALS;
}

function endsValue(code: number): boolean {
  return isSpace(code) || code === GREATER;
}
