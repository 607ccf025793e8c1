import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { FailedLine } from '../../record.ts';
import type { Standing } from '../task.ts';
import type { Known } from './cache.ts';
import { FOREVER, textOf } from './database.ts';

/** An input as a source gave it. */
export interface Member {
  readonly digest: string;
  readonly uri: string;
  /** The source that gave it, and the file or folder whose listing it stood in. */
  readonly source: string;
  readonly listing: string;
}

/** A document on its way through the passes. */
export interface Entry extends Standing {
  readonly key: string;
  readonly id: string;
  readonly uri: string;
  readonly hash: string;
  readonly fetched: string;
  /** Whether it takes part in what is decided at the next barrier. */
  readonly isSketched: boolean;
}

/** A document at the end of its way: where its lines go, and under which key the state holds them. */
export interface Final {
  readonly key: string;
  readonly id: string;
  readonly uri: string;
  readonly hash: string;
  readonly fetched: string;
  readonly shard: number;
}

/**
 * What a run knows of its own input: on disk, so that memory does not grow with the input, and sorted by URI, so that
 * the order of reading leaves no trace. It is gone with the run.
 */
export interface Working {
  see(member: Member, known: Known): void;
  /** An input that could not be read or judged. */
  fail(line: FailedLine, shard: number): void;
  /** Takes in what the state knows of inputs that this run could not, or was not to, look at. Gives how many they are. */
  retain(from: Retained): number;
  /** Of everything seen and failed so far. */
  digest(): string;
  /** Settles how inputs with one id stand to each other; from here on nothing more is seen. */
  settle(shardOf: (id: string) => number): void;
  /** Of one pass, by URI. */
  entries(pass: number): Iterable<Entry>;
  /** How many they are. */
  count(pass: number): number;
  /** Puts the documents of the last pass that have their lines where these go. */
  putFinals(pass: number): void;
  /** Those that have none yet, by URI. */
  unfinished(pass: number): Iterable<Entry>;
  putEntry(pass: number, entry: Entry): void;
  putFinal(final: Final): void;
  /** Of one shard, by URI. */
  finals(shard: number): Iterable<Final>;
  failures(shard: number): Iterable<FailedLine>;
  /** Inputs seen, failures with them, as they were when they were settled. */
  size(): number;
}

export type Retained =
  | { readonly all: true }
  | { readonly source: string }
  | { readonly source: string; readonly listing: string };

const TABLES = `
  CREATE TEMP TABLE seen (
    digest TEXT PRIMARY KEY, uri TEXT, copies INTEGER, source TEXT, listing TEXT,
    id TEXT, hash TEXT, fetched TEXT, isFailed INTEGER, isSketched INTEGER
  ) WITHOUT ROWID;
  CREATE TEMP TABLE failure (shard INTEGER, uri TEXT, line TEXT);
  CREATE TEMP TABLE entry (
    pass INTEGER, key TEXT, id TEXT, uri TEXT, hash TEXT, fetched TEXT, rank INTEGER, winnerUri TEXT, winnerHash TEXT,
    isSketched INTEGER
  );
  CREATE TEMP TABLE final (shard INTEGER, key TEXT, id TEXT, uri TEXT, hash TEXT, fetched TEXT);
  CREATE INDEX temp.final_order ON final (shard, uri, hash DESC, fetched DESC, key);
`;

/** Of the inputs with one id, the newest is taken, then the greater hash, then the smaller URI; the same whatever came first. */
const SETTLE = `
  INSERT INTO entry
  SELECT 0, digest, id, uri, hash, fetched, row_number() OVER same, first_value(uri) OVER same, first_value(hash) OVER same, isSketched
  FROM seen WHERE NOT isFailed
  WINDOW same AS (PARTITION BY id ORDER BY fetched DESC, hash DESC, uri, digest)
`;
/** Inputs that came in more than once: every further copy is one that another takes the place of. */
const REPEATED = `
  CREATE TEMP TABLE repeated AS SELECT e.*, s.copies FROM entry e JOIN seen s ON s.digest = e.key WHERE s.copies > 1
`;
const FAILED = 'SELECT p.id, p.failure, s.copies FROM seen s JOIN prepared p ON p.key = s.digest WHERE s.isFailed';
const SIZE = 'SELECT (SELECT coalesce(sum(copies), 0) FROM seen) + (SELECT count(*) FROM failure) AS size';
/** A line for each input, in an order of their own: nothing of the order of reading is in it. */
const INPUTS = `
  SELECT json_array(digest, copies, source, listing) AS line FROM seen
  UNION ALL SELECT line FROM failure ORDER BY line
`;
const ORDER = 'ORDER BY uri, hash DESC, fetched DESC, key, rank';
const ENTRIES = `SELECT * FROM entry WHERE pass = ? ${ORDER}`;
/** An input that another takes the place of has lines of its own where there is no barrier that settles it. */
const HAS_LINES = '(e.rank = 1 OR e.pass > 0) AND EXISTS (SELECT 1 FROM rendered r WHERE r.key = e.key)';
const FINALS = `
  INSERT INTO final SELECT shard_of(e.id), e.key, e.id, e.uri, e.hash, e.fetched FROM entry e WHERE e.pass = ? AND ${HAS_LINES}
`;
const UNFINISHED = `SELECT * FROM entry e WHERE e.pass = ? AND NOT (${HAS_LINES}) ${ORDER}`;

