import type { Block, Features } from '../document.ts';

export function measure(block: Block, language: string | undefined): Features {
  throw new TypeError(`not written yet: ${block.index} ${language}`);
}
