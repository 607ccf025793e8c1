import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { files } from '../../src/sources/files.ts';
import { stdin } from '../../src/sources/stdin.ts';
import { isFailure, type RawDocument, type ReadFailure, type Source } from '../../src/stage.ts';
import { temporaryFolder } from '../temporary.ts';

/** Two rows, packed by bzip2. */
const BZIP2_ROWS =
  'QlpoOTFBWSZTWWKVrKsAABvdgAAQUAEAECAAA8SUyiAAUKaZGJiYgVVGmmRpk9T1JXQ6doYS8ZZNLIN3pD5RK6iyEqvxdyRThQkGKVrKsA==';

const row = (index: number): string => `${JSON.stringify({ id: index, text: `The row number ${index}.` })}\n`;
const rows = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => row(from + index)).join('');

// Numbers in an order that does not pack well, so that there is something before the fault.
const noise = Array.from({ length: 3000 }, (_, index) => row(crc32(String(index)))).join('');

async function all(source: Source): Promise<readonly (RawDocument | ReadFailure)[]> {
  const items: (RawDocument | ReadFailure)[] = [];
  for await (const item of source.read()) items.push(item);
  return items;
}

function folderWith(name: string, bytes: Uint8Array): ReturnType<typeof files> {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'in'));
  writeFileSync(join(cwd, 'in', name), bytes);
  return files({ inputs: ['in'], cwd, maxBytes: 1 << 20 });
}

describe('packed input', () => {
  it.each([
    ['gzip', gzipSync(rows(0, 50))],
    ['gzip of three members', Buffer.concat([rows(0, 20), rows(20, 21), rows(21, 50)].map((part) => gzipSync(part)))],
    ['zstd', zstdCompressSync(rows(0, 50))],
    ['zstd of two frames', Buffer.concat([rows(0, 20), rows(20, 50)].map((part) => zstdCompressSync(part)))],
  ])('is read row by row: %s, whatever the file is called', async (_, bytes) => {
    for (const name of ['rows.jsonl', 'rows.jsonl.gz', 'rows.ndjson.zst']) {
      const items = await all(folderWith(name, bytes));
      expect(items.map((item) => ('content' in item && 'text' in item.content ? item.content.text : item))).toEqual(
        Array.from({ length: 50 }, (__, index) => `The row number ${index}.`),
      );
    }
  });

  it.each([
    ['gzip', gzipSync('<p>A page.</p>')],
    ['zstd', zstdCompressSync('<p>A page.</p>')],
  ])('is read as a document: %s', async (_, bytes) => {
    const [item] = await all(folderWith('page.html.gz', bytes));
    expect(item).toMatchObject({ uri: 'in/page.html.gz' });
    expect(item !== undefined && 'content' in item && 'bytes' in item.content && String(item.content.bytes)).toBe(
      '<p>A page.</p>',
    );
    const fromPipe = await all(stdin({ stream: pieces(bytes, 3) }));
    expect(String(fromPipe.map((each) => 'content' in each && 'bytes' in each.content && each.content.bytes))).toBe(
      '<p>A page.</p>',
    );
  });

  it('gives the rows before the place where it is cut short, and says that it is', async () => {
    const whole = gzipSync(noise);
    const items = await all(folderWith('rows.jsonl.gz', whole.subarray(0, whole.length - 2000)));
    const failures = items.filter(isFailure);
    expect(items.length).toBeGreaterThan(1000);
    expect(failures.at(-1)).toMatchObject({ cut: 'in/rows.jsonl.gz', error: { code: 'read/damaged', at: 'byte 0' } });
  });

  it('gives what comes well before the place where it is damaged, from another member too', async () => {
    const second = gzipSync(rows(0, 50));
    second.fill(0xff, 12, 40);
    const items = await all(folderWith('rows.jsonl.gz', Buffer.concat([gzipSync(noise), second])));
    expect(items.filter((item) => !isFailure(item)).length).toBeGreaterThan(2000);
    expect(items.at(-1)).toMatchObject({ cut: 'in/rows.jsonl.gz' });
  });

  it('gives everything where only a checksum does not hold, and says that it does not', async () => {
    const bytes = gzipSync(rows(0, 50));
    bytes.writeUInt32LE(7, bytes.length - 8);
    const items = await all(folderWith('rows.jsonl.gz', Buffer.concat([gzipSync(rows(50, 60)), bytes])));
    expect(items).toHaveLength(61);
    expect(items.at(-1)).toMatchObject({ error: { code: 'read/damaged' } });
  });

  it('is given up where it grows more than it may', async () => {
    const bomb = gzipSync(Buffer.alloc(80 << 20, 'x'));
    const items = await all(folderWith('rows.jsonl.gz', bomb));
    expect(items).toMatchObject([{ error: { code: 'read/bomb', message: expect.stringContaining('maxRatio') } }]);
  });

  it('may be bzip2, and is a failure where that is damaged or cut', async () => {
    const bytes = Buffer.from(BZIP2_ROWS, 'base64');
    const items = await all(folderWith('rows.jsonl', bytes));
    expect(items.map((item) => ('content' in item && 'text' in item.content ? item.content.text : item))).toEqual([
      'A row of the log.',
      'A row of the log.',
    ]);
    const [cut] = await all(folderWith('rows.jsonl.bz2', bytes.subarray(0, -12)));
    expect(cut).toMatchObject({ error: { code: 'read/damaged' } });
  });

  it('does not unpack more than a document may have', async () => {
    const [item] = await all(folderWith('bomb.txt.gz', gzipSync(Buffer.alloc(64 << 20))));
    expect(item).toMatchObject({ error: { code: 'read/too-large' } });
  });

  it('fails a damaged document, and says that it is packed', async () => {
    const packed = gzipSync('A text that is long enough to be damaged in the middle.');
    const [item] = await all(folderWith('page.txt.gz', packed.subarray(0, 30)));
    expect(item).toMatchObject({ error: { code: 'read/damaged', message: expect.stringContaining('cut short') } });
  });
});

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
