import { spawn } from 'node:child_process';
import type { RunEnd } from '../schedule/scheduler.ts';

export interface Child {
  /** Kept when the process has ended, or could not be started. */
  readonly ended: Promise<RunEnd>;
  readonly signal: (signal: NodeJS.Signals) => void;
}

/**
 * Starts `decant run` as a process of its own, so that nothing it does can end the scheduler. It is in a group of its own too:
 * an interrupt from the keyboard reaches it once, from the scheduler.
 */
export function startRun(run: readonly string[]): Child {
  const [, script = ''] = process.argv;
  const child = spawn(process.execPath, [...process.execArgv, script, 'run', ...run], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const ended = new Promise<RunEnd>((resolve) => {
    child.on('error', (error) => resolve({ code: null, signal: error.message }));
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
  return { ended, signal: (signal) => void child.kill(signal) };
}
