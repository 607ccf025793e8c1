import type { Document, Evidence, Thread } from '../../document.ts';
import { once } from '../../once.ts';
import { readLines } from './comment-lines.ts';
import { findPageSection } from './comment-page.ts';
import { toComments } from './comment-parents.ts';
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
  const whole = { first: 0, last: document.blocks.length - 1, headed: false };
  // On a page only a heading or links to answer make heads of comments credible; a text may do without.
  const isPossible = (): boolean => lines.places.includes('') || lines.mayHoldComments();
  const find = once(
    () => findPageSection(document, lines) ?? (isPossible() ? findTextSection(lines, whole) : undefined),
  );
  const forum = forumEvidence(document, lines, find);
  if (forum !== undefined) return { forum };
  const section = find();
  if (section === undefined) return {};
  const { first, last, heading } = section;
  return {
    thread: { first, last, ...(heading === undefined ? {} : { heading }), comments: toComments(lines, section) },
  };
}

/** The comment section that a look for it finds; undefined where there is none. */
export function findThread(document: Document): Thread | undefined {
  return findDiscussion(document).thread;
}
