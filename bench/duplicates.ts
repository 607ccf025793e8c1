import { nearDuplicatesDefaults as limits } from '../src/stages/near-duplicates.ts';
import { costRows } from './duplicates/cost.ts';
import { HEADLINE, readRows, setPaths } from './duplicates/labelled.ts';
import { peerRows } from './duplicates/peers.ts';
import { qualityRows } from './duplicates/quality.ts';
import { sweepRows } from './duplicates/sweep.ts';
import { templateRows } from './duplicates/templates.ts';
import { unchangedRows } from './duplicates/unchanged.ts';
import type { Bench, BenchOptions, Row } from './report.ts';

/** The set of the means over the four, and that of sites with their boilerplate by line. */
const MEAN = 'mean';
const SITES = 'synth-sites';

/**
 * Documents that say the same: how well they are found, and what finding them costs. `--set made` is the cost alone, by
 * `--limit` documents; a set together with `sweep` tries other limits on it.
 */
export const duplicates: Bench = {
  name: 'duplicates',
  about: 'near-duplicate documents: pairs by set and edit, templates, increments, speed and memory by size',
  defaultData: '../shared/corpora',
  async run(options) {
    const rows: Row[] = [];
    const keep = (more: readonly Row[]): void => {
      rows.push(...more);
      options.onRows?.(rows);
    };
    for await (const more of qualityOfSets(options)) keep(more);
    keep(meanRows(rows));
    if (isAsked(options, SITES)) keep(await templateRows(options.data, options));
    if (isAsked(options, 'made')) {
      keep(costRows(limits, options.limit));
      keep(peerRows(options));
      keep(await unchangedRows());
    }
    return rows;
  },
};

async function* qualityOfSets(options: BenchOptions): AsyncGenerator<readonly Row[]> {
  const { data, limit } = options;
  const paths = await setPaths(data);
  for (const name of HEADLINE) {
    const path = paths.get(name);
    if (path === undefined || !(isAsked(options, name) || isAsked(options, MEAN))) continue;
    const set = { name, rows: await readRows(path, limit) };
    const found = [
      ...qualityRows(set, limits),
      ...(options.only?.split(',').includes('sweep') ? sweepRows(set, limits) : []),
    ];
    yield limit === undefined ? found : found.map((row) => ({ ...row, limit }));
  }
}

function isAsked({ only }: Pick<BenchOptions, 'only'>, set: string): boolean {
  return only === undefined || only.split(',').includes(set);
}

const MEANS = ['pair-f1', 'pair-precision', 'pair-f1-with-containment'];

/** The means over the sets, where all of them were measured. */
function meanRows(rows: readonly Row[]): readonly Row[] {
  return MEANS.flatMap((metric) => {
    const values = rows.filter((row) => row.metric === metric && HEADLINE.includes(row.set)).map(({ value }) => value);
    if (values.length < HEADLINE.length) return [];
    const value = values.reduce((total, one) => total + one, 0) / values.length;
    return [{ bench: 'duplicates', set: MEAN, system: 'decant', metric, value, n: values.length }];
  });
}
