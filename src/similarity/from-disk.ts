import type { StageIndex } from '../stage.ts';
import type { Decision } from './decide.ts';
import { distinctOf, type Nodes, withHashes } from './disk-nodes.ts';
import { createFound } from './edges.ts';
import { writeRelations } from './index-file.ts';
import { type CandidateVisitor, visitBucket } from './join.ts';
import { hasBand } from './keys.ts';
import { BANDS, type PackedTexts } from './packed.ts';
import { createPairs, type Pairs as Postings, radixSort } from './radix.ts';
import { visitPosting } from './sample-join.ts';
import { settleInParts } from './settle-parts.ts';
import { FIRST_BAND, type Spilled, spillKeys } from './spill.ts';
import { createVerifier, type FromDisk, type Kind, type Verifier } from './verifier.ts';

/**
 * The same decisions as in memory, with the keys of one band in memory at a time: 6 bytes a document, and 6 for the band
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

/** A band is sorted so many parts at a time, so that what is at work is small beside the keys. */
const PARTS = 8;
const PART_BITS = 3;
const FACTOR = 0x9e37_79b1;

async function verifyBands(spilled: Spilled, nodes: Nodes, verifier: Verifier): Promise<void> {
  const keys = new Uint32Array(nodes.size);
  let [room, spare] = [createPairs(0), createPairs(0)];
  for (let band = 0; band < BANDS; band++) {
    const { ofRow, isFirst } = nodes;
    await spilled.visit(FIRST_BAND + band, (row, key) => {
      if (isFirst[row] === 1) keys[ofRow[row] ?? 0] = key;
    });
    const sizes = sizesOf(keys, { nodes, band });
    // Equal keys are all in one part, so that a part may be as large as the band.
    const most = sizes.reduce((largest, size) => Math.max(largest, size), 0);
    if (most > room.keys.length) [room, spare] = [createPairs(most), createPairs(most)];
    for (const [part, size] of sizes.entries()) {
      const postings = { keys: room.keys.subarray(0, size), values: room.values.subarray(0, size) };
      putPart(postings, { keys, nodes, band, part });
      await proposeAll(postings, { kind: 'band', visit: visitBucket, verifier, spare });
    }
  }
  await verifier.verify('band');
}

function partOf(key: number): number {
  return Math.imul(key, FACTOR) >>> (32 - PART_BITS);
}

interface Band {
  readonly nodes: Nodes;
  readonly band: number;
}

/** How many nodes that are looked up by a band are in each part. */
function sizesOf(keys: Uint32Array, { nodes: { lookups }, band }: Band): Uint32Array {
  const sizes = new Uint32Array(PARTS);
  for (let node = 0; node < keys.length; node++) {
    const part = partOf(keys[node] ?? 0);
    if (hasBand(lookups[node] ?? 0, band)) sizes[part] = (sizes[part] ?? 0) + 1;
  }
  return sizes;
}

/** Those of a part, in the order of the nodes. */
function putPart(
  into: Postings,
  { keys, nodes, band, part }: Band & { readonly keys: Uint32Array; readonly part: number },
): void {
  let count = 0;
  for (let node = 0; node < keys.length; node++) {
    const key = keys[node] ?? 0;
    if (!hasBand(nodes.lookups[node] ?? 0, band) || partOf(key) !== part) continue;
    into.keys[count] = key;
    into.values[count++] = node;
  }
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
