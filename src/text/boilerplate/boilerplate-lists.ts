import type { Line } from './boilerplate-lines.ts';

/** Lines of a list inside the body; a longer one would be the text's own. */
const BODY_LIST = 8;
/** Words of the longest title, and of the shortest that is not taken for a heading of the text. */
const TITLE_WORDS = { least: 7, most: 25 } as const;
/** Share of a block's characters inside links from which it is a link. */
const LINKED = 0.8;
/** Lines between two pieces of boilerplate outside the body that go with them: more of the same menu. */
const BETWEEN = 6;
/** Words of the longest entry of a menu: above the body, where the title stands as well, and below it. */
const ENTRY_WORDS = { before: 4, after: 12 } as const;

/**
 * The lines of the lists of articles below headings of related articles, each with its heading. Behind the body a list runs
 * to the next paragraph; elsewhere only as far as lines are links or, below what can only be such a heading, titles.
 */
export function listsBelow(lines: readonly Line[], isHeading: (line: Line) => boolean): ReadonlyMap<Line, Line> {
  const listed = new Map<Line, Line>();
  let heading: Line | undefined;
  let length = 0;
  for (const line of lines) {
    if (isHeading(line)) {
      heading = line;
      length = 0;
    } else if (heading !== undefined && isListed(line, heading, length)) {
      listed.set(line, heading);
      length += 1;
    } else heading = undefined;
  }
  return listed;
}

function isListed(line: Line, heading: Line, length: number): boolean {
  if (line.isProse || line.features.words > TITLE_WORDS.most || line.block.kind === 'heading') return false;
  if (heading.side === 'after') return true;
  return length < BODY_LIST && (isLink(line) || (heading.side === 'body' && isSure(heading) && isTitle(line)));
}

function isSure({ trace }: Line): boolean {
  return trace?.form === 'line';
}

function isTitle({ features }: Line): boolean {
  return features.words >= TITLE_WORDS.least && !features.endsSentence;
}

function isLink({ block, features }: Line): boolean {
  return block.kind === 'item' || features.linkShare >= LINKED;
}

/** The short lines outside the body that stand between two found ones, each with the found one above it. */
export function linesBetween(lines: readonly Line[], isFound: (line: Line) => boolean): ReadonlyMap<Line, Line> {
  const between = new Map<Line, Line>();
  let above: Line | undefined;
  let open: Line[] = [];
  for (const line of lines) {
    if (isFound(line)) {
      if (above !== undefined) for (const entry of open) between.set(entry, above);
      above = line;
      open = [];
    } else if (open.length < BETWEEN && isEntry(line)) open.push(line);
    else {
      above = undefined;
      open = [];
    }
  }
  return between;
}

function isEntry({ side, features }: Line): boolean {
  return (side === 'before' || side === 'after') && features.words <= ENTRY_WORDS[side] && !features.endsSentence;
}

/** The headings of whose sections every line is found, each with the first line of its section. */
export function emptiedHeadings(lines: readonly Line[], isFound: (line: Line) => boolean): ReadonlyMap<Line, Line> {
  const emptied = new Map<Line, Line>();
  let first: Line | undefined;
  let isEmptied = true;
  for (const line of lines.toReversed()) {
    if (line.block.kind === 'heading') {
      if (first !== undefined && isEmptied && !isFound(line)) emptied.set(line, first);
      first = undefined;
      isEmptied = true;
    } else {
      first = line;
      isEmptied &&= isFound(line);
    }
  }
  return emptied;
}

/** Headings behind the text that may be what is left of it; more of them are a list of teasers, and what the page lists. */
const HEADINGS_AT_END = 3;

/**
 * The headings that would end the text, each with the first line below it that is none: all that they could head is found. Of
 * 1 to 4 as the most that go, and any number, by what the text of pages of WCXB gains (docs/models/main-content.md).
 */
export function headingsAtEnd(lines: readonly Line[], isFound: (line: Line) => boolean): ReadonlyMap<Line, Line> {
  const ending = new Map<Line, Line>();
  let below: Line | undefined;
  for (const line of lines.toReversed()) {
    if (line.block.kind !== 'heading') {
      if (!isFound(line)) return ending.size <= HEADINGS_AT_END ? ending : new Map();
      below = line;
    } else if (below !== undefined && !isFound(line)) ending.set(line, below);
  }
  return new Map();
}
