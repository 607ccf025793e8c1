import { clustersOf } from './clusters.ts';
import type { Columns } from './columns.ts';
import { containments, type Shares } from './compare.ts';
import { type Distinct, distinctRows } from './distinct.ts';
import { createEdges, type Edges } from './edges.ts';
import { letterBands, visitBandCandidates, wordBands } from './join.ts';
import { type Containment, containmentOf, type RelationLimits, sameness } from './relation.ts';
import { visitSampleCandidates } from './sample-join.ts';

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
  return resolveRelated(columns, { distinct, related: relate(columns, distinct, limits), limits });
}

/** The same, where it is known what the texts are to each other. */
export function resolveRelated(
  columns: Columns,
  {
    distinct,
    related,
    limits,
  }: { readonly distinct: Distinct; readonly related: Related; readonly limits: RelationLimits },
): Resolution {
  const clusters = clusterRows(columns, { distinct, edges: related.edges, limits });
  const containments = related.containments.filter(({ part, whole }) => clusters[part] !== clusters[whole]);
  return { distinct, clusters, containments };
}

/** What the candidates are to each other, by nodes. */
export interface Related {
  readonly edges: Edges;
  readonly containments: readonly Containment[];
}

/** One run of words in common is a saying or a name; two texts that have fewer than this are not looked at closer. */
const FEW = 2;
const NOBODY = 0xffff_ffff;

/** What two candidates are to each other: how sure it is that they are the same, or which contains the other. */
export type Relation = { readonly score: number } | { readonly containment: Containment };

/** What two rows that agree in a band are; undefined where nothing is sure. The first one has the lesser hash. */
export function bandRelation(
  columns: Columns,
  pair: readonly [number, number],
  limits: RelationLimits,
  shares?: Shares,
): Relation | undefined {
  const score = sameness(columns, pair, limits, shares);
  return score >= limits.similarity ? { score } : undefined;
}

/** The same of two rows that have a sampled run of words in common. */
export function sampleRelation(
  columns: Columns,
  pair: readonly [number, number],
  limits: RelationLimits,
): Relation | undefined {
  const shares = containments(columns, ...pair);
  if (shares.shared < FEW) return undefined;
  const same = bandRelation(columns, pair, limits, shares);
  if (same !== undefined) return same;
  const containment = containmentOf(columns, pair, limits, shares);
  return containment === undefined ? undefined : { containment };
}

/** Every candidate, verified. */
export function relate(columns: Columns, { rows, nodes }: Distinct, limits: RelationLimits): Related {
  const edges = createEdges();
  const contained = new Map<number, Containment>();
  const worded = rows.filter((row) => (columns.words[row] ?? 0) > 0);
  // With whom a row was found to be the same last, so that the same is not found out again by their samples.
  const partners = new Uint32Array(columns.size).fill(NOBODY);
  const note = (left: number, right: number, relation: Relation | undefined): void => {
    if (relation === undefined) return;
    if ('score' in relation) {
      partners[right] = left;
      edges.add(nodes[left] ?? 0, nodes[right] ?? 0, relation.score);
      return;
    }
    const { containment } = relation;
    const [part, whole] = [nodes[containment.part] ?? 0, nodes[containment.whole] ?? 0];
    contained.set(part * rows.length + whole, { part, whole, share: containment.share });
  };
  const ordered = { rows: worded, size: columns.size };
  visitBandCandidates([wordBands(columns), letterBands(columns)], ordered, (left, right) =>
    note(left, right, bandRelation(columns, [left, right], limits)),
  );
  visitSampleCandidates(columns, worded, (left, right) => {
    if (partners[right] !== left) note(left, right, sampleRelation(columns, [left, right], limits));
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
    support: limits.support,
    isSame: (left, right) => sameness(columns, [rowOf(left), rowOf(right)], limits) >= limits.similarity,
  });
}
