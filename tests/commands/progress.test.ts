import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { progressReporter } from '../../src/commands/progress.ts';
import { createMeter, progressLine } from '../../src/commands/progress-line.ts';
import type { Progress } from '../../src/engine/run-options.ts';

const reading = (done: number, rest: Partial<Progress> = {}): Progress => ({
  phase: 'reading',
  done,
  failed: 0,
  ...rest,
});

describe('a meter', () => {
  it('knows no rate before it has seen two moments', () => {
    expect(createMeter(undefined).pace(reading(5), 1000)).toEqual({ rate: undefined, left: undefined });
  });

  it('tells documents a second of late, and the time that the rest takes', () => {
    const meter = createMeter(undefined);
    meter.pace(reading(0, { total: 100 }), 0);
    expect(meter.pace(reading(20, { total: 100 }), 2000)).toEqual({ rate: 10, left: 8 });
  });

  it('forgets a slow start', () => {
    const meter = createMeter(undefined);
    meter.pace(reading(0), 0);
    meter.pace(reading(1), 60_000);
    expect(meter.pace(reading(101), 70_000).rate).toBe(10);
  });

  it('starts anew with each phase', () => {
    const meter = createMeter(undefined);
    meter.pace(reading(0), 0);
    meter.pace(reading(100), 1000);
    expect(meter.pace({ phase: 'writing', done: 1, failed: 0 }, 1100).rate).toBeUndefined();
  });

  it('goes by the last run where the number of inputs is not known, until there are more', () => {
    const meter = createMeter(30);
    meter.pace(reading(0), 0);
    expect(meter.pace(reading(10), 1000).left).toBe(2);
    expect(meter.pace(reading(40), 2000).left).toBeUndefined();
  });
});

describe('a line of progress', () => {
  it('tells what is known, and nothing else', () => {
    expect(progressLine(reading(3), { rate: undefined, left: undefined })).toBe('reading 3 documents');
    expect(
      progressLine(
        { phase: 'writing', done: 12_345, failed: 4, total: 50_000, kept: 12_000, dropped: 341 },
        { rate: 1234.5, left: 30.2 },
      ),
    ).toBe('writing 12,345 of 50,000 documents, 1,235/s, 12,000 kept, 341 dropped, 4 failed, 0:31 left');
  });

  it('says that a time is a guess where the number of inputs is one', () => {
    expect(progressLine(reading(3), { rate: 0.52, left: 3725 })).toBe('reading 3 documents, 0.5/s, about 1:02:05 left');
  });
});

/** What a reporter writes to a stream. */
function stream(terminal: boolean): { readonly stream: NodeJS.WriteStream; readonly written: () => string } {
  let written = '';
  const pass = new PassThrough().setEncoding('utf8').on('data', (text: string) => {
    written += text;
  });
  const ended = { isTTY: terminal, columns: 40, cursorTo: () => true, clearLine: () => true, moveCursor: () => true };
  return { stream: Object.assign(pass, ended) as unknown as NodeJS.WriteStream, written: () => written }; // as much of a terminal as is used
}

describe('a reporter', () => {
  const withTimers = (): void => {
    vi.useFakeTimers({ now: 0 });
    onTestFinished(() => void vi.useRealTimers());
  };

  it('writes a plain line every ten seconds off a terminal, and no more when it has ended', async () => {
    withTimers();
    const { stream: target, written } = stream(false);
    const reporter = progressReporter(target, undefined);
    reporter.report(reading(0));
    await vi.advanceTimersByTimeAsync(9_000);
    expect(written()).toBe('');
    reporter.report(reading(90, { kept: 90 }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written()).toBe('decant: reading 90 documents, 9.0/s, 90 kept\n');
    reporter.end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written().split('\n')).toHaveLength(2);
  });

  it('redraws one line on a terminal, cut to its width, and takes it away at the end', async () => {
    withTimers();
    vi.stubEnv('CI', undefined);
    vi.stubEnv('TERM', 'xterm');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { stream: target, written } = stream(true);
    const reporter = progressReporter(target, undefined);
    reporter.report(reading(7, { kept: 5, dropped: 2, failed: 1, total: 100_000 }));
    await vi.advanceTimersByTimeAsync(200);
    expect(written()).toContain('reading 7 of 100,000 documents, 5 kept'.slice(0, 37));
    expect(written()).not.toContain('\n');
    expect(written()).not.toContain('dropped');
    reporter.end();
    expect(written()).toMatch(/\u001B\[\?25h$/);
  });

  it.each([
    ['CI', 'true'],
    ['TERM', 'dumb'],
  ])('does not animate where %s is %s', async (name, value) => {
    withTimers();
    vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { stream: target, written } = stream(true);
    const reporter = progressReporter(target, undefined);
    reporter.report(reading(7));
    await vi.advanceTimersByTimeAsync(10_000);
    reporter.end();
    expect(written()).not.toContain('\u001B');
  });
});
