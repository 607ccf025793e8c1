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
  /** The same in whole lines: those of boilerplate, and those of either kind that were dropped. */
  readonly badLines: number;
  readonly badLinesDropped: number;
  readonly goodLinesDropped: number;
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

/** The counts before anything was counted. */
export const NOTHING_COUNTED: Omit<PageCounts, 'site'> = {
  good: 0,
  goodKept: 0,
  unsaid: 0,
  bad: 0,
  badKept: 0,
  badLines: 0,
  badLinesDropped: 0,
  goodLinesDropped: 0,
};

const NOTHING: Totals = { pages: 0, f1: 0, ...NOTHING_COUNTED };

function totalsOf({ site: _site, ...counts }: PageCounts): Totals {
  return { pages: 1, f1: pageF1(counts), ...counts };
}

/** Adds pages or sites up in place of a sum so far: the intervals of a set add some million of them. */
function add(sum: { -readonly [Count in keyof Totals]: number }, more: Totals): void {
  sum.pages += more.pages;
  sum.f1 += more.f1;
  sum.good += more.good;
  sum.goodKept += more.goodKept;
  sum.unsaid += more.unsaid;
  sum.bad += more.bad;
  sum.badKept += more.badKept;
  sum.badLines += more.badLines;
  sum.badLinesDropped += more.badLinesDropped;
  sum.goodLinesDropped += more.goodLinesDropped;
}

function sumOf(all: readonly Totals[]): Totals {
  const sum = { ...NOTHING };
  for (const each of all) add(sum, each);
  return sum;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** F1 of the words that are kept against those that are good. A page of which nothing is good is right when it is emptied. */
function pageF1({ good, goodKept, badKept }: Pick<PageCounts, 'good' | 'goodKept' | 'badKept'>): number {
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

/** Dropped rightly over the mean of what was dropped and what was to drop: F1 of lines, whatever their length. */
function dropF1OfLines({ badLines, badLinesDropped, goodLinesDropped }: Totals): number {
  return ratio(2 * badLinesDropped, badLinesDropped + goodLinesDropped + badLines);
}

/**
 * In words: the mean over pages of what was kept against what is good; over all pages together how much of what was
 * dropped is boilerplate, how much boilerplate was dropped, and what share of the good text was lost; the same without what is still said: of a line that stands twice both
 * are labelled good, and the text has it once. Last what is dropped in lines, as published figures are.
 */
export const MEASURES: readonly Measure[] = [
  { name: 'page-f1', over: ({ f1, pages }) => ratio(f1, pages) },
  { name: 'drop-precision', over: precision },
  { name: 'drop-recall', over: recall },
  { name: 'drop-f1', over: dropF1 },
  { name: 'good-lost', over: ({ good, goodKept }) => ratio(good - goodKept, good) },
  { name: 'good-unsaid', over: ({ good, unsaid }) => ratio(unsaid, good) },
  { name: 'drop-f1-lines', over: dropF1OfLines },
];

/** The figure and its 95 % interval, with whole sites drawn: pages of one site are alike. */
export function bySite({ over }: Measure, pages: readonly PageCounts[]): Interval {
  const sites = new Map<string, Totals[]>();
  for (const page of pages) {
    const own = sites.get(page.site);
    if (own === undefined) sites.set(page.site, [totalsOf(page)]);
    else own.push(totalsOf(page));
  }
  const totals = [...sites.values()].map(sumOf);
  return withInterval(totals, (drawn) => over(sumOf(drawn)));
}
