import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as sqlite from 'node:sqlite';
import { DecantError } from '../errors.ts';

/** Held by one run at a time. */
export interface Lock {
  /** `remove` leaves no trace of the lock: for a run that leaves nothing at all. */
  release(how: 'keep' | 'remove'): void;
}

interface Holder {
  readonly run: string;
  readonly process: number;
  readonly host: string;
  readonly since: string;
}

/**
 * Takes the lock of a folder, or says who holds it and waits for nobody. It is a lock of the operating system, on a file
 * of its own and taken through SQLite: it ends with the process that holds it, however that ends, so that none is ever
 * stale. `holder.json` beside it only tells the name; one left by a killed run is written over.
 *
 * @throws DecantError `run/locked`.
 */
export function takeLock(folder: string, run: string, since: string): Lock {
  const path = join(folder, LOCK);
  for (;;) {
    const database = new sqlite.DatabaseSync(path);
    const opened = fileNumber(path);
    if (!lockFile(database)) throw locked(folder);
    if (fileNumber(path) === opened) return heldLock(database, folder, { run, since });
    database.close(); // the one who held it removed it meanwhile
  }
}

/** Whether a run holds the folder. Looking takes no longer than a blink, and holds nobody up. */
export function isHeld(folder: string): boolean {
  const path = join(folder, LOCK);
  if (!existsSync(path)) return false;
  const database = new sqlite.DatabaseSync(path, { readOnly: true });
  try {
    database.prepare('SELECT 1 FROM sqlite_schema').get();
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    database.close();
  }
}

/** Milliseconds to wait for somebody who only looks whether the folder is held. */
const BLINK = 100;

function lockFile(database: sqlite.DatabaseSync): boolean {
  try {
    database.exec(`PRAGMA busy_timeout = ${BLINK}`);
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    database.close();
    if (isBusy(error)) return false;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && BUSY.has(Number(error.errcode) & 0xff);
}

function heldLock(database: sqlite.DatabaseSync, folder: string, { run, since }: Pick<Holder, 'run' | 'since'>): Lock {
  const note = join(folder, HOLDER);
  writeFileSync(note, JSON.stringify({ run, process: process.pid, host: hostname(), since } satisfies Holder));
  return {
    release(how) {
      rmSync(note, { force: true });
      if (how === 'remove') rmSync(join(folder, LOCK), { force: true });
      database.exec('ROLLBACK');
      database.close();
    },
  };
}

function fileNumber(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

const LOCK = 'lock';
const HOLDER = 'holder.json';
/** SQLite's codes for a file that somebody else has locked. */
const BUSY = new Set([5, 6]);

function locked(folder: string): DecantError {
  const holder = readHolder(join(folder, HOLDER));
  const who =
    holder === undefined
      ? 'another run'
      : `the run ${holder.run} (process ${holder.process} on ${holder.host}, since ${holder.since})`;
  return new DecantError(
    'run/locked',
    `The results are in use by ${who}. Nothing was read or written; run again when it is done, or choose another --out.`,
  );
}

function readHolder(path: string): Holder | undefined {
  try {
    const holder: Holder = JSON.parse(readFileSync(path, 'utf8')); // as `takeLock` writes it
    return holder;
  } catch {
    return undefined; // it is just being written; the lock itself is what counts
  }
}
