import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, crc32, gzipSync, zstdCompressSync } from 'node:zlib';
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

  /** Text that does not pack well, so that there is something to damage. */
  const wordy = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, index) => {
      const words = Array.from({ length: 30 }, (__, word) => crc32(`${from + index} ${word}`).toString(36));
      return `${JSON.stringify({ id: from + index, text: words.join(' ') })}\n`;
    }).join('');

  it.each([
    ['gzip', gzipSync],
    ['zstd', (part: string) => zstdCompressSync(part, { params: { [constants.ZSTD_c_checksumFlag]: 1 } })],
  ] as const)('goes on behind a damaged member with the rows of the next: %s', async (_, pack) => {
    const members = [wordy(0, 20), wordy(20, 40), wordy(40, 60)].map((part) => pack(part));
    members[1]?.fill(0xff, 100, 140);
    const items = await all(folderWith('rows.jsonl.gz', Buffer.concat(members)));
    const after = (members[0]?.length ?? 0) + (members[1]?.length ?? 0);
    const uris = items.filter((item) => !isFailure(item)).map(({ uri }) => uri);
    expect(uris.slice(0, 20)).toEqual(Array.from({ length: 20 }, (__, index) => `in/rows.jsonl.gz#${index + 1}`));
    expect(uris.slice(-20)[0]).toBe(`in/rows.jsonl.gz#byte=${after}+0`);
    expect(uris.filter((uri) => uri.includes('#byte='))).toHaveLength(20);
    const faults = items.filter(isFailure).filter(({ error }) => error.code === 'read/damaged');
    expect(faults.map(({ cut, error }) => [cut, error.at])).toEqual([
      ['in/rows.jsonl.gz', `byte ${members[0]?.length}`],
    ]);
  });

  it('goes on behind a damaged member with the first whole row, where members are cut anywhere', async () => {
    const bytes = Buffer.from(wordy(0, 60));
    const members = [0, 1, 2].map((part) =>
      gzipSync(bytes.subarray((part * bytes.length) / 3, ((part + 1) * bytes.length) / 3)),
    );
    members[1]?.fill(0xff, 100, 140);
    const items = await all(folderWith('rows.jsonl.gz', Buffer.concat(members)));
    const texts = items.flatMap((item) => ('content' in item && 'text' in item.content ? [item.content.text] : []));
    const known = wordy(0, 60)
      .split('\n')
      .filter((line) => line !== '')
      .map((line): string => JSON.parse(line).text);
    expect(texts.filter((text) => !known.includes(text))).toEqual([]);
    expect(texts).toContain(known[18]);
    expect(texts.slice(-19)).toEqual(known.slice(-19));
    expect(items.filter(isFailure).map(({ error }) => error.code)).toEqual(['read/damaged']);
  });

  it('ends at the fault of a damaged member where it is a table, since nobody knows what is quoted behind it', async () => {
    const members = ['text\nOne.\nTwo.\n', wordy(0, 30), 'Three.\nFour.\n'].map((part) => gzipSync(part));
    members[1]?.fill(0xff, 60, 90);
    const items = await all(folderWith('rows.csv.gz', Buffer.concat(members)));
    expect(items.slice(0, 2).map(({ uri }) => uri)).toEqual(['in/rows.csv.gz#2', 'in/rows.csv.gz#3']);
    expect(items.at(-1)).toMatchObject({ cut: 'in/rows.csv.gz', error: { code: 'read/damaged' } });
  });

  it('is given up where many small members grow more than they may together', async () => {
    const bomb = gzipSync(Buffer.alloc(4 << 20, 'x'));
    const items = await all(folderWith('rows.jsonl.gz', Buffer.concat(Array.from({ length: 60 }, () => bomb))));
    const bombs = items.filter(isFailure).filter(({ error }) => error.code === 'read/bomb');
    expect(bombs.length).toBeGreaterThan(0);
    expect(bombs.length).toBeLessThan(10);
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
