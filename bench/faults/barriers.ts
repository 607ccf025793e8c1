import { join } from 'node:path';
import { resolveConfig } from '../../src/config/resolve.ts';
import { run } from '../../src/engine/run.ts';
import { stages } from '../../src/pipeline.ts';
import { files } from '../../src/sources/files.ts';
import { alike } from './alike.ts';
import { recurring } from './recurring.ts';

/** A run like that of the command line, with two corpus stages in a row behind the stages of the pipeline. */
await run({
  sources: [files({ inputs: ['in'] })],
  stages: [...stages(resolveConfig([])), recurring(), alike()],
  out: join(process.cwd(), 'out'),
  concurrency: 1,
  fingerprint: 'barriers',
  options: {},
  version: 'barriers',
  now: () => new Date(),
});
