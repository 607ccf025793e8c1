import { templatesDefaults } from '../../src/stages/templates.ts';
import { packKeys, placesOf, unpackKeys } from '../../src/text/recurring/packed-keys.ts';
import { type Numbers, paragraphKey } from '../../src/text/recurring/paragraph-key.ts';
import { type SitePage, siteTemplates } from '../../src/text/recurring/site-templates.ts';
import type { TemplateLimits } from '../../src/text/recurring/template-limits.ts';
import type { Bench, Row } from '../report.ts';
import { type MadeDocument, madeSites, SITE_KINDS } from './made-sites.ts';
import { scored } from './templates.ts';

const SEEDS = [11, 12, 13, 98, 99];
const SITES = 30;

/** The limits of the stage `templates`, one moved at a time, on made sites: where the defaults come from. */
export const templateSweep: Bench = {
  name: 'template-sweep',
  about: 'the limits of the stage `templates` on made sites, one moved at a time (needs no data)',
  defaultData: '.',
  async run({ onRows }) {
    const documents = SEEDS.flatMap((seed) => madeSites(seed, SITES));
    const pages = {
      folded: documents.map((page) => pageOf(page, 'folded')),
      lone: documents.map((page) => pageOf(page, 'lone')),
      kept: documents.map((page) => pageOf(page, 'kept')),
    };
    const results: Row[] = [];
    for (const { name, limits, numbers = 'lone' } of SETTINGS) {
      results.push(
        ...(await measured({ name, documents, pages: pages[numbers], limits: { ...templatesDefaults, ...limits } })),
      );
      onRows?.(results);
    }
    return results;
  },
};

interface Setting {
  readonly name: string;
  readonly limits: Partial<TemplateLimits>;
  readonly numbers?: Numbers;
}

const moved = (key: keyof TemplateLimits, values: readonly number[]): readonly Setting[] =>
  values.map((value) => ({ name: `${key} ${value}`, limits: { [key]: value } }));

const SETTINGS: readonly Setting[] = [
  { name: 'as shipped', limits: {} },
  { name: 'numbers kept', limits: {}, numbers: 'kept' },
  { name: 'all numbers folded', limits: {}, numbers: 'folded' },
  ...moved('share', [0.03, 0.05, 0.15, 0.3]),
  ...moved('minimum', [2, 4, 5]),
  ...moved('minDocuments', [3, 8]),
  ...moved('ownShare', [0, 0.3, 0.4, 0.6, 0.7]),
  ...moved('coreShare', [0.2, 0.4, 0.7, 0.9]),
  ...moved('coreWords', [0, 40, 60, 400]),
  ...moved('maxWords', [40, 100]),
];

interface Page extends SitePage {
  /** For each line its place among the keys; -1 where it has none. */
  readonly places: readonly number[];
}

function pageOf({ site, lines }: MadeDocument, numbers: Numbers): Page {
  const keys = lines.map((line) => paragraphKey(line, numbers));
  const found = keys.filter((key) => key !== undefined);
  const places = placesOf(found).values();
  return {
    site,
    keys: unpackKeys(packKeys(site, found)),
    places: keys.map((key) => (key === undefined ? -1 : (places.next().value ?? -1))),
  };
}

interface Measuring {
  readonly name: string;
  readonly documents: readonly MadeDocument[];
  readonly pages: readonly Page[];
  readonly limits: TemplateLimits;
}

async function measured({ name, documents, pages, limits }: Measuring): Promise<readonly Row[]> {
  const found = await siteTemplates({
    limits,
    pages: async function* () {
      yield* pages;
    },
  });
  const removed = pages.map((page) => {
    const common = new Set(found.on(page)?.on.map(([place]) => place));
    const isOut = page.places.map((place) => common.has(place));
    return isOut.every(Boolean) ? isOut.map(() => false) : isOut;
  });
  return ['all', ...SITE_KINDS].flatMap((kind) => {
    const at = [...documents.keys()].filter((index) => kind === 'all' || documents[index]?.kind === kind);
    const rows = scored(
      at.flatMap((index) => documents[index] ?? []),
      at.map((index) => removed[index] ?? []),
    );
    return rows.map((row) => ({ bench: 'template-sweep', set: kind, system: name, ...row }));
  });
}
