import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Extracted, Extractor } from './extractor.ts';

const SETUP = 'bench/peers/setup.sh';
const ENVIRONMENT = resolve(import.meta.dirname, '..', '..', '.cache', 'python');

/** The Python that is named, else that of DECANT_BENCH_PYTHON, else that of the virtual environment of setup.sh. */
export function pythonPath(named: string | undefined): string {
  const own = process.platform === 'win32' ? join('Scripts', 'python.exe') : join('bin', 'python');
  return named ?? process.env['DECANT_BENCH_PYTHON'] ?? join(ENVIRONMENT, own);
}

/** A peer that is not installed: why, and what to run. */
export interface Absent {
  readonly absent: string;
}

/** Starts the peer `run-<system>.py` in one process for all pages; a page at a time is asked for. */
export function pythonPeer(system: string, python: string): Promise<Extractor | Absent> {
  if (!existsSync(python)) return Promise.resolve(absent(system, `there is no Python at ${python}`));
  return processPeer(system, [python, '-B', join(import.meta.dirname, `run-${system}.py`)]);
}

function absent(system: string, why: string): Absent {
  return {
    absent: `${system} IS LEFT OUT: ${why}. Run ${SETUP}, or name a Python that has it with --python or DECANT_BENCH_PYTHON.`,
  };
}

/** A page that takes longer has failed, and its process is ended. */
const PATIENCE_MS = 120_000;

/** A peer behind a command that speaks the lines of serve.py. After a page that ends the process a new one is started. */
export async function processPeer(system: string, command: readonly string[]): Promise<Extractor | Absent> {
  const first = await start(command);
  if ('failure' in first) return absent(system, first.failure);
  let running: Conversation | Failure = first;
  return {
    system,
    ...(first.greeting.version === undefined ? {} : { version: first.greeting.version }),
    async extract({ html }) {
      if ('failure' in running || running.hasEnded()) running = await start(command);
      if ('failure' in running) return failed(running.failure);
      const answer = await running.ask({ html: html.toWellFormed() });
      return 'failure' in answer ? failed(answer.failure) : extractedOf(answer);
    },
    close() {
      if (!('failure' in running)) running.end();
    },
  };
}

function failed(error: string): Extracted {
  return { text: '', milliseconds: 0, error };
}

function extractedOf({ text = '', milliseconds = 0, error }: Answer): Extracted {
  return { text, milliseconds, ...(error === undefined ? {} : { error }) };
}

/** A line of serve.py: the greeting has the version, every other line the rest. */
interface Answer {
  readonly version?: string;
  readonly text?: string;
  readonly milliseconds?: number;
  readonly error?: string;
}

interface Failure {
  readonly failure: string;
}

/** A process that answers every line with a line. */
interface Conversation {
  readonly greeting: Answer;
  ask(question: object): Promise<Answer | Failure>;
  hasEnded(): boolean;
  end(): void;
}

/** Starts a process and waits for its first line. */
async function start([program = '', ...arguments_]: readonly string[]): Promise<Conversation | Failure> {
  const child = spawn(program, arguments_, { stdio: ['pipe', 'pipe', 'pipe'] });
  const answers = answersOf(child);
  const greeting = await answers.next();
  if ('failure' in greeting) return greeting;
  return {
    greeting,
    ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      return answers.next();
    },
    hasEnded: answers.hasEnded,
    end: () => child.stdin.end(),
  };
}

function answerOf(line: string): Answer | Failure {
  try {
    return JSON.parse(line);
  } catch {
    return { failure: `it said ${JSON.stringify(line.slice(0, 80))}, which is no answer` };
  }
}

interface Answers {
  next(): Promise<Answer | Failure>;
  hasEnded(): boolean;
}

function answersOf(child: ChildProcess): Answers {
  let waiting: ((answer: Answer | Failure) => void) | undefined;
  let ended: Failure | undefined;
  let complaints = '';
  let rest = '';
  const settle = (answer: Answer | Failure): void => {
    waiting?.(answer);
    waiting = undefined;
  };
  const end = (why: string): void => {
    ended ??= { failure: complaints.trim().split('\n').at(-1) || why };
    settle(ended);
  };
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) settle(answerOf(line));
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    complaints = (complaints + chunk).slice(-2000);
  });
  child.stdin?.on('error', (error) => end(error.message));
  child.on('error', (error) => end(error.message));
  child.on('close', (code, signal) => end(`its process ended with ${signal ?? code}`));
  return {
    next() {
      if (ended !== undefined) return Promise.resolve(ended);
      const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      return new Promise<Answer | Failure>((resolveAnswer) => {
        waiting = resolveAnswer;
      }).finally(() => clearTimeout(patience));
    },
    hasEnded: () => ended !== undefined,
  };
}
