import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exportResults } from '../../src/api/export.ts';
import { run } from '../../src/api/run.ts';
import { resolveConfig } from '../../src/config/resolve.ts';
import type { Report } from '../../src/destinations/destination.ts';
import { decant } from '../decant.ts';
import { readLines, temporaryFolder } from '../temporary.ts';

/** A folder with two small texts to run on. */
function scrapes(folder: string): void {
  mkdirSync(join(folder, 'crawl'));
  const boats = 'Nine boats came back in the evening, and the whole town stood on the wall to count them. ';
  const bread = 'The baker of the upper village bakes twice a week, and nobody remembers why not more often. ';
  writeFileSync(join(folder, 'crawl/boats.txt'), boats.repeat(3));
  writeFileSync(join(folder, 'crawl/bread.txt'), bread.repeat(3));
}

function rowsOf(path: string, sql: string): readonly unknown[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

/** A crawl of one page. */
function warcOf(uri: string, page: string): string {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
  const head = ['WARC/1.0', 'WARC-Type: response', `WARC-Target-URI: ${uri}`, 'WARC-Date: 2024-03-01T12:00:00Z'];
  const more = ['Content-Type: application/http; msgtype=response', `Content-Length: ${Buffer.byteLength(http)}`];
  return `${[...head, ...more].join('\r\n')}\r\n\r\n${http}\r\n\r\n`;
}

const GUIDE = readFileSync(resolve(import.meta.dirname, '../../docs/guide.md'), 'utf8');

/** The arguments of the one command of the guide that has a remark. */
function commandFor(remark: string): readonly string[] {
  const lines = GUIDE.split('\n').filter((line) => line.includes(`# ${remark}`));
  if (lines.length !== 1) throw new Error(`The guide has ${lines.length} commands for: ${remark}.`);
  const [command = ''] = (lines[0] ?? '').split('#');
  return (command.split('decant ')[1] ?? '').trim().split(/ +/);
}

describe('one command of the guide', () => {
  it('makes a database with full-text search of a folder, and keeps it in step', async () => {
    const cwd = temporaryFolder();
    scrapes(cwd);
    const command = [...commandFor('a folder to SQLite'), '--jobs', '1', '--quiet'];
    expect(await decant(command, { cwd })).toMatchObject({ code: 0, stderr: '' });
    const documents = readLines(join(cwd, 'output/documents.jsonl'));
    expect(rowsOf(join(cwd, 'corpus.db'), 'SELECT id FROM documents ORDER BY uri').length).toBe(documents.length);
    writeFileSync(
      join(cwd, 'crawl/lamp.txt'),
      `The lamp of Sollerud was lit again. ${'It can be seen from the far shore. '.repeat(8)}`,
    );
    const again = await decant(command.slice(0, -1), { cwd });
    expect(again.stderr).toContain(
      'decant: sqlite:corpus.db took what changed, revision 2: 1 document written, 0 removed.',
    );
    const query = `SELECT uri, snippet(documents_search, 3, '[', ']', '…', 4) AS hit FROM documents_search
      JOIN documents ON documents.number = documents_search.rowid WHERE documents_search MATCH 'sollerud'`;
    expect(rowsOf(join(cwd, 'corpus.db'), query)).toMatchObject([{ uri: 'crawl/lamp.txt' }]);
  });

  it('makes Parquet of a crawl', async () => {
    const cwd = temporaryFolder();
    const page = `<title>The wall</title><article><p>${'Nine boats came back in the evening, and the town counted them. '.repeat(4)}</p></article>`;
    writeFileSync(join(cwd, 'crawl.warc.gz'), gzipSync(warcOf('https://harbour.example/wall', page)));
    const command = [...commandFor('a WARC to Parquet'), '--quiet'];
    expect(await decant(command, { cwd })).toMatchObject({ code: 0, stderr: '' });
    const [name = ''] = readdirSync(join(cwd, 'corpus')).filter((file) => file.endsWith('.parquet'));
    expect(
      readFileSync(join(cwd, 'corpus', name))
        .subarray(0, 4)
        .toString(),
    ).toBe('PAR1');
    expect(readLines(join(cwd, 'output/documents.jsonl'))).toMatchObject([{ uri: 'https://harbour.example/wall' }]);
  });

  it('makes JSONL of a feed', async () => {
    const cwd = temporaryFolder();
    const item =
      '<item><title>Pier closed</title><link>https://harbour.example/pier</link><description>The council voted on Tuesday to close the old pier for the whole of the winter.</description></item>';
    writeFileSync(join(cwd, 'feed.xml'), `<rss version="2.0"><channel><title>Harbour</title>${item}</channel></rss>`);
    expect(await decant([...commandFor('a feed to JSONL'), '--quiet'], { cwd })).toMatchObject({ code: 0 });
    expect(readLines(join(cwd, 'output/documents.jsonl'))).toMatchObject([
      { uri: 'https://harbour.example/pier', title: 'Pier closed' },
    ]);
  });

  it('cleans standard input to standard output', async () => {
    const input = 'The lamp was lit again, and it can be seen from the far shore on every clear night. '.repeat(3);
    const { code, stdout } = await decant(commandFor('standard input to standard output'), { input });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).text.length).toBeGreaterThan(100);
  });
});

