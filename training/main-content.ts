import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rows as rowsOfSet, sets } from '../gold/rows.ts';
import { columnNames, rowsOf } from '../src/html/main-content/columns/row.ts';
import { lookNames } from '../src/html/main-content/look.ts';
import { SIGNALS } from '../src/html/main-content/signals.ts';
import { view } from '../src/html/main-content/view.ts';
import type { MainContentWeights } from '../src/models/main-content.ts';
import { packTrees } from '../src/models/packed-trees.ts';
import { openDocument, runStages } from '../src/pipeline.ts';
import { boilerplateDefaults } from '../src/stages/boilerplate.ts';
import { comments } from '../src/stages/comments.ts';
import { normalise } from '../src/stages/normalise.ts';
import { readLines } from '../src/text/boilerplate/boilerplate-lines.ts';
import { checkAgreement } from './agreement.ts';
import { foldOf } from './fold.ts';
import { readLightGbm } from './lightgbm.ts';
import { type Matrix, matrixIn, type TrainingPage } from './matrix.ts';
import { type Label, labelsBySnippets, labelsByText } from './page-labels.ts';
import { type NamedPage, writeTrainingPages } from './pages.ts';
import { run, trainersPython } from './python.ts';

/** The sets that train, all under terms that allow it; cleaneval's do not. */
export const TRAINING_SETS: readonly string[] = ['wcxb-dev', 'trafilatura-eval', 'scrapinghub'];

/** Raised by hand when other data, columns or settings make other weights. */
const VERSION = 3;

const WEIGHTS = join(import.meta.dirname, '..', 'src', 'models', 'main-content.json');

interface LabelledPage {
  readonly id: string;
  readonly url?: string;
  readonly html?: string;
  readonly html_b64?: string;
  readonly text: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

export interface TrainingOptions {
  /** Folder of the corpora. */
  readonly data: string;
  /** Where rows and the models of the folds go. */
  readonly folder: string;
  readonly folds: number;
}

/** Trains the model of main content and writes its weights; those of the folds stay in the folder for the bench. */
export async function trainMainContent({ data, folder, folds }: TrainingOptions): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const firstSignal = columnNames.length - signalsBehind();
  const matrix = matrixIn(folder, {
    columns: columnNames,
    signals: SIGNALS.map(({ name }) => name),
    firstSignal,
    folds,
  });
  const named: NamedPage[] = [];
  for (const { name, path } of await sets(data, 'extraction')) {
    if (TRAINING_SETS.includes(name)) named.push(...(await addSet(path, matrix, folds)));
  }
  const { pages, blocks } = matrix.close();
  process.stderr.write(`${pages} pages, ${blocks} blocks, ${columnNames.length} columns\n`);
  run(trainersPython(), [join(import.meta.dirname, 'main_content.py'), folder]);
  for (let fold = 0; fold < folds; fold++) {
    writeWeights(join(folder, `fold-${fold}.json`), weightsOf(folder, `fold-${fold}`));
  }
  writeTrainingPages('main-content', { folds, pages: named });
  const weights = weightsOf(folder, 'all');
  checkAgreement(folder, weights, firstSignal);
  writeWeights(WEIGHTS, weights);
}

/** Columns from the first signal to the end of a row. */
function signalsBehind(): number {
  const names = SIGNALS.map(({ name }) => name).join('\n');
  for (let from = columnNames.length - SIGNALS.length; from >= 0; from--) {
    if (columnNames.slice(from, from + SIGNALS.length).join('\n') === names) return columnNames.length - from;
  }
  throw new Error('The signals are no run of the columns.');
}

async function addSet(path: string, matrix: Matrix, folds: number): Promise<readonly NamedPage[]> {
  const named: NamedPage[] = [];
  for await (const row of rowsOfSet<LabelledPage>(path)) {
    const page = pageOf(row, folds);
    if (page === undefined) continue;
    matrix.add(page);
    named.push({ id: row.id, url: row.url ?? null });
  }
  return named;
}

function pageOf(row: LabelledPage, folds: number): TrainingPage | undefined {
  const content = row.html === undefined ? { bytes: Buffer.from(row.html_b64 ?? '', 'base64') } : { text: row.html };
  const opened = openDocument({ uri: row.url ?? row.id, mediaType: 'text/html', content });
  const document = runStages(opened, [normalise(), comments()]);
  if (document.blocks.length === 0) return undefined;
  const writeRow = rowsOf(view(document, readLines(document, boilerplateDefaults.proseWords)));
  const width = columnNames.length;
  const rows = new Float32Array(document.blocks.length * width);
  document.blocks.forEach((_, at) => {
    writeRow(at, rows.subarray(at * width, (at + 1) * width));
  });
  const texts = document.blocks.map(({ text }) => text);
  const bySnippets = row.text === '' && row.with !== undefined;
  const labels = bySnippets ? labelsBySnippets(texts, row.with, row.without ?? []) : labelsByText(texts, row.text);
  return {
    rows,
    labels: labels.map(({ label }) => label),
    weights: bySnippets ? weightsBySnippets(labels) : weightsByText(labels),
    fold: foldOf(row.url ?? row.id, folds),
  };
}

/** A page counts about as much as any other, and a block by its share of the page's gold: that is what the F-score sees. */
function weightsByText(labels: readonly Label[]): readonly number[] {
  const gold = labels.reduce((sum, { label, tokens }) => sum + (label === 1 ? tokens : 0), 0);
  return labels.map(({ tokens }) => (tokens + 2) / (Math.max(1, gold) + 50));
}

/** What snippets tell of a page counts half as much as a whole text. */
function weightsBySnippets(labels: readonly Label[]): readonly number[] {
  const told = labels.filter(({ label }) => label >= 0).length;
  return labels.map(() => 0.5 / Math.max(1, told));
}

function weightsOf(folder: string, name: string): MainContentWeights {
  const look: MainContentWeights['look'] = JSON.parse(readFileSync(join(folder, `${name}.look.json`), 'utf8'));
  const trees = readLightGbm(readFileSync(join(folder, `${name}.trees.txt`), 'utf8'));
  const net: MainContentWeights['net'] = JSON.parse(readFileSync(join(folder, `${name}.net.json`), 'utf8'));
  return { version: VERSION, columns: [...columnNames, ...lookNames], look, trees: packTrees(trees), net };
}

function writeWeights(file: string, weights: MainContentWeights): void {
  writeFileSync(file, `${JSON.stringify(weights)}\n`);
}
