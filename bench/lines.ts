import { isArticle, type LinesRow, labelled, type TextPage, textPage } from '../gold/lines-row.ts';
import { chosenSets, type NamedSet, rows as rowsIn, sets as setsIn } from '../gold/rows.ts';
import { domainOf } from '../training/fold.ts';
import { decantLines } from './lines/decant.ts';
import { linePeers } from './lines/peers.ts';
import { bySite, MEASURES, type Measure, NOTHING_COUNTED, type PageCounts } from './lines/scores.ts';
import type { LineSystem } from './lines/system.ts';
import type { Bench, Row } from './report.ts';

/** Every way to set decant, the usual one first. */
const PRESETS = ['balanced', 'recall', 'precision'];

/** Text without mark-up: which lines are kept, against what people marked. */
export const lines: Bench = {
  name: 'lines',
  about:
    'plain text to main text, line by line, in words: page F1, what is dropped, what is lost; beside published rules',
  defaultData: '../shared/corpora',
  async run(options) {
    const presets = options.preset === undefined ? PRESETS : [options.preset];
    const { folds } = options;
    const ours = presets.map((preset) => decantLines({ preset, ...(folds === undefined ? {} : { folds }) }));
    const systems = [...ours, ...linePeers(options.peers)];
    const results: Row[] = [];
    for (const set of chosenSets(await setsIn(options.data, 'lines'), options)) {
      results.push(...(await measureSet(set, systems, options.limit)));
      options.onRows?.(results);
    }
    return results;
  },
};

/** What a system made of the pages of a set so far, articles apart from others. */
interface Measured {
  readonly system: LineSystem;
  readonly articles: PageCounts[];
  readonly others: PageCounts[];
  milliseconds: number;
  seen: boolean;
  crossvalidated: boolean;
}

async function measureSet(
  { name, path }: NamedSet,
  systems: readonly LineSystem[],
  limit: number | undefined,
): Promise<readonly Row[]> {
  const results = systems.map(
    (system): Measured => ({ system, articles: [], others: [], milliseconds: 0, seen: false, crossvalidated: false }),
  );
  let pages = 0;
  for await (const row of rowsIn<LinesRow>(path)) {
    if (pages === limit) break;
    pages += 1;
    const text = textPage(row);
    for (const result of results) measurePage({ row, text }, result);
  }
  process.stderr.write(`${name}: ${pages} pages\n`);
  const about = { set: name, ...(limit === undefined ? {} : { limit }) };
  return results.flatMap((result) => rowsOf(result, about));
}

interface Measuring {
  readonly row: LinesRow;
  readonly text: TextPage;
}

function measurePage({ row, text }: Measuring, result: Measured): void {
  const { system } = result;
  const page = { id: row.id, url: row.url ?? null };
  const started = performance.now();
  const kept = system.keeps(text, page);
  result.milliseconds += performance.now() - started;
  if (system.hasSeen?.(page) === true) result.seen = true;
  if (system.isCrossvalidated?.(page) === true) result.crossvalidated = true;
  (isArticle(row) ? result.articles : result.others).push(countsOf(row, kept));
}

/** Share of the words of a line from which it is kept. */
const MOSTLY = 0.5;

function countsOf(row: LinesRow, kept: readonly number[]): PageCounts {
  const counts: { -readonly [Count in keyof typeof NOTHING_COUNTED]: number } = { ...NOTHING_COUNTED };
  const said = new Set(row.lines.flatMap(([text], at) => ((kept[at] ?? 0) >= MOSTLY ? [text.trim()] : [])));
  labelled(row).forEach(({ verdict, words }, at) => {
    if (verdict === 'other') return;
    const share = kept[at] ?? 0;
    counts[verdict === 'keep' ? 'good' : 'bad'] += words;
    counts[verdict === 'keep' ? 'goodKept' : 'badKept'] += words * share;
    if (verdict === 'drop') counts.badLines += 1;
    if (share < MOSTLY) counts[verdict === 'keep' ? 'goodLinesDropped' : 'badLinesDropped'] += 1;
    if (verdict === 'keep' && !said.has(row.lines[at]?.[0].trim() ?? '')) counts.unsaid += words * (1 - share);
  });
  return { site: domainOf(row.url ?? row.id), ...counts };
}

function rowsOf(result: Measured, about: { readonly set: string; readonly limit?: number }): readonly Row[] {
  const { system, version } = result.system;
  const named = {
    bench: 'lines',
    ...about,
    system,
    ...(version === undefined ? {} : { version }),
    ...(result.seen ? { seen: true } : {}),
    ...(result.crossvalidated ? { crossvalidated: true } : {}),
  };
  const rowOf = (measure: Measure, pages: readonly PageCounts[], suffix: string): Row => ({
    ...named,
    metric: `${measure.name}${suffix}`,
    ...bySite(measure, pages),
    n: pages.length,
  });
  const n = result.articles.length + result.others.length;
  return [
    ...(result.articles.length === 0 ? [] : MEASURES.map((measure) => rowOf(measure, result.articles, ''))),
    ...(result.others.length === 0 ? [] : MEASURES.map((measure) => rowOf(measure, result.others, '/other'))),
    ...(n === 0 ? [] : [{ ...named, metric: 'ms-per-document', value: result.milliseconds / n, n }]),
  ];
}
