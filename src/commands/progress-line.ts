import type { Progress } from '../engine/run-options.ts';

/** How far a run is, with what follows from the clock. */
export interface Pace {
  /** Documents a second, of late; undefined before there is anything to tell. */
  readonly rate: number | undefined;
  /** Seconds until the phase is over; undefined where that is not known. */
  readonly left: number | undefined;
}

/** Takes in how far a run is, and gives its pace. Times are in milliseconds. */
export interface Meter {
  pace(progress: Progress, now: number): Pace;
}

/** The pace is that of the last so many milliseconds: a slow start is soon forgotten. */
const WINDOW = 10_000;
/** Samples lie at least so many milliseconds apart. */
const SPACING = 250;

/** A meter for one run. `expected` is how many inputs there were the last time, for while their number is not known. */
export function createMeter(expected: number | undefined): Meter {
  let phase: Progress['phase'] | undefined;
  let samples: { readonly time: number; readonly done: number }[] = [];
  return {
    pace(progress, now) {
      // Between two barriers a phase begins anew.
      if (progress.phase !== phase || progress.done < (samples.at(-1)?.done ?? 0)) samples = [];
      phase = progress.phase;
      if (now - (samples.at(-1)?.time ?? Number.NEGATIVE_INFINITY) >= SPACING)
        samples.push({ time: now, done: progress.done });
      samples = samples.filter(({ time }, index) => index === samples.length - 1 || time >= now - WINDOW);
      const [first] = samples;
      const seconds = first === undefined ? 0 : (now - first.time) / 1000;
      const rate = first === undefined || seconds < SPACING / 1000 ? undefined : (progress.done - first.done) / seconds;
      const total = progress.total ?? expected;
      const rest = total === undefined ? undefined : total - progress.done;
      const left = rest === undefined || rest < 0 || rate === undefined || rate === 0 ? undefined : rest / rate;
      return { rate, left };
    },
  };
}

/** One line: phase, documents, rate, what became of them, time left. */
export function progressLine(progress: Progress, { rate, left }: Pace): string {
  const { phase, done, total, kept, dropped, unchanged, failed } = progress;
  const parts = [
    `${phase} ${figure(done)}${total === undefined ? '' : ` of ${figure(total)}`} documents`,
    rate === undefined ? '' : `${rate < 10 ? rate.toFixed(1) : figure(Math.round(rate))}/s`,
    unchanged === undefined || unchanged === 0 ? '' : `${figure(unchanged)} as before`,
    kept === undefined ? '' : `${figure(kept)} kept`,
    dropped === undefined || dropped === 0 ? '' : `${figure(dropped)} dropped`,
    failed === 0 ? '' : `${figure(failed)} failed`,
    left === undefined ? '' : `${total === undefined ? 'about ' : ''}${clock(left)} left`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function figure(value: number): string {
  return value.toLocaleString('en-GB');
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}
