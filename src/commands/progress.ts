import yoctoSpinner from 'yocto-spinner';
import type { Progress } from '../engine/run-options.ts';
import { createMeter, progressLine } from './progress-line.ts';

/** Shows how far a run is. */
export interface ProgressReporter {
  readonly report: (progress: Progress) => void;
  readonly end: () => void;
}

/** Off a terminal, one line in this many milliseconds; on one, a redraw. */
const OFF_TERMINAL = 10_000;
const ON_TERMINAL = 100;

/**
 * A reporter on a stream: one line redrawn on a terminal, a plain line every ten seconds off it. `expected` is the number of
 * inputs of the last run.
 */
export function progressReporter(stream: NodeJS.WriteStream, expected: number | undefined): ProgressReporter {
  return isAnimated(stream) ? animated(stream, expected) : plain(stream, expected);
}

/** A terminal that somebody looks at. */
function isAnimated(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && process.env['TERM'] !== 'dumb' && !('CI' in process.env);
}

/** Signals are the run's; the spinner goes when the run has ended. */
function animated(stream: NodeJS.WriteStream, expected: number | undefined): ProgressReporter {
  const spinner = yoctoSpinner({ stream, handleSignals: false });
  const meter = createMeter(expected);
  let last = Number.NEGATIVE_INFINITY;
  return {
    report(progress) {
      const now = Date.now();
      const pace = meter.pace(progress, now);
      if (now - last < ON_TERMINAL) return;
      last = now;
      // One cell for the spinner, one for the space behind it, one for the cursor.
      spinner.text = progressLine(progress, pace).slice(0, Math.max(1, (stream.columns || 80) - 3));
      if (!spinner.isSpinning) spinner.start();
    },
    end() {
      spinner.stop();
    },
  };
}

function plain(stream: NodeJS.WriteStream, expected: number | undefined): ProgressReporter {
  const meter = createMeter(expected);
  let latest: Progress | undefined;
  const timer = setInterval(() => {
    if (latest !== undefined) stream.write(`decant: ${progressLine(latest, meter.pace(latest, Date.now()))}\n`);
  }, OFF_TERMINAL);
  timer.unref();
  return {
    report(progress) {
      latest = progress;
      meter.pace(progress, Date.now());
    },
    end: () => clearInterval(timer),
  };
}
