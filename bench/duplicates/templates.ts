import { sets as setsIn } from '../../gold/rows.ts';
import { resolveConfig } from '../../src/config/resolve.ts';
import { stages } from '../../src/pipeline.ts';
import { normalise } from '../../src/stages/normalise.ts';
import { templates } from '../../src/stages/templates.ts';
import { version } from '../../src/version.ts';
import { withInterval } from '../intervals.ts';
import type { Bench, BenchOptions, Row } from '../report.ts';
import { linesOutOf } from './decant-lines.ts';
import { lineRules } from './line-rules.ts';
import { type LineRemover, type SiteDocument, siteDocuments } from './site-lines.ts';

/** What belongs to a site and not to its documents: lines that recur, beside the rules of others. */
export const templatesBench: Bench = {
  name: 'templates',
  about: 'what recurs on a site: F1 of boilerplate by line, and the share of body lines that is lost',
  defaultData: '../shared/corpora',
  run: (options) => templateRows(options.data, options),
};

/**
 * `boilerplate-f1`: of lines that are boilerplate of the site, against body. Repeats within a document count neither way.
 * `body-lost`: the share of body lines that are taken out; `body-gone`: those of them of which no equal line of the document
 * stays, as where a lead stands above the text once more. Intervals are drawn over sites. `decant` is the whole pipeline;
 * `decant-templates` the stage alone.
 */
export async function templateRows(data: string, options: Omit<BenchOptions, 'data'> = {}): Promise<readonly Row[]> {
  const results: Row[] = [];
  const only = options.only?.split(',');
  for (const { name, path } of await setsIn(data, 'dedup')) {
    if (only !== undefined && !only.includes(name)) continue;
    const documents = await siteDocuments(path, options.limit);
    if (documents.length === 0) continue;
    const about = { bench: 'templates', set: name, ...(options.limit === undefined ? {} : { limit: options.limit }) };
    for (const remover of removers(options)) {
      results.push(
        ...scored(documents, await remover.remove(documents)).map((row) => ({
          ...about,
          ...row,
          system: remover.system,
          ...(remover.system.startsWith('decant') ? { version: version() } : {}),
        })),
      );
      options.onRows?.(results);
    }
  }
  return results;
}

function removers({ peers = 'all' }: Pick<BenchOptions, 'peers'>): readonly LineRemover[] {
  const ours = [
    linesOutOf('decant', stages(resolveConfig([]))),
    linesOutOf('decant-templates', [normalise(), templates()]),
  ];
  const wanted = peers.split(',');
  return [...ours, ...lineRules.filter(({ system }) => peers === 'all' || wanted.includes(system))];
}

/** Lines of a site, counted. */
interface Counts {
  found: number;
  boilerplate: number;
  body: number;
  lost: number;
  /** Of those lost, lines of which no equal one of the document stays. */
  gone: number;
}

type Score = Pick<Row, 'metric' | 'value' | 'n' | 'low' | 'high'>;

/** The two figures of one remover. */
export function scored(documents: readonly SiteDocument[], removed: readonly (readonly boolean[])[]): readonly Score[] {
  const sites = new Map<string, Counts>();
  for (const [index, { site, lines, labels }] of documents.entries()) {
    const counts = sites.get(site) ?? { found: 0, boilerplate: 0, body: 0, lost: 0, gone: 0 };
    sites.set(site, counts);
    const stays = new Set(lines.flatMap((text, line) => (removed[index]?.[line] === true ? [] : [text.trim()])));
    for (const [line, text] of lines.entries()) {
      if (text.trim() === '') continue;
      const isOut = removed[index]?.[line] === true;
      if (labels[line] === 'boiler') {
        counts.boilerplate += 1;
        counts.found += isOut ? 1 : 0;
      } else if (labels[line] === 'body') {
        counts.body += 1;
        counts.lost += isOut ? 1 : 0;
        counts.gone += isOut && !stays.has(text.trim()) ? 1 : 0;
      }
    }
  }
  const units = [...sites.values()];
  const { boilerplate, body } = summed(units);
  return [
    { metric: 'boilerplate-f1', n: boilerplate, ...withInterval(units, (sample) => f1(summed(sample))) },
    { metric: 'body-lost', n: body, ...withInterval(units, (sample) => lostShare(summed(sample))) },
    {
      metric: 'body-gone',
      n: body,
      ...withInterval(units, (sample) => lostShare({ ...summed(sample), lost: summed(sample).gone })),
    },
  ];
}

function summed(units: readonly Counts[]): Counts {
  const total = { found: 0, boilerplate: 0, body: 0, lost: 0, gone: 0 };
  for (const { found, boilerplate, body, lost, gone } of units) {
    total.found += found;
    total.boilerplate += boilerplate;
    total.body += body;
    total.lost += lost;
    total.gone += gone;
  }
  return total;
}

function f1({ found, boilerplate, lost }: Counts): number {
  return (2 * found) / (found + lost + boilerplate);
}

function lostShare({ body, lost }: Counts): number {
  return body === 0 ? 0 : lost / body;
}
