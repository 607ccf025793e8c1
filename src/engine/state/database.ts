import * as sqlite from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { DecantError, systemCode } from '../../errors.ts';

/** The layout of the state. One of an older layout is put aside and built anew; one of a newer layout is not touched. */
const LAYOUT = 2;

/**
 * `prepared` and `rendered` remember what a document came to, by everything that it came from: a wrong guess is not
 * possible, a missing row costs work only. `member`, `output` and `shard` say what stands under the final names; a row
 * holds from one generation to the next, so that a commit is one number. `run` is the history. The tables of corpus stages
 * hold by generations too: `barrier` how the decisions were made, `sketched` of which sketches, `decided` what was decided,
 * `kept` what the stage itself keeps.
 */
const TABLES = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL, mark INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE prepared (
    key TEXT PRIMARY KEY, id TEXT NOT NULL, uri TEXT NOT NULL, hash TEXT NOT NULL, fetched TEXT NOT NULL,
    characters INTEGER NOT NULL, failure TEXT, sketch TEXT, mark INTEGER NOT NULL, body BLOB
  );
  CREATE TABLE rendered (
    key TEXT PRIMARY KEY, outcome TEXT NOT NULL, record TEXT, tally TEXT NOT NULL, mark INTEGER NOT NULL, pack BLOB NOT NULL
  );
  CREATE TABLE member (
    digest TEXT NOT NULL, uri TEXT NOT NULL, copies INTEGER NOT NULL, source TEXT NOT NULL, listing TEXT NOT NULL,
    since INTEGER NOT NULL, until INTEGER NOT NULL, mark INTEGER NOT NULL
  );
  CREATE INDEX member_digest ON member (digest);
  CREATE TABLE output (
    id TEXT NOT NULL, uri TEXT NOT NULL, hash TEXT NOT NULL,
    since INTEGER NOT NULL, until INTEGER NOT NULL, mark INTEGER NOT NULL
  );
  CREATE INDEX output_id ON output (id);
  CREATE TABLE shard (
    name TEXT NOT NULL, key TEXT NOT NULL, content TEXT NOT NULL,
    since INTEGER NOT NULL, until INTEGER NOT NULL, mark INTEGER NOT NULL
  );
  CREATE TABLE run (
    run TEXT PRIMARY KEY, started TEXT NOT NULL, ended TEXT, outcome TEXT NOT NULL, fingerprint TEXT NOT NULL,
    revision INTEGER, counts TEXT, changes TEXT, message TEXT
  ) WITHOUT ROWID;
  CREATE TABLE barrier (
    stage TEXT NOT NULL, key TEXT NOT NULL, sizes TEXT NOT NULL,
    since INTEGER NOT NULL, until INTEGER NOT NULL, mark INTEGER NOT NULL
  );
  CREATE TABLE sketched (
    stage TEXT NOT NULL, id TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
    uri TEXT NOT NULL, key TEXT NOT NULL, mark INTEGER NOT NULL, PRIMARY KEY (stage, id, since)
  ) WITHOUT ROWID;
  CREATE TABLE decided (
    stage TEXT NOT NULL, id TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
    body TEXT NOT NULL, mark INTEGER NOT NULL, PRIMARY KEY (stage, id, since)
  ) WITHOUT ROWID;
  CREATE TABLE kept (
    stage TEXT NOT NULL, name TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
    mark INTEGER NOT NULL, body BLOB NOT NULL
  );
  CREATE INDEX kept_name ON kept (stage, name, until);
  PRAGMA user_version = ${LAYOUT};
`;

/** The generation that never comes: a row that holds until then still holds. */
export const FOREVER: number = 2 ** 40;

/** The state is not what decant wrote there: the engine puts it aside and builds it anew. */
export class Damage extends Error {
  override readonly name = 'Damage';
}

/** KiB of pages that are held in memory, of the state and of what a run knows of its own input: each at most so much. */
const PAGES = 16 * 1024;

/** Milliseconds to wait for somebody who reads the state at the same time. */
export const PATIENCE: number = 10_000;

/** Opens the state, or makes an empty one. WAL: what a killed run had committed is there, the rest is as if never done. */
export function openDatabase(path: string): sqlite.DatabaseSync {
  const database = new sqlite.DatabaseSync(path);
  try {
    database.exec(`PRAGMA busy_timeout = ${PATIENCE};`); // somebody may be listing the runs
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = FILE;');
    database.exec(`PRAGMA cache_size = -${PAGES}; PRAGMA temp.cache_size = -${PAGES};`);
    const layout = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (layout > LAYOUT) throw newerLayout(path);
    const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
    if (isEmpty) database.exec(`BEGIN; ${TABLES} COMMIT;`);
    else if (layout !== LAYOUT) throw new Damage(`The state has the layout ${layout}, not ${LAYOUT}.`);
    else checkWhole(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Rows have checksums of their own; this finds an index that does not lead to its rows. */
function checkWhole(database: sqlite.DatabaseSync): void {
  const found = database.prepare('PRAGMA integrity_check(1)').get();
  if (found?.['integrity_check'] !== 'ok')
    throw new Damage(`SQLite finds the state damaged: ${JSON.stringify(found)}.`);
}

function newerLayout(path: string): DecantError {
  return new DecantError(
    'run/state',
    `The state ${path} was written by a newer decant. Use that one, or remove the file: the next run then cleans everything again.`,
  );
}

/** SQLite's codes for what is the fault of the disk and not of the file: I/O, full, read-only, cannot open and so on. */
const OF_THE_DISK = new Set([3, 5, 6, 7, 8, 10, 13, 14, 15, 22, 23]);

/**
 * What an error of SQLite means: `damage`, where the file does not hold what decant wrote; `disk`, where the system
 * could not read or write; undefined where it is no error of SQLite.
 */
export function databaseFault(error: unknown): 'damage' | 'disk' | undefined {
  if (error instanceof Damage) return 'damage';
  if (systemCode(error) !== 'ERR_SQLITE_ERROR' || !(error instanceof Error) || !('errcode' in error)) return undefined;
  return OF_THE_DISK.has(Number(error.errcode) & 0xff) ? 'disk' : 'damage';
}

/** A checksum of the fields of a row, kept beside them: SQLite has none of its own. */
export function markOf(...fields: readonly (string | number | null)[]): number {
  return crc32(JSON.stringify(fields));
}

/** Holds a row against its checksum. */
export function verify(row: Readonly<Record<string, unknown>>, ...fields: readonly (string | number | null)[]): void {
  if (row['mark'] !== markOf(...fields)) throw new Damage('A row of the state is not as it was written.');
}

/** A column that holds text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Damage('A row of the state holds no text where text belongs.');
}

/** A column that holds text or nothing. */
export function textOrNull(value: unknown): string | null {
  return value === null ? null : textOf(value);
}
