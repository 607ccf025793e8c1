/** A block that may be kept: its odds, and what it counts for in the F-score. */
export interface Candidate {
  readonly odds: number;
  readonly words: number;
}

/** Words that a block counts for at least. */
const LEAST_LENGTH = 0.5;

/**
 * The odds from which on keeping blocks promises the highest F-score (Jansche, 2007): of the blocks in falling order of
 * odds that many whose expected hits, over what is kept and what there is, are most. At least one block is always kept.
 */
export function bestCut(candidates: readonly Candidate[]): number {
  const ranked = candidates
    .map(({ odds, words }) => ({ odds, words: words + LEAST_LENGTH, chance: probability(odds) }))
    .sort((a, b) => b.odds - a.odds);
  const expected = ranked.reduce((all, { chance, words }) => all + chance * words, 0);
  let [hits, kept, best, cut] = [0, 0, -1, 0];
  for (const { odds, words, chance } of ranked) {
    hits += chance * words;
    kept += words;
    const score = (2 * hits) / (kept + expected);
    if (score <= best) continue;
    best = score;
    cut = odds;
  }
  return cut;
}

/** Log-odds as a probability. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
