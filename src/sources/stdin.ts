import { createHash, type Hash } from 'node:crypto';
import { DecantError, systemCode } from '../errors.ts';
import type { RawDocument, ReadFailure, Source } from '../stage.ts';
import { type Container, type InputFormat, type ReadOptions, readDefaults } from './container.ts';
import { containerOf, containers } from './containers.ts';
import { peek } from './peek.ts';
import { unpacked, unpackedHead } from './unpack/unpack.ts';

export interface StdinOptions extends ReadOptions {
  /** `process.stdin`, or any other stream of bytes. It is read once. */
  readonly stream: AsyncIterable<Uint8Array | string>;
  /** What comes; what its first bytes say, where it is not given. */
  readonly format?: InputFormat;
  readonly mediaType?: string;
}

const HEAD_BYTES = 64 * 1024;

/**
 * Standard input as one document or as what holds documents. What comes that way has no name but its content's.
 */
export function stdin(options: StdinOptions): Source {
  return { name: 'stdin', read: () => readStream(options) };
}

async function* readStream(given: StdinOptions): AsyncGenerator<RawDocument | ReadFailure> {
  const { stream, format, mediaType, ...options } = { ...readDefaults, ...given };
  const { head, chunks } = await peek(
    chunksOf(stream),
    format === undefined ? Math.min(HEAD_BYTES, options.maxBytes + 1) : 0,
  );
  const container = format === undefined ? containerOf('', await unpackedHead(head, HEAD_BYTES)) : named(format);
  const unpacking = { uri: 'Standard input', maxRatio: options.maxRatio };
  if (container === undefined) yield* readDocument(unpacked(chunks, unpacking), options.maxBytes, mediaType);
  else
    yield* container.read({
      uri: 'stdin',
      chunks: container.unpacksItself ? chunks : unpacked(chunks, unpacking),
      nameOf: (place, content) =>
        content === undefined ? `stdin#${place}` : uriOf(createHash('sha256').update(content)),
      options,
    });
}

function named(format: InputFormat): Container | undefined {
  return format === 'document' ? undefined : containers[format];
}

async function* readDocument(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
  mediaType: string | undefined,
): AsyncGenerator<RawDocument | ReadFailure> {
  const uri = 'stdin';
  const hash = createHash('sha256');
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of bytes) {
      length += chunk.length;
      if (length > maxBytes) {
        const message = `Standard input has more than the ${maxBytes} bytes allowed for one document. Raise the limit or split it.`;
        yield { uri, error: new DecantError('read/too-large', message, { uri }) };
        return;
      }
      hash.update(chunk);
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof DecantError) {
      yield { uri, error: new DecantError(cause.code, cause.message, { uri, cause, at: `byte ${length}` }) };
      return;
    }
    const message = `Standard input could not be read to its end (${systemCode(cause) ?? 'the stream failed'}). Give it again.`;
    yield { uri, error: new DecantError('read/failed', message, { uri, cause, at: `byte ${length}` }) };
    return;
  }
  const type = mediaType === undefined ? {} : { mediaType };
  yield { uri: uriOf(hash), content: { bytes: Buffer.concat(chunks) }, ...type };
}

async function* chunksOf(stream: StdinOptions['stream']): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

function uriOf(hash: Hash): string {
  return `stdin:${hash.digest('hex').slice(0, 16)}`;
}
