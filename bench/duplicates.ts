import { nearDuplicatesDefaults as limits } from '../src/stages/near-duplicates.ts';
import { costRows } from './duplicates/cost.ts';
import { fromDiskRows } from './duplicates/from-disk.ts';
import { HEADLINE, type LabelledSet, readRows, setPaths } from './duplicates/labelled.ts';
import { peerRows } from './duplicates/peers.ts';
import { qualityRows } from './duplicates/quality.ts';
import { replayRows } from './duplicates/replay.ts';
import { sweepRows } from './duplicates/sweep.ts';
import { templateRows } from './duplicates/templates.ts';
import { unchangedRows } from './duplicates/unchanged.ts';
import type { Bench, BenchOptions, Row } from './report.ts';

/** The set of the means over the four, and that of sites with their boilerplate by line. */
const MEAN = 'mean';
const SITES = 'synth-sites';

/**
 * Documents that say the same: how well they are found, and what finding them costs. `--set made` is the cost alone, by
 * `--limit` documents, and `made-speed`, `made-unchanged` and `made-memory` are parts of it; a set together with `sweep` tries other limits on it.
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
    // First, as long as there is nothing else in memory that garbage is looked for in.
    if (isMade(options, 'speed')) {
      keep(costRows(limits, options.limit));
      keep(peerRows(options));
    }
    for await (const more of qualityOfSets(options)) keep(more);
    keep(meanRows(rows));
    for (const log of await logsIn(options)) keep(await replayRows(log, limits));
    if (isAsked(options, SITES)) keep(await templateRows(options.data, options));
    if (isMade(options, 'unchanged')) keep(await unchangedRows());
    if (isMade(options, 'memory')) keep(await fromDiskRows(limits));
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

/** Logs of crawls: sets whose rows say in which run they came, and how. */
async function logsIn(options: BenchOptions): Promise<readonly LabelledSet[]> {
  const logs: LabelledSet[] = [];
  for (const [name, path] of await setPaths(options.data)) {
    if (HEADLINE.includes(name) || name === SITES || !isAsked(options, name)) continue;
    const [first] = await readRows(path, 1);
    if (first?.run !== undefined) logs.push({ name, rows: await readRows(path, options.limit) });
  }
  return logs;
}

/** A part of what is measured on made documents, which is asked for by itself or with the others. */
function isMade(options: BenchOptions, part: string): boolean {
  return isAsked(options, 'made') || isAsked(options, `made-${part}`);
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
