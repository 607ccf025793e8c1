import { limitAt, type SpamModel, type SpamRow } from '../../models/spam.ts';
import { columnNames, GRAMS_FROM, spamColumns } from '../../models/spam-columns.ts';
import type { Article, Remark } from './spam-context.ts';
import { JUDGED_CHARACTERS } from './spam-phrases.ts';
import { spamRows, visitGrams } from './spam-row.ts';
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
const MOST_CHARACTERS = 40;

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
  return scores.map((score, at) => {
    const [remark, row] = [remarks[at], rows[at]];
    if (remark === undefined || row === undefined) return score;
    const probability = model.probability(model.odds(row));
    const limit = limitAt(model, score);
    const isSpam = score.isSpam || probability >= limit;
    const reasons = isSpam ? reasonsOf(remark, row, model) : [];
    return { ...score, isSpam, model: { probability, limit, reasons } };
  });
}

/** What added most to the odds: measured numbers by their sentences, n-grams by what they are. */
function reasonsOf(remark: Remark, row: SpamRow, model: SpamModel): readonly string[] {
  const added = model.contributions(row);
  const strongest = [...added.keys()]
    .filter((at) => (added[at] ?? 0) > 0)
    .sort((a, b) => (added[b] ?? 0) - (added[a] ?? 0))
    .slice(0, MOST_REASONS);
  const wanted = new Set(strongest.map((at) => row.columns[at] ?? 0));
  const names = new Map<number, string>();
  const read = { ...remark, text: remark.text.slice(0, JUDGED_CHARACTERS) };
  visitGrams(read, model, (column, _, { kind, text }) => {
    if (wanted.has(column) && !names.has(column)) names.set(column, `${kind} "${text.slice(0, MOST_CHARACTERS)}"`);
  });
  return strongest.flatMap((at) => {
    const column = row.columns[at] ?? 0;
    const name = columnNames[column];
    const reason = column < GRAMS_FROM && name !== undefined ? spamColumns[name] : names.get(column);
    return reason === undefined ? [] : [reason];
  });
}
