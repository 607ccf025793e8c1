import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FIELDS } from '../../src/destinations/columns.ts';
import { markdownFolder } from '../../src/destinations/markdown.ts';
import { pageOf } from '../../src/markdown.ts';
import type { DocumentRecord } from '../../src/record.ts';
import { temporaryFolder } from '../temporary.ts';
import { bring, conforms, type Place } from './conformance.ts';
import { freezeFolder } from './folder-place.ts';
import { bareRecord, fullRecord, idOf, resultsIn } from './results.ts';

function placeIn(folder: string): Place {
  return {
    open: () => markdownFolder(folder),
    async held() {
      const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
      return new Map(
        pages.map((name) => {
          const text = readFileSync(join(folder, name), 'utf8');
          const end = text.indexOf('\n---\n', 4);
          const front: { id: string } = parse(text.slice(4, end + 1));
          return [front.id, { front, body: text.slice(end + '\n---\n\n'.length, -1) }];
        }),
      );
    },
    freeze: () => freezeFolder(folder),
  };
}

function shown(record: DocumentRecord): unknown {
  const fields = FIELDS.filter((field) => !['text', 'provenance', 'notes'].includes(field));
  const said = fields.flatMap((field) => {
    const value = record[field];
    return value === null || (Array.isArray(value) && value.length === 0) ? [] : [[field, value]];
  });
  return { front: Object.fromEntries(said), body: pageOf(record) };
}

conforms({ name: 'markdown', place: () => placeIn(temporaryFolder()), shown });

describe('a folder of Markdown', () => {
  const namesOf = (folder: string): readonly string[] =>
    readdirSync(folder)
      .filter((name) => name !== '.decant')
      .sort();

  it('names files by what can be read of their address, and by their id', async () => {
    const [folder, results] = [temporaryFolder(), resultsIn(temporaryFolder())];
    const uris = [
      '../../etc/passwd',
      'https://example.org/Übersee/Ärger?x=1',
      '海',
      '/',
      'NUL',
      'a\0b',
      '.hidden',
      'x'.repeat(5000),
    ];
    results.write(uris.map((uri) => bareRecord(uri)));
    await bring(placeIn(folder), results.folder);
    const names = namesOf(folder);
    expect(names).toHaveLength(uris.length);
    for (const name of names) expect(name).toMatch(/^(?:[a-z0-9][a-z0-9-]{0,60}-)?[0-9a-f]{16}\.md$/);
    expect(names).toContain(`etc-passwd-${idOf('../../etc/passwd')}.md`);
    expect(names).toContain(`https-example-org-ubersee-arger-x-1-${idOf('https://example.org/Übersee/Ärger?x=1')}.md`);
  });

  it('holds a page as one writes it by hand', async () => {
    const [folder, results] = [temporaryFolder(), resultsIn(temporaryFolder())];
    const page = bareRecord('notes/quay.txt', {
      title: 'The *quay*',
      text: 'One <b>bold</b> line.\n\n- an item',
      tags: ['sea'],
    });
    results.write([page]);
    await bring(placeIn(folder), results.folder);
    expect(readFileSync(join(folder, namesOf(folder)[0] ?? ''), 'utf8')).toBe(
      [
        '---',
        `id: ${idOf('notes/quay.txt')}`,
        'uri: notes/quay.txt',
        'title: The *quay*',
        'tags:',
        '  - sea',
        `char_count: ${page.text.length}`,
        'word_count: 8',
        'sentence_count: 2',
        'paragraph_count: 2',
        '---',
        '',
        '# The \\*quay\\*',
        '',
        'One \\<b\\>bold\\</b\\> line.',
        '',
        '- an item',
        '',
      ].join('\n'),
    );
  });

  it('writes only what has changed, and never over a file that it did not write', async () => {
    const [folder, results] = [temporaryFolder(), resultsIn(temporaryFolder())];
    results.write([bareRecord('a'), bareRecord('b'), bareRecord('c')]);
    await bring(placeIn(folder), results.folder);
    writeFileSync(join(folder, 'mine.md'), 'mine');
    results.write([bareRecord('a'), bareRecord('b', { text: 'x' }), bareRecord('c'), fullRecord('d')]);
    writeFileSync(join(folder, `d-${idOf('d')}.md`), 'mine');
    await expect(bring(placeIn(folder), results.folder)).rejects.toMatchObject({ code: 'write/foreign' });
    expect(readFileSync(join(folder, `d-${idOf('d')}.md`), 'utf8')).toBe('mine');
    results.write([bareRecord('a'), bareRecord('b', { text: 'x' })]);
    await bring(placeIn(folder), results.folder);
    expect(namesOf(folder)).toEqual([`a-${idOf('a')}.md`, `b-${idOf('b')}.md`, `d-${idOf('d')}.md`, 'mine.md']);
    expect(await bring(placeIn(folder), results.folder)).toMatchObject({ how: 'level' });
  });
});
