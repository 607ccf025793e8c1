import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DecantError, systemCode, systemReason, writeRemedy } from '../errors.ts';

/** Makes a folder; gives the topmost one that had to be made for it, and nothing where it stood already. */
export async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    return await mkdir(folder, { recursive: true });
  } catch (cause) {
    const reason = systemCode(cause) === 'ENOENT' ? NO_PLACE : systemReason(cause);
    throw new DecantError(
      'write/failed',
      `Cannot write to ${folder}: ${reason}. ${writeRemedy(cause, 'choose another --out')}.`,
      { cause },
    );
  }
}

/** Asked to make a path of several folders, Node.js answers ENOENT where the file system is read-only. */
const NO_PLACE = 'the file system is read-only, or has no such place';

/** Removes what `makeFolder` made, from the inner folder to the outer, as far as it is empty. */
export async function removeMade(inner: string, made: string | undefined): Promise<void> {
  if (made === undefined) return;
  try {
    for (let folder = inner; folder.length >= made.length; folder = join(folder, '..')) await rmdir(folder);
  } catch (error) {
    if (!NOT_EMPTY.has(systemCode(error) ?? '')) throw error;
  }
}

/** What systems say of a folder that is not empty, or that somebody else has removed. */
const NOT_EMPTY = new Set(['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EPERM', 'EBUSY']);
