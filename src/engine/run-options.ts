import { DecantError } from '../errors.ts';
import type { Source, Stage } from '../stage.ts';

/** What the engine is given: where to read, what to run, where to write. */
export interface RunOptions {
  readonly sources: readonly Source[];
  readonly stages: readonly Stage[];
  /** Folder for the results. */
  readonly out: string;
  /** Documents in work at once. */
  readonly concurrency: number;
  readonly fingerprint: string;
  /** Told in the manifest. */
  readonly options: unknown;
  readonly version: string;
  readonly now: () => Date;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** How far a run is. */
export interface Progress {
  readonly phase: 'reading' | 'deciding' | 'writing';
  /** Documents that the phase is through with. */
  readonly done: number;
  /** Of them, those that failed. */
  readonly failed: number;
  /** Documents that the phase will be through with, where that is known. */
  readonly total?: number;
  /** Of those done, the ones that are or will be written, as far as that is known yet. */
  readonly kept?: number;
  /** Of those done, the ones that are rejected or duplicates. */
  readonly dropped?: number;
}

/** Throws when the run is to stop: nothing of it was written then. */
export function stopWhenAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DecantError('run/interrupted', 'Interrupted; nothing was written.');
}
