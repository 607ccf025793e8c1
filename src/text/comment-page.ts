import type { Block, Document } from '../document.ts';
import { isForm, isItem, isList, signature, writtenDepth } from './comment-classes.ts';
import { draftOfItem } from './comment-item.ts';
import { isFurniture, type Lines } from './comment-lines.ts';
import type { Draft, Section } from './comment-section.ts';
import { findTextSection } from './comment-text.ts';
import { type ElementTree, elementTree, inherit } from './element-tree.ts';

/** Words of prose above a section: without an article there is nothing to comment on. */
const LEAST_PROSE = 25;

/** A list of comments may hold this much that is no comment, such as rules of the house; an article is longer. */
const MOST_AROUND = 60;

/** A comment's element, and how many others it lies in. */
interface Item {
  readonly element: number;
  readonly depth: number;
}

/** The comment section of a page, by the classes of its elements. */
export function findPageSection(document: Document, lines: Lines): Section | undefined {
  if ((document.elements ?? []).length === 0) return undefined;
  const tree = elementTree(document);
  return sectionOfItems(lines, tree) ?? sectionOfList(lines, tree);
}

/** The comments whose own elements say what they are; of several lists of such, the longest. */
function sectionOfItems(lines: Lines, tree: ElementTree): Section | undefined {
  const items = findItems(tree);
  const lists = inherit(tree, -1, (above, element, at) => (above < 0 && isList(element) ? at : above));
  const groups = Map.groupBy(items, ({ element }) => lists[element] ?? -1);
  const [list, members] = [...groups].reduce(
    (best, group) => (group[1].length > best[1].length ? group : best),
    [-1, items.slice(0, 0)],
  );
  const drafts = draftItems(lines, tree, members);
  const spoken = drafts.filter(({ body }) => body.length > 0);
  const signed = drafts.filter(({ author, dated }) => author !== undefined || dated);
  if (signed.length < (list < 0 ? 2 : 1) || signed.length * 2 < drafts.length || spoken.length * 2 < drafts.length)
    return undefined;
  return frame(lines, tree, { list, drafts });
}

/** Elements that are comments. Of two that begin with the same block, one only wraps the other: the one that is repeated counts. */
function findItems(tree: ElementTree): readonly Item[] {
  const { elements, first, last } = tree;
  const candidate = elements.map((element, at) => (first[at] ?? 0) <= (last[at] ?? -1) && isItem(element));
  const nearest = inherit(tree, -1, (above, element) => (candidate[element.parent] === true ? element.parent : above));
  const siblings = new Map<string, number>();
  const keyOf = (at: number): string => {
    const element = elements[at];
    return element === undefined ? '' : `${element.parent} ${signature(element)}`;
  };
  candidate.forEach((is, at) => {
    if (is) siblings.set(keyOf(at), (siblings.get(keyOf(at)) ?? 0) + 1);
  });
  const dropped = new Set<number>();
  candidate.forEach((is, at) => {
    const above = nearest[at] ?? -1;
    if (!is || above < 0 || first[above] !== first[at]) return;
    dropped.add((siblings.get(keyOf(at)) ?? 0) > 1 ? above : at);
  });
  const depths = inherit(tree, 0, (above, _, at) => above + (candidate[at] === true && !dropped.has(at) ? 1 : 0));
  return elements.flatMap((element, at) =>
    candidate[at] === true && !dropped.has(at)
      ? [{ element: at, depth: (depths[at] ?? 1) + (writtenDepth(element) ?? 0) }]
      : [],
  );
}

/** One draft an item, in the order of the page. */
function draftItems(lines: Lines, tree: ElementTree, items: readonly Item[]): readonly Draft[] {
  const depthOf = new Map(items.map(({ element, depth }) => [element, depth]));
  const owner = inherit(tree, -1, (above, _, at) => (depthOf.has(at) ? at : above));
  const own = new Map<number, Block[]>(items.map(({ element }) => [element, []]));
  for (const block of lines.blocks) own.get(owner[block.layout?.element ?? -1] ?? -1)?.push(block);
  return [...own]
    .filter(([, blocks]) => blocks.length > 0)
    .map(([element, blocks]) =>
      draftOfItem({ element, depth: depthOf.get(element) ?? 1, blocks }, tree, lines.readings),
    );
}

/** The stretch of blocks from the heading to the form: the whole list, where it holds little that is no comment. */
function frame(
  lines: Lines,
  tree: ElementTree,
  { list, drafts }: { list: number; drafts: readonly Draft[] },
): Section | undefined {
  const blocks = drafts.flatMap(({ head, body }) => [...head, ...body]);
  const inner = { first: blocks.reduce((a, b) => Math.min(a, b)), last: blocks.reduce((a, b) => Math.max(a, b)) };
  const outer =
    list < 0
      ? inner
      : {
          first: Math.min(inner.first, tree.first[list] ?? inner.first),
          last: Math.max(inner.last, tree.last[list] ?? inner.last),
        };
  const above = proseIn(lines, outer.first, inner.first);
  const below = proseIn(lines, inner.last + 1, outer.last + 1);
  const isNarrow = above + below <= MOST_AROUND;
  if (proseBetween(lines, drafts, inner) > MOST_AROUND) return undefined;
  let { first, last } = isNarrow ? outer : inner;
  const heading = headingOf(lines, first, inner.first);
  first = Math.min(first, heading ?? first);
  last = endOfForm(lines, tree, last);
  if (proseIn(lines, 0, first) < LEAST_PROSE) return undefined;
  return { first, last, drafts, ...(heading === undefined ? {} : { heading }) };
}

/** Words of prose between the comments that belong to none: then they lie scattered among something else. */
function proseBetween(
  lines: Lines,
  drafts: readonly Draft[],
  { first, last }: { first: number; last: number },
): number {
  const own = drafts.flatMap(({ head, body }) => [...head, ...body]);
  return own.reduce((rest, at) => rest - proseIn(lines, at, at + 1), proseIn(lines, first, last + 1));
}

function proseIn(lines: Lines, from: number, to: number): number {
  return (lines.proseBefore[to] ?? 0) - (lines.proseBefore[from] ?? 0);
}

/** The first line above the comments that reads as a heading of comments, or is a heading of the list. */
function headingOf(lines: Lines, from: number, to: number): number | undefined {
  for (let at = Math.max(0, from - 1); at < to; at++) if (lines.readings[at]?.kind === 'heading') return at;
  for (let at = from; at < to; at++) if (lines.blocks[at]?.kind === 'heading') return at;
  return undefined;
}

/** The last line of the form below the comments and of the links around it. */
function endOfForm(lines: Lines, tree: ElementTree, last: number): number {
  const inForm = inherit(tree, false, (above, element) => above || isForm(element));
  let end = last;
  for (let at = last + 1; at < lines.blocks.length; at++) {
    if (!isFurniture(lines.readings[at]) && inForm[lines.blocks[at]?.layout?.element ?? -1] !== true) break;
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
    if (proseIn(lines, 0, first) < LEAST_PROSE) return;
    const section = findTextSection(lines, { first, last, headed: true });
    if (section !== undefined && section.drafts.length > (best?.drafts.length ?? 0)) best = section;
  });
  return best;
}
