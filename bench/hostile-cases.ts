import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One input of the hostile corpus and what must come of it. */
export interface HostileCase {
  readonly set: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly expect: Readonly<Record<string, unknown>>;
  /** Of a page: `all` sentences must come out, `any` will do, or there is nothing to come out. */
  readonly recover?: 'all' | 'any' | 'none';
  /** The sentences that stand in every page. */
  readonly sentences: readonly string[];
}

type Entry = Pick<HostileCase, 'set' | 'name' | 'recover'> & Partial<Pick<HostileCase, 'expect'>> & { file: string };

/** The cases of one set of the archive, unpacked in a temporary folder that is removed again. */
export function hostileCasesAt(archive: string, set: string): readonly HostileCase[] {
  const folder = mkdtempSync(join(tmpdir(), 'decant-hostile-'));
  try {
    execFileSync('tar', ['-xzf', archive, '-C', folder, 'hostile-give/generated']);
    const root = join(folder, 'hostile-give/generated');
    const sentences: readonly string[] = JSON.parse(readFileSync(join(root, 'sentinels.json'), 'utf8'));
    return readFileSync(join(root, 'manifest.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Entry => JSON.parse(line))
      .filter((entry) => entry.set === set)
      .map(({ file, expect = {}, ...entry }) => ({ ...entry, expect, sentences, bytes: unpacked(join(root, file)) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const WHITE_SPACE = /\s+/g;

/** How many of the sentences a text holds, white space folded. */
export function sentencesIn(text: string, sentences: readonly string[]): number {
  const folded = text.replace(WHITE_SPACE, ' ');
  return sentences.filter((sentence) => folded.includes(sentence)).length;
}

function unpacked(path: string): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith('.pack') || path.endsWith('.html.gz') ? gunzipSync(bytes) : bytes;
}
