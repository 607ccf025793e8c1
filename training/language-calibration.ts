import type { Calibration, ScriptWeights } from '../src/models/language.ts';
import { wordsForGrams } from '../src/text/language/grams.ts';
import { languageSample } from '../src/text/language/language-sample.ts';
import { CURVES_UP_TO, curveOf, evidenceOf, type Ranking, rankWith } from '../src/text/language/language-score.ts';
import { type Corpus, hashOf } from './language-corpus.ts';
import type { LabelledText } from './language-texts.ts';
import { type Example, fitted } from './logistic.ts';

/** Lengths of the texts of strangers, in words. */
const LENGTHS: readonly number[] = [4, 8, 16, 32, 64];
/** Texts in languages that the model does not know, by length. */
const TEXTS_OF_STRANGERS = 400;
const TEXTS_A_LANGUAGE = 60;

interface Material {
  readonly texts: readonly LabelledText[];
  /** Messages in languages that the model does not know. */
  readonly strangers: readonly (readonly string[])[];
  readonly weights: ReadonlyMap<string, ScriptWeights>;
  /** How much other texts score a letter above messages. */
  readonly otherSubjects: number;
}

/** Logistic regression of "the best language is the right one", a curve for each length of text. */
export function calibrated(material: Material): Calibration {
  const all = examples(material);
  return [...CURVES_UP_TO, Number.POSITIVE_INFINITY].map((_, curve) => {
    const own = all.filter((example) => example.curve === curve);
    return fitted(own, { from: own[0]?.evidence.length ?? 0, ridge: 0 }).map((value) => Math.round(value * 1e4) / 1e4);
  });
}

/** Messages whose fit is measured are joined to so many words. */
const WORDS_OF_FIT = 20;
const ENOUGH_TEXTS = 10;
/** Of the labelled texts, those as long as that. */
const KINDS_OF_FIT: readonly string[] = ['sentence', 'p200'];
/** Word lists of this repository are all that some languages have; their texts fit less well. */
const UNMEASURED = 4;

/** What texts score a letter in their own language. */
export interface Fits {
  /** For each language of a script. */
  readonly fits: readonly number[];
  /** How much other texts score above (mostly below) messages of programs, which the model is trained on: of languages that have both. */
  readonly otherSubjects: readonly number[];
}

interface Measuring {
  readonly labelled: readonly LabelledText[];
  /** `otherSubjects` of other scripts, for one of whose languages there are no texts. */
  readonly elsewhere: readonly number[];
}

/** Measures the fits of a script on labelled texts, and where a language has none, on messages that the weights were not trained on. */
export function fitsOf(weights: ScriptWeights, corpora: readonly Corpus[], { labelled, elsewhere }: Measuring): Fits {
  const ofTexts = corpora.map(({ language }) => {
    const own = labelled.filter((text) => text.language === language && KINDS_OF_FIT.includes(text.kind));
    return meanFit(
      weights,
      language,
      own.map(({ text }) => wordsForGrams(text)),
    );
  });
  const ofMessages = corpora.map(({ language, heldOut }) =>
    meanFit(weights, language, texts(heldOut, WORDS_OF_FIT, TEXTS_A_LANGUAGE)),
  );
  const otherSubjects = ofTexts.flatMap((fit, at) => {
    const messages = ofMessages[at];
    return fit === undefined || messages === undefined ? [] : [fit - messages];
  });
  const known = ofMessages.filter((fit) => fit !== undefined);
  const usual = mean(known.length > 0 ? known : corpora.map((corpus) => fitOfWords(weights, corpus)));
  const shift = mean(otherSubjects.length > 0 ? otherSubjects : elsewhere);
  const fits = corpora.map((_, at) => ofTexts[at] ?? (ofMessages[at] ?? usual - UNMEASURED) + shift);
  return { fits: fits.map((fit) => Math.round(10 * fit) / 10), otherSubjects };
}

/** The mean score a letter of texts in their own language; undefined where these are too few. */
function meanFit(weights: ScriptWeights, language: string, found: readonly (readonly string[])[]): number | undefined {
  const fits = found.flatMap((words) => {
    const { ranked, letters } = rankWith(weights, words);
    const score = ranked.find((entry) => entry.language === language)?.score ?? 0;
    return letters === 0 ? [] : [score / letters];
  });
  return fits.length < ENOUGH_TEXTS ? undefined : mean(fits);
}

/** Score a letter of a language's own words, where no script's language has messages enough. */
function fitOfWords(weights: ScriptWeights, { language, words }: Corpus): number {
  const { ranked, letters } = rankWith(weights, [...words.keys()]);
  return (ranked.find((entry) => entry.language === language)?.score ?? 0) / Math.max(1, letters);
}

/** The mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

interface LengthExample extends Example {
  readonly curve: number;
}

/** Every kind of text counts alike. Strangers are messages: they fit better than other texts in their languages would, by as much as the known languages do. */
function examples({ texts: labelled, strangers, weights, otherSubjects }: Material): readonly LengthExample[] {
  const counts = new Map<string, number>();
  for (const { kind } of labelled) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const found = labelled.flatMap(({ language, kind, text }) => {
    const sample = languageSample(text);
    const model = weights.get(sample?.script.script ?? '');
    if (sample === undefined || model === undefined) return [];
    const weight = labelled.length / counts.size / (counts.get(kind) ?? 1);
    return [exampleOf(rankWith(model, wordsForGrams(sample.text)), language, weight)];
  });
  const latin = weights.get('Latn');
  if (latin === undefined) return found;
  const strange = LENGTHS.flatMap((length) => texts(strangers, length, TEXTS_OF_STRANGERS)).map((text) => {
    const ranking = rankWith(latin, text);
    return exampleOf({ ...ranking, fit: ranking.fit + otherSubjects }, STRANGER, WEIGHT_OF_STRANGERS);
  });
  return [...found, ...strange];
}

/** Of the longer texts one in some eighty is a stranger's. */
const WEIGHT_OF_STRANGERS = 0.2;

/** No language has this name. */
const STRANGER = '';

function exampleOf(ranking: Ranking, language: string, weight: number): LengthExample {
  return {
    evidence: evidenceOf(ranking),
    right: ranking.ranked[0]?.language === language,
    weight,
    curve: curveOf(ranking.letters),
  };
}

/** Texts of a number of words, from messages one after another; the same in every run. */
function texts(messages: readonly (readonly string[])[], length: number, most: number): readonly (readonly string[])[] {
  const words = messages.toSorted((a, b) => hashOf(a.join(' ')) - hashOf(b.join(' '))).flat();
  const count = Math.min(most, Math.floor(words.length / length));
  return Array.from({ length: count }, (_, index) => words.slice(index * length, (index + 1) * length));
}
