import { type Score, type SnippetCounts, scoreOf, shingleScore, snippetCounts, tokenScore } from '../gold/metrics.ts';
import type { Gold } from './extraction-row.ts';
import { bootstrap, type Estimate, meanAt } from './report.ts';

/** How a system did on a page, by what its gold allows. */
export interface PageScore {
  /** By the full text. */
  readonly text?: { readonly tokens: Score; readonly shingles: Score };
  readonly snippets?: SnippetCounts;
}

/** Holds what a system made of a page against what people marked. */
export function scorePage(extracted: string, { text, wanted, unwanted }: Gold): PageScore {
  return {
    ...(text === undefined
      ? {}
      : { text: { tokens: tokenScore(extracted, text), shingles: shingleScore(extracted, text) } }),
    ...(wanted.length + unwanted.length === 0 ? {} : { snippets: snippetCounts(extracted, wanted, unwanted) }),
  };
}

/** A figure over pages, from the scores of a system: defined where `takes` holds for at least one page. */
export interface Metric {
  readonly name: string;
  readonly takes: (score: PageScore) => boolean;
  readonly over: (scores: readonly PageScore[], places: Uint32Array) => number;
}

const NO_SCORE: Score = { precision: 0, recall: 0, f1: 0 };
const NO_COUNTS: SnippetCounts = { found: 0, missed: 0, wrong: 0 };

/** Mean over pages of the F1 of the words. */
export const TOKEN_F1: Metric = {
  name: 'token-f1',
  takes: ({ text }) => text !== undefined,
  over: (scores, places) => meanAt(places, (place) => scores[place]?.text?.tokens.f1 ?? 0),
};

/** Means over pages of how much of what was kept is right, and how much of what is right was kept. */
export const TOKEN_PRECISION: Metric = {
  name: 'token-precision',
  takes: TOKEN_F1.takes,
  over: (scores, places) => meanAt(places, (place) => scores[place]?.text?.tokens.precision ?? 0),
};
export const TOKEN_RECALL: Metric = {
  name: 'token-recall',
  takes: TOKEN_F1.takes,
  over: (scores, places) => meanAt(places, (place) => scores[place]?.text?.tokens.recall ?? 0),
};

/** F1 of the mean precision and the mean recall of runs of four words. */
export const SHINGLE_F1: Metric = {
  name: 'shingle-f1',
  takes: ({ text }) => text !== undefined,
  over(scores, places) {
    const at = (place: number): Score => scores[place]?.text?.shingles ?? NO_SCORE;
    const precision = meanAt(places, (place) => at(place).precision);
    return scoreOf(
      precision,
      meanAt(places, (place) => at(place).recall),
    ).f1;
  },
};

/** F1 of all snippets together. */
export const SNIPPET_F1: Metric = {
  name: 'snippet-f1',
  takes: ({ snippets }) => snippets !== undefined,
  over(scores, places) {
    let [found, missed, wrong] = [0, 0, 0];
    for (const place of places) {
      const counts = scores[place]?.snippets ?? NO_COUNTS;
      found += counts.found;
      missed += counts.missed;
      wrong += counts.wrong;
    }
    return found === 0 ? 0 : (2 * found) / (2 * found + missed + wrong);
  },
};

/** The figure of a system. */
export function estimate({ over }: Metric, scores: readonly PageScore[]): Estimate {
  return bootstrap(scores.length, (places) => over(scores, places));
}

/** How far a system is ahead of another on the same pages, resampled in pairs. */
export function difference({ over }: Metric, own: readonly PageScore[], other: readonly PageScore[]): Estimate {
  return bootstrap(own.length, (places) => over(own, places) - over(other, places));
}
