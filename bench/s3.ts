import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import * as sdk from '@aws-sdk/client-s3';
import { seededRandom } from '../gold/seeded-random.ts';
import type { BucketManifest } from '../src/destinations/bucket.ts';
import type { Manifest } from '../src/engine/report.ts';
import type { Bench, Row } from './report.ts';
import { crawl, page } from './warc/crawl.ts';

const ROOT = resolve(import.meta.dirname, '..');
const CLI = join(ROOT, 'src/cli.ts');
const SERVER = 'github.com/versity/versitygw/cmd/versitygw@v1.8.0';
const FOLDER = join(ROOT, '.cache/s3');
const ACCOUNT = {
  AWS_ACCESS_KEY_ID: 'decantbench',
  AWS_SECRET_ACCESS_KEY: 'a-secret-of-the-bench',
  AWS_REGION: 'us-east-1',
};
const PORT = 17_070;

/** Exports to and reads from a real server of S3 (versitygw), which is built from the Go proxy, started and stopped here. */
export const s3: Bench = {
  name: 's3',
  about: 'a real S3 server: exports in parts, kills, resumption, refusals; buckets as inputs (needs Go)',
  defaultData: '.',
  async run() {
    const server = buildServer();
    const folder = mkdtempSync(join(tmpdir(), 'decant-s3-'));
    const running = await startServer(server, join(folder, 'objects'));
    try {
      return await measure(folder);
    } finally {
      running.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function buildServer(): string {
  const server = join(FOLDER, 'versitygw');
  if (existsSync(server)) return server;
  process.stderr.write(`building ${SERVER} ...\n`);
  const { status } = spawnSync('go', ['install', SERVER], { env: { ...process.env, GOBIN: FOLDER }, stdio: 'inherit' });
  if (status !== 0) throw new Error('The server cannot be built: see above. Go 1.24 or later has to be installed.');
  return server;
}

async function startServer(server: string, objects: string): Promise<ChildProcess> {
  mkdirSync(objects, { recursive: true });
  const { AWS_ACCESS_KEY_ID: access, AWS_SECRET_ACCESS_KEY: secret } = ACCOUNT;
  const args = ['--access', access, '--secret', secret, '--port', `127.0.0.1:${PORT}`, 'posix', objects];
  const running = spawn(server, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; tries < 100; tries++) {
    if (await answers()) return running;
    await wait(100);
  }
  running.kill();
  throw new Error('The server does not answer.');
}

async function answers(): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(PORT, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });
}

const BUCKET = 'corpus';
const PREFIX = 'news/clean/';

async function measure(folder: string): Promise<readonly Row[]> {
  const client = new sdk.S3Client({
    endpoint: `http://127.0.0.1:${PORT}`,
    forcePathStyle: true,
    region: ACCOUNT.AWS_REGION,
    credentials: { accessKeyId: ACCOUNT.AWS_ACCESS_KEY_ID, secretAccessKey: ACCOUNT.AWS_SECRET_ACCESS_KEY },
  });
  const rows: Row[] = [];
  const tell: Tell = (metric, value, n = 1) => {
    rows.push({ bench: 's3', set: 'versitygw', system: 'decant', metric, value: Number(value), n });
  };
  writeCrawl(folder, 'first');
  tell('run exits with 0', decant(folder, ['run', 'crawl.jsonl', '--out', 'output', '--quiet']).status === 0);

  const missing = decant(folder, EXPORT);
  tell('a missing bucket is told', missing.status === 1 && missing.stderr.includes(`there is no bucket "${BUCKET}"`));
  await client.send(new sdk.CreateBucketCommand({ Bucket: BUCKET }));
  const wrongSecret = decant(folder, EXPORT, { AWS_SECRET_ACCESS_KEY: 'another' });
  tell('a wrong secret is told', wrongSecret.status === 1 && wrongSecret.stderr.includes('AWS_SECRET_ACCESS_KEY'));
  const wrongKey = decant(folder, EXPORT, { AWS_ACCESS_KEY_ID: 'nobody' });
  tell('an unknown key is told', wrongKey.status === 1 && wrongKey.stderr.includes('Cannot write to s3://'));
  const nobody = decant(folder, EXPORT, { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined });
  tell('missing credentials are told', nobody.status === 1 && nobody.stderr.includes('nobody says who you are'));

  const began = performance.now();
  tell('export exits with 0', decant(folder, EXPORT).status === 0);
  const seconds = (performance.now() - began) / 1000;
  const first = await wholeness(client, folder);
  tell('files that are there as they stand here', first.same, first.files);
  tell('objects that no manifest names', first.unnamed);
  tell('megabytes', first.bytes / 1e6);
  tell('seconds', seconds);
  tell('parts of the largest object', await partsOf(client));
  tell('a second export does nothing', decant(folder, EXPORT).stderr.includes('is level already'));

  writeCrawl(folder, 'second');
  decant(folder, ['run', 'crawl.jsonl', '--out', 'output', '--quiet']);
  const kills = await killTwice(client, folder);
  tell('kills while parts were on their way', kills.inParts);
  tell('kills after which the old revision was whole', kills.whole, kills.done);
  tell('export after the kills exits with 0', decant(folder, EXPORT).status === 0);
  const second = await wholeness(client, folder);
  tell('files that are there as they stand here, afterwards', second.same, second.files);
  tell('objects that no manifest names, afterwards', second.unnamed);
  const { Uploads = [] } = await client.send(new sdk.ListMultipartUploadsCommand({ Bucket: BUCKET, Prefix: PREFIX }));
  tell('uploads left unfinished', Uploads.length);

  const other = { ...ACCOUNT, NO_COLOR: '1' };
  writeFileSync(
    join(folder, 'one.txt'),
    'A small text about a lighthouse keeper who kept a diary of every ship. '.repeat(9),
  );
  decant(folder, ['run', 'one.txt', '--out', 'other', '--quiet'], other);
  const foreign = decant(folder, ['export', 'other', '--to', ADDRESS]);
  tell('results of another folder are refused', foreign.status === 1 && foreign.stderr.includes('not mixed'));
  await measureReading(client, folder, tell);
  client.destroy();
  return rows;
}

type Tell = (metric: string, value: number | boolean, n?: number) => void;

const SOURCE = 'source';
/** More than one page of a listing. */
const PAGES = 1100;

/** Runs over a bucket, beside runs over the same files on disk. */
async function measureReading(client: sdk.S3Client, folder: string, tell: Tell): Promise<void> {
  const files = new Map<string, Buffer>();
  for (let index = 0; index < PAGES; index++) files.set(`pages/${index}.html`, Buffer.from(page(index)));
  const rows = (from: number): string =>
    Array.from({ length: 50 }, (_, index) => `${JSON.stringify({ html: page(from + index) })}\n`).join('');
  files.set('rows/2024-01.jsonl.gz', gzipSync(rows(5000)));
  files.set('rows/2024-02.jsonl.zst', zstdCompressSync(rows(6000)));
  files.set('rows/2025 +ü#.jsonl', Buffer.from(rows(7000)));
  files.set('crawl.warc.gz', Buffer.concat([...crawl(400)].map((record) => gzipSync(record))));
  await client.send(new sdk.CreateBucketCommand({ Bucket: SOURCE }));
  for (const [key, content] of files) {
    await client.send(new sdk.PutObjectCommand({ Bucket: SOURCE, Key: `in/${key}`, Body: content }));
    mkdirSync(join(folder, 'in', key, '..'), { recursive: true });
    writeFileSync(join(folder, 'in', key), content);
  }
  const reading = (input: string, out: string, changes = {}): Ended =>
    decant(folder, ['run', input, '--out', out, '--quiet', '--set', 'dedupe.near=false'], changes);
  const began = performance.now();
  tell('run over a bucket exits with 0', reading(`s3://${SOURCE}/in`, 'stored').status === 0);
  const seconds = (performance.now() - began) / 1000;
  reading('in', 'local');
  const [stored, local] = [textsIn(join(folder, 'stored')), textsIn(join(folder, 'local'))];
  const same = [...local].filter(([uri, text]) => stored.get(uri) === text).length;
  tell('documents of the bucket that are those of the same files on disk', same, local.size);
  tell('documents of the bucket besides', stored.size - same, local.size);
  tell('objects', files.size);
  tell('seconds of the run', seconds);
  const again = performance.now();
  reading(`s3://${SOURCE}/in`, 'stored');
  tell('seconds of a second run', (performance.now() - again) / 1000);
  const { counts, revision }: Manifest = JSON.parse(readFileSync(join(folder, 'stored/manifest.json'), 'utf8'));
  tell('documents unchanged in a second run', counts.documents.unchanged, local.size);
  tell('revision after it', revision);
  const refused = reading(`s3://${SOURCE}/in`, 'stored', { AWS_SECRET_ACCESS_KEY: 'another' });
  tell('documents after a run that may not list', refused.status === 0 ? textsIn(join(folder, 'stored')).size : -1);
  reading(`s3://${SOURCE}/in/rows/2024-*`, 'some');
  tell('documents of a pattern', textsIn(join(folder, 'some')).size);
  tell(
    'a missing object is told',
    reading(`s3://${SOURCE}/in/row`, 'none').stderr.includes(`write s3://${SOURCE}/in/row*`),
  );
  tell('a missing source bucket is told', reading('s3://nowhere/in', 'none').stderr.includes('no bucket "nowhere"'));
}

/** The texts of results by URI, without what tells the bucket from the folder. */
function textsIn(output: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(output, 'documents.jsonl'), 'utf8').split('\n');
  const records = lines.filter((line) => line !== '').map((line): { uri: string; text: string } => JSON.parse(line));
  return new Map(records.map(({ uri, text }) => [uri.replace(`s3://${SOURCE}/`, ''), text]));
}

