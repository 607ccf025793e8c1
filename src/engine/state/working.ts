import type { DatabaseSync } from 'node:sqlite';
import type { FailedLine } from '../../record.ts';
import type { SketchStore } from '../../stage.ts';
import type { Standing } from '../task.ts';
import { verifyPrepared } from './cache.ts';
import { Damage, textOf } from './database.ts';

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
  see(member: Member): void;
  /** An input that could not be read or judged. */
  fail(line: FailedLine, shard: number): void;
  /** Takes in what the state knows of inputs that this run could not, or was not to, look at. Gives how many they are. */
  retain(from: Retained): number;
  /** Settles how inputs with one id stand to each other; from here on nothing more is seen. */
  settle(shardOf: (id: string) => number): void;
  /** Of one pass, by URI. */
  entries(pass: number): Iterable<Entry>;
  putEntry(pass: number, entry: Entry): void;
  sketches(pass: number): SketchStore<unknown>;
  decide(pass: number, id: string, decision: unknown): void;
  decision(pass: number, id: string): string | null;
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
  CREATE TEMP TABLE seen (digest TEXT PRIMARY KEY, uri TEXT, copies INTEGER, source TEXT, listing TEXT) WITHOUT ROWID;
  CREATE INDEX temp.seen_uri ON seen (uri);
  CREATE TEMP TABLE failure (shard INTEGER, uri TEXT, line TEXT);
  CREATE TEMP TABLE entry (
    pass INTEGER, key TEXT, id TEXT, uri TEXT, hash TEXT, fetched TEXT, rank INTEGER, winnerUri TEXT, winnerHash TEXT
  );
  CREATE TEMP TABLE decision (pass INTEGER, id TEXT, body TEXT, PRIMARY KEY (pass, id)) WITHOUT ROWID;
  CREATE TEMP TABLE final (shard INTEGER, key TEXT, id TEXT, uri TEXT, hash TEXT, fetched TEXT);
  CREATE INDEX temp.final_order ON final (shard, uri, hash DESC, fetched DESC, key);
`;

/** Of the inputs with one id, the newest is taken, then the greater hash, then the smaller URI; the same whatever came first. */
const SETTLE = `
  INSERT INTO entry
  SELECT 0, p.key, p.id, p.uri, p.hash, p.fetched, row_number() OVER same, first_value(p.uri) OVER same, first_value(p.hash) OVER same
  FROM seen s JOIN prepared p ON p.key = s.digest WHERE p.failure IS NULL
  WINDOW same AS (PARTITION BY p.id ORDER BY p.fetched DESC, p.hash DESC, p.uri, p.key)
`;
const REPEATED = `
  SELECT e.key, e.id, e.uri, e.hash, e.fetched, s.copies, e.winnerUri, e.winnerHash
  FROM seen s JOIN entry e ON e.key = s.digest WHERE s.copies > 1
`;
const SIZE = 'SELECT (SELECT coalesce(sum(copies), 0) FROM seen) + (SELECT count(*) FROM failure) AS size';
const ENTRIES = 'SELECT * FROM entry WHERE pass = ? ORDER BY uri, hash DESC, fetched DESC, key, rank';
const SKETCHES = `
  FROM entry e JOIN prepared p ON p.key = e.key WHERE e.pass = ? AND e.rank = 1 AND p.sketch IS NOT NULL
