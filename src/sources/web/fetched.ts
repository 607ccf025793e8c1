import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as sqlite from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { DecantError, systemCode } from '../../errors.ts';
import { type Blobs, hashOf, openBlobs } from './blobs.ts';
import type { Validators } from './fetcher.ts';

/** A page as it was fetched. */
export interface KeptPage extends Validators {
  readonly address: string;
  /** Those headers of the answer that a document depends on. */
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the bytes. */
  readonly hash: string;
  /** When these very bytes were fetched first, in ISO 8601. */
  readonly fetchedAt: string;
}

/** What was fetched before. A cache: what is lost or damaged is fetched again. */
export interface FetchedPages {
  find(address: string): KeptPage | undefined;
  /** Whether its bytes are there, as far as can be told without reading them. */
  holds(page: KeptPage): boolean;
  /** The bytes of a page; undefined where they are lost. */
  read(page: KeptPage): Promise<Uint8Array | undefined>;
  /** Keeps a page, and gives what is known of it: where it is as it was, the time of the fetch is that of before. */
  keep(page: Omit<KeptPage, 'hash'>, bytes: Uint8Array): Promise<KeptPage>;
  forget(address: string): void;
  /** When a part of a page was first seen with this content; the time that is given, where it is the first time. */
  seenAt(part: { readonly uri: string; readonly hash: string }, now: string): string;
  /** Removes the pages that nobody has looked for since it was opened, and all bytes that belong to none. */
  collect(): Promise<void>;
  close(): void;
}

export interface FetchedOptions {
  /** Folder of its own. */
  readonly folder: string;
  /** Whether it is only looked at, and nothing is written. */
  readonly isForgetful?: boolean;
  /** Told where what was kept is damaged. */
  readonly onWarning?: (message: string) => void;
}

const FILE = 'pages.sqlite';
const LAYOUT = 1;
const TABLES = `
  CREATE TABLE page (
    address TEXT PRIMARY KEY, final TEXT NOT NULL, etag TEXT, modified TEXT, headers TEXT NOT NULL,
    hash TEXT NOT NULL, fetched TEXT NOT NULL, mark INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX page_hash ON page (hash);
  CREATE TABLE part (uri TEXT PRIMARY KEY, hash TEXT NOT NULL, seen TEXT NOT NULL) WITHOUT ROWID;
  PRAGMA user_version = ${LAYOUT};
`;
const USED = 'CREATE TEMP TABLE used (address TEXT PRIMARY KEY) WITHOUT ROWID;';

/** Milliseconds to wait for another run that keeps its pages in the same place. */
const PATIENCE = 10_000;

/** Opens what was fetched before, or begins anew. */
export function openFetched({ folder, isForgetful = false, onWarning }: FetchedOptions): FetchedPages {
  const path = join(folder, FILE);
  if (isForgetful && !existsSync(path)) {
    const nothing = { database: openDatabase(':memory:'), blobs: openBlobs(folder), folder };
    return forgetful(openStore(nothing));
  }
  if (!isForgetful) mkdirSync(folder, { recursive: true });
  let database: sqlite.DatabaseSync;
  try {
    database = openDatabase(path);
  } catch (error) {
    if (isForgetful || systemCode(error) !== 'ERR_SQLITE_ERROR') throw error;
    onWarning?.(`What was fetched before, in ${folder}, is damaged; everything is fetched again.`);
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
    database = openDatabase(path);
  }
  const store = openStore({ database, blobs: openBlobs(folder), folder });
  return isForgetful ? forgetful(store) : store;
}

