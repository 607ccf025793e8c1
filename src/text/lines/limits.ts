import type { Stretch } from './body.ts';
import { between, type TextView } from './view.ts';

/** The score that a line needs to stay, and why it is another than most need. */
export interface LineLimit {
  readonly limit: number;
  /** Why it needs less: it is a paragraph, or the text is no article. */
  readonly guard?: 'prose' | 'no article';
  /** It needs more: it lies above or below the body of a whole page. */
  readonly outside?: true;
  /** Of a whole page that is not surely an article: how sure it was to be one. */
  readonly likeArticle?: number;
}

/** What the limits of a text depend on. */
export interface LimitsInput {
  /** What the body of the text most likely is. */
  readonly body: Stretch | undefined;
  /** The score below which a line of an article goes that promises an F-score of 1. */
  readonly minimumScore: number;
  /** The F-score that the text promises: see `expectedF`. */
  readonly promised: number;
  /** Whether the text is a thread of a forum. */
  readonly isForum: boolean;
  /** From 0 to 1: how sure a whole page is an article. */
  readonly likeArticle: number;
  /** Whether the text is in the language that the model of lines learnt words of. */
  readonly knowsWords: boolean;
}

/** Parts of the limit that a paragraph needs, and a line of a short text that is no article. */
const OF_PROSE = 0.5;
const OF_NO_ARTICLE = 0.1;
/** Times the limit that a line of a whole page in English needs. */
const TIMES_ON_PAGE = 1.5;
/**
 * Between these a whole page has part of the limit, the more, the likelier it is an article, by this power of how far it is from
 * the one to the other; below them the least part.
 */
const UNLIKE_ARTICLE = 0.3;
const ALIKE_ARTICLE = 0.9;
const FALL = 4;
const LEAST_PART = 1 / 40;
/** Part of the limit that a line needs in a language that the model learnt no words of, and the least of a whole page there. */
const OF_OTHER_LANGUAGE = 0.75;
const LEAST_PART_THERE = 0.1;
/** Times the limit that a line outside the body of a page needs, and the score that is enough there. */
const TIMES_OUTSIDE = 1.5;
const ENOUGH_OUTSIDE = 0.8;

/** Lines of a whole page, and share of short ones among them: what extractors leave is shorter, or has fewer of them. */
const LINES_OF_PAGE = 50;
const SHORT_OF_PAGE = 0.5;
/** From where a whole page is an article, and share of words in paragraphs from which another text is one. */
const LIKE_ARTICLE = 0.8;
const PROSE_SHARE = 0.3;
/** From where a whole page is so surely an article that what it says twice goes. */
export const SURE_ARTICLE = 0.95;

/**
 * The limit of each block of a text: so much of the F-score that the text promises, since dropping a line that is less likely
 * good than half of that raises it: a text with much junk is cut harder, and one that is mostly unsure is left alone. Menus, lists
 * and footers stand around the body of a whole page, where a line needs a higher score. The less a page is like an article, the
 * lower is its limit: most of the good text that is lost is lost on other pages. In another language than the model learnt words
 * of, scores and likeness are less sure: the limit is lower, and no line needs more of it.
 * Numbers by a sweep over held-out scores: `docs/models/lines.md`.
 */
export function limitsOf(view: TextView, input: LimitsInput): (at: number) => LineLimit {
  const page = isWholePage(view) && !input.isForum;
  const isArticle = page ? input.likeArticle >= LIKE_ARTICLE : !input.isForum && isProse(view);
  const part = page ? partOfPage(input) : isArticle ? 1 : OF_NO_ARTICLE;
  const known = input.knowsWords ? 1 : OF_OTHER_LANGUAGE;
  const least = input.minimumScore * input.promised * part * known;
  const outside = Math.max(least, Math.min(ENOUGH_OUTSIDE, least * TIMES_OUTSIDE));
  const isOutside = (at: number): boolean => isArticle && page && input.knowsWords && !holds(input.body, at);
  const unsure = page && input.likeArticle < SURE_ARTICLE ? { likeArticle: rounded(input.likeArticle) } : {};
  return (at) => {
    if (isOutside(at)) return { limit: rounded(outside), outside: true, ...unsure };
    const isParagraph = view.prose[at] === 1;
    const limit = rounded(isParagraph ? least * OF_PROSE : least);
    if (!isArticle) return { limit, guard: 'no article', ...unsure };
    return isParagraph ? { limit, guard: 'prose', ...unsure } : { limit, ...unsure };
  };
}

function partOfPage({ likeArticle, knowsWords }: LimitsInput): number {
  if (!knowsWords) return Math.max(LEAST_PART_THERE, Math.min(1, likeArticle / ALIKE_ARTICLE));
  const share = (likeArticle - UNLIKE_ARTICLE) / (ALIKE_ARTICLE - UNLIKE_ARTICLE);
  return TIMES_ON_PAGE * (LEAST_PART + (1 - LEAST_PART) * Math.max(0, Math.min(1, share)) ** FALL);
}

function holds(body: Stretch | undefined, at: number): boolean {
  return body !== undefined && at >= body.first && at <= body.last;
}

/** Whether the text is a whole page, as its menus and lists show. */
export function isWholePage({ sums, blocks }: TextView): boolean {
  return blocks.length >= LINES_OF_PAGE && between(sums.shorts, 0, blocks.length) >= SHORT_OF_PAGE * blocks.length;
}

function isProse({ sums, blocks }: TextView): boolean {
  return between(sums.proseWords, 0, blocks.length) >= PROSE_SHARE * between(sums.words, 0, blocks.length);
}

/** Three decimals, as scores have. */
function rounded(limit: number): number {
  return Math.round(limit * 1000) / 1000;
}
