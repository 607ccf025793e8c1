import { rowsByKind, type TextRow } from '../gold/language-rows.ts';
import { chosenSets, sets } from '../gold/rows.ts';
import { type Answer, type Identifier, identifiers } from './language-peers.ts';
import { calibrationError, type Interval, macroScores } from './language-scores.ts';
import type { Bench, Row } from './report.ts';

/** The words of the set `eld` are those of `lingua`; its tweets, and the paragraphs of `wili`, are other text. */
const SETS = new Set(['lingua', 'lingua-par', 'wili', 'eld']);
/** Languages that even people tell apart by a few words only; the merged accuracy takes them for one. */
const MERGED: Readonly<Record<string, string>> = { bs: 'hr', ms: 'id', nn: 'nb' };

/** Language identification by the length of the text, beside other identifiers on the same rows. */
export const language: Bench = {
  name: 'language',
  about: 'language of words, pairs, sentences and paragraphs, beside franc, eld, tinyld and (where installed) CLD2',
  defaultData: '../shared/corpora',
  async run(options) {
    const all = await sets(options.data, 'langid');
    const found = options.only === undefined ? all.filter(({ name }) => SETS.has(name)) : chosenSets(all, options);
    const systems = identifiers();
    const results: Row[] = [];
    for (const { name, path } of found) {
      for (const [kind, { run: chosen }] of await rowsByKind(path)) {
        const scored = await answersOf(systems, chosen);
        results.push(...rowsOf({ set: name, kind, rows: chosen }, scored));
      }
    }
    return results;
  },
};

interface Run {
  readonly system: string;
  readonly answers: readonly Answer[];
  readonly perSecond: number;
}

/** Every system on the same rows, after a few that are not counted. */
async function answersOf(systems: readonly Identifier[], chosen: readonly TextRow[]): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (const { system, identify } of systems) {
    for (const { text } of chosen.slice(0, WARM_UP)) await identify(text);
    const before = process.cpuUsage();
    const answers: Answer[] = [];
    for (const { text } of chosen) {
      const answer = identify(text);
      answers.push(answer instanceof Promise ? await answer : answer);
    }
    const { user, system: kernel } = process.cpuUsage(before);
    runs.push({ system, answers, perSecond: (1e6 * chosen.length) / (user + kernel) });
  }
  return runs;
}
const WARM_UP = 200;

interface Scored {
  readonly set: string;
  readonly kind: string;
  readonly rows: readonly TextRow[];
}

function rowsOf({ set, kind, rows: chosen }: Scored, runs: readonly Run[]): readonly Row[] {
  const n = chosen.length;
  const row = (system: string, metric: string, value: number): Row => ({
    bench: 'language',
    set,
    system,
    metric: `${metric}/${kind}`,
    value,
    n,
  });
  const scores = (metric: string, same: (code: string) => string): readonly Row[] => {
    const { accuracy, lead } = macroScores(byLanguage(chosen, runs, same));
    const spread = (interval: Interval): Pick<Row, 'low' | 'high'> => ({ low: interval.low, high: interval.high });
    return [
      ...[...accuracy].map(([system, it]) => ({ ...row(system, metric, it.value), ...spread(it) })),
      ...[...lead].map(([system, it]) => ({ ...row(`decant - ${system}`, metric, it.value), ...spread(it) })),
    ];
  };
  const franc = runs.find(({ system }) => system === 'franc')?.perSecond ?? Number.NaN;
  return [
    ...scores('accuracy', (code) => code),
    ...scores('accuracy-merged', (code) => MERGED[code] ?? code),
    ...runs.map(({ system, perSecond }) => row(system, 'documents-per-cpu-second', perSecond)),
    ...runs.map(({ system, perSecond }) => row(system, 'speed-to-franc', perSecond / franc)),
    ...ownRows(chosen, runs[0]?.answers ?? []).map(([metric, value]) => row('decant', metric, value)),
  ];
}

function byLanguage(
  chosen: readonly TextRow[],
  runs: readonly Run[],
  same: (code: string) => string,
): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> {
  return new Map(
    runs.map(({ system, answers }) => {
      const right = new Map<string, number[]>();
      chosen.forEach(({ lang1 }, index) => {
        const gold = lang1 ?? '';
        const list = right.get(gold) ?? [];
        list.push(same(answers[index]?.language ?? 'und') === same(gold) ? 1 : 0);
        right.set(gold, list);
      });
      return [system, right];
    }),
  );
}

/** What only decant says: how sure it is, and where it does not answer. */
function ownRows(chosen: readonly TextRow[], answers: readonly Answer[]): readonly (readonly [string, number])[] {
  const claims = answers.flatMap(({ language: said, confidence }, index) =>
    said === 'und' || confidence === undefined ? [] : [{ confidence, right: said === chosen[index]?.lang1 }],
  );
  return [
    ['calibration-error', calibrationError(claims)],
    ['undetermined', 1 - claims.length / answers.length],
  ];
}
