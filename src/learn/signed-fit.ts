import { columnNames, GRAMS_FROM } from '../models/spam-columns.ts';
import { weights as pointWeights } from '../text/comments/spam-points.ts';
import { fitLogistic, type LabelledRows, type Linear } from './logistic.ts';

/** How much a weight that is learnt must be worth, by what it is a weight of. */
export interface Penalties {
  readonly measured: number;
  readonly grams: number;
}

/** How often a fit is done again without the columns that came out the wrong way round. */
const MOST_ROUNDS = 4;

/**
 * A fit in which points speak for spam only, and what a comment has of its article against it only: columns that come out
 * the other way round are held at nothing in a further fit, until there are none.
 */
export function fitSigned(data: LabelledRows, prior: Linear | undefined, penalties: Penalties): Linear {
  const near = prior === undefined ? {} : { prior };
  const penalty = (column: number): number => (column < GRAMS_FROM ? penalties.measured : penalties.grams);
  let linear = fitLogistic(data, { penalty, ...near });
  const wrong = new Set<number>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = wrongWayRound(linear);
    if (found.length === 0) return linear;
    for (const column of found) wrong.add(column);
    linear = fitLogistic(withoutColumns(data, wrong), {
      penalty,
      start: { bias: linear.bias, weights: without(linear.weights, wrong) },
      ...(prior === undefined ? {} : { prior: { bias: prior.bias, weights: without(prior.weights, wrong) } }),
    });
  }
  return { bias: linear.bias, weights: without(linear.weights, new Set(wrongWayRound(linear))) };
}

function wrongWayRound({ weights }: Linear): readonly number[] {
  return columnNames.flatMap((_, column) => ((weights[column] ?? 0) * (SIGNS[column] ?? 0) < 0 ? [column] : []));
}

function without(weights: Float64Array, columns: ReadonlySet<number>): Float64Array {
  return weights.map((value, column) => (columns.has(column) ? 0 : value));
}

function withoutColumns(data: LabelledRows, wrong: ReadonlySet<number>): LabelledRows {
  const rows = data.rows.map(({ columns, values }) => ({
    columns,
    values: values.map((value, at) => (wrong.has(columns[at] ?? 0) ? 0 : value)),
  }));
  return { ...data, rows };
}

const AGAINST: ReadonlySet<string> = new Set([
  'on-topic',
  'title-words',
  'shared-words',
  'answers',
  'known-reader',
  'site-known',
]);

const UPWARD: ReadonlySet<string> = new Set([
  'points',
  'points-reached',
  'thread-spam',
  'author-points',
  'author-common',
  'author-commonness',
  'site-keyword',
]);

/** Which way a column may speak: 1 for spam, -1 against it, 0 either way. */
const SIGNS: readonly number[] = columnNames.map((name) => {
  if (AGAINST.has(name)) return -1;
  return name in pointWeights || UPWARD.has(name) ? 1 : 0;
});
