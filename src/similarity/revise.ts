import { componentsOf } from './clusters.ts';
import { createEdges, type Edges, scoreSteps } from './edges.ts';
import { createNeighbourhood, gather, HASHES, keysOfRow, type Neighbourhood } from './neighbours.ts';
import { nameAt, nameOf, type PackedTexts } from './packed.ts';
import { type Proposals, proposalsOf, proposedNow, rowsOf, type Turnover } from './proposals.ts';
import { type RelationLimits, relationOf } from './relation.ts';
import { nodeOf, type Relations, relationsOf, SHARE_STEPS } from './relations.ts';
import { type Table, wordsOf } from './table.ts';

/** The packed text of a document before and after; one of them is missing where it is new or gone. */
export interface TextChange {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
}

export interface Revising {
  /** All documents as they are now. */
  readonly texts: PackedTexts;
  readonly changes: AsyncIterable<TextChange>;
  /** As they were before the changes. */
  readonly relations: Relations;
  readonly limits: RelationLimits;
  /** Texts that may be looked at closer. */
  readonly most: number;
}

/** The relations now, and whom the changes may matter to. */
export interface Revised {
  readonly relations: Relations;
  /** Names of texts whose documents are to be decided on again. */
  readonly decided: ReadonlySet<string>;
  /** Names of texts that it takes to do so. */
  readonly wanted: ReadonlySet<string>;
}

/**
 * What texts are to each other after some documents changed: the same as if all were compared anew. Documents are gone
 * through once, for those that share a key with what changed, and memory grows with those; undefined where they are too many.
 */
export async function reviseRelations({
  texts,
  changes,
  relations,
  limits,
  most,
}: Revising): Promise<Revised | undefined> {
  const hood = createNeighbourhood();
  const suspects = await suspectsOf(changes, hood);
  if (!(await gather(hood, texts, most))) return undefined;
  const turnover = turnoverOf(suspects, hood.counts);
  const proposals = proposalsOf(hood, turnover);
  const table = hood.growing.table;
  const gained = gainedRelations(table, proposals, limits);
  const lost = await lostRelations({ hood, texts, relations, limits }, proposals);
  const seeds = new Set([...suspects.keys()].map((row) => nameAt(table.hashes, row)));
  for (const { lefts, rights } of [gained.edges, gained.links])
    for (const rows of [lefts, rights]) for (const row of rows) seeds.add(nameAt(table.hashes, row));
  const gone = goneNodes(relations, table, turnover);
  const told = (node: number): void => void seeds.add(nameAt(relations.hashes, node));
  const old = {
    ...relations,
    edges: kept(relations.edges, { gone, lost: lost.edges, told }),
    links: kept(relations.links, { gone, lost: lost.links, told }),
  };
  const now = together(old, { ...gained, size: table.size, hashes: table.hashes });
  return { relations: now, ...touched(relations, now, seeds) };
}

/** Puts texts that changed into the neighbourhood and asks for their keys. By row: by how many documents they became more. */
async function suspectsOf(
  changes: AsyncIterable<TextChange>,
  hood: Neighbourhood,
): Promise<ReadonlyMap<number, number>> {
  const suspects = new Map<number, number>();
  const note = (packed: Uint8Array, by: number): void => {
    const name = nameOf(packed);
    const known = hood.rows.get(name);
    const row = known ?? hood.growing.addPacked(packed);
    suspects.set(row, (suspects.get(row) ?? 0) + by);
    if (known !== undefined) return;
    hood.rows.set(name, row);
    const { table } = hood.growing;
    hood.want({ slot: HASHES, key: table.hashes[row * 4] ?? 0 });
    if (wordsOf(table, row) > 0) for (const key of keysOfRow(table, row)) hood.want(key).suspects++;
  };
  for await (const { before, after } of changes) {
    if (before !== undefined) note(before, -1);
    if (after !== undefined) note(after, 1);
  }
  return suspects;
}

function turnoverOf(suspects: ReadonlyMap<number, number>, counts: ReadonlyMap<number, number>): Turnover {
  const [added, removed] = [new Set<number>(), new Set<number>()];
  for (const [row, by] of suspects) {
    const now = counts.get(row) ?? 0;
    if (now > 0 && now === by) added.add(row);
    if (now === 0 && by < 0) removed.add(row);
  }
  return { added, removed };
}

/** What the pairs that are proposed anew are to each other, by rows. */
function gainedRelations(
  table: Table,
  { gainedByBand, gainedBySample }: Proposals,
  limits: RelationLimits,
): { readonly edges: Edges; readonly links: Edges } {
  const [edges, links] = [createEdges(), createEdges()];
  for (const pair of new Set([...gainedByBand, ...gainedBySample])) {
    const rows = rowsOf(pair);
    const by = { byBand: gainedByBand.has(pair), bySample: gainedBySample.has(pair) };
    const found = relationOf(table, rows, { by, limits });
    if (found === undefined) continue;
    if ('score' in found) edges.push(...rows, scoreSteps(found.score));
    else links.push(found.containment.part, found.containment.whole, Math.round(found.containment.share * SHARE_STEPS));
  }
  return { edges: edges.take(), links: links.take() };
}

