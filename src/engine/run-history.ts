import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DecantError, systemCode, systemReason } from '../errors.ts';
import { isHeld } from './lock.ts';
import type { Manifest } from './report.ts';
import { STATE_FOLDER } from './run.ts';
import { databaseFault } from './state/database.ts';
import { listRuns, type RunRow } from './state/runs.ts';

/** Where results are, and what is remembered of them where that is not in them. */
export interface Remembered {
  readonly out: string;
  readonly state?: string;
}

/**
 * The runs into a folder, the newest first; none where there was none. Where no state knows of any, the manifest still tells
 * of the last one.
 *
 * @throws DecantError `run/state` or `read/invalid-json` where they cannot be read.
 */
export async function runHistory({ out, state = join(out, STATE_FOLDER) }: Remembered): Promise<readonly RunRow[]> {
  const known = remembered(state);
  if (known.length === 0) return await ofManifest(join(out, 'manifest.json'));
  // A run that goes on holds the lock. One that does not, and has not told its end, was killed.
  const goesOn = known.some(({ outcome }) => outcome === 'running') && isHeld(join(out, STATE_FOLDER));
  const told = goesOn ? known : remembered(state);
  return told.map((row) => (row.outcome === 'running' && !goesOn ? { ...row, outcome: 'killed' } : row));
}

function remembered(state: string): readonly RunRow[] {
  try {
    return listRuns(state);
  } catch (cause) {
    if (databaseFault(cause) === undefined) throw cause;
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new DecantError(
      'run/state',
      `Cannot read the runs from the state in ${state}: ${what}. The next run repairs or rebuilds it.`,
      { cause },
    );
  }
}

async function ofManifest(path: string): Promise<readonly RunRow[]> {
  try {
    const manifest: Manifest = JSON.parse(await readFile(path, 'utf8')); // written by decant
    const { run, started, finished, fingerprint, counts, revision, changes } = manifest;
    return [{ run, started, ended: finished, outcome: 'done', fingerprint, revision, counts, changes, message: null }];
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT' || systemCode(cause) === 'ENOTDIR') return [];
    const what = systemReason(cause);
    throw new DecantError('read/invalid-json', `Cannot read the last run from ${path}: ${what}`, { cause });
  }
}
