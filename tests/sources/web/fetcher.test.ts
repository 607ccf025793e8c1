import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/sources/web/address.ts';
import type { Resolve } from '../../../src/sources/web/connector.ts';
import { createFetcher, type Fetched, type FetcherOptions } from '../../../src/sources/web/fetcher.ts';
import { webDefaults } from '../../../src/sources/web/options.ts';
import { type LocalServer, startServer } from './server.ts';

let server: LocalServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const quick: FetcherOptions = {
  ...webDefaults,
  userAgent: 'decant/0 (test)',
  signal: new AbortController().signal,
  allowPrivate: true,
  rate: 1000,
  backoff: 0.001,
  retries: 2,
  random: () => 0,
  maxBytes: 1_000_000,
  maxRatio: 200,
};

async function fetchFrom(address: string, options: Partial<FetcherOptions> = {}): Promise<Fetched> {
  const fetcher = createFetcher({ ...quick, ...options });
  try {
    return await fetcher.fetch(parseAddress(address));
  } finally {
    fetcher.close();
  }
}

async function codeAt(address: string, options: Partial<FetcherOptions> = {}): Promise<string> {
  const fetched = await fetchFrom(address, options);
  return 'error' in fetched ? fetched.error.code : fetched.kind;
}

async function textAt(address: string, options: Partial<FetcherOptions> = {}): Promise<string> {
  const fetched = await fetchFrom(address, options);
  if (fetched.kind !== 'page') throw new Error(`no page: ${JSON.stringify(fetched)}`);
  return Buffer.from(fetched.bytes).toString();
}

const once: Partial<FetcherOptions> = { retries: 0 };
const quickly = (times: Partial<typeof webDefaults.timeouts>): Partial<FetcherOptions> => ({
  retries: 0,
  timeouts: { ...webDefaults.timeouts, ...times },
});

describe('a page', () => {
  it('is fetched with a name for who asks', async () => {
    let agent: string | undefined;
    server.on('/a', (request, response) => {
      agent = request.headers['user-agent'];
      response.end('hello');
    });
    expect(await textAt(server.url('/a'))).toBe('hello');
    expect(agent).toBe('decant/0 (test)');
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ])('is unpacked from %s', async (coding, pack) => {
    server.page('/packed', pack(Buffer.from('packed text')), { 'content-encoding': coding });
    expect(await textAt(server.url('/packed'))).toBe('packed text');
  });

  it('is unpacked from two codings in their order', async () => {
    server.page('/twice', brotliCompressSync(gzipSync('twice')), { 'content-encoding': 'gzip, br' });
    expect(await textAt(server.url('/twice'))).toBe('twice');
  });

  it('that is empty and said to be packed is empty', async () => {
    server.page('/empty', '', { 'content-encoding': 'gzip' });
    expect(await textAt(server.url('/empty'))).toBe('');
  });

  it('that the server does not have is gone', async () => {
    server.status('/gone', 410);
    expect(await fetchFrom(server.url('/gone'))).toMatchObject({ kind: 'gone', status: 410 });
    expect(await fetchFrom(server.url('/missing'))).toMatchObject({ kind: 'gone', status: 404 });
  });

  it('that nobody may see is a failure that may pass', async () => {
    server.status('/closed', 403);
    expect(await fetchFrom(server.url('/closed'))).toMatchObject({ kind: 'failed', status: 403, isPassing: true });
  });
});

