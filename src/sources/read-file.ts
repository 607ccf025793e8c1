import { type FileHandle, open, stat } from 'node:fs/promises';
import { DecantError, systemCode } from '../errors.ts';
import { inOnePiece, packedAs, unpacked } from './unpack/unpack.ts';

/**
 * The bytes of a file, or why it cannot be read. A file over the limit is not read; one that grows over it while it is
 * read is given up there.
 */
export async function readFile(path: string, uri: string, maxBytes: number): Promise<Uint8Array | DecantError> {
  try {
    const status = await stat(path); // before it is opened: a pipe without a writer would never open
    if (!status.isFile())
      return new DecantError('read/failed', `${uri} is no file. Leave it out of the input.`, { uri });
    if (status.size > maxBytes) return tooLarge(uri, status.size, maxBytes);
    const handle = await open(path);
    try {
      const bytes = await readUpTo(handle, status.size, maxBytes);
      const whole = bytes !== undefined && packedAs(bytes) !== undefined ? await unpackUpTo(bytes, maxBytes) : bytes;
      return whole ?? tooLarge(uri, maxBytes + 1, maxBytes);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    return cause instanceof DecantError ? cause : readFailed(uri, cause);
  }
}

/** The first bytes of a file; undefined where it is none, or cannot be read. */
export async function readHead(path: string, bytes: number): Promise<Uint8Array | undefined> {
  try {
    if (!(await stat(path)).isFile()) return undefined;
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(bytes), 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
    return undefined; // whoever reads the whole of it says why
  }
}

/** Why a stream that holds documents ended before its end: a guard's own words, or what the system answered. */
export function unreadable(uri: string, cause: unknown, at: string): DecantError {
  if (cause instanceof DecantError) return cause;
  const message = `${uri} could not be read to its end (${systemCode(cause) ?? 'the stream failed'}). Read it again.`;
  return new DecantError('read/failed', message, { uri, cause, at });
}

/** What the system answered when it could not read, in words. */
export function readFailed(uri: string, cause: unknown): DecantError {
  const code = systemCode(cause) ?? 'unknown';
  const isGarbled = code === 'ENOENT' && uri.includes(GARBLED);
  const reason = isGarbled ? NOT_UTF_8 : (REASONS.get(code) ?? `the system says ${code}. Try again`);
  return new DecantError('read/failed', `${uri} cannot be read: ${reason}.`, { uri, cause });
}

/** What a byte of a name becomes that is no UTF-8, so that the file cannot be asked for. */
const GARBLED = '\ufffd';
const NOT_UTF_8 = 'its name is not written in UTF-8. Rename it';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission is denied. Give this user the right to read it'],
  ['EPERM', 'permission is denied. Give this user the right to read it'],
  ['ENOENT', 'it is a link to nothing, or was removed meanwhile. Remove or repair it'],
  ['ELOOP', 'it is a link that leads back to itself. Remove it'],
  ['EISDIR', 'it is a folder'],
]);

function tooLarge(uri: string, size: number, maxBytes: number): DecantError {
  const message = `${uri} has ${size > maxBytes + 1 ? size : `more than ${maxBytes}`} bytes; a document may have ${maxBytes}. Raise the limit or split it.`;
  return new DecantError('read/too-large', message, { uri });
}

/** All bytes that come out of packed ones; undefined where there are more than the limit. */
async function unpackUpTo(packed: Uint8Array, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of unpacked(inOnePiece(packed))) {
    length += chunk.length;
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const LEAST_BUFFER = 65_536;

/** All bytes; undefined where there are more than the limit. Some files, such as those of `/proc`, say a size of 0. */
async function readUpTo(handle: FileHandle, size: number, maxBytes: number): Promise<Uint8Array | undefined> {
  let buffer = Buffer.allocUnsafe(Math.min(Math.max(size, LEAST_BUFFER), maxBytes) + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    length += bytesRead;
    if (bytesRead === 0) return buffer.subarray(0, length);
    if (length > maxBytes) return undefined;
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * length, maxBytes + 1));
  }
}