`;

/** Empty tables for one run, in the connection of the state and apart from it. */
export function createWorking(database: DatabaseSync): Working {
  database.exec(TABLES);
  let inputs = 0;
  const see = database.prepare(
    'INSERT INTO seen VALUES (?, ?, 1, ?, ?) ON CONFLICT (digest) DO UPDATE SET copies = copies + 1',
  );
  const fail = database.prepare('INSERT INTO failure VALUES (?, ?, ?)');
  const putEntry = database.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const decide = database.prepare('INSERT INTO decision VALUES (?, ?, ?)');
  const decision = database.prepare('SELECT body FROM decision WHERE pass = ? AND id = ?');
  const putFinal = database.prepare('INSERT INTO final VALUES (?, ?, ?, ?, ?, ?)');
  return {
    see: ({ digest, uri, source, listing }) => void see.run(digest, uri, source, listing),
    fail: (line, shard) => void fail.run(shard, line.uri, JSON.stringify(line)),
    retain: (from) => retain(database, from),
    settle(shardOf) {
      inputs = Number(database.prepare(SIZE).get()?.['size']); // before failures are told of inputs that were seen
      database.exec(SETTLE);
      for (const row of database.prepare(REPEATED).all()) {
        const entry = entryOf({ ...row, rank: 2 });
        for (let copy = 1; copy < Number(row['copies']); copy++) this.putEntry(0, entry);
      }
      const failures = database.prepare(
        'SELECT p.id, p.failure, s.copies FROM seen s JOIN prepared p ON p.key = s.digest WHERE p.failure IS NOT NULL',
      );
      for (const row of failures.all())
        for (let copy = 0; copy < Number(row['copies']); copy++)
          this.fail(JSON.parse(textOf(row['failure'])), shardOf(textOf(row['id'])));
    },
    *entries(pass) {
      for (const row of database.prepare(ENTRIES).iterate(pass)) yield entryOf(row);
    },
    putEntry(pass, { key, id, uri, hash, fetched, rank, winnerUri, winnerHash }) {
      putEntry.run(pass, key, id, uri, hash, fetched, rank, winnerUri, winnerHash);
    },
    sketches: (pass) => sketchStore(database, pass),
    decide: (pass, id, body) => void decide.run(pass, id, JSON.stringify(body)),
    decision(pass, id) {
      const row = decision.get(pass, id);
      return row === undefined ? null : textOf(row['body']);
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
  const source = 'source' in from ? from.source : null;
  const listing = 'listing' in from ? from.listing : null;
  const { changes } = database
    .prepare(
      `INSERT INTO seen SELECT m.digest, m.uri, m.copies, m.source, m.listing FROM member m JOIN prepared p ON p.key = m.digest
       WHERE m.until = ${FOREVER} AND (?1 IS NULL OR m.source = ?1)
         AND (?2 IS NULL OR m.listing = ?2 OR substr(m.listing, 1, length(?2) + 1) = ?2 || '/' OR ?2 = '.')
         AND m.uri NOT IN (SELECT uri FROM seen) AND m.uri NOT IN (SELECT uri FROM failure)`,
    )
    .run(source, listing);
  return Number(changes);
}

/** The generation that never comes: a row that holds until then still holds. */
export const FOREVER: number = 2 ** 40;

function fieldsOf(row: Readonly<Record<string, unknown>>): Omit<Entry, keyof Standing> {
  const { key, id, uri, hash, fetched } = row;
  return { key: textOf(key), id: textOf(id), uri: textOf(uri), hash: textOf(hash), fetched: textOf(fetched) };
}

function entryOf(row: Readonly<Record<string, unknown>>): Entry {
  const { rank, winnerUri, winnerHash } = row;
  return { ...fieldsOf(row), rank: Number(rank), winnerUri: textOf(winnerUri), winnerHash: textOf(winnerHash) };
}

function sketchStore(database: DatabaseSync, pass: number): SketchStore<unknown> {
  const counted = database.prepare(`SELECT count(*) AS size ${SKETCHES}`).get(pass);
  return {
    size: Number(counted?.['size']),
    async *sorted() {
      for (const row of database.prepare(`SELECT p.* ${SKETCHES} ORDER BY e.uri, e.id`).iterate(pass)) {
        verifyPrepared(textOf(row['key']), row);
        const sketch = row['sketch'];
        if (typeof sketch !== 'string') throw new Damage('A sketch of the state is missing.');
        yield { id: textOf(row['id']), uri: textOf(row['uri']), sketch: JSON.parse(sketch) };
      }
    },
  };
}