describe('redirects', () => {
  const redirect = (from: string, location: string, status = 302): void => server.status(from, status, { location });

  it('are followed, and the last address is told', async () => {
    redirect('/one', '/two', 301);
    redirect('/two', 'three?x=1', 308);
    server.page('/three?x=1', 'there');
    expect(await fetchFrom(server.url('/one'))).toMatchObject({ kind: 'page', final: server.url('/three?x=1') });
  });

  it('that lead round are given up', async () => {
    redirect('/a', '/b');
    redirect('/b', '/a');
    expect(await codeAt(server.url('/a'))).toBe('fetch/redirects');
    expect(server.asked.filter((path) => path !== '/robots.txt')).toHaveLength(webDefaults.maxRedirects + 1);
  });

  it.each([
    'file:///etc/passwd',
    'ftp://example.org/',
    'javascript:alert(1)',
    'data:text/plain,x',
    'http://a:b@c.test/',
  ])('to %s are refused', async (target) => {
    redirect('/out', target);
    expect(await codeAt(server.url('/out'))).toBe('fetch/refused');
  });

  it('are checked each, so that a public host cannot lead to a private one', async () => {
    redirect('/in', 'http://inside.test/secret');
    const { port } = new URL(server.origin);
    const asked: string[] = [];
    const resolve: Resolve = async (host) => {
      asked.push(host);
      return [{ address: host === 'inside.test' ? '192.168.0.1' : '127.0.0.1', family: 4 }];
    };
    const guard = (address: string): boolean => address === '127.0.0.1';
    const options = { resolve, isAllowed: guard, robots: 'ignore', allowPrivate: false } as const;
    expect(await codeAt(`http://outside.test:${port}/in`, options)).toBe('fetch/refused');
    expect(asked).toEqual(['outside.test', 'inside.test']);
    expect(server.asked).toEqual(['/in']);
  });
});

describe('private networks', () => {
  const guarded = { allowPrivate: false, robots: 'ignore', retries: 0 } as const;

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0.0.0.0/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
  ])('are refused: %s', async (address) => {
    expect(await codeAt(address, guarded)).toBe('fetch/refused');
  });

  it('are refused behind a name', async () => {
    const asked = server.url('/').replace('127.0.0.1', 'localhost');
    expect(await codeAt(asked, guarded)).toBe('fetch/refused');
    expect(server.asked).toEqual([]);
  });

  it('are refused where a name is public at first and private then', async () => {
    let turn = 0;
    const resolve: Resolve = async () => {
      turn += 1;
      return [{ address: turn === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }];
    };
    const isAllowed = (address: string): boolean => address === '192.0.2.1';
    const { port } = new URL(server.origin);
    const timeouts = { ...webDefaults.timeouts, connect: 0.05 };
    const options = { ...guarded, resolve, isAllowed, timeouts, retries: 1 };
    expect(await codeAt(`http://rebinding.test:${port}/`, options)).toBe('fetch/refused');
    expect(turn).toBe(2);
    expect(server.asked).toEqual([]);
  });

  it('are refused as such before anybody asks for a robots.txt there', async () => {
    const fetched = await fetchFrom('http://127.0.0.1/page', { allowPrivate: false });
    expect(fetched).toMatchObject({ kind: 'failed', isPassing: false, error: { code: 'fetch/refused' } });
    expect('error' in fetched && fetched.error.message).toContain('http://127.0.0.1/page');
  });

  it('of which a name has some are passed over for those that are public', async () => {
    server.page('/', 'x');
    const resolve: Resolve = async () => [
      { address: '10.0.0.1', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    const isAllowed = (address: string): boolean => address === '127.0.0.1';
    const { port } = new URL(server.origin);
    expect(await textAt(`http://both.test:${port}/`, { ...guarded, resolve, isAllowed })).toBe('x');
  });
});

describe('a server that takes its time', () => {
  it('before it answers is given up', async () => {
    server.on('/stall', () => undefined);
    expect(await codeAt(server.url('/stall'), quickly({ headers: 0.05 }))).toBe('fetch/timeout');
  });

  it('in the middle of its answer is given up', async () => {
    server.on('/stop', (_request, response) => void response.writeHead(200).write('half'));
    expect(await codeAt(server.url('/stop'), quickly({ idle: 0.05 }))).toBe('fetch/timeout');
  });

  it('with each byte is given up after a while', async () => {
    server.on('/drip', (_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(drip));
    });
    expect(await codeAt(server.url('/drip'), quickly({ total: 0.1 }))).toBe('fetch/timeout');
  });
});

