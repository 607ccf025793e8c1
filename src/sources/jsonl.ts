import { createReadStream } from 'node:fs';
import { DecantError, type ErrorCode, systemCode } from '../errors.ts';
import type { RawDocument, ReadFailure, Source } from '../stage.ts';
import type { FieldMap } from './columns.ts';
import { isLongLine, type Line, type LongLine, readLines } from './lines.ts';
import { type Row, readRow } from './row.ts';
import { unpacked } from './unpack.ts';

export type { Column, FieldMap } from './columns.ts';

/** How rows are read, whatever they are read from. */
export interface RowOptions {
  readonly fields?: FieldMap;
  /** Longer lines are passed over and reported. */
  readonly maxLineBytes?: number;
}

export interface JsonlOptions extends RowOptions {
  /** The file to read. */
  readonly path: string;
  /** What the file is called in URIs and messages. */
  readonly uri: string;
}

export const jsonlDefaults: Required<RowOptions> = { fields: {}, maxLineBytes: 32 * 1024 * 1024 };

const CHUNK_BYTES = 1024 * 1024;

/** The rows of a JSONL file as documents; every line that is none is a failure with its line number and byte offset. */
export function jsonl(options: JsonlOptions): Source {
  const { path, uri } = options;
  const open = (): AsyncIterable<Uint8Array> => unpacked(createReadStream(path, { highWaterMark: CHUNK_BYTES }));
  return {
    name: 'jsonl',
    read: () => readRows({ ...options, chunks: open(), nameRow: (line) => `${uri}#${line.number}` }),
  };
}

export interface RowStream extends RowOptions {
  readonly uri: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The URI of a row that has no URL of its own, and of a line that is no row. */
  nameRow(line: Line | LongLine): string;
}

/** The rows of a stream of JSONL. It throws nothing: what goes wrong is the last failure that it yields. */
export async function* readRows(stream: RowStream): AsyncGenerator<RawDocument | ReadFailure> {
  const { uri, fields, maxLineBytes } = { ...jsonlDefaults, ...stream };
  let next = 0;
  let isArray = false;
  try {
    for await (const batch of readLines(stream.chunks, maxLineBytes)) {
      for (const line of batch) {
        const foreign = line.number === 1 && !isLongLine(line) ? foreignFormat(line.bytes) : undefined;
        if (foreign !== undefined) {
          yield { uri, error: new DecantError('read/invalid-json', `${uri} is ${foreign}`, { uri }) };
          return;
        }
        isArray ||= line.number === 1 && !isLongLine(line) && UTF_8.decode(line.bytes).trim() === '[';
        const item = readLine(line, { uri: stream.nameRow(line), file: uri, fields, maxLineBytes, isArray });
        if (item !== undefined) yield item;
        next = line.offset + (isLongLine(line) ? line.length : line.bytes.length);
      }
    }
  } catch (cause) {
    const message = `${uri} could not be read to its end (${systemCode(cause) ?? 'the stream failed'}). Read it again.`;
    yield { uri, error: new DecantError('read/failed', message, { uri, cause, at: `byte ${next}` }), cut: uri };
  }
}

const FOREIGN_FORMATS: readonly (readonly [start: readonly number[], what: string])[] = [
  [[0xff, 0xfe], 'in UTF-16; JSONL is UTF-8. Convert it and give that.'],
  [[0xfe, 0xff], 'in UTF-16; JSONL is UTF-8. Convert it and give that.'],
  [[0x1f, 0x8b], 'a gzip file. Unpack it and give what it holds.'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a Zstandard file. Unpack it and give what it holds.'],
];

/** What a stream is that is no JSONL at all, so that it is one failure and not one a line. */
function foreignFormat(bytes: Uint8Array): string | undefined {
  return FOREIGN_FORMATS.find(([start]) => start.every((byte, index) => bytes[index] === byte))?.[1];
}

interface LineContext {
  /** The URI of the row, unless it has one of its own. */
  readonly uri: string;
  readonly file: string;
  readonly fields: FieldMap;
  readonly maxLineBytes: number;
  /** Whether the file is one array that spans its lines, so that none of them is a row, though some may look like one. */
  readonly isArray: boolean;
}

const UTF_8 = new TextDecoder(); // takes a byte order mark off; what is no UTF-8 becomes U+FFFD
const BLANK = /^\s*$/;

function readLine(line: Line | LongLine, context: LineContext): RawDocument | ReadFailure | undefined {
  if (isLongLine(line)) {
    const limit = `${line.length} bytes, more than the ${context.maxLineBytes} allowed`;
    return lineFailure(line, context, {
      code: 'read/line-too-long',
      said: `has ${limit}. Raise the limit or split it`,
    });
  }
  const json = UTF_8.decode(line.bytes);
  if (BLANK.test(json)) return undefined;
  if (context.isArray) {
    const said = 'is part of a JSON array. Write one object on each line, without brackets and commas';
    return lineFailure(line, context, { code: 'read/invalid-json', said });
  }
  let row: Row | undefined;
  try {
    row = readRow(json, context.fields);
  } catch (cause) {
    const said = 'is not valid JSON. Write one object on each line';
    return lineFailure(line, context, { code: 'read/invalid-json', said, cause });
  }
  const uri = ownUri(row?.url) ?? context.uri;
  if (row?.text !== undefined) return { ...documentOf({ ...row, text: row.text }, uri), listing: context.file };
  const said = `${row === undefined ? 'is no object' : 'has no text'}. Name the column that holds the text`;
  return lineFailure(line, { ...context, uri }, { code: 'read/no-text', said });
}

function lineFailure(
  { number, offset }: Line | LongLine,
  { uri, file }: LineContext,
  { code, said, cause }: { readonly code: ErrorCode; readonly said: string; readonly cause?: unknown },
): ReadFailure {
  const at = `line ${number}, byte ${offset}`;
  return { uri, error: new DecantError(code, `Line ${number} of ${file} ${said}.`, { uri, at, cause }) };
}

function documentOf(row: Row & { readonly text: string }, uri: string): RawDocument {
  const mediaType = row.mediaType ?? (row.isHtml ? 'text/html' : undefined);
  return {
    uri,
    content: { text: row.text },
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(row.fetchedAt === undefined ? {} : { fetchedAt: row.fetchedAt }),
    ...(row.id === undefined ? {} : { key: row.id }),
    ...(Object.keys(row.fields).length === 0 ? {} : { fields: row.fields }),
  };
}

/** A path that is absolute on some machine; no URI of a document. */
const ABSOLUTE_PATH = /^(?:[\\/](?!\/)|[a-z]:[\\/]|file:)/i;

function ownUri(url: string | undefined): string | undefined {
  const uri = url?.trim();
  return uri === undefined || ABSOLUTE_PATH.test(uri) ? undefined : uri;
}
