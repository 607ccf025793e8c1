import type { PointColumn } from '../../models/spam-columns.ts';

/** A reason to take a comment for spam: its name, its weight, and the words or the number that it rests on. */
export interface Point {
  readonly name: PointName;
  readonly weight: number;
  readonly found: string;
}

/** What may speak for spam; `on-topic` speaks against it. The model of spam has a column for each. */
export type PointName = PointColumn;

/**
 * What each point weighs against the limit. Every point says what is there; none says that something is missing, as sources
 * differ in what they keep. Praise, a link or a word of trade alone never reach the usual limit of 4. The weights were set
 * by general knowledge and then held against labelled comments below articles; no word was taken over from those.
 */
export const weights: Readonly<Record<PointName, number>> = {
  'author-is-domain': 3,
  'author-is-trade': 3,
  'author-is-phrase': 2,
  'author-is-no-name': 1,
  'author-in-body': 1,
  'empty-body': 2,
  'nothing-but-praise': 2,
  praise: 1,
  'heaped-praise': 3,
  'praise-with-offer': 1,
  link: 1,
  links: 2,
  'nothing-but-links': 1,
  markup: 1,
  'trade-in-link': 2,
  address: 1,
  telephone: 2,
  bait: 1,
  baits: 2,
  trade: 1,
  'more-trade': 2,
  'much-trade': 4,
  keywords: 3,
  'trade-in-capitals': 2,
  'loose-phrase': 3,
  stuffing: 2,
  'random-tokens': 4,
  'other-language': 2,
  'same-text': 3,
  'author-of-spam': 2,
  'no-overlap': 1,
  'on-topic': -1,
};

const MOST_WORDS_SHOWN = 5;
const MOST_CHARACTERS_SHOWN = 120;

/** A point with what it was found by. */
export function point(name: PointName, found: readonly string[] | string | number): Point {
  const shown = typeof found === 'object' ? found.slice(0, MOST_WORDS_SHOWN).join('; ') : String(found);
  return { name, weight: weights[name], found: shown.slice(0, MOST_CHARACTERS_SHOWN) };
}
