import { once } from '../once.ts';
import shipped from './spam.json' with { type: 'json' };
import { columnNames, GRAMS_FROM } from './spam-columns.ts';

/** What is measured of one comment: the columns that are not 0, and their values. */
export interface SpamRow {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** What a model of spam was learnt from and how it did on comments that it had not seen. */
export interface SpamFigures {
  readonly genuine: number;
  readonly spam: number;
  readonly groups: number;
  /** Of the groups, each judged by a model learnt from the others. */
  readonly folds: number;
  /** Share of the genuine comments that the limit was chosen to give up at most; null where F1 chose it. */
  readonly wished: number | null;
  /** What came of it: share of the genuine comments and of the spam at the limit or above. */
  readonly falsePositives: number;
  readonly recall: number;
}

/** The weights of a model of spam, as `decant learn spam` and `npm run train -- spam` write them. */
export interface SpamWeights {
  readonly model: typeof SPAM_MODEL;
  /** Raised when the columns change; weights of another format are not read. */
  readonly format: number;
  readonly bias: number;
  /** What each measured number adds to the log-odds, by its name. */
  readonly measured: Readonly<Record<string, number>>;
  /** Weights of hashed n-grams: signed bytes in base64, in parts of `step`; their number is a power of two. */
  readonly grams: string;
  readonly step: number;
  /** Whether runs of letters of the text are among the n-grams; not, unless said. */
  readonly letters?: boolean | undefined;
  /** Hashes of authors who wrote genuine comments under several articles: 32-bit little-endian in base64. */
  readonly readers: string;
  /** What the author's other comments and those by others in the thread add to the log-odds, by their mean probability. */
  readonly company: { readonly author: number; readonly thread: number };
  /** Probability = logistic(slope × log-odds + offset). */
  readonly slope: number;
  readonly offset: number;
  /** Probability from which the model alone takes a comment for spam. */
  readonly limit: number;
  /** The same where the points are only one short of their limit: two judges that nearly agree. */
  readonly nearLimit: number;
  readonly figures: SpamFigures;
}

/** The model, ready to judge comments. */
export interface SpamModel {
  readonly limit: number;
  readonly nearLimit: number;
  readonly figures: SpamFigures;
  /** Buckets that n-grams are hashed into. */
  readonly buckets: number;
  /** Whether runs of letters of the text are among the n-grams. */
  readonly letters: boolean;
  /** What the company of a comment adds to its log-odds. */
  readonly company: SpamWeights['company'];
  /** Whether an author, by the hash of his name, is one of the readers that the model knows. */
  knows(author: number): boolean;
  /** Log-odds of the comment being spam, for all that it is by itself. */
  odds(row: SpamRow): number;
  /** What of the row added how much to them, in the order of the row. */
  contributions(row: SpamRow): Float64Array;
  /** The odds as a probability. */
  probability(odds: number): number;
}

/** What a file of weights says that it is. */
export const SPAM_MODEL = 'decant/spam';

/** Raised when the columns change. */
export const SPAM_FORMAT = 3;

/** A model of weights that are well formed. */
export function spamModel(weights: SpamWeights): SpamModel {
  const grams = new Int8Array(Buffer.from(weights.grams, 'base64'));
  const table = new Float64Array(GRAMS_FROM + grams.length);
  columnNames.forEach((name, column) => {
    table[column] = weights.measured[name] ?? 0;
  });
  grams.forEach((value, bucket) => {
    table[GRAMS_FROM + bucket] = value * weights.step;
  });
  const readers = readersOf(weights.readers);
  return {
    limit: weights.limit,
    nearLimit: weights.nearLimit,
    figures: weights.figures,
    buckets: grams.length,
    letters: weights.letters === true,
    company: weights.company,
    knows: (author) => readers.has(author),
    odds: ({ columns, values }) => {
      let sum = weights.bias;
      for (let at = 0; at < columns.length; at++) sum += (table[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
      return sum;
    },
    contributions: ({ columns, values }) =>
      Float64Array.from(columns, (column, at) => (table[column] ?? 0) * (values[at] ?? 0)),
    probability: (odds) => 1 / (1 + Math.exp(-(weights.slope * odds + weights.offset))),
  };
}

/** The probability that a comment must reach, by its points and the limit that these are held against. */
export function limitAt(
  { limit, nearLimit }: Pick<SpamModel, 'limit' | 'nearLimit'>,
  points: { readonly total: number; readonly limit: number },
): number {
  return points.total >= points.limit - 1 ? Math.min(limit, nearLimit) : limit;
}

function readersOf(base64: string): ReadonlySet<number> {
  const bytes = Buffer.from(base64, 'base64');
  const readers = new Set<number>();
  for (let at = 0; at + 4 <= bytes.length; at += 4) readers.add(bytes.readUInt32LE(at));
  return readers;
}

/** Numbers as little-endian bytes in base64, as `readers` holds them. */
export function packReaders(hashes: Iterable<number>): string {
  const sorted = [...new Set(hashes)].sort((a, b) => a - b);
  const bytes = Buffer.alloc(sorted.length * 4);
  sorted.forEach((hash, at) => {
    bytes.writeUInt32LE(hash, at * 4);
  });
  return bytes.toString('base64');
}

/** The weights that are shipped; see `docs/models/spam.md`. */
export function shippedSpamWeights(): SpamWeights {
  return { ...shipped, model: SPAM_MODEL };
}

/** The model that is shipped. */
export const shippedSpam: () => SpamModel = once(() => spamModel(shippedSpamWeights()));
