import { seededRandom } from '../gold/seeded-random.ts';

const RESAMPLES = 1000;

/** A figure with its 95 % bootstrap interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A statistic of a sample, and its interval by percentiles of 1,000 resamples with a fixed seed. */
export function withInterval<Unit>(units: readonly Unit[], statistic: (sample: readonly Unit[]) => number): Interval {
  const random = seededRandom(0x5eed);
  const resample = (): Unit[] => {
    const drawn: Unit[] = [];
    for (const _ of units) {
      const unit = units[Math.floor(random() * units.length)];
      if (unit !== undefined) drawn.push(unit);
    }
    return drawn;
  };
  const values = Array.from({ length: RESAMPLES }, () => statistic(resample())).sort((a, b) => a - b);
  const value = statistic(units);
  return {
    value,
    low: values[Math.floor(RESAMPLES * 0.025)] ?? value,
    high: values[Math.floor(RESAMPLES * 0.975)] ?? value,
  };
}
