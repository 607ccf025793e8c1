import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DecantError } from '../src/errors.ts';
import type { Bench, Row } from './report.ts';
import { table } from './report.ts';

/**
 * Every bench, by name. A new one is one file and one line here. Only the one that is asked for is read: what others need, such
 * as the models of peers, would stand in memory and be gone through whenever garbage is collected.
 */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  seeds: async () => (await import('./seeds.ts')).seeds,
  extraction: async () => (await import('./extraction.ts')).extraction,
  'link-lists': async () => (await import('./link-lists.ts')).linkLists,
  metadata: async () => (await import('./metadata.ts')).metadata,
  lines: async () => (await import('./lines.ts')).lines,
  spam: async () => (await import('./spam.ts')).spam,
  language: async () => (await import('./language.ts')).language,
  hostile: async () => (await import('./hostile.ts')).hostile,
  duplicates: async () => (await import('./duplicates.ts')).duplicates,
  templates: async () => (await import('./duplicates/templates.ts')).templatesBench,
  'template-sweep': async () => (await import('./duplicates/template-sweep.ts')).templateSweep,
  faults: async () => (await import('./faults.ts')).faults,
  scale: async () => (await import('./scale.ts')).scale,
  warc: async () => (await import('./warc.ts')).warc,
  s3: async () => (await import('./s3.ts')).s3,
  recipes: async () => (await import('./recipes.ts')).recipes,
};

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

const name = positionals[0] ?? '';
const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;

if (values.help) process.stdout.write(await usage());
else if (load === undefined) {
  process.stderr.write(name === '' ? await usage() : `There is no bench "${name}".\n${await usage()}`);
  process.exitCode = 2;
} else {
  const chosen = await load();
  const data = resolve(values.data ?? resolve(import.meta.dirname, '..', chosen.defaultData));
  if (existsSync(data)) await measure(chosen, data);
  else {
    process.stderr.write(`The data of the bench "${chosen.name}" is not at ${data}. Name its folder with --data.\n`);
    process.exitCode = 5;
  }
}

async function usage(): Promise<string> {
  const benches = await Promise.all(Object.values(BENCHES).map((bench) => bench()));
  return [
    'npm run bench -- <name> [options]',
    '',
    ...benches.map(({ name: known, about }) => `  ${known.padEnd(16)}${about}`),
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
