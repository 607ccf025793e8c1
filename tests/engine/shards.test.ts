import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findLines } from '../../src/engine/results.ts';
import { run } from '../../src/engine/run.ts';
import { readLines, resultBytes, temporaryFolder } from '../temporary.ts';
import { options, text } from './memory.ts';

const DOCUMENTS = Array.from({ length: 60 }, (_, index) => text(`${index}.txt`, `This is the document ${index}.`));
const KINDS = ['documents', 'ledger', 'rejected', 'failed'];

const names = (out: string): readonly string[] =>
  readdirSync(out)
    .filter((name) => name.startsWith('documents'))
    .sort();

describe('results in shards', () => {
  it('hold the same lines as results in one file, by URI in every shard', async () => {
    const [one, seven] = [temporaryFolder(), temporaryFolder()];
    await run(options(one, DOCUMENTS));
    await run(options(seven, DOCUMENTS, { shards: 7 }));
    expect(names(seven)).toEqual(Array.from({ length: 7 }, (_, index) => `documents-0000${index}.jsonl`));
    const shards = names(seven).map((name) => readLines(join(seven, name)));
    for (const lines of shards) {
      const uris = lines.map(({ uri }) => String(uri));
      expect(uris).toEqual([...uris].sort());
      expect(uris.length).toBeGreaterThan(0);
    }
    const sorted = (lines: readonly Record<string, unknown>[]): readonly unknown[] =>
      lines.map((line) => JSON.stringify(line)).sort();
    expect(sorted(shards.flat())).toEqual(sorted(readLines(join(one, 'documents.jsonl'))));
  });

  it('are written again only where something has changed', async () => {
    const out = temporaryFolder();
    const stamp = (name: string): string => {
      const { ino, mtimeNs } = statSync(join(out, name), { bigint: true });
      return `${ino} ${mtimeNs}`;
    };
    await run(options(out, DOCUMENTS, { shards: 7 }));
    const before = new Map(names(out).map((name) => [name, stamp(name)]));
    await run(options(out, [...DOCUMENTS.slice(1), text('0.txt', 'Another text.')], { shards: 7 }));
    expect(names(out).filter((name) => stamp(name) !== before.get(name))).toHaveLength(1);
  });

  it('take the place of those of another number, which are removed', async () => {
    const [out, fresh] = [temporaryFolder(), temporaryFolder()];
    await run(options(fresh, DOCUMENTS));
    await run(options(out, DOCUMENTS, { shards: 7 }));
    const manifest = await run(options(out, DOCUMENTS));
    expect(names(out)).toEqual(['documents.jsonl']);
    expect(resultBytes(out)).toEqual(resultBytes(fresh));
    expect(manifest).toMatchObject({ revision: 1, changes: { new: 0, changed: 0, gone: 0 } });
  });

  it.each([
    ['gzip', '.gz', gunzipSync],
    ['zstd', '.zst', zstdDecompressSync],
  ] as const)('are packed with %s on demand, the same bytes each time', async (compression, ending, unpack) => {
    const [plain, out, again] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    await run(options(plain, DOCUMENTS));
    await run(options(out, DOCUMENTS, { compression }));
    await run(options(again, [...DOCUMENTS].reverse(), { compression }));
    for (const kind of KINDS) {
      const packed = readFileSync(join(out, `${kind}.jsonl${ending}`));
      expect(String(unpack(packed))).toBe(readFileSync(join(plain, `${kind}.jsonl`), 'utf8'));
      expect(readFileSync(join(again, `${kind}.jsonl${ending}`))).toEqual(packed);
    }
  });

  it('are looked through for one document', async () => {
    const out = temporaryFolder();
    await run(options(out, DOCUMENTS, { shards: 3, compression: 'zstd' }));
    expect((await findLines(out, '17.txt'))?.record).toMatchObject({ text: 'This is the document 17.' });
    expect(await findLines(out, 'nowhere.txt')).toBeUndefined();
  });
});
