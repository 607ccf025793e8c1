import { componentsOf } from './clusters.ts';
import type { Decision } from './decide.ts';
import type { Nodes, RelatedNodes } from './disk-nodes.ts';
import { load } from './load.ts';
import type { PackedTexts } from './packed.ts';
import { settle } from './settle.ts';
import type { FromDisk } from './verifier.ts';

/** What is known when decisions are made. */
export interface Settling {
  readonly nodes: Nodes;
  readonly related: RelatedNodes;
  readonly options: FromDisk;
}

/**
 * Decides on so many documents at a time as fit in memory, and on all at once that are connected, by whatever relation.
 * Those that are like no other, and whose text is nobody else's, need no decision.
 */
export async function* settleInParts(
  texts: PackedTexts,
  { nodes, related, options }: Settling,
): AsyncGenerator<readonly [id: string, decision: Decision]> {
  const { partOf, parts } = partsOf({ nodes, related, options });
  for (let part = 1; part <= parts; part++) {
    let row = 0;
    const loaded = await load(texts, () => partOf[nodes.ofRow[row++] ?? 0] === part);
    yield* settle(loaded, related.relations, options);
  }
}

/** By node the part that it is settled in, from 1; 0 where there is nothing to settle. */
function partsOf({ nodes, related: { relations, places }, options }: Settling): {
  readonly partOf: Uint32Array;
  readonly parts: number;
} {
  const copies = new Uint32Array(nodes.size);
  for (const node of nodes.ofRow) copies[node] = (copies[node] ?? 0) + 1;
  const components = componentsOf([relations.edges, relations.links], relations.size);
  const sizes = new Uint32Array(relations.size);
  const componentOf = (node: number): number => components[(places[node] ?? 1) - 1] ?? 0;
  for (let node = 0; node < nodes.size; node++)
    if (places[node] !== 0) sizes[componentOf(node)] = (sizes[componentOf(node)] ?? 0) + (copies[node] ?? 0);
  const partOfComponent = new Uint32Array(relations.size);
  const partOf = new Uint32Array(nodes.size);
  let [parts, held] = [1, 0];
  const place = (documents: number): number => {
    if (held > 0 && held + documents > options.most) [parts, held] = [parts + 1, 0];
    held += documents;
    return parts;
  };
  for (let node = 0; node < nodes.size; node++) {
    if (places[node] === 0) {
      if ((copies[node] ?? 0) > 1) partOf[node] = place(copies[node] ?? 0);
      continue;
    }
    const component = componentOf(node);
    if (partOfComponent[component] === 0) partOfComponent[component] = place(sizes[component] ?? 0);
    partOf[node] = partOfComponent[component] ?? 0;
  }
  return { partOf, parts };
}
