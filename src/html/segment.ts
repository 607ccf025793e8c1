import type { Block, Hint, PageElement } from '../document.ts';

export interface Page {
  readonly blocks: readonly Block[];
  readonly elements: readonly PageElement[];
  readonly hints: readonly Hint[];
}

export function segmentPage(html: string): Page {
  throw new TypeError(`not written yet: ${html.length}`);
}
