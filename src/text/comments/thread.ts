import type { Document, Thread } from '../../document.ts';
import { readLines } from './comment-lines.ts';
import { findPageSection } from './comment-page.ts';
import { toComments } from './comment-parents.ts';
import { findTextSection } from './comment-text.ts';
import { isForum } from './forum.ts';

/** The comment section that was found before, else what a look for it finds. */
export function threadOf(document: Document): Thread | undefined {
  return document.thread === undefined ? findThread(document) : (document.thread ?? undefined);
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
