import type { StageIndex } from '../stage.ts';
import type { Decision } from './decide.ts';
import { distinctOf, type Nodes, withHashes } from './disk-nodes.ts';
import { createFound } from './edges.ts';
import { writeRelations } from './index-file.ts';
import { type CandidateVisitor, visitBucket, visitPosting } from './join.ts';
import { BANDS, type PackedTexts } from './packed.ts';
import { createPairs, type Pairs as Postings, radixSort } from './radix.ts';
import { settleInParts } from './settle-parts.ts';
import { FIRST_BAND, type Spilled, spillKeys } from './spill.ts';
import { createVerifier, type FromDisk, type Kind, type Verifier } from './verifier.ts';

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
