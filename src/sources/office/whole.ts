import { DecantError } from '../../errors.ts';
import type { RawDocument, ReadFailure } from '../../stage.ts';
import type { ContainerStream } from '../container.ts';
import { unreadable } from '../read-file.ts';

/** A document of a format that is read as a whole, by its bytes. */
export type ReadWhole = (
  bytes: Uint8Array,
  stream: ContainerStream,
) => Promise<Pick<RawDocument, 'content'> & Partial<RawDocument>>;

/**
 * The one document of a stream: its bytes, as far as a document may have them, are given to `read`. What that throws besides
 * a DecantError is a fault of the file.
 */
export async function* readWhole(stream: ContainerStream, read: ReadWhole): AsyncGenerator<RawDocument | ReadFailure> {
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
  yield await attempt(new Uint8Array(Buffer.concat(parts)), stream, read);
}

async function attempt(
  bytes: Uint8Array,
  stream: ContainerStream,
  read: ReadWhole,
): Promise<RawDocument | ReadFailure> {
  const { uri } = stream;
  const name = stream.nameOf('whole', bytes);
  try {
    return { ...(await read(bytes, stream)), uri: name };
  } catch (cause) {
    if (cause instanceof DecantError)
      return { uri: name, error: new DecantError(cause.code, cause.message, { uri: name, cause }) };
    const what = cause instanceof Error ? cause.message.slice(0, 200) : 'it cannot be read';
    const message = `${uri} is damaged, or no such file: ${what}. Get it again.`;
    return { uri: name, error: new DecantError('read/damaged', message, { uri: name, cause }) };
  }
}

/** The failure of a file that needs a package which is not installed. */
export function missingPackage(uri: string, what: string, packages: string): DecantError {
  const message = `${uri} is ${what}, which needs a package that is not installed: npm install ${packages}`;
  return new DecantError('read/missing-package', message, { uri });
}
