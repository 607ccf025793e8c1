import { type FileHandle, open, stat } from 'node:fs/promises';
import { DecantError, systemCode } from '../errors.ts';

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
      return bytes ?? tooLarge(uri, maxBytes + 1, maxBytes);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    return readFailed(uri, cause);
  }
}

/** What the system answered when it could not read, in words. */
export function readFailed(uri: string, cause: unknown): DecantError {
  const code = systemCode(cause) ?? 'unknown';
  const reason = REASONS.get(code) ?? `the system says ${code}. Try again`;
  return new DecantError('read/failed', `${uri} cannot be read: ${reason}.`, { uri, cause });
}

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
