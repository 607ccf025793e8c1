import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as sqlite from 'node:sqlite';
import type { ChangeCounts, Counts } from '../report.ts';
import { PATIENCE, textOf, textOrNull } from './database.ts';

/** How a run ended. `running` is one that goes on; `killed` one that ended without a word. */
export type RunOutcome = 'running' | 'done' | 'failed' | 'interrupted' | 'killed';

/** A row of the run table. */
export interface RunRow {
  readonly run: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly ended: string | null;
  readonly outcome: RunOutcome;
  readonly fingerprint: string;
  /** The revision of the results that it left; null where it did not commit. */
  readonly revision: number | null;
  readonly counts: Counts | null;
  readonly changes: ChangeCounts | null;
  /** Why it failed. */
  readonly message: string | null;
}

/** How a run that has begun is noted, and how it ended. */
export interface RunTable {
  begin(row: Pick<RunRow, 'run' | 'started' | 'fingerprint'>): void;
  end(run: string, row: Pick<RunRow, 'ended' | 'outcome' | 'revision' | 'counts' | 'changes' | 'message'>): void;
}

/** The run table of a state. Only one run holds the state, so that others said to be running were killed. */
export function createRunTable(database: sqlite.DatabaseSync): RunTable {
  return {
    begin({ run, started, fingerprint }) {
      database.exec("UPDATE run SET outcome = 'killed' WHERE outcome = 'running'");
      database
        .prepare("INSERT INTO run (run, started, outcome, fingerprint) VALUES (?, ?, 'running', ?)")
        .run(run, started, fingerprint);
    },
    end(run, { ended, outcome, revision, counts, changes, message }) {
      database
        .prepare(
          'UPDATE run SET ended = ?, outcome = ?, revision = ?, counts = ?, changes = ?, message = ? WHERE run = ?',
        )
        .run(ended, outcome, revision, json(counts), json(changes), message, run);
    },
  };
}

function json(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** The runs that a state knows, the newest first; none where there is no state. Reads beside a run that goes on. */
export function listRuns(stateFolder: string): readonly RunRow[] {
  const path = join(stateFolder, STATE_FILE);
  if (!existsSync(path)) return [];
  const database = new sqlite.DatabaseSync(path, { readOnly: true });
  try {
    database.exec(`PRAGMA busy_timeout = ${PATIENCE};`);
    // A state that is just being made has no table yet.
    if (database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'run'").get() === undefined) return [];
    return database.prepare('SELECT * FROM run ORDER BY started DESC, run').all().map(runOf);
  } finally {
    database.close();
  }
}

/** The file of the state in its folder. */
export const STATE_FILE = 'state.sqlite';

function runOf(row: Readonly<Record<string, unknown>>): RunRow {
  const { revision } = row;
  return {
    run: textOf(row['run']),
    started: textOf(row['started']),
    ended: textOrNull(row['ended']),
    outcome: textOf(row['outcome']) as RunOutcome, // as the table was written
    fingerprint: textOf(row['fingerprint']),
    revision: revision === null ? null : Number(revision),
    counts: parsed<Counts>(row['counts']),
    changes: parsed<ChangeCounts>(row['changes']),
    message: textOrNull(row['message']),
  };
}

function parsed<Value>(column: unknown): Value | null {
  return column === null ? null : JSON.parse(textOf(column));
}
