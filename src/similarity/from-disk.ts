import type { StageIndex } from '../stage.ts';
import { componentsOf } from './clusters.ts';
import { createColumns } from './columns.ts';
import type { DecideOptions, Decision } from './decide.ts';
import { createEdges, type Edges, type GrowingEdges } from './edges.ts';
import { writeRelations } from './index-file.ts';
import { type CandidateVisitor, createRecent, visitBucket, visitPosting } from './join.ts';
import { load } from './load.ts';
import { BANDS, createKeyReader, type PackedTexts } from './packed.ts';
import { createPairs, orderBy, orderFurther, type Pairs as Postings, radixSort } from './radix.ts';
import { type Relations, relationsOf, SHARE_STEPS } from './relations.ts';
import { bandRelation, type Relation, sampleRelation } from './resolve.ts';
import { settle } from './settle.ts';
import { FIRST_BAND, HASH_WORDS, type Spilled, spillKeys, WORDS } from './spill.ts';

interface FromDisk extends DecideOptions {
  /** Fingerprints in memory at once. */
  readonly most: number;
}

/**
 * The same decisions as in memory, with the keys of one band in memory at a time: 6 bytes a document, and 16 for the band
 * that is at work. Candidates are verified by so many fingerprints as fit in memory, with one look at all documents each.
 */
export async function* decideFromDisk(
  texts: PackedTexts,
  options: FromDisk,
  index: StageIndex,
): AsyncGenerator<readonly [id: string, decision: Decision]> {
  const spilled = await spillKeys(texts, index);
  const nodes = await distinctOf(spilled);
  const found = createFound();
  const verify = createVerifier({ texts, nodes, options, found });
  await verifyBands(spilled, nodes, verify);
  await verifySamples(spilled, nodes, verify);
  await spilled.clear();
  const related = await withHashes(texts, nodes, found);
  yield* settleInParts(texts, { nodes, related, options });
  await writeRelations(index, related.relations);
}

/** Which text a document has. Nodes are texts in the order of their hashes. */
interface Nodes {
  readonly size: number;
  /** By row. */
  readonly ofRow: Uint32Array;
  /** By node: documents that have the text; 0 stands for those without a word, which are candidates of none. */
  readonly isWorded: Uint8Array;
  /** By row: whether it is the first of its text. */
  readonly isFirst: Uint8Array;
}

async function distinctOf(spilled: Spilled): Promise<Nodes> {
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
  const isWorded = new Uint8Array(spilled.rows);
  let size = 0;
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0;
    if (isNew[at] === 1) {
      isFirst[row] = 1;
      isWorded[size++] = (words[row] ?? 0) > 0 ? 1 : 0;
    }
    ofRow[row] = size - 1;
  }
  return { size, ofRow, isWorded, isFirst };
}

/** Relations by nodes. */
interface Found {
  readonly edges: GrowingEdges;
  readonly links: GrowingEdges;
}

function createFound(): Found {
  return { edges: createEdges(), links: createEdges() };
}

type Kind = 'band' | 'sample';

interface Verifier {
  /** A pair of nodes, in any order. */
  add(one: number, other: number): void;
  /** Whether so many pairs wait that they are to be verified. */
  isFull(): boolean;
  verify(kind: Kind): Promise<void>;
}

/** Pairs that wait to be verified, 12 bytes each, for every fingerprint that fits in memory. */
const PAIRS = 16;

interface Verifying {
  readonly texts: PackedTexts;
  readonly nodes: Nodes;
  readonly options: FromDisk;
  readonly found: Found;
}

function createVerifier(verifying: Verifying): Verifier {
  let pairs = createEdges();
  let waiting = 0;
  let isNew = createRecent();
  return {
    add(one, other) {
      const [left, right] = one < other ? [one, other] : [other, one];
      if (!isNew(left, right)) return;
      pairs.push(left, right, 0);
      waiting++;
    },
    isFull: () => waiting >= PAIRS * verifying.options.most,
    async verify(kind) {
      const { lefts, rights, size } = pairs.take();
      const order = orderBy([lefts, rights], size);
      for (let start = 0; start < size; ) start = await verifySome(verifying, { lefts, rights, order, start, kind });
      pairs = createEdges();
      waiting = 0;
      isNew = createRecent();
    },
  };
}

interface Waiting {
  readonly lefts: Uint32Array;
  readonly rights: Uint32Array;
  readonly order: Uint32Array;
  readonly start: number;
  readonly kind: Kind;
}

