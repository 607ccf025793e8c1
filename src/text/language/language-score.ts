import type { Calibration, LanguageModel, ScriptWeights } from '../../models/language.ts';
import { MOST_PAIRS, readLanguageModel } from '../../models/language.ts';
import { once } from '../../once.ts';
import { gramCounts } from './gram-counts.ts';
import { scriptOfCodePoint } from './script.ts';

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
  const { script, languages, table, pairs, fits } = weights;
  const mask = table.length / 2 - 1;
  const read = ofScript(counted(words), script);
  const { keys, counts } = gramCounts(read);
  const sums = new Int32Array(languages.length);
  for (let gram = 0; gram < keys.length; gram++) {
    const held = (keys[gram] ?? 0) + 1;
    let place = 2 * ((held - 1) & mask);
    while (table[place] !== 0 && table[place] !== held) place = (place + 2) & (2 * mask + 1);
    if (table[place] === 0) continue;
    const times = counts[gram] ?? 0;
    const range = table[place + 1] ?? 0;
    const first = 2 * Math.floor(range / MOST_PAIRS);
    const end = first + 2 * (range % MOST_PAIRS);
    for (let at = first; at < end; at += 2) {
      const language = pairs[at] ?? 0;
      sums[language] = (sums[language] ?? 0) + times * (pairs[at + 1] ?? 0);
    }
  }
  let letters = 0;
  for (const [word, count] of read) letters += count * word.length;
  const ranked = languages.map((language, index): Scored => ({ language, score: sums[index] ?? 0 }));
  ranked.sort((a, b) => b.score - a.score);
  const expected = fits[languages.indexOf(ranked[0]?.language ?? '')] ?? 0;
  return { ranked, letters, fit: (ranked[0]?.score ?? 0) / Math.max(1, letters) - expected };
}

function ofScript(words: ReadonlyMap<string, number>, script: string): ReadonlyMap<string, number> {
  return new Map([...words].filter(([word]) => scriptOfCodePoint(word.codePointAt(0) ?? 0) === script));
}

/** Each word with how often it stands there: half the words of a page are there more than once. */
function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The numbers from which the model's sureness is read: 1, the logarithm of the best language's lead, the lead by the root
 * of the letters, the logarithm of the letters, the fit (low where the text is in none of the languages), and the fit again, which
 * says more the longer the text is.
 */
export function evidenceOf({ ranked, letters, fit }: Ranking): readonly number[] {
  const lead = (ranked[0]?.score ?? 0) - (ranked[1]?.score ?? 0);
  const length = Math.max(1, letters);
  const long = Math.log(length);
  return [1, Math.log1p(lead), lead / Math.sqrt(length), long, fit, fit * long];
}

/** How likely the best language of a ranking is the right one. */
export function probabilityOf(ranking: Ranking, calibration: Calibration): number {
  const sum = evidenceOf(ranking).reduce((total, value, index) => total + value * (calibration[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
