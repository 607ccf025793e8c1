import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { RawDocument, ReadFailure, Source } from '../stage.ts';
import { isAddressList } from './address-list.ts';
import {
  type Container,
  type ContainerOptions,
  type InputFormat,
  type ReadOptions,
  readDefaults,
  withoutFollowing,
} from './container.ts';
import { containerOf, containers } from './containers.ts';
import { listInput } from './inputs.ts';
import { partsOf } from './names.ts';
import { withoutResults } from './own-results.ts';
import { readFile, readHead } from './read-file.ts';
import { unpacked, unpackedHead } from './unpack/unpack.ts';
import type { FoundFile } from './walk.ts';

export interface FilesOptions extends ReadOptions {
  /** Files, folders and patterns such as `seeds/*.html`, as the user gave them. */
  readonly inputs: readonly string[];
  /** What every file is, whatever its name and content say. */
  readonly inputFormat?: InputFormat;
  /** Where relative inputs start; the working folder unless said. */
  readonly cwd?: string;
  /** A folder whose files are passed over: where results go, lest a run read what the run before wrote. */
  readonly except?: string;
}

/** Enough to tell every format by, packed or not. */
const HEAD_BYTES = 64 * 1024;
const CHUNK_BYTES = 1024 * 1024;

/**
 * The documents of files and folders, input by input, each in the order of its names. A URI is what the user gave and the
 * path under it. What a file is, its content says, and its name where the content leaves it open: one document, or a
 * format that holds documents.
 *
 * @throws DecantError `input/not-found` from the first step of reading, where an input does not exist.
 */
export function files(options: FilesOptions): Source {
  return { name: 'files', read: () => readInputs(options) };
}

async function* readInputs(given: FilesOptions): AsyncGenerator<RawDocument | ReadFailure> {
  const { inputs, inputFormat, except, cwd = process.cwd(), ...options } = { ...readDefaults, ...given };
  const passedOver = except === undefined ? undefined : path.resolve(cwd, except) + path.sep;
  const listed: (readonly (FoundFile | ReadFailure)[])[] = [];
  for (const input of inputs) listed.push(await listInput(input, cwd));
  const seen = new Set<string>();
  const others = listed
    .flat()
    .filter(
      (item) => passedOver === undefined || !('path' in item) || !path.resolve(cwd, item.path).startsWith(passedOver),
    );
  for (const item of withoutResults(others, (message) => options.onNotice?.(message))) {
    const name = `${item.uri}\n${'path' in item ? item.path : ''}`;
    if (seen.has(name)) continue; // two inputs overlap
    seen.add(name);
    if ('error' in item) yield item;
    else yield* readFound(item, inputFormat, options);
  }
}

async function* readFound(
  file: FoundFile,
  format: InputFormat | undefined,
  options: ContainerOptions,
): AsyncGenerator<RawDocument | ReadFailure> {
  const container = await containerAt(file, format, options);
  if (container === undefined) yield await readDocument(file, options);
  else yield* readContainer(container, file, format === undefined ? withoutFollowing(container, options) : options);
}

/** The format of a file; undefined for a document. One that is a list of addresses by its looks is told what to do about. */
async function containerAt(
  { uri, path: file }: FoundFile,
  format: InputFormat | undefined,
  { onNotice }: ContainerOptions,
): Promise<Container | undefined> {
  if (format !== undefined) return format === 'document' ? undefined : containers[format];
  const head = await unpackedHead((await readHead(file, HEAD_BYTES)) ?? new Uint8Array(), HEAD_BYTES);
  const container = containerOf(path.basename(file), head);
  if (container === undefined && isAddressList(LATIN_1.decode(head)))
    onNotice?.(`${uri} holds addresses and no text. --input-format addresses fetches them.`);
  return container;
}

const LATIN_1 = new TextDecoder('latin1');

function readContainer(
  container: Container,
  { uri, path: file }: FoundFile,
  options: ContainerOptions,
): AsyncGenerator<RawDocument | ReadFailure> {
  const bytes = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  const chunks = container.unpacksItself ? bytes : unpacked(bytes, { uri, maxRatio: options.maxRatio });
  return container.read({ uri, chunks, nameOf: partsOf(uri), options });
}

async function readDocument(
  { uri, path: file }: FoundFile,
  options: ContainerOptions,
): Promise<RawDocument | ReadFailure> {
  const bytes = await readFile(file, uri, options.maxBytes);
  return bytes instanceof Uint8Array ? { uri, content: { bytes } } : { uri, error: bytes };
}
