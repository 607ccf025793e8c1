import type { DatabaseSync } from 'node:sqlite';
import type { Committed } from '../../stage.ts';
import type { Counts } from '../report.ts';
import { BARRIER_TABLES } from './barrier.ts';
import { Damage, FOREVER, markOf, textOf, verify } from './database.ts';

/** What stands in the files of one shard. */
export interface ShardContent {
  readonly files: readonly Committed[];
  readonly counts: Counts;
}

/** The record of one document, as it stands in the results. */
export interface OutputRow {
  readonly id: string;
  readonly uri: string;
  readonly hash: string;
}

/**
 * What stands under the final names. Changes are staged as the next generation, and hold from the moment that the
 * generation is raised: after the manifest is written, and not before.
 */
export interface Standings {
  readonly generation: number;
  /** How often the results have changed. */
  readonly revision: number;
  /** The name of the results; undefined where they have none yet. */
  readonly name: string | undefined;
  /** Whether the state knows of any results. */
  readonly isEmpty: boolean;
  output(id: string): OutputRow | undefined;
  shard(name: string): { readonly key: string; readonly content: ShardContent } | undefined;
  shardNames(): readonly string[];
  stageOutput(row: OutputRow): void;
  stageGone(id: string): void;
  stageShard(name: string, key: string, content: ShardContent): void;
  stageGoneShard(name: string): void;
  /** Stages the inputs that this run saw; gives whether they differ from those of the run before. */
  stageMembers(): boolean;
  /** Notes that the manifest of this run, once it stands, makes the staged generation hold. */
  prepareCommit(manifest: { readonly run: string; readonly revision: number; readonly output: string }): void;
  commit(): void;
}

interface Meta {
  readonly generation: number;
  readonly revision: number;
  readonly outputs: number;
  readonly members: number;
  /** The name of the results; a state of before they had one has none. */
  readonly name?: string;
  /** The run whose manifest makes the next generation hold. */
  readonly pending: { readonly run: string; readonly revision: number } | null;
}

const FIRST: Meta = { generation: 0, revision: 0, outputs: 0, members: 0, pending: null };

/**
 * Opens what stands. `manifestRun` is the run of the manifest that stands in the output: where it is the one that was
 * about to commit, the commit is carried to its end; otherwise what was staged is taken back.
 */
export function openStandings(database: DatabaseSync, manifestRun: string | undefined): Standings {
  let meta = readMeta(database);
  if (meta.pending !== null && meta.pending.run === manifestRun) meta = raise(database, meta);
  takeBack(database, meta);
  verifyRows(database, meta);
  const next = (): number => meta.generation + 1;
  const insertOutput = database.prepare('INSERT INTO output VALUES (?, ?, ?, ?, ?, ?)');
  const endOutput = database.prepare('UPDATE output SET until = ? WHERE id = ? AND until = ?');
  const selectOutput = database.prepare('SELECT id, uri, hash FROM output WHERE id = ? AND since <= ? AND until > ?');
  const insertShard = database.prepare('INSERT INTO shard VALUES (?, ?, ?, ?, ?, ?)');
  const endShard = database.prepare('UPDATE shard SET until = ? WHERE name = ? AND until = ?');
  const selectShard = database.prepare(
    'SELECT name, key, content, mark FROM shard WHERE name = ? AND since <= ? AND until > ?',
  );
  const stageGone = (id: string): void => void endOutput.run(next(), id, FOREVER);
  const stageGoneShard = (name: string): void => void endShard.run(next(), name, FOREVER);
  return {
    get generation() {
      return meta.generation;
    },
    get revision() {
      return meta.revision;
    },
    get name() {
      return meta.name;
    },
    get isEmpty() {
      return meta.generation === 0;
    },
    output(id) {
      const row = selectOutput.get(id, meta.generation, meta.generation);
      return row === undefined ? undefined : outputOf(row);
    },
    shard(name) {
      const row = selectShard.get(name, meta.generation, meta.generation);
      if (row === undefined) return undefined;
      const [key, content] = [textOf(row['key']), textOf(row['content'])];
      verify(row, name, key, content);
      return { key, content: JSON.parse(content) }; // as `stageShard` wrote it: its checksum holds
    },
    shardNames: () =>
      database
        .prepare('SELECT name FROM shard WHERE since <= ? AND until > ? ORDER BY name')
        .all(meta.generation, meta.generation)
        .map((row) => textOf(row['name'])),
    stageOutput({ id, uri, hash }) {
      stageGone(id);
      insertOutput.run(id, uri, hash, next(), FOREVER, markOf(id, uri, hash));
    },
    stageGone,
    stageShard(name, key, content) {
      stageGoneShard(name);
      const told = JSON.stringify(content);
      insertShard.run(name, key, told, next(), FOREVER, markOf(name, key, told));
    },
    stageGoneShard,
    stageMembers: () => stageMembers(database, next()),
    prepareCommit({ run, revision, output }) {
      const [outputs, members] = [count(database, 'output', next()), count(database, 'member', next())];
      meta = { ...meta, name: output, pending: { run, revision } };
      writeMeta(database, meta);
      writeSizes(database, outputs, members);
    },
    commit() {
      meta = raise(database, meta);
      takeBack(database, meta);
    },
  };
}

