import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { COLUMNS, FIELDS } from '../../src/destinations/columns.ts';
import { parquetFolder } from '../../src/destinations/parquet.ts';
import { temporaryFolder } from '../temporary.ts';
import { bring, conforms, type Place } from './conformance.ts';
import { freezeFolder } from './folder-place.ts';
import { bareRecord, fullRecord, resultsIn } from './results.ts';

const duck = await DuckDBInstance.create(':memory:');
const connection = await duck.connect();
afterAll(() => connection.closeSync());

/** What DuckDB, which shares no code with the writer, reads of a folder. */
async function query(sql: string): Promise<readonly Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

const files = (folder: string): string => `read_parquet('${folder}/*.parquet')`;

function placeIn(folder: string): Place {
  return {
    open: () => parquetFolder(folder),
    async held() {
      if (!readdirSync(folder).some((name) => name.endsWith('.parquet'))) return new Map();
      const rows = await query(`SELECT * FROM ${files(folder)}`);
      return new Map(
        rows.map((row) => {
          const fields = FIELDS.map((field) => {
            const value = row[field];
            return [field, COLUMNS[field].type === 'json' && typeof value === 'string' ? JSON.parse(value) : value];
          });
          return [String(row['id']), Object.fromEntries(fields)];
        }),
      );
    },
    freeze: () => freezeFolder(folder),
  };
}

conforms({ name: 'parquet', place: () => placeIn(temporaryFolder()), shown: (record) => record });

describe('files of Parquet', () => {
  it('have columns with types', async () => {
    const [folder, results] = [temporaryFolder(), resultsIn(temporaryFolder())];
    results.write([fullRecord('a')]);
    await bring(placeIn(folder), results.folder);
    const types = await query(`DESCRIBE SELECT * FROM ${files(folder)}`);
    expect(types.map(({ column_name }) => column_name)).toEqual([...FIELDS]);
    const typeOf = new Map(types.map(({ column_name, column_type }) => [column_name, column_type]));
    expect(['id', 'tags', 'word_count', 'language_score', 'authors'].map((name) => typeOf.get(name))).toEqual([
      'VARCHAR',
      'VARCHAR[]',
      'INTEGER',
      'DOUBLE',
      'JSON',
    ]);
  });

  it('stay as they are where the documents of their shard have not changed', async () => {
    const [folder, results] = [temporaryFolder(), resultsIn(temporaryFolder(), { shards: 4 })];
    const many = Array.from({ length: 20 }, (_, index) => bareRecord(`k${index}`));
    results.write(many);
    expect(await bring(placeIn(folder), results.folder)).toMatchObject({ written: 4 });
    const before = new Map(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).ino]));
    results.write(many.map((record) => (record.uri === 'k3' ? { ...record, text: 'other' } : record)));
    expect(await bring(placeIn(folder), results.folder)).toMatchObject({ written: 1, removed: 0 });
    const same = readdirSync(folder).filter((name) => before.get(name) === statSync(join(folder, name)).ino);
    expect(same.filter((name) => name.endsWith('.parquet'))).toHaveLength(3);
  });

  it('are the same bytes for the same documents', async () => {
    const results = resultsIn(temporaryFolder());
    results.write([fullRecord('a'), bareRecord('b')]);
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    await bring(placeIn(one), results.folder);
    await bring(placeIn(two), results.folder);
    expect(readFileSync(join(one, 'documents.parquet'))).toEqual(readFileSync(join(two, 'documents.parquet')));
  });

  it('of other shards are removed, and files that decant did not write are never touched', async () => {
    const [folder, results] = [temporaryFolder(), resultsIn(temporaryFolder(), { shards: 2 })];
    results.write([bareRecord('a'), bareRecord('b'), bareRecord('c')]);
    await bring(placeIn(folder), results.folder);
    writeFileSync(join(folder, 'mine.parquet.bak'), 'mine');
    const whole = resultsIn(temporaryFolder());
    whole.write([bareRecord('a')]);
    await bring(placeIn(folder), whole.folder);
    expect(readdirSync(folder).sort()).toEqual(['.decant', 'documents.parquet', 'mine.parquet.bak']);
    const taken = temporaryFolder();
    writeFileSync(join(taken, 'documents.parquet'), 'mine');
    await expect(bring(placeIn(taken), whole.folder)).rejects.toMatchObject({ code: 'write/foreign' });
    expect(readFileSync(join(taken, 'documents.parquet'), 'utf8')).toBe('mine');
  });

  it('are made again where somebody has removed them', async () => {
    const [folder, results] = [temporaryFolder(), resultsIn(temporaryFolder())];
    results.write([bareRecord('a')]);
    await bring(placeIn(folder), results.folder);
    const path = join(folder, 'documents.parquet');
    rmSync(path);
    await bring(placeIn(folder), results.folder);
    expect(existsSync(path)).toBe(true);
  });

  it('hold many row groups of large texts', async () => {
    const [folder, results] = [temporaryFolder(), resultsIn(temporaryFolder())];
    const text = 'The tide turned. '.repeat(300_000);
    results.write(['a', 'b', 'c', 'd', 'e'].map((uri) => bareRecord(uri, { text })));
    await bring(placeIn(folder), results.folder);
    expect(
      await query(`SELECT count(*)::INTEGER AS rows, min(length(text))::INTEGER AS short FROM ${files(folder)}`),
    ).toEqual([{ rows: 5, short: text.length }]);
    const groups = await query(`SELECT DISTINCT row_group_id FROM parquet_metadata('${folder}/documents.parquet')`);
    expect(groups.length).toBeGreaterThan(1);
  });
});
