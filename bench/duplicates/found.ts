import { createReader } from '../../src/similarity/reader.ts';
import type { RelationLimits } from '../../src/similarity/relation.ts';
import { resolve } from '../../src/similarity/resolve.ts';
import { createTable } from '../../src/similarity/table.ts';

/** What was found among some texts, by their places. */
export interface Found {
  /** For each text, the cluster that it was put into. */
  readonly clusters: Uint32Array;
  /** Whether two clusters are linked by a text of one that contains a text of the other. */
  isLinked(left: number, right: number): boolean;
}

/** The clusters and containments of texts, by the very code of the stage. */
export function findAmong(texts: Iterable<string>, limits: RelationLimits): Found {
  const reader = createReader();
  const growing = createTable();
  for (const text of texts) growing.add(reader.fingerprint(text));
  const { distinct, clusters, containments } = resolve(growing.table, limits);
  const links = new Set(containments.map(({ part, whole }) => linkOf(clusters[part] ?? 0, clusters[whole] ?? 0)));
  return {
    clusters: distinct.nodes.map((node) => clusters[node] ?? node).slice(0, growing.table.size),
    isLinked: (left, right) => links.has(linkOf(left, right)),
  };
}

function linkOf(left: number, right: number): string {
  return `${Math.min(left, right)} ${Math.max(left, right)}`;
}
