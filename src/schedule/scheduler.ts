import { createHash } from 'node:crypto';

/** How a run ended: by its exit code, or by a signal. */
export interface RunEnd {
  readonly code: number | null;
  readonly signal: string | null;
}

/** What a scheduler needs of the world. */
export interface SchedulerWorld {
  /** Starts a run; the promise is kept when it has ended, however it did. */
  run(): Promise<RunEnd>;
  /** Waits; sooner when the scheduler is stopped. */
  wait(milliseconds: number): Promise<void>;
  say(line: string): void;
}

export interface Jitter {
  /** A run begins up to this many milliseconds after it is due. */
  readonly most: number;
  /** The same seed and the same time give the same delay. */
  readonly seed: string;
}

export interface Scheduler {
  /** A run is due. It is skipped, and that is told, while another one of this scheduler goes on. */
  due(at: Date, why: 'due' | 'missed'): Promise<void>;
  /** No run begins from now on; kept when the one that goes on, if any, has ended, with how it did. */
  stop(): Promise<RunEnd | undefined>;
}

/** Runs what is due, one at a time. Nothing that a run does ends the scheduler. */
export function createScheduler(jitter: Jitter, world: SchedulerWorld): Scheduler {
  let current: Promise<void> | undefined;
  let last: RunEnd | undefined;
  let isStopped = false;
  const begin = async (at: Date, why: 'due' | 'missed'): Promise<void> => {
    const delay = delayOf(at, jitter);
    world.say(
      `${why === 'due' ? 'due' : 'missed'} ${at.toISOString()}${delay === 0 ? '' : `, begins in ${Math.round(delay / 1000)} s`}`,
    );
    if (delay > 0) await world.wait(delay);
    if (isStopped) return;
    try {
      last = await world.run();
      world.say(meaningOf(last));
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      world.say(`the run could not be started: ${what}; the next one begins when it is due`);
    }
  };
  return {
    async due(at, why) {
      if (isStopped) return;
      if (current !== undefined) {
        world.say(`skipped ${at.toISOString()}: the run before it goes on`);
        return;
      }
      last = undefined;
      current = begin(at, why);
      try {
        await current;
      } finally {
        current = undefined;
      }
    },
    async stop() {
      isStopped = true;
      const going = current;
      await going;
      return going === undefined ? undefined : last;
    },
  };
}

/** From 0 to `most`, spread evenly over times, the same for one seed and one time. */
export function delayOf(at: Date, { most, seed }: Jitter): number {
  if (most === 0) return 0;
  const digest = createHash('sha256').update(`${seed}\n${at.toISOString()}`).digest();
  return Math.floor((digest.readUInt32BE(0) / 2 ** 32) * (most + 1));
}

/** What the exit codes of a run mean to who reads the log of a scheduler. */
const MEANINGS: ReadonlyMap<number, string> = new Map([
  [0, 'the run is done'],
  [3, 'the run is done, but documents failed'],
  [4, 'the run ended: a budget was broken'],
  [5, 'the run ended: no input'],
  [6, 'skipped: another run holds the output'],
  [78, 'the run ended: bad configuration'],
]);

/** Whether a run was asked to end; one that is asked while it starts up ends by the signal itself. */
export function isInterrupted({ code, signal }: RunEnd): boolean {
  return code === INTERRUPTED || signal === 'SIGINT' || signal === 'SIGTERM';
}

/** The exit code of a run that was asked to end, and did. */
const INTERRUPTED = 130;

function meaningOf(end: RunEnd): string {
  const { code, signal } = end;
  if (isInterrupted(end)) return 'the run was interrupted';
  if (code === null) return `the run was killed by ${signal ?? 'an unknown cause'}; the next one begins when it is due`;
  return MEANINGS.get(code) ?? `the run failed (exit code ${code}); the next one begins when it is due`;
}
