import { DecantError, type ErrorCode } from '../errors.ts';
import type { RawDocument, ReadFailure } from '../stage.ts';
import type { FieldMap } from './columns.ts';
import type { Container, ContainerStream } from './container.ts';
import { isLongLine, type Line, type LongLine, readLines } from './lines.ts';
import { ownUri } from './names.ts';
import { unreadable } from './read-file.ts';
import { documentOf, type Row, readRow } from './row.ts';
import { nextStretch, type Stretch } from './stretches.ts';
import { piecesOf } from './unpack/pieces.ts';

/** JSON Lines: a document a row; every line that is none is a failure with its line number and byte offset. */
export const jsonlContainer: Container = {
  format: 'jsonl',
  endings: ['.jsonl', '.ndjson'],
  recognises: (head) => (startsAsRows(head) ? 'surely' : 'maybe'),
  unpacksItself: true,
  read: readRows,
};

/** Whether the first two lines are rows with a text under its usual name; one object alone may be a document of JSON. */
function startsAsRows(head: Uint8Array): boolean {
  if (!OBJECT_START.test(UTF_8.decode(head.subarray(0, 64)))) return false;
  const [first, second] = UTF_8.decode(head).split('\n', 3);
  return isRow(first) && isRow(second);
}

const OBJECT_START = /^\s{0,16}\{\s{0,16}"/;

function isRow(line: string | undefined): boolean {
  try {
    return line !== undefined && readRow(line, {})?.text !== undefined;
  } catch {
    return false; // no JSON, or nested too deep
  }
}

/**
 * The rows of a stream of JSONL. It throws nothing: what goes wrong is a failure. Behind a damaged member of what is packed in
 * several, it goes on with the first whole row of the next; rows there are named by where they stand, since nobody knows how many
 * there were before.
 */
export async function* readRows(stream: ContainerStream): AsyncGenerator<RawDocument | ReadFailure> {
  const { uri } = stream;
  const reading: Reading = { stream, next: 0, isArray: false };
  const failure = (cause: unknown): ReadFailure => ({
    uri,
    error: unreadable(uri, cause, `byte ${reading.next}`),
    cut: uri,
  });
  try {
    const { pieces } = await piecesOf(stream, isText);
    let isFirst = true;
    for (let stretch = await nextStretch(pieces); stretch !== undefined; stretch = await nextStretch(pieces)) {
      try {
        yield* rowsOf(stretch, reading, isFirst ? undefined : stretch.offset);
        return;
      } catch (cause) {
        yield failure(cause);
        if (!stretch.hasFault()) return;
      }
      isFirst = false;
    }
  } catch (cause) {
    yield failure(cause);
  }
}

interface Reading {
  readonly stream: ContainerStream;
  /** Bytes that were read, unpacked, of what is read in one go. */
  next: number;
  /** Whether the file is one array that spans its lines, so that none of them is a row, though some may look like one. */
  isArray: boolean;
}

/** @param member where the first member stands, behind a fault. */
async function* rowsOf(
  { chunks }: Stretch,
  reading: Reading,
  member: number | undefined,
): AsyncGenerator<RawDocument | ReadFailure> {
  const { uri, nameOf, options } = reading.stream;
  const { fields, maxLineBytes } = options;
  for await (const batch of readLines(chunks, maxLineBytes)) {
    for (const line of batch) {
      const isStart = line.number === 1 && !isLongLine(line);
      reading.next = line.offset + (isLongLine(line) ? line.length : line.bytes.length);
      if (member !== undefined && line.number === 1 && !(isStart && isRowAlone(line.bytes))) continue; // the rest of a damaged one
      const foreign = isStart && member === undefined ? foreignFormat(line.bytes) : undefined;
      if (foreign !== undefined) {
        yield { uri, error: new DecantError('read/invalid-json', `${uri} is ${foreign}`, { uri }) };
        return;
      }
      reading.isArray ||= isStart && UTF_8.decode(line.bytes).trim() === '[';
      const place = member === undefined ? line.number : `byte=${member}+${line.offset}`;
      const name = nameOf(place, isLongLine(line) ? undefined : line.bytes);
      const context = { uri: name, file: uri, member, fields, maxLineBytes, isArray: reading.isArray };
      const item = readLine(line, context);
      if (item !== undefined) yield item;
    }
  }
}

const LEAST_TEXT = 64;
const CONTROL_CHARACTER = /[^\P{Cc}\t\n\r]/u;
const HEAD_BYTES = 1024;

/** Whether content may be rows, or begin in the middle of one: what is found after a fault may be no member at all. */
function isText(bytes: Uint8Array): boolean {
  const text = UTF_8.decode(bytes.subarray(0, HEAD_BYTES));
  return (OBJECT_START.test(text) || text.length >= LEAST_TEXT) && !CONTROL_CHARACTER.test(text);
}

/** Whether a line is a row, though nobody knows whether it begins where a row does: the end of one is no JSON. */
function isRowAlone(line: Uint8Array): boolean {
  try {
    return readRow(UTF_8.decode(line), {}) !== undefined;
  } catch {
    return false; // the end of a row
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
  readonly isArray: boolean;
  /** Where the member stands that lines are counted from, behind a fault. */
  readonly member: number | undefined;
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
  const said = row === undefined ? 'is no object. Write one object on each line' : withoutText(json);
  return lineFailure(line, { ...context, uri }, { code: 'read/no-text', said });
}

/** What a row without a text has that may be one: its columns of words, of which one has another name than usual. */
function withoutText(json: string): string {
  const row: Readonly<Record<string, unknown>> = JSON.parse(json);
  const names = Object.keys(row).filter((name) => typeof row[name] === 'string');
  if (names.length === 0) return 'has no text: no column of it is a string. Leave it out';
  const found = names.slice(0, MOST_NAMES).join(', ').slice(0, LONGEST_NAMES);
  return `has no text; it has ${found}. Name the column that holds the text: --field text=column`;
}

const MOST_NAMES = 20;
const LONGEST_NAMES = 500;

function lineFailure(
  { number, offset }: Line | LongLine,
  { uri, file, member }: LineContext,
  { code, said, cause }: { readonly code: ErrorCode; readonly said: string; readonly cause?: unknown },
): ReadFailure {
  const at = member === undefined ? `line ${number}, byte ${offset}` : `byte ${member}, unpacked byte ${offset}`;
  const line = member === undefined ? `Line ${number}` : `The line at ${at}`;
  return { uri, error: new DecantError(code, `${line} of ${file} ${said}.`, { uri, at, cause }) };
}
