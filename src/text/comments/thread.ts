import type { Comment, Document } from '../../document.ts';
import { readLines } from './comment-lines.ts';
import { findPageSection } from './comment-page.ts';
import { toComments } from './comment-parents.ts';
import { findTextSection } from './comment-text.ts';
import { isForum } from './forum.ts';

/** The comment section of a document. Blocks in it that are neither heading nor comment are its furniture. */
export interface Thread {
  /** Index of the first and of the last block of the section, the heading included. */
  readonly first: number;
  readonly last: number;
  /** The block that heads the section, such as `5 comments`. */
  readonly heading?: number;
  readonly comments: readonly Comment[];
}

/**
 * Finds the comment section of a document and cuts it into comments; undefined where there is none, and for a forum, whose
 * posts are its content. On a page the classes of its elements are asked first, then the lines. Needs no features.
 */
export function findThread(document: Document): Thread | undefined {
  const lines = readLines(document);
  if (isForum(document, lines)) return undefined;
  const whole = { first: 0, last: document.blocks.length - 1, headed: false };
  const section = findPageSection(document, lines) ?? findTextSection(lines, whole);
  if (section === undefined) return undefined;
  const { first, last, heading } = section;
  return { first, last, ...(heading === undefined ? {} : { heading }), comments: toComments(lines, section) };
}
