import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extraction } from '../bench/extraction.ts';
import { goldOf, type PageRow, pageOf } from '../bench/extraction-row.ts';
import { SHINGLE_F1, SNIPPET_F1, scorePage, TOKEN_F1 } from '../bench/extraction-scores.ts';
import { type Measured, measured, reportOn, withPage } from '../bench/extraction-set.ts';
import { defuddle } from '../bench/peers/defuddle.ts';
import type { Extracted } from '../bench/peers/extractor.ts';
import { htmlToText } from '../bench/peers/html-to-text.ts';
import { peerNames, startPeers } from '../bench/peers/peers.ts';
import { processPeer, pythonPeer } from '../bench/peers/python.ts';
import { readability } from '../bench/peers/readability.ts';
import type { Row } from '../bench/report.ts';
import { temporaryFolder } from './temporary.ts';

const PARAGRAPHS = [
  'The ferry left the pier at seven, with two dozen passengers, a cart of onions, and a dog that belonged to nobody.',
  'By noon the fog had lifted, and the island lay before them, flat and green, with a single white house on its ridge.',
  'The captain, who had made the crossing for thirty years, said that he had never once seen anybody at its windows.',
];
const PAGE = `<html><head><title>Ferry</title></head><body><nav><a href="/a">Home</a> <a href="/b">Boats</a></nav>
<article><h1>The ferry</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>
<footer><a href="/c">Imprint</a></footer></body></html>`;
const FRAGMENT = PAGE.slice(PAGE.indexOf('<article>'), PAGE.indexOf('</body>'));

describe('the gold of a row', () => {
  it('is its text and its snippets, whatever the set is called', () => {
    expect(goldOf({ id: '1', text: ' A text. ', with: ['A'], without: ['B'] })).toEqual({
      text: 'A text.',
      wanted: ['A'],
      unwanted: ['B'],
    });
  });

  it('has no text where an empty one stands beside wanted snippets', () => {
    expect(goldOf({ id: '1', text: '', with: ['A'], without: ['B'] })).not.toHaveProperty('text');
    expect(goldOf({ id: '1', text: null, with: ['A'] })).not.toHaveProperty('text');
  });

  it('is an empty text where nothing is wanted', () => {
    expect(goldOf({ id: '1', text: '', without: ['B'] })).toEqual({ text: '', wanted: [], unwanted: ['B'] });
    expect(goldOf({ id: '1' })).toEqual({ text: '', wanted: [], unwanted: [] });
  });

  it('allows scores by text, by snippets, by both or by neither', () => {
    expect(scorePage('a b', { text: 'a b', wanted: ['a'], unwanted: [] })).toMatchObject({
      text: { tokens: { f1: 1 } },
      snippets: { found: 1 },
    });
    expect(scorePage('a b', { wanted: ['a'], unwanted: [] })).not.toHaveProperty('text');
    expect(scorePage('a b', { text: 'a b', wanted: [], unwanted: [] })).not.toHaveProperty('snippets');
  });
});

describe('the page of a row', () => {
  it('is decoded from its bytes where it is not UTF-8', () => {
    const bytes = Buffer.from('<html><meta charset="windows-1252"><p>Caf\u00e9</p></html>', 'latin1');
    expect(pageOf({ id: '1', html_b64: bytes.toString('base64') }).html).toContain('Café');
  });

  it('has to be there', () => {
    expect(() => pageOf({ id: '7', text: 'x' })).toThrow('"7"');
  });
});

/** What a system that answers with these texts did on these rows. */
function resultOf(system: string, rows: readonly PageRow[], texts: readonly string[]): Measured {
  const result = measured({ system, extract: () => ({ text: '', milliseconds: 0 }) });
  rows.forEach((row, at) => {
    const page = pageOf({ ...row, html: '' });
    withPage(result, { row, page, gold: goldOf(row), extracted: { text: texts[at] ?? '', milliseconds: 2 } });
  });
  return result;
}

function figureOf(rows: readonly Row[], system: string, metric: string): number | undefined {
  return rows.find((row) => row.system === system && row.metric === metric)?.value;
}