/** Empty tables for one run, in the connection of the state and apart from it. */
export function createWorking(database: DatabaseSync): Working {
  database.exec(TABLES);
  let inputs = 0;
  const see = database.prepare(
    'INSERT INTO seen VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO UPDATE SET copies = copies + 1',
  );
  const fail = database.prepare('INSERT INTO failure VALUES (?, ?, ?)');
  const putEntry = database.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const putFinal = database.prepare('INSERT INTO final VALUES (?, ?, ?, ?, ?, ?)');
  return {
    see({ digest, uri, source, listing }, { id, hash, fetched, failure, isSketched }) {
      see.run(digest, uri, source, listing, id, hash, fetched, failure === undefined ? 0 : 1, isSketched ? 1 : 0);
    },
    fail: (line, shard) => void fail.run(shard, line.uri, JSON.stringify(line)),
    retain: (from) => retain(database, from),
    digest() {
      const hash = createHash('sha256');
      for (const row of database.prepare(INPUTS).iterate()) hash.update(`${textOf(row['line'])}\n`);
      return hash.digest('hex');
    },
    settle(shardOf) {
      inputs = Number(database.prepare(SIZE).get()?.['size']); // before failures are told of inputs that were seen
      database.function('shard_of', (id) => shardOf(textOf(id)));
      database.exec(`${SETTLE}; ${REPEATED}`);
      for (const row of database.prepare('SELECT * FROM repeated').iterate()) {
        const entry = { ...entryOf(row), rank: 2, isSketched: false };
        for (let copy = 1; copy < Number(row['copies']); copy++) this.putEntry(0, entry);
      }
      for (const row of database.prepare(FAILED).iterate())
        for (let copy = 0; copy < Number(row['copies']); copy++)
          this.fail(JSON.parse(textOf(row['failure'])), shardOf(textOf(row['id'])));
    },
    *entries(pass) {
      for (const row of database.prepare(ENTRIES).iterate(pass)) yield entryOf(row);
    },
    count: (pass) => Number(database.prepare('SELECT count(*) AS size FROM entry WHERE pass = ?').get(pass)?.['size']),
    putFinals: (pass) => void database.prepare(FINALS).run(pass),
    *unfinished(pass) {
      for (const row of database.prepare(UNFINISHED).iterate(pass)) yield entryOf(row);
    },
    putEntry(pass, { key, id, uri, hash, fetched, rank, winnerUri, winnerHash, isSketched }) {
      putEntry.run(pass, key, id, uri, hash, fetched, rank, winnerUri, winnerHash, isSketched ? 1 : 0);
    },
    putFinal: ({ shard, key, id, uri, hash, fetched }) => void putFinal.run(shard, key, id, uri, hash, fetched),
    *finals(shard) {
      const rows = database.prepare('SELECT * FROM final WHERE shard = ? ORDER BY uri, hash DESC, fetched DESC, key');
      for (const row of rows.iterate(shard)) yield { ...fieldsOf(row), shard };
    },
    *failures(shard) {
      const rows = database.prepare('SELECT line FROM failure WHERE shard = ? ORDER BY uri, line');
      for (const row of rows.iterate(shard)) {
        const line: FailedLine = JSON.parse(textOf(row['line'])); // as `fail` wrote it
        yield line;
      }
    },
    size: () => inputs,
  };
}

/** An input is retained where its place was not looked at and it did not come in by another way. */
function retain(database: DatabaseSync, from: Retained): number {
  database.exec('CREATE INDEX IF NOT EXISTS temp.seen_uri ON seen (uri)');
  const source = 'source' in from ? from.source : null;
  const listing = 'listing' in from ? from.listing : null;
  const { changes } = database
    .prepare(
      `INSERT INTO seen
       SELECT m.digest, m.uri, m.copies, m.source, m.listing, p.id, p.hash, p.fetched, p.failure IS NOT NULL, p.sketch IS NOT NULL
       FROM member m JOIN prepared p ON p.key = m.digest
       WHERE m.until = ${FOREVER} AND (?1 IS NULL OR m.source = ?1)
         AND (?2 IS NULL OR m.listing = ?2 OR substr(m.listing, 1, length(?2) + 1) = ?2 || '/' OR ?2 = '.')
         AND m.uri NOT IN (SELECT uri FROM seen) AND m.uri NOT IN (SELECT uri FROM failure)`,
    )
    .run(source, listing);
  return Number(changes);
}

function fieldsOf(row: Readonly<Record<string, unknown>>): Omit<Entry, keyof Standing | 'isSketched'> {
  const { key, id, uri, hash, fetched } = row;
  return { key: textOf(key), id: textOf(id), uri: textOf(uri), hash: textOf(hash), fetched: textOf(fetched) };
}

function entryOf(row: Readonly<Record<string, unknown>>): Entry {
  const { rank, winnerUri, winnerHash } = row;
  const standing = { rank: Number(rank), winnerUri: textOf(winnerUri), winnerHash: textOf(winnerHash) };
  return { ...fieldsOf(row), ...standing, isSketched: row['isSketched'] === 1 };
}
