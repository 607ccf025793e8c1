import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { jsonFolders, jsonMessages } from '../../training/json-messages.ts';

const root = mkdtempSync(join(tmpdir(), 'messages-'));
const folder = join(root, 'part', 'i18n');
mkdirSync(folder, { recursive: true });
const write = (locale: string, texts: Readonly<Record<string, unknown>>): void =>
  writeFileSync(join(folder, `${locale}.json`), JSON.stringify(texts));
write('en', { '@metadata': { authors: [] }, save: 'Save', pages: '$1 {{PLURAL:$1|page|pages}}', brand: 'Brand' });
write('sv', {
  '@metadata': { authors: ['A'] },
  save: 'Spara',
  pages: '$1 [[Help:Pages|{{PLURAL:$1|sida|sidor}}]]',
  brand: 'Brand',
});

const messagesIn = (locale: string): ReturnType<typeof jsonMessages> =>
  jsonFolders(root).flatMap((found) => jsonMessages(found, locale));

afterAll(() => rmSync(root, { recursive: true }));

describe('messages in JSON', () => {
  it('lie in the folders that have the originals', () => {
    expect(jsonFolders(root).map(({ path }) => path)).toEqual([folder]);
    expect(jsonFolders(join(root, 'nowhere'))).toEqual([]);
  });

  it('are given with their originals, but for those that were left as they were', () => {
    const originals = messagesIn('sv').map(({ original }) => original.trim());
    expect(originals).toEqual(['Save', '$1  page pages']);
  });

  it('lose the marks and targets of wiki text, not its words', () => {
    const pages = messagesIn('sv')[1]?.translation ?? '';
    expect(pages.split(/\s+/).filter((word) => word !== '')).toEqual(['$1', 'sida', 'sidor']);
  });

  it('are none in a locale that there is no file of', () => {
    expect(messagesIn('fi')).toEqual([]);
  });
});
