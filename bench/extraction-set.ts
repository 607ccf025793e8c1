import type { Gold, PageRow } from './extraction-row.ts';
import {
  difference,
  estimate,
  type Metric,
  type PageScore,
  SHINGLE_F1,
  SNIPPET_F1,
  scorePage,
  TOKEN_F1,
  TOKEN_PRECISION,
  TOKEN_RECALL,
} from './extraction-scores.ts';
import type { Extracted, Extractor, Page } from './peers/extractor.ts';
import type { Row } from './report.ts';

/** What a system made of the pages of a set so far. */
export interface Measured {
  readonly extractor: Extractor;
  /** A score and a page type for every page, in the order of the set. */
  readonly scores: PageScore[];
  readonly types: string[];
  /** Pages whose gold has words; where there are none the set has no texts. */
  texts: number;
  milliseconds: number;
  readonly parts: Map<string, number>;
  readonly failures: string[];
  /** Whether the system was fitted on any of the pages, and whether it was held to models that were not. */
  seen: boolean;
  crossvalidated: boolean;
}

const UNSEEN = { seen: false, crossvalidated: false };

/** Nothing measured yet. */
export function measured(extractor: Extractor): Measured {
  return { extractor, scores: [], types: [], texts: 0, milliseconds: 0, parts: new Map(), failures: [], ...UNSEEN };
}

interface MeasuredPage {
  readonly row: PageRow;
  readonly page: Page;
  readonly gold: Gold;
  readonly extracted: Extracted;
}

/** Adds a page to what was measured. */
export function withPage(result: Measured, { row, page, gold, extracted }: MeasuredPage): void {
  if (result.extractor.hasSeen?.(page) === true) result.seen = true;
  if (result.extractor.isCrossvalidated?.(page) === true) result.crossvalidated = true;
  result.scores.push(scorePage(extracted.text, gold));
  result.types.push(row.page_type ?? '');
  if (gold.text !== undefined && gold.text !== '') result.texts += 1;
  result.milliseconds += extracted.milliseconds;
  for (const [part, spent] of extracted.parts ?? []) result.parts.set(part, (result.parts.get(part) ?? 0) + spent);
  if (extracted.error !== undefined) result.failures.push(`${row.id}: ${extracted.error}`);
}

interface SetName {
  readonly set: string;
  readonly limit?: number;
}

/** The rows of a set, system by system, and what has to be said besides. The first system is ours: it is held against every other. */
export function reportOn(
  results: readonly Measured[],
  named: SetName,
): { readonly rows: readonly Row[]; readonly remarks: readonly string[] } {
  const judged = results.map(withoutEmptyGolds);
  const [ours, ...others] = judged;
  if (ours === undefined || ours.scores.length === 0) return { rows: [], remarks: ['no pages'] };
  const unscored = ours.scores.filter(({ text, snippets }) => text === undefined && snippets === undefined).length;
  return {
    rows: judged.flatMap((result) => [
      ...accuracy(result, named),
      ...(result === ours ? others.flatMap((other) => advance(ours, other, named)) : []),
      ...times(result, named),
    ]),
    remarks: [
      ...(unscored === 0 ? [] : [`${unscored} have neither text nor snippets and no score`]),
      ...results.flatMap(({ extractor: { system }, failures: [first, ...more] }) =>
        first === undefined ? [] : [`${system} failed on ${more.length + 1}, of which ${first}`],
      ),
    ],
  };
}

/** In a set without a single text an empty one says nothing: its rows have snippets or fields only. */
function withoutEmptyGolds(result: Measured): Measured {
  if (result.texts > 0) return result;
  return { ...result, scores: result.scores.map(({ snippets }) => (snippets === undefined ? {} : { snippets })) };
}

function accuracy(result: Measured, named: SetName): readonly Row[] {
  return [
    ...overall(result, TOKEN_F1, named),
    ...byType(result, named),
    ...overall(result, TOKEN_PRECISION, named),
    ...overall(result, TOKEN_RECALL, named),
    ...overall(result, SHINGLE_F1, named),
    ...overall(result, SNIPPET_F1, named),
  ];
}

function overall(result: Measured, metric: Metric, named: SetName): readonly Row[] {
  const taken = result.scores.filter(metric.takes);
  if (taken.length === 0) return [];
  return [{ ...rowOf(result, named, metric.name), ...estimate(metric, taken), n: taken.length }];
}

function byType(result: Measured, named: SetName): readonly Row[] {
  const { scores, types } = result;
  const kinds = [...new Set(types)].filter((type) => type !== '').sort();
  return kinds.flatMap((type) => {
    const own = scores.filter((_, place) => types[place] === type);
    return overall({ ...result, scores: own }, TOKEN_F1, named).map((row) => ({
      ...row,
      metric: `${row.metric}/${type}`,
    }));
  });
}

/** How far we are ahead of another system on the same pages. */
function advance(ours: Measured, other: Measured, named: SetName): readonly Row[] {
  return [TOKEN_F1, SHINGLE_F1, SNIPPET_F1].flatMap((metric) => {
    const own = ours.scores.filter(metric.takes);
    if (own.length === 0) return [];
    const name = `${metric.name}-minus/${other.extractor.system}`;
    return [
      {
        ...rowOf(ours, named, name),
        ...difference(metric, own, other.scores.filter(metric.takes)),
        n: own.length,
      },
    ];
  });
}

function times(result: Measured, named: SetName): readonly Row[] {
  const { milliseconds, parts } = result;
  const n = result.scores.length;
  const row = (metric: string, total: number): Row => ({ ...rowOf(result, named, metric), value: total / n, n });
  return [
    row('ms-per-document', milliseconds),
    ...[...parts].map(([part, spent]) => row(`${part}-ms-per-document`, spent)),
  ];
}

/** A row of the table, its figure to come. */
function rowOf(
  { extractor: { system, version }, seen, crossvalidated }: Measured,
  { set, limit }: SetName,
  metric: string,
): Omit<Row, 'value' | 'n'> {
  return {
    bench: 'extraction',
    set,
    system,
    metric,
    ...(seen ? { seen } : {}),
    ...(crossvalidated ? { crossvalidated } : {}),
    ...(limit === undefined ? {} : { limit }),
    ...(version === undefined ? {} : { version }),
  };
}