describe('decant export', () => {
  it('brings what it is told level with results that stand, and prints them', async () => {
    const cwd = temporaryFolder();
    scrapes(cwd);
    await run({ inputs: ['crawl'], out: join(cwd, 'output'), shards: 2, compression: 'zstd', jobs: 1 }, { cwd });
    const first = await decant(['export', 'output', '--to', 'parquet:pq', '--to', 'markdown:md', '--json'], { cwd });
    const { destinations }: { destinations: readonly Report[] } = JSON.parse(first.stdout);
    expect(destinations.map(({ address, how }) => [address, how])).toEqual([
      ['parquet:pq', 'anew'],
      ['markdown:md', 'anew'],
    ]);
    const printed = await decant(['export', 'output', '--to', '-'], { cwd });
    const ids = printed.stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line): string => JSON.parse(line).id);
    expect(readdirSync(join(cwd, 'md')).filter((name) => name.endsWith('.md'))).toHaveLength(ids.length);
    expect(readdirSync(join(cwd, 'pq')).filter((name) => name.endsWith('.parquet'))).toHaveLength(2);
  });

  it('says which address is none and what was probably meant, with all other faults', async () => {
    const { code, stderr } = await decant([
      'export',
      'output',
      '--to',
      'sqlit:corpus.db',
      '--to',
      'corpus.db',
      '--set',
      'shard=3',
    ]);
    expect(code).toBe(78);
    expect(stderr).toContain('to.0: "sqlit:corpus.db" names no destination; write sqlite:corpus.db (the command line)');
    expect(stderr).toContain('to.1: "corpus.db" names no destination; write sqlite:corpus.db');
    expect(stderr).toContain('shard: unknown key; did you mean "shards"?');
  });

  it('says so where there are no results, or nowhere to export to', async () => {
    expect(await decant(['export', 'nothing', '--to', 'sqlite:a.db'])).toMatchObject({ code: 5 });
    expect(await decant(['export', 'nothing'])).toMatchObject({ code: 78 });
  });
});

describe('a run with destinations', () => {
  it('gives pages of Markdown the headings and links of their source', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'crawl'));
    const sentence = 'The harbour office opens at seven and closes when the last boat is in, whatever the clock says. ';
    const page = `<html><head><title>Hours</title></head><body><article><h1>Hours</h1><p>${sentence.repeat(3)}</p>
      <h2>In winter</h2><p>${sentence.repeat(3)} See <a href="https://example.org/tides">the tides</a>.</p></article></body></html>`;
    writeFileSync(join(cwd, 'crawl/hours.html'), page);
    const config = { inputs: ['crawl'], out: join(cwd, 'output'), to: [`markdown:${join(cwd, 'notes')}`], jobs: 1 };
    await run(config, { cwd });
    const [name = ''] = readdirSync(join(cwd, 'notes')).filter((file) => file.endsWith('.md'));
    const written = readFileSync(join(cwd, 'notes', name), 'utf8');
    expect(written).toContain('\n## In winter\n');
    expect(written).toContain('[the tides](https://example.org/tides)');
    expect(await exportResults(config.out, config.to)).toMatchObject([{ how: 'level' }]);
  });

  it('lets one that fails hold up neither the results nor the others', async () => {
    const cwd = temporaryFolder();
    scrapes(cwd);
    const out = join(cwd, 'output');
    writeFileSync(join(cwd, 'file'), 'no folder');
    const to = [`markdown:${join(cwd, 'file')}`, `sqlite:${join(cwd, 'corpus.db')}`];
    const reports: Report[] = [];
    const onExported = (report: Report): void => void reports.push(report);
    await expect(run({ inputs: ['crawl'], out, to, jobs: 1 }, { cwd, onExported })).rejects.toMatchObject({
      code: 'write/failed',
    });
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
    expect(reports.map(({ how }) => how)).toEqual(['anew']);
    expect(await exportResults(out, to.slice(1))).toMatchObject([{ how: 'level' }]);
  });

  it('exports nothing of a rehearsal', async () => {
    const cwd = temporaryFolder();
    scrapes(cwd);
    const to = [`sqlite:${join(cwd, 'corpus.db')}`];
    await run({ inputs: ['crawl'], out: join(cwd, 'output'), to, jobs: 1 }, { cwd, dryRun: true });
    expect(existsSync(join(cwd, 'corpus.db'))).toBe(false);
  });

  it('names the destinations in the configuration', () => {
    expect(resolveConfig([{ origin: 'a', value: { to: ['s3://news/clean', 'parquet:pq'] } }]).to).toHaveLength(2);
    for (const wrong of ['s3://', 's3://B', 'sqlite:', 'ftp:x', '', '-'])
      expect(() => resolveConfig([{ origin: 'a', value: { to: [wrong] } }])).toThrow('names no destination');
  });
});
