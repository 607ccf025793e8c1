import { seededRandom } from '../gold/seeded-random.ts';

/** Right (1) and wrong (0) answers of every system to the same rows, by language. */
export type Answers = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Scores {
  /** Mean over languages of the share of right answers, by system. */
  readonly accuracy: ReadonlyMap<string, Interval>;
  /** How far the first system is above another on the same rows, by the other. */
  readonly lead: ReadonlyMap<string, Interval>;
}

const RESAMPLES = 1000;

/** Macro accuracy with 95 % bootstrap intervals: rows are drawn within their language, the same for every system. */
export function macroScores(answers: Answers): Scores {
  const systems = [...answers.keys()];
  const languages = [...(answers.get(systems[0] ?? '')?.keys() ?? [])];
  const columns = languages.map((language) => systems.map((system) => answers.get(system)?.get(language) ?? []));
  const random = seededRandom(0x5eed);
  const resamples = Array.from({ length: RESAMPLES }, () => drawn(columns, systems.length, random));
  const real = systems.map((_, system) => mean(columns.map((column) => mean(column[system] ?? []))));
  const intervalOf = (value: number, values: readonly number[]): Interval => {
    const sorted = values.toSorted((a, b) => a - b);
    return { value, low: sorted[RESAMPLES * 0.025] ?? value, high: sorted[RESAMPLES * 0.975] ?? value };
  };
  const ofSystem = (system: number): Interval =>
    intervalOf(
      real[system] ?? 0,
      resamples.map((means) => means[system] ?? 0),
    );
  const lead = (system: number): Interval =>
    intervalOf(
      (real[0] ?? 0) - (real[system] ?? 0),
      resamples.map((means) => (means[0] ?? 0) - (means[system] ?? 0)),
    );
  return {
    accuracy: new Map(systems.map((system, index) => [system, ofSystem(index)])),
    lead: new Map(systems.map((system, index): [string, Interval] => [system, lead(index)]).slice(1)),
  };
}

/** Macro accuracy by system of rows drawn with replacement within each language. */
function drawn(
  columns: readonly (readonly (readonly number[])[])[],
  systems: number,
  random: () => number,
): readonly number[] {
  const means = Array.from({ length: systems }, () => 0);
  for (const column of columns) {
    const size = column[0]?.length ?? 0;
    for (let draw = 0; draw < size; draw++) {
      const row = Math.floor(random() * size);
      for (let system = 0; system < systems; system++)
        means[system] = (means[system] ?? 0) + (column[system]?.[row] ?? 0) / size / columns.length;
    }
  }
  return means;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** One stated confidence, and whether the answer was right. */
export interface Claim {
  readonly confidence: number;
  readonly right: boolean;
}

const BINS = 10;

/** Expected calibration error over ten bins of equal width: how far the stated confidences are from what came true. */
export function calibrationError(claims: readonly Claim[]): number {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of claims) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  const gaps = bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0);
  return claims.length === 0 ? 0 : gaps / claims.length;
}
