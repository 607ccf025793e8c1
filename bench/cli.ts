import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DecantError } from '../src/errors.ts';
import { templateSweep } from './duplicates/template-sweep.ts';
import { templatesBench } from './duplicates/templates.ts';
import { duplicates } from './duplicates.ts';
import { extraction } from './extraction.ts';
import { faults } from './faults.ts';
import { hostile } from './hostile.ts';
import { language } from './language.ts';
import { lines } from './lines.ts';
import { linkLists } from './link-lists.ts';
import { metadata } from './metadata.ts';
import { recipes } from './recipes.ts';
import type { Bench, Row } from './report.ts';
import { table } from './report.ts';
import { s3 } from './s3.ts';
import { scale } from './scale.ts';
import { seeds } from './seeds.ts';
import { spam } from './spam.ts';
import { warc } from './warc.ts';

/** Every bench, by name. A new one is one file and one line here. */
const BENCHES: readonly Bench[] = [
  seeds,
  extraction,
  linkLists,
  metadata,
  lines,
  spam,
  language,
  hostile,
  duplicates,
  templatesBench,
  templateSweep,
  faults,
  scale,
  warc,
  s3,
  recipes,
];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    set: { type: 'string' },
    limit: { type: 'string' },
    peers: { type: 'string' },
    python: { type: 'string' },
    folds: { type: 'string' },
    preset: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

const usage = [
  'npm run bench -- <name> [options]',
  '',
  ...BENCHES.map(({ name, about }) => `  ${name.padEnd(14)}${about}`),
  '',
  '  --data DIR    where the data are: *.jsonl, *.jsonl.zst or *.jsonl.gz',
  '  --set NAMES   these sets only, commas between',
  '  --limit N     the first N rows of each set only, for a quick look',
  '  --peers P     what to measure beside decant: all (default), none, or names with commas between',
  '  --python PATH the Python that has the peers that need one (bench/peers/setup.sh makes one)',
  '  --folds DIR   judge what trained a model by the models of its folds (npm run train leaves them in .cache/training)',
  '  --preset P    the preset of decant: recall, balanced or precision',
  '  --json FILE   write the rows there as well, after each set',
  '',
].join('\n');
const chosen = BENCHES.find(({ name }) => name === positionals[0]);

if (values.help) process.stdout.write(usage);
else if (chosen === undefined) {
  process.stderr.write(positionals[0] === undefined ? usage : `There is no bench "${positionals[0]}".\n${usage}`);
  process.exitCode = 2;
} else {
  const data = resolve(values.data ?? resolve(import.meta.dirname, '..', chosen.defaultData));
  if (existsSync(data)) await measure(chosen, data);
  else {
    process.stderr.write(`The data of the bench "${chosen.name}" is not at ${data}. Name its folder with --data.\n`);
    process.exitCode = 5;
  }
}

async function measure(bench: Bench, data: string): Promise<void> {
  try {
    const { set: only, limit, peers, python, folds, preset, json } = values;
    const keep = (rows: readonly Row[]): void => {
      if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
    };
    const rows = await bench.run({
      data,
      onRows: keep,
      ...(only === undefined ? {} : { only }),
      ...(limit === undefined ? {} : { limit: rowLimit(limit) }),
      ...(peers === undefined ? {} : { peers }),
      ...(python === undefined ? {} : { python }),
      ...(preset === undefined ? {} : { preset }),
      ...(folds === undefined ? {} : { folds: resolve(folds) }),
    });
    process.stdout.write(table(rows));
    keep(rows);
  } catch (error) {
    if (!(error instanceof DecantError) || error.code !== 'config/invalid') throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

function rowLimit(given: string): number {
  const limit = Number(given);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new DecantError('config/invalid', `--limit is "${given}"; it wants a whole number of rows, 1 or more.`);
}
