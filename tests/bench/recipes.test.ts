import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { executed, recipesOf } from '../../bench/recipe-blocks.ts';
import { sqliteDatabase } from '../../src/destinations/sqlite.ts';
import { bring } from '../destinations/conformance.ts';
import { bareRecord, fullRecord, idOf, resultsIn } from '../destinations/results.ts';
import { readLines, temporaryFolder } from '../temporary.ts';

const ALL = recipesOf();

describe('the recipes', () => {
  it('are marked, all of them: a block that is not would never be executed', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/recipes.md'), 'utf8');
    expect(ALL.length).toBe([...page.matchAll(/^```(?:js|python)$/gm)].length);
    expect(ALL.map(({ name }) => name)).toContain('langchain');
  });

  it('of JavaScript do what they say', async () => {
    const folder = temporaryFolder();
    const results = resultsIn(join(folder, 'output'));
    results.write([bareRecord('stays'), bareRecord('changes'), bareRecord('goes')]);
    results.write([
      bareRecord('stays'),
      fullRecord('changes', { text: 'It was the\u2028other one.' }),
      bareRecord('comes'),
    ]);
    const open = (): ReturnType<typeof sqliteDatabase> => sqliteDatabase(join(folder, 'corpus.db'));
    await bring({ open, held: async () => new Map(), freeze: () => () => undefined }, results.folder);
    const ended = new Map(
      ALL.filter(({ language }) => language === 'js').map((recipe) => [recipe.name, executed(recipe, folder)]),
    );
    for (const [name, { status, stderr }] of ended) expect(status, `${name}: ${stderr}`).toBe(0);
    expect(ended.get('sqlite')?.stdout).toContain('3 documents');
    expect(ended.get('elasticsearch')?.stdout).toContain('2 to index, 1 to delete, revision 2');
    const bulk = readLines(join(folder, 'bulk.ndjson'));
    expect(bulk.filter((_, at) => at !== 1 && at !== 3)).toEqual([
      { index: { _index: 'news', _id: idOf('changes') } },
      { index: { _index: 'news', _id: idOf('comes') } },
      { delete: { _index: 'news', _id: idOf('goes') } },
    ]);
    expect(bulk[1]).toMatchObject({ text: 'It was the\u2028other one.' });
    expect(readLines(join(folder, 'upserts.ndjson')).map(({ id }) => id)).toEqual([idOf('changes'), idOf('comes')]);
    expect(JSON.parse(readFileSync(join(folder, 'deletes.json'), 'utf8'))).toEqual([idOf('goes')]);
    rmSync(join(folder, 'output'), { recursive: true });
    const [bulkRecipe] = ALL.filter(({ name }) => name === 'elasticsearch');
    expect(bulkRecipe === undefined ? 0 : executed(bulkRecipe, folder).status).not.toBe(0);
  });
});