function openDatabase(path: string): sqlite.DatabaseSync {
  const database = new sqlite.DatabaseSync(path);
  try {
    database.exec(`PRAGMA busy_timeout = ${PATIENCE}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;`);
    const layout = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
    if (!isEmpty && layout !== LAYOUT) database.exec('DROP TABLE IF EXISTS page; DROP TABLE IF EXISTS part;');
    if (isEmpty || layout !== LAYOUT) database.exec(`BEGIN; ${TABLES} COMMIT;`);
    database.exec(USED);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

interface Store {
  readonly database: sqlite.DatabaseSync;
  readonly blobs: Blobs;
  readonly folder: string;
}

function openStore({ database, blobs, folder }: Store): FetchedPages {
  const find = database.prepare('SELECT * FROM page WHERE address = ?');
  const use = database.prepare('INSERT OR IGNORE INTO used VALUES (?)');
  const put = database.prepare('INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM page WHERE address = ?');
  const findPart = database.prepare('SELECT hash, seen FROM part WHERE uri = ?');
  const putPart = database.prepare('INSERT OR REPLACE INTO part VALUES (?, ?, ?)');
  const isWanted = database.prepare('SELECT 1 FROM page WHERE hash = ?');
  return {
    find(address) {
      use.run(address);
      const row = find.get(address);
      return row === undefined ? undefined : pageOf(row);
    },
    holds: (page) => blobs.has(page.hash),
    read: (page) => blobs.read(page.hash),
    async keep(page, bytes) {
      const kept = dated({ ...page, hash: hashOf(bytes) }, this.find(page.address));
      try {
        await blobs.write(bytes); // first, so that no row is without its bytes
        const fields = fieldsOf(kept);
        put.run(...fields, markOf(fields));
      } catch (cause) {
        throw unwritable(folder, cause);
      }
      return kept;
    },
    forget: (address) => void remove.run(address),
    seenAt({ uri, hash }, now) {
      use.run(uri);
      const row = findPart.get(uri);
      if (row?.['hash'] === hash) return String(row['seen']);
      putPart.run(uri, hash, now);
      return now;
    },
    async collect() {
      database.exec('DELETE FROM page WHERE address NOT IN (SELECT address FROM temp.used)');
      database.exec('DELETE FROM part WHERE uri NOT IN (SELECT address FROM temp.used)');
      await blobs.sweep((hash) => isWanted.get(hash) !== undefined);
    },
    close: () => database.close(),
  };
}

function unwritable(folder: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || systemCode(cause) === undefined) return cause;
  const message = `What was fetched cannot be kept in ${folder}: ${cause.message}. Free space or choose another --state, then run again.`;
  return new DecantError('write/failed', message, { cause });
}

/** What only looks: it remembers nothing of what it is given. */
function forgetful(store: FetchedPages): FetchedPages {
  return {
    ...store,
    keep: async (page, bytes) => dated({ ...page, hash: hashOf(bytes) }, store.find(page.address)),
    forget: () => undefined,
    seenAt: (_part, now) => now,
    collect: async () => undefined,
  };
}

/** The page with the time of the first fetch that gave the same: a document is not another one for being fetched again. */
function dated(page: KeptPage, before: KeptPage | undefined): KeptPage {
  const isSame = before?.hash === page.hash && JSON.stringify(before.headers) === JSON.stringify(page.headers);
  return isSame ? { ...page, fetchedAt: before.fetchedAt } : page;
}

type Fields = readonly [string, string, string | null, string | null, string, string, string];

function fieldsOf({ address, final, etag, lastModified, headers, hash, fetchedAt }: KeptPage): Fields {
  return [address, final, etag ?? null, lastModified ?? null, JSON.stringify(headers), hash, fetchedAt];
}

function markOf(fields: Fields): number {
  return crc32(JSON.stringify(fields));
}

/** The page of a row; undefined where the row is not as it was written, so that the page is fetched again. */
function pageOf(row: Readonly<Record<string, unknown>>): KeptPage | undefined {
  const text = (name: string): string => String(row[name]);
  const optional = (name: string): string | undefined => (row[name] === null ? undefined : text(name));
  const etag = optional('etag');
  const lastModified = optional('modified');
  const written = text('headers');
  const page = {
    address: text('address'),
    final: text('final'),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    hash: text('hash'),
    fetchedAt: text('fetched'),
  };
  const fields: Fields = [
    page.address,
    page.final,
    etag ?? null,
    lastModified ?? null,
    written,
    page.hash,
    page.fetchedAt,
  ];
  return markOf(fields) === row['mark'] ? { ...page, headers: JSON.parse(written) } : undefined;
}
