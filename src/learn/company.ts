import type { CompanyWeights } from '../text/comments/spam-company.ts';
import { fitLogistic } from './logistic.ts';
import type { Judged, LearnOptions } from './spam-fit.ts';

/** What the company of a comment must be worth: it is measured on few threads that have spam at all. */
const PENALTY = 1;
/** The odds themselves go nearly free. */
const PENALTY_OF_ODDS = 1e-3;
const COLUMNS = Int32Array.of(0, 1, 2);

/**
 * What the author's other comments and the rest of the thread add to the log-odds of a comment, learnt from comments whose
 * threads the models had not seen. Spam beside a comment never speaks for it.
 */
export function companyWeights(
  judged: readonly Judged[],
  { importance = () => 1 }: Pick<LearnOptions, 'importance'>,
): CompanyWeights {
  const { weights } = fitLogistic(
    {
      rows: judged.map(({ odds, company: { author, thread } }) => ({
        columns: COLUMNS,
        values: Float32Array.of(odds, author, thread),
      })),
      labels: Uint8Array.from(judged, ({ label }) => label),
      importance: Float64Array.from(judged, ({ group }) => importance(group)),
      width: COLUMNS.length,
    },
    {
      penalty: (column) => (column === 0 ? PENALTY_OF_ODDS : PENALTY),
      prior: { bias: 0, weights: Float64Array.of(1, 0, 0) },
    },
  );
  const [slope = 1, author = 0, thread = 0] = weights;
  if (!(slope > 0)) return { author: 0, thread: 0 };
  return { author: Math.max(0, author / slope), thread: Math.max(0, thread / slope) };
}
