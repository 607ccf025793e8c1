import { parentPort, workerData } from 'node:worker_threads';
import type { ExportFormat } from '../exports.ts';
import type { Stage } from '../stage.ts';
import { type CarriedError, carried } from './carried-error.ts';
import type { StageModule } from './run-options.ts';
import { type Finished, perform, type Task, workOf } from './task.ts';

/** What a worker thread is started with. */
export interface WorkerStart {
  readonly stages: StageModule;
  readonly format: ExportFormat | undefined;
  /** Shared: the place in the batch of the document in work, -1 between batches. */
  readonly position: Int32Array;
  /** Whether what Node.js compiles is kept, as it is in the thread that starts this one. */
  readonly isCompileCached: boolean;
}

/** What it answers to a batch. */
export type WorkerAnswer = { readonly results: readonly Finished[] } | { readonly error: CarriedError };

const start: WorkerStart = workerData; // as the pool gives it
const loaded: { stages(options: unknown): readonly Stage[] } = await import(start.stages.module);
const work = workOf(loaded.stages(start.stages.options), start.format);

parentPort?.on('message', (batch: readonly Task[]) => {
  parentPort?.postMessage(answer(batch));
});

function answer(batch: readonly Task[]): WorkerAnswer {
  const results: Finished[] = [];
  try {
    for (const [index, task] of batch.entries()) {
      Atomics.store(start.position, 0, index);
      results.push(perform(work, task));
    }
    return { results };
  } catch (error) {
    return { error: carried(error) };
  } finally {
    Atomics.store(start.position, 0, -1);
  }
}
