import { clustersOf } from './clusters.ts';
import type { Columns } from './columns.ts';
import { containments, type Shares } from './compare.ts';
import { type Distinct, distinctRows } from './distinct.ts';
import { createEdges, type Edges } from './edges.ts';
import { letterBands, visitBandCandidates, visitSampleCandidates, wordBands } from './join.ts';
import { type Containment, containmentOf, type RelationLimits, sameness } from './relation.ts';

/** How the texts of some rows stand to each other. Nodes are distinct normal forms: `distinct` says of which rows. */
export interface Resolution {
  readonly distinct: Distinct;
  /** For each node, the one that speaks for its cluster: its longest text. */
  readonly clusters: Uint32Array;
  /** Texts that stand in texts of other clusters, by nodes; each pair once. */
  readonly containments: readonly Containment[];
}

/** Clusters of same texts, and which texts contain others: a function of the texts alone. */
export function resolve(columns: Columns, limits: RelationLimits): Resolution {
  const distinct = distinctRows(columns);
  const { edges, containments } = relate(columns, distinct, limits);
  const clusters = clusterRows(columns, { distinct, edges, limits });
  return {
    distinct,
    clusters,
    containments: containments.filter(({ part, whole }) => clusters[part] !== clusters[whole]),
  };
}

/** What the candidates are to each other, by nodes. */
export interface Related {
  readonly edges: Edges;
  readonly containments: readonly Containment[];
}

/** One run of words in common is a saying or a name; two texts that have fewer than this are not looked at closer. */
const FEW = 2;

/** Every candidate, verified. */
function relate(columns: Columns, { rows, nodes }: Distinct, limits: RelationLimits): Related {
  const edges = createEdges();
  const contained = new Map<number, Containment>();
  const worded = rows.filter((row) => (columns.words[row] ?? 0) > 0);
  const isSame = (left: number, right: number, shares?: Shares): boolean => {
    const score = sameness(columns, [left, right], limits, shares);
    if (score >= limits.similarity) edges.add(nodes[left] ?? 0, nodes[right] ?? 0, score);
    return score >= limits.similarity;
  };
  for (const banding of [wordBands(columns), letterBands(columns)])
    visitBandCandidates(banding, worded, (left, right) => isSame(left, right));
  visitSampleCandidates(columns, worded, (left, right) => {
    const shares = containments(columns, left, right);
    if (shares.shared < FEW || isSame(left, right, shares)) return;
    const containment = containmentOf(columns, [left, right], limits, shares);
    if (containment === undefined) return;
    const part = nodes[containment.part] ?? 0;
    const whole = nodes[containment.whole] ?? 0;
    contained.set(part * rows.length + whole, { part, whole, share: containment.share });
  });
  const found = [...contained.values()].sort((a, b) => a.part - b.part || a.whole - b.whole);
  return { edges: edges.take(), containments: found };
}

function clusterRows(
  columns: Columns,
  {
    distinct: { rows },
    edges,
    limits,
  }: { readonly distinct: Distinct; readonly edges: Edges; readonly limits: RelationLimits },
): Uint32Array {
  const rowOf = (node: number): number => rows[node] ?? 0;
  const least = limits.similarity * limits.representative;
  return clustersOf(edges, {
    nodes: rows.length,
    threshold: limits.similarity,
    weight: (node) => columns.words[rowOf(node)] ?? 0,
    agree: (left, right) => sameness(columns, [rowOf(left), rowOf(right)], limits) >= least,
  });
}
