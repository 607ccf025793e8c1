import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { documentResults, holdsResults } from '../../src/engine/result-files.ts';
import { temporaryFolder } from '../temporary.ts';

const URIS = ['a', 'b', 'c', 'd', '\uFF5E', '\u{1F300}'];
const idOf = (uri: string): string => Buffer.from(uri).toString('hex').padStart(16, '0');
const line = (uri: string, rest: object = {}): string => `${JSON.stringify({ id: idOf(uri), uri, ...rest })}\n`;

/** What the reader needs of an output: a document and a ledger line for each URI. */
function outputIn(folder: string, cut: (name: string, uris: readonly string[]) => void): void {
  mkdirSync(folder, { recursive: true });
  cut('documents', URIS);
  cut('ledger', URIS);
}

async function read(folder: string): Promise<readonly (readonly [string, number])[]> {
  const found: (readonly [string, number])[] = [];
  for await (const { uri, record, ledger } of documentResults(folder))
    found.push([uri, ledger.length + (record === undefined ? 0 : 10)]);
  return found;
}

const EXPECTED = URIS.map((uri) => [uri, 11]);

describe('the results of a run', () => {
  it('come document by document, in the order of the bytes of their URIs', async () => {
    const folder = temporaryFolder();
    outputIn(folder, (name, uris) =>
      writeFileSync(join(folder, `${name}.jsonl`), uris.map((uri) => line(uri)).join('')),
    );
    expect(await read(folder)).toEqual(EXPECTED);
  });

  it('are the same out of shards, compressed or not', async () => {
    const folder = temporaryFolder();
    outputIn(folder, (name, uris) => {
      const parts = [0, 1, 2].map((part) =>
        uris
          .filter((_, index) => index % 3 === part)
          .map((uri) => line(uri))
          .join(''),
      );
      writeFileSync(join(folder, `${name}-00000.jsonl`), parts[0] ?? '');
      writeFileSync(join(folder, `${name}-00001.jsonl.gz`), gzipSync(parts[1] ?? ''));
      writeFileSync(join(folder, `${name}-00002.jsonl.zst`), zstdCompressSync(parts[2] ?? ''));
    });
    expect(await read(folder)).toEqual(EXPECTED);
  });

  it('keep documents apart that share an address', async () => {
    const folder = temporaryFolder();
    const rows = [line('a'), line('a', { id: 'f'.repeat(16) })];
    writeFileSync(join(folder, 'documents.jsonl'), rows.join(''));
    expect(await read(folder)).toHaveLength(2);
  });

  it.each([
    ['out of order', line('b') + line('a'), 'order'],
    ['that is no JSON', '{"id":', 'no JSON'],
    ['that is cut off in its compression', '', 'to its end'],
    ['without id', '{"uri":"a"}\n', 'without id'],
  ])('are refused with a line %s', async (_, content, words) => {
    const folder = temporaryFolder();
    if (content === '')
      writeFileSync(join(folder, 'documents.jsonl.gz'), gzipSync(line('a').repeat(50)).subarray(0, 40));
    else writeFileSync(join(folder, 'documents.jsonl'), content);
    await expect(read(folder)).rejects.toThrow(words);
  });

  it('are missed in a folder without them', async () => {
    const folder = temporaryFolder();
    expect(holdsResults(folder)).toBe(false);
    expect(holdsResults(join(folder, 'nowhere'))).toBe(false);
    await expect(read(folder)).rejects.toMatchObject({ code: 'input/not-found' });
  });
});
