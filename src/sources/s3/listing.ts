import { DecantError } from '../../errors.ts';
import type { ReadFailure } from '../../stage.ts';
import { isPattern } from '../glob.ts';
import { bucketUri } from './address.ts';
import { keyPattern } from './pattern.ts';
import { refusalOf } from './sdk.ts';
import type { Store, StoredObject } from './store.ts';

/** One input in a bucket. */
export interface Listing {
  readonly store: Store;
  readonly bucket: string;
  /** As it was named. */
  readonly key: string;
}

/**
 * The objects that an input stands for, as the server lists them: the one of that key, and those below it as in a folder; of a
 * pattern, those that it matches. A key that exists is never a pattern. As in folders, hidden names and `node_modules` are
 * passed over. Where the server does not say what there is, a failure comes last.
 *
 * @throws DecantError `input/not-found` where there is no such bucket, or nothing under that name in it.
 */
export async function* listed(listing: Listing): AsyncGenerator<StoredObject | ReadFailure> {
  const { bucket, key } = listing;
  let found = 0;
  try {
    for await (const object of candidates(listing)) {
      found += 1;
      yield object;
    }
  } catch (cause) {
    if (!(cause instanceof Error) || cause instanceof DecantError) throw cause;
    const why = refusalOf(cause, bucket, 'read');
    const uri = bucketUri(bucket, key);
    if (cause.name === 'NoSuchBucket') throw new DecantError('input/not-found', `Cannot read ${uri}: ${why}.`, { uri });
    const message = `${uri} could not be listed to its end: ${why}. What a run before found there is kept; run again.`;
    yield { uri, error: new DecantError('read/failed', message, { uri, cause }), cut: cutOf(bucket, key) };
    return;
  }
  if (found === 0) throw await nothingThere(listing);
}

const SLASHES_AT_END = /\/{1,9}$/;

/** The folder that an input looks into: what is below it is not gone where the server does not say what there is. */
export function cutOf(bucket: string, key: string): string {
  if (!isPattern(key)) return bucketUri(bucket, key.replace(SLASHES_AT_END, ''));
  const { prefix } = keyPattern(key);
  return bucketUri(bucket, prefix.slice(0, Math.max(prefix.lastIndexOf('/'), 0)));
}

async function* candidates({ store, key }: Listing): AsyncGenerator<StoredObject> {
  const folder = key.replace(SLASHES_AT_END, '');
  let isThere = false;
  if (folder === key && key !== '')
    for await (const object of store.list(key, 1)) {
      if (object.key !== key) continue;
      isThere = true;
      yield object;
    }
  if (!isThere && isPattern(key)) {
    const { prefix, matches } = keyPattern(key);
    for await (const object of store.list(prefix)) if (matches(object.key) && isFile(object.key, '')) yield object;
    return;
  }
  const below = folder === '' ? '' : `${folder}/`;
  for await (const object of store.list(below))
    if (isFile(object.key, below) && !isHidden(object.key.slice(below.length))) yield object;
}

const PASSED_OVER = 'node_modules';

/** Whether a key is no mark of a folder, and in none that is passed over. */
function isFile(key: string, folder: string): boolean {
  return !key.endsWith('/') && !key.slice(folder.length).split('/').includes(PASSED_OVER);
}

function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.'));
}

/** The error for a name without objects; where keys begin so, it says how to name these. */
async function nothingThere({ store, bucket, key }: Listing): Promise<DecantError> {
  const uri = bucketUri(bucket, key);
  if (isPattern(key)) return new DecantError('input/not-found', `No object matches ${uri}.`, { uri });
  let hint = 'Check the name.';
  if (key !== '' && !key.endsWith('/'))
    for await (const next of store.list(key, 1)) hint = `Keys begin so, such as ${next.key}: write ${uri}*.`;
  return new DecantError('input/not-found', `There is no object ${uri}, nor one below it. ${hint}`, { uri });
}
