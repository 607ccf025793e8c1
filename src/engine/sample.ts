import { createHash } from 'node:crypto';
import { DecantError } from '../errors.ts';

/** A part of the inputs, the same every time for one seed, whatever else there is. */
export interface Sample {
  /** From 0 to 1. */
  readonly share: number;
  readonly seed: string;
}

const SAMPLE = /^(\d{1,3}(?:\.\d{1,6})?)%(?:@(.{1,80}))?$/;

/** Reads `1%@seed`; the seed may be left out. */
export function parseSample(text: string): Sample {
  const match = SAMPLE.exec(text);
  const share = Number(match?.[1] ?? 0) / 100;
  if (share > 0 && share <= 1) return { share, seed: match?.[2] ?? '' };
  throw new DecantError(
    'config/invalid',
    `--sample wants a share and a seed, for example 1%@spring; this is "${text}".`,
  );
}

const DIGITS = 12;

/** Whether a document is in the sample. */
export function isSampled(id: string, { share, seed }: Sample): boolean {
  const hash = createHash('sha256').update(`${seed}\n${id}`).digest('hex').slice(0, DIGITS);
  return Number.parseInt(hash, 16) < share * 16 ** DIGITS;
}
