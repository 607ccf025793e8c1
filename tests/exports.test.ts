import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../src/api/clean.ts';
import { run } from '../src/api/run.ts';
import type { Manifest } from '../src/engine/report.ts';
import { EXPORT_FORMATS, type ExportFormat, exported } from '../src/exports.ts';
import type { RawDocument } from '../src/stage.ts';
import { readLines, temporaryFolder } from './temporary.ts';

const PAGE = `<!doctype html><html lang="en-GB"><head><title>Nine boats came back | Marlow Press</title>
<meta property="og:site_name" content="Marlow Press"><meta name="keywords" content="boats, storms">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Nine boats came back",
"datePublished":"2021-03-08T10:15:00+01:00","author":{"@type":"Person","name":"Ada Lindqvist"},
"publisher":{"@type":"Organization","name":"Marlow Press"}}</script></head><body><article><h1>Nine boats came back</h1>
<p>The boats came back in the evening, all nine of them, and the people of the town stood on the wall and counted.</p>
<p>Nobody had thought that the storm would pass so quickly, and nobody had gone to bed before the last light was in.</p>
</article></body></html>`;

const FULL: RawDocument = {
  uri: 'https://www.example.org/boats/nine',
  content: { text: PAGE },
  fetchedAt: '2021-03-10T00:00:00Z',
};
/** A text that tells nothing of itself. */
const BARE: RawDocument = { uri: 'in/boats.txt', content: { text: 'the boats came back in the evening, all of them' } };

