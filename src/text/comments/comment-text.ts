import { type Cut, endsSentence, isCredible, MAJORITY, NEARLY_ALL, share } from './comment-credible.ts';
import { HEAD_LAYOUTS, type Head, type HeadLayout, headsOf } from './comment-heads.ts';
import type { Lines } from './comment-lines.ts';
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

/** Words of a line of what stands below the comments. */
const LONGEST_OF_FORM = 12;

/** Words of a subject above the line that says by whom a comment was submitted. */
const LONGEST_SUBJECT = 12;

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

interface Search {
  readonly layout: HeadLayout;
  readonly range: Range;
}

function sectionOf(lines: Lines, all: readonly Head[], search: Search): Section | undefined {
  const opened = openSection(lines, withTowns(lines, mostlyDated(all), search), search.range);
  if (opened === undefined) return undefined;
  const { heading, heads } = opened;
  const drafts = draftsOf(lines, heads, { ...search, heading });
  const within = search.range.headed;
  const cut: Cut = { lines, drafts, layout: search.layout, headed: heading !== undefined || within, within };
  if (!isCredible(cut)) return undefined;
  const first = heading ?? drafts[0]?.head[0] ?? heads[0]?.start ?? 0;
  const end = lastLine(drafts);
  const last = Math.max(end, endOfFurniture(lines, end + 1, search.range));
  if (
    drafts.length < FEW &&
    lines.proseBefore(first) < lines.proseBefore(lines.blocks.length) - lines.proseBefore(last + 1)
  )
    return undefined;
  return { first, last, drafts, ...(heading === undefined ? {} : { heading }) };
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

/**
 * The heads with the name above each, where what was taken for names are the towns that newspapers put between a name and
 * its date: above nearly all stands another name, and above the first one nothing else but the heading.
 */
function withTowns(lines: Lines, heads: readonly Head[], { layout, range }: Search): readonly Head[] {
  const first = heads[0];
  if (layout !== 'name-date' || first === undefined || heads.length < 2) return heads;
  const nameAbove = ({ start }: Head): string | undefined => {
    const { kind, author } = lines.reading(start - 1) ?? { kind: 'text' };
    return kind === 'name' && start > range.first ? author : undefined;
  };
  const isBelowHeading = headingAbove(lines, { ...first, start: first.start - 1 }, range) === first.start - 2;
  if (
    !isBelowHeading ||
    nameAbove(first) === undefined ||
    share(heads, (head) => nameAbove(head) !== undefined) < NEARLY_ALL
  )
    return heads;
  return heads.map((head) => {
    const author = nameAbove(head);
    return author === undefined ? head : { ...head, start: head.start - 1, author };
  });
}

/** The heading, if there is one, and the heads below it; nothing where no article stands above them. */
function openSection(
  lines: Lines,
  heads: readonly Head[],
  range: Range,
): { readonly heading?: number; readonly heads: readonly Head[] } | undefined {
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
  if (range.headed || lines.hasProse(first.start, LEAST_PROSE)) return { heads };
  return isByline(lines, heads) ? { heads: heads.slice(1) } : undefined;
}

/**
 * Whether the heads may stand below their comments: below the last stands nothing or, where each is a signature, nothing but
 * short lines, as of the form and the foot of the page. `Maria wrote:` stands above.
 */
function standBelow(lines: Lines, heads: readonly Head[], last: Draft | undefined): boolean {
  if (last === undefined || share(heads, (head) => opensSpeech(lines, head)) >= MAJORITY) return false;
  if (last.body.length === 0) return true;
  if (share(heads, (head) => isSignature(lines, head)) < NEARLY_ALL || withSubjects(lines, heads) !== heads)
    return false;
  return last.body.every((at) => lines.words(at) <= LONGEST_OF_FORM);
}

/** `Posted by: Maria | May 9, 2022`: a colon before the name, as nobody writes it above what is said. */
function isSignature(lines: Lines, { marked, dated, start, end, author }: Head): boolean {
  const text = lines.blocks[start]?.text ?? '';
  const colon = text.search(COLON);
  return marked && dated && end === start + 1 && author !== undefined && colon > 0 && colon < text.indexOf(author);
}
const COLON = /[:：](?!\p{N})/u;

function opensSpeech(lines: Lines, { start }: Head): boolean {
  return OPENS_SPEECH.test(lines.blocks[start]?.text ?? '');
}
const OPENS_SPEECH = /[:：]\s*$/u;

/**
 * The heading above the text of the first comment, where names and dates stand below each comment (`Posted by: Maria | May
 * 9, 2022`): nothing stands below the last of them.
 */
function headingAboveBodies(lines: Lines, heads: readonly Head[], range: Range): number | undefined {
  const [first] = heads;
  const [last] = cutBelowHeads(lines, heads.slice(-1), range);
  if (first === undefined || heads.length < 2 || !standBelow(lines, heads, last)) return undefined;
  let words = 0;
  for (let at = first.start - 1; at >= range.first && words <= LONGEST_FIRST; at--) {
    // A count of comments stands above articles too, which are longer than what stands above them.
    if (lines.reading(at)?.kind === 'heading')
      return lines.proseBefore(at) >= Math.max(LEAST_PROSE, words) ? at : undefined;
    words += lines.words(at);
  }
  return undefined;
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
  search: Search & { readonly heading?: number | undefined },
): readonly Draft[] {
  const { heading, layout } = search;
  const below = cutBelowHeads(lines, heading === undefined ? heads : withSubjects(lines, heads), search.range);
  const first = heads[0];
  if (heading === undefined || first === undefined || layout === 'foot' || layout === 'numbered') return below;
  const isFoot = hasText(lines, heading + 1, first.start) && standBelow(lines, heads, below.at(-1));
  return isFoot ? cutAboveHeads(lines, heads, heading + 1) : below;
}

/** The heads with the short line above each, where most `Submitted by` stand below one that ends no sentence. */
function withSubjects(lines: Lines, heads: readonly Head[]): readonly Head[] {
  const isShort = ({ start }: Head): boolean => {
    const words = lines.words(start - 1);
    const kind = lines.reading(start - 1)?.kind;
    return words > 0 && words <= LONGEST_SUBJECT && (kind === 'text' || kind === 'name');
  };
  const isSubject = (head: Head): boolean =>
    head.marked && isShort(head) && !endsSentence(lines.blocks[head.start - 1]?.text ?? '');
  if (heads.length < 2 || share(heads, isSubject) < NEARLY_ALL) return heads;
  return heads.map((head) => (isShort(head) ? { ...head, start: head.start - 1 } : head));
}
