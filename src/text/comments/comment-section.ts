import type { Moment } from '../../metadata.ts';
import type { Head } from './comment-heads.ts';
import type { LineReading } from './comment-line.ts';
import { isFurniture, type Lines } from './comment-lines.ts';

/** A comment as cut, before it is known which one it answers. Numbers are indices of blocks. */
export interface Draft {
  readonly head: readonly number[];
  readonly body: readonly number[];
  readonly author?: string;
  readonly moment?: Moment;
  readonly dated: boolean;
  readonly timed: boolean;
  readonly marked: boolean;
  readonly byline: boolean;
  readonly replyTo?: string;
  /** Columns of white space before the head; on a page, how deep it is nested. */
  readonly depth: number;
}

/** A stretch of blocks that may be a comment section. What is neither heading nor comment in it is furniture. */
export interface Section {
  readonly first: number;
  readonly last: number;
  readonly heading?: number;
  readonly drafts: readonly Draft[];
}

/** Part of a document in which to look for a section; `headed`: what holds it says that these are comments. */
export interface Range {
  readonly first: number;
  readonly last: number;
  readonly headed: boolean;
}

/** Between a heading and the first comment stand at most this many lines, none longer than a label or a prompt. */
const MOST_BELOW_HEADING = 12;
const LONGEST_BELOW_HEADING = 20;

/** Words that a last comment may have, or times the longest above it. */
const ROOM_FOR_LAST = 250;
const TIMES_LONGEST = 2;

/** A comment without an end is cut at the first wide gap after this many blocks. */
const SHORT_BODY = 3;
const WIDE_GAP = 3;

/** The heading above a head, across short lines such as `Sort by newest`. */
export function headingAbove(lines: Lines, head: Head, range: Range): number | undefined {
  let found: number | undefined;
  const lowest = Math.max(range.first, head.start - MOST_BELOW_HEADING);
  for (let at = head.start - 1; at >= lowest; at--) {
    if (lines.reading(at)?.kind === 'heading') found = at;
    else if (lines.place(at) !== '' && lines.blocks[at]?.kind === 'heading') break;
    if (lines.words(at) > LONGEST_BELOW_HEADING) break;
    if (found !== undefined && found !== at && !isFurniture(lines.reading(at))) break;
  }
  return found;
}

/** Cuts the lines from the first head on into comments: each body runs to the next head, the last to the section's end. */
export function cutBelowHeads(lines: Lines, heads: readonly Head[], range: Range): readonly Draft[] {
  return heads.map((head, index) => {
    const next = heads[index + 1];
    const end = next === undefined ? endOfLast(lines, heads, range) : next.start;
    return draft(lines, head, [head.end, end]);
  });
}

/** Cuts a thread whose names and dates stand below each comment. `from` is the line below the heading. */
export function cutAboveHeads(lines: Lines, heads: readonly Head[], from: number): readonly Draft[] {
  return heads.map((head, index) => draft(lines, head, [heads[index - 1]?.end ?? from, head.start]));
}

/** Whether the lines between two positions hold anything that a comment could say. */
export function hasText(lines: Lines, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isFurniture(lines.reading(at))) return true;
  return false;
}

/** Where the form or the links below a thread end: the last of the lines that ask for a comment or offer a link. */
export function endOfFurniture(lines: Lines, from: number, range: Range): number {
  let last = from - 1;
  for (let at = from; at <= range.last; at++) {
    if (!isFurniture(lines.reading(at))) break;
    last = at;
  }
  return last;
}

function draft(lines: Lines, head: Head, [from, to]: readonly [number, number]): Draft {
  const { start, end: below, author, replyTo, foot } = head;
  const own = Array.from({ length: below - start }, (_, offset) => start + offset);
  const body: number[] = [];
  const end = Math.min(to, foot ?? to);
  for (let at = from; at < end; at++) if (!isFurniture(lines.reading(at))) body.push(at);
  if (foot !== undefined) own.push(foot);
  const date = head.dated ? undefined : dateBelow(lines, body);
  if (date !== undefined) own.push(...body.splice(-1));
  const moment = head.moment ?? date?.moment;
  return {
    head: own,
    body,
    ...(author === undefined ? {} : { author }),
    ...(moment === undefined ? {} : { moment }),
    ...(replyTo === undefined ? {} : { replyTo }),
    dated: head.dated || date !== undefined,
    timed: head.timed || date?.timed === true,
    marked: head.marked,
    byline: head.byline,
    depth: lines.blocks[start]?.layout?.indent ?? 0,
  };
}

