import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One input of the hostile corpus and what must come of it. */
export interface HostileCase {
  readonly set: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly expect: Readonly<Record<string, unknown>>;
}

const ARCHIVE = resolve(import.meta.dirname, '../../../shared/corpora/hostile/hostile.tar.gz');

/** Whether the hostile corpus lies beside the repository. */
export const hasHostileCorpus: boolean = existsSync(ARCHIVE);

/** The cases of one set, unpacked in a temporary folder that is removed again. */
export function hostileCases(set: string): readonly HostileCase[] {
  const folder = mkdtempSync(join(tmpdir(), 'decant-hostile-'));
  try {
    execFileSync('tar', ['-xzf', ARCHIVE, '-C', folder, 'hostile-give/generated']);
    const root = join(folder, 'hostile-give/generated');
    return readFileSync(join(root, 'manifest.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): { set: string; name: string; file: string; expect?: Record<string, unknown> } => JSON.parse(line))
      .filter((entry) => entry.set === set)
      .map(({ name, file, expect = {} }) => ({ set, name, bytes: unpacked(join(root, file)), expect }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function unpacked(path: string): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith('.pack') || path.endsWith('.html.gz') ? gunzipSync(bytes) : bytes;
}