function outputOf(row: Readonly<Record<string, unknown>>): OutputRow {
  return { id: textOf(row['id']), uri: textOf(row['uri']), hash: textOf(row['hash']) };
}

/** The staged generation holds from here. */
function raise(database: DatabaseSync, meta: Meta): Meta {
  const sizes: { outputs: number; members: number } = JSON.parse(readValue(database, 'sizes') ?? '{}'); // as `writeSizes` wrote it
  const raised: Meta = {
    ...meta,
    generation: meta.generation + 1,
    revision: meta.pending?.revision ?? meta.revision,
    outputs: sizes.outputs,
    members: sizes.members,
    pending: null,
  };
  writeMeta(database, raised);
  return raised;
}

/** Takes back what was staged and never held, and forgets what holds no more. */
function takeBack(database: DatabaseSync, meta: Meta): void {
  for (const table of ['output', 'shard', 'member', ...BARRIER_TABLES]) {
    database.prepare(`DELETE FROM ${table} WHERE since > ? OR until <= ?`).run(meta.generation, meta.generation);
    database.prepare(`UPDATE ${table} SET until = ? WHERE until <> ?`).run(FOREVER, FOREVER);
  }
  if (meta.pending !== null) writeMeta(database, { ...meta, pending: null });
}

/** A row that is gone or changed would be a document told as new, or never told as gone: none may be. */
function verifyRows(database: DatabaseSync, meta: Meta): void {
  let outputs = 0;
  for (const row of database.prepare('SELECT id, uri, hash, mark FROM output').iterate()) {
    outputs += 1;
    verify(row, textOf(row['id']), textOf(row['uri']), textOf(row['hash']));
  }
  let members = 0;
  for (const row of database.prepare('SELECT * FROM member').iterate()) {
    members += 1;
    const { digest, uri, copies, source, listing } = row;
    verify(row, textOf(digest), textOf(uri), Number(copies), textOf(source), textOf(listing));
  }
  if (outputs !== meta.outputs || members !== meta.members) throw new Damage('Rows of the state are missing.');
}

function stageMembers(database: DatabaseSync, next: number): boolean {
  const ended = database
    .prepare(
      `UPDATE member SET until = ? WHERE until = ${FOREVER} AND NOT EXISTS (
         SELECT 1 FROM seen s WHERE s.digest = member.digest AND s.copies = member.copies AND s.source = member.source AND s.listing = member.listing)`,
    )
    .run(next);
  const missing = database.prepare(
    `SELECT s.* FROM seen s WHERE NOT EXISTS (SELECT 1 FROM member m WHERE m.digest = s.digest AND m.until = ${FOREVER})`,
  );
  const insert = database.prepare('INSERT INTO member VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  let added = 0;
  for (const row of missing.iterate()) {
    const [digest, uri, source, listing] = [row['digest'], row['uri'], row['source'], row['listing']].map(textOf);
    const fields = [digest ?? '', uri ?? '', Number(row['copies']), source ?? '', listing ?? ''] as const;
    insert.run(...fields, next, FOREVER, markOf(...fields));
    added += 1;
  }
  return Number(ended.changes) + added > 0;
}

function count(database: DatabaseSync, table: 'output' | 'member', generation: number): number {
  const row = database
    .prepare(`SELECT count(*) AS size FROM ${table} WHERE since <= ? AND until > ?`)
    .get(generation, generation);
  return Number(row?.['size']);
}

function readMeta(database: DatabaseSync): Meta {
  const text = readValue(database, 'meta');
  if (text === undefined) return FIRST;
  const meta: Meta = JSON.parse(text); // as `writeMeta` wrote it: its checksum holds
  return meta;
}

function writeMeta(database: DatabaseSync, meta: Meta): void {
  writeValue(database, 'meta', JSON.stringify(meta));
}

function writeSizes(database: DatabaseSync, outputs: number, members: number): void {
  writeValue(database, 'sizes', JSON.stringify({ outputs, members }));
}

function readValue(database: DatabaseSync, name: string): string | undefined {
  const row = database.prepare('SELECT value, mark FROM meta WHERE name = ?').get(name);
  if (row === undefined) return undefined;
  const value = textOf(row['value']);
  verify(row, name, value);
  return value;
}

function writeValue(database: DatabaseSync, name: string, value: string): void {
  database.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?, ?)').run(name, value, markOf(name, value));
}
