import { containments, letterSimilarity, numbersOf, type Shares, wordSimilarity } from './compare.ts';
import { WORD_BYTES } from './fingerprint.ts';
import { distinctRuns, type Table, wordsOf } from './table.ts';

/** When two texts are the same, and when one contains the other. Shares and similarities lie between 0 and 1. */
export interface RelationLimits {
  /** Least similarity of the words of two long texts. */
  readonly similarity: number;
  /** What short texts need more, divided by the square root of the number of words: few words agree by chance. */
  readonly shortness: number;
  /** The same of two texts that differ a little all over, as a text does that was revised word by word. */
  readonly revised: number;
  /** Differences are all over where of the long runs no more is left than of the short ones, to this power. */
  readonly spread: number;
  /** Least similarity of the letters of two texts that differ by noise, as text that a machine has read. */
  readonly letters: number;
  /** Noise leaves hardly a long run of words whole: at most this share of a text's may stand in the other one. */
  readonly noise: number;
  /** Least share of a text's runs of words that stand in another one for it to be contained there. */
  readonly containment: number;
  /** Least number of sampled runs that both must have then. */
  readonly sharedRuns: number;
  /** Texts that have so many numbers each ... */
  readonly numbers: number;
  /** ... of which less than this share are common say different things by one template, however alike they are. */
  readonly sameNumbers: number;
  /** The longest texts of two clusters that are to be one must be the same or nearly so: this share of the limit. */
  readonly representative: number;
  /** Two clusters of several texts become one where at least this share of the pairs between them are the same. */
  readonly support: number;
}

/** How sure it is that two texts are the same: at or above `limits.similarity` they are. 0 where the numbers forbid it. */
export function sameness(table: Table, pair: readonly [number, number], limits: RelationLimits): number {
  const score = scoreOf(table, pair, { limits, shares: containments(table, pair[0], pair[1]) });
  return score <= 0 || differInNumbers(table, pair, limits) ? 0 : score;
}

/** The same, whatever the numbers. */
function scoreOf(
  table: Table,
  pair: readonly [number, number],
  { limits, shares }: { readonly limits: RelationLimits; readonly shares: Shares },
): number {
  const alike = likenessOf(table, pair, { limits, shares });
  const { words, short, long } = alike;
  const { similarity, revised, letters, noise } = limits;
  let score = words - short;
  if (long <= spreadLimit(table, pair, { words, spread: limits.spread })) score *= similarity / revised;
  if (alike.longest <= noise) score = Math.max(score, ((alike.letters - short) * similarity) / letters);
  return score;
}

/** Whether the signatures leave it open that two texts are the same; they say so of few that are not. */
function maySeem(
  table: Table,
  [left, right]: readonly [number, number],
  { words, limits }: { readonly words: number; readonly limits: RelationLimits },
): boolean {
  const { similarity, revised, letters } = limits;
  return words >= Math.min(similarity, revised) || letterSimilarity(table, left, right) >= letters;
}

/** Signatures are wrong by so many standard deviations once in some ten thousand texts. */
const DEVIATIONS = 4;
/** Runs tell of pairs of words only roughly: where a text repeats itself they may be so many times as many. */
const ROUGHLY = 4;

/**
 * Whether the signature leaves it open that one of two texts contains the other: of two that do, the similarity follows
 * from how many distinct runs each has.
 */
function mayContain(
  table: Table,
  [left, right]: readonly [number, number],
  { words, limits }: { readonly words: number; readonly limits: RelationLimits },
): boolean {
  const leftRuns = distinctRuns(table, left);
  const rightRuns = distinctRuns(table, right);
  const shared = limits.containment * Math.min(leftRuns, rightRuns);
  const least = shared / Math.max(1, leftRuns + rightRuns - shared);
  const deviation = Math.sqrt((least * (1 - least)) / WORD_BYTES);
  return words >= Math.min(least / ROUGHLY, least - DEVIATIONS * deviation);
}

interface Alike {
  readonly words: number;
  readonly letters: number;
  /** What short texts need more. */
  readonly short: number;
  /** The share of the shorter text's long runs of words that stand in the other one, and the greater of both shares. */
  readonly long: number;
  readonly longest: number;
}

