import { isOfArticle, patternsOf, type SpamContext } from './spam-context.ts';
import { capitalsIn, keywordsIn, loosePhrase } from './spam-keywords.ts';
import { LONG_REMARK } from './spam-links.ts';
import { type Point, type PointName, point } from './spam-points.ts';

const MANY = 2;

/** So many different phrases of praise, in so many words, no reader heaps up. */
const HEAPED = 4;
const HEAPED_WORDS = 15;

/** From which number of different phrases and which share of the words on trade weighs how much: most first. */
const TRADE_LEVELS: readonly { readonly name: PointName; readonly phrases: number; readonly share: number }[] = [
  { name: 'much-trade', phrases: 3, share: 0.12 },
  { name: 'more-trade', phrases: 2, share: 0.08 },
  { name: 'trade', phrases: 1, share: 0.04 },
];

/** Praise, bait and trade in a comment, and what they say together. */
export function phrasePoints(given: string, context: SpamContext): readonly Point[] {
  const text = context.plain(given);
  const praise = praisePoints(text, context);
  const trade = tradePoints(text, context);
  const isSetApart = trade.some(({ name }) => name === 'keywords');
  const loose = praise.length === 0 || isSetApart ? undefined : loosePhrase(text, context);
  return [
    ...praise,
    ...baitPoints(text, context),
    ...trade,
    ...(loose === undefined ? [] : [point('loose-phrase', loose)]),
  ];
}

/** Praise is cheap: beside it, a link or words of trade show what the comment is for. */
export function offerPoints(points: readonly Point[]): readonly Point[] {
  const names = new Set(points.map(({ name }) => name));
  const isMerePraise = names.has('nothing-but-praise') || names.has('heaped-praise');
  const isWarm = isMerePraise || names.has('praise') || names.has('bait') || names.has('baits');
  const isLinked = names.has('link') || names.has('links');
  const isTrade = names.has('more-trade') || names.has('trade-in-link');
  return (isMerePraise && isLinked) || (isWarm && isTrade) ? [point('praise-with-offer', 1)] : [];
}

function praisePoints(text: string, context: SpamContext): readonly Point[] {
  const praise = patternsOf(context.praise(text));
  if (praise.length === 0) return [];
  const count = context.words(text).length;
  const left = [...context.carrying(text)].filter((word) => !context.praiseWords.has(word));
  if (praise.length >= HEAPED && count >= HEAPED_WORDS) return [point('heaped-praise', praise)];
  if (left.length <= 1 || praise.length > MANY) return [point('nothing-but-praise', praise)];
  return count < LONG_REMARK ? [point('praise', praise)] : [];
}

function baitPoints(text: string, context: SpamContext): readonly Point[] {
  const bait = patternsOf(context.bait(text)).filter((pattern) => !isOfArticle(pattern, context));
  if (bait.length === 0 || context.words(text).length > bait.length * LONG_REMARK) return [];
  return [point(bait.length >= MANY ? 'baits' : 'bait', bait)];
}

/** Words of trade, by the share of the comment that they take up: a long argument may well speak of prices. */
function tradePoints(text: string, context: SpamContext): readonly Point[] {
  const found = context.trade(text).filter(({ pattern }) => !isOfArticle(pattern, context));
  const trade = patternsOf(found);
  const share = found.reduce((sum, phrase) => sum + phrase.words, 0) / Math.max(1, context.words(text).length);
  const level = TRADE_LEVELS.find((candidate) => trade.length >= candidate.phrases && share >= candidate.share);
  const keywords = level === undefined ? undefined : keywordsIn(text, trade, context);
  const capitals = level === undefined || keywords !== undefined ? undefined : capitalsIn(text, trade, context);
  return [
    ...(level === undefined ? [] : [point(level.name, trade)]),
    ...(keywords === undefined ? [] : [point('keywords', keywords)]),
    ...(capitals === undefined ? [] : [point('trade-in-capitals', capitals)]),
  ];
}
