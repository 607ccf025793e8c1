import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DecantError, systemCode, systemReason, writeRemedy } from '../errors.ts';
import type { Committed, Sink, SinkShard } from '../stage.ts';

/** Lines are gathered to this many characters before they are written. */
const BUFFER = 1 << 20;

/** Packs the bytes of a file as they come. The same bytes in the same chunks give the same file. */
export interface Packer {
  /** Gives what is ready. */
  write(chunk: Uint8Array): Promise<Uint8Array>;
  /** Gives the rest. */
  end(): Promise<Uint8Array>;
}

/** How files are packed, and what their names end with for it. */
export interface Packing {
  readonly ending: string;
  packer(): Packer;
}

const PLAIN: Packing = {
  ending: '',
  packer: () => ({ write: async (chunk) => chunk, end: async () => new Uint8Array() }),
};

/**
 * Lines of JSON in files of a folder. A file is written beside its place under a name that begins with a dot and holds
 * `run`, made durable, and renamed: what stands under the final name is always whole.
 */
export function jsonl(directory: string, run: string, packing: Packing = PLAIN): Sink {
  return {
    name: 'jsonl',
    async open(name) {
      const file = `${name}.jsonl${packing.ending}`;
      const temporary = join(directory, `.${file}.${run}.tmp`);
      const handle = await guarded(directory, async () => {
        await mkdir(directory, { recursive: true });
        return open(temporary, 'w');
      });
      return shard({ directory, file, temporary, handle, packer: packing.packer() });
    },
  };
}

interface Target {
  readonly directory: string;
  readonly file: string;
  readonly temporary: string;
  readonly handle: FileHandle;
  readonly packer: Packer;
}

function shard({ directory, file, temporary, handle, packer }: Target): SinkShard {
  const hash = createHash('sha256');
  let buffer = '';
  let lines = 0;
  let bytes = 0;
  let isOpen = true;
  const put = async (chunk: Uint8Array): Promise<void> => {
    hash.update(chunk);
    bytes += chunk.length;
    await guarded(join(directory, file), () => handle.writeFile(chunk));
  };
  const flush = async (): Promise<void> => {
    const chunk = Buffer.from(buffer, 'utf8');
    buffer = '';
    await put(await packer.write(chunk));
  };
  return {
    async write(record) {
      buffer += `${JSON.stringify(record)}\n`;
      lines += 1;
      if (buffer.length >= BUFFER) await flush();
    },
    async finish() {
      await flush();
      await put(await packer.end());
      await guarded(join(directory, file), async () => {
        await handle.sync();
        await handle.close();
        isOpen = false;
      });
      return { file, lines, bytes, sha256: hash.digest('hex') } satisfies Committed;
    },
    async publish() {
      await guarded(join(directory, file), async () => {
        await rename(temporary, join(directory, file));
        await syncDirectory(directory);
      });
    },
    async abort() {
      if (isOpen) await handle.close();
      await rm(temporary, { force: true });
    },
  };
}

/** Writes a whole file in one step: nobody ever sees half of it. */
export async function writeWhole(path: string, content: string, run: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${run}.tmp`);
  await guarded(path, async () => {
    try {
      await writeDurably(temporary, content);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await syncDirectory(dirname(path));
  });
}

async function writeDurably(path: string, content: string): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is durable only when the folder is; some file systems cannot sync a folder, and say so with these codes. */
const CANNOT_SYNC_FOLDER = new Set(['EINVAL', 'EISDIR', 'EPERM', 'ENOTSUP']);

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!CANNOT_SYNC_FOLDER.has(systemCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

async function guarded<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const remedy = writeRemedy(cause, 'name another place');
    throw new DecantError('write/failed', `Cannot write ${path}: ${systemReason(cause)}. ${remedy}, then run again.`, {
      cause,
    });
  }
}
