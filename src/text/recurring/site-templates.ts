import type { Keys } from './packed-keys.ts';
import { mixed, nameKey } from './paragraph-key.ts';
import { createTally, type Tally } from './tally.ts';
import { limitOf, type TemplateLimits } from './template-limits.ts';

/** A document of a site: the paragraphs that it holds. */
export interface SitePage {
  readonly site: string;
  readonly keys: Keys;
}

/** What recurs on the site of a document. */
export interface Found {
  /** Documents of the site that count. */
  readonly of: number;
  /** The number of documents that was wanted. */
  readonly limit: number;
  /** Paragraphs that reach it: the place in the document's list, and the documents that it stands on. */
  readonly on: readonly (readonly [place: number, documents: number])[];
}

/** The templates of all sites, by document. */
export interface SiteTemplates {
  /** What recurs on a document; undefined where nothing does. */
  on(page: SitePage): Found | undefined;
}

/** Keys that are counted at a time: about 200 MB. What is more is counted in further passes. */
const KEYS_AT_A_TIME = 6_000_000;
/** Rounds in which templates and the documents that count are found by one another; two are enough for most. */
const MOST_ROUNDS = 4;

export interface Counting {
  /** Every document, as often as it is asked for, in the same order. */
  readonly pages: () => AsyncIterable<SitePage>;
  readonly limits: TemplateLimits;
  /** Keys that are counted at a time, at most. */
  readonly keysAtATime?: number;
}

/**
 * Finds what recurs on each site by document frequency. Copies of one document (mirrors, revisions, the same page under two
 * addresses) make all of its paragraphs recur and none of them a template; so only documents with text of their own count:
 * those of which, templates aside, a good share stands on fewer than `minimum` documents. What is a template and what counts
 * are found in rounds, beginning with what stands on half of all documents.
 *
 * Memory: the tables of one pass, and the keys that recur. The answer is the same for every order of the documents.
 */
export async function siteTemplates({ pages, limits, keysAtATime }: Counting): Promise<SiteTemplates> {
  const sites = createTally();
  let total = 0;
  for await (const { site, keys } of pages()) {
    const { high, low } = nameKey(site);
    sites.add(high, low);
    total += keys.highs.length;
  }
  const isLarge = ({ high, low }: Key): boolean => sites.count(high, low) >= limits.minDocuments;
  const parts = Math.max(1, Math.ceil(total / (keysAtATime ?? KEYS_AT_A_TIME)));
  const recurring = await recurringKeys(pages, { limits, parts, isLarge });
  const all: Overview = { sites, recurring };
  let known: Round = { documents: createTally(), own: createTally(), total: 0 };
  for (let round = 0; round < MOST_ROUNDS && recurring.size > 0; round++) {
    const next = await countOwn({ pages, limits, all, isLarge, known });
    const isSettled = next.total === known.total;
    known = next;
    if (isSettled) break;
  }
  const standing: Standing = { limits, all, known };
  const embedded = await countEmbedded(pages, standing);
  return { on: (page) => foundOn(page, standing, embedded) };
}

interface Key {
  readonly high: number;
  readonly low: number;
}

/** Keys of a site's paragraphs that stand on `minimum` documents or more, counted a part of all keys at a time. */
async function recurringKeys(
  pages: Counting['pages'],
  { limits, parts, isLarge }: { limits: TemplateLimits; parts: number; isLarge: (site: Key) => boolean },
): Promise<Tally> {
  const recurring = createTally();
  for (let part = 0; part < parts; part++) {
    const tally = createTally();
    for await (const { site, keys } of pages()) {
      const key = nameKey(site);
      if (!isLarge(key)) continue;
      for (let place = 0; place < keys.highs.length; place++) {
        const [high, low] = within(key, keys, place);
        if (high % parts === part) tally.add(high, low);
      }
    }
    for (const key of tally.atLeast(limits.minimum)) recurring.add(...key);
  }
  return recurring;
}

/** What one round found. */
interface Round {
  /** By recurring key: documents that count and have it. */
  readonly documents: Tally;
  /** By site: documents that count. */
  readonly own: Tally;
  /** Documents that count, on all sites. */
  readonly total: number;
}

/** All documents, whether they count or not. */
interface Overview {
  /** Documents of each site. */
  readonly sites: Tally;
  /** By key: documents that have it, of those on `minimum` or more. */
  readonly recurring: Tally;
}

interface Standing {
  readonly limits: TemplateLimits;
  readonly all: Overview;
  readonly known: Round;
}

interface NextRound extends Standing {
  readonly pages: Counting['pages'];
  readonly isLarge: (site: Key) => boolean;
}

