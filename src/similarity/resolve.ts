import { clustersOf } from './clusters.ts';
import { type Distinct, distinctRows } from './distinct.ts';
import { createEdges, type Edges } from './edges.ts';
import { visitBandCandidates } from './join.ts';
import { type Containment, type Proposed, type RelationLimits, relationOf, sameness } from './relation.ts';
import { visitSampleCandidates } from './sample-join.ts';
import { readAhead, type Table, wordsOf } from './table.ts';
import { createWaitingPairs } from './waiting-pairs.ts';

/** How the texts of some rows stand to each other. Nodes are distinct normal forms: `distinct` says of which rows. */
export interface Resolution {
  readonly distinct: Distinct;
  /** For each node, the one that speaks for its cluster: its longest text. */
  readonly clusters: Uint32Array;
  /** Texts that stand in texts of other clusters, by nodes; each pair once. */
  readonly containments: readonly Containment[];
}

/** Clusters of same texts, and which texts contain others: a function of the texts alone. */
export function resolve(table: Table, limits: RelationLimits): Resolution {
  const distinct = distinctRows(table);
  return resolveRelated(table, { distinct, related: relate(table, distinct, limits), limits });
}

/** The same, where it is known what the texts are to each other. */
export function resolveRelated(
  table: Table,
  {
    distinct,
    related,
    limits,
  }: { readonly distinct: Distinct; readonly related: Related; readonly limits: RelationLimits },
): Resolution {
  const clusters = clusterRows(table, { distinct, edges: related.edges, limits });
  const containments = related.containments.filter(({ part, whole }) => clusters[part] !== clusters[whole]);
  return { distinct, clusters, containments };
}

/** What the candidates are to each other, by nodes. */
export interface Related {
  readonly edges: Edges;
  readonly containments: readonly Containment[];
}

/** Every candidate, verified. */
export function relate(table: Table, { rows, nodes }: Distinct, limits: RelationLimits): Related {
  const edges = createEdges();
  const contained = new Map<number, Containment>();
  const verify = (low: number, high: number, by: Proposed): void => {
    const isOrdered = (nodes[low] ?? 0) < (nodes[high] ?? 0);
    const relation = relationOf(table, isOrdered ? [low, high] : [high, low], { by, limits });
    if (relation === undefined) return;
    if ('score' in relation) {
      edges.add(nodes[low] ?? 0, nodes[high] ?? 0, relation.score);
      return;
    }
    const { containment } = relation;
    const [part, whole] = [nodes[containment.part] ?? 0, nodes[containment.whole] ?? 0];
    contained.set(part * rows.length + whole, { part, whole, share: containment.share });
  };
  let read = 0;
  const waiting = createWaitingPairs(table.size, {
    visit: verify,
    ahead(row) {
      read ^= readAhead(table, row);
      return read;
    },
  });
  const worded = wordedRows(table, rows);
  visitBandCandidates(table, worded, (one, other) => waiting.add(one, other, false));
  visitSampleCandidates(table, worded, (one, other) => waiting.add(one, other, true));
  waiting.finish();
  const found = [...contained.values()].sort((a, b) => a.part - b.part || a.whole - b.whole);
  return { edges: edges.take(), containments: found };
}

/** Those of some rows that have words, ascending. */
function wordedRows(table: Table, rows: Uint32Array): Uint32Array {
  const isIn = new Uint8Array(table.size);
  for (let at = 0; at < rows.length; at++) isIn[rows[at] ?? 0] = 1;
  const worded = new Uint32Array(rows.length);
  let count = 0;
  for (let row = 0; row < table.size; row++) if (isIn[row] === 1 && wordsOf(table, row) > 0) worded[count++] = row;
  return worded.subarray(0, count);
}

function clusterRows(
  table: Table,
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
    weight: (node) => wordsOf(table, rowOf(node)),
    agree: (left, right) => sameness(table, [rowOf(left), rowOf(right)], limits) >= least,
    support: limits.support,
    isSame: (left, right) => sameness(table, [rowOf(left), rowOf(right)], limits) >= limits.similarity,
  });
}
