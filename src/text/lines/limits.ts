import { bodyOf, type Stretch } from './body.ts';
import { between, type TextView } from './view.ts';

/** The score that a line needs to stay, and why it is another than most need. */
export interface LineLimit {
  readonly limit: number;
  /** Why it needs less: it is a paragraph, or the text is no article. */
  readonly guard?: 'prose' | 'no article';
  /** It needs more: it lies above or below the body of a whole page. */
  readonly outside?: true;
  /** Of a whole page that is no article: how sure it was to be one. */
  readonly likeArticle?: number;
}

/** What the limits of a text depend on. */
export interface LimitsInput {
  /** The score of each block; 0 of those that left the text or that a named rule takes. */
  readonly scores: ArrayLike<number>;
  /** The score below which a line inside the body of an article goes. */
  readonly minimumScore: number;
  /** Whether the text is a thread of a forum. */
  readonly isForum: boolean;
  /** From 0 to 1: how sure a whole page is an article. */
  readonly likeArticle: number;
  /** Whether the text is in the language that the model of lines learnt words of. */
  readonly knowsWords: boolean;
}

/** Parts of the minimum that a paragraph needs, a line of a text that is no article, and one of a whole page of that kind. */
const OF_PROSE = 0.25;
const OF_NO_ARTICLE = 0.1;
const OF_OTHER_PAGE = 1 / 3;
/** Times the minimum that a line outside the body of a page needs, and the score that is enough there whatever the minimum. */
const TIMES_OUTSIDE = 5;
const ENOUGH_OUTSIDE = 0.8;

/** Lines of a whole page, and share of short ones among them: what extractors leave is shorter, or has fewer of them. */
const LINES_OF_PAGE = 50;
const SHORT_OF_PAGE = 0.5;
/** From where a whole page is an article, and share of words in paragraphs from which another text is one. */
export const LIKE_ARTICLE = 0.5;
const PROSE_SHARE = 0.3;

/**
 * The limit of each block of a text. Menus, lists and footers stand around the body of a whole page, where a line needs a
 * higher score, paragraphs too; listings, shops and documentation need a lower one. In another language than the model learnt
 * words of, scores are less sure, and no line needs more. Numbers by a sweep over held-out scores: `docs/models/lines.md`.
 */
export function limitsOf(view: TextView, input: LimitsInput): (at: number) => LineLimit {
  const { minimumScore } = input;
  const page = isWholePage(view) && !input.isForum;
  const body = bodyOf(
    input.scores,
    view.features.map(({ words }) => words),
  );
  const isArticle = page ? input.likeArticle >= LIKE_ARTICLE : !input.isForum && isProse(view);
  const least = isArticle ? minimumScore : minimumScore * (page ? OF_OTHER_PAGE : OF_NO_ARTICLE);
  const outside = Math.max(minimumScore, Math.min(ENOUGH_OUTSIDE, minimumScore * TIMES_OUTSIDE));
  return (at) => {
    if (isArticle && page && input.knowsWords && !holds(body, at)) return { limit: rounded(outside), outside: true };
    const isParagraph = view.prose[at] === 1 && (isArticle || page);
    const limit = rounded(isParagraph ? least * OF_PROSE : least);
    if (!isArticle && page) return { limit, guard: 'no article', likeArticle: input.likeArticle };
    if (!isArticle) return { limit, guard: 'no article' };
    return isParagraph ? { limit, guard: 'prose' } : { limit };
  };
}

function holds(body: Stretch | undefined, at: number): boolean {
  return body !== undefined && at >= body.first && at <= body.last;
}

function isWholePage({ sums, blocks }: TextView): boolean {
  return blocks.length >= LINES_OF_PAGE && between(sums.shorts, 0, blocks.length) >= SHORT_OF_PAGE * blocks.length;
}

function isProse({ sums, blocks }: TextView): boolean {
  return between(sums.proseWords, 0, blocks.length) >= PROSE_SHARE * between(sums.words, 0, blocks.length);
}

/** Three decimals, as scores have. */
function rounded(limit: number): number {
  return Math.round(limit * 1000) / 1000;
}
