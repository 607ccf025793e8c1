import type { RawDocument } from '../stage.ts';
import { type Finished, prepare, type Work } from './task.ts';

/** A result of work. One that is `isPassing` may come out otherwise another time, and is not remembered. */
export type Result = Finished & { readonly isPassing?: boolean };

/** Who does the work on documents. */
export interface Executor {
  /** Batches in work at once. */
  readonly batches: number;
  /** Documents, and bytes, from which a batch is full. */
  readonly batchSize: number;
  readonly batchBytes: number;
  /** A result for each document, in their order. */
  prepare(batch: readonly RawDocument[]): Promise<readonly Result[]>;
  close(): Promise<void>;
}

/** Works in this thread, a document after the other: for stages that are functions of the caller. */
export function inThisThread(work: Work, concurrency: number): Executor {
  return {
    batches: concurrency,
    batchSize: 1,
    batchBytes: 0,
    prepare: async (batch) => batch.map((raw) => prepare(work, raw)),
    close: async () => undefined,
  };
}