describe('the report on a set', () => {
  const SET = { set: 'any' };

  it('has a figure for each metric that some row allows, each over the rows that allow it', () => {
    const rows = [
      { id: '1', text: 'a b', page_type: 'forum' },
      { id: '2', text: '', with: ['c'], without: ['d'] },
      { id: '3', text: 'e f' },
    ];
    const report = reportOn([resultOf('ours', rows, ['a b', 'c d', 'x y'])], SET).rows;
    expect(report.map(({ metric, value, n }) => [metric, value, n])).toEqual([
      ['token-f1', 0.5, 2],
      ['token-f1/forum', 1, 1],
      ['token-precision', 0.5, 2],
      ['token-recall', 0.5, 2],
      ['shingle-f1', 0.5, 2],
      ['snippet-f1', 2 / 3, 1],
      ['ms-per-document', 2, 3],
    ]);
  });

  it('gives a page with an empty gold 1 for empty output and 0 for any other', () => {
    const rows = [
      { id: '1', text: 'a' },
      { id: '2', text: '' },
    ];
    expect(figureOf(reportOn([resultOf('ours', rows, ['a', ''])], SET).rows, 'ours', 'token-f1')).toBe(1);
    expect(figureOf(reportOn([resultOf('ours', rows, ['a', 'b'])], SET).rows, 'ours', 'token-f1')).toBe(0.5);
  });

  it('gives no score for empty texts where no row of the set has one, and says so', () => {
    const report = reportOn([resultOf('ours', [{ id: '1', text: '' }, { id: '2' }], ['', ''])], SET);
    expect(report.rows.map(({ metric }) => metric)).toEqual(['ms-per-document']);
    expect(report.remarks.join()).toContain('2 have neither text nor snippets');
  });

  it('holds the first system against every other, page by page', () => {
    const rows = [
      { id: '1', text: 'a b' },
      { id: '2', text: 'c d' },
    ];
    const report = reportOn(
      [
        resultOf('ours', rows, ['a b', 'c d']),
        resultOf('peer', rows, ['a b', 'x']),
        resultOf('twin', rows, ['a b', 'c d']),
      ],
      SET,
    ).rows;
    expect(figureOf(report, 'ours', 'token-f1-minus/peer')).toBe(0.5);
    expect(report.find(({ metric }) => metric === 'token-f1-minus/twin')).toMatchObject({ value: 0, low: 0, high: 0 });
    expect(figureOf(report, 'peer', 'token-f1-minus/ours')).toBeUndefined();
  });

  it('has an interval around every figure of accuracy', () => {
    const rows = Array.from({ length: 20 }, (_, at) => ({ id: String(at), text: 'a b c d e', with: ['a'] }));
    const texts = rows.map((_, at) => (at % 3 === 0 ? 'a b c d e' : 'b c'));
    const report = reportOn([resultOf('ours', rows, texts)], SET).rows;
    for (const metric of [TOKEN_F1, SHINGLE_F1, SNIPPET_F1]) {
      const { value = 0, low = 1, high = 0 } = report.find((row) => row.metric === metric.name) ?? {};
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
  });

  it('tells how many pages a system failed on, with the first reason', () => {
    const result = measured({ system: 'peer', extract: () => ({ text: '', milliseconds: 0 }) });
    const row = { id: 'p1', text: 'a' };
    withPage(result, {
      row,
      page: pageOf({ ...row, html: '' }),
      gold: goldOf(row),
      extracted: { text: '', milliseconds: 1, error: 'too deep' },
    });
    expect(reportOn([result], SET).remarks).toEqual(['peer failed on 1, of which p1: too deep']);
  });

  it.each(['seen', 'crossvalidated'] as const)('marks rows as %s where the system says so of a page', (mark) => {
    const row = { id: '1', text: 'a' };
    const page = pageOf({ ...row, html: '<p>a' });
    const extracted = { text: 'a', milliseconds: 1 };
    const said = (answer: boolean): boolean[] => {
      const extractor = {
        system: 'ours',
        extract: () => extracted,
        hasSeen: () => false,
        isCrossvalidated: () => false,
      };
      const asked = mark === 'seen' ? { hasSeen: () => answer } : { isCrossvalidated: () => answer };
      const result = measured({ ...extractor, ...asked });
      withPage(result, { row, page, gold: goldOf(row), extracted });
      return reportOn([result], SET).rows.map((figure) => figure[mark] === true);
    };
    expect(new Set(said(true))).toEqual(new Set([true]));
    expect(new Set(said(false))).toEqual(new Set([false]));
  });
});

describe('the extraction bench', () => {
  it('scores any folder of JSONL, plain or packed, tells the rows after each set, and times the parts of decant', async () => {
    const folder = temporaryFolder();
    const line = `${JSON.stringify({ id: '1', html: PAGE, text: PARAGRAPHS.join('\n') })}\n`;
    writeFileSync(join(folder, 'plain.jsonl'), line + line);
    writeFileSync(join(folder, 'zipped.jsonl.gz'), gzipSync(line));
    writeFileSync(join(folder, 'packed.jsonl.zst'), zstdCompressSync(Buffer.from(line)));
    const soFar: number[] = [];
    const onRows = (measuredYet: readonly Row[]): void => {
      soFar.push(new Set(measuredYet.map(({ set }) => set)).size);
    };
    const rows = await extraction.run({ data: folder, peers: 'none', limit: 1, onRows });
    expect(soFar).toEqual([1, 2, 3]);
    const tokens = rows.filter(({ metric }) => metric === 'token-f1');
    expect(tokens.map(({ set }) => set)).toEqual(['packed', 'plain', 'zipped']);
    for (const { value, n, limit } of tokens) {
      expect(value).toBeGreaterThan(0.9);
      expect([n, limit]).toEqual([1, 1]);
    }
    const spent = (metric: string): number => rows.find((row) => row.metric === metric)?.value ?? 0;
    expect(spent('parse-ms-per-document')).toBeGreaterThan(0);
    expect(spent('ms-per-document')).toBeGreaterThan(spent('parse-ms-per-document'));
  });

  it("leaves out sets that are a tool's own output, unless they are named", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'unfluff-goose.jsonl'), `${JSON.stringify({ id: '1', html: PAGE, text: 'x' })}\n`);
    expect(await extraction.run({ data: folder, peers: 'none' })).toEqual([]);
    expect(await extraction.run({ data: folder, peers: 'none', only: 'unfluff-goose' })).not.toEqual([]);
  });

  it('refuses a set or a peer that there is not, and names those there are', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'own.jsonl'), '');
    await expect(extraction.run({ data: folder, only: 'other' })).rejects.toThrow('there are own');
    expect(() => peerNames('readability,other')).toThrow('"other"');
    expect(peerNames('none')).toEqual([]);
  });
});

