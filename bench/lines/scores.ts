import { type Interval, withInterval } from '../intervals.ts';

/** The words of a page, by what they are and whether they were kept. */
export interface PageCounts {
  readonly site: string;
  readonly good: number;
  readonly goodKept: number;
  /** Words of good lines that were not kept and that no kept line says word for word: they are gone altogether. */
  readonly unsaid: number;
  readonly bad: number;
  readonly badKept: number;
}

/** Pages added up: their words, their number, and the sum of their F1. */
export interface Totals extends Omit<PageCounts, 'site'> {
  readonly pages: number;
  readonly f1: number;
}

/** A figure over pages. */
export interface Measure {
  readonly name: string;
  readonly over: (totals: Totals) => number;
}

const NOTHING: Totals = { pages: 0, f1: 0, good: 0, goodKept: 0, unsaid: 0, bad: 0, badKept: 0 };

function totalsOf({ site: _site, ...counts }: PageCounts): Totals {
  return { pages: 1, f1: pageF1(counts), ...counts };
}

function plus(a: Totals, b: Totals): Totals {
  return {
    pages: a.pages + b.pages,
    f1: a.f1 + b.f1,
    good: a.good + b.good,
    goodKept: a.goodKept + b.goodKept,
    unsaid: a.unsaid + b.unsaid,
    bad: a.bad + b.bad,
    badKept: a.badKept + b.badKept,
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** F1 of the words that are kept against those that are good. A page of which nothing is good is right when it is emptied. */
function pageF1({ good, goodKept, badKept }: Omit<PageCounts, 'site'>): number {
  if (good === 0) return badKept === 0 ? 1 : 0;
  return ratio(2 * goodKept, goodKept + badKept + good);
}

function precision({ good, goodKept, bad, badKept }: Totals): number {
  return ratio(bad - badKept, good - goodKept + bad - badKept);
}

function recall({ bad, badKept }: Totals): number {
  return ratio(bad - badKept, bad);
}

function dropF1(totals: Totals): number {
  const [precise, complete] = [precision(totals), recall(totals)];
  return ratio(2 * precise * complete, precise + complete);
}

/**
 * In words: the mean over pages of what was kept against what is good; over all pages together how much of what was
 * dropped is boilerplate, how much boilerplate was dropped, and what share of the good text was lost; last, the same without what is still said: of a line that stands twice both are labelled good, and the text has it once.
 */
export const MEASURES: readonly Measure[] = [
  { name: 'page-f1', over: ({ f1, pages }) => ratio(f1, pages) },
  { name: 'drop-precision', over: precision },
  { name: 'drop-recall', over: recall },
  { name: 'drop-f1', over: dropF1 },
  { name: 'good-lost', over: ({ good, goodKept }) => ratio(good - goodKept, good) },
  { name: 'good-unsaid', over: ({ good, unsaid }) => ratio(unsaid, good) },
];

/** The figure and its 95 % interval, with whole sites drawn: pages of one site are alike. */
export function bySite({ over }: Measure, pages: readonly PageCounts[]): Interval {
  const sites = new Map<string, Totals>();
  for (const page of pages) sites.set(page.site, plus(sites.get(page.site) ?? NOTHING, totalsOf(page)));
  return withInterval([...sites.values()], (drawn) => over(drawn.reduce(plus, NOTHING)));
}
