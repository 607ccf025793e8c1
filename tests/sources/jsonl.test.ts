import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { FieldMap } from '../../src/sources/columns.ts';
import { readDefaults } from '../../src/sources/container.ts';
import { files } from '../../src/sources/files.ts';
import { readRows } from '../../src/sources/jsonl.ts';
import type { RawDocument, ReadFailure, Source } from '../../src/stage.ts';
import { isFailure } from '../../src/stage.ts';
import { conforms, documentsOf, drain, failuresOf, textOf } from './conformance.ts';
import { broken, inPieces, streamOf, weighedChunks } from './streams.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'decant-jsonl-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

function sourceOver(
  chunks: () => AsyncIterable<Uint8Array>,
  options: { fields?: FieldMap; maxLineBytes?: number } = {},
): Source {
  const stream = { uri: 'rows.jsonl', nameOf: (place: number | string) => `rows.jsonl#${place}` };
  return {
    name: 'jsonl',
    read: () => readRows({ ...stream, chunks: chunks(), options: { ...readDefaults, ...options } }),
  };
}

function read(content: string | Uint8Array, fields: FieldMap = {}): Promise<readonly (RawDocument | ReadFailure)[]> {
  return drain(sourceOver(() => streamOf(content), { fields }));
}

async function first(content: string | Uint8Array, fields: FieldMap = {}): Promise<RawDocument> {
  const [item] = await read(content, fields);
  if (item === undefined || isFailure(item)) throw new Error(`no document: ${item?.error.message}`);
  return item;
}

const MIXED = '{"text":"One."}\n{broken\n\n[1]\n{"url":"https://example.org/2","text":"Two."}\n';

conforms({
  name: 'a JSONL file',
  make: () => {
    const path = join(FOLDER, 'mixed.jsonl');
    writeFileSync(path, MIXED);
    return files({ inputs: ['mixed.jsonl'], cwd: FOLDER });
  },
  huge: () => {
    const { chunks, held } = weighedChunks(96, 65_536);
    return { source: sourceOver(() => chunks, { maxLineBytes: 131_072 }), held, most: 6 * 65_536 };
  },
});