/** Verifies as many pairs as there is room for their texts, in order; gives the place of the next one. */
async function verifySome(
  { texts, nodes, options, found }: Verifying,
  { lefts, rights, order, start, kind }: Waiting,
): Promise<number> {
  const rowOf = new Map<number, number>();
  let end = start;
  for (; end < order.length && rowOf.size < options.most; end++) {
    rowOf.set(lefts[order[end] ?? 0] ?? 0, 0);
    rowOf.set(rights[order[end] ?? 0] ?? 0, 0);
  }
  const growing = createColumns();
  let row = 0;
  for await (const { packed } of texts.sorted()) {
    const node = nodes.ofRow[row] ?? 0;
    if (nodes.isFirst[row++] === 1 && rowOf.has(node)) rowOf.set(node, growing.addPacked(packed));
  }
  const { columns } = growing;
  const relation = kind === 'band' ? bandRelation : sampleRelation;
  let [before, beforeRight] = [-1, -1];
  for (let at = start; at < end; at++) {
    const [left, right] = [lefts[order[at] ?? 0] ?? 0, rights[order[at] ?? 0] ?? 0];
    if (left === before && right === beforeRight) continue;
    [before, beforeRight] = [left, right];
    const pair = [rowOf.get(left) ?? 0, rowOf.get(right) ?? 0] as const;
    note(found, [left, right], { relation: relation(columns, pair, options.limits), isLeftPart: pair[0] });
  }
  return end;
}

function note(
  { edges, links }: Found,
  [left, right]: readonly [number, number],
  { relation, isLeftPart }: { readonly relation: Relation | undefined; readonly isLeftPart: number },
): void {
  if (relation === undefined) return;
  if ('score' in relation) {
    edges.add(left, right, relation.score);
    return;
  }
  const { part, share } = relation.containment;
  const [inner, outer] = part === isLeftPart ? [left, right] : [right, left];
  links.push(inner, outer, Math.round(share * SHARE_STEPS));
}

async function verifyBands(spilled: Spilled, nodes: Nodes, verifier: Verifier): Promise<void> {
  const room = createPairs(nodes.size);
  const spare = createPairs(nodes.size);
  for (let band = 0; band < BANDS; band++) {
    const { ofRow, isFirst } = nodes;
    await spilled.visit(FIRST_BAND + band, (row, key) => {
      if (isFirst[row] === 1) room.keys[ofRow[row] ?? 0] = key;
    });
    await proposeAll(ofWorded(room, nodes), { kind: 'band', visit: visitBucket, verifier, spare });
  }
  await verifier.verify('band');
}

/** Only nodes that have words, in the front of the same room. */
function ofWorded({ keys, values }: Postings, { size, isWorded }: Nodes): Postings {
  let count = 0;
  for (let node = 0; node < size; node++) {
    if (isWorded[node] === 0) continue;
    keys[count] = keys[node] ?? 0;
    values[count++] = node;
  }
  return { keys: keys.subarray(0, count), values: values.subarray(0, count) };
}

async function verifySamples(spilled: Spilled, nodes: Nodes, verifier: Verifier): Promise<void> {
  for (let part = 0; part < spilled.parts; part++) {
    const { keys, values } = await spilled.runs(part);
    let count = 0;
    for (let at = 0; at < keys.length; at++) {
      const row = values[at] ?? 0;
      if (nodes.isFirst[row] !== 1) continue;
      keys[count] = keys[at] ?? 0;
      values[count++] = nodes.ofRow[row] ?? 0;
    }
    const postings = { keys: keys.subarray(0, count), values: values.subarray(0, count) };
    await proposeAll(postings, { kind: 'sample', visit: visitPosting, verifier, spare: createPairs(count) });
  }
  await verifier.verify('sample');
}

interface Proposing {
  readonly kind: Kind;
  readonly visit: (nodes: Uint32Array, visitor: CandidateVisitor) => void;
  readonly verifier: Verifier;
  /** Room to sort in. */
  readonly spare: Postings;
}

async function proposeAll(postings: Postings, { kind, visit, verifier, spare }: Proposing): Promise<void> {
  radixSort(postings, spare);
  const { keys, values } = postings;
  for (let start = 0, end = 0; start < keys.length; start = end) {
    end = start + 1;
    while (end < keys.length && keys[end] === keys[start]) end++;
    if (end - start > 1) visit(values.subarray(start, end), verifier.add);
    if (verifier.isFull()) await verifier.verify(kind);
  }
}

interface RelatedNodes {
  readonly relations: Relations;
  /** By node its place in the relations, from 1: both are in the order of the hashes. 0 where it has none. */
  readonly places: Uint32Array;
}

/** The relations with the hashes of their texts. */
async function withHashes(texts: PackedTexts, { size, ofRow, isFirst }: Nodes, found: Found): Promise<RelatedNodes> {
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

interface Settling {
  readonly nodes: Nodes;
  readonly related: RelatedNodes;
  readonly options: FromDisk;
}

/**
 * Decides on so many documents at a time as fit in memory, and on all at once that are connected, by whatever relation.
 * Those that are like no other, and whose text is nobody else's, need no decision.
 */
async function* settleInParts(
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
