import { radixSort } from './radix.ts';

/** Pairs of nodes with a score from 0 to 1, in columns. */
export interface Edges {
  readonly size: number;
  readonly lefts: Uint32Array;
  readonly rights: Uint32Array;
  /** In steps of 2 to the power of -16. */
  readonly scores: Uint32Array;
}

export interface GrowingEdges {
  add(left: number, right: number, score: number): void;
  /** Those added so far. */
  take(): Edges;
}

/** Steps in a score of 1. */
export const SCORE_STEPS = 0x1_0000;

/** An empty list of edges. */
export function createEdges(): GrowingEdges {
  let size = 0;
  let lefts = new Uint32Array(1024);
  let rights = new Uint32Array(1024);
  let scores = new Uint32Array(1024);
  return {
    add(left, right, score) {
      if (size === lefts.length) [lefts, rights, scores] = [doubled(lefts), doubled(rights), doubled(scores)];
      lefts[size] = Math.min(left, right);
      rights[size] = Math.max(left, right);
      scores[size++] = Math.max(0, Math.round(score * SCORE_STEPS));
    },
    take: () => ({
      size,
      lefts: lefts.subarray(0, size),
      rights: rights.subarray(0, size),
      scores: scores.subarray(0, size),
    }),
  };
}

/** The places of the edges by falling score, then by their nodes: the same whatever order they were added in. */
export function byScore({ lefts, rights, scores }: Edges): Uint32Array {
  const order = Uint32Array.from(lefts, (_, at) => at);
  for (const column of [rights, lefts, scores.map((score) => ~score >>> 0)]) {
    const keys = Uint32Array.from(order, (at) => column[at] ?? 0);
    radixSort({ keys, values: order });
  }
  return order;
}

function doubled(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(column.length * 2);
  grown.set(column);
  return grown;
}
