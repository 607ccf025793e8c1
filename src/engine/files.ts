import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { systemCode } from '../errors.ts';
import { EXPORT_FORMATS } from '../exports.ts';
import type { Committed } from '../stage.ts';

/** Whether files stand under their names in the very bytes that were written. */
export async function filesStand(folder: string, files: readonly Committed[]): Promise<boolean> {
  for (const { file, bytes, sha256 } of files) {
    if ((await sizeOf(join(folder, file))) !== bytes) return false;
    if ((await hashOf(join(folder, file))) !== sha256) return false;
  }
  return true;
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** Results that a document can have a line in. */
const KINDS = new Set<string>(['documents', 'ledger', 'rejected', 'failed', ...EXPORT_FORMATS]);

/** Files that a run which was killed left beside the results: by the name, which no other file has. */
const LEFT_BEHIND = /^\.([a-z]{1,20})[-.][0-9a-z.-]{1,60}\.tmp$/;

/** Removes what a killed run left beside the results. The caller holds the lock, so that nobody is writing them. */
export async function removeLeftBehind(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const kind = LEFT_BEHIND.exec(name)?.[1] ?? '';
    if (KINDS.has(kind) || kind === 'changes' || kind === 'manifest') await rm(join(folder, name), { force: true });
  }
}

/** A file of results: whole or a shard of it, plain or packed. */
const RESULT = /^([a-z]{1,20})(?:-\d{5})?\.jsonl(?:\.gz|\.zst)?$/;

/** The kind of results that a file of this name holds; undefined where it is none. */
export function resultKind(name: string): string | undefined {
  const kind = RESULT.exec(name)?.[1];
  return kind !== undefined && KINDS.has(kind) ? kind : undefined;
}

/** The results among names: no other file is ever removed. */
export function resultNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => resultKind(name) !== undefined);
}
