/** A line that may be kept: how likely it belongs to the text, and its words. */
export interface Candidate {
  readonly score: number;
  readonly words: number;
}

/**
 * The highest F-score, in words, that keeping some of the lines promises (Jansche, "A maximum expected utility framework for
 * binary sequence labeling", 2007): of the lines in falling order of score that many whose expected hits, over what is kept and
 * what there is, are most. A text of which every line is surely good promises 1, one that is mostly unsure promises less; 0
 * where nothing is good. Dropping a line raises the expected F-score where its score lies below half of that.
 */
export function expectedF(candidates: readonly Candidate[]): number {
  const ranked = candidates
    .map(({ score, words }) => ({ score, words: Math.max(1, words) }))
    .sort((a, b) => b.score - a.score);
  const expected = ranked.reduce((sum, { score, words }) => sum + score * words, 0);
  let [hits, kept, best] = [0, 0, 0];
  for (const { score, words } of ranked) {
    hits += score * words;
    kept += words;
    best = Math.max(best, (2 * hits) / (kept + expected));
  }
  return best;
}
