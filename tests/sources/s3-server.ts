import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that speaks as much of S3 as reading takes; what a real one does, `npm run bench -- s3` shows. */
export interface S3Server {
  readonly endpoint: string;
  /** Objects by bucket and key: `bucket/key`. */
  readonly objects: Map<string, StoredContent>;
  /** Method, path and range of what it was asked for. */
  readonly asked: string[];
  /** What is done instead of an answer, by the key or `list`; `true` where it was. */
  fault: ((about: string, response: ServerResponse) => boolean) | undefined;
  /** Keys of one page of a listing. */
  page: number;
  close(): Promise<void>;
}

export interface StoredContent {
  readonly content: Buffer;
  readonly type?: string;
  readonly coding?: string;
}

export async function startS3(): Promise<S3Server> {
  const objects = new Map<string, StoredContent>();
  const asked: string[] = [];
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // of a server that listens on a port
  const own: S3Server = {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    asked,
    fault: undefined,
    page: 1000,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '', own.endpoint);
    const [bucket = '', ...rest] = decodeURIComponent((request.url ?? '').split('?', 1)[0] ?? '')
      .slice(1)
      .split('/');
    const key = rest.join('/');
    const isList = url.searchParams.get('list-type') === '2';
    asked.push(
      `${isList ? 'LIST' : request.method} ${isList ? url.searchParams.get('prefix') : key}${rangeOf(request)}`,
    );
    if (own.fault?.(isList ? 'list' : key, response) === true) return;
    if (![...objects.keys()].some((name) => name.startsWith(`${bucket}/`))) refuse(response, 404, 'NoSuchBucket');
    else if (isList) list(url.searchParams, bucket, response);
    else give(objects.get(`${bucket}/${key}`), request, response);
  }

  function list(query: URLSearchParams, bucket: string, response: ServerResponse): void {
    const prefix = query.get('prefix') ?? '';
    const after = Buffer.from(query.get('continuation-token') ?? '', 'base64url').toString();
    const most = Math.min(Number(query.get('max-keys') ?? 1000), own.page);
    const keys = [...objects.keys()]
      .filter((name) => name.startsWith(`${bucket}/${prefix}`))
      .map((name) => name.slice(bucket.length + 1))
      .sort()
      .filter((key) => key > after);
    const page = keys.slice(0, most);
    const entries = page.map((key) => {
      const { content } = objects.get(`${bucket}/${key}`) ?? { content: Buffer.alloc(0) };
      return `<Contents><Key>${encodeURIComponent(key)}</Key><Size>${content.length}</Size><ETag>${tagOf(content)}</ETag></Contents>`;
    });
    const token = Buffer.from(page.at(-1) ?? '').toString('base64url');
    const more = keys.length > page.length ? `<NextContinuationToken>${token}</NextContinuationToken>` : '';
    const body = `<EncodingType>url</EncodingType>${entries.join('')}${more}`;
    response
      .writeHead(200, { 'content-type': 'application/xml' })
      .end(`<?xml version="1.0"?><ListBucketResult>${body}</ListBucketResult>`);
  }

  return own;
}

export function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

function give(object: StoredContent | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (object === undefined) {
    refuse(response, 404, 'NoSuchKey');
    return;
  }
  const { content, type = 'binary/octet-stream', coding } = object;
  if (request.headers['if-match'] !== undefined && request.headers['if-match'] !== tagOf(content)) {
    refuse(response, 412, 'PreconditionFailed');
    return;
  }
  const from = Number(/^ bytes=(\d+)-$/.exec(rangeOf(request))?.[1] ?? 0);
  const headers = { 'content-type': type, etag: tagOf(content), 'content-length': content.length - from };
  response
    .writeHead(from === 0 ? 200 : 206, { ...headers, ...(coding === undefined ? {} : { 'content-encoding': coding }) })
    .end(content.subarray(from));
}

function rangeOf({ headers }: IncomingMessage): string {
  return headers.range === undefined ? '' : ` ${headers.range}`;
}

function tagOf(content: Buffer): string {
  return `"${createHash('md5').update(content).digest('hex')}"`;
}
