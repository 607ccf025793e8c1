import {
  packReaders,
  SPAM_FORMAT,
  SPAM_MODEL,
  type SpamModel,
  type SpamRow,
  type SpamWeights,
  spamModel,
} from '../models/spam.ts';
import { columnNames, columnOf, GRAMS_FROM } from '../models/spam-columns.ts';
import { hashOf } from '../text/comments/spam-grams.ts';
import { weights as pointWeights } from '../text/comments/spam-points.ts';
import { authorKey } from '../text/comments/spam-row.ts';
import { bestLimit, type Calibration, calibrated, limitFor, sharesAt } from './calibration.ts';
import { fitLogistic, type LabelledRows, type Linear } from './logistic.ts';
import { bareRowsOf, isShownBare, type LabelledThread, type Readers, readersOf, rowsOf } from './threads.ts';

/** How much a weight that is learnt must be worth, by what it is a weight of. */
export interface Penalties {
  readonly measured: number;
  readonly grams: number;
}

/** How a model of spam is learnt. */
export interface LearnOptions {
  /** Weights to start from, which the new ones stay near to where the comments say nothing; none: from nothing. */
  readonly base?: SpamWeights;
  /** Share of genuine comments that may be given up; where it is not said, the limit is where F1 is best. */
  readonly wished?: number;
  /**
   * Kinds of groups on each of which no more may be given up, undefined for groups that have no part in it; one kind, unless
   * it is said.
   */
  readonly kindOf?: (group: string) => string | undefined;
  readonly folds: number;
  /** Points from which a comment is spam. */
  readonly limit: number;
  readonly penalties?: Penalties;
  /**
   * Whether runs of letters of the texts are learnt from: yes, unless said. On youtube-uci the F1 of ten held-out tenths is
   * .971 with them and .954 without.
   */
  readonly letters?: boolean;
  /** Whether authors of genuine comments are remembered. */
  readonly remembersReaders: boolean;
  /** The fold of a group; by its place, unless said. */
  readonly foldOf?: (group: string) => number;
  /** How much a comment counts; 1 unless said. */
  readonly importance?: (group: string) => number;
}

/** Buckets of n-grams where there is no base: 2^15. */
const BUCKETS = 32_768;

/**
 * Penalties of what is measured and of n-grams. Comments of one site tell much of others there: on youtube-uci the F1 of
 * four held-out tenths was .946 at .3 for n-grams, .951 at .1, .954 at .03. What ships is for other sites: there it is 1.
 */
const PENALTIES: Penalties = { measured: 0.3, grams: 0.03 };

/** How much spam counts where there is less of it, at most. */
const MOST_SPAM_WEIGHT = 10;

const LARGEST_BYTE = 127;

/** Even where the points nearly reach their limit the model must hold spam for likelier than not. */
const LEANS_TO_SPAM = 0.5;

/** Log-odds of comments that are decided. */
const FAR = 1000;

/** What was learnt: the weights, and what models that had not seen a comment said of it. */
export interface Learnt {
  readonly weights: SpamWeights;
  readonly judged: readonly Judged[];
}

/** A labelled comment and the log-odds that a model learnt without its group gives it. */
export interface Judged {
  readonly group: string;
  readonly label: 0 | 1;
  readonly odds: number;
  /** Its points, and whether they alone make it spam. */
  readonly points: number;
  readonly isPointed: boolean;
}

/**
 * Learns weights from threads with labels. Each fold of the groups is judged by a model learnt from the others; from that
 * come the calibration, the limit for the wished share of false positives, and the figures.
 */
export function learnSpam(prepared: readonly PreparedThread[], options: LearnOptions): Learnt {
  const places = new Map(prepared.map(({ thread: { group } }, at) => [group, at]));
  const foldOf = options.foldOf ?? ((group) => (places.get(group) ?? 0) % options.folds);
  const judged: Judged[] = [];
  for (let fold = 0; fold < options.folds; fold++) {
    const seen = prepared.filter(({ thread }) => foldOf(thread.group) !== fold);
    const unseen = prepared.filter(({ thread }) => foldOf(thread.group) === fold);
    if (unseen.length > 0 && seen.length > 0) judged.push(...judge(unseen, fitted(seen, options)));
  }
  const limit = chosenLimit(judged, options);
  const calibration = reaching(limit, calibrated(judged));
  const nearLimit = chosenLimit(
    judged.map((one) => ({ ...one, odds: oddsIfNear(one, limit, options.limit) })),
    options,
  );
  const { linear, readers } = fitted(prepared, options);
  const { genuine, spam, falsePositives, recall } = sharesAt(judged, limit);
  const figures = {
    genuine,
    spam,
    groups: prepared.length,
    folds: options.folds,
    wished: options.wished ?? null,
    falsePositives,
    recall,
  };
  const weights = packed(linear, {
    readers,
    letters: options.letters ?? true,
    calibration,
    limit: probabilityAt(limit, calibration),
    nearLimit: Math.min(
      probabilityAt(limit, calibration),
      Math.max(LEANS_TO_SPAM, probabilityAt(nearLimit, calibration)),
    ),
    figures,
  });
  return { weights, judged };
}

