import { distinctRows } from './distinct.ts';
import { createEdges, type Edges } from './edges.ts';
import { compareHashes } from './hashes.ts';
import { orderBy } from './radix.ts';

/**
 * What texts are to each other: those that are the same by edges, scores in steps; those that stand in others by links from
 * the part to the whole, shares in thousandths. Nodes are places in the list of hashes.
 */
export interface Relations {
  readonly size: number;
  /** Four words a node, ascending; of texts that have a relation, and no others. */
  readonly hashes: Uint32Array;
  /** By left and right node, each pair once. */
  readonly edges: Edges;
  readonly links: Edges;
}

/** Steps in a share of 1. */
export const SHARE_STEPS = 1000;

const NO_EDGES: Edges = createEdges().take();

export const NO_RELATIONS: Relations = { size: 0, hashes: new Uint32Array(0), edges: NO_EDGES, links: NO_EDGES };

/** The relations in the one form that they have, made of nodes in any order, some of them twice or without a relation. */
export function relationsOf({ size, hashes, edges, links }: Relations): Relations {
  const has = new Uint8Array(size);
  for (const { lefts, rights } of [edges, links])
    for (const nodes of [lefts, rights]) for (const node of nodes) has[node] = 1;
  const related = new Uint32Array(has.reduce((sum, one) => sum + one, 0));
  const places = new Uint32Array(size);
  let count = 0;
  for (let node = 0; node < size; node++)
    if (has[node] === 1) {
      places[node] = count;
      related[count++] = node;
    }
  const own = new Uint32Array(count * 4);
  for (const [place, node] of related.entries()) own.set(hashes.subarray(node * 4, node * 4 + 4), place * 4);
  const { rows, nodes } = distinctRows({ size: count, hashes: own });
  const sorted = new Uint32Array(rows.length * 4);
  for (const [place, row] of rows.entries()) sorted.set(own.subarray(row * 4, row * 4 + 4), place * 4);
  const renamed = places.map((place) => nodes[place] ?? 0);
  return {
    size: rows.length,
    hashes: sorted,
    edges: distinctEdges(edges, renamed),
    links: distinctEdges(links, renamed),
  };
}

function distinctEdges({ size, lefts, rights, scores }: Edges, renamed: Uint32Array): Edges {
  const [newLefts, newRights] = [lefts.map((node) => renamed[node] ?? 0), rights.map((node) => renamed[node] ?? 0)];
  const found = createEdges();
  let before = -1;
  for (const at of orderBy([newLefts, newRights], size)) {
    const isKnown = before >= 0 && newLefts[before] === newLefts[at] && newRights[before] === newRights[at];
    if (!isKnown) found.push(newLefts[at] ?? 0, newRights[at] ?? 0, scores[at] ?? 0);
    before = at;
  }
  return found.take();
}

/** The node of the hash that stands at a place of a list, four words each; -1 where it has no relation. */
export function nodeOf({ size, hashes }: Relations, list: Uint32Array, place: number): number {
  let [low, high] = [0, size - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const difference = compareHashes(hashes, middle, { list, place });
    if (difference === 0) return middle;
    if (difference < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
