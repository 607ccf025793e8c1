import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DecantError, systemCode, systemReason, writeRemedy } from '../errors.ts';
import { passBarriers } from './barriers.ts';
import { checkBudgets } from './budgets.ts';
import { createExecutor } from './executor.ts';
import { removeLeftBehind } from './files.ts';
import { makeFolder, removeMade } from './folders.ts';
import { takeLock } from './lock.ts';
import { readManifest, recall, standingContents } from './manifest.ts';
import { publish } from './publish.ts';
import { readAll } from './read.ts';
import type { Manifest } from './report.ts';
import { runId } from './run-id.ts';
import { type RunOptions, stopWhenAborted } from './run-options.ts';
import { resultsKey, stageResults, standingResults } from './standing-results.ts';
import { databaseFault } from './state/database.ts';
import { STATE_FILE } from './state/runs.ts';
import { openState, putAside, removeState, type State } from './state/state.ts';
import { workOf } from './task.ts';
import { type Written, writeAll } from './write.ts';

/** The folder in the output that holds the lock and, unless said otherwise, the state. */
export const STATE_FOLDER = '.decant';

/**
 * Runs the pipeline over everything that the sources give. Documents, ledger, rejected and failed become a function of
 * the input and the options; what is as it stands is not written again. The manifest is written last.
 *
 * @throws DecantError `run/locked` where another run holds the output; `run/interrupted`, after which the same call goes
 * on from where it stopped.
 */
export async function run(options: RunOptions): Promise<Manifest> {
  if (options.dryRun) return await rehearse(options);
  const guard = join(options.out, STATE_FOLDER);
  const folder = options.state ?? guard;
  const made = [await makeFolder(guard), await makeFolder(folder)];
  const opening = { id: runId(), started: options.now().toISOString(), folder, results: options.out };
  let isKept = true;
  const lock = guarded(options.out, () => takeLock(guard, opening.id, opening.started));
  try {
    await removeLeftBehind(options.out);
    return await withRepair(options, opening);
  } catch (error) {
    isKept = await keepsWork(options, opening);
    throw error;
  } finally {
    lock.release(isKept ? 'keep' : 'remove');
    if (!isKept) for (const [index, inner] of [guard, folder].entries()) await removeMade(inner, made[index]);
  }
}

interface Opening {
  readonly id: string;
  readonly started: string;
  /** Where the state is. */
  readonly folder: string;
  /** Where results are written before they are published. */
  readonly results: string;
}

/** A run that does everything and leaves nothing: it looks at what stands, and writes to a folder of its own. */
async function rehearse(options: RunOptions): Promise<Manifest> {
  const scratch = await mkdtemp(join(tmpdir(), 'decant-'));
  const guard = join(options.out, STATE_FOLDER);
  const folder = options.state ?? guard;
  const opening = { id: runId(), started: options.now().toISOString(), results: scratch };
  const lock = existsSync(guard) ? guarded(guard, () => takeLock(guard, opening.id, opening.started)) : undefined;
  try {
    const known = existsSync(join(folder, STATE_FILE)) ? folder : scratch;
    return await attempt(options, { ...opening, folder: known });
  } catch (error) {
    throw asDecantError(options.out, error);
  } finally {
    lock?.release('keep');
    await rm(scratch, { recursive: true, force: true });
  }
}

/** A state that is damaged is put aside and built anew, once: everything in it but the run table can be made again. */
async function withRepair(options: RunOptions, opening: Opening): Promise<Manifest> {
  try {
    return await attempt(options, opening);
  } catch (error) {
    if (databaseFault(error) !== 'damage') throw asDecantError(options.out, error, opening.folder);
    await putAside(opening.folder);
    options.onWarning?.(
      `The state in ${opening.folder} is damaged; it is put aside as damaged.sqlite, and everything is cleaned again.`,
    );
    try {
      return await attempt(options, opening);
    } catch (again) {
      throw asDecantError(options.out, again, opening.folder);
    }
  }
}

async function attempt(options: RunOptions, opening: Opening): Promise<Manifest> {
  const before = await readManifest(options.out);
  const state = openState(opening.folder, { manifestRun: before?.run, isForgetful: options.dryRun === true });
  try {
    state.runs.begin({ run: opening.id, started: opening.started, fingerprint: options.fingerprint });
    if (before !== undefined && state.standings.isEmpty) await recall(options, state, before);
    state.checkpoint();
    const manifest = await work(options, opening, { state, before });
    state.runs.end(opening.id, { ...manifest, ended: manifest.finished, outcome: 'done', message: null });
    return manifest;
  } catch (error) {
    noteFailure(options, opening, state, error);
    throw error;
  } finally {
    state.close();
  }
}

