import { setImmediate } from 'node:timers/promises';
import { DecantError } from '../errors.ts';
import type { CorpusStage } from '../stage.ts';
import { type RunOptions, stopWhenAborted } from './run-options.ts';
import type { Barrier } from './state/barrier.ts';
import { databaseFault } from './state/database.ts';
import type { State } from './state/state.ts';

/** What a barrier is decided with. */
export interface Deciding {
  readonly options: RunOptions;
  readonly state: State;
  /** The pass that comes after the barrier. */
  readonly pass: number;
  /** A digest of the stage and its options. */
  readonly key: string;
}

/**
 * `decide`: what the stage makes of all sketches. Where decisions stand that it made of the same sketches, they stand on;
 * where some sketches are others, it may revise them; otherwise it decides over everything.
 */
export async function decideAt(stage: CorpusStage, { options, state, pass, key }: Deciding): Promise<Barrier> {
  const pause = async (): Promise<void> => {
    await setImmediate();
    stopWhenAborted(options.signal);
  };
  const barrier = state.barrier({ stage: stage.name, pass, key }, pause);
  const { isKnown, sketches } = barrier;
  try {
    if (!isKnown || (sketches.changes.size > 0 && stage.revise === undefined)) {
      barrier.index.clear();
      await note(barrier, stage.decide(sketches.store, barrier.index));
      barrier.settle('forget');
    } else if (sketches.isOther) {
      barrier.takeBack();
      if (sketches.changes.size > 0) await note(barrier, revised(stage, barrier));
      barrier.settle('keep');
    }
  } catch (error) {
    throw ofStage(stage, error);
  }
  stopWhenAborted(options.signal);
  return barrier;
}

async function* revised(stage: CorpusStage, barrier: Barrier): ReturnType<NonNullable<CorpusStage['revise']>> {
  const { sketches, index } = barrier;
  if (stage.revise === undefined) return;
  yield* stage.revise({
    changes: sketches.changes,
    sketches: sketches.store,
    sketch: async (id) => sketches.get(id),
    async decision(id) {
      const stands = barrier.decision(id);
      return stands === null ? undefined : JSON.parse(stands);
    },
    index,
  });
}

async function note(barrier: Barrier, decisions: AsyncIterable<readonly [string, unknown]>): Promise<void> {
  for await (const [id, decision] of decisions) {
    if (!barrier.has(id)) throw new TypeError(`it decided on ${id}, which is no document that it was given`);
    if (!barrier.put(id, decision)) throw new TypeError(`it decided on ${id} twice`);
  }
}

/** What a stage throws where it decides ends the run: there is no document that it could be the fault of. */
function ofStage({ name }: CorpusStage, cause: unknown): unknown {
  if (cause instanceof DecantError || databaseFault(cause) !== undefined) return cause;
  const what = cause instanceof Error ? cause.message : String(cause);
  const message = `The stage "${name}" could not decide: ${what}. The results are as they were; leave the stage out, or tell its makers.`;
  return new DecantError('run/stage', message, { cause, stage: name });
}
