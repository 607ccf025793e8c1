import type { SpamRow } from '../../models/spam.ts';
import { columnOf, GRAMS_FROM } from '../../models/spam-columns.ts';
import { words } from '../words.ts';
import type { Article, Remark } from './spam-context.ts';
import { spamContext } from './spam-context.ts';
import { type GramKind, gramsOf, hashOf } from './spam-grams.ts';
import { measuresOf, type ThreadPlace } from './spam-measures.ts';
import { JUDGED_CHARACTERS } from './spam-phrases.ts';
import type { Point } from './spam-points.ts';

/** What the rows of a thread are made with. */
export interface RowOptions {
  /** Points from which a comment is spam. */
  readonly limit: number;
  /** Buckets that n-grams are hashed into; a power of two. */
  readonly buckets: number;
  /** Whether runs of letters of the text are among the n-grams. */
  readonly letters?: boolean;
  /** Whether an author, by the hash of his name, is a known reader; `at` is the comment's place in the thread. */
  readonly knows?: (author: number, at: number) => boolean;
  /** The comments of which rows are wanted, by their places; all of them unless said. */
  readonly wants?: (at: number) => boolean;
}

/** How much the n-grams of one kind weigh together, whatever the length of the text. */
const LENGTH_OF_KIND: Readonly<Record<GramKind, number>> = { word: 1, letters: 1, name: 1, site: 1 };

const EMPTY: SpamRow = { columns: new Int32Array(), values: new Float32Array() };
const DAY = 86_400_000;
const LEAST_NAME = 3;

/** The rows of the comments of one thread, with the points that each was given. */
export function spamRows(
  article: Article,
  thread: readonly { readonly remark: Remark; readonly points: readonly Point[] }[],
  options: RowOptions,
): readonly SpamRow[] {
  const context = spamContext(article);
  const places = placesOf(thread, options);
  return thread.map(({ remark }, at) => {
    if (options.wants?.(at) === false) return EMPTY;
    const read = { ...remark, text: remark.text.slice(0, JUDGED_CHARACTERS) };
    const place = places[at];
    const entries: [number, number][] = [];
    if (place !== undefined)
      for (const [name, value] of measuresOf(read, context, place)) entries.push([columnOf.get(name) ?? 0, value]);
    const hashed = new Map<number, number>();
    visitGrams(read, options, (column, value) => hashed.set(column, (hashed.get(column) ?? 0) + value));
    entries.push(...hashed);
    return {
      columns: Int32Array.from(entries, ([column]) => column),
      values: Float32Array.from(entries, ([, value]) => value),
    };
  });
}

/** Hands over each n-gram's column, value, kind and text. The values of one kind have the length of that kind. */
export function visitGrams(
  remark: Remark,
  { buckets, letters = false }: Pick<RowOptions, 'buckets' | 'letters'>,
  visit: (column: number, value: number, gram: { readonly kind: GramKind; readonly text: string }) => void,
): void {
  for (const [kind, grams] of gramsOf(remark, { letters })) {
    let squares = 0;
    for (const times of grams.values()) squares += (1 + Math.log(times)) ** 2;
    const scale = LENGTH_OF_KIND[kind] / Math.sqrt(Math.max(1, squares));
    const seed = hashOf(kind);
    for (const [text, times] of grams)
      visit(GRAMS_FROM + (hashOf(text, seed) & (buckets - 1)), (1 + Math.log(times)) * scale, { kind, text });
  }
}

function placesOf(
  thread: readonly { readonly remark: Remark; readonly points: readonly Point[] }[],
  { limit, knows }: RowOptions,
): readonly ThreadPlace[] {
  const totals = thread.map(({ points }) => points.reduce((sum, { weight }) => sum + weight, 0));
  const reached = totals.map((total) => total >= limit);
  const all = reached.filter((is) => is).length;
  const names = thread.map(({ remark }) => authorKey(remark.author));
  const times = timesOf(names);
  const earned = new Map<string, number>();
  names.forEach((name, at) => {
    earned.set(name, (earned.get(name) ?? 0) + (totals[at] ?? 0));
  });
  const called = new Set(names.map(callName));
  called.delete('');
  const days = thread.map(({ remark: { published } }) =>
    published === undefined ? undefined : Date.parse(published.date.slice(0, 10)) / DAY,
  );
  let first: number | undefined;
  let last: number | undefined;
  return thread.map(({ remark, points }, at) => {
    const [name = '', day] = [names[at], days[at]];
    const others = name === '' ? 0 : (times.get(name) ?? 1) - 1;
    const place: ThreadPlace = {
      points,
      limit,
      spamShare: thread.length < 2 ? 0 : (all - (reached[at] === true ? 1 : 0)) / (thread.length - 1),
      sameAuthor: others,
      authorPoints: others === 0 ? 0 : ((earned.get(name) ?? 0) - (totals[at] ?? 0)) / others,
      answers: words(remark.text).some((word) => called.has(word) && word !== callName(name)),
      ...(day === undefined || first === undefined ? {} : { sinceFirst: day - first }),
      ...(day === undefined || last === undefined ? {} : { sinceLast: day - last }),
      isKnown: name !== '' && knows?.(hashOf(name), at) === true,
    };
    if (day !== undefined && !Number.isNaN(day)) [first, last] = [first ?? day, day];
    return place;
  });
}

function timesOf(list: Iterable<string>): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const item of list) times.set(item, (times.get(item) ?? 0) + 1);
  return times;
}

/** What others call an author: the first word of the name. */
function callName(name: string): string {
  return words(name).find((word) => word.length >= LEAST_NAME) ?? '';
}

/** A name as it is compared. */
export function authorKey(author: string | undefined): string {
  return (author ?? '').trim().toLowerCase();
}
