import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { DecantError, systemCode } from '../../errors.ts';
import { type Fields, fieldsOf, headEnd } from './fields.ts';

/** An HTTP message as it went over the wire. */
export interface Message {
  readonly status: number;
  readonly fields: Fields;
  /** Without chunks; still encoded. */
  readonly body: Uint8Array;
  /** Whether chunks are missing at its end. */
  readonly isCut: boolean;
}

const STATUS_LINE = /^HTTP\/\d{1,2}(?:\.\d{1,2})? {1,4}(\d{3})/;
const LATIN_1 = new TextDecoder('latin1');

/** The message that some bytes are; undefined where they are none. */
export function messageOf(bytes: Uint8Array): Message | undefined {
  const status = STATUS_LINE.exec(LATIN_1.decode(bytes.subarray(0, 32)))?.[1];
  if (status === undefined) return undefined;
  const end = headEnd(bytes) ?? bytes.length;
  const fields = fieldsOf(LATIN_1.decode(bytes.subarray(0, end)));
  const body = bytes.subarray(end);
  const isChunked = fields.get('transfer-encoding')?.toLowerCase().includes('chunked') === true;
  return { status: Number(status), fields, ...(isChunked ? withoutChunks(body) : { body, isCut: false }) };
}

const CHUNK_SIZE = /^([0-9a-f]{1,8}) {0,8}(?:;|$)/i;
const LINE_FEED = 0x0a;
const LONGEST_SIZE_LINE = 4096;

/** What chunks hold. Many crawlers keep the header and not the chunks: what does not begin as a chunk is the body itself. */
function withoutChunks(bytes: Uint8Array): Pick<Message, 'body' | 'isCut'> {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.subarray(at, at + LONGEST_SIZE_LINE).indexOf(LINE_FEED);
    const line = LATIN_1.decode(bytes.subarray(at, end < 0 ? at : at + end)).trim();
    const size = CHUNK_SIZE.exec(line)?.[1];
    if (size === undefined) {
      if (parts.length === 0) return { body: bytes, isCut: false };
      break;
    }
    const start = at + end + 1;
    const length = Number.parseInt(size, 16);
    if (length === 0) return { body: Buffer.concat(parts), isCut: false };
    parts.push(bytes.subarray(start, start + length));
    if (start + length > bytes.length) break;
    at = start + length;
    if (bytes[at] === 0x0d) at += 1;
    if (bytes[at] === LINE_FEED) at += 1;
  }
  return { body: Buffer.concat(parts), isCut: true };
}

type Decode = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array;

/** By their names in `Content-Encoding`. `deflate` is zlib by the standard, and raw from some servers. */
const DECODERS: ReadonlyMap<string, readonly Decode[]> = new Map([
  ['gzip', [gunzipSync]],
  ['x-gzip', [gunzipSync]],
  ['deflate', [inflateSync, inflateRawSync]],
  ['br', [brotliDecompressSync]],
  ['zstd', [zstdDecompressSync]],
]);

/** More encodings, one in the other, are no page. */
const MOST_ENCODINGS = 4;
/** What begins with one of these, or is text, is not encoded whatever the header says. */
const GZIP_START = [0x1f, 0x8b];

/** What is said of a body, in failures, and how long it may be. */
export interface Decoding {
  readonly uri: string;
  readonly at: string;
  readonly maxBytes: number;
}

/**
 * A body without its `Content-Encoding`. Where a crawler decoded it and kept the header, it is given as it is.
 *
 * @throws DecantError `read/bomb` over the limit, `read/damaged`, `read/unsupported`.
 */
export function decodedBody(body: Uint8Array, encoding: string, decoding: Decoding): Uint8Array {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity' && name !== 'none');
  const { uri, at } = decoding;
  if (names.length > MOST_ENCODINGS) {
    const message = `${uri} is encoded ${names.length} times (Content-Encoding); ${MOST_ENCODINGS} are the most that is decoded.`;
    throw new DecantError('read/bomb', message, { uri, at });
  }
  return names.reduceRight((bytes, name) => decodedOnce(bytes, name, decoding), body);
}

function decodedOnce(bytes: Uint8Array, name: string, { uri, at, maxBytes }: Decoding): Uint8Array {
  const decoders = DECODERS.get(name);
  if (bytes.length === 0 || (name.endsWith('gzip') && !GZIP_START.every((byte, index) => bytes[index] === byte)))
    return bytes;
  if (decoders === undefined) return bytes; // a charset, say; what it is, its content tells
  for (const decode of decoders) {
    try {
      return decode(bytes, { maxOutputLength: maxBytes });
    } catch (fault) {
      if (systemCode(fault) !== 'ERR_BUFFER_TOO_LARGE') continue;
      const message = `${uri} has more than ${maxBytes} bytes once its ${name} (Content-Encoding) is decoded. Raise maxBytes, or leave it out.`;
      throw new DecantError('read/bomb', message, { uri, at, cause: fault });
    }
  }
  if (isText(bytes)) return bytes;
  const message = `${uri} is damaged: its ${name} (Content-Encoding) cannot be decoded. Fetch it again.`;
  throw new DecantError('read/damaged', message, { uri, at });
}

const LOOKED_AT = 512;

/** Whether a beginning holds no control characters but white space. */
function isText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, LOOKED_AT).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
