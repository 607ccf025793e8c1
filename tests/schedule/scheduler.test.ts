import { describe, expect, it } from 'vitest';
import { createScheduler, delayOf, type RunEnd, type Scheduler } from '../../src/schedule/scheduler.ts';

const NOON = new Date('2026-03-01T12:00:00Z');
const LATER = new Date('2026-03-01T13:00:00Z');

interface Stage {
  readonly scheduler: Scheduler;
  readonly said: string[];
  readonly waits: number[];
  /** Ends the run that goes on. */
  readonly end: (end: RunEnd) => void;
  readonly runs: () => number;
}

/** A scheduler in a world where runs end when the test says so, and waiting takes no time unless it is held. */
function staged(most = 0, hold: Promise<void> = Promise.resolve()): Stage {
  const said: string[] = [];
  const waits: number[] = [];
  const ends: ((end: RunEnd) => void)[] = [];
  const scheduler = createScheduler(
    { most, seed: 'seed' },
    {
      run: () => new Promise((resolve) => ends.push(resolve)),
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        await hold;
      },
      say: (line) => said.push(line),
    },
  );
  return { scheduler, said, waits, end: (end) => ends.at(-1)?.(end), runs: () => ends.length };
}

const DONE: RunEnd = { code: 0, signal: null };

describe('the scheduler', () => {
  it('runs what is due and tells how it ended', async () => {
    const { scheduler, said, end } = staged();
    const over = scheduler.due(NOON, 'due');
    end(DONE);
    await over;
    expect(said).toEqual(['due 2026-03-01T12:00:00.000Z', 'the run is done']);
  });

  it('skips what is due while a run goes on, and runs again after it', async () => {
    const { scheduler, said, end, runs } = staged();
    const first = scheduler.due(NOON, 'due');
    await scheduler.due(LATER, 'due');
    expect(said.at(-1)).toBe('skipped 2026-03-01T13:00:00.000Z: the run before it goes on');
    end(DONE);
    await first;
    const second = scheduler.due(LATER, 'due');
    end(DONE);
    await second;
    expect(runs()).toBe(2);
  });

  it.each([
    [{ code: 1, signal: null }, 'the run failed (exit code 1); the next one begins when it is due'],
    [{ code: null, signal: 'SIGSEGV' }, 'the run was killed by SIGSEGV; the next one begins when it is due'],
    [{ code: 6, signal: null }, 'skipped: another run holds the output'],
    [{ code: 130, signal: null }, 'the run was interrupted'],
    [{ code: null, signal: 'SIGINT' }, 'the run was interrupted'],
  ])('outlives a run that ends with %o', async (ended, words) => {
    const { scheduler, said, end, runs } = staged();
    const over = scheduler.due(NOON, 'due');
    end(ended);
    await over;
    expect(said.at(-1)).toBe(words);
    const next = scheduler.due(LATER, 'missed');
    end(DONE);
    await next;
    expect(runs()).toBe(2);
  });

  it('outlives a run that cannot be started', async () => {
    const said: string[] = [];
    const scheduler = createScheduler(
      { most: 0, seed: '' },
      { run: () => Promise.reject(new Error('EAGAIN')), wait: async () => undefined, say: (line) => said.push(line) },
    );
    await scheduler.due(NOON, 'due');
    expect(said.at(-1)).toBe('the run could not be started: EAGAIN; the next one begins when it is due');
  });

  it('waits for the run that goes on when it is stopped, and begins no other', async () => {
    const { scheduler, end, runs } = staged();
    void scheduler.due(NOON, 'due');
    const stopped = scheduler.stop();
    end({ code: 130, signal: null });
    expect(await stopped).toEqual({ code: 130, signal: null });
    await scheduler.due(LATER, 'due');
    expect(runs()).toBe(1);
    expect(await scheduler.stop()).toBeUndefined();
  });

  it('begins no run when it is stopped while it waits', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { scheduler, runs, waits } = staged(60_000, promise);
    void scheduler.due(NOON, 'due');
    const stopped = scheduler.stop();
    resolve();
    await stopped;
    expect(waits).toEqual([delayOf(NOON, { most: 60_000, seed: 'seed' })]);
    expect(runs()).toBe(0);
  });

  it('spreads delays from none to the most, the same for one seed and time', () => {
    const delays = Array.from({ length: 400 }, (_, index) =>
      delayOf(new Date(NOON.getTime() + index * 1000), { most: 1000, seed: 'a' }),
    );
    expect(delays.every((delay) => Number.isInteger(delay) && delay >= 0 && delay <= 1000)).toBe(true);
    expect(new Set(delays.map((delay) => Math.floor(delay / 101))).size).toBe(10);
    expect(delayOf(NOON, { most: 1000, seed: 'a' })).toBe(delayOf(NOON, { most: 1000, seed: 'a' }));
    expect(delayOf(NOON, { most: 1e6, seed: 'a' })).not.toBe(delayOf(NOON, { most: 1e6, seed: 'b' }));
    expect(delayOf(NOON, { most: 0, seed: 'a' })).toBe(0);
  });
});