describe('the peers', () => {
  it.each([readability(), defuddle()])(
    '$system gives the article and not the navigation, blocks apart',
    async (peer) => {
      const { text, error } = await peer.extract({ id: '1', url: 'https://example.org/ferry', html: PAGE });
      expect(error).toBeUndefined();
      expect(text).toMatch(/belonged to nobody\.\s+By noon/);
      expect(text).not.toContain('Imprint');
    },
  );

  it.each([readability(), defuddle()])('$system takes a page that leaves out html and body', async (peer) => {
    const { text, error } = await peer.extract({ id: '1', html: `<div>${FRAGMENT}` });
    expect(error).toBeUndefined();
    expect(text).toContain('the island lay before them');
  });

  it('parts the blocks of HTML by lines, keeps inline elements together, and leaves scripts out', () => {
    expect(htmlToText('<p>a<b>b</b>c</p><ul><li>d<li>e</ul><script>f</script>g<br>h').split(/\n+/)).toEqual(
      expect.arrayContaining(['abc', 'd', 'e', 'g', 'h']),
    );
    expect(htmlToText('<script>f</script>')).not.toContain('f');
  });

  it('that are not installed are left out, and each says in a line what to run', async () => {
    const lines: string[] = [];
    const python = join(temporaryFolder(), 'python');
    const started = await startPeers(['trafilatura', 'resiliparse'], { python, warn: (line) => lines.push(line) });
    expect(started).toEqual([]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^trafilatura IS LEFT OUT: there is no Python at .+ Run bench\/peers\/setup\.sh/);
    expect(lines[1]).toContain('resiliparse');
  });

  it('that a Python does not have are left out too, with what it said', async () => {
    expect(await pythonPeer('trafilatura', process.execPath)).toMatchObject({
      absent: expect.stringMatching(/^trafilatura IS LEFT OUT: .+ Run bench\/peers\/setup\.sh/),
    });
  });

  it('behind a process answer page by page; one that ends on a page is started again for the next', async () => {
    const script = join(temporaryFolder(), 'peer.mjs');
    writeFileSync(
      script,
      `import { createInterface } from 'node:readline';
      const say = (answer) => console.log(JSON.stringify(answer));
      say({ version: '9' });
      for await (const line of createInterface({ input: process.stdin })) {
        const { html } = JSON.parse(line);
        if (html === 'end') { console.error('had enough'); process.exit(3); }
        say(html === 'fail' ? { text: '', milliseconds: 1, error: 'no' } : { text: html, milliseconds: 5 });
      }`,
    );
    const peer = await processPeer('fake', [process.execPath, script]);
    if ('absent' in peer) throw new Error(peer.absent);
    const ask = async (html: string): Promise<Extracted> => peer.extract({ id: '1', html });
    expect(peer.version).toBe('9');
    expect(await ask('\ud800é')).toEqual({ text: '\ufffdé', milliseconds: 5 });
    expect(await ask('fail')).toEqual({ text: '', milliseconds: 1, error: 'no' });
    expect(await ask('end')).toMatchObject({ text: '', error: 'had enough' });
    expect(await ask('again')).toEqual({ text: 'again', milliseconds: 5 });
    peer.close?.();
  });
});
