/** A stretch of blocks; `last` belongs to it. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The score that a line of the body has in the mean: what lies below it speaks against the stretch, what lies above for it. */
const LEAST_MEAN = 0.4;
/** Words of a block that count at most: one long paragraph in the footer is no body. */
export const MOST_WORDS_COUNTED = 60;

/**
 * The stretch of blocks that a text's body most likely is: the one in which the words that are likely kept most outweigh the
 * others (a maximum subarray, Kadane's algorithm, as BTE looks for on tags). Undefined where no block is likely kept.
 */
export function bodyOf(scores: ArrayLike<number>, words: readonly number[]): Stretch | undefined {
  let best = 0;
  let found: Stretch | undefined;
  let sum = 0;
  let first = 0;
  words.forEach((count, at) => {
    if (sum <= 0) [sum, first] = [0, at];
    sum += ((scores[at] ?? 0) - LEAST_MEAN) * Math.min(MOST_WORDS_COUNTED, Math.max(1, count));
    if (sum > best) [best, found] = [sum, { first, last: at }];
  });
  return found;
}
