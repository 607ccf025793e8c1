import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { contentsOf, documentFiles } from '../../src/engine/manifest.ts';
import { createTally, type Manifest } from '../../src/engine/report.ts';
import { shardName, shardOf } from '../../src/engine/shards.ts';
import type { DocumentRecord } from '../../src/record.ts';
import type { Committed } from '../../src/stage.ts';

/** A record in which every field says something. */
export function fullRecord(uri: string, fields: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    ...bareRecord(uri),
    url: `https://example.org/${encodeURIComponent(uri)}`,
    canonical_url: 'https://example.org/own',
    title: `The ferry “${uri}” is late — again`,
    subtitle: 'A short one: with a colon',
    authors: [
      { name: 'Ines Åberg', type: 'person', location: 'Oslo', url: null },
      { name: 'Harbour Desk', type: 'organisation', location: null, url: 'https://example.org/desk' },
    ],
    date_published: '2024-02-29',
    datetime_published: '2024-02-29T08:15:00',
    date_precision: 'minute',
    date_modified: '2024-03-01',
    dateline: { raw: 'OSLO, Norway —', place: 'Oslo', region: null, country: 'NO' },
    publisher: 'The Quay',
    site_name: 'quay.example',
    section: 'Ships',
    tags: ['ferry', 'naïve, with comma', '12'],
    language: 'en',
    language_score: 0.987,
    script: 'Latn',
    languages: [
      { language: 'en', share: 0.9 },
      { language: 'nb', share: 0.1 },
    ],
    direction: 'ltr',
    page_type: 'article',
    license: 'CC-BY-4.0',
    rights: { no_ai: true, tdm_reservation: null, tdm_policy: null, free: false },
    description: 'What a ferry does.',
    image: 'https://example.org/ferry.jpg',
    comments: [{ author: null, published: '2024-03-02', text: 'Third time\nthis week.', parent: null }],
    provenance: {
      title: {
        source: 'og',
        evidence: 'og:title',
        span: [0, 9],
        confidence: 0.9,
        alternatives: [{ value: 'x', source: 'h1' }],
      },
    },
    notes: [{ rule: 'normalise/spaces', block: 2, evidence: { found: 3, limit: 0.5, said: true } }],
    warnings: ['decode/replaced'],
    ...fields,
  };
}

/** A record that says as little as one can. */
export function bareRecord(uri: string, fields: Partial<DocumentRecord> = {}): DocumentRecord {
  const text = fields.text ?? `The boat ${uri} left the harbour.\n\nNobody waved.`;
  return {
    id: idOf(uri),
    uri,
    url: null,
    canonical_url: null,
    title: null,
    subtitle: null,
    authors: [],
    date_published: null,
    datetime_published: null,
    date_precision: null,
    date_modified: null,
    dateline: null,
    publisher: null,
    site_name: null,
    section: null,
    tags: [],
    language: null,
    language_score: null,
    script: null,
    languages: [],
    direction: null,
    page_type: null,
    license: null,
    rights: null,
    description: null,
    image: null,
    text,
    comments: [],
    char_count: text.length,
    word_count: 8,
    sentence_count: 2,
    paragraph_count: 2,
    provenance: {},
    notes: [],
    warnings: [],
    ...fields,
  };
}

export function idOf(uri: string): string {
  return createHash('sha256').update(uri).digest('hex').slice(0, 16);
}

const digestOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface Results {
  readonly folder: string;
  /** Leaves what a run leaves that writes these records, and tells those that went as duplicates as `canonical`. */
  write(records: readonly DocumentRecord[], duplicates?: readonly string[]): Manifest;
}

export interface ResultsOptions {
  readonly name?: string;
  readonly shards?: number;
  readonly compression?: 'none' | 'gzip' | 'zstd';
}

/** Results as a run leaves them, without the run: tests of destinations need many of them. */
export function resultsIn(
  folder: string,
  { name = 'first', shards = 1, compression = 'none' }: ResultsOptions = {},
): Results {
  let before: Manifest | undefined;
  let stood = new Map<string, { readonly uri: string; readonly line: string }>();
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    write(records, duplicates = []) {
      rmSync(join(folder, 'manifest.json'), { force: true });
      const rows = new Map(records.map((record) => [record.id, { uri: record.uri, line: JSON.stringify(record) }]));
      const changes = changesBetween(stood, rows, new Set(duplicates));
      const isChanged = before === undefined || changes.length > 0;
      const revision = (before?.revision ?? 0) + (isChanged ? 1 : 0);
      const files: Committed[] = [];
      for (let shard = 0; shard < shards; shard++) {
        const own = records
          .filter(({ id }) => shardOf(id, { shards }) === shard)
          .toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
        files.push(put(folder, { name: shardName('documents', shard, { shards }), rows: own, compression }));
        files.push(put(folder, { name: shardName('ledger', shard, { shards }), rows: [], compression }));
      }
      const lines = changes.map((change) => ({ ...change, revision }));
      const told = isChanged
        ? put(folder, { name: 'changes', rows: lines, compression: 'none' })
        : before?.files.at(-1);
      if (told !== undefined) files.push(told);
      const count = (kind: string): number => changes.filter(({ change }) => change === kind).length;
      const manifest: Manifest = {
        run: `run${revision}`,
        output: name,
        decant: '0.0.0',
        started: '2026-01-01T00:00:00.000Z',
        finished: '2026-01-01T00:00:01.000Z',
        fingerprint: '',
        revision,
        previous: isChanged
          ? before === undefined
            ? null
            : contentsOf(documentFiles(before.files))
          : (before?.previous ?? null),
        changes: { new: count('new'), changed: count('changed'), gone: count('gone'), canonical: count('canonical') },
        counts: createTally().counts(),
        files,
        options: {},
      };
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
      before = manifest;
      stood = rows;
      return manifest;
    },
  };
}

type Rows = ReadonlyMap<string, { readonly uri: string; readonly line: string }>;

function changesBetween(
  before: Rows,
  after: Rows,
  duplicates: ReadonlySet<string>,
): readonly { readonly id: string; readonly uri: string; readonly change: string }[] {
  const there = [...after].flatMap(([id, { uri, line }]) => {
    const old = before.get(id);
    if (old?.line === line) return [];
    return [{ id, uri, change: old === undefined ? 'new' : 'changed' }];
  });
  const gone = [...before].flatMap(([id, { uri }]) =>
    after.has(id) ? [] : [{ id, uri, change: duplicates.has(id) ? 'canonical' : 'gone' }],
  );
  return [...there, ...gone];
}

interface File {
  readonly name: string;
  readonly rows: readonly object[];
  readonly compression: 'none' | 'gzip' | 'zstd';
}

function put(folder: string, { name, rows, compression }: File): Committed {
  const plain = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const bytes = compression === 'none' ? plain : compression === 'gzip' ? gzipSync(plain) : zstdCompressSync(plain);
  const file = `${name}.jsonl${{ none: '', gzip: '.gz', zstd: '.zst' }[compression]}`;
  writeFileSync(join(folder, file), bytes);
  return { file, lines: rows.length, bytes: bytes.length, sha256: digestOf(bytes) };
}
