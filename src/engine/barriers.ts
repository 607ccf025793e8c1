import { setImmediate } from 'node:timers/promises';
import type { FailedLine } from '../record.ts';
import type { CorpusStage } from '../stage.ts';
import { decideAt } from './decide.ts';
import type { Executor } from './executor.ts';
import { forEachBounded } from './order.ts';
import { type RunOptions, stopWhenAborted } from './run-options.ts';
import { shardOf } from './shards.ts';
import { type Known, knownOf } from './state/cache.ts';
import type { State } from './state/state.ts';
import type { Entry } from './state/working.ts';
import { digestOf, render, settle, type Task, type Work } from './task.ts';

/** What the passes of a run work with. */
export interface Passing {
  readonly options: RunOptions;
  readonly state: State;
  readonly executor: Executor;
  readonly work: Work;
}

/** Documents from which threads are ended before a barrier and started anew behind it: that takes them half a second. */
const MANY = 10_000;

/**
 * Every further pass: decide at the barrier, then apply and run the stages that follow it. Ends with the final lines.
 * Gives how many documents failed on the way.
 */
export async function passBarriers(passing: Passing): Promise<number> {
  const { options, state, executor, work } = passing;
  const { working } = state;
  working.settle((id) => shardOf(id, options));
  let failed = 0;
  for (const [pass, { barrier }] of work.parts.entries()) {
    if (barrier === undefined) continue;
    // What the threads hold is as much as the sketches of some ten thousand documents.
    if (working.size() > MANY) await executor.rest();
    const { decision } = await decideAt(barrier, {
      options,
      state,
      pass,
      key: decisionKey({ barrier, pass }, options),
    });
    failed += await overBarrier(passing, { pass, decision });
  }
  state.endBarriers(work.parts.flatMap(({ barrier }) => barrier?.name ?? []));
  await finishAll(passing);
  return failed;
}

/** What decisions depend on besides the sketches. */
function decisionKey(
  { barrier, pass }: { readonly barrier: CorpusStage; readonly pass: number },
  { fingerprint, fingerprints }: RunOptions,
): string {
  return digestOf(JSON.stringify([barrier.name, barrier.version, fingerprints?.decisions[pass] ?? fingerprint]));
}

/** A pass, and what was decided of each document before it, as JSON. */
interface Pass {
  readonly pass: number;
  decision(id: string): string | null;
}

/** Puts a document, of which it is known what came of it, where it goes. */
type Placer = (entry: Entry, key: string, known: Known) => void;

interface Step {
  readonly entry: Entry;
  readonly key: string;
  readonly task: Task;
}

/**
 * Takes all documents over a barrier. What the state holds with the same decision is not worked on again. Gives how many
 * failed.
 */
async function overBarrier({ options, state, executor }: Passing, decided: Pass): Promise<number> {
  const { cache, working } = state;
  const { pass } = decided;
  const progress = { done: 0, failed: 0, total: working.count(pass - 1) };
  const fail = (failure: FailedLine): void => {
    working.fail(failure, shardOf(failure.id, options));
    options.onFailed?.(failure);
    progress.failed += 1;
  };
  const place: Placer = (entry, key, { failure, isSketched }) => {
    if (failure === undefined) working.putEntry(pass, { ...entry, key, isSketched });
    else fail(failure);
    progress.done += 1;
    options.onProgress?.({ phase: 'deciding', ...progress });
  };
  await forEachBounded(stepsOf({ options, state, executor }, decided, place), executor.batches, async (steps) => {
    await setImmediate();
    const results = await executor.perform(steps.map(({ task }) => task));
    for (const [index, { entry, key }] of steps.entries()) {
      const result = results[index];
      if (result === undefined) throw new TypeError('The executor owes a result for every document.');
      if ('failure' in result && result.isPassing) {
        fail(result.failure);
        progress.done += 1;
      } else {
        cache.put(key, result);
        place(entry, key, knownOf(result));
      }
    }
  });
  state.checkpoint();
  stopWhenAborted(options.signal);
  return progress.failed;
}

/** Batches of the documents that have to be worked on; the others are put in their place at once. */
async function* stepsOf(
  { options, state: { cache, working }, executor }: Omit<Passing, 'work'>,
  { pass, decision: decisionOn }: Pass,
  place: Placer,
): AsyncGenerator<readonly Step[]> {
  const fingerprintOfPass = options.fingerprints?.passes[pass] ?? options.fingerprint;
  let batch: Step[] = [];
  let bytes = 0;
  for (const entry of working.entries(pass - 1)) {
    if (options.signal?.aborted) return;
    // How inputs with one id stand to each other is settled once, after the first pass.
    const isSettledHere = pass === 1 && entry.rank > 1;
    const decision = entry.rank === 1 ? decisionOn(entry.id) : null;
    const standing = isSettledHere ? [entry.winnerUri, entry.winnerHash] : [];
    const key = digestOf(JSON.stringify([entry.key, pass, fingerprintOfPass, standing, decision]));
    const known = cache.known(key);
    if (known !== undefined) {
      place(entry, key, known);
      continue;
    }
    const { id, uri } = entry;
    const kept = cache.packed(entry.key);
    const settled = isSettledHere ? { standing: entry } : {};
    batch.push({ entry, key, task: { kind: 'finish', pass, id, uri, ...kept, ...settled, decision } });
    bytes += kept.body.length;
    if (batch.length < executor.batchSize && bytes < executor.batchBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Documents after which signals have their turn. */
const TURN = 64;

/** Gives every document its place in the results, and makes the lines that the state does not hold. */
async function finishAll({ options, state, work }: Passing): Promise<void> {
  const { cache, working } = state;
  const last = work.parts.length - 1;
  let done = 0;
  working.putFinals(last);
  for (const entry of working.unfinished(last)) {
    if (done % TURN === 0) {
      state.checkpoint();
      await setImmediate();
      stopWhenAborted(options.signal);
    }
    done += 1;
    // Without a barrier, an input that another one takes the place of is settled here.
    const isSettledHere = last === 0 && entry.rank > 1;
    const key = isSettledHere ? digestOf(JSON.stringify([entry.key, entry.winnerUri, entry.winnerHash])) : entry.key;
    if (cache.rendered(key) === undefined) {
      const { document, characters } = cache.document(entry.key);
      cache.putRendered(key, render(work, isSettledHere ? settle(document, entry) : document, characters));
    }
    working.putFinal({ ...entry, key, shard: shardOf(entry.id, options) });
  }
}
