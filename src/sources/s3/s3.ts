import { DecantError } from '../../errors.ts';
import type { RawDocument, ReadFailure, Source } from '../../stage.ts';
import { type ContainerOptions, type InputFormat, type ReadOptions, readDefaults } from '../container.ts';
import { readStreamed } from '../streamed.ts';
import { bucketUri, parseBucketAddress } from './address.ts';
import { bytesOf } from './download.ts';
import { cutOf, listed } from './listing.ts';
import { refusalOf } from './sdk.ts';
import { type OpenObject, openStore, type Store, type StoredObject } from './store.ts';

export interface BucketOptions extends ReadOptions {
  /** Such as `s3://bucket/crawl`, `s3://bucket/rows.jsonl.gz` and `s3://bucket/2024-*.warc.gz`. */
  readonly inputs: readonly string[];
  /** What every object is, whatever its name and content say. */
  readonly inputFormat?: InputFormat;
  /** Addresses below which nothing is read: where results go. */
  readonly except?: readonly string[];
  /** Milliseconds that a server may be silent in the middle of an object. */
  readonly idle?: number;
}

const IDLE = 60_000;

/**
 * The documents of objects in buckets, read as files are. Who one is and where the buckets are, the SDK finds as ever. Where an
 * object or a listing cannot be had, what a run before found there stays, and the bucket has a line in `failed`.
 *
 * @throws DecantError from the first steps of reading: `config/missing-package`, and `input/not-found` for an input without
 * objects.
 */
export function buckets(options: BucketOptions): Source {
  return { name: 'bucket', read: () => readInputs(options) };
}

async function* readInputs(given: BucketOptions): AsyncGenerator<RawDocument | ReadFailure> {
  const { inputs, inputFormat, except = [], idle = IDLE, ...options } = { ...readDefaults, ...given };
  const ending = new AbortController();
  const seen = new Set<string>();
  const folders = except.map((address) => (address.endsWith('/') ? address : `${address}/`));
  const isPassedOver = (uri: string): boolean => {
    if (seen.has(uri) || folders.some((folder) => uri.startsWith(folder))) return true;
    if (inputs.length > 1) seen.add(uri); // two of them may overlap
    return false;
  };
  try {
    for (const input of inputs) {
      const place = parseBucketAddress(input);
      if (place === undefined) throw noBucket(input);
      const store = await openStore(place.bucket, ending.signal);
      try {
        yield* readInput({ ...place, store, idle, signal: ending.signal, isPassedOver }, inputFormat, options);
      } finally {
        store.close();
      }
    }
  } finally {
    ending.abort();
  }
}

function noBucket(input: string): DecantError {
  return new DecantError('input/not-found', `${input} names no bucket. Write s3://bucket/prefix.`, { uri: input });
}

interface Reading {
  readonly store: Store;
  readonly bucket: string;
  readonly key: string;
  readonly idle: number;
  readonly signal: AbortSignal;
  isPassedOver(uri: string): boolean;
}

/** Objects that are asked for at the same time, where they are small. */
const AT_ONCE = 8;
/** Bytes of an object that is fetched before its turn: so many, and eight times as much in memory. */
const SMALL = 1024 * 1024;
/** After so many in a row that could not be had, the others are not asked for. */
const MOST_LOST = 5;

async function* readInput(
  reading: Reading,
  format: InputFormat | undefined,
  options: ContainerOptions,
): AsyncGenerator<RawDocument | ReadFailure> {
  const { bucket, key } = reading;
  let lost = 0;
  for await (const item of fetchedAhead(reading)) {
    if ('error' in item) yield item;
    else if ('gone' in item)
      options.onNotice?.(`${bucketUri(bucket, item.key)} was removed while ${bucketUri(bucket, key)} was read.`);
    else {
      const missed = 'missed' in item ? item.missed : yield* readObject(item, reading, { format, options });
      lost = missed === undefined ? 0 : lost + (OWN_FAULTS.has(missed.name) ? 0 : 1);
      if (missed !== undefined) yield* failuresOf({ key: item.key, missed }, reading, lost);
      if (lost === MOST_LOST) return;
    }
  }
}

/** What a server refuses of one object, and may grant of the next. */
const OWN_FAULTS = new Set(['AccessDenied', 'Forbidden', 'InvalidObjectState']);

