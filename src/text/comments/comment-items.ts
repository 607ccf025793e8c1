import type { Block } from '../../document.ts';
import { isItem, isList, isPost, isReplyForm, signature, writtenDepth } from './comment-classes.ts';
import { draftOfItem } from './comment-item.ts';
import type { Lines } from './comment-lines.ts';
import type { Draft } from './comment-section.ts';
import { type ElementTree, inherit } from './element-tree.ts';

/** A comment's element, and how many others it lies in. */
export interface Item {
  readonly element: number;
  readonly depth: number;
}

/** Elements that are comments. Of two that begin with the same block, one only wraps the other: the one that is repeated counts. */
export function findItems(tree: ElementTree): readonly Item[] {
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

/** What was cut from the items, and every block that lies in one, said or not. */
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
  const drafts = [...own].map(([element, blocks]) =>
    draftOfItem({ element, depth: depthOf.get(element) ?? 1, blocks }, tree, lines.readings),
  );
  return {
    drafts: drafts.filter(({ head, body }) => head.length + body.length > 0),
    held: new Set([...own.values()].flatMap((blocks) => blocks.map(({ index }) => index))),
  };
}
