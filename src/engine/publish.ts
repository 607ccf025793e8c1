import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../sinks/jsonl.ts';
import { resultNames } from './files.ts';
import type { Manifest } from './report.ts';
import type { State } from './state/state.ts';
import type { Written } from './write.ts';

/** Where results go, and what stood there before. */
export interface Target {
  readonly out: string;
  readonly state: State;
  /** The manifest that stands; undefined where none does. */
  readonly before: Manifest | undefined;
}

/**
 * Gives the results their final names, and last the manifest: with it, they stand. The state notes beforehand which
 * manifest will make what it staged hold, so that a kill at any point leaves either the run before, to be run again, or
 * this one. From the first rename to the new manifest there is none.
 */
export async function publish({ out, state, before }: Target, written: Written, manifest: Manifest): Promise<void> {
  const { fresh, changes, files } = written;
  for (const row of changes.rows())
    if (row.change === 'new' || row.change === 'changed') state.standings.stageOutput(row);
    else state.standings.stageGone(row.id);
  const isOther = state.standings.stageMembers();
  const obsolete = obsoleteFiles(
    { state, before },
    files.map(({ file }) => file),
  );
  state.standings.prepareCommit(manifest);
  state.checkpoint();
  const place = join(out, 'manifest.json');
  if (fresh.length > 0 || obsolete.length > 0) await rm(place, { force: true });
  for (const part of fresh) await part.publish();
  for (const file of obsolete) await rm(join(out, file), { force: true });
  await writeWhole(place, `${JSON.stringify(manifest, null, 2)}\n`, manifest.run);
  state.standings.commit();
  state.tidy(isOther);
  state.checkpoint();
}

/** Files of the results before that these results do not have: of another number of shards, or otherwise compressed. */
function obsoleteFiles(
  { state, before }: Pick<Target, 'state' | 'before'>,
  files: readonly string[],
): readonly string[] {
  const { standings } = state;
  const stood = new Set((before?.files ?? []).map(({ file }) => file));
  const kept = new Set(files);
  for (const name of standings.shardNames()) {
    const standing = standings.shard(name)?.content.files.map(({ file }) => file) ?? [];
    for (const file of standing) stood.add(file);
    if (standing.every((file) => !kept.has(file))) standings.stageGoneShard(name);
  }
  return resultNames([...stood].filter((file) => !kept.has(file)));
}
