import { authorsOf, dateOf, digestOf, type Input, inputOf, type MetadataRow } from '../gold/metadata-row.ts';
import {
  authorScore,
  calibrationError,
  dateScore,
  type FieldScore,
  f1,
  type Stated,
  sameTitle,
} from '../gold/metadata-scores.ts';
import { chosenSets, rows, sets } from '../gold/rows.ts';
import { FITTED_ON } from '../src/text/metadata/confidence-steps.ts';
import { type Interval, withInterval } from './intervals.ts';
import { type Answer, TELLERS, type Teller } from './metadata-peers.ts';
import type { Bench, Row } from './report.ts';

/**
 * Title, authors and date against what people found. Only documents whose gold has a field are scored for it: gold that
 * lacks a date may have overlooked it. What was tuned by hand was tuned on one half of the domains of the developing
 * sets, those whose name has an even SHA-256; the other half was looked at for figures only.
 */
export const metadata: Bench = {
  name: 'metadata',
  about: 'title, authors, date and how sure: against people, beside metascraper, defuddle and Readability',
  defaultData: '../shared/corpora',
  async run(options) {
    const { data, only, peers, limit = Number.POSITIVE_INFINITY } = options;
    const wanted = peers === undefined || peers === 'all' ? undefined : ['decant', 'tree', ...peers.split(',')];
    const tellers = TELLERS.filter(({ system }) => wanted?.includes(system) ?? true);
    const results: Row[] = [];
    const stated: Stated[] = [];
    let seen = false;
    for (const { name, path } of chosenSets(await sets(data, 'metadata'), options)) {
      const scored = await scoreSet(path, { tellers, limit });
      if (scored.documents === 0) continue;
      seen ||= scored.seen;
      stated.push(...statedOf(scored.answers.get('decant') ?? []));
      results.push(...rowsOf(name, scored));
    }
    return only === undefined ? [...results, ...calibrationRows('all', stated, seen)] : results;
  },
};

/** One document as a system answered it. */
interface Answered {
  readonly gold: MetadataRow;
  readonly answer: Answer;
}

interface Scored {
  readonly documents: number;
  /** The confidences were fitted on these documents. */
  readonly seen: boolean;
  readonly answers: ReadonlyMap<string, readonly Answered[]>;
  readonly seconds: ReadonlyMap<string, number>;
}

interface Scoring {
  readonly tellers: readonly Teller[];
  /** Documents of the set that are looked at, the first ones. */
  readonly limit: number;
}

/**
 * One system after another over all documents of the set, so that none pays for the garbage of another, or for what another
 * put in place of its own in the caches of the processor.
 */
async function scoreSet(path: string, { tellers, limit }: Scoring): Promise<Scored> {
  const documents: { readonly gold: Omit<MetadataRow, 'html' | 'text'>; readonly input: Input }[] = [];
  for await (const row of rows<MetadataRow>(path)) {
    const input = inputOf(row);
    const { html: _html, text: _text, ...gold } = row;
    if (input !== undefined) documents.push({ gold, input });
    if (documents.length === limit) break;
  }
  const answers = new Map<string, Answered[]>();
  const seconds = new Map<string, number>();
  for (const teller of tellers) {
    const own = documents.filter(({ input }) => teller.texts || input.isPage);
    const answered: Answered[] = [];
    let spent = 0;
    for (const { gold, input } of own) {
      const before = process.cpuUsage();
      const answer = await answerOf(teller, input);
      const { user, system } = process.cpuUsage(before);
      spent += user + system;
      answered.push({ gold, answer });
    }
    if (answered.length === 0) continue;
    if (teller.isTimeAlone !== true) answers.set(teller.system, answered);
    seconds.set(teller.system, spent / 1e6);
  }
  const ids = documents.map(({ gold }) => gold.id);
  return { documents: ids.length, seen: FITTED_ON.includes(digestOf(ids)), answers, seconds };
}

async function answerOf(teller: Teller, input: Input): Promise<Answer> {
  try {
    return await teller.tell(input);
  } catch (error) {
    process.stderr.write(`${teller.system}: ${input.id}: ${error instanceof Error ? error.message : String(error)}\n`);
    return { authors: [] };
  }
}

