import { isRoundTime } from './comment-date.ts';
import { HEAD_LAYOUTS, type Head, type HeadLayout, headsOf, isNamed } from './comment-heads.ts';
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

/** Words that most comments keep below. */
const USUAL_COMMENT = 150;

/** Words of a subject above the line that says by whom a comment was submitted. */
const LONGEST_SUBJECT = 12;

const MAJORITY = 0.5;
const NEARLY_ALL = 0.7;
const SENTENCE_END = /[.!?…。！？؟)](?:\s|["'”’»]|$)|\p{Extended_Pictographic}|[:;]-?[)(DP]/u;

/** The comment section of running text, by the heads of its comments; the layout that finds most comments wins. */
export function findTextSection(lines: Lines, range: Range): Section | undefined {
  let best: Section | undefined;
  for (const layout of HEAD_LAYOUTS) {
    for (const heads of runsOf(lines, headsOf(lines.readings, layout, range))) {
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
  const byPlace = Map.groupBy(heads, ({ start }) => lines.places[start] ?? '');
  let most: readonly Head[] = [];
  for (const group of byPlace.values()) if (group.length > most.length) most = group;
  return most;
}

function wordsBetween(lines: Lines, head: Head, next: Head): number {
  let total = 0;
  for (let at = head.end; at < next.start; at++) total += lines.words[at] ?? 0;
  return total;
}

interface Search {
  readonly layout: HeadLayout;
  readonly range: Range;
}

function sectionOf(lines: Lines, all: readonly Head[], search: Search): Section | undefined {
  const opened = openSection(lines, mostlyDated(all), search.range);
  if (opened === undefined) return undefined;
  const { heading, heads } = opened;
  const drafts = draftsOf(lines, heads, { ...search, heading });
  const within = search.range.headed;
  const evidence: Evidence = { lines, drafts, layout: search.layout, headed: heading !== undefined || within, within };
  if (!isCredible(evidence)) return undefined;
  const first = heading ?? drafts[0]?.head[0] ?? heads[0]?.start ?? 0;
  const end = Math.max(...drafts.flatMap(({ head, body }) => [...head, ...body]));
  const last = Math.max(end, endOfFurniture(lines, end + 1, search.range));
  if (drafts.length < FEW && prose(lines, first) < prose(lines, lines.blocks.length) - prose(lines, last + 1))
    return undefined;
  return { first, last, drafts, ...(heading === undefined ? {} : { heading }) };
}

/** Where most heads have a date, one without is a quotation's `Maria wrote:` or a list inside a comment. */
function mostlyDated(heads: readonly Head[]): readonly Head[] {
  const dated = heads.filter((head) => head.dated);
  return dated.length > heads.length * MAJORITY ? dated : heads;
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
    if (range.headed || prose(lines, heading) >= LEAST_PROSE_UNDER_HEADING)
      return { heading, heads: heads.slice(index) };
  }
  const first = heads[0];
  if (first === undefined) return undefined;
  if (range.headed || prose(lines, first.start) >= LEAST_PROSE) return { heads };
  return isByline(lines, heads) ? { heads: heads.slice(1) } : undefined;
}

function prose(lines: Lines, position: number): number {
  return lines.proseBefore[position] ?? 0;
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
  const isFoot = hasText(lines, heading + 1, first.start) && below.at(-1)?.body.length === 0;
  return isFoot ? cutAboveHeads(lines, heads, heading + 1) : below;
}

/** The heads with the short line above each, where most `Submitted by` stand below one that ends no sentence. */
function withSubjects(lines: Lines, heads: readonly Head[]): readonly Head[] {
  const isShort = ({ start }: Head): boolean => {
    const words = lines.words[start - 1] ?? 0;
    const kind = lines.readings[start - 1]?.kind;
    return words > 0 && words <= LONGEST_SUBJECT && (kind === 'text' || kind === 'name');
  };
  const isSubject = (head: Head): boolean =>
    head.marked && isShort(head) && !SENTENCE_END.test(lines.blocks[head.start - 1]?.text ?? '');
  if (heads.length < 2 || share(heads, isSubject) < NEARLY_ALL) return heads;
  return heads.map((head) => (isShort(head) ? { ...head, start: head.start - 1 } : head));
}

interface Evidence {
  readonly lines: Lines;
  readonly drafts: readonly Draft[];
  readonly layout: HeadLayout;
  readonly headed: boolean;
  /** What holds the lines says that they are comments. */
  readonly within: boolean;
}

/**
 * Whether what was cut is a thread. Under a heading one comment is enough. Without one at least two are needed, with dates
 * to the minute or links to answer, names that people have, and texts that are sentences: a programme, a list of news or a
 * bibliography has no such thing. Numbers before the names stand for the names' shape.
 */
function isCredible(evidence: Evidence): boolean {
  const { drafts, layout, headed } = evidence;
  const dated = share(drafts, (draft) => draft.dated);
  const spoken = share(drafts, (draft) => draft.marked);
  if (drafts.length > 2 && share(drafts, (draft) => draft.body.length === 0) > MAJORITY) return false;
  if (layout === 'foot')
    return headed && drafts.length > 1 && isAnswered(evidence) && isSpeech(evidence) && !isLong(evidence);
  const timed = share(drafts, (draft) => draft.timed);
  const answered = isAnswered(evidence);
  if (headed) {
    const named = dated >= MAJORITY || spoken >= MAJORITY;
    if (drafts.length === 1 && drafts[0]?.body.length === 0) return false;
    return named && (timed >= MAJORITY || answered || isPlainlyHeaded(evidence));
  }
  if (drafts.length === 1) return false;
  if (answered) return dated >= NEARLY_ALL || spoken >= NEARLY_ALL;
  if (isPage(evidence) || share(drafts, isStamped) < NEARLY_ALL || share(drafts, (draft) => draft.byline) > MAJORITY)
    return false;
  if (isTimetable(drafts) || isOneVoice(drafts) || isLong(evidence) || isOfPage(evidence)) return false;
  if (!isSpeech(evidence)) return false;
  return layout === 'numbered' || share(drafts, isNamed) >= NEARLY_ALL;
}

/** Days without a time stand above articles too: then the texts must be sentences, and the page's elements must agree. */
function isPlainlyHeaded(evidence: Evidence): boolean {
  return isSpeech(evidence) && (evidence.within || !isPage(evidence));
}

/** Whether about every comment has links to answer it. */
function isAnswered({ lines, drafts }: Evidence): boolean {
  const first = drafts[0]?.head[0] ?? 0;
  const last = drafts.at(-1);
  const end = Math.max(last?.head.at(-1) ?? 0, last?.body.at(-1) ?? 0) + 1;
  const links = lines.readings.slice(first, end + 1).filter((line) => line.answerable === true);
  return links.length >= drafts.length * MAJORITY;
}

/** A page that says nowhere that it has comments has none; its lists of articles look much alike. */
function isPage({ lines, drafts }: Evidence): boolean {
  return lines.places[drafts[0]?.head[0] ?? 0] !== '';
}

/** A date to the minute; how long ago something was is told of every article in a list. */
function isStamped(draft: Draft): boolean {
  return draft.timed && draft.moment !== undefined;
}

/** Whether nearly all is written by one and the same: the articles of an author, not the comments of readers. */
function isOneVoice(drafts: readonly Draft[]): boolean {
  const counts = new Map<string, number>();
  for (const { author = '' } of drafts) counts.set(author, (counts.get(author) ?? 0) + 1);
  return Math.max(...counts.values()) > drafts.length * NEARLY_ALL;
}

/** Whether most texts are as long as articles. */
function isLong({ lines, drafts }: Evidence): boolean {
  const isArticle = ({ body }: Draft): boolean =>
    body.reduce((sum, at) => sum + (lines.words[at] ?? 0), 0) > USUAL_COMMENT;
  return share(drafts, isArticle) > MAJORITY;
}

/** Whether most texts hold lines of the page, such as the heading of related articles. */
function isOfPage({ lines, drafts }: Evidence): boolean {
  return share(drafts, ({ body }) => body.some((at) => lines.isStop(at))) >= MAJORITY;
}

function isTimetable(drafts: readonly Draft[]): boolean {
  const moments = drafts.flatMap(({ moment }) => (moment === undefined ? [] : [moment]));
  return moments.length > 0 && moments.every(isRoundTime);
}

/** Whether the texts are mostly sentences, and not the titles of a list. */
function isSpeech({ lines, drafts }: Evidence): boolean {
  const spoken = drafts.filter(({ body }) => body.length > 0);
  return share(spoken, ({ body }) => body.some((at) => SENTENCE_END.test(lines.blocks[at]?.text ?? ''))) >= MAJORITY;
}

function share<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(is).length / items.length;
}
