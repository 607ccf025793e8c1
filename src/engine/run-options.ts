import { DecantError } from '../errors.ts';
import type { ExportFormat } from '../exports.ts';
import type { Fingerprints } from '../fingerprint.ts';
import type { FailedLine } from '../record.ts';
import type { Source, Stage } from '../stage.ts';
import type { Budgets } from './budgets.ts';
import type { Compression } from './compression.ts';
import type { Sample } from './sample.ts';

/** What the engine is given: where to read, what to run, where to write. */
export interface RunOptions {
  readonly sources: readonly Source[];
  readonly stages: readonly Stage[];
  /** Folder for the results. */
  readonly out: string;
  /** Another shape that the documents are written in too; part of what the fingerprint is made from. */
  readonly format?: ExportFormat;
  /** Folder for what is remembered between runs; `.decant` in `out` unless said. */
  readonly state?: string;
  /** Files of each kind that the results are spread over, by the id of a document; one unless said. */
  readonly shards?: number;
  readonly compression?: Compression;
  /** Worker threads, or, without `workers`, documents in work at once. */
  readonly concurrency: number;
  /** How worker threads make the stages for themselves; without it, documents are worked on in this thread. */
  readonly workers?: StageModule;
  readonly limits?: DocumentLimits;
  /** Of everything that the results depend on besides the input; told in the manifest. */
  readonly fingerprint: string;
  /** The same by where work is done, so that a change makes less be done again; the one above everywhere unless said. */
  readonly fingerprints?: Fingerprints;
  /** Told in the manifest. */
  readonly options: unknown;
  readonly version: string;
  readonly now: () => Date;
  readonly budgets?: Budgets;
  /** Inputs to read at most. What is not read is neither changed nor gone. */
  readonly limit?: number;
  /** Which inputs to read; of the others, the same holds. */
  readonly sample?: Sample;
  /** Does everything and writes nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Told of every input that fails, when it is known that it does; also of those that the state knows to fail. */
  readonly onFailed?: (line: FailedLine) => void;
  /** Told what the user should know and what does not end the run: a state that was built anew. */
  readonly onWarning?: (message: string) => void;
  readonly signal?: AbortSignal;
}

/** A module that exports `stages`, a function that makes the list of stages of plain data. */
export interface StageModule {
  /** URL of the module. */
  readonly module: string;
  /** What its function is given; goes to other threads. */
  readonly options: unknown;
}

/** What one document may take. A document over it is failed, and its worker replaced. */
export interface DocumentLimits {
  /** For a document of no size; one more of the same for each MiB. The last resort: stages count steps first. */
  readonly seconds: number;
  /** Memory above what the process holds anyway. */
  readonly megabytes: number;
}

export const documentLimits: DocumentLimits = { seconds: 20, megabytes: 1024 };

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
  /** Of those done, the ones that the state holds already: nothing is known of them yet but that. */
  readonly unchanged?: number;
}

/** Throws when the run is to stop: no result of it was written then, and what was finished is remembered. */
export function stopWhenAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new DecantError(
      'run/interrupted',
      'Interrupted; the results are as they were. The same command goes on from here.',
    );
}
