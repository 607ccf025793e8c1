import { setImmediate } from 'node:timers/promises';
import { types } from 'node:util';
import { createContext, Script } from 'node:vm';
import { failedBy, secondsFor } from './limits.ts';
import { createPool, type PoolSetting } from './pool.ts';
import { documentLimits, type RunOptions } from './run-options.ts';
import { type Finished, perform, type Result, type Task, type Work } from './task.ts';

/** Who does the work on documents. */
export interface Executor {
  /** Batches in work at once. */
  readonly batches: number;
  /** Documents, and bytes, from which a batch is full. */
  readonly batchSize: number;
  readonly batchBytes: number;
  /** A result for each task, in their order. */
  perform(batch: readonly Task[]): Promise<readonly Result[]>;
  /** Gives back what it holds until there is work again; nothing may be at work. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Who works for a run: threads, where it says how they can make the stages for themselves, otherwise this thread. The
 * results are the same.
 */
export function createExecutor(options: RunOptions, work: Work): Executor {
  const limits = options.limits ?? documentLimits;
  const { workers, concurrency } = options;
  if (workers !== undefined) return inThreads({ work, limits, workers, jobs: concurrency });
  const own = inThisThread(work);
  return {
    batches: concurrency,
    batchSize: 1,
    batchBytes: 0,
    async perform(batch) {
      const results: Result[] = [];
      for (const task of batch)
        results.push(own(task, secondsFor(task, limits)) ?? failedBy('limit/time', task, limits));
      return results;
    },
    rest: async () => undefined,
    close: async () => undefined,
  };
}

const BATCH_SIZE = 32;
const BATCH_BYTES = 512 * 1024;
/** Seconds for a document in this thread, where another one can try again. */
const HERE = 2;

/**
 * The first batch is done in this thread: starting others for a handful of documents costs more than it brings. What
 * takes long there is given to a thread like the rest.
 */
function inThreads(setting: PoolSetting): Executor {
  const own = inThisThread(setting.work);
  let isFirst = true;
  let pool: ReturnType<typeof createPool> | undefined;
  const performInPool = (batch: readonly Task[]): Promise<readonly Result[]> => {
    pool ??= createPool(setting);
    return pool.perform(batch);
  };
  const rest = async (): Promise<void> => {
    const resting = pool;
    pool = undefined;
    await resting?.close();
  };
  return {
    batches: setting.jobs * 2,
    batchSize: BATCH_SIZE,
    batchBytes: BATCH_BYTES,
    async perform(batch) {
      if (!isFirst) return performInPool(batch);
      isFirst = false;
      const results: (Result | undefined)[] = [];
      for (const task of batch) {
        await setImmediate();
        results.push(isSmall(task) ? own(task, Math.min(HERE, secondsFor(task, setting.limits))) : undefined);
      }
      const left = batch.filter((_, index) => results[index] === undefined);
      const rest = left.length === 0 ? [] : [...(await performInPool(left))];
      return results.map((result) => result ?? rest.shift()).filter((result) => result !== undefined);
    },
    rest,
    close: rest,
  };
}

function isSmall(task: Task): boolean {
  if (task.kind === 'finish') return task.body.length < BATCH_BYTES;
  return ('text' in task.raw.content ? task.raw.content.text : task.raw.content.bytes).length < BATCH_BYTES;
}

/**
 * Does tasks in this thread, each with a time limit: V8 ends a script that runs out of it, with everything that the
 * script has called. Gives undefined then.
 */
function inThisThread(work: Work): (task: Task, seconds: number) => Finished | undefined {
  const holder: { task?: () => void } = {};
  const context = createContext(holder);
  const script = new Script('task()');
  return (task, seconds) => {
    let result: Finished | undefined;
    holder.task = () => {
      result = perform(work, task);
    };
    try {
      script.runInContext(context, { timeout: Math.ceil(seconds * 1000) });
    } catch (error) {
      if (isTimeout(error)) return undefined;
      throw error;
    }
    return result;
  };
}

/** The error is one of the script's own realm, and no instance of this one's `Error`. */
function isTimeout(error: unknown): boolean {
  return types.isNativeError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
