import { byScore, type Edges, SCORE_STEPS } from './edges.ts';

/** How clusters are made of edges. */
export interface Clustering {
  readonly nodes: number;
  /** Edges below it join nothing. */
  readonly threshold: number;
  /** The weight of a node: the heaviest of a cluster speaks for it. Of equal ones, the lowest. */
  weight(node: number): number;
  /** Whether two clusters may become one, by the nodes that speak for them. */
  agree(left: number, right: number): boolean;
}

/**
 * The clusters of nodes, each as the node that speaks for it. The surest edges come first, and two clusters join only if
 * their longest texts are alike too, so that a chain of small differences does not end in another text.
 */
export function clustersOf(edges: Edges, { nodes, threshold, weight, agree }: Clustering): Uint32Array {
  const parents = Uint32Array.from({ length: nodes }, (_, node) => node);
  const least = Math.round(threshold * SCORE_STEPS);
  for (const at of byScore(edges)) {
    if ((edges.scores[at] ?? 0) < least) break;
    const left = rootOf(parents, edges.lefts[at] ?? 0);
    const right = rootOf(parents, edges.rights[at] ?? 0);
    if (left === right) continue;
    const isDirect = left === edges.lefts[at] && right === edges.rights[at];
    if (!isDirect && !agree(left, right)) continue;
    const [heavy, light] = heavier(left, right, weight) ? [left, right] : [right, left];
    parents[light] = heavy;
  }
  for (let node = 0; node < nodes; node++) parents[node] = rootOf(parents, node);
  return parents;
}

/** The least node of each node's component, over all edges, whatever their scores. */
export function componentsOf(lists: readonly Edges[], nodes: number): Uint32Array {
  const parents = Uint32Array.from({ length: nodes }, (_, node) => node);
  for (const { size, lefts, rights } of lists)
    for (let at = 0; at < size; at++) {
      const left = rootOf(parents, lefts[at] ?? 0);
      const right = rootOf(parents, rights[at] ?? 0);
      parents[Math.max(left, right)] = Math.min(left, right);
    }
  for (let node = 0; node < nodes; node++) parents[node] = rootOf(parents, node);
  return parents;
}

function heavier(left: number, right: number, weight: Clustering['weight']): boolean {
  const difference = weight(left) - weight(right);
  return difference === 0 ? left < right : difference > 0;
}

/** Union by weight, so that the root speaks for its cluster; halving the paths keeps them short. */
function rootOf(parents: Uint32Array, node: number): number {
  let at = node;
  for (let parent = parents[at] ?? at; parent !== at; parent = parents[at] ?? at) {
    const above = parents[parent] ?? parent;
    parents[at] = above;
    at = above;
  }
  return at;
}
