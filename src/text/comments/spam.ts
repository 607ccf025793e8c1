import { remembered } from '../remembered.ts';
import { authorPoints } from './spam-author.ts';
import { type Article, type Company, type Remark, spamContext } from './spam-context.ts';
import { formPoints, overlapPoints } from './spam-form.ts';
import { linkPoints } from './spam-links.ts';
import { JUDGED_CHARACTERS } from './spam-phrases.ts';
import type { Point, PointName } from './spam-points.ts';
import { offerPoints, phrasePoints } from './spam-words.ts';

export type { Article, Company, Remark } from './spam-context.ts';
export type { Point, PointName } from './spam-points.ts';

/** Gives the points that speak for a comment being spam, and the one that speaks against it; none for most comments. */
export type SpamReader = (remark: Remark, company?: Company) => readonly Point[];

/** Points of the author that are found in the comment's text as well. */
const SEEN_IN_TEXT: ReadonlySet<PointName> = new Set(['author-in-body', 'author-is-trade']);

/**
 * A reader of the comments under one article, pure and explainable: each point names what it was found by. What must be
 * known of the article is measured once. Only a comment's first 4,000 characters are read: an advertisement shows itself
 * at once.
 */
export function spamReader(article: Article): SpamReader {
  const context = spamContext(article);
  const ofPhrases = remembered((text) => phrasePoints(text, context));
  const known = new Map<string, readonly Point[]>();
  return (given, company = {}) => {
    const key = given.links === undefined ? keyOf(given, company) : undefined;
    const before = key === undefined ? undefined : known.get(key);
    if (before !== undefined) return before;
    const points = pointsOf(given, company);
    if (key !== undefined) known.set(key, points);
    return points;
  };

  function pointsOf(given: Remark, company: Company): readonly Point[] {
    const remark = { ...given, text: given.text.slice(0, JUDGED_CHARACTERS) };
    const ofAuthor = authorPoints(remark, context);
    const found = [...linkPoints(remark, context), ...ofPhrases(remark.text), ...formPoints(remark, context, company)];
    const ofText = [...found, ...offerPoints(found)];
    const isSaid = ofText.length > 0 || ofAuthor.some(({ name }) => SEEN_IN_TEXT.has(name));
    return [...ofAuthor, ...ofText, ...(isSaid ? overlapPoints(remark, context) : [])];
  }
}

/** By what a comment is known again. */
function keyOf({ author = '', text }: Remark, { copyOf = -1 }: Company): string {
  return `${copyOf} ${author.length} ${author} ${text.slice(0, JUDGED_CHARACTERS)}`;
}
