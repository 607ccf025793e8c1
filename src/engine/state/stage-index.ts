import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { DecantError } from '../../errors.ts';
import type { StageIndex } from '../../stage.ts';
import { Damage, FOREVER, markOf, textOf } from './database.ts';

/** Bytes of an entry; SQLite holds a little less than twice as many in one place. */
const LARGEST = 512 * 1024 * 1024;

/** An index that the engine can empty. */
export interface OwnIndex extends StageIndex {
  clear(): void;
}

/** The index of a stage. What is written holds from the next generation on, and is read by this run at once. */
export function openStageIndex(database: DatabaseSync, stage: string, next: number): OwnIndex {
  const select = database.prepare(`SELECT body, mark FROM kept WHERE stage = ? AND name = ? AND until = ${FOREVER}`);
  const end = database.prepare(`UPDATE kept SET until = ? WHERE stage = ? AND name = ? AND until = ${FOREVER}`);
  const unwrite = database.prepare('DELETE FROM kept WHERE stage = ? AND name = ? AND since = ?');
  const insert = database.prepare('INSERT INTO kept VALUES (?, ?, ?, ?, ?, ?)');
  const remove = (name: string): void => {
    unwrite.run(stage, name, next); // what this run itself wrote before
    end.run(next, stage, name);
  };
  return {
    async *names() {
      const names = database.prepare(`SELECT name FROM kept WHERE stage = ? AND until = ${FOREVER} ORDER BY name`);
      for (const row of names.iterate(stage)) yield textOf(row['name']);
    },
    async read(name) {
      const row = select.get(stage, name);
      if (row === undefined) return undefined;
      const { body, mark } = row;
      if (!(body instanceof Uint8Array) || mark !== markOfEntry(stage, name, body))
        throw new Damage('An entry of the index of a stage is not as it was written.');
      return body;
    },
    async write(name, content) {
      if (content.length > LARGEST) throw tooLarge(stage, name, content.length);
      remove(name);
      insert.run(stage, name, next, FOREVER, markOfEntry(stage, name, content), content);
    },
    async remove(name) {
      remove(name);
    },
    clear() {
      database.prepare('DELETE FROM kept WHERE stage = ? AND since = ?').run(stage, next);
      database.prepare(`UPDATE kept SET until = ? WHERE stage = ? AND until = ${FOREVER}`).run(next, stage);
    },
  };
}

function markOfEntry(stage: string, name: string, body: Uint8Array): number {
  return markOf(stage, name, crc32(body));
}

function tooLarge(stage: string, name: string, bytes: number): DecantError {
  const message = `The stage "${stage}" wants to keep ${bytes} bytes under "${name}", of ${LARGEST} that one entry may have. This is a fault of the stage: it is to spread them over more entries.`;
  return new DecantError('run/stage', message, { stage });
}
