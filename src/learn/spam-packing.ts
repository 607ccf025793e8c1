import { packReaders, SPAM_FORMAT, SPAM_MODEL, type SpamWeights, spamModel } from '../models/spam.ts';
import { columnNames, GRAMS_FROM } from '../models/spam-columns.ts';
import type { CompanyWeights } from '../text/comments/spam-company.ts';
import type { Calibration } from './calibration.ts';
import type { Linear } from './logistic.ts';
import type { Readers } from './threads.ts';

/** Weights as a linear model again; of more buckets than they have, each stands for those that fall together in it. */
export function linearOf(weights: SpamWeights, buckets: number): Linear {
  const model = spamModel(weights);
  const width = GRAMS_FROM + buckets;
  const all = Int32Array.from({ length: width }, (_, column) =>
    column < GRAMS_FROM ? column : GRAMS_FROM + ((column - GRAMS_FROM) & (model.buckets - 1)),
  );
  const row = { columns: all, values: new Float32Array(width).fill(1) };
  return { bias: weights.bias, weights: model.contributions(row) };
}

const LARGEST_BYTE = 127;

/** What weights hold beside the linear model. */
export interface Packing {
  readonly readers: Readers;
  readonly letters: boolean;
  readonly company: CompanyWeights;
  readonly calibration: Calibration;
  readonly limit: number;
  readonly nearLimit: number;
  readonly figures: SpamWeights['figures'];
}

/** A linear model with all that belongs to it, as weights: n-grams in a byte each. */
export function packed(
  { bias, weights }: Linear,
  { readers, letters, company, calibration, limit, nearLimit, figures }: Packing,
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
    company: { author: rounded(company.author), thread: rounded(company.thread) },
    slope: rounded(calibration.slope),
    offset: rounded(calibration.offset),
    limit,
    nearLimit,
    figures,
  };
}

const DECIMALS = 1e4;

/** As weights hold a number: four decimals. */
export function rounded(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}