describe('a server that lies', () => {
  it('about more bytes than come is not believed', async () => {
    server.on('/short', (_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('ten bytes.');
      setTimeout(() => response.socket?.destroy(), 10);
    });
    expect(await fetchFrom(server.url('/short'), once)).toMatchObject({ kind: 'failed', isPassing: true });
  });

  it('about how its bytes are packed is told as broken', async () => {
    server.page('/coded', 'no gzip at all', { 'content-encoding': 'gzip' });
    expect(await codeAt(server.url('/coded'), once)).toBe('fetch/broken');
    server.page('/cut', gzipSync('x'.repeat(10_000)).subarray(0, 40), { 'content-encoding': 'gzip' });
    expect(await codeAt(server.url('/cut'), once)).toBe('fetch/broken');
    server.page('/odd', 'text', { 'content-encoding': 'aes128gcm' });
    expect(await codeAt(server.url('/odd'), once)).toBe('fetch/broken');
  });

  it('in its chunks is told as broken', async () => {
    server.on('/chunks', (_request, response) => {
      response.socket?.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nnot a length\r\n');
    });
    expect(await codeAt(server.url('/chunks'), once)).toBe('fetch/broken');
  });

  it('with headers without end is told as broken', async () => {
    server.on('/headers', (_request, response) => {
      response.socket?.write(`HTTP/1.1 200 OK\r\nx-large: ${'x'.repeat(200_000)}\r\n\r\nbody`);
    });
    expect(await codeAt(server.url('/headers'), once)).toBe('fetch/broken');
  });

  it('and cuts the connection is told as unreachable', async () => {
    server.on('/reset', (request) => void request.socket.destroy());
    expect(await codeAt(server.url('/reset'), once)).toBe('fetch/unreachable');
  });
});

describe('bombs', () => {
  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ])('in %s are stopped at the size', async (coding, pack) => {
    server.page('/bomb', pack(Buffer.alloc(4_000_000)), { 'content-encoding': coding });
    expect(await codeAt(server.url('/bomb'), { maxBytes: 100_000 })).toBe('read/too-large');
  });

  it('are stopped by the ratio where the size is allowed', async () => {
    server.page('/ratio', gzipSync(Buffer.alloc(70 * 1024 * 1024), { level: 1 }), { 'content-encoding': 'gzip' });
    expect(await codeAt(server.url('/ratio'), { maxBytes: 2 ** 30 })).toBe('read/bomb');
  });

  it('of plain bytes without end are stopped at the size', async () => {
    server.on('/endless', (_request, response) => {
      const more = (): void => {
        let goesOn = !response.destroyed;
        while (goesOn) goesOn = response.write(Buffer.alloc(65_536));
      };
      response.on('drain', more);
      more();
    });
    expect(await codeAt(server.url('/endless'), { maxBytes: 300_000 })).toBe('read/too-large');
  });

  it('of many codings are refused', async () => {
    server.page('/many', 'x', { 'content-encoding': 'gzip, gzip, gzip' });
    expect(await codeAt(server.url('/many'))).toBe('read/bomb');
  });
});

describe('a busy server', () => {
  const open = { robots: 'ignore' } as const;
  const failing = (
    path: string,
    times: number,
    status: number,
    headers: Readonly<Record<string, string>> = {},
  ): void => {
    let left = times;
    server.on(path, (_request, response) => {
      if (left-- > 0) response.writeHead(status, headers).end();
      else response.end('at last');
    });
  };

  it.each([408, 429, 500, 502, 503])('that answers %i is asked again', async (status) => {
    failing('/busy', 2, status);
    expect(await textAt(server.url('/busy'), open)).toBe('at last');
    expect(server.asked).toHaveLength(3);
  });

  it('is not asked more often than configured', async () => {
    failing('/never', 99, 503);
    expect(await fetchFrom(server.url('/never'), open)).toMatchObject({ kind: 'failed', isPassing: true });
    expect(server.asked).toHaveLength(3);
  });

  it('is waited for as long as it asks', async () => {
    failing('/later', 1, 429, { 'retry-after': '1' });
    const began = performance.now();
    expect(await textAt(server.url('/later'), open)).toBe('at last');
    expect(performance.now() - began).toBeGreaterThan(990);
  });

  it('that asks to wait too long is given up at once', async () => {
    failing('/tomorrow', 1, 503, { 'retry-after': 'Fri, 31 Dec 2100 23:59:59 GMT' });
    expect(await codeAt(server.url('/tomorrow'), open)).toBe('fetch/status');
    expect(server.asked).toHaveLength(1);
  });

  it('is asked again after a cut connection', async () => {
    let left = 1;
    server.on('/flaky', (request, response) => {
      if (left-- > 0) request.socket.destroy();
      else response.end('back');
    });
    expect(await textAt(server.url('/flaky'))).toBe('back');
  });

  it('is asked one thing at a time', async () => {
    let now = 0;
    let most = 0;
    const paths = ['/1', '/2', '/3', '/4'];
    for (const path of paths)
      server.on(path, (_request, response) => {
        now += 1;
        most = Math.max(most, now);
        setTimeout(() => {
          now -= 1;
          response.end('x');
        }, 5);
      });
    const fetcher = createFetcher({ ...quick, ...open });
    await Promise.all(paths.map((path) => fetcher.fetch(new URL(server.url(path)))));
    fetcher.close();
    expect(most).toBe(1);
  });

  it('is asked no faster than the rate', async () => {
    const paths = ['/1', '/2', '/3'];
    const fetcher = createFetcher({ ...quick, ...open, rate: 10 });
    const began = performance.now();
    await Promise.all(paths.map((path) => fetcher.fetch(new URL(server.url(path)))));
    fetcher.close();
    expect(performance.now() - began).toBeGreaterThan(195);
  });
});

