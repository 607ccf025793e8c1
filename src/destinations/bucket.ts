import { join } from 'node:path';
import type { Manifest } from '../engine/report.ts';
import { DecantError } from '../errors.ts';
import type { Committed } from '../stage.ts';
import type { Destination, Synced, Update } from './destination.ts';
import type { Standing } from './output.ts';

/** What a destination needs of an object store. Keys are whole; an object is there whole or not at all. */
export interface Bucket {
  /** The content of an object; undefined where there is none. */
  read(key: string): Promise<string | undefined>;
  write(key: string, content: string): Promise<void>;
  /** Puts a file there, in parts where it is large. */
  upload(key: string, path: string): Promise<void>;
  /** Every object whose key begins so, with its size in bytes. */
  list(prefix: string): AsyncIterable<{ readonly key: string; readonly size: number }>;
  remove(keys: readonly string[]): Promise<void>;
  /** Gives up uploads that were begun under a prefix and never ended, of keys that are one's own. */
  abandon(prefix: string, isOwn: (key: string) => boolean): Promise<void>;
  close(): void;
}

export interface BucketPlace {
  readonly address: string;
  /** Empty, or ends with a slash. */
  readonly prefix: string;
}

/** The manifest of the results, with the key of each file. */
export interface BucketManifest extends Omit<Manifest, 'files'> {
  readonly files: readonly (Committed & { readonly key: string })[];
}

/**
 * The result files in a bucket, each under a key that tells its content, and a manifest that names them, put there last:
 * whoever follows it sees one revision whole. What the manifest names no more is removed after that. What a sync that was
 * broken off left there already is not sent again.
 */
export function bucketDestination({ address, prefix }: BucketPlace, bucket: Bucket): Destination {
  const place = { address, prefix, bucket };
  return {
    address,
    holds: 'results',
    standing: () => standingAt(place),
    bring: (update) => bring(place, update),
    async close() {
      bucket.close();
    },
  };
}

interface Place extends BucketPlace {
  readonly bucket: Bucket;
}

async function standingAt(place: Place): Promise<Standing | undefined> {
  const text = await place.bucket.read(`${place.prefix}manifest.json`);
  if (text === undefined) return undefined;
  const manifest = parsedManifest(place, text);
  const sizes = await ownObjects(place);
  const isWhole =
    manifest.files.every(({ key, bytes }) => sizes.get(key) === bytes) && sizes.size === manifest.files.length;
  return { output: manifest.output, revision: manifest.revision, contents: isWhole ? manifest.contents : '' };
}

function parsedManifest({ address, prefix }: Place, text: string): BucketManifest & Pick<Standing, 'contents'> {
  try {
    const manifest: Partial<BucketManifest & Standing> = JSON.parse(text); // checked below
    if (typeof manifest.output === 'string' && typeof manifest.contents === 'string' && Array.isArray(manifest.files))
      return manifest as BucketManifest & Standing; // as `bring` wrote it
  } catch {
    // No JSON: somebody else's file, as below.
  }
  throw new DecantError(
    'write/foreign',
    `${address} has a ${prefix}manifest.json that decant did not write. Name another prefix.`,
  );
}

async function bring(place: Place, { output, standing, step }: Update): Promise<Synced> {
  const { bucket, prefix } = place;
  await bucket.abandon(prefix, (key) => isOwn(place, key));
  const there = await ownObjects(place);
  const files = output.manifest.files.map((file) => ({ ...file, key: keyOf(prefix, file) }));
  const missing = files.filter(({ key, bytes }) => there.get(key) !== bytes);
  step();
  for (const one of missing) {
    await output.check(one);
    await bucket.upload(one.key, join(output.folder, one.file));
    step();
  }
  await output.confirm();
  const manifest = { ...output.manifest, contents: standing.contents, files };
  await bucket.write(`${prefix}manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  step();
  const named = new Set(files.map(({ key }) => key));
  const obsolete = [...there.keys()].filter((key) => !named.has(key));
  await bucket.remove(obsolete);
  step();
  return { written: missing.length, removed: obsolete.length };
}

/** The objects that decant put there, by their keys: no other is ever removed. */
async function ownObjects({ bucket, prefix }: Place): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for await (const { key, size } of bucket.list(prefix)) if (isOwn({ prefix }, key)) sizes.set(key, size);
  return sizes;
}

function isOwn({ prefix }: Pick<Place, 'prefix'>, key: string): boolean {
  return key.startsWith(prefix) && OWN_KEY.test(key.slice(prefix.length));
}

/** `documents/documents-00001.3f0c2a…jsonl.zst`: the kind, the file, and what it holds. */
const OWN_KEY = /^[a-z]{1,20}\/[a-z]{1,20}(?:-\d{5})?\.[0-9a-f]{32}\.jsonl(?:\.gz|\.zst)?$/;
const STEM = /^([a-z]{1,20})(?:-\d{5})?/;
const DIGITS = 32;

function keyOf(prefix: string, { file, sha256 }: Committed): string {
  const [stem = '', kind = ''] = STEM.exec(file) ?? [];
  return `${prefix}${kind}/${stem}.${sha256.slice(0, DIGITS)}${file.slice(stem.length)}`;
}
