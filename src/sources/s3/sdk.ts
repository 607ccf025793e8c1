import { DecantError, systemCode } from '../../errors.ts';

/** The SDK of S3, which the user has to install. Everything that speaks to a bucket loads it here. */
export type Sdk = typeof import('@aws-sdk/client-s3');

/** What uploads in parts, in a package of its own. */
export type Storage = typeof import('@aws-sdk/lib-storage');

export type Client = InstanceType<Sdk['S3Client']>;

/** What a server gives when it is asked for an object. */
export type Answer = import('@aws-sdk/client-s3').GetObjectCommandOutput;

/** @throws DecantError `config/missing-package` where it is not installed. */
export async function loadSdk(address: string): Promise<Sdk> {
  return await loaded(() => import('@aws-sdk/client-s3'), `${address} needs a package that is not installed`, [READS]);
}

/** @throws DecantError `config/missing-package` where either package is not installed. */
export async function loadUploading(address: string): Promise<readonly [Sdk, Storage]> {
  const message = `${address} needs two packages that are not installed`;
  const both = async (): Promise<readonly [Sdk, Storage]> => [
    await import('@aws-sdk/client-s3'),
    await import('@aws-sdk/lib-storage'),
  ];
  return await loaded(both, message, [READS, UPLOADS]);
}

const READS = '@aws-sdk/client-s3';
const UPLOADS = '@aws-sdk/lib-storage';

async function loaded<Loaded>(
  load: () => Promise<Loaded>,
  message: string,
  packages: readonly string[],
): Promise<Loaded> {
  try {
    return await load();
  } catch (cause) {
    if (systemCode(cause) !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new DecantError('config/missing-package', `${message}: npm install ${packages.join(' ')}`, { cause });
  }
}

/** Milliseconds until a connection stands, and between two signs of life on it: large uploads are put together in silence. */
const CONNECTING = 10_000;
const IDLE = 300_000;

/**
 * A client for whom the environment names: `AWS_*`, profiles, roles. With an endpoint of one's own (`AWS_ENDPOINT_URL_S3`)
 * the bucket stands in the path, and the region may be left out.
 */
export function createClient(sdk: Sdk): Client {
  const endpoint = process.env['AWS_ENDPOINT_URL_S3'] ?? process.env['AWS_ENDPOINT_URL'];
  const region = process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'];
  return new sdk.S3Client({
    requestHandler: { connectionTimeout: CONNECTING, socketTimeout: IDLE },
    ...(endpoint === undefined ? {} : { forcePathStyle: true }),
    ...(region === undefined && endpoint !== undefined ? { region: 'us-east-1' } : {}),
  });
}

/** What is wanted of a bucket, for words of refusal. */
export type Wish = 'read' | 'write to';

/** What a server refuses, by the name of its error, in words that say what to do. */
const REFUSALS: Readonly<Record<string, (bucket: string, wish: Wish) => string>> = {
  NoSuchBucket: (bucket) => `there is no bucket "${bucket}". Make it, or name another`,
  CredentialsProviderError: () =>
    'nobody says who you are. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile',
  XAdminUserNotFound: () => 'the access key is not known there. See AWS_ACCESS_KEY_ID',
  InvalidAccessKeyId: () => 'the access key is not known there. See AWS_ACCESS_KEY_ID',
  SignatureDoesNotMatch: () => 'the secret key is not the one of the access key. See AWS_SECRET_ACCESS_KEY',
  AccessDenied: (bucket, wish) => `you may not ${wish} the bucket "${bucket}"`,
  Forbidden: (bucket, wish) => `you may not ${wish} the bucket "${bucket}"`,
};

const STOP_AT_END = /\.$/;

/** Why a server did not do what was wished, as the end of a sentence. */
export function refusalOf(cause: Error, bucket: string, wish: Wish): string {
  const message = (cause.message || (systemCode(cause) ?? 'no answer')).replace(STOP_AT_END, '');
  return REFUSALS[cause.name]?.(bucket, wish) ?? `${cause.name}: ${message}`;
}
