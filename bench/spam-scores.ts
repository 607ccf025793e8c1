import { seededRandom } from '../gold/seeded-random.ts';
import type { Estimate } from './report.ts';

/** What a system said of one labelled comment. */
export interface SpamAnswer {
  /** The article, post or video that it stands under. */
  readonly group: string;
  readonly label: 0 | 1;
  readonly isSpam: boolean;
  /** The higher, the likelier spam. */
  readonly score: number;
}

/** The metrics of the bench, by name; those that want spam or genuine comments where there are none are left out. */
export type SpamMetric = 'f1' | 'fpr' | 'recall' | 'recall-at-fpr-0.001';

const RESAMPLES = 1000;
const SEED = 0x5eed;
const ALLOWED = 0.001;

/**
 * Each metric over one or several trials, of which the mean is given, with a 95 % interval: percentiles of 1,000 resamples
 * of the groups in each trial.
 */
export function spamScores(
  trials: readonly (readonly SpamAnswer[])[],
): ReadonlyMap<SpamMetric, Estimate & { readonly n: number }> {
  const prepared = trials.map(prepare);
  const random = seededRandom(SEED);
  const once = prepared.map(({ groups }) => new Float64Array(groups).fill(1));
  const drawn = Array.from({ length: RESAMPLES }, () => prepared.map(({ groups }) => draw(groups, random)));
  const scores = new Map<SpamMetric, Estimate & { readonly n: number }>();
  for (const [metric, { of, needs }] of METRICS) {
    if (!prepared.every((trial) => needs.every((label) => trial.labels.includes(label)))) continue;
    const mean = (weights: readonly Float64Array[]): number =>
      prepared.reduce((sum, trial, at) => sum + of(trial, weights[at] ?? new Float64Array()), 0) / prepared.length;
    const values = drawn
      .map(mean)
      .filter((value) => !Number.isNaN(value))
      .sort((a, b) => a - b);
    const value = mean(once);
    scores.set(metric, {
      value,
      low: values[Math.floor(values.length * 0.025)] ?? value,
      high: values[Math.floor(values.length * 0.975)] ?? value,
      n: trials.reduce((sum, trial) => sum + trial.length, 0),
    });
  }
  return scores;
}

/** Answers in falling order of their scores, in columns; and what each group counts, so that a resample need not count rows. */
interface Prepared {
  readonly groups: number;
  readonly group: Int32Array;
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
  /** Of each group, by label: all, and those that were taken for spam. */
  readonly all: readonly [Float64Array, Float64Array];
  readonly taken: readonly [Float64Array, Float64Array];
}

function prepare(answers: readonly SpamAnswer[]): Prepared {
  const sorted = [...answers].sort((a, b) => b.score - a.score);
  const numbers = new Map([...new Set(answers.map(({ group }) => group))].map((group, number) => [group, number]));
  const groups = numbers.size;
  const all = [new Float64Array(groups), new Float64Array(groups)] as const;
  const taken = [new Float64Array(groups), new Float64Array(groups)] as const;
  for (const { group, label, isSpam } of answers) {
    const at = numbers.get(group) ?? 0;
    all[label][at] = (all[label][at] ?? 0) + 1;
    if (isSpam) taken[label][at] = (taken[label][at] ?? 0) + 1;
  }
  return {
    groups,
    group: Int32Array.from(sorted, ({ group }) => numbers.get(group) ?? 0),
    labels: Uint8Array.from(sorted, ({ label }) => label),
    scores: Float64Array.from(sorted, ({ score }) => score),
    all,
    taken,
  };
}

/** How often each group is drawn. */
function draw(groups: number, random: () => number): Float64Array {
  const times = new Float64Array(groups);
  for (let at = 0; at < groups; at++) {
    const group = Math.floor(random() * groups);
    times[group] = (times[group] ?? 0) + 1;
  }
  return times;
}

interface Counts {
  readonly spam: number;
  readonly genuine: number;
  readonly spamTaken: number;
  readonly genuineTaken: number;
}

function countsOf({ all, taken }: Prepared, times: Float64Array): Counts {
  return {
    genuine: weighed(all[0], times),
    spam: weighed(all[1], times),
    genuineTaken: weighed(taken[0], times),
    spamTaken: weighed(taken[1], times),
  };
}

function weighed(counts: Float64Array, times: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) sum += (counts[at] ?? 0) * (times[at] ?? 0);
  return sum;
}

/** The share of the spam above the score from which on at most one in a thousand genuine comments would be taken. */
function recallAtFpr({ group, labels, scores, all }: Prepared, times: Float64Array): number {
  const [genuine, spam] = [weighed(all[0], times), weighed(all[1], times)];
  let [found, wrong, recall] = [0, 0, 0];
  for (let at = 0; at < labels.length; at++) {
    const weight = times[group[at] ?? 0] ?? 0;
    if (labels[at] === 1) found += weight;
    else wrong += weight;
    if (wrong > genuine * ALLOWED) break;
    if (scores[at] !== scores[at + 1]) recall = found / spam;
  }
  return recall;
}

interface Metric {
  readonly of: (trial: Prepared, times: Float64Array) => number;
  readonly needs: readonly (0 | 1)[];
}

const METRICS: readonly (readonly [SpamMetric, Metric])[] = [
  [
    'f1',
    {
      needs: [1],
      of: (trial, times) => {
        const { spam, spamTaken, genuineTaken } = countsOf(trial, times);
        return (2 * spamTaken) / (spam + spamTaken + genuineTaken);
      },
    },
  ],
  [
    'fpr',
    {
      needs: [0],
      of: (trial, times) => {
        const { genuine, genuineTaken } = countsOf(trial, times);
        return genuineTaken / genuine;
      },
    },
  ],
  [
    'recall',
    {
      needs: [1],
      of: (trial, times) => {
        const { spam, spamTaken } = countsOf(trial, times);
        return spamTaken / spam;
      },
    },
  ],
  ['recall-at-fpr-0.001', { needs: [0, 1], of: recallAtFpr }],
];
