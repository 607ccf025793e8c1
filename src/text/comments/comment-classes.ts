import type { PageElement } from '../../block.ts';

/** One comment, in the class or id of an element. */
const ITEM: ReadonlySet<string> = new Set(
  'comment reply kommentar commentaire comentario comentário commento reactie komentarz komentar comentari kommentti yorum koment'.split(
    ' ',
  ),
);

/** All comments. With a word of `HOLDS`, one comment's word says so too: `comment-list`. */
const ALL: ReadonlySet<string> = new Set(
  'comments commentlist commentslist commentsection commentarea commentthread replies responses disqus kommentare commentaires comentarios comentários commenti reacties komentarze komentare comentaris kommentit yorumlar kommentarii livefyre giscus utterances isso remark42'.split(
    ' ',
  ),
);
const HOLDS: ReadonlySet<string> = new Set(
  'list thread threads section area container wrapper wrap block feed stream tree children nested all count'.split(' '),
);

/** The form to write one, and what it is made of. */
const FORM: ReadonlySet<string> = new Set('respond form commentform replyform field textarea input editor'.split(' '));

/** Links from one page of comments to the next. */
const NAVIGATION: ReadonlySet<string> = new Set('nav navigation pagination pager'.split(' '));

const REPLY_FORM: ReadonlySet<string> = new Set(['respond', 'commentform', 'replyform']);

/** What part of a comment an element holds. */
export type CommentPart = 'author' | 'date' | 'body' | 'action';

const PARTS: ReadonlyMap<string, CommentPart> = new Map([
  ...parts(
    'author',
    'author vcard fn user username name nickname nick poster commenter commentator byline autor auteur autore who avatar cite',
  ),
  ...parts(
    'date',
    'date time datetime timestamp timeago metadata subtitle meta info details header head published posted ago when permalink datum fecha',
  ),
  ...parts('body', 'body content text message msg description copy bd entry texto inhalt contenu contenido'),
  ...parts(
    'action',
    'action actions reply vote votes voting like likes report links tools footer buttons share rating toolbar controls awaiting edit recommend recommends recommendations reaction reactions upvote upvotes downvote downvotes thumbs karma',
  ),
]);

const DEPTH_WORDS: ReadonlySet<string> = new Set(['depth', 'level', 'indent', 'lvl']);
const NUMBER = /^\d{1,2}$/;

/** `comments-enabled`, `hentry`: what an article is, and no list in it. */
const STATES: ReadonlySet<string> = new Set('enabled disabled open closed allowed hentry'.split(' '));

/** Elements that hold a whole page carry words such as `comments-open` and say nothing about where the comments are. */
const WHOLE_PAGE: ReadonlySet<string> = new Set(['html', 'body', 'main']);

/** Whether an element's class or id says that it is one comment, and not a part of one nor a list of them. */
export function isItem(element: PageElement): boolean {
  const { words } = element;
  return (
    words.some((word) => ITEM.has(word)) &&
    !WHOLE_PAGE.has(element.tag) &&
    !words.some((word) => ALL.has(word)) &&
    (isOwn(element) || !words.some((word) => FORM.has(word) || NAVIGATION.has(word))) &&
    !isPart(element)
  );
}

/** Whether it is an entry that, in a list of comments, is one of them, as Disqus calls them. */
export function isPost({ tag, words }: PageElement): boolean {
  return (tag === 'li' || tag === 'article') && words.includes('post');
}

/** Whether it holds all comments. */
export function isList(element: PageElement): boolean {
  const { words } = element;
  if (WHOLE_PAGE.has(element.tag) || words.some((word) => STATES.has(word))) return false;
  return (
    words.some((word) => ALL.has(word)) ||
    (!isOwn(element) && words.some((word) => ITEM.has(word)) && words.some((word) => HOLDS.has(word)))
  );
}

/** Whether its class says that it is the form to write one; a whole page may lie in an element `form`. */
export function isReplyForm({ words }: PageElement): boolean {
  return words.some((word) => REPLY_FORM.has(word));
}

/** Whether it holds the form to write one. */
export function isForm(element: PageElement): boolean {
  return element.tag === 'form' || element.words.some((word) => FORM.has(word));
}

/** A word of a comment and behind it one of its parts: `comment-author`; or `reply`, the link. A list item is never only a part. */
function isPart(element: PageElement): boolean {
  const { words } = element;
  if (isOwn(element)) return false;
  return (
    words.every((word) => !ITEM.has(word) || PARTS.has(word)) ||
    words.some((word, at) => ITEM.has(word) && PARTS.has(words[at + 1] ?? ''))
  );
}

/** Tags of a thing of its own, whatever its class says besides. */
export function isOwn(element: PageElement | undefined): boolean {
  return element?.tag === 'li' || element?.tag === 'article';
}

/** The part of a comment that an element's tag or class names. */
export function partOf(element: PageElement): CommentPart | undefined {
  if (element.tag === 'time') return 'date';
  if (element.tag === 'cite') return 'author';
  if (element.tag === 'button') return 'action';
  const found = element.words.map((word) => PARTS.get(word)).filter((part) => part !== undefined);
  return found.find((part) => part !== 'action') ?? found[0];
}

/** How deep the class says that a comment is nested: `depth-2` gives 2. */
export function writtenDepth(element: PageElement): number | undefined {
  const at = element.words.findIndex((word) => DEPTH_WORDS.has(word));
  const next = at < 0 ? undefined : element.words[at + 1];
  return next !== undefined && NUMBER.test(next) ? Number(next) : undefined;
}

/** What two comments of one list have in common: tag, and the word that says comment. */
export function signature(element: PageElement): string {
  return `${element.tag}.${element.words.find((word) => ITEM.has(word)) ?? ''}`;
}

function parts(part: CommentPart, words: string): readonly (readonly [string, CommentPart])[] {
  return words.split(' ').map((word) => [word, part]);
}
