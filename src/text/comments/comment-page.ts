import type { Document } from '../../document.ts';
import { isForm, isItem, isList } from './comment-classes.ts';
import { draftItems, findItems, type ItemDrafts } from './comment-items.ts';
import { isFurniture, type Lines } from './comment-lines.ts';
import type { Section } from './comment-section.ts';
import { findTextSection } from './comment-text.ts';
import { type ElementTree, elementTree, inherit } from './element-tree.ts';

/** Words of prose above a section: without an article there is nothing to comment on. */
const LEAST_PROSE = 25;

/** Where no element says that it holds comments, one comment is no thread. */
const LEAST_WITHOUT_LIST = 2;

/** A list of comments may hold this much that is no comment, such as rules of the house; an article is longer. */
const MOST_AROUND = 60;

/** The comment section of a page, by the classes of its elements. */
export function findPageSection(document: Document, lines: Lines): Section | undefined {
  // Most pages have no element that is called a comment or a list of them.
  if (document.elements?.some((element) => isItem(element) || isList(element)) !== true) return undefined;
  const tree = elementTree(document);
  return sectionOfItems(lines, tree) ?? sectionOfList(lines, tree);
}

/** The comments whose own elements say what they are; of several lists of such, the longest. */
function sectionOfItems(lines: Lines, tree: ElementTree): Section | undefined {
  const items = findItems(lines, tree);
  const lists = inherit(tree, -1, (above, element, at) => (above < 0 && isList(element) ? at : above));
  const groups = Map.groupBy(items, ({ element }) => lists[element] ?? -1);
  const [list, members] = [...groups].reduce(
    (best, group) => (group[1].length > best[1].length ? group : best),
    [-1, items.slice(0, 0)],
  );
  const found = draftItems(lines, tree, members);
  return isThread(found, list) ? frame(lines, tree, { list, found }) : undefined;
}

/** Whether what the items hold reads as comments: most have a name or a date, and most say something. */
function isThread({ drafts }: ItemDrafts, list: number): boolean {
  const spoken = drafts.filter(({ body }) => body.length > 0);
  const signed = drafts.filter(({ author, dated }) => author !== undefined || dated);
  const least = list < 0 ? LEAST_WITHOUT_LIST : 1;
  if (drafts.length === 1 && drafts[0]?.dated !== true) return false;
  return signed.length >= least && signed.length * 2 >= drafts.length && spoken.length * 2 >= drafts.length;
}

/** The stretch of blocks from the heading to the form: the whole list, where it holds little that is no comment. */
function frame(lines: Lines, tree: ElementTree, { list, found }: Found): Section | undefined {
  const { drafts, held } = found;
  const inner = rangeOf([...held]);
  const outer =
    list < 0
      ? inner
      : rangeOf([inner.first, inner.last, tree.first[list] ?? inner.first, tree.last[list] ?? inner.last]);
  if (looseProse(lines, held, inner) > MOST_AROUND) return undefined;
  const { first: top, last: bottom } = looseProse(lines, held, outer) > MOST_AROUND ? inner : outer;
  const heading = headingOf(lines, top, inner.first);
  const first = Math.min(top, heading ?? top);
  if (!lines.hasProse(first, LEAST_PROSE)) return undefined;
  return { first, last: endOfForm(lines, tree, bottom), drafts, ...(heading === undefined ? {} : { heading }) };
}

interface Found {
  /** The element that holds the comments; -1 where none says so. */
  readonly list: number;
  readonly found: ItemDrafts;
}

interface BlockRange {
  readonly first: number;
  readonly last: number;
}

function rangeOf(blocks: readonly number[]): BlockRange {
  return { first: blocks.reduce((a, b) => Math.min(a, b)), last: blocks.reduce((a, b) => Math.max(a, b)) };
}

/** Words of prose in a range that lie in no comment: many, and the comments lie scattered among something else. */
function looseProse(lines: Lines, held: ReadonlySet<number>, { first, last }: BlockRange): number {
  let total = 0;
  for (let at = first; at <= last; at++) if (!held.has(at)) total += proseIn(lines, at, at + 1);
  return total;
}

function proseIn(lines: Lines, from: number, to: number): number {
  return lines.proseBefore(to) - lines.proseBefore(from);
}

/** The first line above the comments that reads as a heading of comments, or is a heading of the list. */
function headingOf(lines: Lines, from: number, to: number): number | undefined {
  for (let at = Math.max(0, from - 1); at < to; at++) if (lines.reading(at)?.kind === 'heading') return at;
  for (let at = from; at < to; at++) if (lines.blocks[at]?.kind === 'heading') return at;
  return undefined;
}

/** The last line of the form below the comments and of the links around it. */
function endOfForm(lines: Lines, tree: ElementTree, last: number): number {
  const inForm = inherit(tree, false, (above, element) => above || isForm(element));
  let end = last;
  for (let at = last + 1; at < lines.blocks.length; at++) {
    if (!isFurniture(lines.reading(at)) && inForm[lines.blocks[at]?.layout?.element ?? -1] !== true) break;
    end = at;
  }
  return end;
}

/** The comments read by their lines, in the element that says it holds comments but not which they are. */
function sectionOfList(lines: Lines, tree: ElementTree): Section | undefined {
  const lists = inherit(tree, -1, (above, element, at) => (above < 0 && isList(element) ? at : above));
  let best: Section | undefined;
  tree.elements.forEach((_, at) => {
    const first = tree.first[at] ?? 0;
    const last = tree.last[at] ?? -1;
    if (first > last || lists[at] !== at) return;
    if (!lines.hasProse(first, LEAST_PROSE)) return;
    const section = findTextSection(lines, { first, last, headed: true });
    if (section !== undefined && section.drafts.length > (best?.drafts.length ?? 0)) best = section;
  });
  return best;
}
