import { setImmediate } from 'node:timers/promises';
import { type RunOptions, stopWhenAborted } from './run-options.ts';
import { shardOf } from './shards.ts';
import type { State } from './state/state.ts';
import type { Entry } from './state/working.ts';
import { advance, digestOf, render, settle, type Work } from './task.ts';

/** Documents after which a pass lets signals have their turn. */
const TURN = 64;

/** Every further pass: decide at the barrier, then apply and run the stages that follow it. Ends with the final lines. */
export async function passBarriers(options: RunOptions, state: State, work: Work): Promise<void> {
  const { working } = state;
  working.settle((id) => shardOf(id, options));
  for (const [pass, { barrier }] of work.parts.entries()) {
    if (barrier === undefined) continue;
    for await (const [id, decision] of barrier.decide(working.sketches(pass - 1))) working.decide(pass, id, decision);
    let done = 0;
    let failed = 0;
    for (const entry of working.entries(pass - 1)) {
      await turn(options, state, done);
      failed += overBarrier({ options, state, work }, pass, entry) ? 0 : 1;
      done += 1;
      options.onProgress?.({ phase: 'deciding', done, failed });
    }
  }
  await finishAll(options, state, work);
}

interface Passing {
  readonly options: RunOptions;
  readonly state: State;
  readonly work: Work;
}

/**
 * Takes one document over a barrier, unless the state holds what came of it with this decision; false where it fails.
 * How inputs with one id stand to each other is settled once, after the first pass.
 */
function overBarrier({ options, state: { cache, working }, work }: Passing, pass: number, entry: Entry): boolean {
  const settled = pass === 1 && entry.rank > 1 ? [entry.winnerUri, entry.winnerHash] : [];
  const decision = entry.rank === 1 ? working.decision(pass, entry.id) : null;
  const key = digestOf(JSON.stringify([entry.key, pass, settled, decision]));
  if (!cache.has(key)) {
    const { document, characters } = cache.document(entry.key);
    const standing = pass === 1 ? settle(document, entry) : document;
    const decided: unknown = decision === null ? undefined : JSON.parse(decision);
    cache.put(key, advance(work, pass, { document: standing, characters, decision: decided }));
  }
  const failure = cache.failure(key);
  if (failure === undefined) working.putEntry(pass, { ...entry, key });
  else working.fail(failure, shardOf(entry.id, options));
  return failure === undefined;
}

/** Gives every document its place in the results, and makes the lines that the state does not hold. */
async function finishAll(options: RunOptions, { cache, working, checkpoint }: State, work: Work): Promise<void> {
  const last = work.parts.length - 1;
  let done = 0;
  for (const entry of working.entries(last)) {
    await turn(options, { checkpoint }, done);
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

async function turn(options: RunOptions, { checkpoint }: Pick<State, 'checkpoint'>, done: number): Promise<void> {
  if (done % TURN !== 0) return;
  checkpoint();
  await setImmediate();
  stopWhenAborted(options.signal);
}
