import type { SpamRow } from '../models/spam.ts';
import type { Article, Remark } from '../text/comments/spam-context.ts';
import { hashOf } from '../text/comments/spam-grams.ts';
import type { Point } from '../text/comments/spam-points.ts';
import { authorKey, spamRows } from '../text/comments/spam-row.ts';
import { type SpamLimits, type SpamScore, scoreThread } from '../text/comments/spam-thread.ts';
import type { LabelledComment } from './labelled.ts';

/** The comments under one article, with the points that each has. */
export interface LabelledThread {
  readonly group: string;
  readonly article: Article;
  readonly comments: readonly LabelledComment[];
  readonly remarks: readonly Remark[];
  readonly scores: readonly SpamScore[];
}

/** Puts the comments of a group under one article and counts their points; groups and comments keep their order. */
export function threadsOf(comments: readonly LabelledComment[], limits: SpamLimits): readonly LabelledThread[] {
  return [...Map.groupBy(comments, ({ group }) => group)].map(([group, own]) => {
    const { article, language } = own.find((comment) => comment.article !== undefined) ?? own[0] ?? { group, text: '' };
    const stands: Article = { text: article ?? '', ...(language === undefined ? {} : { language }) };
    const remarks = own.map(remarkOf);
    return { group, article: stands, comments: own, remarks, scores: scoreThread(stands, remarks, limits) };
  });
}

function remarkOf({ text, author, published }: LabelledComment): Remark {
  return { text, ...(author === undefined ? {} : { author }), ...(published === undefined ? {} : { published }) };
}

/** Readers who wrote genuine comments, by the hash of their names, and the groups that they wrote in. */
export type Readers = ReadonlyMap<number, ReadonlySet<string>>;

/** The readers of some threads. Whoever has written spam there is none. */
export function readersOf(threads: readonly LabelledThread[]): Readers {
  const groups = new Map<number, Set<string>>();
  const spammers = new Set<number>();
  for (const { group, comments } of threads) {
    for (const { author, label } of comments) {
      const key = authorKey(author);
      if (key === '' || label === undefined) continue;
      const hash = hashOf(key);
      if (label === 1) spammers.add(hash);
      else groups.set(hash, (groups.get(hash) ?? new Set()).add(group));
    }
  }
  for (const hash of spammers) groups.delete(hash);
  return groups;
}

/** What the rows of a thread are made for. */
export interface RowsFor {
  readonly limit: number;
  readonly buckets: number;
  /** Whether runs of letters of the text are among the n-grams. */
  readonly letters: boolean;
  /** Whether an author is a reader known from other articles than this thread's. */
  readonly knows: (author: number) => boolean;
}

/** The rows of a thread as the model reads them. */
export function rowsOf({ article, remarks, scores }: LabelledThread, made: RowsFor): readonly SpamRow[] {
  return spamRows(article, paired(remarks, scores), made);
}

/** One comment in so many is shown a second time without name, date and article, so that want of these says nothing. */
const BARE_EVERY = 4;

/** Whether a comment is shown a second time. */
export function isShownBare(text: string): boolean {
  return hashOf(text) % BARE_EVERY === 0;
}

/** Rows of the comments that are shown a second time, as if nothing were known but what the thread says. */
export function bareRowsOf({ remarks, scores }: LabelledThread, made: RowsFor): readonly SpamRow[] {
  const bare = remarks.map(({ text }) => ({ text }));
  const points = scores.map(({ points: all }) => ({ points: all.filter(({ name }) => !NEEDS_MORE.test(name)) }));
  return spamRows({ text: '' }, paired(bare, points), { ...made, wants: (at) => isShownBare(remarks[at]?.text ?? '') });
}

/** Points that rest on a name or on the article. */
const NEEDS_MORE = /^(?:author-|empty-body|no-overlap|on-topic|other-language)/;

function paired(
  remarks: readonly Remark[],
  scores: readonly { readonly points: readonly Point[] }[],
): readonly { readonly remark: Remark; readonly points: readonly Point[] }[] {
  return remarks.map((remark, at) => ({ remark, points: scores[at]?.points ?? [] }));
}
