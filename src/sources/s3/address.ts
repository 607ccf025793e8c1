/** An input in a bucket, as it was named. */
export interface BucketInput {
  readonly bucket: string;
  /** A key, the beginning of keys up to a slash, or a pattern; empty for the whole bucket. */
  readonly key: string;
}

const SCHEME = /^s3:\/\//i;
const BUCKET_AND_KEY = /^s3:\/\/([a-z0-9][a-z0-9._-]{1,254})(?:\/|$)/i;

/** Whether an input lies in a bucket, rather than on disk or on the web. */
export function isBucketAddress(input: string): boolean {
  return SCHEME.test(input);
}

/** What an address names; undefined where it names no bucket. */
export function parseBucketAddress(input: string): BucketInput | undefined {
  const [start = '', bucket] = BUCKET_AND_KEY.exec(input) ?? [];
  return bucket === undefined ? undefined : { bucket, key: input.slice(start.length) };
}

/** What an object is called in URIs: the key as it is, whatever is in it. */
export function bucketUri(bucket: string, key: string): string {
  return key === '' ? `s3://${bucket}` : `s3://${bucket}/${key}`;
}
