import type { SpamRow } from '../../models/spam.ts';
import { columnOf, GRAMS_FROM } from '../../models/spam-columns.ts';
import { remembered } from '../remembered.ts';
import { words } from '../words.ts';
import { type Article, type Remark, type SpamContext, spamContext } from './spam-context.ts';
import { type GramKind, type GramSources, gramSources, gramsOf, hashOf } from './spam-grams.ts';
import { likenesses } from './spam-likeness.ts';
import { measuresOf, signsOf, type ThreadPlace } from './spam-measures.ts';
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
const LENGTH_OF_KIND: Readonly<Record<GramKind, number>> = { word: 1, letters: 1, name: 1, site: 1, signs: 1 };

/** The kinds in the order in which they are told. */
const KINDS: readonly GramKind[] = ['word', 'letters', 'name', 'site', 'signs'];

const EMPTY: SpamRow = { columns: new Int32Array(), values: new Float32Array() };
const DAY = 86_400_000;
const LEAST_NAME = 3;
const MOST_CHARACTERS_SHOWN = 40;

/** The rows of the comments of one thread, with the points that each was given. */
export function spamRows(
  article: Article,
  thread: readonly { readonly remark: Remark; readonly points: readonly Point[] }[],
  options: RowOptions,
): readonly SpamRow[] {
  const context = spamContext(article);
  const places = placesOf(thread, context, options);
  const known = new Map<string, SpamRow>();
  return thread.map(({ remark }, at) => {
    const place = places[at];
    if (options.wants?.(at) === false || place === undefined) return EMPTY;
    const read = { ...remark, text: remark.text.slice(0, JUDGED_CHARACTERS) };
    const key = keyOf(read, place);
    const made = (key === undefined ? undefined : known.get(key)) ?? rowOf(read, place, { context, options });
    if (key !== undefined) known.set(key, made);
    return made;
  });
}

/** By what a row is known again: machines send the same comment by the thousand. None where links stand beside the text. */
function keyOf({ author = '', text, links }: Remark, place: ThreadPlace): string | undefined {
  if (links !== undefined) return undefined;
  const { points, spamShare, sameAuthor, authorPoints, alike, answers, sinceFirst, sinceLast, isKnown } = place;
  const names = points.map(({ name }) => name).join();
  const numbers = [spamShare, sameAuthor, authorPoints, alike, answers, sinceFirst, sinceLast, isKnown].join();
  return `${author.length} ${author} ${names} ${numbers} ${text}`;
}

interface RowReading {
  readonly context: SpamContext;
  readonly options: RowOptions;
}

function rowOf(read: Remark, place: ThreadPlace, { context, options }: RowReading): SpamRow {
  const measures = measuresOf(read, context, place);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [name, value] of measures) {
    columns.push(columnOf.get(name) ?? 0);
    values.push(value);
  }
  const sources = gramSources(read, { letters: options.letters, signs: signsOf(measures), context });
  for (const [column, value] of hashedGrams(sources, options.buckets)) {
    columns.push(column);
    values.push(value);
  }
  return { columns: Int32Array.from(columns), values: Float32Array.from(values) };
}

/** The columns of a comment's n-grams and their values. The values of one kind have the length of that kind. */
function hashedGrams(sources: GramSources, buckets: number): ReadonlyMap<number, number> {
  const row = new Map<number, number>();
  for (const kind of KINDS) {
    const times = new Map<number, number>();
    gramsOf[kind](sources, (hash) => {
      times.set(hash | 0, (times.get(hash | 0) ?? 0) + 1);
    });
    let squares = 0;
    for (const count of times.values()) squares += weightOf(count) ** 2;
    const scale = LENGTH_OF_KIND[kind] / Math.sqrt(Math.max(1, squares));
    for (const [hash, count] of times) {
      const column = GRAMS_FROM + (hash & (buckets - 1));
      row.set(column, (row.get(column) ?? 0) + weightOf(count) * scale);
    }
  }
  return row;
}

function weightOf(times: number): number {
  return times === 1 ? 1 : 1 + Math.log(times);
}

/** The first n-gram of a comment in each of some columns, by its kind and its text. */
export function gramsIn(
  columns: ReadonlySet<number>,
  sources: GramSources,
  buckets: number,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const kind of KINDS) {
    gramsOf[kind](sources, (hash, text) => {
      const column = GRAMS_FROM + (hash & (buckets - 1));
      if (columns.has(column) && !found.has(column))
        found.set(column, `${kind} "${text().slice(0, MOST_CHARACTERS_SHOWN)}"`);
    });
  }
  return found;
}

function placesOf(
  thread: readonly { readonly remark: Remark; readonly points: readonly Point[] }[],
  context: SpamContext,
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
  const alike = likenesses(
    thread.map(({ remark }) => remark),
    names,
  );
  const callName = remembered(firstWord);
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
      alike: alike.get(at) ?? 0,
      answers: context.words(remark.text).some((word) => called.has(word) && word !== callName(name)),
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
function firstWord(name: string): string {
  return words(name).find((word) => word.length >= LEAST_NAME) ?? '';
}

/** A name as it is compared. */
export function authorKey(author: string | undefined): string {
  return (author ?? '').trim().toLowerCase();
}