/** The odds of comments that the limit of those near the points' limit decides on; the others are decided already. */
function oddsIfNear({ isPointed, points, odds }: Judged, limit: number, pointsLimit: number): number {
  if (isPointed || odds >= limit) return FAR;
  return points >= pointsLimit - 1 ? odds : -FAR;
}

function chosenLimit(judged: readonly Judged[], { wished, kindOf }: LearnOptions): number {
  if (wished === undefined) return bestLimit(judged);
  const counted = kindOf === undefined ? judged : judged.filter(({ group }) => kindOf(group) !== undefined);
  const kinds = Map.groupBy(counted, ({ group }) => kindOf?.(group) ?? '');
  const limits = [...kinds.values()]
    .filter((own) => own.some(({ label }) => label === 0))
    .map((own) => limitFor(own, wished));
  return limits.length === 0 ? bestLimit(judged) : Math.max(...limits);
}

/** Learns from the threads once, and takes calibration, limit and figures from weights that were learnt from more. */
export function learnLike(prepared: readonly PreparedThread[], options: LearnOptions, like: SpamWeights): SpamWeights {
  const { linear, readers } = fitted(prepared, options);
  const { slope, offset, limit, nearLimit, figures } = like;
  return packed(linear, {
    readers,
    letters: options.letters ?? true,
    calibration: { slope, offset },
    limit,
    nearLimit,
    figures,
  });
}

/** Probabilities nearer to 0 or 1 are lost where they are rounded. */
const NEAREST = 0.001;

/** The calibration, moved so that the limit is a half where it would else be rounded to none or to certainty. */
function reaching(limit: number, { slope, offset }: Calibration): Calibration {
  const steep = Math.max(NEAREST, slope);
  const probability = 1 / (1 + Math.exp(-(steep * limit + offset)));
  const isTold = probability >= NEAREST && probability <= 1 - NEAREST;
  return { slope: steep, offset: isTold ? offset : -steep * limit };
}

function probabilityAt(odds: number, { slope, offset }: Calibration): number {
  return rounded(1 / (1 + Math.exp(-(slope * odds + offset))));
}

/** A thread with the rows of its comments, as they are and as if nothing were known but what they say. */
export interface PreparedThread {
  readonly thread: LabelledThread;
  readonly rows: readonly SpamRow[];
  readonly bare: readonly SpamRow[];
}

/** Makes the rows of threads, with every author known: who is a known reader is put right when they are read. */
export function prepareThreads(
  threads: readonly LabelledThread[],
  { limit, base, letters = true }: Pick<LearnOptions, 'limit' | 'base' | 'letters'>,
): readonly PreparedThread[] {
  const buckets = base === undefined ? BUCKETS : spamModel(base).buckets;
  const made = { limit, buckets, letters, knows: () => true };
  return threads.map((thread) => ({ thread, rows: rowsOf(thread, made), bare: bareRowsOf(thread, made) }));
}

/** The log-odds that weights give each labelled comment of a thread. */
export function judgeThreads(prepared: readonly PreparedThread[], model: SpamModel): readonly Judged[] {
  return prepared.flatMap(({ thread, rows }) =>
    rows.flatMap((row, at) => {
      const comment = thread.comments[at];
      if (comment?.label === undefined) return [];
      const known = model.knows(hashOf(authorKey(comment.author)));
      const odds = model.odds(withReader(row, known));
      return [{ group: thread.group, label: comment.label, odds, ...pointsOf(thread, at) }];
    }),
  );
}

function pointsOf({ scores }: LabelledThread, at: number): Pick<Judged, 'points' | 'isPointed'> {
  return { points: scores[at]?.total ?? 0, isPointed: scores[at]?.isSpam === true };
}

interface Fitted {
  readonly linear: Linear;
  readonly readers: Readers;
}

function fitted(prepared: readonly PreparedThread[], options: LearnOptions): Fitted {
  const readers = options.remembersReaders ? readersOf(prepared.map(({ thread }) => thread)) : new Map();
  const rows: SpamRow[] = [];
  const labels: number[] = [];
  const importance: number[] = [];
  for (const { thread, rows: own, bare } of prepared) {
    const counts = options.importance?.(thread.group) ?? 1;
    thread.comments.forEach(({ label, text, author }, at) => {
      const row = own[at];
      const second = bare[at];
      if (label === undefined || row === undefined || second === undefined) return;
      rows.push(withReader(row, isKnown(readers, author, thread.group)));
      labels.push(label);
      importance.push(counts);
      if (!isShownBare(text)) return;
      rows.push(withReader(second, false));
      labels.push(label);
      importance.push(counts);
    });
  }
  const { base } = options;
  const prior = base === undefined ? undefined : linearOf(base);
  const buckets = prior === undefined ? BUCKETS : prior.weights.length - GRAMS_FROM;
  const data = balanced({
    rows,
    labels: Uint8Array.from(labels),
    importance: Float64Array.from(importance),
    width: GRAMS_FROM + buckets,
  });
  return { linear: fitSigned(data, prior, options.penalties ?? PENALTIES), readers };
}

