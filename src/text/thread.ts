import type { Comment, Document } from '../document.ts';

export interface Thread {
  /** Index of the first and of the last block of the section, the heading included. */
  readonly first: number;
  readonly last: number;
  /** The block that heads the section, such as `5 comments`. */
  readonly heading?: number;
  readonly comments: readonly Comment[];
}

export function findThread(document: Document): Thread | undefined {
  return document.blocks.length === 0 ? undefined : undefined;
}
