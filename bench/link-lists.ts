import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenScore } from '../gold/metrics.ts';
import { chosenSets, rows as rowsIn, sets } from '../gold/rows.ts';
import type { Document } from '../src/document.ts';
import type { Judge } from '../src/html/main-content/judge.ts';
import { mainContent } from '../src/html/main-content/main-content.ts';
import { mainContentModel, shippedMainContent } from '../src/models/main-content.ts';
import { openDocument, runStages } from '../src/pipeline.ts';
import { boilerplateDefaults } from '../src/stages/boilerplate.ts';
import { comments } from '../src/stages/comments.ts';
import { normalise } from '../src/stages/normalise.ts';
import {
  type Finding,
  findBoilerplate,
  type LinkListLimits,
  linkListDefaults,
} from '../src/text/boilerplate/boilerplate-findings.ts';
import { type Line, placed, readLines } from '../src/text/boilerplate/boilerplate-lines.ts';
import { foldOf } from '../training/fold.ts';
import { trainingPages } from '../training/pages.ts';
import { asRaw } from './decant.ts';
import { goldOf, type PageRow, pageOf } from './extraction-row.ts';
import type { Page } from './peers/extractor.ts';
import { type Bench, bootstrap, meanAt, type Row } from './report.ts';

/** The limits of the rule for lists of short links, one moved at a time, on pages with a gold text: where the defaults come from. */
export const linkLists: Bench = {
  name: 'link-lists',
  about: 'the limits of the rule for lists of links above and below the body of a page, one moved at a time',
  defaultData: '../shared/corpora',
  async run({ data, only, limit = Number.POSITIVE_INFINITY, folds, onRows }) {
    const judgeOf = judges(folds);
    const results: Row[] = [];
    for (const { name, path } of chosenSets(await sets(data, 'extraction'), { only: only ?? 'wcxb-dev', data })) {
      const scores: (readonly number[])[] = [];
      let pages = 0;
      for await (const row of rowsIn<PageRow>(path)) {
        if (pages === limit) break;
        pages += 1;
        const page = pageOf(row);
        const { text } = goldOf(row);
        if (text !== undefined) scores.push(scoresOf(page, text, judgeOf(page)));
      }
      results.push(...reportOn(name, scores));
      onRows?.(results);
    }
    return results;
  },
};

interface Setting {
  readonly name: string;
  readonly limits: LinkListLimits;
}

const moved = (key: keyof LinkListLimits, values: readonly number[]): readonly Setting[] =>
  values.map((value) => ({ name: `${key} ${value}`, limits: { ...linkListDefaults, [key]: value } }));

const SETTINGS: readonly Setting[] = [
  { name: 'as shipped', limits: linkListDefaults },
  { name: 'no such rule', limits: { ...linkListDefaults, fewestLinks: Number.POSITIVE_INFINITY } },
  ...moved('fewestLinks', [1, 2, 4, 6]),
  ...moved('linkedShare', [0.5, 0.7, 0.8, 1]),
  ...moved('wordsOfALink', [2, 3, 6, 10]),
];

/** The model that judges a page: the shipped one or, where it was trained on the page, that of the folds without its domain. */
function judges(folder: string | undefined): (page: Page) => Judge {
  const shipped = shippedMainContent();
  if (folder === undefined) return () => shipped;
  const trained = trainingPages('main-content');
  const models = Array.from({ length: trained.folds }, (_, fold) =>
    mainContentModel(JSON.parse(readFileSync(join(folder, `fold-${fold}.json`), 'utf8'))),
  );
  return (page) => (trained.has(page) ? (models[foldOf(page.url ?? page.id, trained.folds)] ?? shipped) : shipped);
}

/** Token F1 of what each setting leaves of a page, by the order of the settings. */
function scoresOf(page: Page, gold: string, judge: Judge): readonly number[] {
  const document = runStages(openDocument(asRaw(page)), [normalise(), comments()]);
  const remaining = remainder(document, judge);
  const known = new Map<string, number>();
  return SETTINGS.map(({ limits }) => {
    const text = remaining(limits);
    const score = known.get(text) ?? tokenScore(text, gold).f1;
    known.set(text, score);
    return score;
  });
}

function remainder(document: Document, judge: Judge): (limits: LinkListLimits) => string {
  const { proseWords, minimumScore } = boilerplateDefaults;
  const read = readLines(document, proseWords);
  if (read.length === 0) return () => '';
  const main = mainContent(document, read, judge);
  const lines = placed(read, (index) => main.score(index) >= minimumScore);
  const otherwise = ({ block }: Line): Finding<'main-content'> | undefined => {
    const score = main.score(block.index);
    return score >= minimumScore ? undefined : { rule: 'main-content', evidence: { score }, isFirm: false };
  };
  return (linkList) => {
    const found = findBoilerplate(lines, { proseWords, isText: false, otherwise, linkList });
    return lines
      .filter((line) => !found.has(line))
      .map(({ block }) => block.text)
      .join('\n\n');
  };
}

function reportOn(set: string, scores: readonly (readonly number[])[]): readonly Row[] {
  const n = scores.length;
  if (n === 0) return [];
  return SETTINGS.flatMap(({ name: system }, at): readonly Row[] => {
    const own = (place: number): number => scores[place]?.[at] ?? 0;
    const ahead = (place: number): number => own(place) - (scores[place]?.[0] ?? 0);
    const row = { bench: 'link-lists', set, system, n };
    return [
      { ...row, metric: 'token-f1', ...bootstrap(n, (places) => meanAt(places, own)) },
      { ...row, metric: 'token-f1-minus/shipped', ...bootstrap(n, (places) => meanAt(places, ahead)) },
      { ...row, metric: 'pages-changed', value: scores.filter((_, place) => ahead(place) !== 0).length },
    ];
  });
}
