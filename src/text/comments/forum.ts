import type { PageElement } from '../../block.ts';
import type { Document, Evidence } from '../../document.ts';
import { stretch } from './comment-heads.ts';
import type { Lines } from './comment-lines.ts';
import type { Section } from './comment-section.ts';
import { forumLines } from './forum-lines.ts';

/** Types of a page whose posts are its content (schema.org). */
const FORUM_TYPES: readonly string[] = ['discussionforumposting', 'qapage'];

/** Words in the classes of forum software, and of forums at large. */
const FORUM_WORDS: ReadonlySet<string> = new Set(
  'forum forums forumpost bbpress phpbb vbulletin xenforo discourse mybb smf punbb fluxbb flarum nodebb ipsboard xf smilie viewtopic showthread postbit lemmy kbin mbin hnmain'.split(
    ' ',
  ),
);

/** Addresses that forum software makes: of threads, boards and posts. */
const FORUM_ADDRESS =
  /^https?:\/\/(?:[a-z0-9-]{1,60}\.){0,4}(?:forums?|boards?|discourse)\.|^https?:\/\/[^/?#]{1,200}\/(?:[^?#]{0,200}\/)?(?:(?:forums?|threads?|t|viewtopic\.php|showthread\.php|forumdisplay\.php)(?:[/?]|$)|(?:topic|questions|discussion)\/\d|r\/[^/?#]{1,60}\/comments\/)/iu;

const MOST_OF_PAGE = 0.5;

/** Signs that stand on blogs and newspapers too, of which a forum shows this many. */
const LEAST_SIGNS = 2;

/** A thread that holds so much of the prose of a text, and leaves so few words above it, has no article to comment on. */
const SHARE_OF_PROSE = 0.9;
const MOST_ABOVE = 50;
const LEAST_OF_THREAD = 300;

/**
 * What shows that a document is a forum thread or a page of questions and answers: its type, its address, its software or
 * the lines of its members; of a text also two weaker signs, or a thread without an article above it. Undefined where
 * nothing does.
 */
export function forumEvidence(document: Document, lines: Lines, find: () => Section | undefined): Evidence | undefined {
  if (hasForumType(document)) return { found: 'type' };
  if (hasForumAddress(document)) return { found: 'address' };
  if (hasForumElement(document, lines)) return { found: 'software' };
  const { sure, signs } = forumLines(document.blocks);
  if (sure !== undefined) return sure;
  if (document.elements !== undefined) return undefined;
  const section = find();
  if (section === undefined) return undefined;
  const opening = openingPost(lines, section);
  const own = signs.filter(({ above = -1 }) => above <= section.first).map(({ found }) => found);
  const all = opening === undefined ? own : [...own, `opening post: ${opening}`];
  if (all.length >= LEAST_SIGNS) return { found: all.join(' | '), signs: all.length, limit: LEAST_SIGNS };
  return withoutArticle(lines, section);
}

/** The lines above a thread that name somebody who writes in it and look like the heads in it: a byline looks otherwise. */
function openingPost({ reading, blocks }: Lines, { first, drafts }: Section): string | undefined {
  const shapeOf = (from: number, length: number): string =>
    stretch(reading, from, from + length)
      .map(({ kind, verb, timed }) => `${kind} ${verb} ${timed}`)
      .join('|');
  const heads = new Map(drafts.map(({ author, head }) => [author, head]));
  const at = stretch(reading, 0, first).findIndex(({ author }, place) => {
    const head = author === undefined ? undefined : heads.get(author);
    return (
      head !== undefined && head.length > 0 && shapeOf(place, head.length) === shapeOf(head[0] ?? first, head.length)
    );
  });
  return at < 0 ? undefined : blocks[at]?.text.trim();
}

function withoutArticle({ proseBefore, blocks }: Lines, { first, last, drafts }: Section): Evidence | undefined {
  const before = proseBefore(first);
  const within = proseBefore(last + 1) - before;
  const all = proseBefore(blocks.length);
  const share = all === 0 ? 0 : Math.round((within / all) * 100) / 100;
  if (drafts.length < LEAST_SIGNS || within < LEAST_OF_THREAD || before > MOST_ABOVE || share < SHARE_OF_PROSE)
    return undefined;
  return { found: 'no article', share, limit: SHARE_OF_PROSE, 'words-above': before };
}

function hasForumType(document: Document): boolean {
  return document.hints.some(({ field, value }) => {
    const type = value.toLowerCase();
    return field === 'type' && FORUM_TYPES.some((forum) => type.endsWith(forum));
  });
}

function hasForumAddress({ origin, hints }: Document): boolean {
  const addresses = hints.filter(({ field }) => field === 'canonical' || field === 'url').map(({ value }) => value);
  return [origin.uri, ...addresses].some((address) => FORUM_ADDRESS.test(address));
}

/** An element of forum software that holds most of the page's words: a link to the forum in a menu is none. */
function hasForumElement(document: Document, lines: Lines): boolean {
  const elements = document.elements ?? [];
  const isForumAt = elements.map(() => false);
  elements.forEach((element, at) => {
    isForumAt[at] = isForumAt[element.parent] === true || saysForum(element);
  });
  if (!isForumAt.includes(true)) return false;
  let inside = 0;
  let total = 0;
  document.blocks.forEach((block, at) => {
    const words = lines.words(at);
    total += words;
    if (isForumAt[block.layout?.element ?? -1] === true) inside += words;
  });
  return inside > total * MOST_OF_PAGE;
}

function saysForum(element: PageElement): boolean {
  return element.words.some((word) => FORUM_WORDS.has(word));
}
