import type { StageIndex } from '../stage.ts';
import type { DecideOptions, Decision } from './decide.ts';
import { decideFromDisk } from './from-disk.ts';
import { readRelations, writeRelations } from './index-file.ts';
import { load } from './load.ts';
import { nameAt, nameOf, type PackedTexts } from './packed.ts';
import { reviseRelations, type TextChange } from './revise.ts';
import { relationsAmong, settle } from './settle.ts';

/** Decides with what, and how much of it in memory. */
export interface DecideTexts extends DecideOptions {
  /** Fingerprints that are held in memory at once, at most. */
  readonly most: number;
}

/** Of about 450 bytes each: 120 MB. */
export const MOST_IN_MEMORY: number = 2 ** 18;

/** Decides on all documents; from disk where they are more than fit in memory, given an index to use as such. */
export async function* decideTexts(
  texts: PackedTexts,
  options: DecideTexts,
  index?: StageIndex,
): AsyncGenerator<readonly [id: string, decision: Decision]> {
  if (index !== undefined && texts.size > options.most) {
    yield* decideFromDisk(texts, options, index);
    return;
  }
  const loaded = await load(texts, () => true, texts.size);
  const relations = relationsAmong(loaded.table, options.limits);
  yield* settle(loaded, relations, options);
  if (index !== undefined) await writeRelations(index, relations);
}

/** What a run before has left, and what has changed since. */
export interface Standing {
  readonly changes: { readonly size: number; sorted(): AsyncIterable<TextChange> };
  readonly index: StageIndex;
  decision(id: string): Promise<Decision | undefined>;
}

/** Where of so many documents one has changed, comparing all of them costs no more than comparing with all of them. */
const TOO_MANY = 4;

/** The decisions that are others than before: only on what changed, and on clusters that it touches. */
export async function* reviseTexts(
  texts: PackedTexts,
  options: DecideTexts,
  { changes, index, decision: standing }: Standing,
): AsyncGenerator<readonly [id: string, decision: Decision | undefined]> {
  const relations = await readRelations(index);
  const isLittle = changes.size * TOO_MANY <= texts.size && changes.size < options.most;
  const { limits, most } = options;
  const revised =
    relations !== undefined && isLittle
      ? await reviseRelations({ texts, changes: changes.sorted(), relations, limits, most })
      : undefined;
  if (revised === undefined) {
    yield* decideAnew(texts, options, { changes, index, decision: standing });
    return;
  }
  const { decided, wanted } = revised;
  const loaded = await load(texts, ({ packed }) => wanted.has(nameOf(packed)));
  const decisions = new Map(settle(loaded, revised.relations, options));
  for (const { id, row } of loaded.entries) {
    if (!decided.has(nameAt(loaded.table.hashes, row))) continue;
    const decision = decisions.get(id);
    if (!isSame(decision, await standing(id))) yield [id, decision];
  }
  await writeRelations(index, revised.relations);
}

/** All decisions, of which those that stand are left out. */
async function* decideAnew(
  texts: PackedTexts,
  options: DecideTexts,
  { index, decision: standing }: Standing,
): AsyncGenerator<readonly [id: string, decision: Decision | undefined]> {
  const decided = new Set<string>();
  for await (const [id, decision] of decideTexts(texts, options, index)) {
    decided.add(id);
    if (!isSame(decision, await standing(id))) yield [id, decision];
  }
  for await (const { id } of texts.sorted())
    if (!decided.has(id) && (await standing(id)) !== undefined) yield [id, undefined];
}

function isSame(left: Decision | undefined, right: Decision | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
