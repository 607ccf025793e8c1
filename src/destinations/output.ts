import { type BigIntStats, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackedFile } from '../engine/compression.ts';
import { filesStand, resultKind } from '../engine/files.ts';
import { contentsOf, documentFiles, readManifest } from '../engine/manifest.ts';
import type { Manifest } from '../engine/report.ts';
import { DecantError, systemCode, systemReason } from '../errors.ts';
import type { ChangeLine, DocumentRecord } from '../record.ts';
import { readLines } from '../sources/lines.ts';
import type { Committed } from '../stage.ts';

/** What is held of results: the documents, those and what they are as Markdown, or every file. */
export type Holding = 'documents' | 'pages' | 'results';

/** Which results something holds, and of when. */
export interface Standing {
  /** The name of the results, by which those of others are told apart. */
  readonly output: string;
  readonly revision: number;
  /** What the files come to that it was made from. */
  readonly contents: string;
}

/** The finished results of a run, as their manifest tells them. */
export interface Output {
  readonly folder: string;
  readonly manifest: Manifest;
  /** The files of the documents, a shard each, by name. */
  readonly documents: readonly Committed[];
  /**
   * Holds a file against the manifest.
   *
   * @throws DecantError `input/damaged` where it is another.
   */
  check(file: Committed): Promise<void>;
  /** Throws where a run has written there since: what was read is then not to be kept. */
  confirm(): Promise<void>;
}

/** What leads from the revision before to this one. */
export interface Changes {
  /** Ids of documents that are new or other than before. */
  readonly changed: ReadonlySet<string>;
  /** Ids of documents that are no longer there. */
  readonly gone: readonly string[];
}

/**
 * Opens the results in a folder.
 *
 * @throws DecantError `input/not-found` where none stand there.
 */
export async function openOutput(folder: string): Promise<Output> {
  const place = join(folder, 'manifest.json');
  const opened = await stat(place, { bigint: true }).catch(() => undefined); // none: the manifest is then absent too
  const manifest = await readManifest(folder);
  if (manifest === undefined || opened === undefined)
    throw new DecantError(
      'input/not-found',
      `${folder} holds no finished results of a run${existsSync(place) ? ': its manifest cannot be read' : ''}.`,
    );
  if (typeof manifest.output !== 'string')
    throw new DecantError(
      'input/not-found',
      `The results in ${folder} were written by an older decant, and have no name yet; run once more into that folder.`,
    );
  const confirm = async (): Promise<void> => {
    const now = await stat(place, { bigint: true }).catch(() => undefined); // gone while a run publishes
    if (now === undefined || !isSame(now, opened)) throw moved(folder);
  };
  return {
    folder,
    manifest,
    documents: documentFiles(manifest.files),
    async check(file) {
      if (await filesStand(folder, [file])) return;
      await confirm();
      throw new DecantError(
        'input/damaged',
        `${join(folder, file.file)} is not as the manifest says. The next run writes it again; then export again.`,
      );
    },
    confirm,
  };
}

/** A manifest is never written over, but put in the place of the one before. */
function isSame(a: BigIntStats, b: BigIntStats): boolean {
  return a.ino === b.ino && a.mtimeNs === b.mtimeNs && a.size === b.size;
}

function moved(folder: string): DecantError {
  return new DecantError(
    'input/damaged',
    `A run wrote to ${folder} while it was being exported; nothing of it was kept. Export again.`,
  );
}

/** Where something stands that was made from these results. */
export function standingOf({ manifest, documents }: Output, holds: Holding): Standing {
  const { output, revision, files } = manifest;
  const sorted = files.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const pages = sorted.filter(({ file }) => resultKind(file) === 'markdown');
  const held = holds === 'results' ? sorted : holds === 'pages' ? [...documents, ...pages] : documents;
  return { output, revision, contents: contentsOf(held) };
}

/** The changes that the results tell. */
export async function readChanges(output: Output): Promise<Changes> {
  const changed = new Set<string>();
  const gone: string[] = [];
  const file = output.manifest.files.find((one) => one.file === 'changes.jsonl');
  if (file === undefined) return { changed, gone };
  for await (const { line } of checkedLines(output, file)) {
    const { id, change }: ChangeLine = JSON.parse(line); // written by decant: its hash holds
    if (change === 'new' || change === 'changed') changed.add(id);
    else gone.push(id);
  }
  return { changed, gone: gone.filter((id) => !changed.has(id)) };
}

/** The records of all files, or those of some ids; files that hold none of them need not be read whole. */
export async function* readRecords(output: Output, only?: ReadonlySet<string>): AsyncGenerator<DocumentRecord> {
  for (const file of output.documents) yield* records(output, file, only);
}

/**
 * The records of one file, by URI.
 *
 * @throws DecantError `input/damaged` where it is not the one of the manifest, or is no longer at the end.
 */
export async function* records(
  output: Output,
  file: Committed,
  only?: ReadonlySet<string>,
): AsyncGenerator<DocumentRecord> {
  for await (const { line } of checkedLines(output, file, only)) yield JSON.parse(line); // written by decant: its hash holds
}

/** The lines of one file of documents, as they stand there. */
export async function* documentLines(
  output: Output,
  file: Committed,
  only?: ReadonlySet<string>,
): AsyncGenerator<string> {
  for await (const { line } of checkedLines(output, file, only)) yield line;
}

/** No line is refused for its length: what a run has written can be read. */
const LONGEST = Number.MAX_SAFE_INTEGER;
/** A record begins with its id: `{"id":"0123456789abcdef"`. */
const ID_BEGINS = 7;
const ID_ENDS = 23;

async function* checkedLines(
  output: Output,
  file: Committed,
  only?: ReadonlySet<string>,
): AsyncGenerator<{ readonly line: string }> {
  await output.check(file);
  try {
    for await (const batch of readLines(unpackedFile(join(output.folder, file.file)), LONGEST))
      for (const one of batch) {
        if (!('bytes' in one) || one.bytes.length === 0) continue;
        const bytes = Buffer.from(one.bytes.buffer, one.bytes.byteOffset, one.bytes.byteLength);
        if (only !== undefined && !only.has(bytes.toString('latin1', ID_BEGINS, ID_ENDS))) continue;
        yield { line: bytes.toString('utf8') };
      }
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
    throw new DecantError(
      'input/damaged',
      `Cannot read ${join(output.folder, file.file)} to its end: ${systemReason(cause)}.`,
      {
        cause,
      },
    );
  }
  await output.confirm();
}