/**
 * A fit in which points speak for spam only, and what a comment has of its article against it only: columns that came out
 * the other way round are held at nothing in a second fit.
 */
function fitSigned(data: LabelledRows, prior: Linear | undefined, penalties: Penalties): Linear {
  const near = prior === undefined ? {} : { prior };
  const penalty = (column: number): number => (column < GRAMS_FROM ? penalties.measured : penalties.grams);
  const free = fitLogistic(data, { penalty, ...near });
  const wrong = new Set(
    columnNames.flatMap((_, column) => ((free.weights[column] ?? 0) * (SIGNS[column] ?? 0) < 0 ? [column] : [])),
  );
  if (wrong.size === 0) return free;
  const without = (weights: Float64Array): Float64Array =>
    weights.map((value, column) => (wrong.has(column) ? 0 : value));
  const rows = data.rows.map(({ columns, values }) => ({
    columns,
    values: values.map((value, at) => (wrong.has(columns[at] ?? 0) ? 0 : value)),
  }));
  const start = { bias: free.bias, weights: without(free.weights) };
  return fitLogistic(
    { ...data, rows },
    {
      penalty,
      start,
      ...(prior === undefined ? {} : { prior: { bias: prior.bias, weights: without(prior.weights) } }),
    },
  );
}

const AGAINST: ReadonlySet<string> = new Set(['on-topic', 'title-words', 'shared-words', 'answers', 'known-reader']);

const UPWARD: ReadonlySet<string> = new Set(['points', 'points-reached', 'thread-spam', 'author-points']);

/** Which way a column may speak: 1 for spam, -1 against it, 0 either way. */
const SIGNS: readonly number[] = columnNames.map((name) => {
  if (AGAINST.has(name)) return -1;
  return name in pointWeights || UPWARD.has(name) ? 1 : 0;
});

function balanced(data: LabelledRows): LabelledRows {
  let [spam, genuine] = [0, 0];
  data.labels.forEach((label, at) => {
    const counts = data.importance[at] ?? 1;
    if (label === 1) spam += counts;
    else genuine += counts;
  });
  const weight = Math.max(1, Math.min(MOST_SPAM_WEIGHT, genuine / Math.max(1, spam)));
  return {
    ...data,
    importance: data.importance.map((counts, at) => (data.labels[at] === 1 ? counts * weight : counts)),
  };
}

function isKnown(readers: Readers, author: string | undefined, group: string): boolean {
  const groups = readers.get(hashOf(authorKey(author)));
  return groups !== undefined && groups.size > (groups.has(group) ? 1 : 0);
}

const KNOWN = columnOf.get('known-reader') ?? -1;

function withReader(row: SpamRow, is: boolean): SpamRow {
  const at = row.columns.indexOf(KNOWN);
  if (at < 0 || is) return row;
  const values = row.values.slice();
  values[at] = 0;
  return { columns: row.columns, values };
}

function judge(prepared: readonly PreparedThread[], { linear, readers }: Fitted): readonly Judged[] {
  return prepared.flatMap(({ thread, rows }) =>
    rows.flatMap((row, at) => {
      const comment = thread.comments[at];
      if (comment?.label === undefined) return [];
      const odds = oddsOf(linear, withReader(row, isKnown(readers, comment.author, thread.group)));
      return [{ group: thread.group, label: comment.label, odds, ...pointsOf(thread, at) }];
    }),
  );
}

function oddsOf({ bias, weights }: Linear, { columns, values }: SpamRow): number {
  let sum = bias;
  for (let at = 0; at < columns.length; at++) sum += (weights[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

/** Weights as a linear model again. */
function linearOf(weights: SpamWeights): Linear {
  const model = spamModel(weights);
  const width = GRAMS_FROM + model.buckets;
  const all = Int32Array.from({ length: width }, (_, column) => column);
  const row = { columns: all, values: new Float32Array(width).fill(1) };
  return { bias: weights.bias, weights: model.contributions(row) };
}

interface Packing {
  readonly readers: Readers;
  readonly letters: boolean;
  readonly calibration: Calibration;
  readonly limit: number;
  readonly nearLimit: number;
  readonly figures: SpamWeights['figures'];
}

function packed(
  { bias, weights }: Linear,
  { readers, letters, calibration, limit, nearLimit, figures }: Packing,
): SpamWeights {
  const grams = weights.subarray(GRAMS_FROM);
  const largest = grams.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const step = largest === 0 ? 1 : Number((largest / LARGEST_BYTE).toPrecision(6));
  const bytes = Int8Array.from(grams, (value) => Math.round(value / step));
  return {
    model: SPAM_MODEL,
    format: SPAM_FORMAT,
    bias: rounded(bias),
    measured: Object.fromEntries(columnNames.map((name, column) => [name, rounded(weights[column] ?? 0)])),
    grams: Buffer.from(bytes.buffer).toString('base64'),
    step,
    ...(letters ? { letters } : {}),
    readers: packReaders(readers.keys()),
    slope: rounded(calibration.slope),
    offset: rounded(calibration.offset),
    limit,
    nearLimit,
    figures,
  };
}

const DECIMALS = 1e4;

function rounded(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}