describe('a row', () => {
  it('is a document named by its URL, else by its file and line', async () => {
    const items = await read('{"text":"a"}\n{"text":"b","url":"https://example.org/b"}\n{"content":"c","uri":"x/c"}\n');
    expect(items.map(({ uri }) => uri)).toEqual(['rows.jsonl#1', 'https://example.org/b', 'x/c']);
    expect(documentsOf(items).map(textOf)).toEqual(['a', 'b', 'c']);
  });

  it.each(['/etc/passwd', 'C:\\pages\\a.html', '\\\\server\\a', 'file:///home/a.html', '  '])(
    'is not named by the path %j',
    async (url) => {
      expect((await first(JSON.stringify({ text: 'a', url }))).uri).toBe('rows.jsonl#1');
    },
  );

  it.each(['text', 'content', 'body', 'html', 'raw_content'])('has its text in the column %s', async (column) => {
    expect(textOf(await first(JSON.stringify({ [column]: 'Here.' })))).toBe('Here.');
  });

  it('says that it is a page where its text is in a column of HTML', async () => {
    expect((await first('{"html":"<p>a</p>"}')).mediaType).toBe('text/html');
    expect((await first('{"text":"a"}')).mediaType).toBeUndefined();
    expect((await first('{"page":"<p>a</p>","text":"a"}', { html: 'page' })).mediaType).toBe('text/html');
  });

  it('takes its text from the mapped column and from no other', async () => {
    expect(textOf(await first('{"text":"wrong","story":"right"}', { text: 'story' }))).toBe('right');
    const [failure] = failuresOf(await read('{"text":"wrong"}', { text: 'story' }));
    expect(failure?.error.code).toBe('read/no-text');
  });

  it('says what a row without a text has, and how to name the column that is it', async () => {
    const [other, none] = failuresOf(await read('{"txt":"One.","size":3,"url":"https://example.org/1"}\n{"text":5}'));
    expect(other?.error.message).toMatch(/ has no text; it has txt, url\. Name the column .*--field text=column\.$/);
    expect(none?.error.message).toMatch(/ no column of it is a string\. Leave it out\.$/);
  });

  it('takes a mapped column from inside an object', async () => {
    const document = await first('{"text":"a","meta":{"name":"A title"},"a.b":"c"}', {
      title: 'meta.name',
      author: 'a.b',
    });
    expect(document.fields).toEqual({ title: 'A title', author: 'c' });
  });

  it('carries its metadata along, by column', async () => {
    const row = {
      text: 'a',
      title: 'T',
      authors: [{ name: 'A. One' }, 'B. Two'],
      published: '2014-05-07',
      lang: 'en',
      tags: ['x', 'y'],
      nonsense: 1,
    };
    expect((await first(JSON.stringify(row))).fields).toEqual({
      title: 'T',
      author: 'A. One; B. Two',
      date: '2014-05-07',
      language: 'en',
      tags: 'x; y',
    });
  });

  it('carries the time it was fetched, where that is a time', async () => {
    expect((await first('{"text":"a","fetched_at":"2019-04-25T12:57:54Z"}')).fetchedAt).toBe('2019-04-25T12:57:54Z');
    expect((await first('{"text":"a","timestamp":"yesterday"}')).fetchedAt).toBeUndefined();
  });

  it('has a key only where the user maps one', async () => {
    expect((await first('{"text":"a","id":"x"}')).key).toBeUndefined();
    expect((await first('{"text":"a","id":"x"}', { id: 'id' })).key).toBe('x');
    expect((await first('{"text":"a"}', { id: 'id' })).key).toBeUndefined();
  });

  it('keeps long numbers apart that are keys', async () => {
    const items = await read(
      '{"text":"a","n":{"id":12345678901234567890}}\n{"text":"b","n":{"id":12345678901234567891}}\n',
      { id: 'n.id' },
    );
    expect(documentsOf(items).map(({ key }) => key)).toEqual(['12345678901234567890', '12345678901234567891']);
  });

  it('keeps keys apart that differ in a lone surrogate', async () => {
    const items = await read('{"text":"a","id":"\\ud800"}\n{"text":"b","id":"\\ud801"}\n', { id: 'id' });
    expect(documentsOf(items).map(({ key }) => key)).toEqual(['\\ud800', '\\ud801']);
  });

  it('has U+FFFD in place of lone surrogates and of bytes that are no UTF-8', async () => {
    expect(textOf(await first('{"text":"x\\udc00y","title":"\\ud83d"}'))).toBe('x\uFFFDy');
    expect(textOf(await first(Buffer.from('{"text":"caf\xe9"}', 'latin1')))).toBe('caf\uFFFD');
  });

  it('is the last of two values under one name', async () => {
    expect(textOf(await first('{"text":"first","text":"second"}'))).toBe('second');
  });

  it('does no harm with names such as __proto__ and constructor', async () => {
    const document = await first('{"text":"a","__proto__":{"title":"bad","polluted":1},"constructor":{"name":"b"}}', {
      title: 'constructor.prototype',
      author: '__proto__.polluted',
    });
    expect(document.fields).toEqual({ author: '1' });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  it('may be nested ten thousand deep', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    expect(textOf(await first(`{"text":"a","deep":${deep}}`))).toBe('a');
  });

  it('is read in full beside a U+2028 and a BOM', async () => {
    const items = await read('\uFEFF{"text":"a\u2028b"}\r\n\uFEFF{"text":"c"}\r\n');
    expect(documentsOf(items).map(textOf)).toEqual(['a\u2028b', 'c']);
  });
});

describe('a line that is no row', () => {
  it('is a failure with its line number and byte offset, and the reading goes on', async () => {
    const items = await read('{"text":"é"}\n{broken\n{"text":"b"}\n');
    expect(items.map((item) => (isFailure(item) ? [item.error.code, item.error.at] : textOf(item)))).toEqual([
      'é',
      ['read/invalid-json', 'line 2, byte 14'],
      'b',
    ]);
  });

  it.each([
    '1',
    '"x"',
    'null',
    'true',
    '[]',
    '[1]',
    '{}',
    '{"id":"a"}',
    '{"text":null}',
    '{"text":5}',
    '{"text":["x"]}',
    '{"text":""}',
    '{"text":{"a":1}}',
  ])('has no text: %s', async (line) => {
    expect(failuresOf(await read(`${line}\n`)).map(({ error }) => error.code)).toEqual(['read/no-text']);
  });

  it.each(['{"text":"a"}{"text":"b"}', '{"text":"a"', '{text:"a"}', '\0\0\0', `${'['.repeat(100_000)}`])(
    'is no JSON: %j',
    async (line) => {
      expect(failuresOf(await read(`${line}\n`)).map(({ error }) => error.code)).toEqual(['read/invalid-json']);
    },
  );

  it('is named by its URL where it has one', async () => {
    const [failure] = failuresOf(await read('{"url":"https://example.org/a"}\n'));
    expect(failure?.uri).toBe('https://example.org/a');
  });

  it('is nothing where it is blank', async () => {
    expect(await read('\n  \n\t\r\n\uFEFF\n')).toEqual([]);
  });

  it('is told of without what it holds, which may be a trap for terminals', async () => {
    const [failure] = failuresOf(await read('{"text":"\u001b[31m\n'));
    expect(failure?.error.message).not.toContain('\u001b');
  });

  it('is passed over where it is too long', async () => {
    const source = sourceOver(() => streamOf(`{"text":"${'x'.repeat(200)}"}\n{"text":"b"}\n`), { maxLineBytes: 100 });
    const items = await drain(source);
    expect(items.map((item) => (isFailure(item) ? [item.error.code, item.error.at] : textOf(item)))).toEqual([
      ['read/line-too-long', 'line 1, byte 0'],
      'b',
    ]);
  });
});

describe('a stream of rows', () => {
  it('keeps what was read before it broke, and says where it broke', async () => {
    const items = await drain(sourceOver(() => broken('{"text":"a"}\n{"text":"b"}\n{"te')));
    expect(documentsOf(items).map(textOf)).toEqual(['a', 'b']);
    expect(failuresOf(items).map(({ uri, error }) => [uri, error.code, error.at])).toEqual([
      ['rows.jsonl', 'read/failed', 'byte 25'],
    ]);
  });

  it('is one failure where the file does not exist', async () => {
    const items = await drain(sourceOver(() => createReadStream(join(FOLDER, 'missing.jsonl'))));
    expect(failuresOf(items).map(({ error }) => error.code)).toEqual(['read/failed']);
  });

  it.each([
    ['UTF-16', Buffer.from('\uFEFF{"text":"a"}\n{"text":"b"}\n', 'utf16le')],
    ['gzip', gzipSync(gzipSync('{"text":"packed twice"}\n'))],
  ])('is one failure where it is %s', async (format, bytes) => {
    const items = await read(bytes);
    expect(failuresOf(items)).toHaveLength(1);
    expect(failuresOf(items)[0]?.error.message).toContain(format);
  });

  it('gives the same documents however the bytes are cut', async () => {
    const row = fc.record({ text: fc.string({ minLength: 1, unit: 'grapheme' }), n: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.integer({ min: 1, max: 20 }), async (rows, size) => {
        const content = rows.map((value) => `${JSON.stringify(value)}\n`).join('');
        const items = await drain(sourceOver(() => inPieces(content, size)));
        expect(documentsOf(items).map(textOf)).toEqual(rows.map(({ text }) => text.toWellFormed()));
      }),
      { numRuns: 50 },
    );
  });

  it('loses no line of any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const lines = Buffer.from(bytes).toString('utf8').split('\n');
        const items = await read(bytes);
        const isForeign = failuresOf(items).some(({ error }) => error.at === undefined);
        if (!isForeign) expect(items).toHaveLength(lines.filter((line) => line.trim() !== '').length);
      }),
    );
  });
});
