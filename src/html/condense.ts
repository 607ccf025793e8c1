import type { Tag } from './tags.ts';
import { tags } from './tags.ts';

/** Markup without what nobody reads, and where its places lie in the markup it was made of. */
export interface Condensed {
  readonly html: string;
  /** The offset in the whole markup of an offset in `html`. */
  readonly whole: (offset: number) => number;
}

/** Shorter pieces are not worth a cut. */
const SHORTEST = 64;

/** What may stand in the tag of a script whose content is read: structured data. An entity may spell it. */
const DATA = /json|&/i;

/**
 * Elements inside which, or behind which, a script or style may not be what it seems to one who reads tags alone: there
 * only what holds no other tag is cut.
 */
const DOUBTFUL: ReadonlySet<string> = new Set(
  'svg math select frameset template xmp textarea iframe noembed noframes'.split(' '),
);
/** Drawings and formulas, where a script is markup like any other. */
const FOREIGN: ReadonlySet<string> = new Set(['svg', 'math']);

/** A script that holds both may go on behind its first end tag. */
const COMMENT_START = '<!--';
const SCRIPT_START = /<script/i;

/**
 * Markup without the content of its scripts and style sheets, which is two fifths of a page and costs the parser as much as
 * its text does. Scripts of data stay. Where it is not certain that the content is never shown, it stays.
 */
export function condensed(html: string): Condensed {
  const cuts = cutsOf(html);
  if (cuts.length === 0) return { html, whole: (offset) => offset };
  const parts: string[] = [];
  const places: number[] = [];
  const sums: number[] = [];
  let [from, sum] = [0, 0];
  for (const { start, end } of cuts) {
    parts.push(html.slice(from, start));
    places.push(start - sum);
    sum += end - start;
    sums.push(sum);
    from = end;
  }
  parts.push(html.slice(from));
  return { html: parts.join(''), whole: (offset) => offset + (sums[cutsBefore(places, offset) - 1] ?? 0) };
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

interface Cut {
  readonly start: number;
  readonly end: number;
}

function cutsOf(html: string): readonly Cut[] {
  const cuts: Cut[] = [];
  let opened: Tag | undefined;
  let isDoubtful = false;
  let foreign = 0;
  for (const tag of tags(html)) {
    if (tag.name === 'plaintext') break;
    if (opened !== undefined && tag.closing && tag.name === opened.name) {
      const inside = html.slice(opened.end, tag.start);
      if (inside.includes(COMMENT_START) && SCRIPT_START.test(inside)) break;
      const isCut = inside.length >= SHORTEST && foreign === 0 && !(isDoubtful && inside.includes('<'));
      if (isCut) cuts.push({ start: opened.end, end: tag.start });
    }
    isDoubtful ||= DOUBTFUL.has(tag.name);
    if (FOREIGN.has(tag.name)) foreign = Math.max(0, foreign + (tag.closing ? -1 : 1));
    opened = isUnread(tag, html, isDoubtful) ? tag : undefined;
  }
  return cuts;
}

/** Whether a tag opens what is not read: a script of no data or, where it is certain to be one, a style sheet. */
function isUnread({ name, closing, start, end }: Tag, html: string, isDoubtful: boolean): boolean {
  if (closing) return false;
  if (name === 'style') return !isDoubtful;
  return name === 'script' && !DATA.test(html.slice(start, end));
}
