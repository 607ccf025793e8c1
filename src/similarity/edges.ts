import { orderBy } from './radix.ts';

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
  /** The same, the nodes in this order and the score in steps. */
  push(left: number, right: number, steps: number): void;
  /** Those added so far. */
  take(): Edges;
}

/** Steps in a score of 1. */
export const SCORE_STEPS = 0x1_0000;

export function scoreSteps(score: number): number {
  return Math.max(0, Math.round(score * SCORE_STEPS));
}

/** An empty list of edges. */
export function createEdges(): GrowingEdges {
  let size = 0;
  let lefts = new Uint32Array(1024);
  let rights = new Uint32Array(1024);
  let scores = new Uint32Array(1024);
  function push(left: number, right: number, steps: number): void {
    if (size === lefts.length) [lefts, rights, scores] = [doubled(lefts), doubled(rights), doubled(scores)];
    lefts[size] = left;
    rights[size] = right;
    scores[size++] = steps;
  }
  return {
    add: (left, right, score) => push(Math.min(left, right), Math.max(left, right), scoreSteps(score)),
    push,
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
  return orderBy([scores.map((score) => ~score >>> 0), lefts, rights], lefts.length);
}

function doubled(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(column.length * 2);
  grown.set(column);
  return grown;
}

/** Relations found so far, by nodes: of the same, and of what contains another. */
export interface Found {
  readonly edges: GrowingEdges;
  readonly links: GrowingEdges;
}

/** No relations yet. */
export function createFound(): Found {
  return { edges: createEdges(), links: createEdges() };
}
