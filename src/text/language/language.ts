import { francAll } from 'franc';
import type { Guess, LanguageShare } from '../../document.ts';
import { candidatesOf, rank, signsOf } from './language-score.ts';
import type { ScriptShare } from './script.ts';
import { scriptOfCodePoint, scriptShares } from './script.ts';

/** Scripts that are written in one language, or in one so much more often than in others that it is the answer. */
const ALONE: ReadonlyMap<string, string> = new Map([
  ['Jpan', 'ja'],
  ['Kore', 'ko'],
  ['Hani', 'zh'],
  ['Thai', 'th'],
  ['Grek', 'el'],
  ['Armn', 'hy'],
  ['Geor', 'ka'],
  ['Beng', 'bn'],
  ['Guru', 'pa'],
  ['Gujr', 'gu'],
  ['Orya', 'or'],
  ['Taml', 'ta'],
  ['Telu', 'te'],
  ['Knda', 'kn'],
  ['Mlym', 'ml'],
  ['Sinh', 'si'],
  ['Laoo', 'lo'],
  ['Tibt', 'bo'],
  ['Mymr', 'my'],
  ['Khmr', 'km'],
  ['Mong', 'mn'],
  ['Thaa', 'dv'],
  ['Syrc', 'syr'],
  ['Cher', 'chr'],
  ['Cans', 'iu'],
]);

const UNKNOWN: Guess = { value: 'und', confidence: 0 };

