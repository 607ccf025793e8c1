/** From a score up, by kind: the share of values with such a score that were right. */
export type ConfidenceSteps = Readonly<Record<string, readonly (readonly [from: number, share: number])[]>>;

/**
 * Made by `node training/metadata-confidence.ts`: isotonic regression over 3316 choices in the developing halves of htmldate,
 * trafilatura, naeb, wcxb and plaintext. Held out by domain in 5 folds, the calibration error is 0.019.
 */
export const CONFIDENCE_STEPS: ConfidenceSteps = {
  'authors/page': [
    [0, 0.74],
    [0.749, 0.885],
    [0.8, 0.905],
    [0.937, 0.925],
    [0.962, 0.977],
  ],
  'authors/text': [
    [0, 0.39],
    [0.438, 0.738],
    [0.611, 0.82],
    [0.648, 0.909],
  ],
  'changed/page': [[0, 0.5]],
  'changed/text': [[0, 0.968]],
  'date/page': [
    [0, 0.887],
    [0.891, 0.947],
    [0.971, 0.967],
    [0.994, 0.97],
  ],
  'date/text': [
    [0, 0.788],
    [0.314, 0.938],
    [0.905, 0.971],
    [0.97, 0.992],
  ],
  'title/page': [
    [0, 0.375],
    [0.725, 0.515],
    [0.832, 0.806],
    [0.952, 0.934],
    [0.989, 0.98],
  ],
  'title/text': [[0, 0.857]],
};

/** Digests of the identifiers of the sets that it was fitted on, so that the bench can say that it has seen them. */
export const FITTED_ON: readonly string[] = [
  '5d81e55f0a2e',
  '4bc5c9b824f9',
  'b82b478eadf4',
  '2d372e9d31f9',
  '4b36c5cc9fc0',
];
