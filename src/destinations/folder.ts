import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLock } from '../engine/lock.ts';
import { runId } from '../engine/run-id.ts';
import { DecantError, systemCode, systemReason, writeRemedy } from '../errors.ts';
import { writeWhole } from '../sinks/jsonl.ts';
import type { Standing } from './output.ts';

/** What a file was made from, and how long it is. */
export interface Kept {
  readonly from: string;
  readonly bytes: number;
}

/** A folder of files that decant made, and a list of them: no other file is ever written over or removed. */
export interface Folder {
  /** Where it stands; of no contents where it is not whole. */
  standing(): Promise<Standing | undefined>;
  /** Takes the folder for one writer. */
  begin(): Promise<FolderWriting>;
}

export interface FolderWriting {
  /** The files that stand, by name, as far as they are known to be whole. */
  readonly files: ReadonlyMap<string, Kept>;
  /** A path for a file that is being written: nobody takes it for a result. */
  temporary(name: string): string;
  /**
   * Gives a finished file its name.
   *
   * @throws DecantError `write/foreign` where a file of that name stands that decant did not make.
   */
  place(name: string, from: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Everything is placed: the folder is whole. */
  commit(standing: Standing): Promise<void>;
  /** Gives the folder free, whole or not. */
  end(): Promise<void>;
}

interface List {
  readonly standing: Standing;
  readonly files: Readonly<Record<string, Kept>>;
}

/** Where the list lies, and what is being written. */
const OWN = '.decant';

/**
 * The files of one kind in a folder. From the first file that is placed to the end there is a journal that names what was
 * touched: while it stands, the folder is not whole, and what it names is decant's own.
 */
export function keptFolder(folder: string, kind: string): Folder {
  const own = join(folder, OWN);
  const paths = {
    folder,
    own,
    list: join(own, `${kind}.json`),
    journal: join(own, `${kind}.journal`),
    drafts: join(own, kind),
  };
  return {
    standing: () =>
      guarded(folder, async () => {
        const list = await readList(paths.list);
        if (list === undefined) return undefined;
        const isWhole = !existsSync(paths.journal) && (await allStand(folder, list.files));
        return isWhole ? list.standing : { ...list.standing, contents: '' };
      }),
    begin: () => guarded(folder, () => beginWriting(paths)),
  };
}

interface Paths {
  readonly folder: string;
  readonly own: string;
  readonly list: string;
  readonly journal: string;
  readonly drafts: string;
}

async function beginWriting({ folder, own, list: listPath, journal, drafts }: Paths): Promise<FolderWriting> {
  await mkdir(own, { recursive: true });
  const lock = takeLock(own, runId(), new Date().toISOString());
  try {
    await rm(drafts, { recursive: true, force: true });
    await mkdir(drafts, { recursive: true });
    const list = await readList(listPath);
    const touched = new Set(await readJournal(journal));
    const files = new Map(Object.entries(list?.files ?? {}));
    const mine = new Set([...files.keys(), ...touched]);
    // What was touched when it was broken off is of either time, and what somebody removed is not there: both are made again.
    const there = new Set(await readdir(folder));
    for (const name of mine) if (touched.has(name) || !there.has(name)) files.delete(name);
    const touch = async (name: string): Promise<void> => {
      if (!mine.has(name) && existsSync(join(folder, name))) throw notOurs(join(folder, name));
      mine.add(name);
      await appendFile(journal, `${JSON.stringify(name)}\n`);
    };
    return {
      files,
      temporary: (name) => join(drafts, name),
      place: (name, from) =>
        guarded(folder, async () => {
          const { size } = await stat(join(drafts, name));
          await touch(name);
          await rename(join(drafts, name), join(folder, name));
          files.set(name, { from, bytes: size });
        }),
      remove: (name) =>
        guarded(folder, async () => {
          await touch(name);
          await rm(join(folder, name), { force: true });
          files.delete(name);
        }),
      async commit(standing) {
        // A name that the journal alone knows is of a sync that was broken off, and of nothing that stands now.
        for (const name of mine) if (!files.has(name)) await rm(join(folder, name), { force: true });
        const content: List = { standing, files: Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))) };
        await writeWhole(listPath, `${JSON.stringify(content, null, 1)}\n`, runId());
        await rm(journal, { force: true });
      },
      async end() {
        await rm(drafts, { recursive: true, force: true });
        lock.release('keep');
      },
    };
  } catch (error) {
    lock.release('keep');
    throw error;
  }
}

async function readList(path: string): Promise<List | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const list: List = JSON.parse(text); // written whole by `commit`
    return list;
  } catch (cause) {
    throw new DecantError(
      'write/foreign',
      `${path} is no list of decant's. Name another folder, or remove that file.`,
      {
        cause,
      },
    );
  }
}

/** The names in a journal. A name that a kill cut short was not touched yet. */
async function readJournal(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return [];
  const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -1);
  return lines.map((line): string => JSON.parse(line)); // whole lines, as `touch` wrote them
}

async function allStand(folder: string, files: List['files']): Promise<boolean> {
  const names = new Set(await readdir(folder));
  return Object.keys(files).every((name) => names.has(name));
}

function notOurs(path: string): DecantError {
  return new DecantError(
    'write/foreign',
    `${path} stands there already, and decant did not write it. Name another folder, or move that file away.`,
  );
}

/** What the system refuses, in words that name the folder. */
export async function guarded<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DecantError || systemCode(cause) === undefined) throw cause;
    const remedy = writeRemedy(cause, 'name another folder');
    const message = `Cannot write to ${folder}: ${systemReason(cause)}. ${remedy}, then export again.`;
    throw new DecantError('write/failed', message, { cause });
  }
}
