import { type Cut, isCredible, MAJORITY, NEARLY_ALL, share } from './comment-credible.ts';
import { standBelow } from './comment-feet.ts';
import { HEAD_LAYOUTS, type Head, headsOf } from './comment-heads.ts';
import type { Lines } from './comment-lines.ts';
import { type Search, withNamesAbove, withSubjects } from './comment-names.ts';
import {
  cutAboveHeads,
  cutBelowHeads,
  type Draft,
  endOfFurniture,
  hasText,
  headingAbove,
  type Range,
  type Section,
} from './comment-section.ts';
import { tidied } from './comment-tidy.ts';

/** Words of prose that must stand above a thread: without an article there is nothing to comment on. */
const LEAST_PROSE = 25;
const LEAST_PROSE_UNDER_HEADING = 8;

/** An article whose byline looks like the heads of its comments is at least this long, and so much longer than each. */
const LEAST_ARTICLE = 100;
const ARTICLE_TO_COMMENT = 2;

/** So few comments do not stand above most of the text: that is a byline under a link to the comments. */
const FEW = 4;

/** Words of a comment that is not yet taken for something else. */
const LONGEST_COMMENT = 1000;

/** Words of a first comment that stands between the heading and the line that says by whom it is. */
const LONGEST_FIRST = 400;

/** The comment section of running text, by the heads of its comments; the layout that finds most comments wins. */
export function findTextSection(lines: Lines, range: Range): Section | undefined {
  let best: Section | undefined;
  for (const layout of HEAD_LAYOUTS) {
    for (const heads of runsOf(lines, headsOf(lines.reading, layout, range))) {
      const section = sectionOf(lines, heads, { layout, range });
      if (section !== undefined && section.drafts.length > (best?.drafts.length ?? 0)) best = section;
    }
  }
  return best;
}

/** Heads of one place on the page, parted where so much stands between two of them that it is no comment. */
function runsOf(lines: Lines, all: readonly Head[]): readonly (readonly Head[])[] {
  const runs: Head[][] = [];
  for (const head of ofOnePlace(lines, all)) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run === undefined || before === undefined || wordsBetween(lines, before, head) > LONGEST_COMMENT)
      runs.push([head]);
    else run.push(head);
  }
  return runs;
}

/** The heads that lie in the same tags as most others. */
function ofOnePlace(lines: Lines, heads: readonly Head[]): readonly Head[] {
  const byPlace = Map.groupBy(heads, ({ start }) => lines.place(start));
  let most: readonly Head[] = [];
  for (const group of byPlace.values()) if (group.length > most.length) most = group;
  return most;
}

function wordsBetween(lines: Lines, head: Head, next: Head): number {
  let total = 0;
  for (let at = head.end; at < next.start; at++) total += lines.words(at);
  return total;
}

function sectionOf(lines: Lines, all: readonly Head[], search: Search): Section | undefined {
  const opened = openSection(lines, withNamesAbove(lines, mostlyDated(all), search), search.range);
  if (opened === undefined) return undefined;
  const { heading, heads } = opened;
  const drafts = draftsOf(lines, heads, { ...search, ...opened });
  const within = search.range.headed;
  const cut: Cut = { lines, drafts, layout: search.layout, headed: heading !== undefined || within, within };
  if (!isCredible(cut)) return undefined;
  const first = heading ?? opened.from ?? drafts[0]?.head[0] ?? heads[0]?.start ?? 0;
  const end = lastLine(drafts);
  const last = Math.max(end, endOfFurniture(lines, end + 1, search.range));
  if (
    drafts.length < FEW &&
    lines.proseBefore(first) < lines.proseBefore(lines.blocks.length) - lines.proseBefore(last + 1)
  )
    return undefined;
  return { first, last, drafts: tidied(lines, drafts), ...(heading === undefined ? {} : { heading }) };
}

/** Of very many lines, too: as arguments of a function there is no room for them. */
function lastLine(drafts: readonly Draft[]): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const { head, body } of drafts) {
    for (const at of head) last = Math.max(last, at);
    for (const at of body) last = Math.max(last, at);
  }
  return last;
}

