import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { WARCParser } from 'warcio';
import { files } from '../src/sources/files.ts';
import { isFailure } from '../src/stage.ts';
import type { Bench, Row } from './report.ts';
import { crawl } from './warc/crawl.ts';

const FEW = 1_000;
const MANY = 10_000;
/** What memory must not grow with is looked at over these; up to about 10,000, V8 makes room for short-lived objects. */
const MOST = 40_000;
/** Documents after which what is alive is weighed. */
const WEIGHED_EVERY = 500;
/** Turns of each system, which alternate. */
const TURNS = 5;
/** One member in so many is damaged. */
const DAMAGED = 500;

/** What reading a file came to, in a process of its own. */
interface Ending {
  readonly documents: number;
  readonly failures: number;
  /** Of URIs and bodies, in their order. */
  readonly digest: string;
  readonly seconds: number;
  readonly megabytes: number;
  /** What was alive after a collection, at each weighing: heap and buffers, in MB. */
  readonly alive: readonly number[];
}

type System = 'decant' | 'warcio';

/** A WARC of ten thousand records, sound and damaged, beside what warcio reads of it. */
export const warc: Bench = {
  name: 'warc',
  about:
    'a WARC of 10,000 records: the same as warcio reads, more where members are damaged, speed and memory (up to 40,000)',
  defaultData: '.',
  async run({ onRows }) {
    const work = mkdtempSync(join(tmpdir(), 'decant-warc-'));
    try {
      const few = await written(join(work, 'few.warc.gz'), FEW);
      const many = await written(join(work, 'many.warc.gz'), MANY);
      const rows = [...(await soundness(many)), ...(await damage(many, join(work, 'damaged.warc.gz')))];
      onRows?.(rows);
      const before = [...rows, ...(await costs(few, many))];
      onRows?.(before);
      return [...before, ...(await growth(many, await written(join(work, 'most.warc.gz'), MOST)))];
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};

interface Crawl {
  readonly path: string;
  readonly records: number;
  /** Bytes unpacked. */
  readonly bytes: number;
  /** Where each member begins. */
  readonly offsets: readonly number[];
}

async function written(path: string, records: number): Promise<Crawl> {
  const file = createWriteStream(path);
  const offsets: number[] = [];
  let [bytes, offset] = [0, 0];
  for (const record of crawl(records)) {
    const member = gzipSync(record);
    offsets.push(offset);
    offset += member.length;
    bytes += record.length;
    if (!file.write(member)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
  return { path, records, bytes, offsets };
}

async function soundness({ path, records }: Crawl): Promise<readonly Row[]> {
  const [ours, theirs] = [await endingOf('decant', path), await endingOf('warcio', path)];
  const row = rowOf('sound', records);
  return [
    row('decant', 'documents', ours.documents),
    row('decant', 'failures', ours.failures),
    row('warcio', 'documents', theirs.documents),
    row('decant', 'same documents and bytes as warcio', ours.digest === theirs.digest ? 1 : 0),
  ];
}

async function damage({ path, offsets, records }: Crawl, target: string): Promise<readonly Row[]> {
  const bytes = readFileSync(path);
  const hit = offsets.filter((_, index) => index % DAMAGED === DAMAGED / 2);
  for (const offset of hit) bytes.fill(0xff, offset + 200, offset + 240);
  await writeFile(target, bytes);
  const [ours, theirs] = [await endingOf('decant', target), await endingOf('warcio', target)];
  const row = rowOf('damaged', records);
  return [
    row('decant', 'members damaged', hit.length),
    row('decant', 'documents', ours.documents),
    row('decant', 'failures', ours.failures),
    row('warcio', 'documents', theirs.documents),
  ];
}

async function costs(few: Crawl, many: Crawl): Promise<readonly Row[]> {
  const seconds: Record<System, number[]> = { decant: [], warcio: [] };
  const megabytes: Record<System, number[]> = { decant: [], warcio: [] };
  for (let turn = 0; turn < TURNS; turn++)
    for (const system of ['decant', 'warcio'] as const) {
      const ending = await endingOf(system, many.path);
      seconds[system].push(ending.seconds);
      megabytes[system].push(ending.megabytes);
    }
  const row = rowOf('sound', many.records);
  const speed = (system: System): number => many.bytes / 1e6 / median(seconds[system]);
  const small = await endingOf('decant', few.path);
  return [
    row('decant', 'file, MB', statSync(many.path).size / 1e6),
    row('decant', 'unpacked, MB', many.bytes / 1e6),
    row('decant', 'MB per CPU second', speed('decant')),
    row('warcio', 'MB per CPU second', speed('warcio')),
    row('decant', 'times as fast as warcio', speed('decant') / speed('warcio')),
    row('decant', 'peak memory, MB', median(megabytes.decant)),
    row('warcio', 'peak memory, MB', median(megabytes.warcio)),
    { ...row('decant', 'peak memory, MB', small.megabytes), n: few.records },
    row('decant', 'memory beside that at 1,000', median(megabytes.decant) / small.megabytes),
  ];
}

/** Peak of the process, and what is alive in it, over a file that is four times as long. */
async function growth(many: Crawl, most: Crawl): Promise<readonly Row[]> {
  const peaks: Record<'many' | 'most', number[]> = { many: [], most: [] };
  for (let turn = 0; turn < TURNS; turn++) {
    peaks.many.push((await endingOf('decant', many.path)).megabytes);
    peaks.most.push((await endingOf('decant', most.path)).megabytes);
  }
  const { alive } = await endingOf('decant', most.path, 'weighed');
  const row = rowOf('sound', most.records);
  const half = alive.length >> 1;
  return [
    row('decant', 'peak memory, MB', median(peaks.most)),
    row('decant', 'memory beside that at 10,000', median(peaks.most) / median(peaks.many)),
    row('decant', 'weighings of what is alive', alive.length),
    row('decant', 'alive after a collection, MB, most in the first half', Math.max(...alive.slice(0, half))),
    row('decant', 'alive after a collection, MB, most in the second half', Math.max(...alive.slice(half))),
    row('decant', 'alive after a collection, MB, at the end', alive.at(-1) ?? Number.NaN),
  ];
}

function rowOf(set: string, n: number): (system: System, metric: string, value: number) => Row {
  return (system, metric, value) => ({ bench: 'warc', set, system, metric, value, n });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function endingOf(system: System, path: string, how: 'timed' | 'weighed' = 'timed'): Promise<Ending> {
  return new Promise((resolve, reject) => {
    let ending: Ending | undefined;
    const child = fork(import.meta.filename, [system, path, how], {
      execArgv: how === 'weighed' ? ['--expose-gc'] : [],
    });
    child.on('message', (message) => {
      ending = message as Ending; // what `report` sends, below
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (ending !== undefined) resolve(ending);
      else reject(new Error(`Reading with ${system} died: ${signal ?? code}`));
    });
  });
}

async function report(system: string, path: string): Promise<void> {
  const before = process.cpuUsage();
  const hash = createHash('sha256');
  const alive: number[] = [];
  const counted =
    system === 'decant'
      ? await readOurs(path, hash.update.bind(hash), () => weigh(alive))
      : await readTheirs(path, hash.update.bind(hash));
  const { user, system: kernel } = process.cpuUsage(before);
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  const kilobytes = peak === undefined ? process.resourceUsage().maxRSS : Number(peak);
  const ending = {
    ...counted,
    digest: hash.digest('hex'),
    seconds: (user + kernel) / 1e6,
    megabytes: kilobytes / 1024,
    alive,
  };
  process.send?.(ending satisfies Ending);
}

type Update = (content: string | Uint8Array) => unknown;
type Counted = Pick<Ending, 'documents' | 'failures'>;

async function readOurs(path: string, update: Update, onDocuments: () => void): Promise<Counted> {
  let [documents, failures] = [0, 0];
  for await (const item of files({ inputs: [path] }).read()) {
    if (isFailure(item)) {
      failures += 1;
      continue;
    }
    documents += 1;
    update(`${item.uri} ${item.fetchedAt}\n`);
    update('bytes' in item.content ? item.content.bytes : item.content.text);
    if (documents % WEIGHED_EVERY === 0) onDocuments();
  }
  return { documents, failures };
}

/** Where collections can be asked for, notes what one leaves. */
function weigh(alive: number[]): void {
  if (globalThis.gc === undefined) return;
  globalThis.gc();
  globalThis.gc(); // what only finalizers held
  const { heapUsed, external } = process.memoryUsage();
  alive.push((heapUsed + external) / 2 ** 20);
}

/** What warcio gives of the same records: responses that found something. */
async function readTheirs(path: string, update: Update): Promise<Counted> {
  let documents = 0;
  for await (const record of new WARCParser(createReadStream(path, { highWaterMark: 1024 * 1024 }))) {
    const isPage = record.warcType === 'response' && String(record.httpHeaders?.statusCode).startsWith('2');
    if (!isPage) continue;
    const content = await record.readFully(true);
    documents += 1;
    update(`${record.warcTargetURI} ${record.warcDate}\n`);
    update(content);
  }
  return { documents, failures: 0 };
}

const [system, path] = process.argv.slice(2);
if (
  process.argv[1] === import.meta.filename &&
  process.send !== undefined &&
  system !== undefined &&
  path !== undefined
)
  await report(system, path);
