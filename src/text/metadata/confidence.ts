import { CONFIDENCE_STEPS, type ConfidenceSteps } from './confidence-steps.ts';

/** What a confidence is of: kinds that were measured apart. */
export type ConfidenceKind = `${'title' | 'authors' | 'date' | 'changed'}/${'page' | 'text'}`;

/** How sure a choice is, from the score that its votes gave it. */
export type Calibration = (kind: ConfidenceKind, score: number) => number;

/** The share of values of this kind that were right when the votes gave them such a score, in the sets that people made. */
export function calibrated(kind: ConfidenceKind, score: number): number {
  return confidenceIn(CONFIDENCE_STEPS, kind, score);
}

/** The same by any table; a kind without steps keeps its score. */
export function confidenceIn(steps: ConfidenceSteps, kind: ConfidenceKind, score: number): number {
  return steps[kind]?.findLast(([from]) => score >= from)?.[1] ?? score;
}
