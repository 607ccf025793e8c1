import { Worker } from 'node:worker_threads';
import { DecantError, type ErrorCode, systemCode } from '../../errors.ts';
import type { RawDocument, ReadFailure } from '../../stage.ts';
import type { ContainerStream, ReadLimits } from '../container.ts';
import { unreadable } from '../read-file.ts';

/** The formats that are read as a whole, each by a package that the user installs. */
export type WholeFormat = 'pdf' | 'docx' | 'epub' | 'eml';

/** A file of such a format, as the thread that reads it is given it. */
export interface WholeInput {
  readonly format: WholeFormat;
  readonly uri: string;
  readonly bytes: Uint8Array;
  /** Bytes that what it is unpacked to may have. */
  readonly maxBytes: number;
}

/** What comes of it. */
export type WholeContent = { readonly content: { readonly text: string } } & Pick<
  RawDocument,
  'mediaType' | 'fields' | 'attachments' | 'truncated'
>;

/** What the thread tells: that it stands, and what came of the document that it was given then. */
export type ThreadMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly document: WholeContent }
  | { readonly kind: 'failed'; readonly message: string; readonly code?: ErrorCode };

/**
 * The one document of a stream: its bytes, as far as a document may have them, are read in a thread of their own, which is ended
 * where it takes more time or memory than a document may.
 */
export async function* readWhole(
  stream: ContainerStream,
  format: WholeFormat,
): AsyncGenerator<RawDocument | ReadFailure> {
  const { uri, options } = stream;
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of stream.chunks) {
      length += part.length;
      if (length > options.maxBytes) {
        const message = `${uri} has more than ${options.maxBytes} bytes. Raise maxBytes, or leave it out.`;
        yield { uri, error: new DecantError('read/too-large', message, { uri }) };
        return;
      }
      parts.push(part);
    }
  } catch (cause) {
    yield { uri, error: unreadable(uri, cause, `byte ${length}`) };
    return;
  }
  if (length === 0) return;
  const bytes = new Uint8Array(Buffer.concat(parts));
  const name = stream.nameOf('whole', bytes);
  const thread = readingThread(options.limits);
  const came = await thread.read({ format, uri, bytes, maxBytes: options.maxBytes });
  await thread.end();
  yield itemOf(came, name, uri);
}

/** The document that came of a file, or why there is none. */
export function itemOf(came: Ended, name: string, uri: string): RawDocument | ReadFailure {
  return came.kind === 'read' ? { ...came.document, uri: name } : { uri: name, error: failureOf(came, name, uri) };
}

/** What came of a file. */
export type Ended = Extract<ThreadMessage, { readonly kind: 'read' | 'failed' }>;

function failureOf(
  { code, message }: Extract<Ended, { readonly kind: 'failed' }>,
  name: string,
  uri: string,
): DecantError {
  if (code !== undefined) return new DecantError(code, message, { uri: name });
  const said = message.replace(STOP_AT_END, '');
  return new DecantError('read/damaged', `${uri} is damaged, or no such file: ${said}. Get it again.`, {
    uri: name,
  });
}

const STOP_AT_END = /\.$/;

/** The thread's file beside this one: as it is written in the repository, and as it is built for the package. */
const THREAD = `./thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`;
/** How often memory is looked after, in milliseconds. */
const LOOK = 50;
/** V8 does not start with much less. */
const LEAST_HEAP = 32;
const MEBIBYTE = 1 << 20;

/** A thread that reads files, one after the other. */
export interface ReadingThread {
  /** One that takes more than it may ends the thread; the next has a new one. Its bytes are gone afterwards. */
  read(input: WholeInput): Promise<Ended>;
  /** To be called in the end, whatever came of the files. */
  end(): Promise<void>;
}