function likenessOf(
  table: Table,
  [left, right]: readonly [number, number],
  { limits, shares }: { readonly limits: RelationLimits; readonly shares: Shares },
): Alike {
  const leftWords = wordsOf(table, left);
  const rightWords = wordsOf(table, right);
  const { leftInRight, rightInLeft } = shares;
  return {
    words: wordSimilarity(table, left, right),
    letters: letterSimilarity(table, left, right),
    short: limits.shortness / Math.sqrt(Math.max(1, Math.min(leftWords, rightWords))),
    long: leftWords <= rightWords ? leftInRight : rightInLeft,
    longest: Math.max(leftInRight, rightInLeft),
  };
}

/**
 * Where every short run is lost with one probability, of runs so much longer a power is left; where whole passages are
 * lost, the same share of both. The share of the shorter text's short runs follows from the similarity and the lengths.
 */
function spreadLimit(
  table: Table,
  [left, right]: readonly [number, number],
  { words, spread }: { readonly words: number; readonly spread: number },
): number {
  const leftWords = wordsOf(table, left);
  const rightWords = wordsOf(table, right);
  const fewer = Math.max(1, Math.min(leftWords, rightWords));
  return Math.min(1, ((words / (1 + words)) * (leftWords + rightWords)) / fewer) ** spread;
}

/** Whether two texts have numbers enough and too few of them in common: the same report of another day. */
export function differInNumbers(
  table: Table,
  [left, right]: readonly [number, number],
  { numbers, sameNumbers }: RelationLimits,
): boolean {
  const shared = numbersOf(table, left, right);
  return shared.fewerNumbers >= numbers && shared.numbers < sameNumbers;
}

/** A text that stands in a longer one, and the share of its runs of words that do. */
export interface Containment {
  readonly part: number;
  readonly whole: number;
  readonly share: number;
}

/** Whether one of two texts contains the other; undefined where neither does. */
export function containmentOf(
  table: Table,
  [left, right]: readonly [number, number],
  limits: RelationLimits,
  { leftInRight, rightInLeft, shared }: Shares = containments(table, left, right),
): Containment | undefined {
  const isLeftPart = wordsOf(table, left) <= wordsOf(table, right);
  const share = isLeftPart ? leftInRight : rightInLeft;
  if (share < limits.containment || shared < limits.sharedRuns) return undefined;
  if (differInNumbers(table, [left, right], limits)) return undefined;
  return isLeftPart ? { part: left, whole: right, share } : { part: right, whole: left, share };
}

/** By what a pair is proposed: a band in which both agree, a sampled run of words that both have. */
export interface Proposed {
  readonly byBand: boolean;
  readonly bySample: boolean;
}

/** What two texts are to each other: how sure it is that they are the same, or which contains the other. */
export type Relation = { readonly score: number } | { readonly containment: Containment };

/** One run of words in common is a saying or a name: texts that have fewer than this are not proposed by it. */
const FEW = 2;

/**
 * What two rows are to each other by all that proposes them; undefined where nothing is sure. The left one has the lesser
 * hash. Most candidates are none, and looking something up takes longer than comparing it: the signatures are asked first,
 * which lie in one piece.
 */
export function relationOf(
  table: Table,
  pair: readonly [number, number],
  { by, limits }: { readonly by: Proposed; readonly limits: RelationLimits },
): Relation | undefined {
  const signs = { words: wordSimilarity(table, pair[0], pair[1]), limits };
  const maySame = maySeem(table, pair, signs);
  if (!maySame && !(by.bySample && mayContain(table, pair, signs))) return undefined;
  const shares = containments(table, pair[0], pair[1]);
  const bySample = by.bySample && shares.shared >= FEW;
  if (!by.byBand && !bySample) return undefined;
  const score = maySame ? scoreOf(table, pair, { limits, shares }) : 0;
  if (score >= limits.similarity && !differInNumbers(table, pair, limits)) return { score };
  const containment = bySample ? containmentOf(table, pair, limits, shares) : undefined;
  return containment === undefined ? undefined : { containment };
}
