import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Committed } from '../stage.ts';
import { filesStand, resultKind } from './files.ts';
import type { Manifest } from './report.ts';
import { textLines } from './results.ts';
import { runId } from './run-id.ts';
import type { RunOptions } from './run-options.ts';
import type { State } from './state/state.ts';
import { digestOf } from './task.ts';

/** The manifest that stands in a folder; undefined where none does, or what stands there is none. */
export async function readManifest(out: string): Promise<Manifest | undefined> {
  try {
    const manifest: Partial<Manifest> = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')); // checked below
    return typeof manifest.run === 'string' && Array.isArray(manifest.files) ? (manifest as Manifest) : undefined; // the rest is only told
  } catch {
    return undefined; // absent or unreadable: the results are then written anew
  }
}

/** The documents among the files of results, by name. */
export function documentFiles(files: readonly Committed[]): readonly Committed[] {
  return files.filter(({ file }) => resultKind(file) === 'documents').toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** What files come to: the same for the same bytes under the same names. */
export function contentsOf(files: readonly Committed[]): string {
  const hash = createHash('sha256');
  for (const { file, sha256 } of files) hash.update(`${file} ${sha256}\n`);
  return hash.digest('hex');
}

/** What the documents that stand come to; null where none do, or nothing is known of them. */
export function standingContents(before: Manifest | undefined, { standings }: State): string | null {
  if (standings.isEmpty) return null;
  const known = standings.shardNames().flatMap((name) => standings.shard(name)?.content.files ?? []);
  const files = documentFiles(before?.files ?? known);
  return files.length === 0 ? null : contentsOf(files);
}

/**
 * Learns from the results themselves what stands, for a state that does not know: it was lost or damaged. Results that
 * are not as their manifest says are not believed; every record is then told as new.
 */
export async function recall(options: RunOptions, { standings }: State, manifest: Manifest): Promise<void> {
  const files = documentFiles(manifest.files);
  if (!(await filesStand(options.out, files))) {
    options.onWarning?.(
      `The results in ${options.out} are not as their manifest says; changes.jsonl tells every record as new.`,
    );
    return;
  }
  for (const { file } of files)
    for await (const line of textLines(join(options.out, file))) {
      const { id, uri }: { id: string; uri: string } = JSON.parse(line); // written by decant: its hash holds
      standings.stageOutput({ id, uri, hash: digestOf(line) });
    }
  const { run, revision = 0, output = runId() }: Partial<Manifest> & Pick<Manifest, 'run'> = manifest; // an older version may have written it
  standings.prepareCommit({ run, revision, output });
  standings.commit();
}
