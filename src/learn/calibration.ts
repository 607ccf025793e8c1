/** What a model said of a comment that it had not seen. */
export interface Scored {
  readonly label: 0 | 1;
  readonly odds: number;
}

/** Probability = logistic(slope × log-odds + offset). */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

const STEPS = 50;
/** How often a step that makes the curve worse is halved. */
const HALVINGS = 20;
const DAMPING = 1e-3;

/**
 * How log-odds become probabilities that come true as often as they say: a logistic curve through the log-odds of comments
 * that the model had not seen (Platt, "Probabilistic outputs for support vector machines", 1999), by Newton's method with
 * steps that are halved until they help: where spam and genuine comments lie far apart, whole ones lead away. It never turns
 * the order around.
 */
export function calibrated(scored: readonly Scored[]): Calibration {
  let [slope, offset] = [1, 0];
  let loss = lossOf(scored, { slope, offset });
  for (let step = 0; step < STEPS; step++) {
    let [gs, go, hss, hso, hoo] = [DAMPING * (slope - 1), 0, DAMPING, 0, DAMPING];
    for (const { label, odds } of scored) {
      const p = 1 / (1 + Math.exp(-(slope * odds + offset)));
      const weight = p * (1 - p);
      gs += (p - label) * odds;
      go += p - label;
      hss += weight * odds * odds;
      hso += weight * odds;
      hoo += weight;
    }
    const determinant = hss * hoo - hso * hso;
    if (!(Math.abs(determinant) > Number.EPSILON)) break;
    const toSlope = (hoo * gs - hso * go) / determinant;
    const toOffset = (hss * go - hso * gs) / determinant;
    let [next, part] = [{ slope: slope - toSlope, offset: offset - toOffset }, 1];
    for (let halving = 0; halving < HALVINGS && !(lossOf(scored, next) < loss); halving++) {
      part /= 2;
      next = { slope: slope - part * toSlope, offset: offset - part * toOffset };
    }
    const lower = lossOf(scored, next);
    if (!(lower < loss)) break;
    ({ slope, offset } = next);
    loss = lower;
  }
  const isSound = Number.isFinite(slope) && Number.isFinite(offset) && slope > 0;
  return isSound ? { slope, offset } : { slope: 1, offset: 0 };
}

/** What the curve misses by: the sum of the negative log-likelihoods, and what holds it near the log-odds as they are. */
function lossOf(scored: readonly Scored[], { slope, offset }: Calibration): number {
  let sum = (DAMPING / 2) * (slope - 1) ** 2;
  for (const { label, odds } of scored) {
    const margin = (label === 1 ? 1 : -1) * (slope * odds + offset);
    sum += margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
  }
  return sum;
}

/** How far above the last genuine comment the limit lies where no spam lies above it. */
const MARGIN = 0.05;

/** The least log-odds at which at most the wished share of the genuine comments, and not one more, is given up. */
export function limitFor(scored: readonly Scored[], wished: number): number {
  const genuine = scored.flatMap(({ label, odds }) => (label === 0 ? [odds] : [])).sort((a, b) => b - a);
  const highest = genuine[Math.floor(genuine.length * wished)];
  if (highest === undefined) return scored.reduce((least, { odds }) => Math.min(least, odds), Number.POSITIVE_INFINITY);
  const above = scored.filter(({ label, odds }) => label === 1 && odds > highest);
  const next = above.reduce((least, { odds }) => Math.min(least, odds), Number.POSITIVE_INFINITY);
  if (next === Number.POSITIVE_INFINITY) return highest + MARGIN;
  return (highest + next) / 2;
}

/** The log-odds from which on F1 is best. */
export function bestLimit(scored: readonly Scored[]): number {
  const sorted = [...scored].sort((a, b) => b.odds - a.odds);
  const spam = sorted.filter(({ label }) => label === 1).length;
  let [found, best, limit] = [0, 0, 0];
  sorted.forEach(({ label, odds }, at) => {
    found += label;
    const f1 = (2 * found) / (at + 1 + spam);
    if (f1 <= best) return;
    best = f1;
    limit = (odds + (sorted[at + 1]?.odds ?? odds)) / 2;
  });
  return limit;
}

/** What stands at a limit or above. */
export interface Shares {
  readonly genuine: number;
  readonly spam: number;
  readonly falsePositives: number;
  readonly recall: number;
}

/** How many comments there are, and which share of them is taken for spam from a limit on. */
export function sharesAt(scored: readonly Scored[], limit: number): Shares {
  const of = (label: 0 | 1): { readonly all: number; readonly share: number } => {
    const own = scored.filter((one) => one.label === label);
    const taken = own.filter(({ odds }) => odds >= limit).length;
    return { all: own.length, share: own.length === 0 ? 0 : taken / own.length };
  };
  const [genuine, spam] = [of(0), of(1)];
  return { genuine: genuine.all, spam: spam.all, falsePositives: genuine.share, recall: spam.share };
}
