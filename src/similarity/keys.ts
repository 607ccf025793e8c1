import { WORD_BYTES } from './fingerprint.ts';

/**
 * What a text is looked up by: bands of its signatures, and sampled runs of words. Two texts of so many words that are alike
 * share one of sixteen runs more likely than one of forty-eight bands, and to look up one takes as long as the other. Bands
 * are for short texts, where a changed word breaks all runs, and a few of them for long ones, which hold together what so many
 * texts have that their runs tell nothing.
 */
const LONG = 64;
const WORD_BANDS = 8;
const LETTER_BANDS = 4;

/** Sampled runs that texts of any length are looked up by: one in eight, and of a short text so many at least. */
const RUN_LIMIT = 2 ** 29;
const LEAST_RUNS = 16;

/** Bands come in groups of so many, of which a text has all or none. */
export const TOGETHER = 4;

/** How a text is looked up, the more bands the greater: by nothing at all where it has no word. */
export const BY_NOTHING = 0;
export const BY_FEW_BANDS = 1;
export const BY_ALL_BANDS = 2;

/** How a text of so many words is looked up. */
export function lookupOf(words: number): number {
  if (words === 0) return BY_NOTHING;
  return words >= LONG ? BY_FEW_BANDS : BY_ALL_BANDS;
}

/** Whether a text is looked up by a band: those of words stand first, then those of letters. */
export function hasBand(lookup: number, band: number): boolean {
  const first = WORD_BYTES / 4;
  const isOfFew = band < first ? band < WORD_BANDS : band < first + LETTER_BANDS;
  return lookup >= (isOfFew ? BY_FEW_BANDS : BY_ALL_BANDS);
}

/** Where the runs end by which a text is looked up, in its sample, which is ascending. */
export function runsEnd(samples: Uint32Array, start: number, end: number): number {
  let at = Math.min(end, start + LEAST_RUNS);
  while (at < end && (samples[at] ?? 0) < RUN_LIMIT) at++;
  return at;
}
