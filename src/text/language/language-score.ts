import type { Calibration, LanguageModel, ScriptWeights } from '../../models/language.ts';
import { LEVEL_BITS, MOST_LEVEL, MOST_PAIRS, PAIRS_BITS, readLanguageModel } from '../../models/language.ts';
import { once } from '../../once.ts';
import { areClose, groupCounts } from './close-groups.ts';
import { type GramCounts, gramCounts } from './gram-counts.ts';
import { scriptOfCodePoint } from './script.ts';
import { type WordCounts, wordCounts } from './word-counts.ts';

/** A language with what speaks for it: the sum of its levels over the grams of the text. Only differences mean something. */
export interface Scored {
  readonly language: string;
  readonly score: number;
}

/** What the model says of a text. */
export interface Ranking {
  /** The likeliest first. */
  readonly ranked: readonly Scored[];
  /** Code units of the words that were read. */
  readonly letters: number;
  /** How much the best language's score a letter is above (or below) that of texts which are in it. */
  readonly fit: number;
}

/** The shipped model, read at the first use. */
export const languageModel: () => LanguageModel = once(readLanguageModel);

/** Ranks the languages of a script by the grams of words; undefined where the model knows none of the script. */
export function rank(words: readonly string[], script: string): Ranking | undefined {
  const weights = languageModel().scripts.get(script);
  return weights === undefined ? undefined : rankWith(weights, words);
}

/** As `rank`, with given weights. Words of another script are passed over. */
export function rankWith(weights: ScriptWeights, words: readonly string[]): Ranking {
  const { script, languages, fits } = weights;
  const read = wordCounts(words.filter((word) => isOf(word, script)));
  const sums = sumsOf(weights, gramCounts(read));
  let letters = 0;
  read.words.forEach((word, at) => {
    letters += word.length * (read.counts[at] ?? 0);
  });
  const byGrams = languages.map((language, index): Scored => ({ language, score: sums[index] ?? 0 }));
  byGrams.sort(byScore);
  const expected = fits[languages.indexOf(byGrams[0]?.language ?? '')] ?? 0;
  const fit = (byGrams[0]?.score ?? 0) / Math.max(1, letters) - expected;
  return { ranked: withGroupWords(byGrams, read), letters, fit };
}

/** For each language the sum of its levels over grams. */
function sumsOf(weights: ScriptWeights, { keys, counts }: GramCounts): Int32Array {
  const { languages, pairs } = weights;
  const sums = new Int32Array(languages.length);
  const ranges = rangesOf(keys, weights);
  for (let gram = 0; gram < keys.length; gram++) {
    const times = counts[gram] ?? 0;
    const range = ranges[gram] ?? 0;
    const end = (range >>> PAIRS_BITS) + (range & (MOST_PAIRS - 1));
    for (let at = range >>> PAIRS_BITS; at < end; at++) {
      const pair = pairs[at] ?? 0;
      const language = pair >>> LEVEL_BITS;
      sums[language] = (sums[language] ?? 0) + times * (pair & MOST_LEVEL);
    }
  }
  return sums;
}

/**
 * Where the pairs of each gram stand, 0 where the model does not know it. A look-up waits for memory, in the table and then in
 * the pairs, and those of a loop that does nothing else are waited for together: half the time that one after another takes.
 */
function rangesOf(keys: readonly number[], { table, pairs }: ScriptWeights): Uint32Array {
  const mask = table.length / 2 - 1;
  const ranges = new Uint32Array(keys.length);
  let fetched = 0;
  for (const key of keys) fetched ^= table[2 * (key & mask)] ?? 0;
  for (let gram = 0; gram < keys.length; gram++) {
    const held = (keys[gram] ?? 0) + 1;
    let place = 2 * ((held - 1) & mask);
    while (table[place] !== 0 && table[place] !== held) place = (place + 2) & (2 * mask + 1);
    if (table[place] !== 0) ranges[gram] = table[place + 1] ?? 0;
  }
  for (const range of ranges) fetched ^= pairs[range >>> PAIRS_BITS] ?? 0;
  // What was fetched is not looked at, but a loop without a result might be left out.
  return fetched === -1 ? NO_RANGES : ranges;
}
const NO_RANGES = new Uint32Array(0);

/**
 * Levels that a word is worth by which close languages differ, beside what its grams say: where a group is close, what the
 * other grams say is mostly the subject. Of 10, 20, 40, 80 and 160 the best on sentences of lingua that the bench does not run.
 */
const GROUP_WORD = 80;

/** Where the best language is of a group of close ones, the words by which these differ are counted beside the grams. */
function withGroupWords(ranked: readonly Scored[], words: WordCounts): readonly Scored[] {
  const counts = groupCounts(pairsOf(words), ranked[0]?.language ?? '');
  if (counts === undefined) return ranked;
  return ranked
    .map(({ language, score }) => ({ language, score: score + GROUP_WORD * (counts.get(language) ?? 0) }))
    .sort(byScore);
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score;
}

function* pairsOf({ words, counts }: WordCounts): Generator<readonly [string, number]> {
  for (const [at, word] of words.entries()) yield [word, counts[at] ?? 0];
}

function isOf(word: string, script: string): boolean {
  return scriptOfCodePoint(word.codePointAt(0) ?? 0) === script;
}

/**
 * The numbers from which the model's sureness is read: 1, the logarithm of the best language's lead, the lead by the root
 * of the letters, the logarithm of the letters, the fit (low where the text is in none of the languages), the fit again, which
 * says more the longer the text is and the smaller the lead, and for two close languages, which are told apart by few words, what
 * lead and length say then.
 */
export function evidenceOf({ ranked, letters, fit }: Ranking): readonly number[] {
  const [best, next] = ranked;
  const lead = (best?.score ?? 0) - (next?.score ?? 0);
  const length = Math.max(1, letters);
  const long = Math.log(length);
  const close = areClose(best?.language ?? '', next?.language ?? '') ? 1 : 0;
  const byLead = Math.log1p(lead);
  const ofFit = [fit, fit * long, fit * byLead, fit * fit];
  return [1, byLead, lead / Math.sqrt(length), long, ...ofFit, close, close * byLead, close * long];
}

/** Texts of up to so many letters (about one word, two words) have curves of their own. */
export const CURVES_UP_TO: readonly number[] = [8, 16];

/** The place of the curve for a text of some letters. */
export function curveOf(letters: number): number {
  return CURVES_UP_TO.filter((most) => letters > most).length;
}

/** How likely the best language of a ranking is the right one. */
export function probabilityOf(ranking: Ranking, calibration: Calibration): number {
  return logistic(calibration[curveOf(ranking.letters)] ?? [], evidenceOf(ranking));
}

/** The logistic function of a weighted sum. */
export function logistic(weights: readonly number[], evidence: readonly number[]): number {
  const sum = evidence.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
