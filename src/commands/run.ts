import { run } from '../api.ts';
import type { Config } from '../config.ts';
import { funnel, type Manifest } from '../engine/report.ts';
import { runHistory } from '../engine/run-history.ts';
import type { Progress } from '../engine/run-options.ts';
import { DecantError } from '../errors.ts';
import { type Events, openEvents } from './events.ts';
import { EXIT, exitCodeOf } from './exit.ts';
import { interruptible } from './interrupt.ts';
import { type ConfigFlags, configure } from './options.ts';
import { progressReporter } from './progress.ts';
import { createMeter } from './progress-line.ts';
import { useColour } from './terminal.ts';

export interface RunFlags extends ConfigFlags {
  readonly out?: string;
  readonly concurrency?: number;
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
    const config = await configure(flags, {
      ...(inputs.length === 0 ? {} : { inputs }),
      ...(flags.out === undefined ? {} : { out: flags.out }),
      ...(flags.concurrency === undefined ? {} : { concurrency: flags.concurrency }),
      ...(flags.strict === undefined ? {} : { strict: flags.strict }),
    });
    events.emit('run.start', { inputs: config.inputs, out: config.out });
    const manifest = await watched(config, { events, silent: flags.quiet === true || flags.events === '-' });
    const { documents, characters } = manifest.counts;
    if (flags.json) process.stdout.write(`${JSON.stringify(manifest)}\n`);
    if (documents.failed > 0 && flags.events !== '-')
      process.stderr.write(
        `decant: ${documents.failed} of ${documents.read} inputs failed; ${config.out}/failed.jsonl says why.\n`,
      );
    const exit = documents.failed > 0 && config.strict ? EXIT.documentsFailed : EXIT.done;
    events.emit('run.end', { exit, run: manifest.run, documents, characters });
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

interface Watching {
  readonly events: Events;
  /** Neither progress nor funnel. */
  readonly silent: boolean;
}

/** Runs, shows how far the run is, and what came of it. */
async function watched(config: Config, { events, silent }: Watching): Promise<Manifest> {
  const [last] = await runHistory(config.out).catch(() => []); // only a guess for the time left
  const reporter = silent ? undefined : progressReporter(process.stderr, last?.documents.read);
  const emit = progressEvents(events, last?.documents.read);
  const onProgress = (progress: Progress): void => {
    reporter?.report(progress);
    emit(progress);
  };
  try {
    const manifest = await interruptible((signal) => run(config, { onProgress, signal }));
    reporter?.end();
    if (!silent) process.stderr.write(funnel(manifest, useColour(process.stderr)));
    return manifest;
  } finally {
    reporter?.end();
  }
}

/** An event of progress at the start of each phase, and then at most one in so many milliseconds. */
const BETWEEN_EVENTS = 1000;

function progressEvents(events: Events, expected: number | undefined): (progress: Progress) => void {
  const meter = createMeter(expected);
  let phase: Progress['phase'] | undefined;
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = Date.now();
    const { rate, left } = meter.pace(progress, now);
    if (progress.phase === phase && now - last < BETWEEN_EVENTS) return;
    phase = progress.phase;
    last = now;
    const { done, failed, total = null, kept = null, dropped = null } = progress;
    events.emit('run.progress', {
      phase,
      done,
      total,
      kept,
      dropped,
      failed,
      rate: rounded(rate),
      left: rounded(left),
    });
  };
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10) / 10;
}