/** Counts anew, over the documents that have text of their own by what the round before knew of templates. */
async function countOwn({ pages, limits, all, isLarge, known }: NextRound): Promise<Round> {
  const [documents, own] = [createTally(), createTally()];
  let total = 0;
  for await (const { site, keys } of pages()) {
    const key = nameKey(site);
    if (!isLarge(key)) continue;
    const { limit, everywhere } = wantedOn(key, { limits, all, known });
    const size = all.sites.count(key.high, key.low);
    const coreWords = size < SMALL_SITE ? Math.min(limits.coreWords, limits.maxWords) : limits.maxWords;
    const recurrent: (readonly [number, number])[] = [];
    let [fresh, rest] = [0, 0];
    for (let place = 0; place < keys.highs.length; place++) {
      const [high, low] = within(key, keys, place);
      const words = keys.words[place] ?? 0;
      const times = all.recurring.count(high, low);
      if (times === 0) fresh += words;
      else recurrent.push([high, low]);
      const isCore = words <= coreWords && times >= limits.coreShare * size;
      const isKnown = words <= limits.maxWords && times >= everywhere && known.documents.count(high, low) >= limit;
      if (!isCore && !isKnown) rest += words;
    }
    if (fresh === 0 || fresh < limits.ownShare * rest) continue;
    own.add(key.high, key.low);
    total += 1;
    for (const [high, low] of recurrent) documents.add(high, low);
  }
  return { documents, own, total };
}

function foundOn(page: SitePage, standing: Standing, embedded: Tally): Found | undefined {
  const { keys } = page;
  const site = nameKey(page.site);
  const { of, limit } = wantedOn(site, standing);
  const counts = countsOn(page, standing);
  const isOriginal = (place: number): boolean =>
    isEmbedded(keys, counts, place) && embedded.count(...within(site, keys, place)) < standing.limits.minimum;
  const on = counts.flatMap((count, place): Found['on'] => (count === 0 || isOriginal(place) ? [] : [[place, count]]));
  return on.length === 0 ? undefined : { of, limit, on };
}

/** For each paragraph of a document the documents that it stands on, where they reach the limit; else 0. */
function countsOn({ site, keys }: SitePage, standing: Standing): readonly number[] {
  const { limits, all, known } = standing;
  const key = nameKey(site);
  const { limit, everywhere } = wantedOn(key, standing);
  return Array.from(keys.words, (words, place) => {
    if (words > limits.maxWords || !Number.isFinite(limit)) return 0;
    const [high, low] = within(key, keys, place);
    const count = known.documents.count(high, low);
    return count >= limit && all.recurring.count(high, low) >= everywhere ? count : 0;
  });
}

/** Documents from which on a site is hardly one document in so many revisions. */
const SMALL_SITE = 20;

/** Shorter paragraphs are labels, which no document is the source of; the least that the stage `dedupe` takes for telling. */
const LEAST_SOURCE_WORDS = 8;

/**
 * Whether a paragraph that recurs stands in the midst of text that does not. The lead of an article recurs where other
 * documents list it; there it stands among others of its kind, and in its own above what it leads into. What is put into
 * the midst of the text on many documents is no document's own.
 */
function isEmbedded({ words }: Keys, counts: readonly number[], place: number): boolean {
  if (counts[place] === 0 || (words[place] ?? 0) < LEAST_SOURCE_WORDS) return false;
  let [above, below] = [place - 1, place + 1];
  while (words[above] === 0) above--;
  while (words[below] === 0) below++;
  return counts[below] === 0 && (above < 0 || counts[above] === 0);
}

/** By paragraph: the documents in which it stands in the midst of other text. */
async function countEmbedded(pages: Counting['pages'], standing: Standing): Promise<Tally> {
  const embedded = createTally();
  for await (const page of pages()) {
    const site = nameKey(page.site);
    const counts = countsOn(page, standing);
    for (const place of counts.keys()) {
      if (isEmbedded(page.keys, counts, place)) embedded.add(...within(site, page.keys, place));
    }
  }
  return embedded;
}

/**
 * What is wanted on a site: so many of the `of` documents that count, and the same share of all. Where few count, a few of
 * them are a small sample.
 */
function wantedOn(
  { high, low }: Key,
  { limits, all, known }: Standing,
): { readonly of: number; readonly limit: number; readonly everywhere: number } {
  const of = known.own.count(high, low);
  return { of, limit: limitOf(of, limits), everywhere: limitOf(all.sites.count(high, low), limits) };
}

/** The key of a paragraph on a site: the same paragraph on another site has another one. */
function within(site: Key, keys: Keys, place: number): readonly [high: number, low: number] {
  const [high, low] = [keys.highs[place] ?? 0, keys.lows[place] ?? 0];
  return [mixed(high ^ Math.imul(site.high, 0x9e3779b1)), mixed(low ^ Math.imul(site.low, 0x85ebca6b))];
}
