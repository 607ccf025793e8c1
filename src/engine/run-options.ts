import { DecantError } from '../errors.ts';
import type { Source, Stage } from '../stage.ts';

/** What the engine is given: where to read, what to run, where to write. */
export interface RunOptions {
  readonly sources: readonly Source[];
  readonly stages: readonly Stage[];
  /** Folder for the results. */
  readonly out: string;
  /** Folder for what is remembered between runs; `.decant` in `out` unless said. */
  readonly state?: string;
  /** Files of each kind that the results are spread over, by the id of a document; one unless said. */
  readonly shards?: number;
  /** Documents in work at once. */
  readonly concurrency: number;
  readonly fingerprint: string;
  /** Told in the manifest. */
  readonly options: unknown;
  readonly version: string;
  readonly now: () => Date;
  readonly onProgress?: (progress: Progress) => void;
  /** Told what the user should know and what does not end the run: a state that was built anew. */
  readonly onWarning?: (message: string) => void;
  readonly signal?: AbortSignal;
}

/** How far a run is. */
export interface Progress {
  readonly phase: 'reading' | 'deciding' | 'writing';
  readonly done: number;
  readonly failed: number;
}

/** Throws when the run is to stop: no result of it was written then, and what was finished is remembered. */
export function stopWhenAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new DecantError(
      'run/interrupted',
      'Interrupted; the results are as they were. The same command goes on from here.',
    );
}
