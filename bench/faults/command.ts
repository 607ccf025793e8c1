import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What is run: the command line, or a run with corpus stages. */
const PROGRAMS: Readonly<Record<'run' | 'barriers', readonly string[]>> = {
  run: [resolve(import.meta.dirname, '../../src/cli.ts'), 'run', 'in', '--out', 'out', '--quiet', '--jobs', '1'],
  barriers: [resolve(import.meta.dirname, 'barriers.ts')],
};

export interface Command {
  readonly program: keyof typeof PROGRAMS;
  readonly args: readonly string[];
}

/** Compiled modules, which are the same for every run. */
const CACHE = join(tmpdir(), 'decant-compiled');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** A fault at an exact system call: its name, which of its calls in a thread, and what happens there. */
export interface Injection {
  readonly call: string;
  readonly when: number;
  /** `signal=SIGKILL`, `error=ENOSPC`. */
  readonly fault: string;
}

/** The system calls by which a run changes anything. */
export const CALLS = [
  'write',
  'pwrite64',
  'fsync',
  'fdatasync',
  'rename',
  'unlink',
  'ftruncate',
  'mkdir',
  'rmdir',
] as const;

/** Runs the command in a folder, which holds the input as `in`. Calls are counted per thread, so that one does all files. */
export function decant(cwd: string, { program: name, args }: Command, tracing: readonly string[] = []): Promise<Ended> {
  const command = [process.execPath, ...PROGRAMS[name], ...args];
  const whole = tracing.length === 0 ? command : ['strace', '-f', '-qq', ...tracing, ...command];
  const [program = '', ...rest] = whole;
  const child = spawn(program, rest, {
    cwd,
    env: { ...process.env, UV_THREADPOOL_SIZE: '1', NODE_COMPILE_CACHE: CACHE, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => done({ code, signal, stderr }));
  });
}

/** The same with a fault. */
export function decantWithFault(cwd: string, command: Command, { call, when, fault }: Injection): Promise<Ended> {
  const tracing = ['-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${call}:${fault}:when=${when}`];
  return decant(cwd, command, tracing);
}

/** How often a run makes each call, in the thread that makes it most often. */
export async function countCalls(cwd: string, command: Command): Promise<ReadonlyMap<string, number>> {
  const log = join(cwd, 'calls.txt');
  await decant(cwd, command, ['-o', log, '-e', `trace=${CALLS.join(',')}`]);
  const byThread = new Map<string, number>();
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const [, thread, call] = CALL.exec(line) ?? [];
    if (thread !== undefined && call !== undefined)
      byThread.set(`${call} ${thread}`, (byThread.get(`${call} ${thread}`) ?? 0) + 1);
  }
  const most = new Map<string, number>();
  for (const [key, count] of byThread) {
    const call = key.slice(0, key.indexOf(' '));
    most.set(call, Math.max(most.get(call) ?? 0, count));
  }
  return most;
}

const CALL = /^(\d+)\s+([a-z0-9_]+)\(/;

/** Everything that a run is to leave the same, whatever happened on the way: with corpus stages, what they remember too. */
export function results(cwd: string, { program }: Pick<Command, 'program'>): string {
  const out = join(cwd, 'out');
  const remembered = program === 'barriers' ? rememberedIn(join(out, '.decant', 'state.sqlite')) : '';
  const files = readdirSync(out)
    .filter((name) => !name.startsWith('.decant') && name !== 'manifest.json')
    .sort()
    .map((name) => `${name}\n${readFileSync(join(out, name), 'latin1')}`)
    .join('\n');
  return files + remembered;
}

function rememberedIn(state: string): string {
  const database = new DatabaseSync(state, { readOnly: true });
  try {
    const rows = [
      'SELECT stage, name, CAST(body AS TEXT) AS body FROM kept ORDER BY stage, name',
      'SELECT stage, id, body FROM decided ORDER BY stage, id',
      'SELECT stage, id, uri FROM sketched ORDER BY stage, id',
      'SELECT stage, sizes FROM barrier ORDER BY stage',
    ].map((query) => database.prepare(query).all());
    return JSON.stringify(rows);
  } finally {
    database.close();
  }
}
