import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonl, writeWhole } from '../../src/sinks/jsonl.ts';
import { readLines, temporaryFolder } from '../temporary.ts';

describe('the JSONL sink', () => {
  it('shows nothing under the final name before it commits', async () => {
    const folder = temporaryFolder();
    const shard = await jsonl(folder, 'run').open('documents');
    await shard.write({ a: 1 });
    expect(existsSync(join(folder, 'documents.jsonl'))).toBe(false);
    await shard.finish();
    expect(existsSync(join(folder, 'documents.jsonl'))).toBe(false);
    await shard.publish();
    expect(readLines(join(folder, 'documents.jsonl'))).toEqual([{ a: 1 }]);
  });

  it('tells lines, bytes and SHA-256 of what it wrote', async () => {
    const folder = temporaryFolder();
    const shard = await jsonl(folder, 'run').open('documents');
    for (let index = 0; index < 3; index++) await shard.write({ index, text: 'Straße' });
    const committed = await shard.finish();
    await shard.publish();
    const bytes = readFileSync(join(folder, 'documents.jsonl'));
    expect(committed).toEqual({
      file: 'documents.jsonl',
      lines: 3,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it('leaves the old file and nothing else when it aborts', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'documents.jsonl'), '{"old":true}\n');
    const shard = await jsonl(folder, 'run').open('documents');
    await shard.write({ new: true });
    await shard.abort();
    expect(readdirSync(folder)).toEqual(['documents.jsonl']);
    expect(readLines(join(folder, 'documents.jsonl'))).toEqual([{ old: true }]);
  });

  it('writes more than its buffer holds, in order', async () => {
    const folder = temporaryFolder();
    const shard = await jsonl(folder, 'run').open('documents');
    const text = 'x'.repeat(300_000);
    for (let index = 0; index < 10; index++) await shard.write({ index, text });
    await shard.finish();
    await shard.publish();
    expect(readLines(join(folder, 'documents.jsonl')).map(({ index }) => index)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
  });

  it('escapes lone surrogates, so that the file is UTF-8', async () => {
    const folder = temporaryFolder();
    const shard = await jsonl(folder, 'run').open('documents');
    await shard.write({ text: 'a\uD83Db' });
    await shard.finish();
    await shard.publish();
    expect(readFileSync(join(folder, 'documents.jsonl'), 'utf8')).toBe('{"text":"a\\ud83db"}\n');
  });

  it('names the folder that it cannot write to', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(jsonl(join(folder, 'file'), 'run').open('documents')).rejects.toMatchObject({
      code: 'write/failed',
      message: expect.stringContaining('file'),
    });
  });

  it('replaces a whole file in one step', async () => {
    const folder = temporaryFolder();
    await writeWhole(join(folder, 'manifest.json'), '{}', 'run');
    await writeWhole(join(folder, 'manifest.json'), '{"a":1}', 'run');
    expect(readdirSync(folder)).toEqual(['manifest.json']);
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe('{"a":1}');
  });
});
