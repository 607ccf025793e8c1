import { runHistory } from '../engine/run-history.ts';
import type { RunRow } from '../engine/state/runs.ts';
import { printable } from '../errors.ts';
import { EXIT } from './exit.ts';
import { type ConfigFlags, configure } from './options.ts';
import { print } from './terminal.ts';

export interface RunsFlags extends ConfigFlags {
  readonly out?: string;
  readonly state?: string;
  readonly json?: boolean;
}

/** `decant runs`: the runs into a folder, the newest first. */
export async function runsCommand(flags: RunsFlags): Promise<number> {
  const config = await configure(flags, {
    ...(flags.out === undefined ? {} : { out: flags.out }),
    ...(flags.state === undefined ? {} : { state: flags.state }),
  });
  const { out } = config;
  const runs = await runHistory(config);
  if (flags.json) await print(`${JSON.stringify({ out, runs })}\n`);
  else if (runs.length === 0) process.stderr.write(`decant: nothing has run into ${out} yet.\n`);
  else await print(`${[HEADING, ...runs.map(row)].map(tabled).join('\n')}\n`);
  return EXIT.done;
}

const COUNTS = ['read', 'written', 'unchanged', 'duplicate', 'rejected', 'failed'] as const;
const HEADING = ['run', 'started', 'outcome', 'seconds', ...COUNTS];
const WIDTHS = [14, 26, 12, 9];
/** Columns that hold words; figures stand to the right. */
const WORDS = 3;
const NUMBER = 11;

function row({ run, started, ended, outcome, counts, message }: RunRow): readonly string[] {
  const seconds = ended === null ? '' : ((Date.parse(ended) - Date.parse(started)) / 1000).toFixed(1);
  const [why = ''] = (message ?? '').split('\n', 1);
  const cells = [run, started, outcome, seconds, ...COUNTS.map((count) => String(counts?.documents[count] ?? ''))];
  return message === null ? cells : [...cells.slice(0, WIDTHS.length), `  ${printable(why)}`];
}

function tabled(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index < WORDS ? cell.padEnd(WIDTHS[index] ?? 0) : cell.padStart(WIDTHS[index] ?? NUMBER)))
    .join('')
    .trimEnd();
}
