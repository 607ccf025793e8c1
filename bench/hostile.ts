import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clean, DecantError } from '../src/index.ts';
import { type HostileCase, hostileCasesAt, sentencesIn } from './hostile-cases.ts';
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

/** Pages made to break a reader: whether the article in each comes out, at what cost. */
export const hostile: Bench = {
  name: 'hostile',
  about:
    'malformed, huge and deep pages, a process each: outcome, CPU time and peak memory, and what exceeds the limits',
  defaultData: '../shared/corpora',
  async run({ data, only }) {
    const pages = hostileCasesAt(join(data, 'hostile/hostile.tar.gz'), 'html');
    const folder = mkdtempSync(join(tmpdir(), 'decant-bench-'));
    try {
      const file = join(folder, 'page.html');
      const rows: Row[] = [];
      for (const page of pages.filter(({ name }) => only === undefined || name === only)) {
        writeFileSync(file, page.bytes);
        rows.push(...rowsOf(page, await endingOf(file, join(folder, 'compiled'))));
      }
      return [...rows, ...totals(rows)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

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
