import type { DecideOptions } from './decide.ts';
import type { Nodes } from './disk-nodes.ts';
import { createEdges, type Found } from './edges.ts';
import type { PackedTexts } from './packed.ts';
import { orderBy } from './radix.ts';
import { createRecent } from './recent-pairs.ts';
import { type Relation, relationOf } from './relation.ts';
import { SHARE_STEPS } from './relations.ts';
import { createTable } from './table.ts';

/** How to decide with little in memory. */
export interface FromDisk extends DecideOptions {
  /** Fingerprints in memory at once. */
  readonly most: number;
}

/** By what pairs are proposed. */
export type Kind = 'band' | 'sample';

/** Gathers pairs, and finds out what they are to each other. */
export interface Verifier {
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

/** A verifier without any pairs. */
export function createVerifier(verifying: Verifying): Verifier {
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
  const growing = createTable();
  let row = 0;
  for await (const { packed } of texts.sorted()) {
    const node = nodes.ofRow[row] ?? 0;
    if (nodes.isFirst[row++] === 1 && rowOf.has(node)) rowOf.set(node, growing.addPacked(packed));
  }
  const { table } = growing;
  const by = { byBand: kind === 'band', bySample: kind === 'sample' };
  let [before, beforeRight] = [-1, -1];
  for (let at = start; at < end; at++) {
    const [left, right] = [lefts[order[at] ?? 0] ?? 0, rights[order[at] ?? 0] ?? 0];
    if (left === before && right === beforeRight) continue;
    [before, beforeRight] = [left, right];
    const pair = [rowOf.get(left) ?? 0, rowOf.get(right) ?? 0] as const;
    note(found, [left, right], {
      relation: relationOf(table, pair, { by, limits: options.limits }),
      isLeftPart: pair[0],
    });
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
