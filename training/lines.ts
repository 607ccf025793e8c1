import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isArticle, type LinesRow } from '../gold/lines-row.ts';
import { rows as rowsOfSet, sets } from '../gold/rows.ts';
import type { LineWeights } from '../src/models/lines.ts';
import { type PackedGrams, packGrams } from '../src/models/packed-grams.ts';
import { type PackedTrees, packTrees } from '../src/models/packed-trees.ts';
import { boilerplateDefaults } from '../src/stages/boilerplate.ts';
import { findBoilerplate } from '../src/text/boilerplate/boilerplate-findings.ts';
import { placed, readLines } from '../src/text/boilerplate/boilerplate-lines.ts';
import { againColumns } from '../src/text/lines/columns/again.ts';
import { kindColumns } from '../src/text/lines/columns/kind.ts';
import { gramColumns, lineColumns, rowsOf } from '../src/text/lines/columns/row.ts';
import { textView } from '../src/text/lines/view.ts';
import { domainOf, foldOf } from './fold.ts';
import { readLightGbm } from './lightgbm.ts';
import { cropped, labelledDocument, type PageRow, unlabelled } from './lines-pages.ts';
import { type Matrix, matrixIn, type TrainingPage } from './matrix.ts';
import { type NamedPage, writeTrainingPages } from './pages.ts';
import { run, trainersPython } from './python.ts';
import { type TextFiles, textFiles } from './text-files.ts';

/** The sets that train, all under terms that allow it, with what a page of each weighs: aeb-residue has seven of a page. */
const TRAINING_SETS: ReadonlyMap<string, number> = new Map([
  ['aeb-residue', 0.4],
  ['aeb', 1],
  ['andy', 1],
  ['wcxb-dev', 1],
]);

/** Texts of aeb-residue that one page has left. */
const TEXTS_OF_A_PAGE = 7;

/** Whole pages of every kind; those without labels of their lines teach kinds all the same, by what they say. */
const SET_OF_KINDS = 'wcxb-dev';
/** What a text of the other sets, which are news, weighs where kinds are learnt: they hold nothing to be told apart. */
const WEIGHT_OF_NEWS = 0.5;

/** Raised by hand when other data, columns or settings make other weights. */
const VERSION = 5;

/** What is said of a fold was learnt from the others: there must be some. */
const FEWEST_FOLDS = 2;

const TRAINER = join(import.meta.dirname, 'lines.py');

const WEIGHTS = join(import.meta.dirname, '..', 'src', 'models', 'lines.json');

const WEIGHTS_OF_NET = join(import.meta.dirname, '..', 'src', 'models', 'lines-net.json');

export interface LineTrainingOptions {
  /** Folder of the corpora. */
  readonly data: string;
  /** Where rows and the models of the folds go. */
  readonly folder: string;
  readonly folds: number;
}

/** Trains the model of lines and writes its weights; those of the folds stay in the folder for the bench. */
export async function trainLines(options: LineTrainingOptions): Promise<void> {
  const { folder, folds } = options;
  const named = await fillFolder(options);
  run(trainersPython(), [TRAINER, folder]);
  for (let fold = 0; fold < folds; fold++) {
    writeWeights(join(folder, `fold-${fold}.json`), weightsOf(folder, `fold-${fold}`));
  }
  writeTrainingPages('lines', { folds, pages: named });
  const { net, ...trees } = weightsOf(folder, 'all');
  writeWeights(WEIGHTS, trees);
  writeWeights(WEIGHTS_OF_NET, net);
}

/**
 * Trains the network of lines alone and writes its weights. The trees stay as they are shipped; in the folds, those of the
 * folder, where a whole training has left them.
 */
export async function trainLinesNet(options: LineTrainingOptions): Promise<void> {
  const { folder, folds } = options;
  await fillFolder(options);
  run(trainersPython(), [TRAINER, folder, '--net']);
  for (let fold = 0; fold < folds; fold++) {
    const file = join(folder, `fold-${fold}.json`);
    if (!existsSync(file)) {
      process.stderr.write(`${file}: no trees of this fold, train lines to have them\n`);
      continue;
    }
    const weights: LineWeights = JSON.parse(readFileSync(file, 'utf8'));
    writeWeights(file, { ...weights, net: netOf(folder, `fold-${fold}`) });
  }
  writeWeights(WEIGHTS_OF_NET, netOf(folder, 'all'));
}

