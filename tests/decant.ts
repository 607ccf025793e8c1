import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { main } from '../src/cli.ts';
import { temporaryFolder } from './temporary.ts';

/** The command line, as a script for Node.js. */
export const CLI: string = resolve(import.meta.dirname, '../src/cli.ts');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  /** A folder of its own unless one is named. */
  readonly cwd?: string;
  readonly input?: string | Buffer;
}

/** Runs a command line to its end in this process, as if it were one of its own: a start of Node.js costs more than most. */
export async function decant(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { cwd = temporaryFolder(), input = '' } = surroundings;
  const before = { cwd: process.cwd(), colour: process.env['NO_COLOR'], exitCode: process.exitCode };
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin');
  const [stdout, stderr] = [heard(process.stdout), heard(process.stderr)];
  process.chdir(cwd);
  process.env['NO_COLOR'] = '1';
  process.exitCode = undefined;
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
  try {
    await main(args);
    return { code: Number(process.exitCode ?? 0), stdout: stdout.end(), stderr: stderr.end() };
  } finally {
    stdout.end();
    stderr.end();
    if (stdin !== undefined) Object.defineProperty(process, 'stdin', stdin);
    if (before.colour === undefined) delete process.env['NO_COLOR'];
    else process.env['NO_COLOR'] = before.colour;
    process.exitCode = before.exitCode;
    process.chdir(before.cwd);
  }
}

/** Runs a command line in a process of its own, for what only a process has: its exit, its streams, its threads. */
export function decantProcess(
  args: readonly string[],
  { cwd = temporaryFolder(), input = '' }: Surroundings = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}

/** Keeps what is written to a stream, until it ends: it then gives that, and the stream is as it was. */
function heard(stream: NodeJS.WriteStream): { end(): string } {
  const chunks: Buffer[] = [];
  const listeners = stream.listeners('error');
  const write = stream.write;
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    chunks.push(Buffer.from(chunk));
    const done = rest.findLast((argument) => typeof argument === 'function');
    if (done !== undefined) setImmediate(() => done());
    return true;
  };
  return {
    end() {
      stream.write = write;
      for (const listener of stream.listeners('error'))
        if (!listeners.includes(listener)) stream.off('error', listener as () => void);
      return Buffer.concat(chunks).toString('utf8');
    },
  };
}
