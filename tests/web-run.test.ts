import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../src/engine/report.ts';
import { run } from '../src/engine/run.ts';
import { type WebSourceOptions, web } from '../src/sources/web/web.ts';
import { judging } from '../src/stage.ts';
import { CLI, decant } from './decant.ts';
import { type LocalServer, startServer } from './sources/web/server.ts';
import { leftovers, readLines, resultBytes, temporaryFolder } from './temporary.ts';

let server: LocalServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const STORIES = [
  'The ferry pier will close for the whole winter, the council said, since its piles would not hold until the spring without new steel.',
  'A baker in the old town has grown wheat on the roof of her shop, and sells a loaf of it to whoever can tell her which of them it is.',
  'Eleven storks came back to the marsh this week, two more than last year, and the wardens have closed the northern path until June.',
];

function serveFeed(stories: readonly string[] = STORIES): void {
  const items = stories.map(
    (story, index) =>
      `<item><title>Story ${index}</title><link>${server.url(`/${index}`)}</link><pubDate>Sat, 07 Sep 2024 00:00:01 GMT</pubDate><description>&lt;p&gt;${story}&lt;/p&gt;</description></item>`,
  );
  server.page('/feed.xml', `<rss version="2.0"><channel><title>c</title>${items.join('')}</channel></rss>`);
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };

function pageOf(index: number): string {
  return `<html><body><article><h1>Story ${index}</h1><p>${STORIES[index]}</p></article></body></html>`;
}

function servePages(): void {
  for (const index of STORIES.keys()) server.page(`/${index}`, pageOf(index), HTML);
}

/** Leaves everything as it is: what is tested is what comes of inputs, not of text. */
const nothing = judging({ name: 'nothing', version: 1, rules: {}, judge: () => [] });

interface Told extends Partial<WebSourceOptions> {
  readonly out: string;
  readonly paths?: readonly string[];
  readonly limit?: number;
}

async function runOver({ out, paths = ['/feed.xml'], limit, ...options }: Told): Promise<Manifest> {
  const fetching = web({
    allowPrivate: true,
    robots: 'ignore',
    rate: 1000,
    retries: 0,
    version: '0',
    folder: join(out, '.decant'),
    addresses: paths.map(server.url),
    ...options,
  });
  try {
    return await run({
      sources: [fetching.source],
      stages: [nothing],
      out,
      concurrency: 2,
      fingerprint: 'f',
      options: {},
      version: '0',
      now: () => new Date(0),
      ...(limit === undefined ? {} : { limit }),
    });
  } finally {
    await fetching.close({ isWhole: limit === undefined });
  }
}

