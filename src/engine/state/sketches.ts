import type { DatabaseSync } from 'node:sqlite';
import type { SketchChange, SketchOf, SketchStore } from '../../stage.ts';
import { verifyPrepared } from './cache.ts';
import { Damage, FOREVER, markOf, textOf, verify } from './database.ts';
import { decodeSketch } from './pack.ts';

/** Which barrier: its stage, and the pass that comes after it. */
export interface BarrierName {
  readonly stage: string;
  readonly pass: number;
}

/** The sketches of the documents before a barrier, and how they differ from those that were decided on last. */
export interface Sketches {
  readonly store: SketchStore<unknown>;
  get(id: string): SketchOf<unknown> | undefined;
  readonly changes: { readonly size: number; sorted(): AsyncIterable<SketchChange<unknown>> };
  /** Whether anything of them is to be remembered otherwise than it is. */
  readonly isOther: boolean;
  /** From the next generation on, these are the ones that were decided on. */
  stage(next: number): void;
}

/** Gives others their turn, and throws where the run is to stop. */
export type Pause = () => Promise<void>;

/** Sketches that are handed over before others have their turn. */
const TURN = 256;

const TOUCHED = `
  CREATE TEMP TABLE IF NOT EXISTS touched (
    pass INTEGER, id TEXT, uri TEXT, key TEXT, oldUri TEXT, oldKey TEXT, oldMark INTEGER, isSame INTEGER, PRIMARY KEY (pass, id)
  ) WITHOUT ROWID;
`;

/** Documents whose finished work is another than before; `isSame` where their sketch and URI are as they were. */
const COMPARE = `
  INSERT INTO touched
  SELECT ?1, e.id, e.uri, e.key, s.uri, s.key, s.mark, coalesce(s.uri = e.uri AND
    (SELECT sketch FROM prepared WHERE key = e.key) IS (SELECT sketch FROM prepared WHERE key = s.key), 0)
  FROM entry e LEFT JOIN sketched s ON s.stage = ?2 AND s.id = e.id AND s.until = ${FOREVER}
  WHERE e.pass = ?1 - 1 AND e.rank = 1 AND e.isSketched AND (s.key IS NULL OR s.key <> e.key OR s.uri <> e.uri)
`;
const COMPARE_GONE = `
  INSERT INTO touched
  SELECT ?1, s.id, NULL, NULL, s.uri, s.key, s.mark, 0 FROM sketched s
  WHERE s.stage = ?2 AND s.until = ${FOREVER} AND NOT EXISTS (
    SELECT 1 FROM entry e WHERE e.pass = ?1 - 1 AND e.id = s.id AND e.rank = 1 AND e.isSketched)
`;
const COLUMNS = 'p.key, p.id, p.uri, p.hash, p.fetched, p.characters, p.failure, p.sketch, p.mark';
const SKETCHES = 'FROM entry e JOIN prepared p ON p.key = e.key WHERE e.pass = ?1 - 1 AND e.rank = 1 AND e.isSketched';

/** Compares the sketches before a barrier with those that the state remembers. */
export function compareSketches(database: DatabaseSync, { stage, pass }: BarrierName, pause: Pause): Sketches {
  database.exec(`${TOUCHED} CREATE INDEX IF NOT EXISTS temp.entry_id ON entry (pass, id);`);
  database.prepare(COMPARE).run(pass, stage);
  database.prepare(COMPARE_GONE).run(pass, stage);
  const [size, changed, touched] = [
    'SELECT count(*) AS size FROM entry e WHERE e.pass = ? - 1 AND e.rank = 1 AND e.isSketched',
    'SELECT count(*) AS size FROM touched WHERE pass = ? AND NOT isSame',
    'SELECT count(*) AS size FROM touched WHERE pass = ?',
  ].map((query) => Number(database.prepare(query).get(pass)?.['size']));
  const selectOne = database.prepare(`SELECT ${COLUMNS} ${SKETCHES} AND e.id = ?2`);
  const selectKey = database.prepare(`SELECT ${COLUMNS} FROM prepared p WHERE p.key = ?`);
  const sketchAt = (key: unknown): unknown => sketchIn(selectKey.get(textOf(key))).sketch;
  return {
    store: {
      size: size ?? 0,
      async *sorted() {
        let given = 0;
        for (const row of database.prepare(`SELECT ${COLUMNS} ${SKETCHES} ORDER BY e.uri, e.id`).iterate(pass)) {
          if (given++ % TURN === 0) await pause();
          yield sketchIn(row);
        }
      },
    },
    get(id) {
      const row = selectOne.get(pass, id);
      return row === undefined ? undefined : sketchIn(row);
    },
    changes: {
      size: changed ?? 0,
      async *sorted() {
        const rows = database.prepare(
          'SELECT * FROM touched WHERE pass = ? AND NOT isSame ORDER BY coalesce(uri, oldUri), id',
        );
        let given = 0;
        for (const row of rows.iterate(pass)) {
          if (given++ % TURN === 0) await pause();
          const { id, uri, key, oldUri, oldKey, oldMark } = row;
          if (oldKey !== null) verify({ mark: oldMark }, stage, textOf(id), textOf(oldUri), textOf(oldKey));
          yield {
            id: textOf(id),
            uri: textOf(uri ?? oldUri),
            ...(oldKey === null ? {} : { before: sketchAt(oldKey) }),
            ...(key === null ? {} : { after: sketchAt(key) }),
          };
        }
      },
    },
    isOther: (touched ?? 0) > 0,
    stage: (next) => stageSketches(database, { stage, pass }, next),
  };
}

function stageSketches(database: DatabaseSync, { stage, pass }: BarrierName, next: number): void {
  database
    .prepare(
      `UPDATE sketched SET until = ?1 WHERE stage = ?2 AND until = ${FOREVER} AND id IN (SELECT id FROM touched WHERE pass = ?3)`,
    )
    .run(next, stage, pass);
  const insert = database.prepare('INSERT INTO sketched VALUES (?, ?, ?, ?, ?, ?, ?)');
  const rows = database.prepare('SELECT id, uri, key FROM touched WHERE pass = ? AND key IS NOT NULL');
  for (const row of rows.iterate(pass)) {
    const [id, uri, key] = [textOf(row['id']), textOf(row['uri']), textOf(row['key'])];
    insert.run(stage, id, next, FOREVER, uri, key, markOf(stage, id, uri, key));
  }
}

function sketchIn(row: Readonly<Record<string, unknown>> | undefined): SketchOf<unknown> {
  if (row === undefined) throw new Damage('A sketch of the state is missing.');
  verifyPrepared(textOf(row['key']), row);
  const { sketch } = row;
  const [id, uri] = [textOf(row['id']), textOf(row['uri'])];
  return { id, uri, sketch: decodeSketch(sketch) };
}