/** Where most heads have a date, one without is a quotation's `Maria wrote:` or a list inside a comment. */
function mostlyDated(heads: readonly Head[]): readonly Head[] {
  const dated = heads.filter((head) => head.dated);
  return dated.length > heads.length * MAJORITY ? dated : heads;
}

/** Where a section begins, and its heads. */
interface Opened {
  readonly heading?: number;
  readonly heads: readonly Head[];
  /** The first line of a section without a heading whose heads stand below their comments. */
  readonly from?: number;
}

/** The heading, if there is one, and the heads below it; nothing where no article stands above them. */
function openSection(lines: Lines, heads: readonly Head[], range: Range): Opened | undefined {
  for (const [index, head] of heads.entries()) {
    const heading = headingAbove(lines, head, range);
    if (heading === undefined) continue;
    if (range.headed || lines.hasProse(heading, LEAST_PROSE_UNDER_HEADING))
      return { heading, heads: heads.slice(index) };
  }
  const first = heads[0];
  if (first === undefined) return undefined;
  const farAbove = headingAboveBodies(lines, heads, range);
  if (farAbove !== undefined) return { heading: farAbove, heads };
  if (range.headed) return { heads };
  if (lines.hasProse(first.start, LEAST_PROSE)) return belowFirst(lines, heads, range) ?? { heads };
  return isByline(lines, heads) ? { heads: heads.slice(1) } : undefined;
}

/**
 * The heading above the text of the first comment, where names and dates stand below each comment (`Posted by: Maria | May
 * 9, 2022`): nothing stands below the last of them.
 */
function headingAboveBodies(lines: Lines, heads: readonly Head[], range: Range): number | undefined {
  const [first] = heads;
  const [last] = cutBelowHeads(lines, heads.slice(-1), range);
  if (first === undefined || heads.length < 2) return undefined;
  let words = 0;
  for (let at = first.start - 1; at >= range.first && words <= LONGEST_FIRST; at--) {
    if (lines.reading(at)?.kind === 'heading') {
      const isBelow = standBelow(lines, heads, { last, from: at + 1 });
      // A count of comments stands above articles too, which are longer than what stands above them.
      return isBelow && (range.headed || lines.proseBefore(at) >= Math.max(LEAST_PROSE, words)) ? at : undefined;
    }
    words += lines.words(at);
  }
  return undefined;
}

/**
 * The heads but the first, where below the last stands nothing at all, and all say by whom something was posted: nobody knows
 * where the first comment begins, or whether the first head is the foot of the article, but the others stand below it.
 */
function belowFirst(lines: Lines, heads: readonly Head[], range: Range): Opened | undefined {
  const [first, ...others] = heads;
  if (first === undefined || others.length < 2 || share(heads, ({ marked }) => marked) < NEARLY_ALL) return undefined;
  const drafts = cutBelowHeads(lines, heads, range);
  const isBelow = drafts.every(({ body }, index) => (body.length === 0) === (index === drafts.length - 1));
  return isBelow ? { heads: others, from: first.end } : undefined;
}

/** Whether the first head is the article's own byline: what follows it is long, and much longer than any comment. */
function isByline(lines: Lines, heads: readonly Head[]): boolean {
  const lengths = heads.slice(0, -1).map((head, index) => wordsBetween(lines, head, heads[index + 1] ?? head));
  const [article = 0, ...others] = lengths;
  return (
    heads.length > 2 && article >= LEAST_ARTICLE && others.every((length) => length * ARTICLE_TO_COMMENT <= article)
  );
}

/** Bodies below their heads; above them where the text under the heading would else belong to no one and the last head to nothing. */
function draftsOf(
  lines: Lines,
  heads: readonly Head[],
  search: Search & Pick<Opened, 'heading' | 'from'>,
): readonly Draft[] {
  const { heading, layout, from } = search;
  if (from !== undefined) return cutAboveHeads(lines, heads, from);
  const below = cutBelowHeads(lines, withSubjects(lines, heads), search.range);
  const first = heads[0];
  if (heading === undefined || first === undefined || layout === 'foot' || layout === 'numbered') return below;
  const isFoot =
    hasText(lines, heading + 1, first.start) && standBelow(lines, heads, { last: below.at(-1), from: heading + 1 });
  return isFoot ? cutAboveHeads(lines, heads, heading + 1) : below;
}
