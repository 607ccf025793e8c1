import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import * as sqlite from 'node:sqlite';
import { contentsOf } from '../engine/manifest.ts';
import { DecantError, systemCode } from '../errors.ts';
import type { DocumentRecord } from '../record.ts';
import { COLUMNS, FIELDS } from './columns.ts';
import type { Destination, Synced, Update } from './destination.ts';
import type { Standing } from './output.ts';
import { readRecords } from './output.ts';

/** What full-text search looks through. */
const SEARCHED = ['title', 'subtitle', 'description', 'text'] as const;

const TYPES = { text: 'TEXT', integer: 'INTEGER', real: 'REAL', texts: 'TEXT', json: 'TEXT' } as const;

/** The columns of `documents`: each field of the record; lists and objects are JSON, which SQLite's functions read. */
const FIELD_COLUMNS = FIELDS.map((field) => {
  const { type, nullable } = COLUMNS[field];
  return `${field} ${TYPES[type]}${nullable ? '' : ' NOT NULL'}${field === 'id' ? ' UNIQUE' : ''}`;
}).join(', ');

const searched = (row: string): string => SEARCHED.map((name) => `${row}.${name}`).join(', ');

/**
 * The index holds no text of its own (external content, https://sqlite.org/fts5.html#external_content_tables): triggers
 * keep it in step with the table whoever writes there.
 */
const TABLES = `
  CREATE TABLE documents (number INTEGER PRIMARY KEY, ${FIELD_COLUMNS});
  CREATE INDEX documents_uri ON documents (uri);
  CREATE VIRTUAL TABLE documents_search USING fts5(
    ${SEARCHED.join(', ')}, content = 'documents', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN
    INSERT INTO documents_search (rowid, ${SEARCHED.join(', ')}) VALUES (new.number, ${searched('new')});
  END;
  CREATE TRIGGER documents_removed AFTER DELETE ON documents BEGIN
    INSERT INTO documents_search (documents_search, rowid, ${SEARCHED.join(', ')})
      VALUES ('delete', old.number, ${searched('old')});
  END;
  CREATE TRIGGER documents_changed AFTER UPDATE OF ${SEARCHED.join(', ')} ON documents BEGIN
    INSERT INTO documents_search (documents_search, rowid, ${SEARCHED.join(', ')})
      VALUES ('delete', old.number, ${searched('old')});
    INSERT INTO documents_search (rowid, ${SEARCHED.join(', ')}) VALUES (new.number, ${searched('new')});
  END;
`;
const NO_TABLES = 'DROP TABLE IF EXISTS documents; DROP TABLE IF EXISTS documents_search;';
const STANDING =
  'CREATE TABLE IF NOT EXISTS decant_standing (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID';

/** Tells tables of another version apart: they are made anew. */
const LAYOUT = contentsOf([{ file: 'tables', sha256: TABLES, bytes: 0, lines: 0 }]);

/** Where a record is already as it is to be, nothing is written, and the index is left alone. */
const UPSERT = `
  INSERT INTO documents (${FIELDS.join(', ')}) VALUES (${FIELDS.map(() => '?').join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${FIELDS.map((name) => `${name} = excluded.${name}`).join(', ')}
  WHERE ${FIELDS.map((name) => `documents.${name} IS NOT excluded.${name}`).join(' OR ')}
`;

/** Milliseconds to wait for somebody who reads or writes the database at the same time. */
const PATIENCE = 10_000;

/**
 * A database of SQLite with a table `documents` and full-text search over it in `documents_search`. A sync is one
 * transaction, with the revision in it: a kill leaves what stood before.
 */
export function sqliteDatabase(path: string): Destination {
  const address = `sqlite:${path}`;
  let opened: sqlite.DatabaseSync | undefined;
  const open = (): sqlite.DatabaseSync => {
    opened ??= guarded(address, () => openDatabase(path));
    return opened;
  };
  return {
    address,
    holds: 'documents',
    standing: async () => guarded(address, () => standingIn(open(), address)),
    async bring(update) {
      const database = open();
      guarded(address, () => database.exec('BEGIN IMMEDIATE'));
      try {
        const synced = await write(database, update);
        guarded(address, () => database.exec('COMMIT'));
        return synced;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw asDecantError(address, error);
      }
    },
    async close() {
      opened?.close();
      opened = undefined;
    },
  };
}