async function work(
  options: RunOptions,
  opening: Opening,
  { state, before }: { readonly state: State; readonly before: Manifest | undefined },
): Promise<Manifest> {
  const written = await makeResults(options, opening, state);
  try {
    stopWhenAborted(options.signal);
    const { counts, files, changes } = written;
    checkBudgets(options.budgets ?? {}, counts, { state, shards: options.shards ?? 1 });
    const told = changes.counts();
    const isChanged = state.standings.isEmpty || Object.values(told).some((count) => count > 0);
    const manifest: Manifest = {
      run: opening.id,
      output: before?.output ?? state.standings.name ?? runId(),
      decant: options.version,
      started: opening.started,
      finished: options.now().toISOString(),
      fingerprint: options.fingerprint,
      revision: state.standings.revision + (isChanged ? 1 : 0),
      previous: isChanged ? standingContents(before, state) : (before?.previous ?? null),
      changes: told,
      counts,
      files,
      options: options.options,
    };
    if (options.dryRun) await Promise.all(written.fresh.map((part) => part.abort()));
    else await publish({ out: options.out, state, before }, written, manifest);
    return manifest;
  } catch (error) {
    await Promise.allSettled(written.fresh.map((part) => part.abort()));
    throw error;
  }
}

/** Everything up to what is to be published: made, or as it stands where nothing can have become other. */
async function makeResults(options: RunOptions, opening: Opening, state: State): Promise<Written> {
  const tasks = workOf(options.stages, options.format);
  const executor = createExecutor(options, tasks);
  let key: string;
  let failedLate: number;
  try {
    await readAll({ options, state, executor });
    key = resultsKey(options, state);
    const standing = await standingResults(options, state, key);
    if (standing !== undefined) return standing;
    failedLate = await passBarriers({ options, state, executor, work: tasks });
  } finally {
    await executor.close();
  }
  const written = await writeAll(options, state, { run: opening.id, folder: opening.results });
  // Those that failed behind a barrier are told, and some of them tried, in the next run too.
  if (failedLate === 0) stageResults(state, key, written);
  return written;
}

/** The run table tells how a run ended, where the state can still be written. */
function noteFailure(options: RunOptions, { id }: Opening, state: State, error: unknown): void {
  if (databaseFault(error) !== undefined) return;
  const isInterrupted = error instanceof DecantError && error.code === 'run/interrupted';
  state.runs.end(id, {
    ended: options.now().toISOString(),
    outcome: isInterrupted ? 'interrupted' : 'failed',
    revision: null,
    counts: null,
    changes: null,
    message: error instanceof Error ? error.message : String(error),
  });
}

/** A run that ended before it had done anything leaves no state. */
async function keepsWork(options: RunOptions, { folder }: Opening): Promise<boolean> {
  try {
    const state = openState(folder, { manifestRun: (await readManifest(options.out))?.run });
    const holds = state.holdsWork() || !state.standings.isEmpty;
    state.close();
    if (!holds) await removeState(folder);
    return holds;
  } catch {
    return true; // what cannot be opened is left for the next run to say so
  }
}

function guarded<Result>(out: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asDecantError(out, error);
  }
}

/** What the system refused, in words that name the folder: that of the results, or of the state. */
function asDecantError(out: string, error: unknown, state = join(out, STATE_FOLDER)): unknown {
  if (error instanceof DecantError) return error;
  const fault = databaseFault(error);
  const reason = error instanceof Error ? error.message : String(error);
  if (fault === 'damage')
    return new DecantError(
      'run/state',
      `The state cannot be built in ${state}: ${reason}. Remove that folder and run again.`,
      { cause: error },
    );
  if (fault !== 'disk' && systemCode(error) === undefined) return error;
  const [where, what, remedy] =
    fault === 'disk'
      ? [state, reason, 'Free space or choose another --state']
      : [out, systemReason(error), writeRemedy(error, 'choose another --out')];
  return new DecantError('write/failed', `Cannot write to ${where}: ${what}. ${remedy}, then run again.`, {
    cause: error,
  });
}
