import type { Edit } from './edit.ts';
import type { StandIns } from './stand-ins.ts';
import type { Attributed, Range, Tag } from './tags.ts';
import { attributesOf } from './tags.ts';

/** Attributes that are read of a page, and those by which the parser builds its tree (`type`, `encoding`). */
const READ: ReadonlySet<string> = new Set(
  (
    'class id role hidden aria-hidden aria-level open lang dir title href rel name property content http-equiv itemprop ' +
    'itemscope itemtype typeof datetime pubdate type encoding shadowrootmode alttext display'
  ).split(' '),
);

/** Of these the parser itself reads the values. */
const READ_BY_PARSER: ReadonlySet<string> = new Set(['type', 'encoding']);

/** Elements that the parser compares by all of their attributes when they are misnested. Links are: but never two at a time. */
const COMPARED: ReadonlySet<string> = new Set('b big code em font i nobr s small strike strong tt u'.split(' '));

/** A style that may hide its element, or that entities may spell so. */
const MAY_HIDE = /none|hidden|&/i;

/** A tag whose `alt` may be a formula. */
const MAY_BE_FORMULA = /(?<![a-z])(?:la)?tex(?![a-z])|mwe-math|\\|&#(?:0?92|x5c);/i;

/** Code units from which a tag may hold an attribute that is worth an edit, and a value that is worth a stand-in. */
const SHORTEST = 16;
const SHORTEST_VALUE = 8;

/** What the parser would change, or stop at. */
const SPECIAL = /[&\0]/;

/**
 * Edits of a start tag: attributes that nobody reads are cut (pictures and their sizes, handlers, data of scripts, styles that
 * hide nothing), and longer values of the others are stood in for.
 */
export function tagEdits(html: string, tag: Tag, stand: StandIns): readonly Edit[] {
  if (tag.end - tag.start < SHORTEST || COMPARED.has(tag.name)) return NONE;
  const edits: Edit[] = [];
  let cut: { start: number; end: number } | undefined;
  for (const attribute of attributesOf(html, tag)) {
    const name = html.slice(attribute.start, attribute.nameEnd).toLowerCase();
    if (isUnread(html, name, attribute, tag)) {
      if (cut !== undefined) cut.end = attribute.end;
      else {
        cut = { start: attribute.start, end: attribute.end };
        edits.push(cut);
      }
      continue;
    }
    cut = undefined;
    const { value } = attribute;
    if (value === undefined || READ_BY_PARSER.has(name) || !isPlain(html, value)) continue;
    const insert = stand.of(value);
    if (insert !== undefined) edits.push({ ...value, insert });
  }
  return edits;
}

const NONE: readonly Edit[] = [];

function isUnread(html: string, name: string, { nameEnd, end }: Attributed, tag: Tag): boolean {
  if (name === 'style') return !MAY_HIDE.test(html.slice(nameEnd, end));
  return name === 'alt' ? !MAY_BE_FORMULA.test(html.slice(tag.start, tag.end)) : !READ.has(name);
}

function isPlain(html: string, { start, end }: Range): boolean {
  return end - start >= SHORTEST_VALUE && !SPECIAL.test(html.slice(start, end));
}

/**
 * The edit of what stands between two tags: from its first sign to its last it is stood in for, where it is nothing but text
 * in whatever state the parser is in. White space at its ends stays: by it the parser tells what stands where no text may.
 */
export function textEdit(html: string, between: Range, stand: StandIns): Edit | undefined {
  let { start, end } = between;
  if (end - start < SHORTEST_VALUE) return undefined;
  while (start < end && isSpace(html.charCodeAt(start))) start++;
  while (end > start && isSpace(html.charCodeAt(end - 1))) end--;
  if (end - start < SHORTEST_VALUE || MARKED_UP.test(html.slice(start, end))) return undefined;
  const insert = stand.of({ start, end });
  return insert === undefined ? undefined : { start, end, insert };
}

/** An entity, a comment, or a sign that might begin a tag. */
const MARKED_UP = /[&<\0]/;

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}