const ADDRESS = `s3://${BUCKET}/${PREFIX}`;
const EXPORT = ['export', 'output', '--to', ADDRESS];

interface Ended {
  readonly status: number | null;
  readonly stderr: string;
}

function environment(changes: Readonly<Record<string, string | undefined>> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...ACCOUNT,
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${PORT}`,
    AWS_EC2_METADATA_DISABLED: 'true',
    ...changes,
  };
}

function decant(
  cwd: string,
  args: readonly string[],
  changes: Readonly<Record<string, string | undefined>> = {},
): Ended {
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    env: environment(changes),
    encoding: 'utf8',
  });
  if (stderr !== '') process.stderr.write(`  ${args[0]}: ${stderr.trim().split('\n').at(-1)}\n`);
  return { status, stderr };
}

/** Rows of words by a generator with a seed; every third is another in the second revision. */
function writeCrawl(folder: string, revision: 'first' | 'second'): void {
  const random = seededRandom(revision === 'first' ? 1 : 2);
  const fixed = seededRandom(3);
  const word = (next: () => number): string => Math.floor(next() * 1e9).toString(36);
  const rows = Array.from({ length: 300 }, (_, index) => {
    const next = index % 3 === 0 ? random : fixed;
    const sentences = Array.from(
      { length: 900 },
      () => `The ${word(next)} of ${word(next)} went to ${word(next)} with ${word(next)} in the ${word(next)}.`,
    );
    return JSON.stringify({ id: `row-${index}`, url: `https://example.org/${index}`, text: sentences.join(' ') });
  });
  writeFileSync(join(folder, 'crawl.jsonl'), `${rows.join('\n')}\n`);
}