/** Fills the folder with what the trainer reads, and gives the pages that it learns from. */
async function fillFolder({ data, folder, folds }: LineTrainingOptions): Promise<readonly NamedPage[]> {
  if (folds < FEWEST_FOLDS) throw new Error(`--folds is ${folds}; each fold is judged by the others, so it wants 2.`);
  mkdirSync(folder, { recursive: true });
  const matrix = matrixIn(folder, {
    columns: lineColumns,
    grams: gramColumns,
    kind: kindColumns,
    again: againColumns,
    folds,
  });
  const files = textFiles(folder);
  const named: NamedPage[] = [];
  for (const { name, path } of await sets(data, 'lines')) {
    const weight = TRAINING_SETS.get(name);
    if (weight === undefined) continue;
    for await (const row of rowsOfSet<LinesRow>(path)) {
      const fold = foldOf(row.url ?? row.id, folds);
      const texts = name === 'aeb-residue' ? TEXTS_OF_A_PAGE : 1;
      const kindWeight = name === SET_OF_KINDS ? 1 : WEIGHT_OF_NEWS / texts;
      addPage({ row, fold, weight, kind: isArticle(row) ? 1 : 0, kindWeight }, matrix, files);
      const crop = name === 'aeb-residue' || !isArticle(row) ? undefined : cropped(row);
      if (crop !== undefined) addPage({ row: crop, ...unkind, fold, weight }, matrix, files);
      named.push({ id: row.id, url: row.url ?? null });
    }
  }
  const labelled = new Set(named.map(({ id }) => id));
  for await (const page of rowsOfPages(data)) {
    if (labelled.has(page.id)) continue;
    const row = unlabelled(page);
    const fold = foldOf(row.url ?? row.id, folds);
    addPage({ row, fold, weight: 0, kind: isArticle(row) ? 1 : 0, kindWeight: 1 }, matrix, files);
    named.push({ id: row.id, url: row.url ?? null });
  }
  const { pages, blocks } = matrix.close();
  files.close();
  process.stderr.write(`${pages} texts, ${blocks} lines, ${lineColumns.length} columns\n`);
  return named;
}

async function* rowsOfPages(data: string): AsyncIterable<PageRow> {
  for (const { name, path } of await sets(data, 'extraction'))
    if (name === SET_OF_KINDS) yield* rowsOfSet<PageRow>(path);
}

interface WeighedRow {
  readonly row: LinesRow;
  readonly fold: number;
  readonly weight: number;
  readonly kind: -1 | 0 | 1;
  readonly kindWeight: number;
}

/** Of a text that teaches no kind. */
const unkind = { kind: -1, kindWeight: 0 } as const;

function addPage({ row, fold, weight, kind, kindWeight }: WeighedRow, matrix: Matrix, files: TextFiles): void {
  const { document, labels } = labelledDocument(row);
  if (document.blocks.length === 0) return;
  const { proseWords } = boilerplateDefaults;
  const lines = placed(readLines(document, proseWords), () => true);
  const findings = findBoilerplate(lines, { proseWords, isText: true });
  const view = textView(document, lines, (line) => findings.has(line));
  const writeRow = rowsOf(view);
  const width = lineColumns.length;
  const rows = new Float32Array(document.blocks.length * width);
  document.blocks.forEach((_, at) => {
    writeRow(at, rows.subarray(at * width, (at + 1) * width));
  });
  const page: TrainingPage = {
    rows,
    labels: labels.map((label, at) => (view.states[at] === 'open' ? label : -1)),
    weights: view.features.map(({ words }) => weight * Math.sqrt(words + 1)),
    fold,
  };
  matrix.add(page);
  // A forum is known before its lines are judged.
  files.add({
    view,
    kind: document.forum === undefined ? kind : -1,
    weight: kindWeight,
    site: domainOf(row.url ?? row.id),
  });
}

function weightsOf(folder: string, name: string): LineWeights {
  const gramsIn = (file: string): PackedGrams => packGrams(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const treesIn = (file: string): PackedTrees => packTrees(readLightGbm(readFileSync(join(folder, file), 'utf8')));
  return {
    version: VERSION,
    columns: [...lineColumns, ...gramColumns],
    grams: gramsIn(`${name}.grams.json`),
    trees: treesIn(`${name}.trees.txt`),
    kind: { columns: kindColumns, grams: gramsIn(`${name}.kind-grams.json`), trees: treesIn(`${name}.kinds.txt`) },
    again: { columns: againColumns, trees: treesIn(`${name}.again.txt`) },
    net: netOf(folder, name),
  };
}

function netOf(folder: string, name: string): LineWeights['net'] {
  return JSON.parse(readFileSync(join(folder, `${name}.net.json`), 'utf8'));
}

function writeWeights(file: string, weights: object): void {
  writeFileSync(file, `${JSON.stringify(weights)}\n`);
}
