import { readFileSync } from 'node:fs';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Bucket, type BucketManifest, bucketDestination } from '../../src/destinations/bucket.ts';
import { temporaryFolder } from '../temporary.ts';
import { bring, conforms, type Place } from './conformance.ts';
import { bareRecord, resultsIn } from './results.ts';

/** A bucket in memory. What it does on a real server, `npm run bench -- s3` shows. */
function memoryBucket(objects: Map<string, Buffer>, log: string[] = []): Bucket {
  return {
    read: async (key) => objects.get(key)?.toString(),
    write: async (key, content) => {
      log.push(`write ${key}`);
      objects.set(key, Buffer.from(content));
    },
    upload: async (key, path) => {
      log.push(`upload ${key}`);
      objects.set(key, readFileSync(path));
    },
    async *list(prefix) {
      for (const [key, { length: size }] of objects) if (key.startsWith(prefix)) yield { key, size };
    },
    remove: async (keys) => {
      for (const key of keys) {
        log.push(`remove ${key}`);
        objects.delete(key);
      }
    },
    abandon: async () => undefined,
    close: () => undefined,
  };
}

function placeOf(objects: Map<string, Buffer> = new Map(), log: string[] = []): Place {
  return {
    open: () => bucketDestination({ address: 's3://bucket/news', prefix: 'news/' }, memoryBucket(objects, log)),
    async held() {
      const manifest: BucketManifest = JSON.parse(objects.get('news/manifest.json')?.toString() ?? '{"files":[]}');
      const files = manifest.files.filter(({ key }) => key.startsWith('news/documents/'));
      const texts = files.map(({ key }) => {
        const bytes = objects.get(key) ?? Buffer.alloc(0);
        return (
          key.endsWith('.gz') ? gunzipSync(bytes) : key.endsWith('.zst') ? zstdDecompressSync(bytes) : bytes
        ).toString();
      });
      const lines = texts.flatMap((text) => text.split('\n').filter((line) => line !== ''));
      return new Map(lines.map((line): [string, unknown] => [JSON.parse(line).id, JSON.parse(line)]));
    },
    freeze() {
      const copy = [...objects];
      return () => {
        objects.clear();
        for (const [key, content] of copy) objects.set(key, content);
      };
    },
  };
}

conforms({ name: 'bucket', place: () => placeOf(), shown: (record) => record, manner: 'anew' });

describe('results in a bucket', () => {
  it('are seen whole at every step by whoever follows the manifest', async () => {
    const objects = new Map<string, Buffer>();
    const [place, { folder, write }] = [placeOf(objects), resultsIn(temporaryFolder(), { shards: 3 })];
    write(['a', 'b', 'c'].map((uri) => bareRecord(uri)));
    await bring(place, folder);
    write(['a', 'b', 'd'].map((uri) => bareRecord(uri, { text: 'other' })));
    const seen = new Set<string>();
    const look = async (): Promise<void> => void seen.add([...(await place.held()).keys()].sort().join());
    const looks: Promise<void>[] = [];
    await bring(place, folder, { step: () => void looks.push(look()) });
    await Promise.all(looks);
    expect(seen.size).toBe(2);
  });

  it('are sent once: files that have not changed stay, and what was named no more is removed after the manifest', async () => {
    const [objects, log]: [Map<string, Buffer>, string[]] = [new Map(), []];
    const [place, { folder, write }] = [placeOf(objects, log), resultsIn(temporaryFolder(), { shards: 4 })];
    const many = Array.from({ length: 20 }, (_, index) => bareRecord(`k${index}`));
    write(many);
    await bring(place, folder);
    log.length = 0;
    objects.set('news/mine.jsonl', Buffer.from('mine'));
    objects.set('newsletter', Buffer.from('mine'));
    write(many.map((record) => (record.uri === 'k3' ? { ...record, text: 'other' } : record)));
    await bring(place, folder);
    expect(log.map((line) => line.replace(/[0-9a-f]{32}/, '*').replace(/-\d{5}/, '-n'))).toEqual([
      'upload news/documents/documents-n.*.jsonl',
      'upload news/changes/changes.*.jsonl',
      'write news/manifest.json',
      'remove news/documents/documents-n.*.jsonl',
      'remove news/changes/changes.*.jsonl',
    ]);
    expect(objects.has('news/mine.jsonl') && objects.has('newsletter')).toBe(true);
  });

  it('are refused where somebody else has a manifest', async () => {
    const objects = new Map([['news/manifest.json', Buffer.from('{"name":"an app"}')]]);
    const [place, { folder, write }] = [placeOf(objects), resultsIn(temporaryFolder())];
    write([bareRecord('a')]);
    await expect(bring(place, folder)).rejects.toMatchObject({ code: 'write/foreign' });
    expect(objects.size).toBe(1);
  });
});
