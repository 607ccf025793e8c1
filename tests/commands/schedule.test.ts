import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listRuns } from '../../src/engine/state/runs.ts';
import { CLI, decant } from '../decant.ts';
import { folderWithStories } from '../stories.ts';

interface Running {
  /** Kept when stderr has said it, as often as wanted. */
  readonly says: (words: string, times?: number) => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly code: Promise<number | null>;
  readonly said: () => string;
}

/** Starts a command line that goes on until it is told to stop. */
function start(args: readonly string[], cwd: string): Running {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  const heard = new Set<() => void>();
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    for (const listener of heard) listener();
  });
  const code = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const says = (words: string, times = 1): Promise<void> =>
    new Promise((resolve, reject) => {
      const listen = (): void => {
        if (said.split(words).length > times) resolve();
      };
      heard.add(listen);
      listen();
      void code.then(() => reject(new Error(`It ended without saying "${words}":\n${said}`)));
    });
  return { says, signal: (signal) => void child.kill(signal), code, said: () => said };
}

const NEVER = '0 0 1 1 *';

// Each test starts several processes, which take seconds on a busy machine.
describe('decant schedule', { timeout: 180_000 }, () => {
  it('runs when a run is due, and ends when it is told to', async () => {
    const cwd = folderWithStories();
    const running = start(['schedule', 'in', '--out', 'out', '--cron', '* * * * * *', '--timezone', 'UTC'], cwd);
    await running.says('the run is done');
    running.signal('SIGTERM');
    expect([0, 130]).toContain(await running.code);
    expect(existsSync(join(cwd, 'out', 'manifest.json'))).toBe(true);
    expect(running.said()).toContain('documents read');
    expect(running.said()).toContain('decant schedule: stopped');
  });

  it('outlives runs that fail', async () => {
    const cwd = folderWithStories();
    const running = start(['schedule', 'nowhere', '--out', 'out', '--cron', '* * * * * *'], cwd);
    await running.says('the run ended: no input', 2);
    running.signal('SIGINT');
    expect(await running.code).not.toBeNull();
  });

  it('catches up on a run that was missed, once, unless it is not to', async () => {
    const cwd = folderWithStories();
    expect((await decant(['run', 'in', '--out', 'out', '-q'], { cwd })).code).toBe(0);
    const state = new DatabaseSync(join(cwd, 'out', '.decant', 'state.sqlite'));
    state.exec("UPDATE run SET started = '2020-06-01T00:00:00.000Z'");
    state.close();
    const idle = start(['schedule', 'in', '--out', 'out', '--cron', NEVER, '--catch-up', 'none'], cwd);
    await idle.says('next ');
    idle.signal('SIGTERM');
    expect(await idle.code).toBe(0);
    expect(idle.said()).not.toContain('missed');
    const running = start(['schedule', 'in', '--out', 'out', '--cron', NEVER, '--timezone', 'UTC'], cwd);
    await running.says('missed 2021-01-01T00:00:00.000Z');
    await running.says('the run is done');
    running.signal('SIGINT');
    expect(await running.code).toBe(0);
    expect(listRuns(join(cwd, 'out', '.decant'))).toMatchObject([
      { outcome: 'done', counts: { documents: { unchanged: 2 } } },
      { started: '2020-06-01T00:00:00.000Z' },
    ]);
  });

  it('refuses a bad expression, zone, delay or configuration before it waits for anything', async () => {
    const cwd = folderWithStories();
    expect((await decant(['schedule', 'in', '--cron', '99 * * * *'], { cwd })).code).toBe(78);
    expect((await decant(['schedule', 'in', '--cron', NEVER, '--timezone', 'Nowhere'], { cwd })).code).toBe(78);
    expect((await decant(['schedule', 'in', '--cron', NEVER, '--jitter', 'soon'], { cwd })).code).toBe(2);
    expect((await decant(['schedule', 'in', '--cron', NEVER, '--set', 'otu=x'], { cwd })).code).toBe(78);
    expect(await decant(['schedule', 'in'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--cron'),
    });
  });
});

describe('decant schedule print', () => {
  it('prints the schedule with the options of run, for a scheduler that the user has', async () => {
    const flags = ['--cron', '0 * * * *', '--out', 'out', '--set', 'dedupe.near=false', '--strict'];
    const { code, stdout } = await decant(['schedule', 'print', 'in', '--for', 'k8s', ...flags]);
    expect(code).toBe(0);
    expect(stdout).toContain('"decant","run","--set","dedupe.near=false","--out","out","--strict","--","in"');
    expect((await decant(['schedule', 'print', '--cron', '0 * * * *'])).code).toBe(2);
    expect((await decant(['schedule', 'print', '--for', 'cron'])).code).toBe(2);
  });
});

describe('decant runs', { timeout: 180_000 }, () => {
  it('shows the runs and how they ended, the newest first, as a table or as one object', async () => {
    const cwd = folderWithStories();
    expect(await decant(['runs', '--out', 'out'], { cwd })).toMatchObject({ code: 0, stdout: '' });
    await decant(['run', 'in', '--out', 'out', '-q'], { cwd });
    const { run, started }: { run: string; started: string } = JSON.parse(
      readFileSync(join(cwd, 'out', 'manifest.json'), 'utf8'),
    );
    const table = (await decant(['runs', '--out', 'out'], { cwd })).stdout;
    expect(table).toContain(run);
    expect(table.split('\n')[0]).toMatch(/^run +started +outcome +seconds +read +written/);
    expect((await decant(['run', 'nowhere', '--out', 'out', '-q'], { cwd })).code).toBe(5);
    expect(JSON.parse((await decant(['runs', '--out', 'out', '--json'], { cwd })).stdout)).toMatchObject({
      out: 'out',
      runs: [
        { outcome: 'failed', counts: null, message: expect.stringContaining('nowhere') },
        { run, started, outcome: 'done', counts: { documents: { read: 3, written: 2, rejected: 1 } } },
      ],
    });
  });

  it('knows the last run by its manifest where the state is gone', async () => {
    const cwd = folderWithStories();
    await decant(['run', 'in', '--out', 'out', '-q'], { cwd });
    rmSync(join(cwd, 'out', '.decant'), { recursive: true });
    expect(JSON.parse((await decant(['runs', '--out', 'out', '--json'], { cwd })).stdout)).toMatchObject({
      runs: [{ outcome: 'done', counts: { documents: { read: 3 } } }],
    });
  });

  it('says so when the manifest is broken', async () => {
    const cwd = folderWithStories();
    writeFileSync(join(cwd, 'in', 'manifest.json'), '{');
    expect((await decant(['runs', '--out', 'in'], { cwd })).code).toBe(1);
  });
});
