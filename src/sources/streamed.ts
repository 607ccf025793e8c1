import { DecantError } from '../errors.ts';
import type { RawDocument, ReadFailure } from '../stage.ts';
import { type ContainerOptions, type InputFormat, withoutFollowing } from './container.ts';
import { containerOf, containers } from './containers.ts';
import { partsOf } from './names.ts';
import { peek } from './peek.ts';
import { packedAs, unpacked, unpackedHead } from './unpack/unpack.ts';

/** A file that comes as a stream. */
export interface Streamed {
  readonly uri: string;
  /** Its own name, without folders. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes that will come. */
  readonly size: number;
  /** What whoever gives it says that it is; the content is looked at all the same. */
  readonly mediaType?: string;
}

/** Enough to tell every format by, packed or not. */
const HEAD_BYTES = 64 * 1024;

/**
 * The documents of a file that comes as a stream: one, or those that it holds, as its content says, and its name where the content
 * leaves it open.
 *
 * @param format what it is, whatever its name and content say.
 * @throws what the stream throws, where it is one document.
 */
export async function* readStreamed(
  { uri, name, chunks: stream, size, mediaType }: Streamed,
  format: InputFormat | undefined,
  options: ContainerOptions,
): AsyncGenerator<RawDocument | ReadFailure> {
  const { head, chunks } = await peek(stream, HEAD_BYTES);
  const told = format === undefined ? containerOf(name, await unpackedHead(head, HEAD_BYTES)) : undefined;
  const container = format === undefined || format === 'document' ? told : containers[format];
  const unpacking = { uri, maxRatio: options.maxRatio };
  if (container !== undefined) {
    const reading = format === undefined ? withoutFollowing(container, options) : options;
    const bytes = container.unpacksItself ? chunks : unpacked(chunks, unpacking);
    yield* container.read({ uri, chunks: bytes, nameOf: partsOf(uri), options: reading });
    return;
  }
  const isTooLarge = size > options.maxBytes && packedAs(head) === undefined;
  const bytes = isTooLarge ? tooLarge(uri, options) : await collected(unpacked(chunks, unpacking), uri, options);
  const type = mediaType === undefined ? {} : { mediaType };
  yield bytes instanceof DecantError ? { uri, error: bytes } : { uri, content: { bytes }, ...type };
  if (isTooLarge) await chunks.return(undefined);
}

/** All bytes, or why they are no document: they are too many, or cannot be unpacked. */
async function collected(
  chunks: AsyncIterable<Uint8Array>,
  uri: string,
  options: ContainerOptions,
): Promise<Uint8Array | DecantError> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of chunks) {
      length += part.length;
      if (length > options.maxBytes) return tooLarge(uri, options);
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof DecantError) return cause;
    throw cause;
  }
  return Buffer.concat(parts);
}

function tooLarge(uri: string, { maxBytes }: ContainerOptions): DecantError {
  const message = `${uri} has more than ${maxBytes} bytes, which a document may have. Raise the limit or split it.`;
  return new DecantError('read/too-large', message, { uri });
}
