import type { Block } from '../../block.ts';
import { remembered } from '../remembered.ts';
import { isItem, isList, isOwn, isPost, isReplyForm, signature, writtenDepth } from './comment-classes.ts';
import { draftOfItem } from './comment-item.ts';
import type { Lines } from './comment-lines.ts';
import type { Draft } from './comment-section.ts';
import { type ElementTree, inherit } from './element-tree.ts';

/** A comment's element, and how many others it lies in. */
export interface Item {
  readonly element: number;
  readonly depth: number;
}

/**
 * Elements that are comments. Of two that begin with the same block, one only wraps the other: the inner one counts where
 * it is repeated and most of its like are comments by themselves, and no parts of one.
 */
export function findItems(lines: Lines, tree: ElementTree): readonly Item[] {
  const { elements, first, last } = tree;
  const inForm = inherit(tree, false, (above, element) => above || isReplyForm(element));
  const inList = inherit(tree, false, (above, element) => above || isList(element));
  const candidate = elements.map(
    (element, at) =>
      (first[at] ?? 0) <= (last[at] ?? -1) &&
      inForm[at] !== true &&
      (isItem(element) || (inList[at] === true && isPost(element))),
  );
  const nearest = inherit(tree, -1, (above, element) => (candidate[element.parent] === true ? element.parent : above));
  const siblings = new Map<string, number[]>();
  const keyOf = (at: number): string => {
    const element = elements[at];
    return element === undefined ? '' : `${element.parent} ${signature(element)}`;
  };
  candidate.forEach((is, at) => {
    if (!is) return;
    const like = siblings.get(keyOf(at)) ?? [];
    siblings.set(keyOf(at), like);
    like.push(at);
  });
  const areComments = remembered((key) => {
    const members = siblings.get(key) ?? [];
    const signed = members.filter((element) => isSigned(draftWithin(lines, tree, element)));
    return members.length > 1 && signed.length * 2 > members.length;
  });
  const dropped = new Set<number>();
  candidate.forEach((is, at) => {
    const above = nearest[at] ?? -1;
    if (!is || above < 0 || first[above] !== first[at]) return;
    dropped.add(areComments(keyOf(at)) ? above : at);
  });
  const depths = inherit(tree, 0, (above, _, at) => above + (candidate[at] === true && !dropped.has(at) ? 1 : 0));
  return elements.flatMap((element, at) =>
    candidate[at] === true && !dropped.has(at)
      ? [{ element: at, depth: (depths[at] ?? 1) + (writtenDepth(element) ?? 0) }]
      : [],
  );
}

/** What was cut from the items, and every block that lies in one of them, said or not. */
export interface ItemDrafts {
  readonly drafts: readonly Draft[];
  readonly held: ReadonlySet<number>;
}

/** One draft an item, in the order of the page; an item of nothing but links gives none. */
export function draftItems(lines: Lines, tree: ElementTree, items: readonly Item[]): ItemDrafts {
  const depthOf = new Map(items.map(({ element, depth }) => [element, depth]));
  const owner = inherit(tree, -1, (above, _, at) => (depthOf.has(at) ? at : above));
  const own = new Map<number, Block[]>(items.map(({ element }) => [element, []]));
  for (const block of lines.blocks) own.get(owner[block.layout?.element ?? -1] ?? -1)?.push(block);
  const draftOf = (element: number, blocks: readonly Block[]): Draft =>
    draftOfItem({ element, depth: depthOf.get(element) ?? 1, blocks }, tree, lines.reading);
  for (const { element } of items.toReversed()) {
    const blocks = own.get(element) ?? [];
    const outer = own.get(owner[tree.elements[element]?.parent ?? -1] ?? -1);
    if (outer === undefined || isOwn(tree.elements[element])) continue;
    if (isSigned(draftOf(element, blocks.slice(0, MOST_LOOKED_AT)))) continue;
    for (const block of blocks) outer.push(block);
    own.delete(element);
  }
  const answers = new Map<number, number>();
  for (const element of own.keys()) {
    const outer = owner[tree.elements[element]?.parent ?? -1] ?? -1;
    answers.set(outer, Math.min(answers.get(outer) ?? Number.POSITIVE_INFINITY, tree.first[element] ?? 0));
  }
  const cut = [...own]
    .map(([element, unordered]) => {
      const blocks = unordered.toSorted((a, b) => a.index - b.index);
      return { element, blocks, draft: draftOf(element, blocks) };
    })
    .filter(({ blocks }) => !holdsSeveral(lines, blocks))
    .filter(({ element, draft: { head, body } }) => {
      const first = Math.min(head[0] ?? Number.POSITIVE_INFINITY, body[0] ?? Number.POSITIVE_INFINITY);
      return first < (answers.get(element) ?? Number.POSITIVE_INFINITY); // else it holds comments and is none
    });
  return {
    drafts: cut.map(({ draft }) => draft),
    held: new Set(cut.flatMap(({ blocks }) => blocks.map(({ index }) => index))),
  };
}

/** Signed lines of so many authors are those of a list of comments, whatever its class says; one quotes another in one comment. */
const AUTHORS_OF_A_LIST = 3;

function holdsSeveral({ reading }: Lines, blocks: readonly Block[]): boolean {
  const authors = new Set<string>();
  for (const { index } of blocks) {
    const { kind, author, loose } = reading(index) ?? {};
    if (kind === 'signed' && author !== undefined && loose !== true) authors.add(author);
    if (authors.size === AUTHORS_OF_A_LIST) return true;
  }
  return false;
}

/** Blocks of a comment that are looked at to see whether it is one. */
const MOST_LOOKED_AT = 60;

/** What an element begins with, cut as one comment. */
function draftWithin(lines: Lines, tree: ElementTree, element: number): Draft {
  const first = tree.first[element] ?? 0;
  const blocks = lines.blocks.slice(first, Math.min((tree.last[element] ?? -1) + 1, first + MOST_LOOKED_AT));
  return draftOfItem({ element, depth: 0, blocks }, tree, lines.reading);
}

/** Whether what lies in a comment is a comment itself: it says something, and when or by whom it was said. */
function isSigned({ author, body, dated }: Draft): boolean {
  return body.length > 0 && (author !== undefined || dated);
}
