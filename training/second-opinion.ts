import { writeFileSync } from 'node:fs';
import { cld2 } from '../src/text/language/cld2.ts';
import { languageSample, rankedSample } from '../src/text/language/language-sample.ts';
import type { Ranking } from '../src/text/language/language-score.ts';
import {
  agreementEvidence,
  disagreementEvidence,
  type Opinion,
  settlementEvidence,
} from '../src/text/language/second-opinion.ts';
import { developmentTexts, type LabelledText } from './language-texts.ts';
import { fitted } from './logistic.ts';

export interface SecondOpinionTraining {
  /** Folder of the corpora. */
  readonly data: string;
  /** File of the weights. */
  readonly out: string;
}

/** A text on which both have answered. */
interface Case {
  readonly language: string;
  readonly kind: string;
  readonly ranking: Ranking;
  readonly own: string;
  readonly opinion: Opinion;
}

/** A disagreement on a longer text counts for more: there are fewer such texts, and fewer disagreements. */
const WEIGHTS: Readonly<Record<string, number>> = { word: 0.3, pair: 0.5, sentence: 1, p200: 2, p1000: 4 };
/** Holds what is learnt of single languages near nothing. */
const RIDGE = 1;

/** Measures where CLD2 is to be believed rather than the shipped model. Needs the package `cld`; the same texts give the same bytes. */
export async function trainSecondOpinion({ data, out }: SecondOpinionTraining): Promise<void> {
  const cases = (await developmentTexts(data)).flatMap(caseOf);
  const differing = differingWeights(cases.filter(({ own, opinion }) => own !== opinion.language));
  const agreed = cases
    .filter(({ own, opinion }) => own === opinion.language)
    .map(({ ranking, opinion, own, language, kind }) => ({
      evidence: agreementEvidence(ranking, opinion, Math.log(Math.max(1, ranking.letters))),
      right: own === language,
      weight: WEIGHTS[kind] ?? 1,
    }));
  const differed = cases
    .filter(({ own, opinion }) => own !== opinion.language)
    .map((it) => {
      const odds = oddsOf(it, differing);
      const said = odds > 0 ? it.opinion.language : it.own;
      return {
        evidence: settlementEvidence(it.ranking, odds),
        right: said === it.language,
        weight: WEIGHTS[it.kind] ?? 1,
      };
    });
  const weights = {
    differing: { ...differing, numbers: rounded(differing.numbers) },
    agreed: rounded(fitted(agreed, NO_RIDGE)),
    differed: rounded(fitted(differed, NO_RIDGE)),
  };
  writeFileSync(out, `${JSON.stringify(weights, null, 2)}\n`);
  process.stdout.write(`${agreed.length} agreements, ${differed.length} disagreements\n`);
}

const NO_RIDGE: { readonly from: number; readonly ridge: number } = { from: Number.POSITIVE_INFINITY, ridge: 0 };

function caseOf({ language, kind, text }: LabelledText): readonly Case[] {
  const sample = languageSample(text);
  const ranked = sample === undefined ? undefined : rankedSample(sample);
  const own = ranked?.ranking.ranked[0]?.language;
  const opinion = ranked === undefined ? undefined : cld2()(ranked.text);
  if (ranked === undefined || own === undefined || opinion === undefined) return [];
  return [{ language, kind, ranking: ranked.ranking, own, opinion }];
}

interface Differing {
  readonly numbers: readonly number[];
  readonly ours: Readonly<Record<string, number>>;
  readonly theirs: Readonly<Record<string, number>>;
}

/** Logistic regression of "the opinion is right", over the cases in which one of the two is. */
function differingWeights(cases: readonly Case[]): Differing {
  const useful = cases.filter(({ language, own, opinion }) => language === own || language === opinion.language);
  const languages = [...new Set(useful.flatMap(({ own, opinion }) => [own, opinion.language]))].sort();
  const places = new Map(languages.map((language, place) => [language, place]));
  const examples = useful.map(({ language, kind, ranking, own, opinion }) => {
    const named = Array.from({ length: 2 * languages.length }, () => 0);
    named[places.get(own) ?? 0] = 1;
    named[languages.length + (places.get(opinion.language) ?? 0)] = 1;
    return {
      evidence: [...disagreementEvidence(ranking, opinion), ...named],
      right: opinion.language === language,
      weight: WEIGHTS[kind] ?? 1,
    };
  });
  const size = (examples[0]?.evidence.length ?? 0) - 2 * languages.length;
  const weights = fitted(examples, { from: size, ridge: RIDGE });
  const named = (from: number): Record<string, number> =>
    Object.fromEntries(
      languages
        .map((language, place): [string, number] => [language, round(weights[from + place] ?? 0)])
        .filter(([, weight]) => weight !== 0),
    );
  return { numbers: weights.slice(0, size), ours: named(size), theirs: named(size + languages.length) };
}

function oddsOf({ ranking, own, opinion }: Case, { numbers, ours, theirs }: Differing): number {
  const sum = disagreementEvidence(ranking, opinion).reduce((total, it, at) => total + it * (numbers[at] ?? 0), 0);
  return sum + (ours[own] ?? 0) + (theirs[opinion.language] ?? 0);
}

/** One line, whatever their number. */
function rounded(values: readonly number[]): string {
  return values.map(round).join(' ');
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
