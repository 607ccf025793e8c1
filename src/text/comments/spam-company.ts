/** How much it tells of a comment what a model thinks of the others in its thread. */
export interface CompanyWeights {
  /** For the mean probability of the author's other comments. */
  readonly author: number;
  /** For that of the comments by others. */
  readonly thread: number;
}

/** What a model thinks of the company of one comment: probabilities of spam, 0 where there is none. */
export interface CompanyKept {
  readonly author: number;
  readonly thread: number;
}

/** As if so many comments more, none of them spam, stood in every thread: of a short one little is known. */
const UNSEEN_COMMENTS = 2;

/**
 * The company of each comment of a thread, from the log-odds that each has by itself and from the keys of the authors'
 * names: who sells once sells again, and a thread that was found by some is found by others. A comment without a name has
 * no author's others.
 */
export function companyOf(odds: readonly number[], names: readonly string[]): readonly CompanyKept[] {
  const probabilities = odds.map((own) => 1 / (1 + Math.exp(-own)));
  const authors = new Map<string, { sum: number; count: number }>();
  let all = 0;
  probabilities.forEach((probability, at) => {
    const name = names[at] ?? '';
    all += probability;
    if (name === '') return;
    const author = authors.get(name) ?? { sum: 0, count: 0 };
    authors.set(name, { sum: author.sum + probability, count: author.count + 1 });
  });
  return probabilities.map((probability, at) => {
    const { sum, count } = authors.get(names[at] ?? '') ?? { sum: probability, count: 1 };
    return {
      author: count < 2 ? 0 : (sum - probability) / (count - 1),
      thread: (all - sum) / (probabilities.length - count + UNSEEN_COMMENTS),
    };
  });
}

/** The log-odds of the comments of a thread with what their company adds. */
export function withCompany(
  odds: readonly number[],
  names: readonly string[],
  weights: CompanyWeights,
): readonly number[] {
  if (weights.author === 0 && weights.thread === 0) return odds;
  const company = companyOf(odds, names);
  return odds.map(
    (own, at) => own + weights.author * (company[at]?.author ?? 0) + weights.thread * (company[at]?.thread ?? 0),
  );
}
