import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The most memory that was seen in use. */
export interface Gauge {
  look(): void;
  peak(): number;
  /** What looking took. */
  seconds(): number;
}

/** A gauge that looks when it is told to. */
export function createGauge(): Gauge {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  let [peak, seconds] = [0, 0];
  return {
    look() {
      const before = process.cpuUsage();
      // Buffers are freed beside the first collection; the second waits for that.
      collectGarbage();
      collectGarbage();
      const { arrayBuffers, heapUsed } = process.memoryUsage();
      peak = Math.max(peak, arrayBuffers + heapUsed);
      const { user, system } = process.cpuUsage(before);
      seconds += (user + system) / 1e6;
    },
    peak: () => peak,
    seconds: () => seconds,
  };
}
