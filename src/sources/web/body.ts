import { type Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { DecantError } from '../../errors.ts';
import { growthGuard } from '../unpack/growth.ts';
import type { SizeLimits } from './options.ts';

/** Content codings that are undone one inside the other; more are an attack. */
const MOST_CODINGS = 2;

/** 8 MiB, as RFC 9659 bounds it for the web. */
const ZSTD_WINDOW = { [zlib.constants.ZSTD_d_windowLogMax]: 23 };

/** Ends the reading of a body that is long enough. */
const CUT = new Error('long enough');

/** What is asked for, and understood. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br, zstd';

/**
 * The whole body of an answer, unpacked. What was said of its length is not trusted: both what comes and what it unpacks to
 * are counted.
 *
 * @param coding the header `content-encoding`.
 * @throws DecantError `read/too-large`, `read/bomb`, or `fetch/broken` where the coding is unknown or its bytes are not of it.
 */
export async function readBody(
  chunks: AsyncIterable<Uint8Array>,
  coding: string | undefined,
  { maxBytes, maxRatio, isCut = false }: SizeLimits,
): Promise<Uint8Array> {
  const codings = codingsOf(coding);
  const guard = growthGuard({ maxRatio, uri: 'The answer' });
  let came = 0;
  let held = 0;
  const parts: Uint8Array[] = [];
  const bounded = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      came += chunk.length;
      if (came > maxBytes && !isCut) throw tooLarge(maxBytes);
      yield chunk;
    }
  };
  const collect = async (unpacked: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of unpacked) {
      held += chunk.length;
      guard(came, held);
      parts.push(chunk);
      if (held > maxBytes) throw isCut ? CUT : tooLarge(maxBytes);
    }
  };
  try {
    if (codings.length === 0) await collect(bounded());
    else await unpack(bounded(), codings, collect);
  } catch (cause) {
    if (cause !== CUT) throw cause;
  }
  return Buffer.concat(parts).subarray(0, maxBytes);
}

type Collect = (unpacked: AsyncIterable<Uint8Array>) => Promise<void>;

async function unpack(packed: AsyncIterable<Uint8Array>, codings: readonly string[], collect: Collect): Promise<void> {
  const { head, whole } = await firstOf(packed);
  if (head === undefined) return; // an empty body is empty in every coding
  const decoders = codings.map((coding, index) => decoder(coding, index === 0 ? head : undefined));
  const last = decoders.at(-1);
  if (last !== undefined) await Promise.all([pipeline([Readable.from(whole), ...decoders]), collect(last)]);
}

async function firstOf(
  packed: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array | undefined; readonly whole: AsyncIterable<Uint8Array> }> {
  const iterator = packed[Symbol.asyncIterator]();
  const { done, value } = await iterator.next();
  const head = done ? undefined : value;
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    if (head !== undefined) yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  };
  return { head, whole: whole() };
}

/** What undoes a coding. What is called `deflate` comes with and without the frame of zlib (RFC 9110, 8.4.1.2). */
function decoder(coding: string, head?: Uint8Array): Duplex {
  if (coding === 'br') return zlib.createBrotliDecompress();
  if (coding === 'zstd') return zlib.createZstdDecompress({ params: ZSTD_WINDOW });
  if (coding !== 'deflate') return zlib.createGunzip();
  const isFramed = head === undefined || ((head[0] ?? 0) & 0x0f) === 8;
  return isFramed ? zlib.createInflate() : zlib.createInflateRaw();
}

const CODINGS: ReadonlyMap<string, string> = new Map([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['br', 'br'],
  ['zstd', 'zstd'],
]);

/** The codings in the order in which they are undone: the last one that was applied first. */
function codingsOf(header = ''): readonly string[] {
  const names = header
    .slice(0, 1000)
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MOST_CODINGS)
    throw new DecantError('read/bomb', `The answer is packed ${names.length} times over; ${MOST_CODINGS} are undone.`);
  return names
    .map((name) => {
      const known = CODINGS.get(name);
      if (known === undefined)
        throw new DecantError(
          'fetch/broken',
          `The answer is packed as "${name.slice(0, 40)}", which was not asked for.`,
        );
      return known;
    })
    .reverse();
}

function tooLarge(maxBytes: number): DecantError {
  return new DecantError(
    'read/too-large',
    `It has more than the ${maxBytes} bytes that a document may have. Raise maxBytes.`,
  );
}
