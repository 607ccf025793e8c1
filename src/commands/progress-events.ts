import type { Progress } from '../engine/run-options.ts';
import type { Events } from './events.ts';
import { createMeter } from './progress-line.ts';

/** An event of progress at the start of each phase, and then at most one in so many milliseconds. */
const BETWEEN_EVENTS = 1000;

/** Tells how far a run is as events. `expected` is the number of inputs of the last run. */
export function progressEvents(events: Events, expected: number | undefined): (progress: Progress) => void {
  const meter = createMeter(expected);
  let phase: Progress['phase'] | undefined;
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = Date.now();
    const { rate, left } = meter.pace(progress, now);
    if (progress.phase === phase && now - last < BETWEEN_EVENTS) return;
    phase = progress.phase;
    last = now;
    const { done, failed, total = null, kept = null, dropped = null, unchanged = null } = progress;
    events.emit('run.progress', {
      phase,
      done,
      total,
      expected: expected ?? null,
      kept,
      dropped,
      unchanged,
      failed,
      rate: rounded(rate),
      left: rounded(left),
    });
  };
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10) / 10;
}