function exportedAs(format: ExportFormat, raw: RawDocument): Record<string, unknown> {
  const { document, record } = clean(raw, { quality: { minWords: 0 } });
  if (record === undefined) throw new Error('rejected');
  return JSON.parse(JSON.stringify(exported(format, document, record)));
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe('an export for FineWeb', () => {
  /** The columns of the data set's card, with their types; Arrow's columns may hold null. */
  const COLUMNS: Readonly<Record<string, string>> = {
    text: 'string',
    id: 'string',
    dump: 'string',
    url: 'string',
    date: 'string',
    file_path: 'string',
    language: 'string',
    language_score: 'number',
    token_count: 'number',
  };

  it.each([FULL, BARE])('has the columns of the data set and no others: $uri', (raw) => {
    const row = exportedAs('fineweb', raw);
    expect(Object.keys(row).sort()).toEqual(Object.keys(COLUMNS).sort());
    for (const [name, value] of Object.entries(row)) if (value !== null) expect(typeof value, name).toBe(COLUMNS[name]);
    expect(row['text']).not.toBe('');
  });

  it('dates a document by its fetch, and not by its publication', () => {
    expect(exportedAs('fineweb', FULL)).toMatchObject({
      date: '2021-03-10T00:00:00.000Z',
      url: 'https://www.example.org/boats/nine',
      file_path: null,
      language: 'en',
    });
    expect(exportedAs('fineweb', BARE)).toMatchObject({ date: null, url: null, file_path: 'in/boats.txt' });
  });
});

describe('an export for Dolma', () => {
  it.each([FULL, BARE])('has what the toolkit wants, in its types: $uri', (raw) => {
    const { id, text, source, added, created, metadata, ...others } = exportedAs('dolma', raw);
    expect(others).toEqual({});
    for (const value of [id, text, source]) expect(value).toEqual(expect.stringMatching(/./));
    for (const time of [added, created]) if (time !== undefined) expect(time).toMatch(INSTANT);
    expect(metadata).toBeTypeOf('object');
  });

  it('tells when a document was fetched and published, where that is known', () => {
    expect(exportedAs('dolma', FULL)).toMatchObject({
      source: 'www.example.org',
      added: '2021-03-10T00:00:00.000Z',
      created: '2021-03-08T09:15:00.000Z',
    });
    const bare = exportedAs('dolma', BARE);
    expect([bare['source'], bare['added'], bare['created']]).toEqual(['in', undefined, undefined]);
  });

  it('takes a day for its beginning and local time for UTC', () => {
    const text =
      'Nine boats came back\n\nMarch 8, 2021\n\nThe boats came back in the evening, all nine of them, and the people of the town stood on the wall and counted.';
    expect(exportedAs('dolma', { uri: 'a.txt', content: { text } })['created']).toBe('2021-03-08T00:00:00.000Z');
    const timed = text.replace('2021', '2021 10:15');
    expect(exportedAs('dolma', { uri: 'a.txt', content: { text: timed } })['created']).toBe('2021-03-08T10:15:00.000Z');
  });

  it('keeps the rest of the record as metadata', () => {
    expect(exportedAs('dolma', FULL)['metadata']).toMatchObject({
      title: 'Nine boats came back',
      tags: ['boats', 'storms'],
      provenance: { title: { source: expect.any(String) } },
    });
  });
});

describe('an export as JSON-LD', () => {
  /** Properties that schema.org gives an article, or what it is a kind of, with the types of their values. */
  const thing = (type: string) => (value: unknown) =>
    typeof value === 'object' && value !== null && '@type' in value && value['@type'] === type;
  const text = (value: unknown) => typeof value === 'string' && value !== '';
  const dated = (value: unknown) => typeof value === 'string' && /^\d{4}(?:-\d\d(?:-\d\d(?:T.*)?)?)?$/.test(value);
  const url = (value: unknown) => typeof value === 'string' && URL.canParse(value);
  const listOf = (check: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(check);
  const PROPERTIES: Readonly<Record<string, (value: unknown) => boolean>> = {
    '@context': (value) => value === 'https://schema.org',
    '@type': (value) => [value].flat().every(text),
    '@id': url,
    identifier: text,
    url,
    headline: text,
    alternativeHeadline: text,
    author: listOf((value) => thing('Person')(value) || thing('Organization')(value)),
    datePublished: dated,
    dateModified: dated,
    dateline: text,
    locationCreated: thing('Place'),
    publisher: thing('Organization'),
    isPartOf: thing('WebSite'),
    articleSection: text,
    keywords: listOf(text),
    inLanguage: text,
    license: text,
    isAccessibleForFree: (value) => typeof value === 'boolean',
    description: text,
    image: url,
    articleBody: text,
    wordCount: Number.isInteger,
    comment: listOf(thing('Comment')),
  };

  it.each([FULL, BARE])('has properties of schema.org with values of their types: $uri', (raw) => {
    for (const [name, value] of Object.entries(exportedAs('jsonld', raw)))
      expect(PROPERTIES[name]?.(value), `${name}: ${JSON.stringify(value)}`).toBe(true);
  });

  it('says what is known and leaves out what is not', () => {
    expect(exportedAs('jsonld', FULL)).toMatchObject({
      '@type': 'Article',
      headline: 'Nine boats came back',
      author: [{ '@type': 'Person', name: 'Ada Lindqvist' }],
      datePublished: '2021-03-08T10:15:00+01:00',
      publisher: { '@type': 'Organization', name: 'Marlow Press' },
    });
    const bare = exportedAs('jsonld', BARE);
    for (const name of ['headline', 'author', 'datePublished', 'publisher', 'url'])
      expect(bare).not.toHaveProperty(name);
    expect(bare['@id']).toMatch(/^urn:decant:[0-9a-f]{16}$/);
  });

  it('gives a report with a dateline the type that has one', () => {
    const report =
      'Nine boats came back\n\nMarch 8, 2021\n\nOSLO, Norway — The boats came back in the evening, all nine of them, and the people of the town stood on the wall and counted.';
    expect(exportedAs('jsonld', { uri: 'a.txt', content: { text: report } })).toMatchObject({
      '@type': 'NewsArticle',
      locationCreated: { '@type': 'Place', name: 'Oslo' },
    });
  });
});

describe('a run with a format', () => {
  const now = () => new Date('2026-01-02T03:04:05Z');

  async function runIn(cwd: string, format?: ExportFormat): Promise<Manifest> {
    return run(
      { inputs: ['in'], out: join(cwd, 'out'), quality: { minWords: 0 }, ...(format && { format }) },
      { cwd, now },
    );
  }

  function folder(): string {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'in'));
    writeFileSync(join(cwd, 'in', 'boats.html'), PAGE);
    return cwd;
  }

  it.each(EXPORT_FORMATS)('writes the documents in that shape too, named in the manifest: %s', async (format) => {
    const cwd = folder();
    const manifest = await runIn(cwd, format);
    expect(manifest.files.map(({ file }) => file)).toContain(`${format}.jsonl`);
    expect(readLines(join(cwd, 'out', `${format}.jsonl`))).toHaveLength(1);
    expect(readLines(join(cwd, 'out', 'documents.jsonl'))).toHaveLength(1);
  });

  it('leaves no shape of an earlier run beside the new results', async () => {
    const cwd = folder();
    await runIn(cwd, 'dolma');
    await runIn(cwd);
    expect(existsSync(join(cwd, 'out', 'dolma.jsonl'))).toBe(false);
  });

  it('leaves it as it is where nothing has changed, and writes it again where it was damaged', async () => {
    const cwd = folder();
    const path = join(cwd, 'out', 'dolma.jsonl');
    await runIn(cwd, 'dolma');
    const [bytes, { mtimeNs, ino }] = [readFileSync(path), statSync(path, { bigint: true })];
    const second = await runIn(cwd, 'dolma');
    expect(second.counts.documents).toMatchObject({ written: 0, unchanged: 1 });
    expect(statSync(path, { bigint: true })).toMatchObject({ mtimeNs, ino });
    writeFileSync(path, 'not what was written');
    await runIn(cwd, 'dolma');
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('changes no record by another shape', async () => {
    const cwd = folder();
    await runIn(cwd);
    const manifest = await runIn(cwd, 'dolma');
    expect(manifest.changes).toEqual({ new: 0, changed: 0, gone: 0, canonical: 0 });
    expect(readLines(join(cwd, 'out', 'dolma.jsonl'))).toHaveLength(1);
  });

  it('gives the same lines in shards, in threads and in this thread', async () => {
    const cwd = folder();
    for (let copy = 0; copy < 80; copy++) writeFileSync(join(cwd, 'in', `boats-${copy}.html`), `${PAGE}<p>${copy}</p>`);
    const settings = { inputs: ['in'], quality: { minWords: 0 }, format: 'dolma' } as const;
    await run({ ...settings, jobs: 1, out: join(cwd, 'whole') }, { cwd, now });
    await run({ ...settings, jobs: 2, shards: 3, out: join(cwd, 'parts') }, { cwd, now });
    const parts = readdirSync(join(cwd, 'parts')).filter((name) => /^dolma-\d{5}\.jsonl$/.test(name));
    expect(parts).toHaveLength(3);
    const lines = parts.flatMap((name) => readLines(join(cwd, 'parts', name)));
    const byId = (list: readonly object[]): readonly string[] => list.map((line) => JSON.stringify(line)).sort();
    expect(byId(lines)).toEqual(byId(readLines(join(cwd, 'whole', 'dolma.jsonl'))));
  });
});