interface Losing {
  readonly hood: Neighbourhood;
  readonly texts: PackedTexts;
  readonly relations: Relations;
  readonly limits: RelationLimits;
}

/** Relations of pairs that no bucket proposes any more, by the nodes that they had. */
async function lostRelations(
  { hood, texts, relations, limits }: Losing,
  { lost }: Proposals,
): Promise<{ readonly edges: ReadonlySet<string>; readonly links: ReadonlySet<string> }> {
  const { table } = hood.growing;
  const [edges, links] = [new Set<string>(), new Set<string>()];
  if (lost.size === 0) return { edges, links };
  const nodes = (pair: number): readonly number[] => rowsOf(pair).map((row) => nodeOf(relations, table.hashes, row));
  const related = [...lost].filter((pair) => nodes(pair).every((node) => node >= 0));
  for (const [pair, { byBand, bySample }] of await proposedNow(hood, related, texts)) {
    const [left = -1, right = -1] = nodes(pair);
    const found = relationOf(table, rowsOf(pair), { by: { byBand: false, bySample }, limits });
    if (!byBand && (found === undefined || !('score' in found))) edges.add(`${left} ${right}`);
    if (!bySample) for (const link of [`${left} ${right}`, `${right} ${left}`]) links.add(link);
  }
  return { edges, links };
}

/** Nodes of texts that are gone are 1. */
function goneNodes(relations: Relations, { hashes }: Table, { removed }: Turnover): Uint8Array {
  const gone = new Uint8Array(relations.size);
  for (const row of removed) {
    const node = nodeOf(relations, hashes, row);
    if (node >= 0) gone[node] = 1;
  }
  return gone;
}

interface Keeping {
  readonly gone: Uint8Array;
  readonly lost: ReadonlySet<string>;
  /** Told of the nodes of what is not kept. */
  told(node: number): void;
}

function kept({ size, lefts, rights, scores }: Edges, { gone, lost, told }: Keeping): Edges {
  const found = createEdges();
  for (let at = 0; at < size; at++) {
    const [left, right] = [lefts[at] ?? 0, rights[at] ?? 0];
    const isLost = gone[left] === 1 || gone[right] === 1 || (lost.size > 0 && lost.has(`${left} ${right}`));
    if (!isLost) found.push(left, right, scores[at] ?? 0);
    else for (const node of [left, right]) told(node);
  }
  return found.take();
}

/** Two lists of relations as one. */
function together(one: Relations, other: Relations): Relations {
  const hashes = new Uint32Array((one.size + other.size) * 4);
  hashes.set(one.hashes.subarray(0, one.size * 4));
  hashes.set(other.hashes.subarray(0, other.size * 4), one.size * 4);
  const joined = (edges: Edges, more: Edges): Edges => {
    const all = createEdges();
    for (let at = 0; at < edges.size; at++)
      all.push(edges.lefts[at] ?? 0, edges.rights[at] ?? 0, edges.scores[at] ?? 0);
    for (let at = 0; at < more.size; at++)
      all.push((more.lefts[at] ?? 0) + one.size, (more.rights[at] ?? 0) + one.size, more.scores[at] ?? 0);
    return all.take();
  };
  const size = one.size + other.size;
  return relationsOf({ size, hashes, edges: joined(one.edges, other.edges), links: joined(one.links, other.links) });
}

/**
 * Clusters that a seed is in, or was in, and those that stand in them or hold them, are decided on again; it takes the
 * clusters that stand next to those as well, by their names.
 */
function touched(before: Relations, now: Relations, seeds: Set<string>): Pick<Revised, 'decided' | 'wanted'> {
  const clustersBefore = componentsOf([before.edges], before.size);
  const from = markedWith(before, clustersBefore, seeds);
  const all = new Set(seeds);
  for (let node = 0; node < before.size; node++)
    if (from.has(clustersBefore[node] ?? 0)) all.add(nameAt(before.hashes, node));
  const clusters = componentsOf([now.edges], now.size);
  const own = markedWith(now, clusters, all);
  const next = withNeighbours(now.links, clusters, own);
  const [decided, wanted] = [new Set(seeds), new Set(seeds)];
  const afterNext = withNeighbours(now.links, clusters, next);
  for (let node = 0; node < now.size; node++) {
    const cluster = clusters[node] ?? 0;
    if (next.has(cluster)) decided.add(nameAt(now.hashes, node));
    if (afterNext.has(cluster)) wanted.add(nameAt(now.hashes, node));
  }
  return { decided, wanted };
}

/** The clusters that have a text of these names. */
function markedWith({ size, hashes }: Relations, clusters: Uint32Array, names: ReadonlySet<string>): Set<number> {
  const marked = new Set<number>();
  for (let node = 0; node < size; node++) if (names.has(nameAt(hashes, node))) marked.add(clusters[node] ?? 0);
  return marked;
}

function withNeighbours({ size, lefts, rights }: Edges, clusters: Uint32Array, own: ReadonlySet<number>): Set<number> {
  const all = new Set(own);
  for (let at = 0; at < size; at++) {
    const [part, whole] = [clusters[lefts[at] ?? 0] ?? 0, clusters[rights[at] ?? 0] ?? 0];
    if (own.has(part)) all.add(whole);
    if (own.has(whole)) all.add(part);
  }
  return all;
}
