import type { Document } from '../document.ts';

export interface BlockScore {
  /** From 0 to 1: how sure the block belongs to the main content. */
  readonly score: number;
  /** What spoke most against the block, in words, with the number: `link share 0.92`. Empty where it is kept. */
  readonly against: string;
}

export function mainContent(document: Document): readonly BlockScore[] {
  return document.blocks.map(() => ({ score: 1, against: '' }));
}
