import { run } from '../api/run.ts';
import type { Config } from '../config/schema.ts';
import type { Report } from '../destinations/destination.ts';
import { readManifest } from '../engine/manifest.ts';
import { funnel, type Manifest } from '../engine/report.ts';
import { runHistory } from '../engine/run-history.ts';
import type { Progress } from '../engine/run-options.ts';
import { parseSample } from '../engine/sample.ts';
import { DecantError, printable } from '../errors.ts';
import type { ExportFormat } from '../exports.ts';
import type { FailedLine } from '../record.ts';
import { type Events, openEvents } from './events.ts';
import { EXIT, exitCodeOf } from './exit.ts';
import { told } from './export.ts';
import { interruptible } from './interrupt.ts';
import { type ConfigFlags, configure } from './options.ts';
import { progressReporter } from './progress.ts';
import { progressEvents } from './progress-events.ts';
import { createFailures, takenAway } from './run-outcome.ts';
import { useColour } from './terminal.ts';

export interface RunFlags extends ConfigFlags {
  readonly out?: string;
  readonly format?: ExportFormat;
  readonly state?: string;
  readonly shards?: number;
  readonly compress?: string;
  readonly jobs?: number;
  readonly limit?: number;
  readonly sample?: string;
  readonly dryRun?: boolean;
  readonly offline?: boolean;
  readonly refetch?: string;
  readonly maxRemoved?: number;
  readonly maxFailed?: number;
  readonly to?: readonly string[];
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** A file, or `-` for stderr, which then carries nothing else. */
  readonly events?: string;
}

/** `decant run`: the batch run. Progress and funnel go to stderr; `--json` puts the manifest on stdout. */
export async function runCommand(inputs: readonly string[], flags: RunFlags): Promise<number> {
  const events = openEvents(flags.events);
  try {
    const config = await configure(flags, configured(inputs, flags));
    if (config.inputs.length === 0) {
      const remedy =
        'Name files, folders, globs or addresses, as in "decant run pages", or "inputs" in a configuration.';
      throw new DecantError('input/none', `There is nothing to read. ${remedy}`);
    }
    events.emit('run.start', { inputs: config.inputs, out: config.out });
    const manifest = await watched(config, { events, flags });
    const { documents, characters } = manifest.counts;
    if (flags.json) process.stdout.write(`${JSON.stringify(manifest)}\n`);
    const exit = documents.failed > 0 && config.strict ? EXIT.documentsFailed : EXIT.done;
    events.emit('run.end', { exit, run: manifest.run, documents, characters, changes: manifest.changes });
    return exit;
  } catch (error) {
    const code = error instanceof DecantError ? error.code : null;
    const message = error instanceof Error ? error.message : String(error);
    events.emit('run.end', { exit: exitCodeOf(error), code, message });
    throw error;
  } finally {
    events.close();
  }
}

/** What the flags say of the configuration. */
function configured(inputs: readonly string[], flags: RunFlags): object {
  const { maxRemoved, maxFailed } = flags;
  const budget = {
    ...(maxRemoved === undefined ? {} : { maxRemoved }),
    ...(maxFailed === undefined ? {} : { maxFailed }),
  };
  const { offline, refetch } = flags;
  const fetching = {
    ...(offline === undefined ? {} : { offline }),
    ...(refetch === undefined ? {} : { refetch }),
  };
  return {
    ...(inputs.length === 0 ? {} : { inputs }),
    ...(flags.out === undefined ? {} : { out: flags.out }),
    ...(flags.format === undefined ? {} : { format: flags.format }),
    ...(flags.state === undefined ? {} : { state: flags.state }),
    ...(flags.shards === undefined ? {} : { shards: flags.shards }),
    ...(flags.compress === undefined ? {} : { compression: flags.compress }),
    ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
    ...(Object.keys(fetching).length === 0 ? {} : { web: fetching }),
    ...(Object.keys(budget).length === 0 ? {} : { budgets: { run: budget } }),
    ...(flags.to === undefined ? {} : { to: flags.to }),
    ...(flags.strict === undefined ? {} : { strict: flags.strict }),
  };
}

interface Watching {
  readonly events: Events;
  readonly flags: RunFlags;
}

/** Runs, shows how far the run is, and what came of it: of the results as soon as they stand, then of destinations. */
async function watched(config: Config, { events, flags }: Watching): Promise<Manifest> {
  const silent = flags.quiet === true || flags.events === '-';
  const before = await readManifest(config.out);
  const failures = createFailures();
  const [last] = await runHistory(config).catch(() => []); // only a guess for the time left
  const expected = last?.counts?.documents.read;
  const reporter = silent ? undefined : progressReporter(process.stderr, expected);
  const emit = progressEvents(events, expected);
  const onProgress = (progress: Progress): void => {
    reporter?.report(progress);
    emit(progress);
  };
  const onWarning = (message: string): void => {
    events.emit('run.warning', { message });
    if (flags.events !== '-') process.stderr.write(`decant: ${printable(message)}\n`);
  };
  const part = {
    ...(flags.limit === undefined ? {} : { limit: flags.limit }),
    ...(flags.sample === undefined ? {} : { sample: parseSample(flags.sample) }),
    ...(flags.dryRun === undefined ? {} : { dryRun: flags.dryRun }),
  };
  try {
    const onFailed = (failed: FailedLine): void => {
      failures.add(failed);
      events.emit('document.failed', failed);
    };
    const onWritten = (manifest: Manifest): void => {
      reporter?.end();
      if (!silent) process.stderr.write(funnel(manifest, useColour(process.stderr)));
      const told = [
        ...takenAway(before, manifest, config),
        ...failures.told(flags.dryRun ? { ...manifest, files: [] } : manifest, config),
      ];
      const dry = flags.dryRun === true ? ['a dry run; nothing was written.'] : [];
      if (flags.events !== '-') for (const line of [...told, ...dry]) process.stderr.write(`decant: ${line}\n`);
    };
    const onExported = (report: Report): void => {
      events.emit('export.end', { ...report });
      if (!silent) process.stderr.write(`decant: ${told(report)}\n`);
    };
    const hooks = { ...part, onProgress, onFailed, onWarning, onWritten, onExported };
    return await interruptible((signal) => run(config, { ...hooks, signal }));
  } finally {
    reporter?.end();
  }
}
