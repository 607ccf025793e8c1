import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readDefaults } from '../../../src/sources/container.ts';
import { files } from '../../../src/sources/files.ts';
import { type Web, type WebSourceOptions, web } from '../../../src/sources/web/web.ts';
import type { RawDocument, ReadFailure } from '../../../src/stage.ts';
import { temporaryFolder } from '../../temporary.ts';
import { conforms, documentsOf, drain, failuresOf, textOf } from '../conformance.ts';
import { type LocalServer, startServer } from './server.ts';

let server: LocalServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const DAY = 86_400_000;

function open(paths: readonly string[], options: Partial<WebSourceOptions> = {}): Web {
  return web({
    allowPrivate: true,
    robots: 'ignore',
    rate: 1000,
    retries: 0,
    version: '0',
    folder: options.folder ?? temporaryFolder(),
    addresses: paths.map((path) => (path.startsWith('/') ? server.url(path) : path)),
    now: () => 20_000 * DAY,
    ...options,
  });
}

type Items = readonly (RawDocument | ReadFailure)[];

async function read(paths: readonly string[], options: Partial<WebSourceOptions> = {}): Promise<Items> {
  const opened = open(paths, options);
  try {
    return await drain(opened.source);
  } finally {
    await opened.close({ isWhole: true });
  }
}

const uris = (items: Items): readonly string[] => items.map(({ uri }) => uri.replace(server.origin, '')).sort();
const codes = (items: Items): readonly string[] =>
  failuresOf(items)
    .map(({ error }) => error.code)
    .sort();
const texts = (items: Items): readonly (string | undefined)[] => documentsOf(items).map(textOf).sort();

conforms({
  name: 'the web',
  make: () => {
    server.page('/good', '<p>good</p>');
    return open(['/good', '/missing']).source;
  },
});

describe('a page on the web', () => {
  it('is a document with the headers that say what it is', async () => {
    server.page('/a', '<p>hello</p>', {
      'content-type': 'text/html',
      'x-robots-tag': 'noai',
      date: 'now',
      'set-cookie': 'a=b',
    });
    const [document] = documentsOf(await read(['/a']));
    expect(document).toMatchObject({
      uri: server.url('/a'),
      headers: { 'content-type': 'text/html', 'x-robots-tag': 'noai' },
      fetchedAt: '2024-10-04T00:00:00.000Z',
    });
    expect(Object.keys(document?.headers ?? {})).toHaveLength(2);
  });

  it('that was moved keeps its address and tells the other', async () => {
    server.status('/old', 301, { location: '/new' });
    server.page('/new', 'x');
    expect(documentsOf(await read(['/old']))).toMatchObject([
      { uri: server.url('/old'), fields: { url: server.url('/new') } },
    ]);
  });

  it('that is packed as a file is unpacked', async () => {
    server.page('/page.html.gz', gzipSync('<p>packed</p>'), { 'content-type': 'application/gzip' });
    expect(texts(await read(['/page.html.gz']))).toEqual(['<p>packed</p>']);
  });

  it('is one document however often and with whatever fragment it is given', async () => {
    server.page('/a', 'x');
    expect(await read(['/a', '/a#top', '/a'])).toHaveLength(1);
    expect(server.asked).toEqual(['/a']);
  });

  it('that is gone is a failure that deletes it', async () => {
    const [failure] = failuresOf(await read(['/none']));
    expect(failure).toMatchObject({ error: { code: 'fetch/gone' } });
    expect(failure?.cut).toBeUndefined();
  });

  it('that cannot be had now is a failure that deletes nothing', async () => {
    server.status('/broken', 500);
    expect(failuresOf(await read(['/broken']))).toMatchObject([{ error: { code: 'fetch/status' }, cut: '.' }]);
  });

  it('with a password in its address is refused, and the password is told to nobody', async () => {
    const items = await read(['http://user:hunter2@127.0.0.1/']);
    expect(codes(items)).toEqual(['fetch/refused']);
    expect(
      JSON.stringify(items.map((item) => ('error' in item ? [item.uri, item.error.message] : item))),
    ).not.toContain('hunter2');
  });
});

