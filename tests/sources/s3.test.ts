import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { httpResponse, pageRecord } from '../../bench/warc/crawl.ts';
import { DecantError } from '../../src/errors.ts';
import { keyPattern } from '../../src/sources/s3/pattern.ts';
import { type BucketOptions, buckets } from '../../src/sources/s3/s3.ts';
import { isFailure, type RawDocument, type ReadFailure } from '../../src/stage.ts';
import { conforms, documentsOf, drain, failuresOf, textOf } from './conformance.ts';
import { refuse, type S3Server, startS3 } from './s3-server.ts';

let server: S3Server;

beforeAll(async () => {
  server = await startS3();
  const environment = {
    AWS_ENDPOINT_URL_S3: server.endpoint,
    AWS_ACCESS_KEY_ID: 'reader',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_MAX_ATTEMPTS: '1',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});
beforeEach(() => {
  server.objects.clear();
  server.asked.length = 0;
  server.fault = undefined;
  server.page = 1000;
});

function put(key: string, content: string | Uint8Array, rest: { type?: string; coding?: string } = {}): void {
  server.objects.set(`crawl/${key}`, { content: Buffer.from(content), ...rest });
}

function read(input: string, options: Partial<BucketOptions> = {}): Promise<readonly (RawDocument | ReadFailure)[]> {
  return drain(buckets({ inputs: [input], ...options }));
}

async function urisOf(input: string, options: Partial<BucketOptions> = {}): Promise<readonly string[]> {
  return (await read(input, options)).map(({ uri }) => uri);
}

async function thrown(input: string): Promise<DecantError> {
  try {
    await read(input);
  } catch (error) {
    if (error instanceof DecantError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const large = (number: number): string => row(number).replace('.', ' and more'.repeat(1000));
const row = (number: number): string => `${JSON.stringify({ text: `Row ${number}.` })}\n`;

conforms({
  name: 'a bucket',
  make: () => {
    put('a.html', '<p>A page.</p>');
    put('rows.jsonl', `${row(1)}bad\n${row(2)}`);
    return buckets({ inputs: ['s3://crawl'] });
  },
  huge: () => {
    put('large.txt', Buffer.alloc(1 << 26, 'x'));
    const before = process.memoryUsage().arrayBuffers;
    const source = buckets({ inputs: ['s3://crawl'], maxBytes: 2 ** 16 });
    return { source, held: () => process.memoryUsage().arrayBuffers - before, most: 2 ** 23 };
  },
});

describe('what lies in a bucket', () => {
  it('is read as a file of its name and content is, packed or not', async () => {
    put('data/a.html', '<p>A page.</p>', { type: 'text/html; charset=utf-8' });
    put('data/note.txt', 'A note.');
    put('data/packed.txt.gz', gzipSync('A packed note.'));
    put('data/rows.jsonl.gz', gzipSync(row(1) + row(2)));
    put('data/rows.jsonl.zst', zstdCompressSync(row(3)));
    const record = pageRecord('https://quay.example/1', httpResponse('A capture.'));
    put('data/crawl.warc.gz', Buffer.concat([gzipSync(record), gzipSync(record).fill(0xff, 60, 90)]));
    const items = await read('s3://crawl/data');
    const told = items.map((item) => [item.uri, isFailure(item) ? item.error.code : textOf(item)]);
    expect(told).toEqual([
      ['s3://crawl/data/a.html', '<p>A page.</p>'],
      ['https://quay.example/1', 'A capture.'],
      [expect.stringMatching(/^s3:\/\/crawl\/data\/crawl\.warc\.gz#byte=\d+$/), 'read/damaged'],
      ['s3://crawl/data/note.txt', 'A note.'],
      ['s3://crawl/data/packed.txt.gz', 'A packed note.'],
      ['s3://crawl/data/rows.jsonl.gz#1', 'Row 1.'],
      ['s3://crawl/data/rows.jsonl.gz#2', 'Row 2.'],
      ['s3://crawl/data/rows.jsonl.zst#1', 'Row 3.'],
    ]);
    expect(documentsOf(items).map(({ mediaType }) => mediaType)[0]).toBe('text/html; charset=utf-8');
    expect(
      documentsOf(items)
        .slice(1)
        .filter(({ mediaType = '' }) => mediaType.includes('octet')),
    ).toEqual([]);
  });

  it('is listed page by page, and small objects come in the order of the listing', async () => {
    const keys = Array.from({ length: 25 }, (_, index) => `many/${String(index).padStart(2, '0')}.txt`);
    for (const key of keys) put(key, key);
    server.page = 10;
    expect(await urisOf('s3://crawl/many')).toEqual(keys.map((key) => `s3://crawl/${key}`));
    expect(server.asked.filter((line) => line === 'LIST many/')).toHaveLength(3);
  });

  it('is one object where its key is named, and what lies below it as in a folder', async () => {
    for (const key of ['a', 'a/b.txt', 'ab.txt', 'a-b/c.txt', 'a/', 'a/.hidden', 'a/node_modules/x.txt']) put(key, 'x');
    expect(await urisOf('s3://crawl/a')).toEqual(['s3://crawl/a', 's3://crawl/a/b.txt']);
    expect(await urisOf('s3://crawl/a/')).toEqual(['s3://crawl/a/b.txt']);
    expect(await urisOf('s3://crawl/ab.txt')).toEqual(['s3://crawl/ab.txt']);
    expect(await urisOf('s3://crawl')).toEqual(await urisOf('s3://crawl/'));
  });

  it('may be named by a pattern, unless there is a key of that name', async () => {
    for (const key of ['2024-01.txt', '2024-02.txt', '2025-01.txt', '2024-x/y.txt', 'w[1].txt', 'w1.txt'])
      put(key, 'x');
    expect(await urisOf('s3://crawl/2024-*')).toEqual(['s3://crawl/2024-01.txt', 's3://crawl/2024-02.txt']);
    expect(server.asked).toContain('LIST 2024-');
    expect(await urisOf('s3://crawl/**/y.txt')).toEqual(['s3://crawl/2024-x/y.txt']);
    expect(await urisOf('s3://crawl/w[1].txt')).toEqual(['s3://crawl/w[1].txt']);
  });

  it('keeps names that XML, addresses and paths would change', async () => {
    const keys = ['a b+c.txt', 'ümlaut%20#1.txt', '../up.txt', 'bell\u0007.txt', 'a//b.txt'];
    for (const key of keys) put(key, 'x');
    const folders = await Promise.all([...keys].map((key) => urisOf(`s3://crawl/${key}`)));
    expect(folders.flat()).toEqual(keys.map((key) => `s3://crawl/${key}`));
  });

  it('is read once where two inputs overlap, and not at all where results go', async () => {
    for (const key of ['in/a.txt', 'in/b.txt', 'out/clean/documents/x.jsonl']) put(key, 'x');
    const items = await drain(buckets({ inputs: ['s3://crawl', 's3://crawl/in'], except: ['s3://crawl/out/clean'] }));
    expect(items.map(({ uri }) => uri)).toEqual(['s3://crawl/in/a.txt', 's3://crawl/in/b.txt']);
  });

  it('goes on where the connection broke', async () => {
    put('rows.jsonl', Array.from({ length: 300 }, (_, index) => large(index)).join(''));
    let breaks = 2;
    server.fault = (about, response) => {
      if (about === 'list' || breaks === 0) return false;
      breaks -= 1;
      const end = response.end.bind(response);
      response.end = ((bytes: Buffer) => {
        response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
        return response;
      }) as typeof end; // of its many signatures the one that is used
      return false;
    };
    const items = await read('s3://crawl/rows.jsonl');
    expect(failuresOf(items)).toEqual([]);
    expect(documentsOf(items)).toHaveLength(300);
    expect(server.asked.filter((line) => line.includes('bytes='))).toHaveLength(2);
  });

  it('is not put together of two objects where it was replaced meanwhile', async () => {
    put('rows.jsonl', large(1).repeat(300));
    let isFirst = true;
    server.fault = (about, response) => {
      if (about === 'list' || !isFirst) return false;
      isFirst = false;
      response.writeHead(200, { etag: '"another"', 'content-length': 4_000_000 });
      response.write(large(1).repeat(100), () => response.destroy());
      return true;
    };
    const items = await read('s3://crawl/rows.jsonl');
    const [failure] = failuresOf(items);
    expect([failure?.error.code, failure?.cut]).toEqual(['read/failed', 's3://crawl/rows.jsonl']);
  });

  it('is given up where the server falls silent', async () => {
    put('a.txt', 'a');
    put('b.txt', 'b');
    server.fault = (about, response) => {
      if (about !== 'a.txt') return false;
      response.writeHead(200, { 'content-length': 100 }).write('begun');
      return true;
    };
    const items = await read('s3://crawl', { idle: 50 });
    expect(items.map(({ uri }) => uri)).toEqual(['s3://crawl', 's3://crawl/b.txt']);
    expect(failuresOf(items)[0]).toMatchObject({
      cut: 's3://crawl/a.txt',
      error: { code: 'read/failed', at: 's3://crawl/a.txt' },
    });
  });

  it('stays what it was where the server does not list it, or breaks off', async () => {
    for (const key of ['in/a.txt', 'in/b.txt']) put(key, 'x');
    server.page = 1;
    let pages = 0;
    server.fault = (about, response) => {
      if (about !== 'list' || ++pages < 3) return false;
      refuse(response, 500, 'InternalError');
      return true;
    };
    const items = await read('s3://crawl/in');
    expect(items.map(({ uri }) => uri)).toEqual(['s3://crawl/in/a.txt', 's3://crawl/in']);
    expect(failuresOf(items)[0]?.cut).toBe('s3://crawl/in');
  });

  it('is asked for no more after five objects in a row that could not be had', async () => {
    for (let index = 0; index < 40; index++) put(`in/${index}.txt`, 'x');
    server.fault = (about, response) => {
      if (about === 'list') return false;
      refuse(response, 503, 'SlowDown');
      return true;
    };
    const failures = failuresOf(await read('s3://crawl/in'));
    expect(failures.map(({ cut }) => cut).slice(4)).toEqual([
      expect.stringMatching(/^s3:\/\/crawl\/in\/\d+\.txt$/),
      's3://crawl/in',
    ]);
    expect(server.asked.filter((line) => line.startsWith('GET')).length).toBeLessThan(20);
  });

  it('is no failure where it was removed since it was listed', async () => {
    put('a.txt', 'a');
    put('b.txt', 'b');
    server.fault = (about, response) => {
      if (about !== 'a.txt') return false;
      refuse(response, 404, 'NoSuchKey');
      return true;
    };
    const notices: string[] = [];
    expect(await urisOf('s3://crawl', { onNotice: (notice) => notices.push(notice) })).toEqual(['s3://crawl/b.txt']);
    expect(notices).toEqual(['s3://crawl/a.txt was removed while s3://crawl was read.']);
  });

  it('is one failure where it is packed in a way that cannot be undone', async () => {
    put('a.html', 'packed', { coding: 'br' });
    const failures = failuresOf(await read('s3://crawl'));
    expect(failures.map(({ uri, error }) => [uri, error.code])).toEqual([['s3://crawl/a.html', 'read/unsupported']]);
  });

  it('ends the run where there is no such bucket or nothing of that name, with a word on what may be meant', async () => {
    put('2024-01.txt', 'x');
    expect(await thrown('s3://other/x')).toMatchObject({
      code: 'input/not-found',
      message: expect.stringContaining('no bucket "other"'),
    });
    expect(await thrown('s3://crawl/2024')).toMatchObject({
      code: 'input/not-found',
      message: expect.stringContaining('write s3://crawl/2024*'),
    });
    expect(await thrown('s3://crawl/3*')).toMatchObject({ code: 'input/not-found' });
    expect(await thrown('s3://')).toMatchObject({
      code: 'input/not-found',
      message: expect.stringContaining('s3://bucket/prefix'),
    });
  });

  it('is told to be closed to whoever may not read it, and deletes nothing', async () => {
    put('a.txt', 'a');
    server.fault = (_about, response) => {
      refuse(response, 403, 'AccessDenied');
      return true;
    };
    const [failure] = failuresOf(await read('s3://crawl/in'));
    expect(failure).toMatchObject({ cut: 's3://crawl/in', error: { code: 'read/failed' } });
    expect(failure?.error.message).toContain('you may not read the bucket "crawl"');
  });
});

describe('a pattern of keys', () => {
  it.each([
    ['*.txt', ['a.txt'], ['a/b.txt', '.txt', '.a.txt', 'a.txt.gz']],
    ['**/*.txt', ['a.txt', 'a/b.txt', 'a/b/c.txt'], ['a/.b/c.txt', 'a.txt/']],
    ['a/**', ['a/b', 'a/b/c'], ['a', 'b/a', 'a/.b']],
    ['a/**/z', ['a/z', 'a/b/z', 'a/b/c/z'], ['az', 'a/bz']],
    ['2024-**', ['2024-1'], ['2024-1/2']],
    ['?.[a-c]', ['x.a', 'x.c'], ['x.d', 'xx.a', '/.a']],
    ['[!a]*', ['b', 'bc'], ['a', 'ab', '.b']],
    ['{a,b{c,d}}.x', ['a.x', 'bc.x', 'bd.x'], ['b.x', 'ab.x']],
    ['\\*.{x}', ['*.{x}'], ['a.{x}', '*.x']],
    ['[a', ['[a'], ['a']],
    ['.*/a', ['.b/a'], ['b/a']],
  ])('%s', (pattern, matching, others) => {
    const { matches } = keyPattern(pattern);
    expect(matching.filter((key) => !matches(key))).toEqual([]);
    expect(others.filter(matches)).toEqual([]);
  });

  it('says what all keys begin with', () => {
    expect(keyPattern('crawl/2024-{01,02}/*.gz').prefix).toBe('crawl/2024-0');
    expect(keyPattern('*').prefix).toBe('');
  });

  it('takes no longer than pattern and key are long', () => {
    const { matches } = keyPattern(`${'*a'.repeat(50)}b`);
    expect(matches('a'.repeat(1024))).toBe(false);
    expect(keyPattern('{a,b}'.repeat(40)).matches('ab')).toBe(false);
  });
});