function rowsOf(set: string, { answers, seconds, documents, seen }: Scored): readonly Row[] {
  const found: Row[] = [];
  const own = measures(answers.get('decant') ?? []);
  for (const [system, answered] of answers) {
    const named = { bench: 'metadata', set, system };
    const theirs = measures(answered);
    for (const [metric, measure] of theirs) {
      found.push({ ...named, metric, ...measure.interval(), n: measure.n });
      const mine = own.get(metric);
      if (system === 'decant' || mine === undefined) continue;
      found.push({ ...named, system: `decant - ${system}`, metric, ...mine.ahead(measure), n: measure.n });
    }
  }
  return [
    ...found,
    ...speedRows(set, seconds, documents),
    ...calibrationRows(set, statedOf(answers.get('decant') ?? []), seen),
  ];
}

/** The speed of each system; and what it is beside each of decant, and of the tree that decant reads, by itself. */
function speedRows(set: string, seconds: ReadonlyMap<string, number>, documents: number): readonly Row[] {
  const told = { bench: 'metadata', set, metric: 'documents-per-cpu-second', n: documents };
  const ofSystem = (system: string): number => seconds.get(system) ?? Number.NaN;
  return [...seconds].flatMap(([system, spent]) => [
    { ...told, system, value: documents / spent },
    ...['decant', 'tree']
      .filter((own) => seconds.has(own) && own !== system && system !== 'decant' && system !== 'tree')
      .map((own) => ({ ...told, system: `${own} / ${system}`, value: spent / ofSystem(own) })),
  ]);
}

/** A metric of a system over the documents that have gold for it, in the order of the set. */
interface Measure {
  readonly n: number;
  readonly scores: readonly FieldScore[];
  readonly statistic: (scores: readonly FieldScore[]) => number;
  interval(): Interval;
  /** How far this system is ahead of another on the same documents, resampled together. */
  ahead(other: Measure): Interval;
}

function measures(answered: readonly Answered[]): ReadonlyMap<string, Measure> {
  const titles = answered.flatMap(({ gold, answer }) => (gold.title ? [titleScore(answer.title, gold.title)] : []));
  const authors = answered.flatMap(({ gold, answer }) => {
    const names = authorsOf(gold);
    return names.length === 0 ? [] : [authorScore(answer.authors, names)];
  });
  const dates = answered.flatMap(({ gold, answer }) => {
    const day = dateOf(gold);
    return day === undefined ? [] : [dateScore(answer.date, day)];
  });
  const found: (readonly [string, Measure])[] = [
    ['title-exact', measureOf(titles, share)],
    ['author-f1', measureOf(authors, f1)],
    ['date-f1', measureOf(dates, f1)],
  ];
  return new Map(found.filter(([, { n }]) => n > 0));
}

function measureOf(scores: readonly FieldScore[], statistic: Measure['statistic']): Measure {
  return {
    n: scores.length,
    scores,
    statistic,
    interval: () => withInterval(scores, statistic),
    ahead: (other) =>
      withInterval(
        scores.flatMap((mine, index) =>
          other.scores[index] === undefined ? [] : [{ mine, theirs: other.scores[index] }],
        ),
        (pairs) => statistic(pairs.map(({ mine }) => mine)) - statistic(pairs.map(({ theirs }) => theirs)),
      ),
  };
}

function titleScore(told: string | undefined, gold: string): FieldScore {
  const right = sameTitle(told, gold) ? 1 : 0;
  return { right, wrong: 1 - right, missed: 0 };
}

function share(scores: readonly FieldScore[]): number {
  return scores.filter(({ right }) => right > 0).length / scores.length;
}

/** Every value that has gold and a confidence: a title or a day that is the same, a list of authors that is the same set. */
function statedOf(answered: readonly Answered[]): readonly (Stated & { readonly field: string })[] {
  return answered.flatMap(({ gold, answer }) => {
    const { title, authors, date } = answer.confidences ?? {};
    const found: (Stated & { readonly field: string })[] = [];
    if (gold.title && title !== undefined)
      found.push({ field: 'title', confidence: title, right: sameTitle(answer.title, gold.title) });
    const names = authorsOf(gold);
    if (names.length > 0 && authors !== undefined) {
      const { wrong, missed } = authorScore(answer.authors, names);
      found.push({ field: 'authors', confidence: authors, right: wrong + missed === 0 });
    }
    const day = dateOf(gold);
    if (day !== undefined && date !== undefined)
      found.push({ field: 'date', confidence: date, right: dateScore(answer.date, day).right === 1 });
    return found;
  });
}

function calibrationRows(set: string, stated: readonly Stated[], seen: boolean): readonly Row[] {
  const interval = withInterval(stated, calibrationError);
  const row = { bench: 'metadata', set, system: 'decant', metric: 'calibration-error', ...interval, n: stated.length };
  return [seen ? { ...row, seen } : row];
}
