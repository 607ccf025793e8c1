import type { PageElement } from '../../block.ts';
import type { Document } from '../../document.ts';

/** The elements of a page, with the blocks that lie in each of them. */
export interface ElementTree {
  readonly elements: readonly PageElement[];
  /** First and last block in each element; Infinity and -1 where there is none. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Measures which blocks each element holds, in one walk from the leaves up. */
export function elementTree(document: Document): ElementTree {
  const elements = document.elements ?? [];
  const first = elements.map(() => Number.POSITIVE_INFINITY);
  const last = elements.map(() => -1);
  const widen = (at: number, from: number, to: number): void => {
    first[at] = Math.min(first[at] ?? from, from);
    last[at] = Math.max(last[at] ?? to, to);
  };
  for (const { index, layout } of document.blocks) {
    if (layout?.element !== undefined && layout.element < elements.length) widen(layout.element, index, index);
  }
  for (let at = elements.length - 1; at > 0; at--) {
    const parent = elements[at]?.parent ?? -1;
    const last0 = last[at] ?? -1;
    if (parent >= 0 && last0 >= 0) widen(parent, first[at] ?? last0, last0);
  }
  return { elements, first, last };
}

/** For each element, what `fold` makes of its parent's value and itself: one walk from the root down. */
export function inherit<Value>(
  tree: ElementTree,
  root: Value,
  fold: (above: Value, element: PageElement, at: number) => Value,
): readonly Value[] {
  const values: Value[] = [];
  tree.elements.forEach((element, at) => {
    values.push(fold(element.parent < 0 ? root : (values[element.parent] ?? root), element, at));
  });
  return values;
}
