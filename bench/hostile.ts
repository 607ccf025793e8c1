import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clean, DecantError } from '../src/index.ts';
import { endingsOf } from './hostile/children.ts';
import { CLASSES } from './hostile/classes.ts';
import { casesIn, type HostileCase, sentencesIn, unpackArchive } from './hostile-cases.ts';
import type { Bench, Row } from './report.ts';

const MOST_MILLISECONDS = 5_000;
const MOST_MEGABYTES = 512;

/** What came of one page, in a process of its own. */
interface Ending {
  /** `written`, the rule that rejected it, the code of the failure, or how the process died. */
  readonly outcome: string;
  readonly text: string;
  /** CPU time of the cleaning alone, in milliseconds. */
  readonly milliseconds: number;
  /** Peak of the process, in megabytes. */
  readonly megabytes: number;
}

/**
 * Inputs made to break a reader. Pages have a process each, and a row for what came of each; of the other classes there is
 * one row, and one more for each case that did not end as it should.
 */
export const hostile: Bench = {
  name: 'hostile',
  about: 'malformed, huge and deep input, by class: whether it ends as it should, CPU time and peak memory',
  defaultData: '../shared/corpora',
  async run({ data, only, onRows }) {
    const folder = mkdtempSync(join(tmpdir(), 'decant-bench-'));
    try {
      const root = unpackArchive(archiveIn(data), folder);
      const rows: Row[] = [];
      const named = only?.split(',');
      for (const { name } of CLASSES.filter(({ name }) => named?.includes(name) !== false)) {
        rows.push(...(await rowsOfClass(root, name)));
        onRows?.(rows);
      }
      const isPages = named?.includes('html') !== false;
      const pages = casesIn(root, 'html').filter(({ name }) => isPages || named?.includes(name));
      return pages.length === 0 ? rows : [...rows, ...(await rowsOfPages(pages, folder))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The archive of a folder, or of the folder `hostile` in it. */
function archiveIn(data: string): string {
  for (const folder of [join(data, 'hostile'), data]) {
    const archive = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.tar.gz')) : undefined;
    if (archive !== undefined) return join(folder, archive);
  }
  throw new DecantError(
    'config/invalid',
    `${data} holds no archive of hostile inputs (.tar.gz). Name its folder with --data.`,
  );
}

async function rowsOfClass(root: string, name: string): Promise<readonly Row[]> {
  const count = CLASSES.find((each) => each.name === name)?.cases(root).length ?? 0;
  const endings = await endingsOf(root, name, count);
  const row = (set: string, metric: string, value: number): Row => ({
    bench: 'hostile',
    set,
    system: 'decant',
    metric,
    value,
    n: set === name ? endings.length : 1,
  });
  return [
    row(name, 'as-expected', endings.filter(({ isRight }) => isRight).length),
    row(
      name,
      `over-${MOST_MILLISECONDS}-ms`,
      endings.filter(({ milliseconds }) => milliseconds > MOST_MILLISECONDS).length,
    ),
    row(name, 'slowest, cpu-ms', Math.round(Math.max(0, ...endings.map(({ milliseconds }) => milliseconds)))),
    ...endings
      .filter(({ isRight }) => !isRight)
      .map(({ name: failed, fault }) => ({ ...row(`${name}/${failed}`, 'as-expected', 0), system: fault ?? 'decant' })),
  ];
}

async function rowsOfPages(pages: readonly HostileCase[], folder: string): Promise<readonly Row[]> {
  const file = join(folder, 'page.html');
  const rows: Row[] = [];
  for (const page of pages) {
    writeFileSync(file, page.bytes);
    rows.push(...rowsOf(page, await endingOf(file, join(folder, 'compiled'))));
  }
  return [...rows, ...totals(rows)];
}

function rowsOf(page: HostileCase, { outcome, text, milliseconds, megabytes }: Ending): readonly Row[] {
  const row = (metric: string, value: number): Row => ({
    bench: 'hostile',
    set: page.name,
    system: outcome,
    metric,
    value,
    n: 1,
  });
  return [
    row('cpu-ms', Math.round(milliseconds)),
    row('peak-mb', Math.round(megabytes)),
    row('as-expected', isExpected(page, outcome, text) ? 1 : 0),
  ];
}

function isExpected({ recover, sentences }: HostileCase, outcome: string, text: string): boolean {
  if (outcome.startsWith('died')) return false;
  if (recover === 'none') return outcome !== 'written';
  return recover === 'any' || sentencesIn(text, sentences) === sentences.length;
}

function totals(rows: readonly Row[]): readonly Row[] {
  const count = (metric: string, isCounted: (value: number) => boolean): Row => {
    const all = rows.filter((row) => row.metric === metric);
    const value = all.filter((row) => isCounted(row.value)).length;
    return { bench: 'hostile', set: 'all', system: 'decant', metric, value, n: all.length };
  };
  return [
    { ...count('cpu-ms', (value) => value > MOST_MILLISECONDS), metric: `over-${MOST_MILLISECONDS}-ms` },
    { ...count('peak-mb', (value) => value > MOST_MEGABYTES), metric: `over-${MOST_MEGABYTES}-mb` },
    { ...count('as-expected', (value) => value === 0), metric: 'not-as-expected' },
  ];
}

/** Cleans the page of a file in a new process, which finds the program compiled in `cache`, as an installed one is. */
function endingOf(file: string, cache: string): Promise<Ending> {
  return new Promise((resolve, reject) => {
    let ending: Ending | undefined;
    const env = { ...process.env, NODE_COMPILE_CACHE: cache };
    const child = fork(import.meta.filename, [file], { execArgv: [], env });
    child.on('message', (message) => {
      ending = message as Ending; // what `report` sends, below
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      const died = { outcome: `died (${signal ?? code})`, text: '', milliseconds: 0, megabytes: 0 };
      resolve(ending ?? died);
    });
  });
}

/** The part of the process that cleans: one page, and what it cost. */
function report(file: string): void {
  const bytes = readFileSync(file);
  const before = process.cpuUsage();
  const { outcome, text } = cleaned(bytes);
  const { user, system } = process.cpuUsage(before);
  const megabytes = peakMegabytes();
  process.send?.({ outcome, text, milliseconds: (user + system) / 1000, megabytes } satisfies Ending);
}

/** The kernel's own mark of this program, where it tells one: `maxRSS` counts the parent's pages from before the start as well. */
const HIGH_WATER_MARK = /^VmHWM:\s+(\d+) kB$/m;

function peakMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const mark = HIGH_WATER_MARK.exec(status)?.[1];
  return (mark === undefined ? process.resourceUsage().maxRSS : Number(mark)) / 1024;
}

function cleaned(bytes: Uint8Array): Pick<Ending, 'outcome' | 'text'> {
  try {
    const { record, rejected } = clean({ uri: 'page.html', content: { bytes } });
    return { outcome: rejected === undefined ? 'written' : rejected.rule, text: record?.text ?? '' };
  } catch (error) {
    if (error instanceof DecantError) return { outcome: error.code, text: '' };
    throw error;
  }
}

const page = process.argv[2];
if (process.argv[1] === import.meta.filename && process.send !== undefined && page !== undefined) report(page);
