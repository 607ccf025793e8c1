import type { Document, PageElement } from '../../document.ts';
import type { Lines } from './comment-lines.ts';

/** Types of a page whose posts are its content (schema.org). */
const FORUM_TYPES: readonly string[] = ['discussionforumposting', 'qapage'];

/** Words in the classes of forum software, and of forums at large. */
const FORUM_WORDS: ReadonlySet<string> = new Set(
  'forum forums forumpost bbpress phpbb vbulletin xenforo discourse mybb smf punbb fluxbb flarum nodebb ipsboard xf smilie viewtopic showthread postbit'.split(
    ' ',
  ),
);

/** What forums write beside each post: since when its author is a member, how much he wrote, what the post answers. */
const MEMBER_LINE =
  /^(?<label>joined|registered|member since|posts|post count|messages|post subject|thread starter|reputation|last edited by|re|beiträge|registriert|mitglied seit|dabei seit|betreff|inscrit le|inscription|sujet du message|mensajes|registrado|сообщени[йя]|регистрация|зарегистрирован|заголовок сообщения) ?:|^\p{N}{1,6} (?<count>posts|beiträge|messages|mensajes|сообщени[йя])$|^(?<alone>joined|reaction score|thread starter|original poster|post count)$/iu;

/** Addresses that forum software makes: of threads, boards and posts. */
const FORUM_ADDRESS =
  /^https?:\/\/(?:[a-z0-9-]{1,60}\.){0,4}(?:forums?|boards?|discourse)\.|^https?:\/\/[^/?#]{1,200}\/(?:[^?#]{0,200}\/)?(?:(?:forums?|threads?|t|viewtopic\.php|showthread\.php|forumdisplay\.php)(?:[/?]|$)|(?:topic|questions|discussion)\/\d|r\/[^/?#]{1,60}\/comments\/)/iu;

const LONGEST_LABEL_LINE = 80;
const MOST_OF_PAGE = 0.5;

/** Whether the document is a forum thread or a page of questions and answers: by its type, its software or its member lines. */
export function isForum(document: Document, lines: Lines): boolean {
  return (
    hasForumType(document) || hasForumAddress(document) || hasForumElement(document, lines) || hasMemberLines(document)
  );
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
  let inside = 0;
  let total = 0;
  document.blocks.forEach((block, at) => {
    const words = lines.words[at] ?? 0;
    total += words;
    if (isForumAt[block.layout?.element ?? -1] === true) inside += words;
  });
  return inside > total * MOST_OF_PAGE;
}

function saysForum(element: PageElement): boolean {
  return element.words.some((word) => FORUM_WORDS.has(word));
}

/** The same label at least twice. */
function hasMemberLines(document: Document): boolean {
  const seen = new Set<string>();
  for (const { text } of document.blocks) {
    const groups = text.length > LONGEST_LABEL_LINE ? undefined : MEMBER_LINE.exec(text.trim())?.groups;
    const label = groups?.['label'] ?? groups?.['alone'] ?? groups?.['count'];
    if (label === undefined) continue;
    if (seen.has(label.toLowerCase())) return true;
    seen.add(label.toLowerCase());
  }
  return false;
}
