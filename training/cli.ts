import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { trainMainContent } from './main-content.ts';

const usage = 'npm run train -- main-content [--data DIR] [--folds N]\n';
const ROOT = resolve(import.meta.dirname, '..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, folds: { type: 'string', default: '5' } },
});
const data = resolve(values.data ?? join(ROOT, '../shared/corpora'));

if (positionals[0] !== 'main-content') {
  process.stderr.write(usage);
  process.exitCode = 2;
} else if (existsSync(data)) {
  const folder = join(ROOT, '.cache', 'training', 'main-content');
  await trainMainContent({ data, folder, folds: Number(values.folds) });
} else {
  process.stderr.write(`There are no labelled pages at ${data}. Name their folder with --data.\n`);
  process.exitCode = 5;
}