describe('what was fetched before', () => {
  const tagged = (path: string, body: string, etag: string): void =>
    server.on(path, (request, response) => {
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/html', etag }).end(body);
    });

  it('is not sent again where it is as it was, and is the same document', async () => {
    const folder = temporaryFolder();
    tagged('/a', 'first', '"1"');
    const before = await read(['/a'], { folder });
    const after = await read(['/a'], { folder, now: () => 20_001 * DAY });
    expect(after).toEqual(before);
    expect(server.asked).toEqual(['/a', '/a']);
  });

  it('is the same document where the same bytes are sent again', async () => {
    const folder = temporaryFolder();
    server.page('/a', 'same');
    expect(await read(['/a'], { folder, now: () => 20_001 * DAY })).toEqual(
      await read(['/a'], { folder, now: () => 20_002 * DAY }),
    );
  });

  it('is another document where it has changed', async () => {
    const folder = temporaryFolder();
    tagged('/a', 'first', '"1"');
    await read(['/a'], { folder });
    tagged('/a', 'second', '"2"');
    const [document] = documentsOf(await read(['/a'], { folder, now: () => 20_001 * DAY }));
    expect([textOf(document), document?.fetchedAt]).toEqual(['second', '2024-10-05T00:00:00.000Z']);
  });

  it('is told by the date of its last change where there is no tag', async () => {
    const folder = temporaryFolder();
    const modified = 'Tue, 01 Oct 2024 00:00:00 GMT';
    server.on('/a', (request, response) => {
      if (request.headers['if-modified-since'] === modified) response.writeHead(304).end();
      else response.writeHead(200, { 'last-modified': modified }).end('dated');
    });
    await read(['/a'], { folder });
    expect(texts(await read(['/a'], { folder }))).toEqual(['dated']);
  });

  it('is read without any connection where that is wanted', async () => {
    const folder = temporaryFolder();
    server.page('/a', 'kept');
    await read(['/a'], { folder });
    server.asked.length = 0;
    const items = await read(['/a', '/b'], { folder, offline: true });
    expect([texts(items), codes(items), server.asked]).toEqual([['kept'], ['fetch/offline'], []]);
    expect(texts(await read(['/a'], { folder, refetch: 'never' }))).toEqual(['kept']);
    expect(server.asked).toEqual([]);
  });

  it('is asked for whole where everything is to be fetched again', async () => {
    const folder = temporaryFolder();
    tagged('/a', 'x', '"1"');
    await read(['/a'], { folder });
    let asked: string | undefined = 'nobody';
    server.on('/a', (request, response) => {
      asked = request.headers['if-none-match'];
      response.end('x');
    });
    await read(['/a'], { folder, refetch: 'always' });
    expect(asked).toBeUndefined();
  });

  it('stands in for what a host that is down does not give, with one failure for the host', async () => {
    const folder = temporaryFolder();
    for (const path of ['/a', '/b']) server.page(path, path);
    await read(['/a', '/b'], { folder });
    for (const path of ['/a', '/b']) server.status(path, 503);
    const items = await read(['/a', '/b'], { folder });
    expect(texts(items)).toEqual(['/a', '/b']);
    expect(failuresOf(items)).toMatchObject([{ uri: server.origin, error: { code: 'fetch/stale' } }]);
    expect(failuresOf(items)[0]?.error.message).toContain('2 addresses');
  });

  it('is let go of when the page is gone', async () => {
    const folder = temporaryFolder();
    server.page('/a', 'x');
    await read(['/a'], { folder });
    server.status('/a', 410);
    expect(codes(await read(['/a'], { folder }))).toEqual(['fetch/gone']);
    expect(codes(await read(['/a'], { folder, offline: true }))).toEqual(['fetch/offline']);
  });

  it('is fetched again where its file was damaged', async () => {
    const folder = temporaryFolder();
    tagged('/a', 'whole', '"1"');
    await read(['/a'], { folder });
    const fetched = join(folder, 'fetched');
    const [blob = ''] = readdirSync(fetched, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.zst'),
    );
    const bytes = readFileSync(join(fetched, blob));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0xff;
    writeFileSync(join(fetched, blob), bytes);
    expect(texts(await read(['/a'], { folder }))).toEqual(['whole']);
    expect(texts(await read(['/a'], { folder, offline: true }))).toEqual(['whole']);
  });

  it('is fetched again, and that is told, where the list of it was damaged', async () => {
    const folder = temporaryFolder();
    server.page('/a', 'x');
    await read(['/a'], { folder });
    writeFileSync(
      join(folder, 'fetched', 'pages.sqlite'),
      'no database at all, but long enough to be looked at'.repeat(50),
    );
    const warnings: string[] = [];
    expect(texts(await read(['/a'], { folder, onWarning: (warning) => void warnings.push(warning) }))).toEqual(['x']);
    expect(warnings.join()).toContain('damaged');
  });

  it('is not kept by a rehearsal', async () => {
    const folder = temporaryFolder();
    server.page('/a', 'x');
    expect(texts(await read(['/a'], { folder, isForgetful: true }))).toEqual(['x']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is forgotten when nobody wants it any more', async () => {
    const folder = temporaryFolder();
    for (const path of ['/a', '/b']) server.page(path, path);
    await read(['/a', '/b'], { folder });
    await read(['/b'], { folder });
    const items = await read(['/a', '/b'], { folder, offline: true });
    expect([texts(items), codes(items)]).toEqual([['/b'], ['fetch/offline']]);
  });
});

describe('what is told of an address', () => {
  it('is without signs that a terminal acts on', async () => {
    server.page('/list.txt', `${server.url('/a')}\nhttp://x\u001b]0;title\u0007/\n`, { 'content-type': 'text/plain' });
    const items = failuresOf(await read(['/list.txt']));
    expect(items.length).toBeGreaterThan(0);
    for (const { uri, error } of items) expect(`${uri} ${error.message}`).toMatch(/^[ -~\ufffd…]*$/);
  });
});

describe('a host that does not answer', () => {
  it('is not asked for all its addresses', async () => {
    for (let n = 0; n < 20; n++) server.on(`/${n}`, (request) => void request.socket.destroy());
    const items = await read(Array.from({ length: 20 }, (_, n) => `/${n}`));
    expect([items.length, new Set(codes(items))]).toEqual([20, new Set(['fetch/unreachable'])]);
    expect(server.asked.length).toBeLessThan(10);
  });
});

const item = (n: number, more = ''): string =>
  `<item><title>Title ${n}</title><link>${server.url(`/p/${n}`)}</link><pubDate>Sat, 07 Sep 2024 00:00:01 GMT</pubDate>${more}</item>`;
const rss = (...items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>c</title>${items.join('')}</channel></rss>`;
const urlset = (...paths: readonly string[]): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>${server.url(path)}</loc></url>`).join('')}</urlset>`;
const index = (...paths: readonly string[]): string =>
  `<sitemapindex>${paths.map((path) => `<sitemap><loc>${server.url(path)}</loc></sitemap>`).join('')}</sitemapindex>`;

describe('a feed on the web', () => {
  it('gives what it says of its items', async () => {
    server.page('/feed', rss(item(1, '<description>one</description>'), item(2, '<description>two</description>')));
    const items = await read(['/feed']);
    expect([uris(items), texts(items)]).toEqual([
      ['/p/1', '/p/2'],
      ['one', 'two'],
    ]);
    expect(server.asked).toEqual(['/feed']);
  });

  it('gives the pages that it links to, with what it says of them', async () => {
    server.page('/feed', rss(item(1), item(2)));
    for (const n of [1, 2]) server.page(`/p/${n}`, `<p>page ${n}</p>`);
    const items = await read(['/feed'], { feeds: 'full' });
    expect(texts(items)).toEqual(['<p>page 1</p>', '<p>page 2</p>']);
    expect(documentsOf(items).find(({ uri }) => uri.endsWith('1'))?.fields).toMatchObject({ title: 'Title 1' });
  });

  it('leads to pages that may be gone for good without a word', async () => {
    server.page('/feed', rss(item(1), item(2), item(3)));
    server.page('/p/1', 'x');
    server.status('/p/2', 410);
    const items = await read(['/feed'], { feeds: 'full' });
    expect([uris(items), codes(items)]).toEqual([['/p/1', '/p/3'], ['fetch/gone']]);
  });

  it('does not make its items others by what stands beside them', async () => {
    const folder = temporaryFolder();
    server.page('/feed', rss(item(1, '<description>one</description>')));
    const [before] = await read(['/feed'], { folder });
    server.page('/feed', rss(item(2, '<description>two</description>'), item(1, '<description>one</description>')));
    const after = await read(['/feed'], { folder, now: () => 20_009 * DAY });
    expect(after.find(({ uri }) => uri.endsWith('/1'))).toEqual(before);
  });
});

describe('lists of addresses', () => {
  it('in sitemaps of sitemaps, packed or not, are followed', async () => {
    server.page('/index.xml', index('/one.xml', '/two.xml.gz'));
    server.page('/one.xml', urlset('/a', '/b'));
    server.page('/two.xml.gz', gzipSync(urlset('/b', '/c')), { 'content-type': 'application/gzip' });
    for (const path of ['/a', '/b', '/c']) server.page(path, path);
    expect(uris(await read(['/index.xml']))).toEqual(['/a', '/b', '/c']);
  });

  it('in lines of a text are followed', async () => {
    server.page('/list.txt', `# mine\n${server.url('/a')}\n\n${server.url('/b')}\n`, { 'content-type': 'text/plain' });
    for (const path of ['/a', '/b']) server.page(path, path);
    expect(uris(await read(['/list.txt']))).toEqual(['/a', '/b']);
  });

  it('that lead to one another come to an end', async () => {
    server.page('/0.xml', index('/1.xml'));
    for (let n = 1; n < 9; n++) server.page(`/${n}.xml`, index(`/${n + 1}.xml`, '/0.xml'));
    expect(codes(await read(['/0.xml'], { maxDepth: 3 }))).toEqual(['fetch/too-many']);
    expect(server.asked).toHaveLength(4);
  });

  it('of too many addresses are cut off, and that is told once and deletes nothing', async () => {
    server.page('/all.xml', urlset('/a', '/b', '/c', '/d'));
    for (const path of ['/a', '/b', '/c', '/d']) server.page(path, path);
    const items = await read(['/all.xml'], { maxAddresses: 3 });
    expect(documentsOf(items)).toHaveLength(2);
    expect(failuresOf(items)).toMatchObject([{ error: { code: 'fetch/too-many' }, cut: '.' }]);
  });

  it('with what is no address have a failure for it', async () => {
    server.page('/list.txt', `${server.url('/a')}\nhttp://[nonsense\n`, { 'content-type': 'text/plain' });
    server.page('/a', 'x');
    expect(codes(await read(['/list.txt']))).toEqual(['fetch/refused']);
  });

  it('that are cut short give what they hold and a failure', async () => {
    server.page('/cut.xml', urlset('/a', '/b').slice(0, -15));
    for (const path of ['/a', '/b']) server.page(path, path);
    const items = await read(['/cut.xml']);
    expect([documentsOf(items).length, codes(items)]).toEqual([2, ['read/invalid-feed']]);
  });

  it('in files are followed where the user says that they are lists, and by their content alone never', async () => {
    server.page('/a', 'from the list');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'sitemap.xml'), urlset('/a'));
    writeFileSync(join(folder, 'some.urls'), server.url('/a'));
    const opened = open([], { folder });
    const from = (options: object): Promise<Items> =>
      drain(files({ ...readDefaults, inputs: [folder], follow: opened.follow, ...options }));
    expect(codes(await from({}))).toEqual(['fetch/offline', 'fetch/offline']);
    expect(server.asked).toEqual([]);
    expect(texts(await from({ inputs: [join(folder, 'some.urls')], inputFormat: 'addresses' }))).toEqual([
      'from the list',
    ]);
    expect(texts(await from({ inputs: [join(folder, 'sitemap.xml')], inputFormat: 'sitemap' }))).toEqual([
      'from the list',
    ]);
    await opened.close({ isWhole: true });
  });
});

