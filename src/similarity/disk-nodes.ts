import type { Edges, Found } from './edges.ts';
import { lookupOf } from './keys.ts';
import { createKeyReader, type PackedTexts } from './packed.ts';
import { orderBy, orderFurther } from './radix.ts';
import { type Relations, relationsOf } from './relations.ts';
import { HASH_WORDS, type Spilled, WORDS } from './spill.ts';

/** Which text a document has. Nodes are texts in the order of their hashes. */
export interface Nodes {
  readonly size: number;
  /** By row. */
  readonly ofRow: Uint32Array;
  /** By node: what it is looked up by, as `lookupOf` says. */
  readonly lookups: Uint8Array;
  /** By row: whether it is the first of its text. */
  readonly isFirst: Uint8Array;
}

/** The texts of spilled documents: 21 bytes a document while they are told apart, 6 afterwards. */
export async function distinctOf(spilled: Spilled): Promise<Nodes> {
  const order = orderBy([], spilled.rows);
  for (let word = HASH_WORDS - 1; word >= 0; word--) orderFurther(order, await spilled.column(word));
  const isNew = new Uint8Array(spilled.rows);
  for (let word = 0; word < HASH_WORDS; word++) {
    const column = await spilled.column(word);
    for (let at = 0; at < order.length; at++)
      if (at === 0 || column[order[at] ?? 0] !== column[order[at - 1] ?? 0]) isNew[at] = 1;
  }
  const words = await spilled.column(WORDS);
  const [ofRow, isFirst] = [new Uint32Array(spilled.rows), new Uint8Array(spilled.rows)];
  const lookups = new Uint8Array(spilled.rows);
  let size = 0;
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0;
    if (isNew[at] === 1) {
      isFirst[row] = 1;
      lookups[size++] = lookupOf(words[row] ?? 0);
    }
    ofRow[row] = size - 1;
  }
  return { size, ofRow, lookups, isFirst };
}

export interface RelatedNodes {
  readonly relations: Relations;
  /** By node its place in the relations, from 1: both are in the order of the hashes. 0 where it has none. */
  readonly places: Uint32Array;
}

/** The relations with the hashes of their texts. */
export async function withHashes(
  texts: PackedTexts,
  { size, ofRow, isFirst }: Nodes,
  found: Found,
): Promise<RelatedNodes> {
  const [edges, links] = [found.edges.take(), found.links.take()];
  const places = placesOf([edges, links], size);
  const count = places.reduce((most, place) => Math.max(most, place), 0);
  const hashes = new Uint32Array(count * 4);
  const keysIn = createKeyReader();
  let row = 0;
  for await (const { packed } of texts.sorted()) {
    const place = places[ofRow[row] ?? 0] ?? 0;
    if (isFirst[row++] === 1 && place > 0) hashes.set(keysIn(packed).hash, (place - 1) * 4);
  }
  const [same, within] = [renamed(edges, places), renamed(links, places)];
  return { relations: relationsOf({ size: count, hashes, edges: same, links: within }), places };
}

function placesOf(lists: readonly Edges[], size: number): Uint32Array {
  const places = new Uint32Array(size);
  for (const { lefts, rights } of lists)
    for (const nodes of [lefts, rights]) for (const node of nodes) places[node] = 1;
  let count = 0;
  for (let node = 0; node < size; node++) if (places[node] === 1) places[node] = ++count;
  return places;
}

function renamed({ size, lefts, rights, scores }: Edges, places: Uint32Array): Edges {
  const place = (node: number): number => (places[node] ?? 1) - 1;
  return { size, lefts: lefts.map(place), rights: rights.map(place), scores };
}
