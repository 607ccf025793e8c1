import type { Document, Evidence, Thread } from '../../document.ts';
import { once } from '../../once.ts';
import { type Lines, readLines } from './comment-lines.ts';
import { findPageSection } from './comment-page.ts';
import { toComments } from './comment-parents.ts';
import type { Section } from './comment-section.ts';
import { findTextSection } from './comment-text.ts';
import { forumEvidence } from './forum.ts';

/** What readers wrote below a document, or what shows that the document is what they wrote. */
export interface Discussion {
  readonly thread?: Thread;
  /** What shows that the document is a thread of a forum, whose posts are its content. */
  readonly forum?: Evidence;
}

/** The discussion that was found before, else what a look for it finds. */
export function discussionOf(document: Document): Discussion {
  const { thread, forum } = document;
  if (thread === undefined) return findDiscussion(document);
  if (thread !== null) return { thread };
  return forum === undefined ? {} : { forum };
}

/** The comment section that was found before, else what a look for it finds. */
export function threadOf(document: Document): Thread | undefined {
  return discussionOf(document).thread;
}

/**
 * Finds the comment section of a document and cuts it into comments; none in a forum, whose posts are its content. On a
 * page the classes of its elements are asked first, then the lines. Needs no features.
 */
export function findDiscussion(document: Document): Discussion {
  const lines = readLines(document);
  const find = once(() => findSection(document, lines));
  const forum = forumEvidence(document, lines, find);
  if (forum !== undefined) return { forum };
  const section = find();
  return section === undefined ? {} : { thread: threadIn(lines, section) };
}

/** The thread of the same discussion, without a look for a forum where there is none. */
export function findThread(document: Document): Thread | undefined {
  const lines = readLines(document);
  const section = findSection(document, lines);
  if (section === undefined || forumEvidence(document, lines, () => section) !== undefined) return undefined;
  return threadIn(lines, section);
}

function findSection(document: Document, lines: Lines): Section | undefined {
  // On a page only a heading or links to answer make heads of comments credible; a text may do without.
  const isPossible = (): boolean => document.blocks.some(({ path = '' }) => path === '') || lines.mayHoldComments();
  const whole = { first: 0, last: document.blocks.length - 1, headed: false };
  return findPageSection(document, lines) ?? (isPossible() ? findTextSection(lines, whole) : undefined);
}

function threadIn(lines: Lines, section: Section): Thread {
  const { first, last, heading } = section;
  return { first, last, ...(heading === undefined ? {} : { heading }), comments: toComments(lines, section) };
}
