import type { SpamRow } from '../models/spam.ts';

/** Rows with labels, as a fit reads them. */
export interface LabelledRows {
  readonly rows: readonly SpamRow[];
  /** 1 or 0, of each row. */
  readonly labels: Uint8Array;
  /** How much each row counts. */
  readonly importance: Float64Array;
  /** Number of columns. */
  readonly width: number;
}

/** What a fit is held to. */
export interface FitOptions {
  /** The L2 penalty of each column. */
  readonly penalty: (column: number) => number;
  /** The model that the penalty draws to; all 0 unless said. */
  readonly prior?: Linear;
  /** Where to begin: the prior, unless said. Half of the steps are taken from there. */
  readonly start?: Linear;
}

/** A linear model: log-odds = bias + weights · row. */
export interface Linear {
  readonly bias: number;
  readonly weights: Float64Array;
}

const MEMORY = 8;
const MOST_STEPS = 30;
const MOST_STEPS_FROM_NEAR = 15;
const MOST_HALVINGS = 20;
const SUFFICIENT = 1e-4;
const TOLERANCE = 1e-3;

/**
 * Logistic regression with an L2 penalty on what differs from the prior (the bias goes free), by L-BFGS (Nocedal & Wright,
 * "Numerical optimization", 2006, algorithm 7.4) with halved steps. Nothing in it is random or depends on the machine: the
 * same rows give the same weights.
 */
export function fitLogistic(data: LabelledRows, { penalty, prior, start }: FitOptions): Linear {
  const { width } = data;
  const pull: Pull = {
    penalties: Float64Array.from({ length: width }, (_, column) => penalty(column)),
    prior: prior?.weights ?? new Float64Array(width),
  };
  const total = data.importance.reduce((sum, value) => sum + value, 0);
  let point = new Float64Array(width + 1);
  const begin = start ?? prior;
  if (begin !== undefined) {
    point.set(begin.weights);
    point[width] = begin.bias;
  }
  let gradient = new Float64Array(width + 1);
  let loss = lossAt(data, pull, { point, gradient });
  const mostSteps = start === undefined ? MOST_STEPS : MOST_STEPS_FROM_NEAR;
  const steepest = norm(gradient);
  const steps: Float64Array[] = [];
  const changes: Float64Array[] = [];
  for (let step = 0; step < mostSteps && norm(gradient) > TOLERANCE * Math.max(steepest, total * TOLERANCE); step++) {
    const direction = descent(gradient, steps, changes);
    const slope = dot(direction, gradient);
    let length = step === 0 ? 1 / Math.max(1, norm(gradient)) : 1;
    let next: Float64Array<ArrayBuffer> | undefined;
    let nextLoss = loss;
    const nextGradient = new Float64Array(width + 1);
    for (let halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
      const tried = moved(point, direction, length);
      nextLoss = lossAt(data, pull, { point: tried, gradient: nextGradient });
      if (nextLoss <= loss + SUFFICIENT * length * slope) {
        next = tried;
        break;
      }
    }
    if (next === undefined) break;
    remember(steps, moved(next, point, -1));
    remember(changes, moved(nextGradient, gradient, -1));
    [point, gradient, loss] = [next, nextGradient, nextLoss];
  }
  return { bias: point[width] ?? 0, weights: point.subarray(0, width) };
}

const EMPTY: SpamRow = { columns: new Int32Array(), values: new Float32Array() };

interface Pull {
  readonly penalties: Float64Array;
  readonly prior: Float64Array;
}

interface Place {
  readonly point: Float64Array;
  /** Written. */
  readonly gradient: Float64Array;
}

function lossAt({ rows, labels, importance, width }: LabelledRows, { penalties, prior }: Pull, place: Place): number {
  const { point, gradient } = place;
  let loss = 0;
  for (let column = 0; column < width; column++) {
    const away = (point[column] ?? 0) - (prior[column] ?? 0);
    const drawn = (penalties[column] ?? 0) * away;
    gradient[column] = drawn;
    loss += (drawn * away) / 2;
  }
  gradient[width] = 0;
  for (let at = 0; at < rows.length; at++) {
    const { columns, values } = rows[at] ?? EMPTY;
    const sign = labels[at] === 1 ? 1 : -1;
    const counts = importance[at] ?? 1;
    let odds = point[width] ?? 0;
    for (let entry = 0; entry < columns.length; entry++)
      odds += (point[columns[entry] ?? 0] ?? 0) * (values[entry] ?? 0);
    const margin = sign * odds;
    loss += counts * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
    const pull = (-sign * counts) / (1 + Math.exp(margin));
    for (let entry = 0; entry < columns.length; entry++) {
      const column = columns[entry] ?? 0;
      gradient[column] = (gradient[column] ?? 0) + pull * (values[entry] ?? 0);
    }
    gradient[width] = (gradient[width] ?? 0) + pull;
  }
  return loss;
}

/** The direction of quasi-Newton descent, by the two loops of L-BFGS. */
function descent(
  gradient: Float64Array,
  steps: readonly Float64Array[],
  changes: readonly Float64Array[],
): Float64Array<ArrayBuffer> {
  const direction = moved(new Float64Array(gradient.length), gradient, -1);
  const shares: number[] = [];
  for (let at = steps.length - 1; at >= 0; at--) {
    const [step, change] = [steps[at] ?? gradient, changes[at] ?? gradient];
    const share = dot(step, direction) / dot(step, change);
    shares[at] = share;
    add(direction, change, -share);
  }
  const [last, lastChange] = [steps.at(-1), changes.at(-1)];
  if (last !== undefined && lastChange !== undefined) {
    const scale = dot(last, lastChange) / dot(lastChange, lastChange);
    for (let at = 0; at < direction.length; at++) direction[at] = (direction[at] ?? 0) * scale;
  }
  steps.forEach((step, at) => {
    const change = changes[at] ?? gradient;
    add(direction, step, (shares[at] ?? 0) - dot(change, direction) / dot(step, change));
  });
  return direction;
}

function remember(list: Float64Array[], vector: Float64Array): void {
  list.push(vector);
  if (list.length > MEMORY) list.shift();
}

function moved(point: Float64Array, direction: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const there = new Float64Array(point.length);
  for (let at = 0; at < there.length; at++) there[at] = (point[at] ?? 0) + length * (direction[at] ?? 0);
  return there;
}

function add(target: Float64Array, vector: Float64Array, times: number): void {
  for (let at = 0; at < target.length; at++) target[at] = (target[at] ?? 0) + times * (vector[at] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}
