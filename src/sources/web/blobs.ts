import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import { systemCode } from '../../errors.ts';

const pack = promisify(zstdCompress);
const unpack = promisify(zstdDecompress);

/** Bytes by their own SHA-256, each in a file of its own, packed: `ab/abcdef….zst`. */
export interface Blobs {
  /** Gives the name of the bytes. They are whole on disk, or not there, whatever happens meanwhile. */
  write(bytes: Uint8Array): Promise<string>;
  /** Whether there is a file for them. */
  has(hash: string): boolean;
  /** The bytes; undefined where they are missing or not those that were written. */
  read(hash: string): Promise<Uint8Array | undefined>;
  /** Removes what is not wanted, and what was left half-written, unless it was written only just now. */
  sweep(isWanted: (hash: string) => boolean): Promise<void>;
}

/** Milliseconds for which nothing is swept: somebody may be about to say that it is wanted. */
const GRACE = 60_000;

const BLOB = /^([0-9a-f]{64})\.zst$/;
const LEFT_BEHIND = /^\.[0-9a-f]{16}\.tmp$/;
const SHARD = /^[0-9a-f]{2}$/;

/** @param folder is made when something is written there. */
export function openBlobs(folder: string, now: () => number = Date.now): Blobs {
  const placeOf = (hash: string): string => join(folder, hash.slice(0, 2), `${hash}.zst`);
  return {
    async write(bytes) {
      const hash = hashOf(bytes);
      if ((await this.read(hash)) !== undefined) return hash;
      await writeWhole(join(folder, hash.slice(0, 2)), `${hash}.zst`, await pack(bytes));
      return hash;
    },
    has: (hash) => existsSync(placeOf(hash)),
    async read(hash) {
      try {
        const bytes = await unpack(await readFile(placeOf(hash)));
        return hashOf(bytes) === hash ? bytes : undefined;
      } catch (error) {
        const code = systemCode(error) ?? '';
        if (code === 'ENOENT' || code.startsWith('ZSTD_') || code === 'ERR_BUFFER_TOO_LARGE') return undefined;
        throw error;
      }
    },
    async sweep(isWanted) {
      for (const shard of await namesIn(folder)) {
        if (!SHARD.test(shard)) continue;
        for (const name of await namesIn(join(folder, shard))) {
          const hash = BLOB.exec(name)?.[1];
          if (hash === undefined ? !LEFT_BEHIND.test(name) : isWanted(hash)) continue;
          const place = join(folder, shard, name);
          if (now() - (await stat(place)).mtimeMs >= GRACE) await rm(place, { force: true });
        }
      }
    },
  };
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${randomBytes(8).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, join(folder, name));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}
