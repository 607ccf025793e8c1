import { words } from '../words.ts';
import { type Article, type Point, type Remark, spamReader } from './spam.ts';
import { point } from './spam-points.ts';

/** What the points of a comment are held against. */
export interface SpamLimits {
  /** From so many points on a comment is spam. */
  readonly limit: number;
  /** The limit for the rest of a thread that is mostly spam. */
  readonly crowdedLimit: number;
  /** From which share of spam on a thread is mostly spam. */
  readonly crowdedShare: number;
}

/** One comment's points, their sum, and the limit that it was held against. */
export interface SpamScore {
  readonly points: readonly Point[];
  readonly total: number;
  readonly limit: number;
  readonly isSpam: boolean;
  /** Share of spam in the thread, where it lowered the limit. */
  readonly crowded?: number;
}

/** A thread of fewer comments says nothing of its next one. */
const SMALLEST_THREAD = 3;

/** Two readers may well write the same three words. */
const LEAST_WORDS = 8;

const WHITE_SPACE = /\s+/gu;

/**
 * Scores the comments of one thread: each by itself and by what others say word for word, then by what else its author wrote,
 * and at last by how much of the thread is spam.
 */
export function scoreThread(article: Article, remarks: readonly Remark[], limits: SpamLimits): readonly SpamScore[] {
  const read = spamReader(article);
  const keys = remarks.map(({ text }) => keyOf(text));
  const originals = firstOfEach(keys, remarks);
  const alone = remarks.map((remark, index) => {
    const copyOf = originals.get(keys[index] ?? '');
    return read(remark, copyOf === undefined || remarks[copyOf]?.author === remark.author ? {} : { copyOf });
  });
  const known = alone.map((points) => sum(points) >= limits.limit);
  const spammers = authorsOfSpam(remarks, known);
  const points = alone.map((own, index) => {
    const author = remarks[index]?.author;
    const isNew = known[index] === false && author !== undefined && own.length > 0 && spammers.has(author);
    return isNew ? [...own, point('author-of-spam', author)] : own;
  });
  const share = points.filter((own) => sum(own) >= limits.limit).length / Math.max(1, remarks.length);
  const isCrowded = remarks.length >= SMALLEST_THREAD && share >= limits.crowdedShare;
  return points.map((own) => {
    const total = sum(own);
    const isCertain = total >= limits.limit;
    const limit = isCrowded && !isCertain ? limits.crowdedLimit : limits.limit;
    return { points: own, total, limit, isSpam: total >= limit, ...(limit === limits.limit ? {} : { crowded: share }) };
  });
}

function sum(points: readonly Point[]): number {
  return points.reduce((total, { weight }) => total + weight, 0);
}

/** The first comment of those that say the same. Who sends one twice by mistake has the same name on both. */
function firstOfEach(keys: readonly string[], remarks: readonly Remark[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  remarks.forEach(({ text }, index) => {
    const key = keys[index] ?? '';
    if (!first.has(key) && words(text).length >= LEAST_WORDS) first.set(key, index);
  });
  return first;
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(WHITE_SPACE, ' ').trim();
}

/** Authors of whose comments at least half are spam. */
function authorsOfSpam(remarks: readonly Remark[], isSpam: readonly boolean[]): ReadonlySet<string> {
  const counts = new Map<string, { spam: number; all: number }>();
  remarks.forEach(({ author }, index) => {
    if (author === undefined) return;
    const count = counts.get(author) ?? { spam: 0, all: 0 };
    counts.set(author, { spam: count.spam + (isSpam[index] === true ? 1 : 0), all: count.all + 1 });
  });
  return new Set([...counts].filter(([, { spam, all }]) => spam * 2 >= all && spam > 0).map(([author]) => author));
}
