import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesStand } from './files.ts';
import type { Manifest } from './report.ts';
import { textLines } from './results.ts';
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

const DOCUMENTS = /^documents[-.]/;

/**
 * Learns from the results themselves what stands, for a state that does not know: it was lost or damaged. Results that
 * are not as their manifest says are not believed; every record is then told as new.
 */
export async function recall(options: RunOptions, { standings }: State, manifest: Manifest): Promise<void> {
  const files = manifest.files.filter(({ file }) => DOCUMENTS.test(file));
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
  standings.prepareCommit(manifest.run, manifest.revision ?? 0);
  standings.commit();
}