describe('robots.txt', () => {
  const robots = (text: string): void => server.page('/robots.txt', text, { 'content-type': 'text/plain' });

  it('is obeyed, by the name of the user agent', async () => {
    robots('User-agent: *\nAllow: /\n\nUser-agent: decant\nDisallow: /private\n');
    server.page('/private/a', 'x');
    server.page('/public', 'y');
    expect(await codeAt(server.url('/private/a'))).toBe('fetch/robots');
    expect(await textAt(server.url('/public'))).toBe('y');
  });

  it('is obeyed at every redirect', async () => {
    robots('User-agent: *\nDisallow: /private\n');
    server.status('/way', 302, { location: '/private' });
    expect(await codeAt(server.url('/way'))).toBe('fetch/robots');
    expect(server.asked).not.toContain('/private');
  });

  it.each([403, 404, 410])('allows everything where the server answers %i', async (status) => {
    server.page('/a', 'x');
    server.status('/robots.txt', status);
    expect(await textAt(server.url('/a'))).toBe('x');
  });

  it.each([500, 503, 429])('allows nothing where the server answers %i', async (status) => {
    server.status('/robots.txt', status);
    server.page('/a', 'x');
    expect(await fetchFrom(server.url('/a'), once)).toMatchObject({ kind: 'failed', isPassing: true });
    expect(server.asked).not.toContain('/a');
  });

  it('is asked for once', async () => {
    const fetcher = createFetcher(quick);
    await Promise.all(['/a', '/b', '/a'].map((path) => fetcher.fetch(new URL(server.url(path)))));
    fetcher.close();
    expect(server.asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
  });

  it('is read to 500 KiB', async () => {
    const filler = `# ${'x'.repeat(98)}\n`.repeat(5200);
    robots(`User-agent: *\nDisallow: /early\n${filler}Disallow: /late\n`);
    server.page('/late', 'x');
    expect(await textAt(server.url('/late'))).toBe('x');
    expect(await codeAt(server.url('/early'))).toBe('fetch/robots');
  });

  it('may slow requests down, within a limit', async () => {
    robots('User-agent: *\nCrawl-delay: 3600\n');
    const fetcher = createFetcher({ ...quick, maxCrawlDelay: 0.3 });
    const began = performance.now(); // the delay is one from beginning to beginning
    await fetcher.fetch(new URL(server.url('/a')));
    await fetcher.fetch(new URL(server.url('/b')));
    fetcher.close();
    expect(performance.now() - began).toBeGreaterThan(295);
  });

  it('is left alone where it is to be ignored', async () => {
    robots('User-agent: *\nDisallow: /\n');
    server.page('/a', 'x');
    expect(await textAt(server.url('/a'), { robots: 'ignore' })).toBe('x');
    expect(server.asked).toEqual(['/a']);
  });
});