/** Eight pages that are told apart by a tag, and are not given again to who has them. */
function serveTagged(count: number): readonly string[] {
  const paths = Array.from({ length: count }, (_, index) => `/tagged/${index}`);
  for (const [index, path] of paths.entries())
    server.on(path, (request, response) => {
      const etag = `"${index}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else
        response
          .writeHead(200, { ...HTML, etag })
          .end(pageOf(index % STORIES.length).replace('Story', `Part ${index}`));
    });
  return paths;
}

const CRAWL = [
  'web.allowPrivate=true',
  'web.rate=1000',
  'web.robots=ignore',
  'web.retries=0',
  'nearDuplicates.same=keep',
];

function crawlOver(paths: readonly string[]): readonly string[] {
  return [
    'run',
    ...paths.map(server.url),
    '--out',
    'output',
    '--jobs',
    '1',
    '--quiet',
    ...CRAWL.flatMap((one) => ['--set', one]),
  ];
}

/** Starts a crawl, and kills it as soon as it asks for a page, or when that page is half sent. */
async function killedAt(path: string, paths: readonly string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, [CLI, ...crawlOver(paths)], { cwd, stdio: 'ignore' });
  const ended = once(child, 'exit');
  await new Promise<void>((resolve) => {
    server.on(path, (_request, response) => {
      response.writeHead(200, { ...HTML, 'content-length': 1000 }).write('<html>', () => resolve());
    });
  });
  child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
}

const LATER = Date.UTC(2031, 0);

describe('a run over the web', () => {
  it('makes nothing again of what is as it was', async () => {
    serveFeed();
    const out = temporaryFolder();
    expect((await runOver({ out })).counts.documents).toMatchObject({ read: 3, written: 3 });
    const before = resultBytes(out);
    const second = await runOver({ out, now: () => LATER });
    expect(second.counts.documents).toMatchObject({ read: 3, written: 0, unchanged: 3 });
    expect(resultBytes(out)).toEqual(before);
  });

  it('gives the same bytes in whatever order and at whatever time pages come', async () => {
    serveFeed();
    servePages();
    const [one, other] = [temporaryFolder(), temporaryFolder()];
    await runOver({ out: one, feeds: 'full' });
    for (const [index, wait] of [60, 30, 0].entries())
      server.on(`/${index}`, (_request, response) => {
        setTimeout(() => response.writeHead(200, HTML).end(pageOf(index)), wait);
      });
    await runOver({ out: other, feeds: 'full', now: () => LATER });
    expect(resultBytes(other)).toEqual(resultBytes(one));
  });

  it('gives the same bytes after kills amid a crawl, and fetches nothing twice that was whole', async () => {
    const [cwd, whole] = [temporaryFolder(), temporaryFolder()];
    const paths = serveTagged(8);
    expect(await decant(crawlOver(paths), { cwd: whole })).toMatchObject({ code: 0 });
    for (const path of ['/tagged/3', '/tagged/6']) {
      await killedAt(path, paths, cwd);
      serveTagged(8);
    }
    server.asked.length = 0;
    const answers: number[] = [];
    for (const path of paths.slice(0, 6)) {
      const tagged = server.routeOf(path);
      server.on(path, (request, response) => {
        tagged?.(request, response);
        answers.push(response.statusCode);
      });
    }
    expect(await decant(crawlOver(paths), { cwd })).toMatchObject({ code: 0 });
    expect(answers).toEqual([304, 304, 304, 304, 304, 304]);
    const output = join(cwd, 'output');
    expect(resultBytes(output)).toEqual(resultBytes(join(whole, 'output')));
    expect(readLines(join(output, 'documents.jsonl'))).toHaveLength(8);
    expect(leftovers(output).filter((name) => !name.startsWith('.decant'))).toEqual([]);
  });

  it('keeps the documents of a host that is down, and tells of it', async () => {
    servePages();
    const out = temporaryFolder();
    const paths = ['/0', '/1', '/2'];
    await runOver({ out, paths });
    for (const path of paths) server.status(path, 503);
    const manifest = await runOver({ out, paths });
    expect(manifest.counts.documents).toMatchObject({ read: 4, unchanged: 3, failed: 1 });
    expect(readLines(join(out, 'failed.jsonl'))).toMatchObject([{ uri: server.origin, code: 'fetch/stale' }]);
  });

  it('keeps what a list led to that cannot be had, even where nothing of it is remembered', async () => {
    serveFeed();
    const out = temporaryFolder();
    await runOver({ out });
    server.status('/feed.xml', 500);
    rmSync(join(out, '.decant', 'fetched'), { recursive: true });
    const manifest = await runOver({ out });
    expect(manifest.counts.documents).toMatchObject({ unchanged: 3, failed: 1 });
  });

  it('lets go of a page that is gone', async () => {
    servePages();
    const out = temporaryFolder();
    const paths = ['/0', '/1', '/2'];
    await runOver({ out, paths });
    server.status('/1', 410);
    const manifest = await runOver({ out, paths });
    expect(manifest.counts.documents).toMatchObject({ read: 3, unchanged: 2, failed: 1 });
    expect(readLines(join(out, 'changes.jsonl'))).toMatchObject([{ uri: server.url('/1'), change: 'gone' }]);
  });

  it('reads no more than it is to', async () => {
    servePages();
    const manifest = await runOver({ out: temporaryFolder(), paths: ['/0', '/1', '/2'], limit: 1 });
    expect(manifest.counts.documents.read).toBe(1);
  });
});

const settings = ['--set', 'web.allowPrivate=true', '--set', 'web.rate=1000'];

describe('the command line with an address', () => {
  it('writes JSONL of a feed, and writes it again without a connection', async () => {
    serveFeed();
    const out = temporaryFolder();
    const args = ['run', server.url('/feed.xml'), '--out', out, '-j', '1', ...settings];
    expect(await decant(args)).toMatchObject({ code: 0 });
    expect(readLines(join(out, 'documents.jsonl'))).toMatchObject(
      STORIES.map((text, n) => ({
        uri: server.url(`/${n}`),
        url: server.url(`/${n}`),
        title: `Story ${n}`,
        date_published: '2024-09-07',
        text,
      })),
    );
    const before = resultBytes(out);
    server.reset();
    expect(await decant([...args, '--offline', '--refetch', 'never'])).toMatchObject({ code: 0 });
    expect([server.asked, resultBytes(out)]).toEqual([[], before]);
  });

  it('cleans one page and leaves nothing behind', async () => {
    servePages();
    const cwd = temporaryFolder();
    const { stdout } = await decant(['clean', server.url('/0'), '--format', 'text', ...settings], { cwd });
    expect(stdout).toContain(STORIES[0]);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('tells of an address that is refused', async () => {
    const cwd = temporaryFolder();
    const { stderr } = await decant(['run', server.url('/0'), '--out', 'output', '-j', '1'], { cwd });
    expect(stderr).toContain('1 of 1 inputs failed');
    expect(readLines(join(cwd, 'output', 'failed.jsonl'))).toMatchObject([{ code: 'fetch/refused' }]);
    expect(server.asked).toEqual([]);
  });
});
