import { createReadStream } from 'node:fs';
import { DecantError } from '../errors.ts';
import { type Client, createClient, loadUploading, refusalOf, type Sdk, type Storage } from '../sources/s3/sdk.ts';
import { type Bucket, bucketDestination } from './bucket.ts';
import type { Destination } from './destination.ts';

/** Bytes of a part of an upload, and how many parts are on their way at once: memory holds so many. */
const PART = 8 << 20;
const PARTS_AT_ONCE = 3;
/** Keys that one request may remove. */
const REMOVED_AT_ONCE = 1000;

/**
 * A bucket of S3 or of a server that speaks the same. Who you are and where it is, the SDK finds as ever.
 *
 * @throws DecantError `config/missing-package` where the SDK is not installed.
 */
export async function s3Bucket(rest: string): Promise<Destination> {
  const slash = rest.indexOf('/');
  const name = slash < 0 ? rest : rest.slice(0, slash);
  const folder = (slash < 0 ? '' : rest.slice(slash + 1)).replace(SLASHES_AT_END, '');
  const prefix = folder === '' ? '' : `${folder}/`;
  const address = `s3://${rest}`;
  const [sdk, storage] = await loadUploading(address);
  return bucketDestination({ address, prefix }, openBucket({ sdk, storage, name, address, client: createClient(sdk) }));
}

const SLASHES_AT_END = /\/{1,9}$/;

interface Opening {
  readonly sdk: Sdk;
  readonly client: Client;
  readonly storage: Storage;
  readonly name: string;
  readonly address: string;
}

function openBucket({ sdk, storage, name, address, client }: Opening): Bucket {
  const tell = <Result>(work: () => Promise<Result>): Promise<Result> => told({ name, address }, work);
  return {
    read: (key) =>
      tell(async () => {
        try {
          const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: name, Key: key }));
          return await Body?.transformToString();
        } catch (error) {
          if (error instanceof sdk.NoSuchKey) return undefined;
          throw error;
        }
      }),
    write: (key, content) =>
      tell(async () => {
        const ContentType = 'application/json';
        await client.send(new sdk.PutObjectCommand({ Bucket: name, Key: key, Body: content, ContentType }));
      }),
    upload: (key, path) =>
      tell(async () => {
        const params = { Bucket: name, Key: key, Body: createReadStream(path, { highWaterMark: 1 << 20 }) };
        await new storage.Upload({ client, params, partSize: PART, queueSize: PARTS_AT_ONCE }).done();
      }),
    async *list(prefix) {
      let token: string | undefined;
      do {
        const request = { Bucket: name, Prefix: prefix, ...(token === undefined ? {} : { ContinuationToken: token }) };
        const page = await tell(() => client.send(new sdk.ListObjectsV2Command(request)));
        for (const { Key: key = '', Size: size = 0 } of page.Contents ?? []) yield { key, size };
        token = page.NextContinuationToken;
      } while (token !== undefined);
    },
    remove: (keys) =>
      tell(async () => {
        for (let at = 0; at < keys.length; at += REMOVED_AT_ONCE) {
          const Objects = keys.slice(at, at + REMOVED_AT_ONCE).map((Key) => ({ Key }));
          await client.send(new sdk.DeleteObjectsCommand({ Bucket: name, Delete: { Objects, Quiet: true } }));
        }
      }),
    abandon: (prefix, isOwn) =>
      tell(async () => {
        const { Uploads = [] } = await client.send(
          new sdk.ListMultipartUploadsCommand({ Bucket: name, Prefix: prefix }),
        );
        for (const { Key = '', UploadId } of Uploads)
          if (isOwn(Key)) await client.send(new sdk.AbortMultipartUploadCommand({ Bucket: name, Key, UploadId }));
      }),
    close: () => client.destroy(),
  };
}

async function told<Result>(
  { name, address }: Pick<Opening, 'name' | 'address'>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Error) || cause instanceof DecantError) throw cause;
    throw new DecantError(
      'write/failed',
      `Cannot write to ${address}: ${refusalOf(cause, name, 'write to')}. Then export again: what is there stays.`,
      {
        cause,
      },
    );
  }
}
