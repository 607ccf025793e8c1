import type { BlockKind } from '../../block.ts';

/**
 * The depth of each item, from 1, by how far it is indented; undefined for what is no item. A list ends at a heading, and
 * at a block that stands no further to the right than the list itself.
 */
export function itemLevels(
  pieces: readonly { readonly kind: BlockKind; readonly indent: number }[],
): readonly (number | undefined)[] {
  const indents: number[] = [];
  return pieces.map(({ kind, indent }) => {
    if (kind !== 'item') {
      if (kind === 'heading' || indent <= (indents[0] ?? 0)) indents.length = 0;
      return undefined;
    }
    while (indent < (indents.at(-1) ?? 0)) indents.pop();
    if (indents.length === 0 || indent > (indents.at(-1) ?? 0) + SLACK) indents.push(indent);
    return indents.length;
  });
}

/** Columns by which items of one depth may differ. */
const SLACK = 1;