describe('a proxy that the environment names', () => {
  it('is not used, and that is told', async () => {
    vi.stubEnv('HTTP_PROXY', 'http://proxy.test:3128');
    onTestFinished(() => void vi.unstubAllEnvs());
    server.page('/a', 'direct');
    const warnings: string[] = [];
    expect(texts(await read(['/a'], { onWarning: (warning) => void warnings.push(warning) }))).toEqual(['direct']);
    expect(warnings.join()).toMatch(/^HTTP_PROXY is set and not used/);
  });
});

describe('who stops reading', () => {
  it('stops the fetching too', async () => {
    const paths = Array.from({ length: 200 }, (_, n) => `/${n}`);
    for (const path of paths) server.page(path, path);
    const opened = open(paths);
    for await (const found of opened.source.read()) {
      expect(found.uri).toContain(server.origin);
      break;
    }
    await opened.close({ isWhole: false });
    const asked = server.asked.length;
    expect(asked).toBeLessThan(30);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.asked.length).toBe(asked);
  });

  it('by a signal is told so', async () => {
    server.on('/stall', () => undefined);
    const ending = new AbortController();
    const opened = open(['/stall'], { signal: ending.signal });
    setTimeout(() => ending.abort(new Error('enough')), 20);
    await expect(drain(opened.source)).rejects.toThrow('enough');
    await opened.close({ isWhole: false });
  });
});
