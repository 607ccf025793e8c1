import { availableParallelism } from 'node:os';
import { resolveConfig } from '../config/resolve.ts';
import { type Config, readingOf, type UserConfig } from '../config/schema.ts';
import { withDigests, withSpamWeights } from '../config/spam-weights.ts';
import { checkInstalled } from '../destinations/open.ts';
import type { Manifest } from '../engine/report.ts';
import { run as runEngine } from '../engine/run.ts';
import type { RunOptions } from '../engine/run-options.ts';
import { fingerprint, fingerprints } from '../fingerprint.ts';
import { stages } from '../pipeline.ts';
import type { Web } from '../sources/web/web.ts';
import { version } from '../version.ts';
import { exportResults } from './export.ts';
import type { RunHooks } from './hooks.ts';
import { namedSources, webOf } from './sources.ts';

/** The module that worker threads make the stages from: as it is in the repository, and as it is built. */
const PIPELINE = new URL(`../pipeline${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url).href;

/** Runs the pipeline over the inputs of a configuration and writes the results to its folder. */
export async function run(config: UserConfig | Config, hooks: RunHooks = {}): Promise<Manifest> {
  const resolved = withSpamWeights(resolveConfig([{ origin: 'options', value: config }]));
  await checkInstalled(resolved.to);
  const fetching = webOf(resolved, hooks);
  let isWhole = false;
  try {
    const manifest = await runEngine(engineOptions(resolved, hooks, fetching));
    isWhole = hooks.limit === undefined && hooks.sample === undefined;
    hooks.onWritten?.(manifest);
    if (hooks.dryRun !== true) await exportResults(resolved.out, resolved.to, hooks);
    return manifest;
  } finally {
    await fetching.close({ isWhole });
  }
}

function engineOptions(resolved: Config, hooks: RunHooks, fetching: Web): RunOptions {
  const {
    inputs: _inputs,
    out,
    state,
    jobs,
    limits,
    shards,
    compression,
    budgets,
    strict: _strict,
    to,
    ...rest
  } = resolved;
  const { web: _web, ...others } = rest;
  // A folder of Markdown is made of the documents as Markdown, unless another shape is asked for.
  const format = resolved.format ?? (to.some((address) => address.startsWith('markdown:')) ? 'markdown' : undefined);
  const deciding = { ...others, ...(format === undefined ? {} : { format }) };
  const reading = readingOf(resolved);
  const list = stages(resolved);
  return {
    sources: [...namedSources(resolved, hooks, fetching), ...(hooks.sources ?? [])],
    stages: list,
    out,
    ...(format === undefined ? {} : { format }),
    ...(state === undefined ? {} : { state }),
    concurrency: jobs ?? availableParallelism(),
    workers: { module: PIPELINE, options: resolved },
    limits,
    shards,
    compression,
    budgets,
    ...(hooks.limit === undefined ? {} : { limit: hooks.limit }),
    ...(hooks.sample === undefined ? {} : { sample: hooks.sample }),
    ...(hooks.dryRun === undefined ? {} : { dryRun: hooks.dryRun }),
    fingerprint: fingerprint(list, { decant: version(), ...deciding }),
    fingerprints: fingerprints(list, {
      options: withDigests(resolved),
      overrides: resolved.overrides,
      reading,
      rendering: { format },
      version: version(),
    }),
    options: withDigests(resolved),
    version: version(),
    now: hooks.now ?? (() => new Date()),
    ...(hooks.onProgress === undefined ? {} : { onProgress: hooks.onProgress }),
    ...(hooks.onFailed === undefined ? {} : { onFailed: hooks.onFailed }),
    ...(hooks.onWarning === undefined ? {} : { onWarning: hooks.onWarning }),
    ...(hooks.signal === undefined ? {} : { signal: hooks.signal }),
  };
}
