import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { extraction } from './extraction.ts';
import { faults } from './faults.ts';
import type { Bench } from './report.ts';
import { table } from './report.ts';
import { scale } from './scale.ts';
import { seeds } from './seeds.ts';

/** Every bench, by name. A new one is one file and one line here. */
const BENCHES: readonly Bench[] = [seeds, extraction, faults, scale];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    set: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

const usage = [
  'npm run bench -- <name> [--data DIR] [--set NAME] [--json FILE]',
  '',
  ...BENCHES.map(({ name, about }) => `  ${name.padEnd(12)}${about}`),
  '',
].join('\n');
const chosen = BENCHES.find(({ name }) => name === positionals[0]);

if (values.help) process.stdout.write(usage);
else if (chosen === undefined) {
  process.stderr.write(positionals[0] === undefined ? usage : `There is no bench "${positionals[0]}".\n${usage}`);
  process.exitCode = 2;
} else {
  const data = resolve(values.data ?? resolve(import.meta.dirname, '..', chosen.defaultData));
  if (existsSync(data)) {
    const rows = await chosen.run({ data, ...(values.set === undefined ? {} : { only: values.set }) });
    process.stdout.write(table(rows));
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  } else {
    process.stderr.write(`The data of the bench "${chosen.name}" is not at ${data}. Name its folder with --data.\n`);
    process.exitCode = 5;
  }
}
