import type { ScriptWeights } from '../src/models/language.ts';
import { evidenceOf, rankWith } from '../src/text/language/language-score.ts';
import { type Corpus, hashOf } from './language-corpus.ts';

interface Example {
  readonly evidence: readonly number[];
  readonly right: boolean;
}

/** Lengths of the texts, in words. */
const LENGTHS: readonly number[] = [1, 2, 4, 8, 16, 32, 64];
const TEXTS_A_LANGUAGE = 60;
/** Texts in languages that the model does not know, by length. */
const TEXTS_OF_STRANGERS = 400;
/** Texts of so few words are made of words that the model was not trained on: most words of the world are such. */
const FEW = 2;
const STEPS = 400;

interface Material {
  readonly corpora: readonly Corpus[];
  readonly strangers: readonly (readonly string[])[];
  readonly weights: ReadonlyMap<string, ScriptWeights>;
}

/** Logistic regression of "the best language is the right one" on messages that the weights were not trained on. */
export function calibrated(material: Material): readonly number[] {
  return fitted(examples(material)).map((value) => Math.round(value * 1e4) / 1e4);
}

/** Texts whose fit is measured have so many words. */
const WORDS_OF_FIT = 20;
const ENOUGH_TEXTS = 10;
/** Word lists of this repository are all that some languages have; their texts fit less well. */
const UNMEASURED = 4;

/** For each language of a script the mean score a letter of its own texts, on messages that the weights were not trained on. */
export function fitsOf(weights: ScriptWeights, corpora: readonly Corpus[]): readonly number[] {
  const measured = corpora.map(({ language, heldOut }) => {
    const own = weights.languages.indexOf(language);
    const fits = texts(heldOut, WORDS_OF_FIT, TEXTS_A_LANGUAGE).map((words) => {
      const { ranked, letters } = rankWith(weights, words);
      const score = ranked.find((entry) => entry.language === weights.languages[own])?.score ?? 0;
      return score / Math.max(1, letters);
    });
    return fits.length < ENOUGH_TEXTS ? undefined : mean(fits);
  });
  const known = measured.filter((fit) => fit !== undefined);
  const others = mean(known.length > 0 ? known : corpora.map((corpus) => fitOfWords(weights, corpus)));
  return measured.map((fit) => Math.round(10 * (fit ?? others - UNMEASURED)) / 10);
}

/** Score a letter of a language's own words, where no script's language has messages enough. */
function fitOfWords(weights: ScriptWeights, { language, words }: Corpus): number {
  const { ranked, letters } = rankWith(weights, [...words.keys()]);
  return (ranked.find((entry) => entry.language === language)?.score ?? 0) / Math.max(1, letters);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function examples({ corpora, strangers, weights }: Material): readonly Example[] {
  const found: Example[] = [];
  for (const { script, language, words, heldOut } of corpora) {
    const model = weights.get(script);
    if (model === undefined) continue;
    const fresh = [...new Set(heldOut.flat())].filter((word) => !words.has(word));
    for (const length of LENGTHS)
      for (const text of texts(length <= FEW ? [fresh] : heldOut, length, TEXTS_A_LANGUAGE)) {
        const ranking = rankWith(model, text);
        found.push({ evidence: evidenceOf(ranking), right: ranking.ranked[0]?.language === language });
      }
  }
  const latin = weights.get('Latn');
  for (const length of LENGTHS.filter((words) => words > FEW))
    for (const text of texts(strangers, length, TEXTS_OF_STRANGERS))
      if (latin !== undefined) found.push({ evidence: evidenceOf(rankWith(latin, text)), right: false });
  return found;
}

/** Texts of a number of words, from messages one after another; the same in every run. */
function texts(messages: readonly (readonly string[])[], length: number, most: number): readonly (readonly string[])[] {
  const words = messages.toSorted((a, b) => hashOf(a.join(' ')) - hashOf(b.join(' '))).flat();
  const count = Math.min(most, Math.floor(words.length / length));
  return Array.from({ length: count }, (_, index) => words.slice(index * length, (index + 1) * length));
}

/** Keeps the matrix from being singular. */
const RIDGE: number = 1e-3;

/** Newton's method; the matrix is small. */
function fitted(all: readonly Example[]): readonly number[] {
  const size = all[0]?.evidence.length ?? 0;
  let weights: readonly number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = Array.from({ length: size }, () => 0);
    const hessian = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (__, column) => (row === column ? RIDGE : 0)),
    );
    for (const { evidence, right } of all) {
      const sum = evidence.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
      const likely = 1 / (1 + Math.exp(-sum));
      evidence.forEach((value, row) => {
        gradient[row] = (gradient[row] ?? 0) + value * ((right ? 1 : 0) - likely);
        const line = hessian[row] ?? [];
        evidence.forEach((other, column) => {
          line[column] = (line[column] ?? 0) + value * other * likely * (1 - likely);
        });
      });
    }
    const change = solved(hessian, gradient);
    weights = weights.map((value, index) => value + (change[index] ?? 0));
    if (change.every((value) => Math.abs(value) < 1e-7)) break;
  }
  return weights;
}

/** Gauss elimination with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((line, index) => [...line, right[index] ?? 0]);
  for (let column = 0; column < rows.length; column++) {
    const best = rows
      .map((line, index) => ({ index, size: Math.abs(line[column] ?? 0) }))
      .slice(column)
      .reduce((a, b) => (b.size > a.size ? b : a)).index;
    const pivot = rows[best] ?? [];
    rows[best] = rows[column] ?? [];
    rows[column] = pivot;
    rows.forEach((line, index) => {
      if (index === column) return;
      const factor = (line[column] ?? 0) / (pivot[column] ?? 1);
      rows[index] = line.map((value, at) => value - factor * (pivot[at] ?? 0));
    });
  }
  return rows.map((line, index) => (line[rows.length] ?? 0) / (line[index] ?? 1));
}
