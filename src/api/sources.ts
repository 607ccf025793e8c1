import { join } from 'node:path';
import { type Config, readingOf } from '../config/schema.ts';
import { STATE_FOLDER } from '../engine/run.ts';
import { files } from '../sources/files.ts';
import { isBucketAddress } from '../sources/s3/address.ts';
import { buckets } from '../sources/s3/s3.ts';
import { isWebAddress } from '../sources/web/address.ts';
import { type Web, web } from '../sources/web/web.ts';
import type { Source } from '../stage.ts';
import { version } from '../version.ts';
import type { RunHooks } from './hooks.ts';

/** The web, with the addresses among the inputs of a configuration, and what was fetched in runs before. */
export function webOf(config: Config, hooks: RunHooks = {}): Web {
  const { inputs, out, state } = config;
  return web({
    ...config.web,
    ...readingOf(config),
    limits: config.limits,
    addresses: inputs.filter(isWebAddress),
    folder: state ?? join(out, STATE_FOLDER),
    version: version(),
    ...(hooks.dryRun === undefined ? {} : { isForgetful: hooks.dryRun }),
    ...(hooks.now === undefined ? {} : { now: clockOf(hooks.now) }),
    ...(hooks.onWarning === undefined ? {} : { onWarning: hooks.onWarning, onNotice: hooks.onWarning }),
    ...(hooks.signal === undefined ? {} : { signal: hooks.signal }),
  });
}

function clockOf(now: () => Date): () => number {
  return () => now().getTime();
}

/** The sources that the inputs of a configuration name: files, the web for the addresses among them, and buckets. */
export function namedSources(config: Config, hooks: RunHooks, { source, follow }: Web): readonly Source[] {
  const stored = config.inputs.filter(isBucketAddress);
  const addresses = config.inputs.filter(isWebAddress);
  const inputs = config.inputs.filter((input) => !isBucketAddress(input) && !isWebAddress(input));
  const reading = {
    ...readingOf(config),
    limits: config.limits,
    feeds: config.web.feeds,
    follow,
    ...(hooks.onWarning === undefined ? {} : { onNotice: hooks.onWarning }),
  };
  const cwd = hooks.cwd === undefined ? {} : { cwd: hooks.cwd };
  return [
    ...(inputs.length === 0 ? [] : [files({ inputs, ...reading, except: config.out, ...cwd })]),
    ...(addresses.length === 0 ? [] : [source]),
    ...(stored.length === 0
      ? []
      : [buckets({ inputs: stored, ...reading, except: config.to.filter(isBucketAddress) })]),
  ];
}
