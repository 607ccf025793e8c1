import { createReadStream } from 'node:fs';
import { DecantError, systemCode } from '../errors.ts';
import { type Bucket, bucketDestination } from './bucket.ts';
import type { Destination } from './destination.ts';

type Client = typeof import('@aws-sdk/client-s3');
type Storage = typeof import('@aws-sdk/lib-storage');

/** Bytes of a part of an upload, and how many parts are on their way at once: memory holds so many. */
const PART = 8 << 20;
const PARTS_AT_ONCE = 3;
/** Keys that one request may remove. */
const REMOVED_AT_ONCE = 1000;

/**
 * A bucket of S3 or of a server that speaks the same. Who you are and where it is, the SDK finds as ever: `AWS_*`, profiles,
 * roles. With an endpoint of your own (`AWS_ENDPOINT_URL_S3`) the bucket stands in the path.
 *
 * @throws DecantError `config/missing-package` where the SDK is not installed.
 */
export async function s3Bucket(rest: string): Promise<Destination> {
  const slash = rest.indexOf('/');
  const name = slash < 0 ? rest : rest.slice(0, slash);
  const folder = (slash < 0 ? '' : rest.slice(slash + 1)).replace(SLASHES_AT_END, '');
  const prefix = folder === '' ? '' : `${folder}/`;
  const address = `s3://${rest}`;
  const [sdk, storage] = await loadSdk(address);
  return bucketDestination({ address, prefix }, openBucket({ sdk, storage, name, address }));
}

const SLASHES_AT_END = /\/{1,9}$/;

async function loadSdk(address: string): Promise<readonly [Client, Storage]> {
  try {
    return [await import('@aws-sdk/client-s3'), await import('@aws-sdk/lib-storage')];
  } catch (cause) {
    if (systemCode(cause) !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new DecantError(
      'config/missing-package',
      `${address} needs two packages that are not installed: npm install @aws-sdk/client-s3 @aws-sdk/lib-storage`,
      { cause },
    );
  }
}

interface Opening {
  readonly sdk: Client;
  readonly storage: Storage;
  readonly name: string;
  readonly address: string;
}

function openBucket({ sdk, storage, name, address }: Opening): Bucket {
  const endpoint = process.env['AWS_ENDPOINT_URL_S3'] ?? process.env['AWS_ENDPOINT_URL'];
  const region = process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'];
  const client = new sdk.S3Client({
    ...(endpoint === undefined ? {} : { forcePathStyle: true }),
    ...(region === undefined && endpoint !== undefined ? { region: 'us-east-1' } : {}),
  });
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

/** What a server refuses, by the name of its error, in words that say what to do. */
const REFUSALS: Readonly<Record<string, (name: string) => string>> = {
  NoSuchBucket: (name) => `there is no bucket "${name}". Make it, or name another`,
  CredentialsProviderError: () =>
    'nobody says who you are. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile',
  XAdminUserNotFound: () => 'the access key is not known there. See AWS_ACCESS_KEY_ID',
  InvalidAccessKeyId: () => 'the access key is not known there. See AWS_ACCESS_KEY_ID',
  SignatureDoesNotMatch: () => 'the secret key is not the one of the access key. See AWS_SECRET_ACCESS_KEY',
  AccessDenied: (name) => `you may not write to the bucket "${name}"`,
  Forbidden: (name) => `you may not write to the bucket "${name}"`,
};

const STOP_AT_END = /\.$/;

async function told<Result>(
  { name, address }: Pick<Opening, 'name' | 'address'>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Error) || cause instanceof DecantError) throw cause;
    const message = (cause.message || (systemCode(cause) ?? 'no answer')).replace(STOP_AT_END, '');
    const why = REFUSALS[cause.name]?.(name) ?? `${cause.name}: ${message}`;
    throw new DecantError(
      'write/failed',
      `Cannot write to ${address}: ${why}. Then export again: what is there stays.`,
      {
        cause,
      },
    );
  }
}
