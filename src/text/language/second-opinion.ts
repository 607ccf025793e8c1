import { secondOpinionWeights } from '../../models/second-opinion.ts';
import { areClose } from './close-groups.ts';
import { evidenceOf, logistic, type Ranking } from './language-score.ts';

/** What another identifier says of a text. */
export interface Opinion {
  /** BCP 47. */
  readonly language: string;
  /** How much of the text is in it, from 0 to 1. */
  readonly share: number;
  /** How well it fits, a thousand letters: CLD2's normalised score. */
  readonly score: number;
}

/** A second opinion on the language of a text; undefined where there is none. */
export type SecondOpinion = (text: string) => Opinion | undefined;

/** The language that the model and the opinion make together, and how likely it is right. */
export interface Settled {
  readonly language: string;
  readonly likely: number;
}

/**
 * Where the model and the opinion differ, the one is believed that was right more often in such cases: by the model's lead, the
 * opinion's score, the length of the text, and how far each is to be trusted on the language that it names.
 */
export function settled(ranking: Ranking, opinion: Opinion): Settled {
  const own = ranking.ranked[0]?.language ?? '';
  const { agreed, differed } = secondOpinionWeights();
  if (own === opinion.language) {
    const letters = Math.log(Math.max(1, ranking.letters));
    return { language: own, likely: logistic(agreed, agreementEvidence(ranking, opinion, letters)) };
  }
  const odds = disagreementOdds(ranking, opinion);
  return {
    language: odds > 0 ? opinion.language : own,
    likely: logistic(differed, settlementEvidence(ranking, odds)),
  };
}

/** The most that a score of CLD2 counts. */
const MOST_SCORE = 3;
/** Within a group of close languages a lead beyond this (levels) says no more. */
const MOST_CLOSE_LEAD = 480;

/** The numbers from which it is read whether the model or the opinion is right, where they differ. */
export function disagreementEvidence({ ranked, letters, fit }: Ranking, opinion: Opinion): readonly number[] {
  const best = ranked[0];
  const theirs = ranked.find(({ language }) => language === opinion.language);
  const known = theirs === undefined ? 0 : 1;
  const lead = theirs === undefined ? 0 : (best?.score ?? 0) - theirs.score;
  const length = Math.max(1, letters);
  const long = Math.log(length);
  const score = Math.min(MOST_SCORE, opinion.score / 1000);
  const close = areClose(best?.language ?? '', opinion.language) ? 1 : 0;
  return [
    1,
    long,
    fit,
    known,
    known * long,
    known * Math.log1p(lead),
    (known * lead) / (10 * Math.sqrt(length)),
    opinion.share,
    opinion.share * long,
    score,
    score * long,
    close,
    close * Math.log1p(lead),
    close * long,
    (close * Math.min(MOST_CLOSE_LEAD, lead)) / 100,
  ];
}

function disagreementOdds(ranking: Ranking, opinion: Opinion): number {
  const { numbers, ours, theirs } = secondOpinionWeights().differing;
  const sum = disagreementEvidence(ranking, opinion).reduce((total, it, at) => total + it * (numbers[at] ?? 0), 0);
  return sum + (ours.get(ranking.ranked[0]?.language ?? '') ?? 0) + (theirs.get(opinion.language) ?? 0);
}

/** The numbers from which it is read how likely an answer is right that both give. */
export function agreementEvidence(ranking: Ranking, opinion: Opinion, long: number): readonly number[] {
  const score = Math.min(MOST_SCORE, opinion.score / 1000);
  return [...evidenceOf(ranking), opinion.share, score, score * long, long * long];
}

/** As `agreementEvidence`, of an answer that one of them gives. */
export function settlementEvidence({ letters, fit }: Ranking, odds: number): readonly number[] {
  const long = Math.log(Math.max(1, letters));
  const sure = Math.abs(odds);
  return [1, sure, long, sure * long, fit, odds > 0 ? 1 : 0];
}