/** Web and mail addresses, mentions, and numbers say nothing of a language. */
const ADDRESS = /^(?:https?:|www\.|[@#]\w)|@|:\/\//iu;
const NUMBER = /\p{N}+/gu;
const SPACES = /\s+/g;

/** Code units looked at, in three pieces: start, middle and end. */
const SAMPLE = 10_000;
/** What the trigram models are given; they read no more than the first 2048 code units. */
const TRIGRAM_SAMPLE = 2040;
/** Of a text of so many letters only the likeliest languages are asked for their trigrams, which cost most of the time. */
const LONG = 200;
const LIKELY = 12;
/** Fewer letters name no language. */
const MIN_LETTERS = 3;
/** Languages so close that a sentence is often good in two of them: the likelier one is better than no answer. */
const GROUPS: readonly (readonly string[])[] = [
  ['hr', 'sr', 'bs'],
  ['nb', 'nn', 'da'],
  ['id', 'ms'],
  ['cs', 'sk'],
  ['xh', 'zu'],
  ['st', 'tn'],
  ['fa', 'ps', 'ckb', 'ur'],
];
const SURE_OF_GROUP = 0.6;
/** How often the likelier one of such languages is the right one where nothing else tells. */
const WITHIN_GROUP = 0.4;
/** Below this confidence the answer is `und`. */
const MIN_CONFIDENCE = 0.3;

/**
 * The language of a text as BCP 47, with a confidence from 0 to 1 (three digits): by its script where that decides, else
 * by trigrams, frequent words and letters together. `und` where there is too little to go by. Deterministic; reads at
 * most 10,000 characters.
 */
export function detectLanguage(text: string): Guess {
  const sample = withoutAddresses(sampleOf(text, SAMPLE));
  const script = scriptShares(sample)[0];
  if (script === undefined || script.letters < MIN_LETTERS) return UNKNOWN;
  const alone = ALONE.get(script.script);
  if (alone !== undefined)
    return { value: alone, confidence: confidenceRounded(script.share * certainty(script.letters)) };
  return candidatesOf(script.script).length === 0 ? UNKNOWN : chosen(sample, script);
}

function withoutAddresses(text: string): string {
  const words = text.split(SPACES).filter((word) => !ADDRESS.test(word));
  return words.join(' ').replace(NUMBER, ' ');
}

/** Of a text, three pieces of equal length: from its start, its middle and its end. */
function sampleOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const piece = Math.floor(length / 3);
  const middle = Math.floor((text.length - piece) / 2);
  return [text.slice(0, piece), text.slice(middle, middle + piece), text.slice(-piece)].join(' ');
}

function chosen(sample: string, script: ScriptShare): Guess {
  const words = onlyScript(sample, script.script);
  const signs = signsOf(words, script.script);
  const before = rank(signs, NO_TRIGRAMS).map(({ language }) => language);
  const likely = script.letters < LONG ? before : before.slice(0, LIKELY);
  const ranked = rank(signs, trigramScores(words, script.script, likely));
  const [first, second] = ranked;
  if (first === undefined) return UNKNOWN;
  const group = GROUPS.find((languages) => languages.includes(first.language)) ?? [first.language];
  const stranger = ranked.find(({ language }) => !group.includes(language));
  const ofGroup = confidenceOf(first.score - (stranger?.score ?? 0), script.letters);
  const own = confidenceOf(first.score - (second?.score ?? 0), script.letters);
  const confidence = confidenceRounded(script.share * (ofGroup > SURE_OF_GROUP ? Math.max(own, WITHIN_GROUP) : own));
  return confidence < MIN_CONFIDENCE ? { value: 'und', confidence } : { value: first.language, confidence };
}

/** Trigrams of the languages that words and letters allow. */
function trigramScores(text: string, script: string, likely: readonly string[]): ReadonlyMap<string, number> {
  const only = candidatesOf(script).flatMap(({ language, trigrams }) =>
    likely.includes(language) ? (trigrams ?? []) : [],
  );
  return new Map(francAll(sampleOf(text, TRIGRAM_SAMPLE), { minLength: 1, only }));
}

/** The words of a text that are written in a script, one space between them. */
function onlyScript(text: string, script: string): string {
  return text
    .split(NOT_IN_WORDS)
    .filter((word) => word !== '' && scriptOfCodePoint(word.codePointAt(0) ?? 0) === script)
    .join(' ');
}
const NOT_IN_WORDS = /[^\p{L}\p{M}\u200c\u200d]+/u;

/** How sure the winner is, by its distance from the second and the length of the text. */
function confidenceOf(margin: number, letters: number): number {
  return certainty(letters) * (1 - Math.exp(-margin));
}

/** From 0 towards 1 with the number of letters. */
function certainty(letters: number): number {
  return 1 - Math.exp(-letters / 8);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Nothing is certain. */
function confidenceRounded(value: number): number {
  return Math.min(0.999, rounded(value));
}

/** Fewer letters are taken to be in the language of the text around them. */
const SHARE_LETTERS = 60;
/** A block is said to be in another language than the document only where that is this sure. */
const SHARE_CONFIDENCE = 0.8;
/** Code units looked at in a block. */
const SHARE_SAMPLE = 1_200;
const SMALLEST_SHARE = 0.01;

/**
 * The languages of a document's blocks by their share of its letters, the greatest first; `main` is the language of the
 * whole. Shares are rounded to three digits; what is below a hundredth is left out.
 */
export function languageShares(texts: readonly string[], main: string): readonly LanguageShare[] {
  const letters = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    const sample = sampleOf(text, SHARE_SAMPLE);
    const script = scriptShares(sample)[0];
    if (script === undefined) continue;
    const weight = script.letters * Math.max(1, text.length / SHARE_SAMPLE);
    const language = languageWithin(sample, script, main);
    letters.set(language, (letters.get(language) ?? 0) + weight);
    total += weight;
  }
  return [...letters]
    .map(([language, count]) => ({ language, share: rounded(count / total) }))
    .filter(({ share }) => share >= SMALLEST_SHARE)
    .sort((a, b) => b.share - a.share || (a.language < b.language ? -1 : 1));
}

/** Most blocks are in the document's language, and its frequent words say so; only the others are looked at closely. */
function languageWithin(sample: string, script: ScriptShare, main: string): string {
  if (script.letters < SHARE_LETTERS || ALONE.get(script.script) === main) return main;
  const ranked = rank(signsOf(sample, script.script), NO_TRIGRAMS);
  if (ranked[0]?.language === main) return main;
  const guess = detectLanguage(sample);
  const isPossible = ranked.some(({ language }) => language === main);
  return guess.confidence >= SHARE_CONFIDENCE || (!isPossible && guess.value !== 'und') ? guess.value : main;
}
const NO_TRIGRAMS: ReadonlyMap<string, number> = new Map();