/** An object that is there, is gone, or could not be had. */
type Fetched =
  | (StoredObject & { readonly opened: OpenObject; readonly chunks: AsyncIterable<Uint8Array> })
  | { readonly key: string; readonly missed: Error }
  | { readonly key: string; readonly gone: true };

/** The objects of a listing in their order; small ones are fetched while those before them are read. */
async function* fetchedAhead(reading: Reading): AsyncGenerator<Fetched | ReadFailure> {
  const waiting: Promise<Fetched | ReadFailure>[] = [];
  for await (const item of listed(reading)) {
    if (isListFailure(item)) waiting.push(Promise.resolve(item));
    else if (!reading.isPassedOver(bucketUri(reading.bucket, item.key))) {
      if (item.size > SMALL) {
        yield* inTurn(waiting, 0);
        yield await fetched(item, reading);
      } else waiting.push(fetched(item, reading));
    }
    yield* inTurn(waiting, AT_ONCE - 1);
  }
  yield* inTurn(waiting, 0);
}

function isListFailure(item: StoredObject | ReadFailure): item is ReadFailure {
  return 'error' in item;
}

/** Those that wait, until so few are left. */
async function* inTurn<Item>(waiting: Promise<Item>[], left: number): AsyncGenerator<Item> {
  while (waiting.length > left) {
    const next = waiting.shift();
    if (next !== undefined) yield await next;
  }
}

/** Never rejects: it may be waited for later, or not at all. */
async function fetched(object: StoredObject, { store, idle, signal }: Reading): Promise<Fetched> {
  try {
    const opened = await store.open(object.key);
    if (opened === undefined) return { key: object.key, gone: true };
    const chunks = bytesOf(store, object, { opened, idle, signal });
    return { ...object, opened, chunks: object.size > SMALL ? chunks : await held(chunks) };
  } catch (cause) {
    return { key: object.key, missed: asError(cause) };
  }
}

async function held(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return (async function* () {
    yield* parts;
  })();
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}

const CODINGS = new Set(['', 'identity', 'aws-chunked', 'gzip', 'x-gzip', 'zstd']);
const UNTOLD = /\boctet-stream\b/i;

/** Reads one object; gives why it could not be read to its end, where that says nothing of it. */
async function* readObject(
  { key, size, opened, chunks }: Extract<Fetched, { readonly chunks: unknown }>,
  { bucket }: Reading,
  { format, options }: { readonly format: InputFormat | undefined; readonly options: ContainerOptions },
): AsyncGenerator<RawDocument | ReadFailure, Error | undefined> {
  const uri = bucketUri(bucket, key);
  const { mediaType = '', coding = '' } = opened;
  if (!coding.split(',').every((one) => CODINGS.has(one.trim().toLowerCase()))) {
    opened.body.destroy();
    const message = `${uri} is stored with the content encoding "${coding}", which is not undone here. Store it unpacked, or as gzip or zstd.`;
    yield { uri, error: new DecantError('read/unsupported', message, { uri }) };
    return undefined;
  }
  const type = mediaType === '' || UNTOLD.test(mediaType) ? {} : { mediaType };
  try {
    yield* readStreamed({ uri, name: key.slice(key.lastIndexOf('/') + 1), chunks, size, ...type }, format, options);
    return undefined;
  } catch (cause) {
    return asError(cause);
  } finally {
    opened.body.destroy();
  }
}

/** What is told of an object that could not be had: of the bucket, since the object is what it was before. */
function* failuresOf(
  { key, missed }: Extract<Fetched, { readonly missed: unknown }>,
  { bucket, key: input }: Reading,
  lost: number,
): Generator<ReadFailure> {
  const [uri, place] = [bucketUri(bucket, ''), bucketUri(bucket, key)];
  const failure = (said: string, cut: string): ReadFailure => ({
    uri,
    error: new DecantError('read/failed', `${said} What a run before found there is kept; run again.`, {
      uri,
      at: place,
      cause: missed,
    }),
    cut,
  });
  yield failure(`${place} could not be read: ${refusalOf(missed, bucket, 'read')}.`, place);
  if (lost < MOST_LOST) return;
  const all = bucketUri(bucket, input);
  yield failure(
    `The last ${lost} objects of ${all} could not be read; the others are not asked for.`,
    cutOf(bucket, input),
  );
}
