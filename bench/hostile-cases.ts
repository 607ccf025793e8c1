import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One input of the hostile corpus and what must come of it. */
export interface HostileCase {
  readonly set: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly note?: string;
  /** Of a page: `all` sentences must come out, `any` will do, or there is nothing to come out. */
  readonly recover?: 'all' | 'any' | 'none';
  /** The sentences that stand in every page. */
  readonly sentences: readonly string[];
}

type Entry = Pick<HostileCase, 'set' | 'name' | 'note' | 'recover'> &
  Partial<Pick<HostileCase, 'expect'>> & { file: string };

/** The cases of one set of the archive, unpacked in a temporary folder that is removed again. */
export function hostileCasesAt(archive: string, set: string): readonly HostileCase[] {
  const folder = mkdtempSync(join(tmpdir(), 'decant-hostile-'));
  try {
    return casesIn(unpackArchive(archive, folder), set);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Unpacks the archive into a folder and gives the one that it holds. */
export function unpackArchive(archive: string, folder: string): string {
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  const [root = ''] = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'generated')));
  return join(folder, root);
}

/** The generated cases of one set. */
export function casesIn(root: string, set: string): readonly HostileCase[] {
  const folder = join(root, 'generated');
  const sentences: readonly string[] = JSON.parse(readFileSync(join(folder, 'sentinels.json'), 'utf8'));
  return readFileSync(join(folder, 'manifest.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Entry => JSON.parse(line))
    .filter((entry) => entry.set === set)
    .map(({ file, expect = {}, ...entry }) => ({ ...entry, expect, sentences, bytes: unpacked(join(folder, file)) }));
}

/** The collected files under some folders whose names match, which have no manifest. */
export function collectedIn(root: string, folders: readonly string[], name: RegExp): readonly HostileCase[] {
  return folders.flatMap((set) => {
    const folder = join(root, 'collected', set);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && name.test(entry.name))
      .map((entry) => ({
        set,
        name: entry.name,
        bytes: readFileSync(join(entry.parentPath, entry.name)),
        expect: {},
        sentences: [],
      }));
  });
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
