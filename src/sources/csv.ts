import { DecantError } from '../errors.ts';
import type { RawDocument, ReadFailure } from '../stage.ts';
import { chooseEncoding } from '../text/decode/encoding.ts';
import { startsAsPage } from '../text/decode/media-type.ts';
import { surveyBytes } from '../text/decode/survey.ts';
import type { Container, ContainerStream } from './container.ts';
import { type CsvRecord, csvFields, readCsvRecords } from './csv-records.ts';
import { ownUri } from './names.ts';
import { peek } from './peek.ts';
import { unreadable } from './read-file.ts';
import { documentOf, hasTextColumn, readCells } from './row.ts';

/**
 * CSV and TSV: a document a row, with the columns that the first row names. Its own reader, since csv-parse loses the rows
 * that come after a misplaced quotation mark, or after a row that is too long.
 */
export const csvContainer: Container = {
  format: 'csv',
  endings: ['.csv', '.tsv', '.tab'],
  recognises: (head) => (startsAsPage(LATIN_1.decode(head)) ? 'no' : 'maybe'),
  read: readCsv,
};

const LATIN_1 = new TextDecoder('latin1');
const UTF_8 = new TextDecoder();
const HEAD_BYTES = 64 * 1024;

async function* readCsv(stream: ContainerStream): AsyncGenerator<RawDocument | ReadFailure> {
  const { uri, options } = stream;
  let place = 'line 1, byte 0';
  try {
    const { chunks, delimiter } = await asUtf8(stream.chunks);
    let names: readonly string[] | undefined;
    const reading = { delimiter: delimiter.charCodeAt(0), maxBytes: options.maxLineBytes };
    for await (const record of readCsvRecords(chunks, reading)) {
      place = `line ${record.line}, byte ${record.offset}`;
      if (names !== undefined) {
        yield readRecord(record, { names, delimiter, place, stream });
        continue;
      }
      names = csvFields(UTF_8.decode(record.bytes), delimiter).map((name) => name.trim());
      const missing = hasTextColumn(names, options.fields) ? undefined : withoutText(uri, names);
      if (missing === undefined) continue;
      yield { uri, error: missing, cut: uri };
      return;
    }
  } catch (cause) {
    yield { uri, error: unreadable(uri, cause, place), cut: uri };
  }
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The stream in UTF-8, without a byte order mark, and what stands between its fields: what its first line has most of. */
async function asUtf8(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly chunks: AsyncGenerator<Uint8Array>; readonly delimiter: string }> {
  const { head, chunks } = await peek(bytes, HEAD_BYTES);
  const beginning = head.subarray(0, HEAD_BYTES);
  const { encoding, skip } = chooseEncoding(beginning, surveyBytes(beginning), '');
  const known = isKnown(encoding) ? encoding : 'utf-8';
  const line = new TextDecoder(known).decode(beginning.subarray(skip)).split('\n', 1)[0] ?? '';
  const outside = line.split('"').filter((_, index) => index % 2 === 0);
  const counts = DELIMITERS.map((each) => outside.join('').split(each).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  return { delimiter, chunks: known === 'utf-8' ? skipped(chunks, skip) : transcoded(chunks, known) };
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false; // one that is read as UTF-8 then, with its damage told
  }
}

async function* skipped(chunks: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const chunk of chunks) {
    yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

async function* transcoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const streaming = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(streaming.decode(chunk, { stream: true }));
  yield Buffer.from(streaming.decode());
}

function withoutText(uri: string, names: readonly string[]): DecantError {
  const found = names.slice(0, 20).join(', ').slice(0, 500);
  const message = `${uri} names no column that holds the text; its first row has ${found}. Name it: --field text=column.`;
  return new DecantError('read/no-text', message, { uri, at: 'line 1, byte 0' });
}

interface Reading {
  readonly names: readonly string[];
  readonly delimiter: string;
  readonly place: string;
  readonly stream: ContainerStream;
}

function readRecord(record: CsvRecord, reading: Reading): RawDocument | ReadFailure {
  const { names, delimiter, place, stream } = reading;
  const { maxLineBytes, fields } = stream.options;
  const failure = (uri: string, code: DecantError['code'], said: string): ReadFailure => {
    const message = `Line ${record.line} of ${stream.uri} ${said}.`;
    return { uri, error: new DecantError(code, message, { uri, at: place }) };
  };
  if (record.isOpen === true) {
    const said = 'has a quotation mark that is never closed. What comes after the line is read as rows of its own';
    return { ...failure(stream.nameOf(record.line), 'read/invalid-row', said), cut: stream.uri };
  }
  if (record.bytes === undefined) {
    const limit = `${record.length} bytes, more than the ${maxLineBytes} allowed`;
    return failure(stream.nameOf(record.line), 'read/line-too-long', `has ${limit}. Raise the limit or split it`);
  }
  const name = stream.nameOf(record.line, record.bytes);
  const cells = csvFields(UTF_8.decode(record.bytes), delimiter);
  if (cells.slice(names.length).some((cell) => cell.trim() !== '')) {
    const said = `has ${cells.length} fields, and the first row names ${names.length}. Put fields that hold a "${delimiter === '\t' ? 'tab' : delimiter}" in quotation marks`;
    return failure(name, 'read/invalid-row', said);
  }
  const row = readCells(names, cells, fields);
  const uri = ownUri(row.url) ?? name;
  if (row.text === undefined) return failure(uri, 'read/no-text', 'has no text');
  return { ...documentOf({ ...row, text: row.text }, uri), listing: stream.uri };
}