interface Wholeness {
  readonly files: number;
  readonly same: number;
  readonly unnamed: number;
  readonly bytes: number;
}

/** Holds what is in the bucket against the manifest there, and that against the one here. */
async function wholeness(client: sdk.S3Client, folder: string | undefined): Promise<Wholeness> {
  const manifest = await remoteManifest(client);
  const local: BucketManifest | undefined =
    folder === undefined ? undefined : JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8'));
  let same = 0;
  for (const { key, sha256, file } of manifest.files) {
    const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: BUCKET, Key: key }));
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    const isHere = local === undefined || local.files.some((one) => one.file === file && one.sha256 === sha256);
    if (isHere && createHash('sha256').update(bytes).digest('hex') === sha256) same += 1;
  }
  const { Contents = [] } = await client.send(new sdk.ListObjectsV2Command({ Bucket: BUCKET, Prefix: PREFIX }));
  const named = new Set([...manifest.files.map(({ key }) => key), `${PREFIX}manifest.json`]);
  const unnamed = Contents.filter(({ Key = '' }) => !named.has(Key)).length;
  return { files: manifest.files.length, same, unnamed, bytes: Contents.reduce((sum, { Size = 0 }) => sum + Size, 0) };
}

async function remoteManifest(client: sdk.S3Client): Promise<BucketManifest> {
  const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: BUCKET, Key: `${PREFIX}manifest.json` }));
  return JSON.parse((await Body?.transformToString()) ?? '');
}

/** The number of parts that an object was sent in stands in its tag. */
async function partsOf(client: sdk.S3Client): Promise<number> {
  const { Contents = [] } = await client.send(new sdk.ListObjectsV2Command({ Bucket: BUCKET, Prefix: PREFIX }));
  const largest = Contents.reduce(
    (one, other) => ((other.Size ?? 0) > (one.Size ?? 0) ? other : one),
    {} as (typeof Contents)[number],
  );
  return Number(/-(\d{1,5})"?$/.exec(largest.ETag ?? '')?.[1] ?? 1);
}

const PATIENCE = 2000;

/** Kills an export as soon as the server knows of an upload in parts, and another a little later; then looks what is there. */
async function killTwice(
  client: sdk.S3Client,
  folder: string,
): Promise<{ inParts: number; whole: number; done: number }> {
  let [inParts, whole] = [0, 0];
  const before = (await remoteManifest(client)).revision;
  for (const delay of [0, 60]) {
    const running = spawn(process.execPath, [CLI, ...EXPORT], { cwd: folder, env: environment(), stdio: 'ignore' });
    const ended = new Promise((done) => running.once('exit', done));
    for (let tries = 0; tries < PATIENCE && running.exitCode === null; tries++) {
      const { Uploads = [] } = await client.send(
        new sdk.ListMultipartUploadsCommand({ Bucket: BUCKET, Prefix: PREFIX }),
      );
      if (Uploads.length === 0) continue;
      await wait(delay);
      inParts += 1;
      break;
    }
    running.kill('SIGKILL');
    await ended;
    const { files, same } = await wholeness(client, undefined);
    if (files === same && (await remoteManifest(client)).revision === before) whole += 1;
  }
  return { inParts, whole, done: 2 };
}
