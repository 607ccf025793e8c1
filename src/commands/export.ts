import { exportResults } from '../api/export.ts';
import type { Report } from '../destinations/destination.ts';
import { documentLines, openOutput } from '../destinations/output.ts';
import { DecantError } from '../errors.ts';
import { EXIT } from './exit.ts';
import { interruptible } from './interrupt.ts';
import { type ConfigFlags, configure } from './options.ts';
import { print } from './terminal.ts';

export interface ExportFlags extends ConfigFlags {
  readonly to?: readonly string[];
  readonly replace?: boolean;
  readonly json?: boolean;
}

/** `decant export`: destinations are brought level with results that stand. What was done is told on stderr. */
export async function exportCommand(folder: string | undefined, flags: ExportFlags): Promise<number> {
  const to = flags.to?.filter((address) => address !== '-');
  const config = await configure(flags, {
    ...(folder === undefined ? {} : { out: folder }),
    ...(to === undefined ? {} : { to }),
  });
  const prints = flags.to?.includes('-') === true;
  if (config.to.length === 0 && !prints)
    throw new DecantError('config/invalid', 'Nowhere to export to: give --to, or name "to" in the configuration.');
  if (prints) await printDocuments(config.out);
  const onExported = (report: Report): void => {
    if (!flags.json) process.stderr.write(`decant: ${told(report)}\n`);
  };
  const reports = await interruptible((signal) =>
    exportResults(config.out, config.to, { replace: flags.replace === true, onExported, signal }),
  );
  if (flags.json) await print(`${JSON.stringify({ output: config.out, destinations: reports })}\n`);
  return EXIT.done;
}

async function printDocuments(folder: string): Promise<void> {
  const output = await openOutput(folder);
  for (const file of output.documents) for await (const line of documentLines(output, file)) await print(`${line}\n`);
}

/** Destinations that count in files and not in documents. */
const HOLD_FILES = /^(?:parquet|s3):/;

const HOW = { level: 'is level already', changes: 'took what changed', anew: 'was written whole' } as const;

/** What was done, in a line. */
export function told({ address, how, revision, written, removed }: Report): string {
  const what = `${HOLD_FILES.test(address) ? 'file' : 'document'}${written === 1 ? '' : 's'}`;
  const done = how === 'level' ? '' : `: ${written} ${what} written, ${removed} removed`;
  return `${address} ${HOW[how]}, revision ${revision}${done}.`;
}
