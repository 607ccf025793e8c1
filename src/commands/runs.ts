import { type PastRun, runHistory } from '../engine/run-history.ts';
import { EXIT } from './exit.ts';
import { type ConfigFlags, configure } from './options.ts';
import { print } from './terminal.ts';

export interface RunsFlags extends ConfigFlags {
  readonly out?: string;
  readonly json?: boolean;
}

/** `decant runs`: the runs that wrote to a folder, the newest first. */
export async function runsCommand(flags: RunsFlags): Promise<number> {
  const { out } = await configure(flags, flags.out === undefined ? {} : { out: flags.out });
  const runs = await runHistory(out);
  if (flags.json) await print(`${JSON.stringify({ out, runs })}\n`);
  else if (runs.length === 0) process.stderr.write(`decant: nothing has run into ${out} yet.\n`);
  else await print(`${[HEADING, ...runs.map(row)].map(tabled).join('\n')}\n`);
  return EXIT.done;
}

const COUNTS = ['read', 'written', 'unchanged', 'duplicate', 'rejected', 'failed'] as const;
const HEADING = ['run', 'started', 'seconds', ...COUNTS];
const WIDTHS = [14, 26, 9];
const NUMBER = 11;

function row({ run, started, finished, documents }: PastRun): readonly string[] {
  const seconds = (Date.parse(finished) - Date.parse(started)) / 1000;
  return [run, started, seconds.toFixed(1), ...COUNTS.map((count) => String(documents[count]))];
}

function tabled(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index < 2 ? cell.padEnd(WIDTHS[index] ?? 0) : cell.padStart(WIDTHS[index] ?? NUMBER)))
    .join('');
}