function openDatabase(path: string): sqlite.DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const database = new sqlite.DatabaseSync(path);
  database.exec(`PRAGMA busy_timeout = ${PATIENCE}; PRAGMA synchronous = FULL; PRAGMA temp_store = FILE;`);
  return database;
}

function standingIn(database: sqlite.DatabaseSync, address: string): Standing | undefined {
  const tables = new Set(
    database
      .prepare('SELECT name FROM sqlite_schema')
      .all()
      .map(({ name }) => String(name)),
  );
  if (!tables.has('decant_standing')) {
    if (!tables.has('documents') && !tables.has('documents_search')) return undefined;
    throw new DecantError(
      'write/foreign',
      `${address} has a table "documents" that decant did not make. Name another database.`,
    );
  }
  const rows = database.prepare('SELECT name, value FROM decant_standing').all();
  const found = new Map(rows.map(({ name, value }) => [String(name), String(value)]));
  return {
    output: found.get('output') ?? '',
    revision: Number(found.get('revision')),
    contents: found.get('layout') === LAYOUT ? (found.get('contents') ?? '') : '',
  };
}

async function write(database: sqlite.DatabaseSync, { output, standing, changes, step }: Update): Promise<Synced> {
  const makesTables = standingLayout(database) !== LAYOUT;
  if (makesTables) database.exec(`${NO_TABLES} ${TABLES} ${STANDING}`);
  step();
  const upsert = database.prepare(UPSERT);
  const wanted = makesTables ? undefined : changes;
  let written = 0;
  if (wanted === undefined)
    database.exec('CREATE TEMP TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY) WITHOUT ROWID; DELETE FROM seen');
  const see = wanted === undefined ? database.prepare('INSERT OR IGNORE INTO seen VALUES (?)') : undefined;
  for await (const record of readRecords(output, wanted?.changed)) {
    written += Number(upsert.run(...FIELDS.map((field) => cellOf(record, field))).changes);
    see?.run(record.id);
    step();
  }
  const removed = wanted === undefined ? removeUnseen(database) : remove(database, wanted.gone);
  step();
  const note = database.prepare('INSERT OR REPLACE INTO decant_standing VALUES (?, ?)');
  for (const [name, value] of Object.entries({ ...standing, layout: LAYOUT })) note.run(name, String(value));
  step();
  return { written, removed };
}

function standingLayout(database: sqlite.DatabaseSync): string | undefined {
  if (database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'decant_standing'").get() === undefined)
    return undefined;
  const row = database.prepare("SELECT value FROM decant_standing WHERE name = 'layout'").get();
  return row === undefined ? undefined : String(row['value']);
}

function removeUnseen(database: sqlite.DatabaseSync): number {
  return Number(database.prepare('DELETE FROM documents WHERE id NOT IN (SELECT id FROM seen)').run().changes);
}

function remove(database: sqlite.DatabaseSync, ids: readonly string[]): number {
  const one = database.prepare('DELETE FROM documents WHERE id = ?');
  return ids.reduce((sum, id) => sum + Number(one.run(id).changes), 0);
}

/** A field as SQLite holds it. Halves of surrogate pairs are no text in UTF-8. */
function cellOf(record: DocumentRecord, field: keyof DocumentRecord): string | number | null {
  const value = record[field];
  if (value === null || typeof value === 'number') return value;
  return typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value);
}

function guarded<Result>(address: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asDecantError(address, error);
  }
}

function asDecantError(address: string, error: unknown): unknown {
  if (error instanceof DecantError || !(error instanceof Error) || systemCode(error) === undefined) return error;
  return new DecantError(
    'write/failed',
    `Cannot write ${address}: ${error.message}. It holds what it held before; export again when that is mended.`,
    { cause: error },
  );
}
