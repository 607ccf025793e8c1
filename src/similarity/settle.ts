import { type DecideOptions, type Decision, decideResolved } from './decide.ts';
import { type Distinct, distinctRows } from './distinct.ts';
import { createEdges } from './edges.ts';
import type { Loaded } from './load.ts';
import type { RelationLimits } from './relation.ts';
import { nodeOf, type Relations, relationsOf, SHARE_STEPS } from './relations.ts';
import { type Related, relate, resolveRelated } from './resolve.ts';
import type { Table } from './table.ts';

/** The relations of all texts in memory. */
export function relationsAmong(table: Table, limits: RelationLimits): Relations {
  const distinct = distinctRows(table);
  const { edges, containments } = relate(table, distinct, limits);
  const links = createEdges();
  for (const { part, whole, share } of containments) links.push(part, whole, Math.round(share * SHARE_STEPS));
  const hashes = new Uint32Array(distinct.rows.length * 4);
  for (const [node, row] of distinct.rows.entries()) hashes.set(table.hashes.subarray(row * 4, row * 4 + 4), node * 4);
  return relationsOf({ size: distinct.rows.length, hashes, edges, links: links.take() });
}

/**
 * Decides on documents in memory by what their texts are known to be to each other. All texts of a cluster must be there,
 * and those of the clusters that it stands in or holds.
 */
export function* settle(
  loaded: Loaded,
  relations: Relations,
  options: DecideOptions,
): Generator<readonly [id: string, decision: Decision]> {
  const distinct = distinctRows(loaded.table);
  const related = relatedAmong(loaded.table, distinct, relations);
  const resolution = resolveRelated(loaded.table, { distinct, related, limits: options.limits });
  yield* decideResolved(loaded, resolution, options);
}

/** The relations of texts in memory, by their nodes there: both lists of nodes are in the order of the hashes. */
function relatedAmong({ hashes }: Table, { rows }: Distinct, relations: Relations): Related {
  const nodes = new Int32Array(relations.size).fill(-1);
  for (const [node, row] of rows.entries()) {
    const known = nodeOf(relations, hashes, row);
    if (known >= 0) nodes[known] = node;
  }
  const edges = createEdges();
  const { lefts, rights, scores } = relations.edges;
  for (const [at, score] of scores.entries()) {
    const [left, right] = [nodes[lefts[at] ?? 0] ?? -1, nodes[rights[at] ?? 0] ?? -1];
    if (left >= 0 && right >= 0) edges.push(left, right, score);
  }
  const containments: Related['containments'][number][] = [];
  for (const [at, steps] of relations.links.scores.entries()) {
    const part = nodes[relations.links.lefts[at] ?? 0] ?? -1;
    const whole = nodes[relations.links.rights[at] ?? 0] ?? -1;
    if (part >= 0 && whole >= 0) containments.push({ part, whole, share: steps / SHARE_STEPS });
  }
  return { edges: edges.take(), containments };
}
