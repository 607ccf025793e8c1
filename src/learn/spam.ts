import type { SpamWeights } from '../models/spam.ts';
import { bestLimit, type Calibration, calibrated, limitFor, sharesAt } from './calibration.ts';
import { companyWeights } from './company.ts';
import { fitted, type Judged, judge, keptCompany, type LearnOptions, type PreparedThread } from './spam-fit.ts';
import { packed, rounded } from './spam-packing.ts';

/** Even where the points nearly reach their limit the model must hold spam for likelier than not. */
const LEANS_TO_SPAM = 0.5;

/** Log-odds of comments that are decided. */
const FAR = 1000;

/** What was learnt: the weights, and what models that had not seen a comment said of it. */
export interface Learnt {
  readonly weights: SpamWeights;
  readonly judged: readonly Judged[];
}

/**
 * Learns weights from threads with labels. Each fold of the groups is judged by a model learnt from the others; from that
 * come the calibration, the limit for the wished share of false positives, and the figures.
 */
export function learnSpam(prepared: readonly PreparedThread[], options: LearnOptions): Learnt {
  const places = new Map(prepared.map(({ thread: { group } }, at) => [group, at]));
  const foldOf = options.foldOf ?? ((group) => (places.get(group) ?? 0) % options.folds);
  const alone: Judged[] = [];
  for (let fold = 0; fold < options.folds; fold++) {
    const seen = prepared.filter(({ thread }) => foldOf(thread.group) !== fold);
    const unseen = prepared.filter(({ thread }) => foldOf(thread.group) === fold);
    if (unseen.length > 0 && seen.length > 0) alone.push(...judge(unseen, fitted(seen, options)));
  }
  const company = options.company ?? companyWeights(alone, options);
  const judged = alone.map((one) => keptCompany(one, company));
  const limit = chosenLimit(judged, options);
  const counting = judged.filter(({ group }) => (options.importance?.(group) ?? 1) > 0);
  const calibration = reaching(limit, calibrated(counting));
  const nearLimit = chosenLimit(
    judged.map((one) => ({ ...one, odds: oddsIfNear(one, limit, options.limit) })),
    options,
  );
  const { linear, readers } = fitted(prepared, options);
  const { genuine, spam, falsePositives, recall } = sharesAt(counting, limit);
  const figures = {
    genuine,
    spam,
    groups: prepared.length,
    folds: options.folds,
    wished: options.wished ?? null,
    falsePositives,
    recall,
  };
  const weights = packed(linear, {
    readers,
    letters: options.letters ?? true,
    company,
    calibration,
    limit: probabilityAt(limit, calibration),
    nearLimit: Math.min(
      probabilityAt(limit, calibration),
      Math.max(LEANS_TO_SPAM, probabilityAt(nearLimit, calibration)),
    ),
    figures,
  });
  return { weights, judged };
}

/** The odds of comments that the limit of those near the points' limit decides on; the others are decided already. */
function oddsIfNear({ isPointed, points, odds }: Judged, limit: number, pointsLimit: number): number {
  if (isPointed || odds >= limit) return FAR;
  return points >= pointsLimit - 1 ? odds : -FAR;
}

function chosenLimit(judged: readonly Judged[], { wished, kindOf }: LearnOptions): number {
  if (wished === undefined) return bestLimit(judged);
  const counted = kindOf === undefined ? judged : judged.filter(({ group }) => kindOf(group) !== undefined);
  const kinds = Map.groupBy(counted, ({ group }) => kindOf?.(group) ?? '');
  const limits = [...kinds.values()]
    .filter((own) => own.some(({ label }) => label === 0))
    .map((own) => limitFor(own, wished));
  return limits.length === 0 ? bestLimit(judged) : Math.max(...limits);
}

/** Learns from the threads once, and takes calibration, limit and figures from weights that were learnt from more. */
export function learnLike(prepared: readonly PreparedThread[], options: LearnOptions, like: SpamWeights): SpamWeights {
  const { linear, readers } = fitted(prepared, options);
  const { company, slope, offset, limit, nearLimit, figures } = like;
  return packed(linear, {
    readers,
    letters: options.letters ?? true,
    company,
    calibration: { slope, offset },
    limit,
    nearLimit,
    figures,
  });
}

/** Probabilities nearer to 0 or 1 are lost where they are rounded. */
const NEAREST = 0.001;

/** The calibration, moved so that the limit is a half where it would else be rounded to none or to certainty. */
function reaching(limit: number, { slope, offset }: Calibration): Calibration {
  const steep = Math.max(NEAREST, slope);
  const probability = 1 / (1 + Math.exp(-(steep * limit + offset)));
  const isTold = probability >= NEAREST && probability <= 1 - NEAREST;
  return { slope: steep, offset: isTold ? offset : -steep * limit };
}

function probabilityAt(odds: number, { slope, offset }: Calibration): number {
  return rounded(1 / (1 + Math.exp(-(slope * odds + offset))));
}
