import type { Span } from '../../block.ts';
import type { Finding, Hint, HintSource } from '../../metadata.ts';

/** One value on offer for a metadata field. */
export interface Candidate<Value> {
  readonly value: Value;
  /** Candidates of one key say the same. */
  readonly key: string;
  /** How the value is shown among the alternatives. */
  readonly shown: string;
  readonly source: HintSource;
  /** The words that it was read from. */
  readonly evidence: string;
  /** How far the source is to be believed, from 0 to 110. */
  readonly weight: number;
  readonly span?: Span;
  /** No more than this confidence, whatever the votes say. */
  readonly cap?: number;
}

/** What an independent source that agrees adds to a weight. */
const AGREEMENT = 6;
/** The weight at which a value that stands alone is as good as certain. */
const CERTAIN = 105;
/** With each family of sources that agrees the doubt shrinks to this part. */
const DOUBT_LEFT = 0.6;
/** Where the runner-up is as good, half of the confidence goes. */
const TIE = 0.55;
const CLEAR_MARGIN = 25;
const MOST_ALTERNATIVES = 5;

/** Sources that one program writes together are one voice: what they agree on is said once. */
const FAMILIES: Readonly<Record<HintSource, string>> = {
  field: 'field',
  'json-ld': 'markup',
  og: 'markup',
  twitter: 'markup',
  meta: 'markup',
  citation: 'markup',
  'dublin-core': 'markup',
  microdata: 'body',
  time: 'body',
  html: 'html',
  byline: 'visible',
  line: 'visible',
  text: 'visible',
  url: 'url',
};

interface Cluster<Value> {
  readonly best: Candidate<Value>;
  readonly families: ReadonlySet<string>;
  readonly score: number;
}

/**
 * The value with the best score, what else was on offer, and how sure the choice is, by `confidence` of its score where that
 * was measured; undefined where nothing was on offer.
 */
export function elect<Value>(
  candidates: readonly Candidate<Value>[],
  confidence: (score: number) => number = (score) => score,
): Finding<Value> | undefined {
  const [winner, ...losers] = clustersOf(candidates);
  if (winner === undefined) return undefined;
  const { value, source, evidence, span } = winner.best;
  return {
    value,
    source,
    evidence,
    ...(span !== undefined && { span }),
    confidence: Math.round(Math.min(confidence(scoreOf(winner, losers[0])), winner.best.cap ?? 1) * 100) / 100,
    alternatives: losers.slice(0, MOST_ALTERNATIVES).map(({ best }) => ({ value: best.shown, source: best.source })),
  };
}

/** Of several values that one source lists those that no other one gives stand back: they are no rivals of the first. */
export function firstOfEach<Value>(candidates: readonly Candidate<Value>[]): readonly Candidate<Value>[] {
  const sources = new Set<HintSource>();
  return candidates.map((candidate) => {
    const isFurther = sources.has(candidate.source);
    sources.add(candidate.source);
    return isFurther && !isAgreed(candidate, candidates)
      ? { ...candidate, weight: candidate.weight - CLEAR_MARGIN }
      : candidate;
  });
}

function isAgreed<Value>({ key, source }: Candidate<Value>, all: readonly Candidate<Value>[]): boolean {
  return all.some((other) => other.key === key && FAMILIES[other.source] !== FAMILIES[source]);
}

/** Groups candidates that say the same; the one with the best score first, on a tie the one that came first. */
export function clustersOf<Value>(candidates: readonly Candidate<Value>[]): readonly Cluster<Value>[] {
  const groups = new Map<string, Candidate<Value>[]>();
  for (const candidate of candidates) groups.set(candidate.key, [...(groups.get(candidate.key) ?? []), candidate]);
  return [...groups.values()].map(clusterOf).sort((a, b) => b.score - a.score);
}

function clusterOf<Value>(group: readonly Candidate<Value>[]): Cluster<Value> {
  const best = group.reduce((first, other) => (other.weight > first.weight ? other : first));
  const families = new Set(group.map(({ source }) => FAMILIES[source]));
  return { best, families, score: best.weight + AGREEMENT * (families.size - 1) };
}

/** From 0 to 1; how often such a score is right is for `confidence.ts` to say. */
function scoreOf<Value>(winner: Cluster<Value>, second: Cluster<Value> | undefined): number {
  const alone = Math.min(0.97, Math.max(0, winner.best.weight) / CERTAIN);
  const agreed = 1 - (1 - alone) * DOUBT_LEFT ** (winner.families.size - 1);
  const margin = second === undefined ? CLEAR_MARGIN : winner.score - second.score;
  const clear = TIE + (1 - TIE) * Math.min(1, margin / CLEAR_MARGIN);
  return agreed * clear;
}

/** The weights of one field, by source; a source that is missing is not believed. */
export type Weights = Readonly<Partial<Record<HintSource, number>>>;

/** The hints of a field whose source is believed, with its weight. */
export function weighed(
  hints: readonly Hint[],
  weights: Weights,
): readonly { readonly hint: Hint; readonly weight: number }[] {
  return hints.flatMap((hint) => {
    const weight = weights[hint.source];
    return weight === undefined ? [] : [{ hint, weight }];
  });
}
