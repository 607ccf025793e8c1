import { run } from '../api.ts';
import { funnel } from '../engine/report.ts';
import { parseSample } from '../engine/sample.ts';
import type { ExportFormat } from '../exports.ts';
import { EXIT } from './exit.ts';
import { type ConfigFlags, configure } from './options.ts';
import { progressReporter } from './progress.ts';
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
  readonly maxRemoved?: number;
  readonly maxFailed?: number;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `decant run`: the batch run. Progress and funnel go to stderr; `--json` puts the manifest on stdout. */
export async function runCommand(inputs: readonly string[], flags: RunFlags): Promise<number> {
  const config = await configure(flags, {
    ...(inputs.length === 0 ? {} : { inputs }),
    ...(flags.out === undefined ? {} : { out: flags.out }),
    ...(flags.format === undefined ? {} : { format: flags.format }),
    ...(flags.state === undefined ? {} : { state: flags.state }),
    ...(flags.shards === undefined ? {} : { shards: flags.shards }),
    ...(flags.compress === undefined ? {} : { compression: flags.compress }),
    ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
    ...budgets(flags),
    ...(flags.strict === undefined ? {} : { strict: flags.strict }),
  });
  const progress = progressReporter(process.stderr);
  const interrupt = new AbortController();
  const stop = (): void => interrupt.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const manifest = await run(config, {
      ...(flags.quiet ? {} : { onProgress: progress.report }),
      ...(flags.limit === undefined ? {} : { limit: flags.limit }),
      ...(flags.sample === undefined ? {} : { sample: parseSample(flags.sample) }),
      ...(flags.dryRun === undefined ? {} : { dryRun: flags.dryRun }),
      onWarning: (message) => process.stderr.write(`decant: ${message}\n`),
      signal: interrupt.signal,
    });
    progress.end();
    if (!flags.quiet) process.stderr.write(funnel(manifest, useColour(process.stderr)));
    if (flags.dryRun) process.stderr.write('decant: a dry run; nothing was written.\n');
    if (flags.json) process.stdout.write(`${JSON.stringify(manifest)}\n`);
    const { failed } = manifest.counts.documents;
    if (failed > 0)
      process.stderr.write(
        `decant: ${failed} of ${manifest.counts.documents.read} inputs failed; ${config.out}/failed.jsonl says why.\n`,
      );
    return failed > 0 && config.strict ? EXIT.documentsFailed : EXIT.done;
  } finally {
    progress.end();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

function budgets({ maxRemoved, maxFailed }: RunFlags): object {
  if (maxRemoved === undefined && maxFailed === undefined) return {};
  const run = {
    ...(maxRemoved === undefined ? {} : { maxRemoved }),
    ...(maxFailed === undefined ? {} : { maxFailed }),
  };
  return { budgets: { run } };
}
