import type { Document } from '../document.ts';
import { SIGNALS } from './signals.ts';
import type { Spot } from './spot.ts';
import { spots } from './spot.ts';

export interface BlockScore {
  /** From 0 to 1: how sure the block belongs to the main content. */
  readonly score: number;
  /** What spoke most against the block, in words, with the number: `link share 0.92 (-0.2)`. Empty where nothing did. */
  readonly against: string;
}

/**
 * Scores every block of a page for belonging to its main content; 0.5 is the boundary. Signals on the block, its
 * elements' classes, its neighbours and its place are added up as log-odds; blocks of one signature, such as the posts of
 * a thread, and headings with what they head are drawn together; then the boundary is laid where the F-score that the
 * odds promise is highest, so that something is always kept. Needs features. Blocks of a document without elements all
 * score 1.
 */
export function mainContent(document: Document): readonly BlockScore[] {
  if (document.elements === undefined || document.elements.length === 0) {
    return document.blocks.map(() => ({ score: 1, against: '' }));
  }
  const places = spots(document);
  const summed = places.map(sum);
  const odds = withHeadings(
    places,
    withGroups(
      places,
      summed.map(({ odds: own }) => own),
    ),
  );
  const boundary = bestBoundary(places, odds);
  return places.map((_, at) => ({
    score: rounded(probability((odds[at] ?? 0) - boundary)),
    against: summed[at]?.against ?? '',
  }));
}

interface Sum {
  readonly odds: number;
  readonly against: string;
}

/**
 * Odds before any signal. At -0.3 precision and recall on wcxb-dev are nearest (.86, .92) and articles best (.946); from
 * 0 to -0.3 the F-score of all pages is the same to .002.
 */
const BASE = -0.3;

function sum(spot: Spot): Sum {
  let odds = BASE;
  let lowest = 0;
  let against = '';
  for (const { name, weight, measure, ofPage } of SIGNALS) {
    const value = Number(measure(spot));
    const part = weight * value;
    odds += part;
    if (part >= lowest || ofPage === true) continue;
    lowest = part;
    against = value === 1 ? `${name} (${part.toFixed(1)})` : `${name} ${value.toFixed(2)} (${part.toFixed(1)})`;
  }
  return { odds, against };
}

/** How far a block is drawn to the mean of its group, and the smallest group that draws. */
const GROUP_PULL = 0.4;
const SMALLEST_GROUP = 3;

/** What a block without words counts for among others, in words. */
const LEAST_WORDS = 2;

function withGroups(places: readonly Spot[], odds: readonly number[]): readonly number[] {
  const means = new Map<Spot['group'], { sum: number; words: number }>();
  places.forEach(({ group, features }, at) => {
    const mean = means.get(group) ?? { sum: 0, words: 0 };
    const words = features.words + LEAST_WORDS;
    mean.sum += (odds[at] ?? 0) * words;
    mean.words += words;
    means.set(group, mean);
  });
  return places.map(({ group }, at) => {
    const own = odds[at] ?? 0;
    const mean = means.get(group);
    if (mean === undefined || group.blocks < SMALLEST_GROUP) return own;
    return (1 - GROUP_PULL) * own + (GROUP_PULL * mean.sum) / mean.words;
  });
}

/** How far a heading is drawn to the best of the blocks below it, and how many of those are looked at. */
const HEADING_PULL = 0.3;
const HEADED = 3;

/** The title heads all of a page, which says nothing of the blocks right below it. */
function withHeadings(places: readonly Spot[], odds: readonly number[]): readonly number[] {
  const drawn = [...odds];
  for (let at = places.length - 1; at >= 0; at--) {
    const block = places[at]?.block;
    if (block?.kind !== 'heading' || block.level === 1) continue;
    let best = Number.NEGATIVE_INFINITY;
    for (let below = at + 1; below <= at + HEADED && below < places.length; below++) {
      const next = places[below]?.block;
      if (next?.kind === 'heading' && (next.level ?? 0) <= (block.level ?? 0)) break;
      best = Math.max(best, drawn[below] ?? best);
    }
    if (best > Number.NEGATIVE_INFINITY) drawn[at] = (1 - HEADING_PULL) * (odds[at] ?? 0) + HEADING_PULL * best;
  }
  return drawn;
}

/** By how much the odds are sharpened before the F-score is estimated: best in a fit by halves of the domains. */
const SHARPNESS = 1.3;

/** Words that a block counts for at least in the F-score. */
const LEAST_LENGTH = 0.5;

/**
 * The odds from which on keeping blocks promises the highest F-score (Jansche, 2007): of the blocks in falling order of
 * odds that many whose expected hits, over what is kept and what there is, are most.
 */
function bestBoundary(places: readonly Spot[], odds: readonly number[]): number {
  const ranked = places
    .map(({ features }, at) => ({ odds: odds[at] ?? 0, words: features.words + LEAST_LENGTH }))
    .sort((a, b) => b.odds - a.odds);
  const expected = ranked.reduce((all, block) => all + probability(SHARPNESS * block.odds) * block.words, 0);
  let [hits, kept, best, boundary] = [0, 0, -1, 0];
  for (const block of ranked) {
    hits += probability(SHARPNESS * block.odds) * block.words;
    kept += block.words;
    const score = (2 * hits) / (kept + expected);
    if (score <= best) continue;
    best = score;
    boundary = block.odds;
  }
  return boundary;
}

function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Three decimals: enough to rank by, and the same on every machine. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
