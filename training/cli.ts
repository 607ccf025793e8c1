import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { trainLines } from './lines.ts';
import { trainMainContent } from './main-content.ts';

const usage = 'npm run train -- main-content | lines [--data DIR] [--folds N]\n';
const ROOT = resolve(import.meta.dirname, '..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, folds: { type: 'string', default: '5' } },
});
const data = resolve(values.data ?? join(ROOT, '../shared/corpora'));

/** Every model that labelled pages train, by name. */
const TRAININGS = new Map([
  ['main-content', trainMainContent],
  ['lines', trainLines],
]);
const [name = ''] = positionals;
const train = TRAININGS.get(name);

if (train === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else if (existsSync(data)) {
  await train({ data, folder: join(ROOT, '.cache', 'training', name), folds: Number(values.folds) });
} else {
  process.stderr.write(`There are no labelled pages at ${data}. Name their folder with --data.\n`);
  process.exitCode = 5;
}
