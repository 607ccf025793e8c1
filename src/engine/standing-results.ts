import type { Committed } from '../stage.ts';
import { filesStand } from './files.ts';
import type { Counts } from './report.ts';
import type { RunOptions } from './run-options.ts';
import type { State } from './state/state.ts';
import { digestOf } from './task.ts';
import { unchangedCounts, type Written } from './write.ts';

/** What stands of whole results in the state, beside what stands of their shards. */
const WHOLE = 'results';

/**
 * A digest of everything that the results of a run depend on, as far as they can be told from what was read: of the inputs
 * and of the options. To be asked for when everything is read and nothing is settled.
 */
export function resultsKey(
  { fingerprint, stages, shards = 1, compression = 'none', format, budgets = {} }: RunOptions,
  { working }: State,
): string {
  const list = stages.map(({ name, version }) => [name, version]);
  return digestOf(JSON.stringify([fingerprint, list, shards, compression, format ?? null, budgets, working.digest()]));
}

/**
 * The results that stand, where a run of this key wrote them and nobody has touched them since: nothing has to be decided
 * or written then. Undefined where they have to be made.
 */
export async function standingResults(
  { out, onProgress }: RunOptions,
  state: State,
  key: string,
): Promise<Written | undefined> {
  const stands = state.standings.shard(WHOLE);
  if (stands?.key !== key || !(await filesStand(out, stands.content.files))) return undefined;
  const counts = unchangedCounts(stands.content.counts);
  const { read, failed, unchanged } = counts.documents;
  const told = { done: read, total: read, kept: unchanged, failed, dropped: read - unchanged - failed };
  onProgress?.({ phase: 'writing', ...told });
  return { counts, changes: state.changeList(), files: stands.content.files, fresh: [] };
}

/** Notes that these are the results of this key, for the run after this one. */
export function stageResults(
  { standings }: State,
  key: string,
  content: { readonly counts: Counts; readonly files: readonly Committed[] },
): void {
  standings.stageShard(WHOLE, key, content);
}
