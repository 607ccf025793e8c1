import type { Document } from '../../src/document.ts';
import { rejection, withoutMeasures } from '../../src/document.ts';
import { runStages, stretches } from '../../src/pipeline.ts';
import type { CorpusStage, Stage } from '../../src/stage.ts';

/** Takes documents through a list of stages and over its barriers, in memory, as the engine does from disk. */
export async function throughStages(
  documents: readonly Document[],
  list: readonly Stage[],
): Promise<readonly Document[]> {
  let current = documents;
  for (const { barrier, stages } of stretches(list)) {
    if (barrier !== undefined) current = await overBarrier(current, barrier);
    current = current.map((document) =>
      rejection(document) === undefined ? withoutMeasures(runStages(document, stages)) : document,
    );
  }
  return current;
}

async function overBarrier(documents: readonly Document[], barrier: CorpusStage): Promise<readonly Document[]> {
  const sketches = documents
    .filter((document) => rejection(document) === undefined)
    .map((document) => ({ id: document.id, uri: document.origin.uri, sketch: barrier.sketch(document) }))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const decisions = new Map<string, unknown>();
  const store = {
    size: sketches.length,
    async *sorted() {
      yield* sketches;
    },
  };
  for await (const [id, decision] of barrier.decide(store)) decisions.set(id, decision);
  return documents.map((document) =>
    rejection(document) === undefined ? barrier.apply(document, decisions.get(document.id)) : document,
  );
}
