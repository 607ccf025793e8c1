import type { Readable } from 'node:stream';
import { type Answer, createClient, loadSdk } from './sdk.ts';

/** An object as a listing names it. */
export interface StoredObject {
  readonly key: string;
  readonly size: number;
}

/** An object that is being read. */
export interface OpenObject {
  /** Breaks where the connection does. */
  readonly body: Readable;
  /** What tells this content from any other under the same key. */
  readonly tag?: string;
  readonly mediaType?: string;
  /** Header `Content-Encoding`. */
  readonly coding?: string;
}

/** What a source needs of a bucket. Everything throws as the server or the connection does. */
export interface Store {
  /** The objects whose keys begin so, in the order of the server, page by page. */
  list(prefix: string, most?: number): AsyncIterable<StoredObject>;
  /** The object, or what of it stands from a byte on, as long as it is the one of a tag; undefined where it is gone. */
  open(key: string, from?: { readonly byte: number; readonly tag: string }): Promise<OpenObject | undefined>;
  close(): void;
}

/** @throws DecantError `config/missing-package` where the SDK is not installed. */
export async function openStore(bucket: string, signal: AbortSignal): Promise<Store> {
  const sdk = await loadSdk(`s3://${bucket}`);
  const client = createClient(sdk);
  return {
    async *list(prefix, most) {
      let token: string | undefined;
      do {
        const page = await client.send(
          new sdk.ListObjectsV2Command({
            Bucket: bucket,
            Prefix: prefix,
            EncodingType: 'url', // XML cannot hold every key
            ...(most === undefined ? {} : { MaxKeys: most }),
            ...(token === undefined ? {} : { ContinuationToken: token }),
          }),
          { abortSignal: signal },
        );
        const decode = page.EncodingType === 'url' ? decoded : (key: string) => key;
        for (const { Key = '', Size = 0 } of page.Contents ?? []) yield { key: decode(Key), size: Size };
        token = most === undefined ? page.NextContinuationToken : undefined;
      } while (token !== undefined);
    },
    async open(key, from) {
      try {
        const part = from === undefined ? {} : { Range: `bytes=${from.byte}-`, IfMatch: from.tag };
        const request = new sdk.GetObjectCommand({ Bucket: bucket, Key: key, ...part });
        return openObject(await client.send(request, { abortSignal: signal }));
      } catch (error) {
        if (error instanceof sdk.NoSuchKey) return undefined;
        throw error;
      }
    },
    close: () => client.destroy(),
  };
}

const PLUS = /\+/g;

function decoded(key: string): string {
  return decodeURIComponent(key.replace(PLUS, ' '));
}

function openObject({ Body, ETag, ContentType, ContentEncoding }: Answer): OpenObject {
  return {
    body: Body as Readable, // which it is in Node.js
    ...(ETag === undefined ? {} : { tag: ETag }),
    ...(ContentType === undefined ? {} : { mediaType: ContentType }),
    ...(ContentEncoding === undefined ? {} : { coding: ContentEncoding }),
  };
}
