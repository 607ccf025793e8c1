import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { COLUMNS, FIELDS } from '../../src/destinations/columns.ts';
import { sqliteDatabase } from '../../src/destinations/sqlite.ts';
import { recordSchema } from '../../src/record.ts';
import { temporaryFolder } from '../temporary.ts';
import { bring, conforms, type Place } from './conformance.ts';
import { freezeFolder } from './folder-place.ts';
import { bareRecord, fullRecord, idOf, resultsIn } from './results.ts';

function placeIn(folder: string): Place & { readonly path: string } {
  const path = join(folder, 'corpus.db');
  return {
    path,
    open: () => sqliteDatabase(path),
    held: async () => {
      const database = new DatabaseSync(path);
      // Search and table tell the same of every document, or this throws.
      database.exec("INSERT INTO documents_search (documents_search, rank) VALUES ('integrity-check', 1)");
      const rows = database.prepare(`SELECT ${FIELDS.join(', ')} FROM documents ORDER BY id`).all();
      database.close();
      return new Map(
        rows.map((row) => {
          const fields = FIELDS.map((field) => {
            const value = row[field];
            const isJson = COLUMNS[field].type === 'json' || COLUMNS[field].type === 'texts';
            return [field, isJson && typeof value === 'string' ? JSON.parse(value) : value];
          });
          return [String(row['id']), Object.fromEntries(fields)];
        }),
      );
    },
    freeze: () => freezeFolder(folder),
  };
}

conforms({ name: 'sqlite', place: () => placeIn(temporaryFolder()), shown: (record) => record });

describe('a database of documents', () => {
  const found = (path: string, query: string): readonly unknown[] => {
    const database = new DatabaseSync(path);
    const rows = database
      .prepare(
        'SELECT documents.uri FROM documents_search JOIN documents ON documents.number = documents_search.rowid WHERE documents_search MATCH ? ORDER BY rank, uri',
      )
      .all(query);
    database.close();
    return rows.map(({ uri }) => uri);
  };

  it('has a column for every field of the record, in its order', () => {
    const schema = recordSchema.toJSONSchema() as { properties: object }; // an object's
    expect(FIELDS).toEqual(Object.keys(schema.properties));
  });

  it('finds words, whatever their accents, in what stands there now', async () => {
    const [place, { folder, write }] = [placeIn(temporaryFolder()), resultsIn(temporaryFolder())];
    const rest = ['x', 'y', 'z'].map((uri) => bareRecord(uri));
    write([...rest, bareRecord('a', { text: 'Le café du port' }), bareRecord('b', { text: 'The mole' })]);
    await bring(place, folder);
    expect(found(place.path, 'cafe')).toEqual(['a']);
    write([...rest, bareRecord('a', { text: 'Le thé du port' }), bareRecord('c', { title: 'Cafe', text: 'new' })]);
    await bring(place, folder);
    expect(found(place.path, 'cafe')).toEqual(['c']);
    expect(found(place.path, 'mole')).toEqual([]);
  });

  it('leaves other tables of the database alone, and refuses one that has such a table already', async () => {
    const [place, { folder, write }] = [placeIn(temporaryFolder()), resultsIn(temporaryFolder())];
    write([fullRecord('a')]);
    const database = new DatabaseSync(place.path);
    database.exec('CREATE TABLE mine (x); INSERT INTO mine VALUES (7)');
    await bring(place, folder);
    expect(database.prepare('SELECT x FROM mine').get()).toEqual({ x: 7 });
    database.close();
    const other = placeIn(temporaryFolder());
    const theirs = new DatabaseSync(other.path);
    theirs.exec('CREATE TABLE documents (x)');
    theirs.close();
    await expect(bring(other, folder)).rejects.toMatchObject({ code: 'write/foreign' });
  });

  it('is made anew where its tables are those of another version', async () => {
    const [place, { folder, write }] = [placeIn(temporaryFolder()), resultsIn(temporaryFolder())];
    write([fullRecord('a')]);
    await bring(place, folder);
    const database = new DatabaseSync(place.path);
    database.exec(
      "UPDATE decant_standing SET value = 'older' WHERE name = 'layout'; ALTER TABLE documents DROP COLUMN image",
    );
    database.close();
    expect(await bring(place, folder)).toMatchObject({ how: 'anew' });
    expect((await place.held()).get(idOf('a'))).toEqual(fullRecord('a'));
  });

  it('says of a file that is no database what it is, and leaves it', async () => {
    const [place, { folder, write }] = [placeIn(temporaryFolder()), resultsIn(temporaryFolder())];
    write([]);
    writeFileSync(place.path, 'a letter to somebody, long enough to be none of the headers of SQLite'.repeat(20));
    await expect(bring(place, folder)).rejects.toMatchObject({ code: 'write/failed' });
  });
});
