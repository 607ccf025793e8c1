import { limitAt, type SpamModel, type SpamRow } from '../../models/spam.ts';
import { columnNames, GRAMS_FROM, spamColumns } from '../../models/spam-columns.ts';
import { withCompany } from './spam-company.ts';
import { type Article, type Remark, type SpamContext, spamContext } from './spam-context.ts';
import { gramSources } from './spam-grams.ts';
import { signsOf } from './spam-measures.ts';
import { JUDGED_CHARACTERS } from './spam-phrases.ts';
import { authorKey, gramsIn, spamRows } from './spam-row.ts';
import { type SpamLimits, type SpamScore, scoreThread } from './spam-thread.ts';

/** What the model says of a comment. */
export interface SecondOpinion {
  /** Of the comment being spam. */
  readonly probability: number;
  readonly limit: number;
  /** What spoke most for it, in words. */
  readonly reasons: readonly string[];
}

/** What is said of a comment: by its points and, where there is one, by the model. */
export interface SpamVerdict extends SpamScore {
  /** By the points or by the model. */
  readonly isSpam: boolean;
  readonly model?: SecondOpinion;
}

const MOST_REASONS = 4;

/** Judges the comments of one thread by their points and, as a second opinion, by a model. */
export function judgeThread(
  article: Article,
  remarks: readonly Remark[],
  { limits, model }: { readonly limits: SpamLimits; readonly model?: SpamModel | undefined },
): readonly SpamVerdict[] {
  const scores = scoreThread(article, remarks, limits);
  if (model === undefined) return scores;
  const thread = remarks.map((remark, at) => ({ remark, points: scores[at]?.points ?? [] }));
  const { buckets, letters, knows } = model;
  const rows = spamRows(article, thread, { limit: limits.limit, buckets, letters, knows });
  const odds = withCompany(
    rows.map((row) => model.odds(row)),
    remarks.map(({ author }) => authorKey(author)),
    model.company,
  );
  const context = spamContext(article);
  const reasonsFor = new Map<SpamRow, readonly string[]>();
  return scores.map((score, at) => {
    const [remark, row] = [remarks[at], rows[at]];
    if (remark === undefined || row === undefined) return score;
    const probability = model.probability(odds[at] ?? 0);
    const limit = limitAt(model, score);
    const isSpam = score.isSpam || probability >= limit;
    if (isSpam && !reasonsFor.has(row)) reasonsFor.set(row, reasonsOf(remark, row, { model, context }));
    const reasons = (isSpam ? reasonsFor.get(row) : undefined) ?? [];
    return { ...score, isSpam, model: { probability, limit, reasons } };
  });
}

interface Opinion {
  readonly model: SpamModel;
  readonly context: SpamContext;
}

/** What added most to the odds: measured numbers by their sentences, n-grams by what they are. */
function reasonsOf(remark: Remark, row: SpamRow, { model, context }: Opinion): readonly string[] {
  const added = model.contributions(row);
  const strongest = [...added.keys()]
    .filter((at) => (added[at] ?? 0) > 0)
    .sort((a, b) => (added[b] ?? 0) - (added[a] ?? 0))
    .slice(0, MOST_REASONS);
  const wanted = new Set(strongest.map((at) => row.columns[at] ?? 0));
  const read = { ...remark, text: remark.text.slice(0, JUDGED_CHARACTERS) };
  const names = gramsIn(
    wanted,
    gramSources(read, { letters: model.letters, signs: signsOf(measuredIn(row)), context }),
    model.buckets,
  );
  return strongest.flatMap((at) => {
    const column = row.columns[at] ?? 0;
    const name = columnNames[column];
    const reason = column < GRAMS_FROM && name !== undefined ? spamColumns[name] : names.get(column);
    return reason === undefined ? [] : [reason];
  });
}

function measuredIn({ columns, values }: SpamRow): readonly (readonly [string, number])[] {
  return [...columns].flatMap((column, at) => {
    const name = columnNames[column];
    return column >= GRAMS_FROM || name === undefined ? [] : [[name, values[at] ?? 0] as const];
  });
}