/** Starts when the first file is read. Starting up takes none of a file's time. */
export function readingThread(limits: ReadLimits): ReadingThread {
  let started: Started | undefined;
  const end = async (): Promise<void> => {
    const ending = started;
    started = undefined;
    await ending?.thread.terminate();
  };
  const read = async (input: WholeInput): Promise<Ended> => {
    if (started?.stopped !== undefined) started = undefined;
    started ??= start(limits);
    const ended = await readIn(started, input, limits);
    if (ended.kind === 'failed' && ended.code !== undefined && Object.hasOwn(STOPPED, ended.code)) await end();
    else started.atRest = process.memoryUsage.rss();
    return ended;
  };
  return { read, end };
}

type Stop = keyof typeof STOPPED;

interface Started {
  readonly thread: Worker;
  /** Bytes that the process held before the file. */
  atRest: number;
  isReady: boolean;
  /** Told what the thread says, and what becomes of it, while a file is read. */
  onMessage?: (message: ThreadMessage) => void;
  onStop?: (code: Stop) => void;
  stopped?: Stop;
}

function start({ megabytes }: ReadLimits): Started {
  const atRest = process.memoryUsage.rss();
  const thread = new Worker(new URL(THREAD, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: Math.max(megabytes, LEAST_HEAP) },
    execArgv: [],
    stdout: true, // packages have nothing to say on the terminal
    stderr: true,
  });
  const started: Started = { thread, atRest, isReady: false };
  const stop = (code: Stop): void => {
    started.stopped ??= code;
    started.onStop?.(started.stopped);
  };
  thread.on('message', (message: ThreadMessage) => started.onMessage?.(message));
  thread.on('error', (error) =>
    stop(systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'limit/memory' : 'limit/crash'),
  );
  thread.on('exit', () => stop('limit/crash'));
  return started;
}

/** What comes of one file in a thread that reads no other. */
async function readIn(started: Started, input: WholeInput, { seconds, megabytes }: ReadLimits): Promise<Ended> {
  const most = 1000 * seconds * (1 + input.bytes.length / MEBIBYTE);
  const ceiling = started.atRest + megabytes * MEBIBYTE;
  const timers: NodeJS.Timeout[] = [];
  const ended = await new Promise<Ended>((resolve) => {
    const stop = (code: Stop): void =>
      resolve({ kind: 'failed', code, message: STOPPED[code](input.uri, { seconds, megabytes }) });
    const isOver = (): boolean => process.memoryUsage.rss() > ceiling;
    const begin = (): void => {
      timers.push(setTimeout(() => stop('limit/time'), most));
      timers.push(setInterval(() => isOver() && stop('limit/memory'), LOOK));
      started.thread.postMessage(input, [input.bytes.buffer as ArrayBuffer]); // made for this alone
    };
    started.onStop = stop;
    started.onMessage = (message) => {
      // Looked at in the end too, so that no file gets through for being read between two looks.
      if (message.kind === 'read' && isOver()) return stop('limit/memory');
      if (message.kind !== 'ready') return resolve(message);
      started.isReady = true;
      begin();
    };
    if (started.isReady) begin();
  });
  for (const timer of timers) clearTimeout(timer);
  return ended;
}

const STOPPED: Readonly<
  Record<'limit/time' | 'limit/memory' | 'limit/crash', (uri: string, limits: ReadLimits) => string>
> = {
  'limit/time': (uri, { seconds }) =>
    `${uri} took longer than it may: ${seconds} seconds, and as many for each MiB of it. Raise limits.seconds or leave it out.`,
  'limit/memory': (uri, { megabytes }) =>
    `${uri} took more memory than it may: ${megabytes} MB. Raise limits.megabytes or leave it out.`,
  'limit/crash': (uri) => `${uri} ended the thread that read it. Leave it out.`,
};

/** The failure of a file that needs a package which is not installed. */
export function missingPackage(uri: string, what: string, packages: string): DecantError {
  const message = `${uri} is ${what}, which needs a package that is not installed: npm install ${packages}`;
  return new DecantError('read/missing-package', message, { uri });
}
