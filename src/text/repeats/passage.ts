/** Words in a shingle. */
export const SHINGLE_SIZE = 3;

/** A paragraph as it is compared with others. */
export interface Passage {
  readonly text: string;
  /** The words of its normal form with single spaces: equal where two passages say the same word for word. */
  readonly normal: string;
  readonly words: number;
  readonly shingles: Uint32Array;
  /** Never a repeat, wherever it stands: code, a row of a table. */
  readonly fixed: boolean;
  /** Says again what someone else said, and does not stand for it. */
  readonly quoted?: boolean;
  /** May be a repeat by itself; one that may not can still be one among exact repeats. */
  readonly telling: boolean;
  /** The passage ends in the middle of a sentence, as a teaser does that was cut to length. */
  readonly open: boolean;
}

export interface RepeatLimits {
  readonly near: boolean;
  readonly containment: number;
  readonly alignedContainment: number;
  readonly alignedNeighbours: number;
  readonly minNearWords: number;
}

/** What makes a passage a repeat of another one, `of`, which itself stays. */
export interface Repeat {
  readonly kind: 'exact' | 'contained' | 'near' | 'aligned';
  readonly of: number;
  /** The share of the smaller passage's shingles that stand in the other one. */
  readonly similarity: number;
  readonly limit: number;
  /** Exact repeats that stand beside it, where that counts. */
  readonly neighbours?: number;
}

/** By the place of a passage: what it repeats. */
export type Repeats = ReadonlyMap<number, Repeat>;

/**
 * The most that one passage may exceed another where they are held against each other word by word; keeps the work linear
 * where many short passages resemble one huge one.
 */
export const MOST_TIMES_LARGER = 16;
