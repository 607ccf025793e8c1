import { isRoundTime } from './comment-date.ts';
import { type HeadLayout, isNamed } from './comment-heads.ts';
import type { Lines } from './comment-lines.ts';
import { isRole } from './comment-parts.ts';
import type { Draft } from './comment-section.ts';

/** What was cut of a text, and how it was found. */
export interface Cut {
  readonly lines: Lines;
  readonly drafts: readonly Draft[];
  readonly layout: HeadLayout;
  readonly headed: boolean;
  /** What holds the lines says that they are comments. */
  readonly within: boolean;
}

/** Words that most comments keep below. */
const USUAL_COMMENT = 150;

export const MAJORITY = 0.5;
export const NEARLY_ALL = 0.7;

const SENTENCE_END = /[.!?…。！？؟)](?:\s|["'”’»]|$)|\p{Extended_Pictographic}|[:;]-?[)(DP]/u;

/**
 * Whether what was cut is a thread. Under a heading one comment is enough. Without one at least two are needed, with dates
 * to the minute or links to answer, names that people have, and texts that are sentences: a programme, a list of news or a
 * bibliography has no such thing. Numbers before the names stand for the names' shape.
 */
export function isCredible(cut: Cut): boolean {
  const { drafts, layout, headed } = cut;
  const dated = share(drafts, (draft) => draft.dated);
  const spoken = share(drafts, (draft) => draft.marked);
  if (drafts.length > 2 && share(drafts, (draft) => draft.body.length === 0) > MAJORITY) return false;
  const timed = share(drafts, (draft) => draft.timed);
  if (layout === 'foot') {
    const isFooted = isAnswered(cut) || (timed >= NEARLY_ALL && !isOneVoice(drafts));
    return headed && drafts.length > 1 && isFooted && isSpeech(cut) && !isLong(cut);
  }
  const answered = isAnswered(cut);
  if (headed) {
    if (!answered && !cut.within && spoken < MAJORITY && isFeed(drafts)) return false;
    const named = dated >= MAJORITY || spoken >= MAJORITY;
    if (drafts.length === 1 && (drafts[0]?.body.length === 0 || !drafts.every(isNamed))) return false;
    return named && (timed >= MAJORITY || answered || isPlainlyHeaded(cut));
  }
  if (drafts.length === 1) return false;
  if (answered) return dated >= NEARLY_ALL || spoken >= NEARLY_ALL;
  if (isPage(cut) || share(drafts, isStamped) < NEARLY_ALL || share(drafts, (draft) => draft.byline) > MAJORITY)
    return false;
  if (isTimetable(drafts) || isOneVoice(drafts) || isLong(cut) || isOfPage(cut)) return false;
  if (!isSpeech(cut)) return false;
  return layout === 'numbered' || share(drafts, isNamed) >= NEARLY_ALL;
}

/** Days without a time stand above articles too: then the texts must be sentences, and the page's elements must agree. */
function isPlainlyHeaded(cut: Cut): boolean {
  return isSpeech(cut) && (cut.within || !isPage(cut));
}

/** Whether about every comment has links to answer it, and not one many. */
function isAnswered({ lines, drafts }: Cut): boolean {
  const links = drafts.filter(({ head, body }, index) => {
    const end = drafts[index + 1]?.head[0] ?? Math.max(head.at(-1) ?? 0, body.at(-1) ?? 0) + LINKS_BELOW;
    for (let at = head[0] ?? 0; at < end; at++) if (lines.reading(at)?.answerable === true) return true;
    return false;
  });
  return links.length >= drafts.length * MAJORITY;
}

/** Lines below the last comment that may hold its links, the first of which is its end. */
const LINKS_BELOW = 2;

/** A page that says nowhere that it has comments has none; its lists of articles look much alike. */
function isPage({ lines, drafts }: Cut): boolean {
  return lines.place(drafts[0]?.head[0] ?? 0) !== '';
}

/** A date to the minute; how long ago something was is told of every article in a list. */
function isStamped(draft: Draft): boolean {
  return draft.timed && draft.moment !== undefined;
}

/** Whether nearly all is written by one and the same: the articles of an author, not the comments of readers. */
function isOneVoice(drafts: readonly Draft[]): boolean {
  const counts = new Map<string, number>();
  for (const { author = '' } of drafts) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts.values()].some((count) => count > drafts.length * NEARLY_ALL);
}

/** Whether all is written by one and the same, who has a name: what the page says elsewhere. */
function isFeed(drafts: readonly Draft[]): boolean {
  const author = drafts[0]?.author;
  return (
    drafts.length > 2 && author !== undefined && !isRole(author) && drafts.every((draft) => draft.author === author)
  );
}

/** Whether most texts are as long as articles. */
function isLong({ lines, drafts }: Cut): boolean {
  const isArticle = ({ body }: Draft): boolean => body.reduce((sum, at) => sum + lines.words(at), 0) > USUAL_COMMENT;
  return share(drafts, isArticle) > MAJORITY;
}

/** Whether most texts hold lines of the page, such as the heading of related articles. */
function isOfPage({ lines, drafts }: Cut): boolean {
  return share(drafts, ({ body }) => body.some((at) => lines.isStop(at))) >= MAJORITY;
}

function isTimetable(drafts: readonly Draft[]): boolean {
  const moments = drafts.flatMap(({ moment }) => (moment === undefined ? [] : [moment]));
  return moments.length > 0 && moments.every(isRoundTime);
}

/** Whether the texts are mostly sentences, and not the titles of a list. */
function isSpeech({ lines, drafts }: Cut): boolean {
  const spoken = drafts.filter(({ body }) => body.length > 0);
  return share(spoken, ({ body }) => body.some((at) => endsSentence(lines.blocks[at]?.text ?? ''))) >= MAJORITY;
}

/** Whether a text holds the end of a sentence, or a face that stands for one. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** How many of the items are so, between 0 and 1; 0 of none. */
export function share<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(is).length / items.length;
}
