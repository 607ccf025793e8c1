import type { Block } from '../document.ts';

export function segmentText(text: string): readonly Block[] {
  throw new TypeError(`not written yet: ${text.length}`);
}
