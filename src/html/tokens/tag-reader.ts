import { html as elements, Token } from 'parse5';
import { type Attributed, attributeAt, endsName, GREATER, type Range, SLASH, skipSpaces } from '../tags.ts';
import type { ReferenceReader } from './references.ts';

/** A tag as the tree constructor takes it, and the offset behind it. */
export interface ReadTag {
  readonly token: Token.TagToken;
  readonly end: number;
}

/** Attributes that are read of one tag. */
const MAX_ATTRIBUTES = 256;

/** Attributes that are read of a page, and those by which the parser builds its tree (`type`, `encoding`). */
const READ: ReadonlySet<string> = new Set(
  (
    'class id role hidden aria-hidden aria-level open lang dir title href rel name property content http-equiv itemprop ' +
    'itemscope itemtype typeof datetime pubdate type encoding shadowrootmode style'
  ).split(' '),
);

/** Elements that the parser compares by all of their attributes when they are misnested. Links are: but never two at a time. */
const COMPARED: ReadonlySet<string> = new Set('b big code em font i nobr s small strike strong tt u'.split(' '));

/** A style that may hide its element, or that entities may spell so. */
const MAY_HIDE = /none|hidden|&/i;

/** Code units of an attribute's value that are read: what is longer holds a picture or a program. */
const LONGEST_VALUE = 65_536;

const LINE_ENDS = /\r\n?/g;
const CAPITALS = /[A-Z]+/g;
const NULLS = /\0/g;

/** What is known of a tag by its name as it is written. */
interface Named {
  readonly name: string;
  readonly id: Token.TagToken['tagID'];
  readonly isCompared: boolean;
}

/**
 * Reads the tag at an offset of a page, as the tokenizer of the HTML standard does; undefined where it is never closed. Left
 * out are attributes that nobody reads (pictures and their sizes, handlers, data of scripts, styles that hide nothing), those
 * past `MAX_ATTRIBUTES`, and the rest of very long values.
 */
export function tagReader(
  html: string,
  references: ReferenceReader,
): (start: number, type: Token.TagToken['type']) => ReadTag | undefined {
  const tagNames = new Map<string, Named>();
  const attributeNames = new Map<string, string>();
  const hasReturns = html.includes('\r');

  function nameAt(from: number, to: number): Named {
    const written = html.slice(from, to);
    let found = tagNames.get(written);
    if (found === undefined) {
      const name = lowered(written);
      found = { name, id: elements.getTagID(name), isCompared: COMPARED.has(name) };
      tagNames.set(written, found);
    }
    return found;
  }

  function attributeName(from: number, to: number): string {
    const written = html.slice(from, to);
    let name = attributeNames.get(written);
    if (name === undefined) {
      name = lowered(written);
      attributeNames.set(written, name);
    }
    return name;
  }

  function valueFrom(from: number, to: number): string {
    let value = html.slice(from, Math.min(to, from + LONGEST_VALUE));
    if (hasReturns) value = value.replace(LINE_ENDS, '\n');
    if (value.includes('&')) value = references.inValue(value);
    return value.includes('\0') ? value.replace(NULLS, '\ufffd') : value;
  }

  /** Adds an attribute that is read and that the tag has not yet: the first of a name counts. */
  function keep({ start, nameEnd, value }: Attributed, { isCompared }: Named, attributes: Token.Attribute[]): void {
    const name = attributeName(start, nameEnd);
    const { start: from, end: to } = value ?? NOTHING;
    if (!isCompared && (name === 'style' ? !MAY_HIDE.test(html.slice(from, to)) : !READ.has(name))) return;
    for (const other of attributes) if (other.name === name) return;
    attributes.push({ name, value: valueFrom(from, to) });
  }

  return (start, type) => {
    const isEnd = type === Token.TokenType.END_TAG;
    const nameStart = start + (isEnd ? 2 : 1);
    let at = nameStart;
    while (at < html.length && !endsName(html.charCodeAt(at))) at++;
    const named = nameAt(nameStart, at);
    const attrs: Token.Attribute[] = [];
    for (let count = 0; at < html.length && at !== -1; count++) {
      const before = at;
      at = skipSpaces(html, at);
      if (html.charCodeAt(at) === GREATER) {
        const selfClosing = at > before && html.charCodeAt(at - 1) === SLASH && count <= MAX_ATTRIBUTES;
        const { name: tagName, id: tagID } = named;
        return {
          token: { type, tagName, tagID, selfClosing, ackSelfClosing: false, attrs, location: null },
          end: at + 1,
        };
      }
      const attribute = attributeAt(html, at);
      if (!isEnd && count < MAX_ATTRIBUTES) keep(attribute, named, attrs);
      at = attribute.end;
    }
    return undefined;
  };
}

const NOTHING: Range = { start: 0, end: 0 };

/** In lower case, but for letters beyond ASCII, as the standard has it. */
function lowered(written: string): string {
  const name = written.includes('\0') ? written.replace(NULLS, '\ufffd') : written;
  return name.replace(CAPITALS, (letters) => letters.toLowerCase());
}
