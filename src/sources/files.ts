import path from 'node:path';
import type { RawDocument, ReadFailure, Source } from '../stage.ts';
import { listInput } from './inputs.ts';
import { jsonl, type RowOptions } from './jsonl.ts';
import { readFile } from './read-file.ts';
import type { FoundFile } from './walk.ts';

export interface FilesOptions extends RowOptions {
  /** Files, folders and patterns such as `seeds/*.html`, as the user gave them. */
  readonly inputs: readonly string[];
  /** A file of more bytes is not read; JSONL, which is read by the row, is not bound by it. */
  readonly maxBytes?: number;
  /** Where relative inputs start; the working folder unless said. */
  readonly cwd?: string;
  /** A folder whose files are passed over: where results go, lest a run read what the run before wrote. */
  readonly except?: string;
}

export const filesDefaults: Required<Pick<FilesOptions, 'maxBytes'>> = { maxBytes: 32 * 1024 * 1024 };

const JSONL_NAME = /\.(?:jsonl|ndjson)(?:\.gz|\.zst|\.zstd)?$/i;

/**
 * The documents of files and folders, input by input, each in the order of its names. A URI is what the user gave and the
 * path under it. The files named `.jsonl` and `.ndjson`, packed or not, hold a document a row.
 *
 * @throws DecantError `input/not-found` from the first step of reading, where an input does not exist.
 */
export function files(options: FilesOptions): Source {
  return { name: 'files', read: () => readInputs(options) };
}

async function* readInputs(options: FilesOptions): AsyncGenerator<RawDocument | ReadFailure> {
  const { inputs, maxBytes, cwd, except, ...rows } = { ...filesDefaults, cwd: process.cwd(), ...options };
  const passedOver = except === undefined ? undefined : path.resolve(cwd, except) + path.sep;
  const listed: (readonly (FoundFile | ReadFailure)[])[] = [];
  for (const input of inputs) listed.push(await listInput(input, cwd));
  const seen = new Set<string>();
  for (const item of listed.flat()) {
    if (passedOver !== undefined && 'path' in item && path.resolve(cwd, item.path).startsWith(passedOver)) continue;
    const name = `${item.uri}\n${'path' in item ? item.path : ''}`;
    if (seen.has(name)) continue; // two inputs overlap
    seen.add(name);
    if ('error' in item) yield item;
    else if (JSONL_NAME.test(item.path)) yield* jsonl({ ...rows, ...item }).read();
    else yield await readDocument(item, maxBytes);
  }
}

async function readDocument({ uri, path: file }: FoundFile, maxBytes: number): Promise<RawDocument | ReadFailure> {
  const bytes = await readFile(file, uri, maxBytes);
  return bytes instanceof Uint8Array ? { uri, content: { bytes } } : { uri, error: bytes };
}
