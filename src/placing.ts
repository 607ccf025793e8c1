import type { Block } from './block.ts';
import type { Assign, Document, Drop } from './document.ts';

/** Where a block ends. */
export type Place = 'text' | 'metadata' | 'comments' | 'dropped';

/** A block's place and the verdict that put it there; in `text` there is none. */
export interface Placing {
  readonly place: Place;
  readonly verdict?: Drop | Assign;
}

const IN_TEXT: Placing = { place: 'text' };

/** The place of every block, by its index: the first verdict that moves a block is the one that counts. */
export function placings(document: Document): readonly Placing[] {
  const placed: Placing[] = document.blocks.map(() => IN_TEXT);
  for (const verdict of document.verdicts) {
    if (verdict.effect === 'note' || verdict.target === 'document') continue;
    if (placed[verdict.target] !== IN_TEXT) continue;
    placed[verdict.target] = { place: verdict.effect === 'drop' ? 'dropped' : verdict.to, verdict };
  }
  return placed;
}

/** The blocks no verdict has moved, in reading order. */
export function textBlocks(document: Document): readonly Block[] {
  const placed = placings(document);
  return document.blocks.filter((block) => placed[block.index]?.place === 'text');
}
