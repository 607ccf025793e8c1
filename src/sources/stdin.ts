import { createHash, type Hash } from 'node:crypto';
import { DecantError, systemCode } from '../errors.ts';
import type { RawDocument, ReadFailure, Source } from '../stage.ts';
import { type RowOptions, readRows } from './jsonl.ts';
import { isLongLine } from './lines.ts';
import { unpacked } from './unpack.ts';

export interface StdinOptions extends RowOptions {
  /** `process.stdin`, or any other stream of bytes. It is read once. */
  readonly stream: AsyncIterable<Uint8Array | string>;
  /** One document, or one a row. */
  readonly format?: 'document' | 'jsonl';
  /** A document of more bytes is not read. */
  readonly maxBytes?: number;
  readonly mediaType?: string;
}

export const stdinDefaults: Required<Pick<StdinOptions, 'format' | 'maxBytes'>> = {
  format: 'document',
  maxBytes: 32 * 1024 * 1024,
};

/** Standard input as one document or as JSONL. What comes that way has no name but its content's. */
export function stdin(options: StdinOptions): Source {
  const { stream, format, maxBytes, ...rest } = { ...stdinDefaults, ...options };
  if (format === 'document') return { name: 'stdin', read: () => readDocument(stream, maxBytes, rest.mediaType) };
  return {
    name: 'stdin',
    read: () =>
      readRows({
        ...rest,
        uri: 'stdin',
        chunks: asBytes(stream),
        nameRow: (line) => (isLongLine(line) ? `stdin#${line.number}` : uriOf(createHash('sha256').update(line.bytes))),
      }),
  };
}

async function* readDocument(
  stream: StdinOptions['stream'],
  maxBytes: number,
  mediaType: string | undefined,
): AsyncGenerator<RawDocument | ReadFailure> {
  const uri = 'stdin';
  const hash = createHash('sha256');
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of asBytes(stream)) {
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
    const message = `Standard input could not be read to its end (${systemCode(cause) ?? 'the stream failed'}). Give it again.`;
    yield { uri, error: new DecantError('read/failed', message, { uri, cause, at: `byte ${length}` }) };
    return;
  }
  const type = mediaType === undefined ? {} : { mediaType };
  yield { uri: uriOf(hash), content: { bytes: Buffer.concat(chunks) }, ...type };
}

function asBytes(stream: StdinOptions['stream']): AsyncGenerator<Uint8Array> {
  return unpacked(chunksOf(stream));
}

async function* chunksOf(stream: StdinOptions['stream']): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

function uriOf(hash: Hash): string {
  return `stdin:${hash.digest('hex').slice(0, 16)}`;
}
