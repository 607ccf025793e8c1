import type { DatabaseSync } from 'node:sqlite';
import { Damage, FOREVER, markOf, textOf, verify } from './database.ts';
import { type BarrierName, compareSketches, type Pause, type Sketches } from './sketches.ts';
import { type OwnIndex, openStageIndex } from './stage-index.ts';

/** Which barrier, and a digest of everything but the sketches that its decisions depend on. */
export interface BarrierKey extends BarrierName {
  readonly key: string;
}

/** What stands of the decisions of one corpus stage, and what they are becoming in this run. */
export interface Barrier {
  /** Whether decisions stand that were made in the same way, of the sketches that `sketches` compares with. */
  readonly isKnown: boolean;
  readonly sketches: Sketches;
  readonly index: OwnIndex;
  /** Takes back the decisions on documents that are new, gone or changed: those are to be made again. */
  takeBack(): void;
  /** Notes a decision, or that there is none any more. Gives false where the document had one in this run already. */
  put(id: string, decision: unknown): boolean;
  /** Whether a document takes part. */
  has(id: string): boolean;
  /** What stands of a document, as JSON. */
  decision(id: string): string | null;
  /** Makes what was noted stand; of documents without a note, nothing stands or what stood, as `others` says. */
  settle(others: 'forget' | 'keep'): void;
}

const DECISION =
  'CREATE TEMP TABLE IF NOT EXISTS decision (pass INTEGER, id TEXT, body TEXT, PRIMARY KEY (pass, id)) WITHOUT ROWID';

/** The tables that hold what corpus stages remember, by generations like all that stands. */
export const BARRIER_TABLES = ['barrier', 'sketched', 'decided', 'kept'] as const;

/** Opens what the state knows of a barrier. `next` is the generation that this run stages. */
export function openBarrier(
  database: DatabaseSync,
  { stage, pass, key }: BarrierKey,
  { next, pause }: { readonly next: number; readonly pause: Pause },
): Barrier {
  database.exec(DECISION);
  const stands = readStanding(database, stage);
  const isKnown = stands?.key === key;
  const sketches = compareSketches(database, { stage, pass }, pause);
  const put = database.prepare('INSERT INTO decision VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const has = database.prepare('SELECT 1 FROM entry WHERE pass = ? - 1 AND id = ? AND rank = 1 AND isSketched');
  const select = database.prepare(`SELECT body, mark FROM decided WHERE stage = ? AND id = ? AND until = ${FOREVER}`);
  const endWhere = (condition: string): void =>
    void database
      .prepare(`UPDATE decided SET until = ?1 WHERE stage = ?2 AND until = ${FOREVER} AND ${condition}`)
      .run(next, stage, pass);
  const index = openStageIndex(database, stage, next);
  return {
    isKnown,
    sketches,
    index,
    takeBack: () => endWhere('id IN (SELECT id FROM touched WHERE pass = ?3 AND NOT isSame)'),
    put: (id, decision) =>
      Number(put.run(pass, id, decision === undefined ? null : JSON.stringify(decision)).changes) > 0,
    has: (id) => has.get(pass, id) !== undefined,
    decision(id) {
      const row = select.get(stage, id);
      if (row === undefined) return null;
      const body = textOf(row['body']);
      verify(row, stage, id, body);
      return body;
    },
    settle(others) {
      endWhere(others === 'keep' ? OTHERWISE : UNSAID);
      insertDecisions(database, { stage, pass }, next);
      sketches.stage(next);
      writeStanding(database, { stage, key }, next);
    },
  };
}

const OTHERWISE =
  'EXISTS (SELECT 1 FROM decision d WHERE d.pass = ?3 AND d.id = decided.id AND d.body IS NOT decided.body)';
const UNSAID =
  'NOT EXISTS (SELECT 1 FROM decision d WHERE d.pass = ?3 AND d.id = decided.id AND d.body IS decided.body)';

function insertDecisions(database: DatabaseSync, { stage, pass }: BarrierName, next: number): void {
  const missing = database.prepare(
    `SELECT d.id, d.body FROM decision d WHERE d.pass = ? AND d.body IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM decided c WHERE c.stage = ? AND c.id = d.id AND c.until = ${FOREVER})`,
  );
  const insert = database.prepare('INSERT INTO decided VALUES (?, ?, ?, ?, ?, ?)');
  for (const row of missing.iterate(pass, stage)) {
    const [id, body] = [textOf(row['id']), textOf(row['body'])];
    insert.run(stage, id, next, FOREVER, body, markOf(stage, id, body));
  }
}

/** What stands of stages that are not in the list any more stands no longer. */
export function endBarriers(database: DatabaseSync, stages: readonly string[], next: number): void {
  const names = JSON.stringify(stages);
  for (const table of BARRIER_TABLES)
    database
      .prepare(
        `UPDATE ${table} SET until = ?1 WHERE until = ${FOREVER} AND stage NOT IN (SELECT value FROM json_each(?2))`,
      )
      .run(next, names);
}

/** The key of what stands of a stage; damage where rows of it are missing. */
function readStanding(database: DatabaseSync, stage: string): { readonly key: string } | undefined {
  const row = database
    .prepare(`SELECT key, sizes, mark FROM barrier WHERE stage = ? AND until = ${FOREVER}`)
    .get(stage);
  const sizes = sizesOf(database, stage);
  if (row === undefined) {
    if (sizes !== NONE) throw new Damage('What stands of a stage is missing.');
    return undefined;
  }
  const [key, told] = [textOf(row['key']), textOf(row['sizes'])];
  verify(row, stage, key, told);
  if (told !== sizes) throw new Damage('Rows of what a stage remembers are missing.');
  return { key };
}

function writeStanding(database: DatabaseSync, { stage, key }: Pick<BarrierKey, 'stage' | 'key'>, next: number): void {
  const sizes = sizesOf(database, stage);
  database.prepare(`UPDATE barrier SET until = ? WHERE stage = ? AND until = ${FOREVER}`).run(next, stage);
  database
    .prepare('INSERT INTO barrier VALUES (?, ?, ?, ?, ?, ?)')
    .run(stage, key, sizes, next, FOREVER, markOf(stage, key, sizes));
}

/** The sizes of a stage of which nothing stands. */
const NONE = '[0,0,0]';

/** How much stands of a stage, in rows of each kind. */
function sizesOf(database: DatabaseSync, stage: string): string {
  const sizes = ['sketched', 'decided', 'kept'].map((table) => {
    const row = database
      .prepare(`SELECT count(*) AS size FROM ${table} WHERE stage = ? AND until = ${FOREVER}`)
      .get(stage);
    return Number(row?.['size']);
  });
  return JSON.stringify(sizes);
}
