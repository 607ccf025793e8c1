import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { type Barrier, type BarrierKey, endBarriers, openBarrier } from './barrier.ts';
import { type Cache, createCache } from './cache.ts';
import { type ChangeList, createChangeList } from './changes.ts';
import { openStandings, type Standings } from './committed.ts';
import { openDatabase } from './database.ts';
import { createRunTable, type RunTable, STATE_FILE } from './runs.ts';
import type { Pause } from './sketches.ts';
import { createWorking, type Working } from './working.ts';

/**
 * What decant remembers between runs, behind which nobody sees SQLite: finished work, what stands in the results, the
 * runs. Everything but the run table can be made again from the input and the results.
 */
export interface State {
  readonly cache: Cache;
  readonly working: Working;
  readonly standings: Standings;
  readonly runs: RunTable;
  /** What stands of the decisions at a barrier, and what they are becoming. */
  barrier(key: BarrierKey, pause: Pause): Barrier;
  /** Of stages that are not named here, no decision stands from the next generation on. */
  endBarriers(stages: readonly string[]): void;
  /** An empty list of what this run changes; to be asked for once, when every document has its place. */
  changeList(): ChangeList;
  /** Whether it was empty when it was opened. */
  readonly isNew: boolean;
  /** Makes everything so far outlast a kill of the process. */
  checkpoint(): void;
  /** Forgets finished work that this run had no use for, where this run or its input differ from the one before. */
  tidy(isOther: boolean): void;
  /** Whether there is anything in it that would have to be done again. */
  holdsWork(): boolean;
  close(): void;
}

export interface StateOptions {
  /** The run of the manifest that stands in the output. */
  readonly manifestRun: string | undefined;
  /** Takes everything back at the end: for a run that only looks. */
  readonly isForgetful?: boolean;
}

/** Opens the state of a folder, which exists. */
export function openState(folder: string, options: StateOptions): State {
  const path = join(folder, STATE_FILE);
  const isNew = !existsSync(path);
  const database = openDatabase(path);
  try {
    return stateOf(database, isNew, options);
  } catch (error) {
    database.close();
    throw error;
  }
}

function stateOf(database: DatabaseSync, isNew: boolean, { manifestRun, isForgetful = false }: StateOptions): State {
  const working = createWorking(database);
  database.exec('BEGIN');
  const standings = openStandings(database, manifestRun);
  const cache = createCache(database);
  return {
    cache,
    working,
    standings,
    runs: createRunTable(database),
    isNew,
    barrier: (key, pause) => openBarrier(database, key, { next: standings.generation + 1, pause }),
    endBarriers: (stages) => endBarriers(database, stages, standings.generation + 1),
    changeList: () => createChangeList(database, standings),
    checkpoint() {
      if (!isForgetful) database.exec('COMMIT; BEGIN');
    },
    tidy(isOther) {
      if (cache.isOther || isOther)
        database.exec(`
        DELETE FROM prepared WHERE key NOT IN (SELECT digest FROM seen) AND key NOT IN (SELECT key FROM entry);
        DELETE FROM rendered WHERE key NOT IN (SELECT key FROM final);
      `);
    },
    holdsWork: () => database.prepare('SELECT 1 FROM prepared').get() !== undefined,
    close() {
      if (database.isTransaction) database.exec(isForgetful ? 'ROLLBACK' : 'COMMIT');
      database.close();
    },
  };
}

const SIDE_FILES = ['', '-wal', '-shm'];

/** Puts a state that is damaged beside its place, so that the next one starts empty and nothing is lost to look at. */
export async function putAside(folder: string): Promise<void> {
  for (const ending of SIDE_FILES) {
    await rm(join(folder, `damaged.sqlite${ending}`), { force: true });
    const path = join(folder, STATE_FILE + ending);
    if (existsSync(path)) await rename(path, join(folder, `damaged.sqlite${ending}`));
  }
}

/** Removes a state. */
export async function removeState(folder: string): Promise<void> {
  for (const ending of SIDE_FILES) await rm(join(folder, STATE_FILE + ending), { force: true });
}
