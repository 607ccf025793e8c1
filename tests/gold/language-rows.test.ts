import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rowsByKind } from '../../gold/language-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'rows-'));
const path = join(folder, 'set.jsonl');
const row = (id: string, lang1: string | null, kind: string): string =>
  JSON.stringify({ id, lang1, kind, text: `text ${id}` });
const many = Array.from({ length: 160 }, (_, index) => row(`many-${index}`, 'sv', 'word'));
writeFileSync(
  path,
  [...many, row('few-1', 'fi', 'word'), row('other', 'fi', 'pair'), row('none', null, 'word')].join('\n'),
);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the rows of a language set', () => {
  it('are run up to a number a language, and the others left', async () => {
    const words = (await rowsByKind(path)).get('word');
    expect(words?.run).toHaveLength(151);
    expect(words?.left).toHaveLength(10);
    expect(words?.left.every(({ lang1 }) => lang1 === 'sv')).toBe(true);
  });

  it('stand under their kind, without those of no known language', async () => {
    const byKind = await rowsByKind(path);
    expect([...byKind.keys()]).toEqual(['word', 'pair']);
    expect(byKind.get('pair')?.run.map(({ id }) => id)).toEqual(['other']);
  });

  it('are the same in any order of the file', async () => {
    const turned = join(folder, 'turned.jsonl');
    writeFileSync(turned, many.toReversed().join('\n'));
    const ids = async (file: string): Promise<readonly string[]> =>
      ((await rowsByKind(file)).get('word')?.run ?? []).filter(({ lang1 }) => lang1 === 'sv').map(({ id }) => id);
    expect(await ids(turned)).toEqual(await ids(path));
  });
});
