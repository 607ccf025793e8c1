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
  /** Two clusters of several nodes become one where at least this share of the pairs between them ... */
  readonly support: number;
  /** ... are the same. */
  isSame(left: number, right: number): boolean;
}

/**
 * The clusters of nodes, each as the node that speaks for it. The surest edges come first, and two clusters join only if
 * their longest texts are alike too, and enough of the others, so that a chain of small differences, or a few doubtful
 * edges, do not end in another text.
 */
export function clustersOf(edges: Edges, clustering: Clustering): Uint32Array {
  const { nodes, threshold, weight, agree } = clustering;
  const parents = upTo(nodes);
  const members = createMembers(nodes);
  const least = Math.round(threshold * SCORE_STEPS);
  for (const at of byScore(edges)) {
    if ((edges.scores[at] ?? 0) < least) break;
    const left = rootOf(parents, edges.lefts[at] ?? 0);
    const right = rootOf(parents, edges.rights[at] ?? 0);
    if (left === right) continue;
    const isDirect = left === edges.lefts[at] && right === edges.rights[at];
    if (!isDirect && !agree(left, right)) continue;
    if (!isSupported(members, [left, right], clustering)) continue;
    members.join(left, right);
    const [heavy, light] = heavier(left, right, weight) ? [left, right] : [right, left];
    parents[light] = heavy;
  }
  for (let node = 0; node < nodes; node++) parents[node] = rootOf(parents, node);
  return parents;
}

/** So many members of each of two clusters are compared, and to draw them so many times as many are passed by at most. */
const DRAWN = 8;

/** The members of clusters: 8 bytes a node. */
interface Members {
  sizeOf(root: number): number;
  /** Some of them, spread over the first ones where there are many. */
  some(root: number): readonly number[];
  join(left: number, right: number): void;
}

function createMembers(nodes: number): Members {
  // The members of a cluster stand in a ring.
  const next = upTo(nodes);
  const sizes = new Uint32Array(nodes).fill(1);
  const sizeOf = (root: number): number => sizes[root] ?? 1;
  return {
    sizeOf,
    some(root) {
      const stride = Math.max(1, Math.min(DRAWN, Math.floor(sizeOf(root) / DRAWN)));
      const drawn: number[] = [];
      let at = root;
      for (let step = 0; step < Math.min(sizeOf(root), DRAWN * stride); step++, at = next[at] ?? at)
        if (step % stride === 0) drawn.push(at);
      return drawn;
    },
    join(left, right) {
      const after = next[left] ?? left;
      next[left] = next[right] ?? right;
      next[right] = after;
      const both = sizeOf(left) + sizeOf(right);
      sizes[left] = both;
      sizes[right] = both;
    },
  };
}

function isSupported(
  members: Members,
  [left, right]: readonly [number, number],
  { support, isSame }: Clustering,
): boolean {
  if (support === 0 || members.sizeOf(left) === 1 || members.sizeOf(right) === 1) return true;
  const [lefts, rights] = [members.some(left), members.some(right)];
  let same = 0;
  for (const one of lefts) for (const other of rights) if (isSame(one, other)) same++;
  return same >= support * lefts.length * rights.length;
}

/** The least node of each node's component, over all edges, whatever their scores. */
export function componentsOf(lists: readonly Edges[], nodes: number): Uint32Array {
  const parents = upTo(nodes);
  for (const { size, lefts, rights } of lists)
    for (let at = 0; at < size; at++) {
      const left = rootOf(parents, lefts[at] ?? 0);
      const right = rootOf(parents, rights[at] ?? 0);
      parents[Math.max(left, right)] = Math.min(left, right);
    }
  for (let node = 0; node < nodes; node++) parents[node] = rootOf(parents, node);
  return parents;
}

/** The numbers below another one; a loop takes a tenth of what the library's function does. */
function upTo(end: number): Uint32Array {
  const numbers = new Uint32Array(end);
  for (let number = 0; number < end; number++) numbers[number] = number;
  return numbers;
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
