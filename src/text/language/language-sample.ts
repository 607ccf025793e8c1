import { wordsForGrams } from './grams.ts';
import { type Ranking, rank } from './language-score.ts';
import type { ScriptShare } from './script.ts';
import { scriptShares } from './script.ts';

/** Web and mail addresses and mentions say nothing of a language. */
const ADDRESS = /^(?:https?:|www\.|[@#]\w)|@|:\/\//iu;
/** What every address has somewhere. */
const MAY_HOLD_ADDRESS = /[@#]|:\/\/|https?:|www\./iu;
const SPACES = /\s+/g;

/** Code units looked at, in three pieces: start, middle and end. */
const SAMPLE = 10_000;
/** What the model is given of it, in three pieces again: it is sure long before. */
const MODEL_SAMPLE = 2_400;

/** What is looked at of a text, and the script with the most letters in it. */
export interface LanguageSample {
  readonly text: string;
  readonly script: ScriptShare;
}

/** A sample of a text without addresses; undefined where it has no letters. */
export function languageSample(text: string): LanguageSample | undefined {
  const sample = withoutAddresses(pieces(text, SAMPLE));
  const script = scriptShares(sample)[0];
  return script === undefined ? undefined : { text: sample, script };
}

/** A sample with what the model says of it; undefined where the model knows no language of the script. */
export function rankedSample({ text, script }: LanguageSample): RankedSample | undefined {
  const sample = pieces(text, MODEL_SAMPLE);
  const words = wordsForGrams(sample);
  const ranking = rank(words, script.script);
  return ranking === undefined ? undefined : { text: sample, words, ranking };
}

export interface RankedSample {
  readonly text: string;
  readonly words: readonly string[];
  readonly ranking: Ranking;
}

/** Of a text, three pieces of equal length: from its start, its middle and its end. */
export function pieces(text: string, length: number): string {
  if (text.length <= length) return text;
  const piece = Math.floor(length / 3);
  const middle = Math.floor((text.length - piece) / 2);
  return [text.slice(0, piece), text.slice(middle, middle + piece), text.slice(-piece)].join(' ');
}

function withoutAddresses(text: string): string {
  if (!MAY_HOLD_ADDRESS.test(text)) return text.replace(SPACES, ' ');
  return text
    .split(SPACES)
    .filter((word) => !ADDRESS.test(word))
    .join(' ');
}
