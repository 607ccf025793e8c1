import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../src/api/run.ts';
import { executed, type Recipe, recipesOf } from './recipe-blocks.ts';
import type { Bench, Row } from './report.ts';

const ROOT = resolve(import.meta.dirname, '..');
const ENVIRONMENT = join(ROOT, '.cache/recipes');

/** Executes every block of docs/recipes.md, with the packages that it needs in an environment of Python of its own. */
export const recipes: Bench = {
  name: 'recipes',
  about: 'every block of docs/recipes.md, executed (Python packages are installed under .cache)',
  defaultData: 'seeds',
  async run({ data, python, only }) {
    const chosen = recipesOf().filter(({ name }) => only === undefined || only.split(',').includes(name));
    const interpreter = python ?? environment();
    const folder = mkdtempSync(join(tmpdir(), 'decant-recipes-'));
    try {
      const documents = await prepare(folder, data);
      return chosen.map((recipe) =>
        measured(recipe, { folder, documents, interpreter, installs: python === undefined }),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function environment(): string {
  const interpreter = join(ENVIRONMENT, 'bin/python');
  if (!existsSync(interpreter)) spawnSync('python3', ['-m', 'venv', ENVIRONMENT], { stdio: 'inherit' });
  return interpreter;
}

/** Two revisions, so that there are changes; gives how many documents stand. */
async function prepare(folder: string, data: string): Promise<number> {
  const crawl = join(folder, 'crawl');
  mkdirSync(crawl);
  cpSync(data, crawl, { recursive: true });
  const config = {
    inputs: ['crawl'],
    out: join(folder, 'output'),
    to: [`sqlite:${join(folder, 'corpus.db')}`, `parquet:${join(folder, 'corpus')}`],
  };
  await run(config, { cwd: folder });
  writeFileSync(
    join(crawl, 'late.txt'),
    'The mail boat came in late, and nobody on the quay was surprised. '.repeat(5),
  );
  const manifest = await run(config, { cwd: folder });
  return manifest.counts.documents.written + manifest.counts.documents.unchanged;
}

interface Measuring {
  readonly folder: string;
  readonly documents: number;
  readonly interpreter: string;
  readonly installs: boolean;
}

function measured(recipe: Recipe, { folder, documents, interpreter, installs }: Measuring): Row {
  const row = { bench: 'recipes', set: recipe.name, system: recipe.language, n: documents } as const;
  if (installs && recipe.needs.length > 0) {
    const options = ['install', '--quiet', '--disable-pip-version-check', '--only-binary', ':all:', ...recipe.needs];
    const { status } = spawnSync(interpreter, ['-m', 'pip', ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) {
      process.stderr.write(`SKIPPED ${recipe.name}: ${recipe.needs.join(', ')} cannot be installed here.\n`);
      return { ...row, metric: 'skipped', value: 1 };
    }
  }
  const { status, stdout, stderr } = executed(recipe, folder, interpreter);
  process.stderr.write(`${recipe.name}: ${stdout.trim().replaceAll('\n', '; ')}\n`);
  if (status !== 0) process.stderr.write(`${stderr}\n`);
  const counts = stdout.match(/\d+/g)?.map(Number) ?? [];
  const isRight = status === 0 && (counts.includes(documents) || BY_CHANGES.has(recipe.name));
  return { ...row, metric: 'ran and saw every document', value: Number(isRight) };
}

/** These tell of what changed, not of everything. */
const BY_CHANGES = new Set(['elasticsearch', 'meilisearch']);
