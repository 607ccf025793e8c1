import type { Progress } from '../engine/run-options.ts';

/** Off a terminal, one line in this many milliseconds; on one, a redraw. */
const OFF_TERMINAL = 10_000;
const ON_TERMINAL = 100;

/** A reporter that shows how far a run is on a stream: one line redrawn on a terminal, plain lines every ten seconds off it. */
export function progressReporter(stream: NodeJS.WriteStream): {
  readonly report: (progress: Progress) => void;
  readonly end: () => void;
} {
  let last = Date.now() - (stream.isTTY ? ON_TERMINAL : 0);
  let drawn = false;
  return {
    report({ phase, done, failed }) {
      const now = Date.now();
      if (now - last < (stream.isTTY ? ON_TERMINAL : OFF_TERMINAL)) return;
      last = now;
      const line = `${phase}: ${done} documents${failed > 0 ? `, ${failed} failed` : ''}`;
      stream.write(stream.isTTY ? `\r\u001B[2K${line}` : `${line}\n`);
      drawn = stream.isTTY;
    },
    end() {
      if (drawn) stream.write('\r\u001B[2K');
      drawn = false;
    },
  };
}
