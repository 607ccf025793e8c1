import type { Decision } from '../../src/similarity/decide.ts';
import { type DecideTexts, decideTexts, reviseTexts } from '../../src/similarity/decide-texts.ts';
import { packFingerprint } from '../../src/similarity/fingerprint.ts';
import type { PackedText, PackedTexts } from '../../src/similarity/packed.ts';
import { createReader } from '../../src/similarity/reader.ts';
import type { TextChange } from '../../src/similarity/revise.ts';
import type { StageIndex } from '../../src/stage.ts';
import { nearDuplicatesDefaults } from '../../src/stages/near-duplicates.ts';

/** An index as the engine keeps it, in memory. */
export interface IndexInMemory extends StageIndex {
  readonly entries: Map<string, Uint8Array>;
}

export function indexInMemory(): IndexInMemory {
  const entries = new Map<string, Uint8Array>();
  return {
    entries,
    async *names() {
      yield* [...entries.keys()].sort();
    },
    read: async (name) => entries.get(name),
    async write(name, content) {
      entries.set(name, content.slice());
    },
    async remove(name) {
      entries.delete(name);
    },
  };
}

/** What a document says, and when it was published. */
export interface Given {
  readonly text: string;
  readonly published?: number;
}

/** Documents by their URIs. */
export type Corpus = ReadonlyMap<string, Given>;

/** Decisions by the ids of documents, which are their URIs with a mark. */
export type Decisions = ReadonlyMap<string, Decision>;

export const deciding: DecideTexts = { ...nearDuplicatesDefaults, limits: nearDuplicatesDefaults, most: 1000 };

const reader = createReader();
const packedTexts = new Map<string, Uint8Array>();

/** Fingerprints are made once for every text. */
function packed(text: string): Uint8Array {
  const known = packedTexts.get(text) ?? packFingerprint(reader.fingerprint(text));
  packedTexts.set(text, known);
  return known;
}

function idOf(uri: string): string {
  return `id of ${uri}`;
}

export function textsOf(corpus: Corpus): PackedTexts {
  const sorted = [...corpus]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([uri, { text, published = 0 }]): PackedText => ({ id: idOf(uri), uri, published, packed: packed(text) }));
  return {
    size: sorted.length,
    async *sorted() {
      yield* sorted;
    },
  };
}

export async function decided(
  corpus: Corpus,
  options: DecideTexts = deciding,
  index: StageIndex = indexInMemory(),
): Promise<Decisions> {
  const decisions = new Map<string, Decision>();
  for await (const [id, decision] of decideTexts(textsOf(corpus), options, index)) decisions.set(id, decision);
  return decisions;
}

/** What a run before left. */
export interface Left {
  readonly corpus: Corpus;
  readonly decisions: Decisions;
  readonly index: StageIndex;
}

/** The decisions after a revision, and on whom it gave some. */
export async function revisedTo(
  corpus: Corpus,
  { corpus: old, decisions, index }: Left,
  options: DecideTexts = deciding,
): Promise<{ readonly decisions: Decisions; readonly given: readonly string[] }> {
  const changes: TextChange[] = [];
  const standing = new Map(decisions);
  for (const uri of new Set([...old.keys(), ...corpus.keys()])) {
    const [before, after] = [old.get(uri), corpus.get(uri)];
    if (before?.text === after?.text && before?.published === after?.published) continue;
    standing.delete(idOf(uri));
    changes.push({
      ...(before === undefined ? {} : { before: packed(before.text) }),
      ...(after === undefined ? {} : { after: packed(after.text) }),
    });
  }
  const all = {
    size: changes.length,
    async *sorted() {
      yield* changes;
    },
  };
  const next = new Map(standing);
  const given: string[] = [];
  const decision = async (id: string): Promise<Decision | undefined> => standing.get(id);
  for await (const [id, one] of reviseTexts(textsOf(corpus), options, { changes: all, index, decision })) {
    given.push(id);
    if (one === undefined) next.delete(id);
    else next.set(id, one);
  }
  return { decisions: next, given };
}
