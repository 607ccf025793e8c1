import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type HostileCase, hostileCasesAt } from '../../bench/hostile-cases.ts';

export type { HostileCase } from '../../bench/hostile-cases.ts';

const ARCHIVE = resolve(import.meta.dirname, '../../../shared/corpora/hostile/hostile.tar.gz');

/** Whether the hostile corpus lies beside the repository. */
export const hasHostileCorpus: boolean = existsSync(ARCHIVE);

/** The cases of one set, unpacked in a temporary folder that is removed again. */
export function hostileCases(set: string): readonly HostileCase[] {
  return hostileCasesAt(ARCHIVE, set);
}
