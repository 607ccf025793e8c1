import type { DatabaseSync } from 'node:sqlite';
import type { ChangeCounts } from '../report.ts';
import type { OutputRow, Standings } from './committed.ts';
import { textOf } from './database.ts';

export type Change = keyof ChangeCounts;

/** Gathers on disk what a run changes in the records, against what stands. */
export interface ChangeList {
  /** A record that is written; gives whether it stood there before in the same bytes. */
  record(row: OutputRow): boolean;
  /** Every record that stands and was not written again is gone, or another document is in its place. */
  close(): void;
  counts(): ChangeCounts;
  /** By URI. */
  rows(): Iterable<OutputRow & { readonly change: Change }>;
}

const TABLE = 'CREATE TEMP TABLE change (id TEXT, uri TEXT, hash TEXT, change TEXT)';

/** How each document ends. */
const ENDINGS = `
  CREATE TEMP TABLE ending AS
    SELECT f.id AS id, max(r.outcome = 'written') AS isWritten, max(r.outcome = 'duplicate') AS isDuplicate
    FROM final f JOIN rendered r ON r.key = f.key GROUP BY f.id;
  CREATE UNIQUE INDEX temp.ending_id ON ending (id);
`;

const GONE = `
  INSERT INTO change
  SELECT o.id, o.uri, o.hash, CASE WHEN e.isDuplicate THEN 'canonical' ELSE 'gone' END
  FROM output o LEFT JOIN ending e ON e.id = o.id
  WHERE o.since <= ?1 AND o.until > ?1 AND coalesce(e.isWritten, 0) = 0
`;

/** An empty list, in the connection of the state, for the time of one run. */
export function createChangeList(database: DatabaseSync, standings: Standings): ChangeList {
  database.exec(TABLE);
  const insert = database.prepare('INSERT INTO change VALUES (?, ?, ?, ?)');
  return {
    record({ id, uri, hash }) {
      const before = standings.output(id);
      if (before?.hash === hash) return true;
      insert.run(id, uri, hash, before === undefined ? 'new' : 'changed');
      return false;
    },
    close() {
      database.exec(ENDINGS);
      database.prepare(GONE).run(standings.generation);
    },
    counts() {
      const counts = { new: 0, changed: 0, gone: 0, canonical: 0 };
      for (const row of database.prepare('SELECT change, count(*) AS size FROM change GROUP BY change').all())
        counts[changeOf(row['change'])] = Number(row['size']);
      return counts;
    },
    *rows() {
      for (const row of database.prepare('SELECT * FROM change ORDER BY uri, id, change').iterate())
        yield {
          id: textOf(row['id']),
          uri: textOf(row['uri']),
          hash: textOf(row['hash']),
          change: changeOf(row['change']),
        };
    },
  };
}

function changeOf(value: unknown): Change {
  return textOf(value) as Change; // as this file inserted it
}
