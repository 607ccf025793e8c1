import type { Edit } from './edit.ts';
import { type StandIns, standIns } from './stand-ins.ts';
import { tagEdits, textEdit } from './tag-edits.ts';
import type { Range, Tag } from './tags.ts';
import { RAW_TEXT, tags, valuesOf } from './tags.ts';

/** Markup as the parser can best read it, and where its places lie in the markup it was made of. */
export interface Condensed {
  readonly html: string;
  /** The offset in the whole markup of an offset in `html`. */
  readonly whole: (offset: number) => number;
  /** What the parser gave of it, as it stands in the whole markup. */
  readonly restored: (text: string) => string;
}

/** Shorter pieces are not worth a cut. */
const SHORTEST = 64;

/** What may stand in the tag of a script whose content is read: structured data, a formula. An entity may spell it. */
const DATA = /json|math\/tex|&/i;

/**
 * Elements inside which, or behind which, a script or style may not be what it seems to one who reads tags alone: there
 * only what holds no other tag is cut.
 */
const DOUBTFUL: ReadonlySet<string> = new Set(
  'svg math select frameset template xmp textarea iframe noembed noframes'.split(' '),
);
/** Drawings and formulas, where a script is markup like any other. */
const FOREIGN: ReadonlySet<string> = new Set(['svg', 'math']);

/** In a drawing or a formula it begins a text in which tags are text too; elsewhere it is a comment. */
const SECTION_START = '<![CDATA[';

/** A script that holds both may go on behind its first end tag. */
const COMMENT_START = '<!--';
const SCRIPT_START = /<script/i;

/**
 * Markup without the content of its scripts and style sheets, which is two fifths of a page and costs the parser as much as
 * its text does, and without attributes that nobody reads. Plain texts and values, and scripts of data, are stood in for. Where it is not certain that the content is never shown, it stays. Values of
 * attributes are cut at `LONGEST_VALUE`, and long texts parted by empty comments: the parser gathers either character by
 * character, at 32 bytes each, until it ends.
 */
export function condensed(html: string): Condensed {
  const stand = standIns(html);
  const edits = editsOf(html, stand);
  const { restored } = stand;
  if (edits.length === 0) return { html, whole: (offset) => offset, restored };
  const parts: string[] = [];
  const places: number[] = [];
  const sums: number[] = [];
  let [from, sum] = [0, 0];
  for (const { start, end, insert = '' } of edits) {
    parts.push(html.slice(from, start), insert);
    places.push(start - sum + insert.length);
    sum += end - start - insert.length;
    sums.push(sum);
    from = end;
  }
  parts.push(html.slice(from));
  const whole = (offset: number): number => offset + (sums[cutsBefore(places, offset) - 1] ?? 0);
  return { html: parts.join(''), whole, restored };
}

/** How many of the ascending places lie at or before an offset. */
function cutsBefore(places: readonly number[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function editsOf(html: string, stand: StandIns): readonly Edit[] {
  const edits: Edit[] = [];
  const hasSections = html.includes(SECTION_START);
  let isForeignSeen = false;
  let opened: Tag | undefined;
  let before: Tag | undefined;
  let isDoubtful = false;
  let foreign = 0;
  for (const tag of tags(html)) {
    if (tag.name === 'plaintext') break;
    const isKnown = !(hasSections && isForeignSeen);
    const content = contentOf(before, tag);
    const inside = content === undefined ? '' : html.slice(content.start, content.end);
    if (inside.includes(COMMENT_START) && SCRIPT_START.test(inside)) break;
    const isCut = inside.length >= SHORTEST && foreign === 0 && !(isDoubtful && inside.includes('<'));
    if (isCut && content !== undefined && opened !== undefined) edits.push(content);
    else if (isCut && content !== undefined && !isDoubtful) edits.push(...dataEdits(inside, content, stand));
    else if (before !== undefined) {
      const edit = isKnown ? textEdit(html, { start: before.end, end: tag.start }, stand) : undefined;
      edits.push(...(edit === undefined ? parted(html, before, tag.start) : [edit]));
    }
    if (tag.end - tag.start > LONGEST_VALUE) edits.push(...cutValues(html, tag));
    else if (!tag.closing && isKnown) edits.push(...tagEdits(html, tag, stand));
    isDoubtful ||= DOUBTFUL.has(tag.name);
    isForeignSeen ||= FOREIGN.has(tag.name);
    if (FOREIGN.has(tag.name)) foreign = Math.max(0, foreign + (tag.closing ? -1 : 1));
    opened = isUnread(tag, html, isDoubtful) ? tag : undefined;
    before = tag;
  }
  return edits;
}

/** The content of a script or a style sheet that a tag ends. */
function contentOf(before: Tag | undefined, tag: Tag): Range | undefined {
  if (before === undefined || before.closing || !tag.closing || tag.name !== before.name) return undefined;
  if (tag.name !== 'script' && tag.name !== 'style') return undefined;
  return { start: before.end, end: tag.start };
}

/** A stand-in for the data of a script, where the parser would give it as it stands. */
function dataEdits(inside: string, content: Range, stand: StandIns): readonly Edit[] {
  const insert = inside.includes('\0') ? undefined : stand.of(content);
  return insert === undefined ? [] : [{ ...content, insert }];
}

/** Code units of text that the parser may gather. */
const LONGEST_TEXT = 65_536;
const EMPTY_COMMENT = '<!---->';

/** Comments for a long text behind a tag. Where more than text may stand there (a comment, raw text), there are none. */
function parted(html: string, { name, end, closing }: Tag, next: number): readonly Edit[] {
  if (next - end <= LONGEST_TEXT || (!closing && RAW_TEXT.has(name)) || html.slice(end, next).includes('<')) return [];
  const edits: Edit[] = [];
  for (let at = end + LONGEST_TEXT; at < next; at += LONGEST_TEXT) {
    const place = betweenWords(html, at, next);
    edits.push({ start: place, end: place, insert: EMPTY_COMMENT });
  }
  return edits;
}

/** Code units that a character reference may take; one must not be parted. */
const REFERENCE = 64;

/** The first place from `at` on that lies in no character reference and in no surrogate pair. */
function betweenWords(html: string, at: number, next: number): number {
  const reference = html.lastIndexOf('&', at - 1);
  const from = reference >= 0 && at - reference < REFERENCE ? Math.min(next, reference + REFERENCE) : at;
  return isLowSurrogate(html.charCodeAt(from)) ? from + 1 : from;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Code units of an attribute's value that are read: what is longer holds a picture or a program. */
const LONGEST_VALUE = 65_536;

/** The rest of each quoted value that is longer. */
function cutValues(html: string, tag: Tag): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { start, end } of valuesOf(html, tag)) {
    if (end - start > LONGEST_VALUE) edits.push({ start: start + LONGEST_VALUE, end });
  }
  return edits;
}

/** Whether a tag opens what is not read: a script of no data or, where it is certain to be one, a style sheet. */
function isUnread({ name, closing, start, end }: Tag, html: string, isDoubtful: boolean): boolean {
  if (closing) return false;
  if (name === 'style') return !isDoubtful;
  return name === 'script' && !DATA.test(html.slice(start, end));
}
