/** What went wrong, by kind. `config/*`, `input/*`, `run/*` and `write/*` end the run, every other code fails one document. */
export type ErrorCode =
  | 'config/invalid'
  | 'config/missing-package'
  | 'config/not-found'
  | 'input/none'
  | 'input/not-found'
  | 'input/damaged'
  | 'read/failed'
  | 'read/too-large'
  | 'read/invalid-json'
  | 'read/invalid-row'
  | 'read/no-text'
  | 'read/bomb'
  | 'read/damaged'
  | 'read/unsupported'
  | 'read/missing-package'
  | 'read/line-too-long'
  | 'read/invalid-feed'
  | 'fetch/refused'
  | 'fetch/robots'
  | 'fetch/unreachable'
  | 'fetch/timeout'
  | 'fetch/broken'
  | 'fetch/redirects'
  | 'fetch/status'
  | 'fetch/gone'
  | 'fetch/offline'
  | 'fetch/stale'
  | 'fetch/too-many'
  | 'decode/binary'
  | 'decode/json'
  | 'decode/unsupported'
  | 'html/too-many-nodes'
  | 'stage/unmeasured'
  | 'stage/threw'
  | 'stage/model-mismatch'
  | 'limit/time'
  | 'limit/memory'
  | 'limit/crash'
  | 'run/budget'
  | 'run/interrupted'
  | 'run/locked'
  | 'run/stage'
  | 'run/state'
  | 'run/unbalanced'
  | 'write/failed'
  | 'write/foreign';

/** Where and how an error arose. `uri` and `stage` are what a ledger of failures names. */
export interface ErrorContext {
  readonly cause?: unknown;
  readonly uri?: string;
  readonly stage?: string;
  /** The place inside the input, for example `line 12, byte 3408`. */
  readonly at?: string;
}

/**
 * The one error class of decant. The message says what happened, to what, and what to do about it; the code is what
 * programs match on.
 */
export class DecantError extends Error {
  override readonly name = 'DecantError';
  readonly code: ErrorCode;
  readonly uri: string | undefined;
  readonly stage: string | undefined;
  readonly at: string | undefined;

  constructor(code: ErrorCode, message: string, context: ErrorContext = {}) {
    super(printable(message), context.cause === undefined ? undefined : { cause: context.cause });
    this.code = code;
    this.uri = context.uri;
    this.stage = context.stage;
    this.at = context.at === undefined ? undefined : printable(context.at);
  }
}

/** Control characters, tab and line feed aside, and the marks that turn the direction of text around. */
const MOVES_TERMINAL = /[^\P{Cc}\t\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text that may go to a terminal: what would move it is spelt out (`\\u001b`). Content names things in messages. */
export function printable(text: string): string {
  return text.replace(MOVES_TERMINAL, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same of a name, which is one line too. */
export function printableName(name: string): string {
  return printable(name).replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}

const FATAL = ['config/', 'input/', 'run/', 'write/'];

/** Whether an error ends the run (`config/*`, `input/*`, `run/*`, `write/*`) instead of failing one document. */
export function endsRun(error: unknown): boolean {
  return error instanceof DecantError && FATAL.some((kind) => error.code.startsWith(kind));
}

/** The system's own code of an error (`ENOENT`, `EACCES`), or undefined where it has none. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What the system answered, in words; its code where there are none, and the message of what is no answer of the system. */
export function systemReason(error: unknown): string {
  const code = systemCode(error) ?? OF_RUNTIME;
  if (!code.startsWith(OF_RUNTIME)) return REASONS.get(code) ?? code;
  return error instanceof Error ? error.message : String(error);
}

/** What codes begin with that are the runtime's own. */
const OF_RUNTIME = 'ERR_';

/** What helps where something could not be written: `Free space or choose another --out`. */
export function writeRemedy(error: unknown, elsewhere: string): string {
  const isFull = FULL.has(systemCode(error) ?? '');
  return isFull ? `Free space or ${elsewhere}` : `${elsewhere.charAt(0).toUpperCase()}${elsewhere.slice(1)}`;
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the quota of the disk is used up'],
  ['EFBIG', 'the file would be too large'],
  ['EROFS', 'the file system is read-only'],
  ['EACCES', 'permission is denied'],
  ['EPERM', 'permission is denied'],
  ['EEXIST', 'there is a file of that name'],
  ['ENOENT', 'there is no such file or folder'],
  ['ENOTDIR', 'a part of the path is a file'],
  ['EISDIR', 'it is a folder'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EMFILE', 'too many files are open'],
  ['EIO', 'the disk cannot be read or written'],
]);