/** The date in the last line of a comment whose head has none. */
function dateBelow(lines: Lines, body: readonly number[]): LineReading | undefined {
  const last = body.length < 2 ? undefined : lines.reading(body.at(-1) ?? -1);
  return last?.kind === 'date' ? last : undefined;
}

/**
 * The line after the last comment: where a line of the page, a wide gap or a shallower indent says that it is over, or where
 * it would be much longer than any other.
 */
function endOfLast(lines: Lines, heads: readonly Head[], range: Range): number {
  const last = heads.at(-1);
  if (last === undefined) return range.first;
  const indent = leastIndent(lines, heads);
  const gap = widestGap(lines, heads);
  const holder = sharedElement(lines, heads);
  const room = roomForLast(lines, heads);
  let said = 0;
  for (let at = last.end; at <= range.last; at++) {
    const kind = lines.reading(at)?.kind;
    const layout = lines.blocks[at]?.layout;
    said += lines.words(at);
    if (kind === 'heading' || kind === 'prompt' || said > room || lines.isStop(at)) return at;
    if (holder >= 0 && !isWithin(lines, at, holder)) return at;
    if (lines.blocks[at]?.kind === 'heading' && lines.blocks[last.start]?.kind !== 'heading') return at;
    if (at > last.end && kind !== 'action' && lines.isNavigation(at)) return at;
    if (layout !== undefined && (layout.indent < indent || layout.gap > gap)) return at;
    if (at > last.end + SHORT_BODY && (layout?.gap ?? 0) >= WIDE_GAP) return at;
  }
  return range.last + 1;
}

function leastIndent(lines: Lines, heads: readonly Head[]): number {
  return heads.reduce(
    (least, head) => Math.min(least, lines.blocks[head.start]?.layout?.indent ?? 0),
    Number.POSITIVE_INFINITY,
  );
}

/** The innermost element that holds all heads, which is that of the first and the last; -1 for one alone, and in a text. */
function sharedElement(lines: Lines, heads: readonly Head[]): number {
  const [first, last] = [heads[0], heads.at(-1)];
  if (first === undefined || last === undefined || first === last) return -1;
  const own = new Set(ancestors(lines, last.start));
  for (const element of ancestors(lines, first.start)) if (own.has(element)) return element;
  return -1;
}

function isWithin(lines: Lines, at: number, holder: number): boolean {
  for (const element of ancestors(lines, at)) if (element === holder) return true;
  return false;
}

/** The elements that hold a line, innermost first. */
function* ancestors({ blocks, elements }: Lines, at: number): Generator<number> {
  for (let element = blocks[at]?.layout?.element ?? -1; element >= 0; element = elements[element]?.parent ?? -1)
    yield element;
}

/** How many words the last comment may have: more than most have, and not much more than the longest above it. */
function roomForLast(lines: Lines, heads: readonly Head[]): number {
  let longest = 0;
  heads.slice(0, -1).forEach((head, index) => {
    let total = 0;
    for (let at = head.end; at < (heads[index + 1]?.start ?? head.end); at++) total += lines.words(at);
    longest = Math.max(longest, total);
  });
  return Math.max(ROOM_FOR_LAST, longest * TIMES_LONGEST);
}

/** The widest gap between the lines of the section so far; a wider one ends it. */
function widestGap(lines: Lines, heads: readonly Head[]): number {
  const first = heads[0]?.start ?? 0;
  const last = heads.at(-1)?.end ?? 0;
  let widest = 1;
  for (let at = first + 1; at < last; at++) widest = Math.max(widest, lines.blocks[at]?.layout?.gap ?? 0);
  return heads.length === 1 ? WIDE_GAP : widest;
}
