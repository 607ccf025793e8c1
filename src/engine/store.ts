import * as sqlite from 'node:sqlite';
import type { Document } from '../document.ts';
import type { FailedLine } from '../record.ts';
import type { SketchStore } from '../stage.ts';

/** A document that has come as far as the next barrier. */
export interface Prepared {
  readonly document: Document;
  /** UTF-16 code units in its blocks. */
  readonly characters: number;
  /** For the barrier that comes next; none where there is none, or where the document was rejected. */
  readonly sketch?: unknown;
}

/** How a document stands among the inputs with the same id: the one of rank 1 is taken, the others are not. */
export interface Standing {
  readonly rank: number;
  readonly winnerUri: string;
  readonly winnerHash: string;
}

/**
 * Where documents, sketches and decisions wait between the passes of a run: on disk, so that memory does not grow with
 * the input, and sorted by URI, so that the order of reading leaves no trace.
 */
export interface Store {
  putDocument(pass: number, prepared: Prepared): void;
  putFailure(line: FailedLine): void;
  /** Of one pass, by URI. */
  documents(pass: number): Iterable<Prepared & { readonly standing: Standing }>;
  failures(): Iterable<FailedLine>;
  /** Of the documents of rank 1 of one pass, by URI. */
  sketches(pass: number): SketchStore<unknown>;
  putDecision(pass: number, id: string, decision: unknown): void;
  decision(pass: number, id: string): unknown;
  close(): void;
}

const TABLES = `
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  PRAGMA temp_store = FILE;
  CREATE TABLE document (pass INTEGER, uri TEXT, id TEXT, hash TEXT, fetched TEXT, characters INTEGER, sketch TEXT, body TEXT);
  CREATE TABLE failure (uri TEXT, line TEXT);
  CREATE TABLE decision (pass INTEGER, id TEXT, body TEXT, PRIMARY KEY (pass, id)) WITHOUT ROWID;
`;

/** Of the inputs with one id, the newest is taken, then the greater hash, then the smaller URI; the same whatever came first. */
const RANKED = `
  SELECT rowid AS place, uri, id, hash, fetched, characters, sketch,
    row_number() OVER same AS rank, first_value(uri) OVER same AS winnerUri, first_value(hash) OVER same AS winnerHash
  FROM document WHERE pass = ?
  WINDOW same AS (PARTITION BY id ORDER BY fetched DESC, hash DESC, uri, body)
`;
const DOCUMENTS = `SELECT place, characters, rank, winnerUri, winnerHash FROM (${RANKED}) ORDER BY uri, hash DESC, fetched DESC, place`;
const SKETCHES = `SELECT id, uri, sketch FROM (${RANKED}) WHERE rank = 1 AND sketch IS NOT NULL ORDER BY uri, id`;

/** A store in a new SQLite file, which the caller removes when the run is over. */
export function createStore(path: string): Store {
  const database = new sqlite.DatabaseSync(path);
  database.exec(TABLES);
  const insertDocument = database.prepare('INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const insertFailure = database.prepare('INSERT INTO failure VALUES (?, ?)');
  const insertDecision = database.prepare('INSERT INTO decision VALUES (?, ?, ?)');
  const selectDecision = database.prepare('SELECT body FROM decision WHERE pass = ? AND id = ?');
  const selectBody = database.prepare('SELECT body FROM document WHERE rowid = ?');
  return {
    putDocument(pass, { document, characters, sketch }) {
      const { uri, contentHash, fetchedAt } = document.origin;
      const sketched = sketch === undefined ? null : JSON.stringify(sketch);
      insertDocument.run(
        pass,
        uri,
        document.id,
        contentHash,
        instant(fetchedAt),
        characters,
        sketched,
        JSON.stringify(document),
      );
    },
    putFailure(line) {
      insertFailure.run(line.uri, JSON.stringify(line));
    },
    *documents(pass) {
      for (const row of database.prepare(DOCUMENTS).iterate(pass)) {
        const standing = {
          rank: Number(row['rank']),
          winnerUri: String(row['winnerUri']),
          winnerHash: String(row['winnerHash']),
        };
        const document: Document = JSON.parse(String(selectBody.get(Number(row['place']))?.['body'])); // as putDocument wrote it
        yield { document, characters: Number(row['characters']), standing };
      }
    },
    *failures() {
      for (const row of database.prepare('SELECT line FROM failure ORDER BY uri, line').iterate()) {
        const line: FailedLine = JSON.parse(String(row['line'])); // as putFailure wrote it
        yield line;
      }
    },
    sketches(pass) {
      return sketchStore(database, pass);
    },
    putDecision(pass, id, decision) {
      insertDecision.run(pass, id, JSON.stringify(decision));
    },
    decision(pass, id) {
      const row = selectDecision.get(pass, id);
      return row === undefined ? undefined : JSON.parse(String(row['body']));
    },
    close() {
      database.close();
    },
  };
}

const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/i;

/** A time so that text compares as time does: in UTC, which a time without a zone is taken for. Empty where there is none. */
function instant(time: string | undefined): string {
  if (time === undefined) return '';
  const value = Date.parse(ZONE.test(time) || !time.includes(':') ? time : `${time}Z`);
  return Number.isNaN(value) ? '' : new Date(value).toISOString();
}

function sketchStore(database: sqlite.DatabaseSync, pass: number): SketchStore<unknown> {
  const counted = database.prepare(`SELECT count(*) AS size FROM (${SKETCHES})`).get(pass);
  return {
    size: Number(counted?.['size']),
    async *sorted() {
      for (const row of database.prepare(SKETCHES).iterate(pass)) {
        yield { id: String(row['id']), uri: String(row['uri']), sketch: JSON.parse(String(row['sketch'])) };
      }
    },
  };
}
