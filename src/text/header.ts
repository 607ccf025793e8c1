import type { Document, Hint } from '../document.ts';

export function lineHints(document: Document): readonly Hint[] {
  return document.blocks.length === 0 ? [] : [];
}
