/** One record of a CSV file, as it stands there. */
export interface CsvRecord {
  /** The line that it begins on, from 1. */
  readonly line: number;
  /** Bytes of the file before it. */
  readonly offset: number;
  /** Undefined where it is longer than it may be. */
  readonly bytes?: Uint8Array;
  /** Bytes of it, where they were passed over. */
  readonly length: number;
  /** Whether a quotation mark in it is never closed: it may have swallowed what comes after its first line. */
  readonly isOpen?: boolean;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/** Where reading stands: before a field, in it, in its quotation marks, or behind a mark that may close them. */
type Place = 'start' | 'field' | 'quoted' | 'quote';

/** More often than this, it does not begin again behind a mark that is never closed. */
const MOST_RESTARTS = 100;

/**
 * The records of a CSV file (RFC 4180): a line end inside quotation marks ends none. Lines may end with LF, CRLF or CR. A
 * mark inside a field that does not begin with one is a character like any other. Where a mark is not closed to the end of
 * the file, its record is told by itself, and reading goes on behind its first line.
 */
export async function* readCsvRecords(
  chunks: AsyncIterable<Uint8Array>,
  { delimiter, maxBytes }: { readonly delimiter: number; readonly maxBytes: number },
): AsyncGenerator<CsvRecord> {
  const splitter = createSplitter(delimiter, maxBytes);
  for await (const chunk of chunks) yield* splitter.split(chunk);
  for (let restarts = 0; ; restarts++) {
    const last = splitter.finish();
    if (last === undefined) return;
    if (last.isOpen !== true || last.bytes === undefined || restarts === MOST_RESTARTS) {
      yield last;
      return;
    }
    const end = last.bytes.indexOf(LINE_FEED) + 1;
    yield { ...last, ...(end > 0 ? { bytes: last.bytes.subarray(0, end) } : {}) };
    if (end === 0) return;
    splitter.restart({ line: last.line + 1, offset: last.offset + end });
    yield* splitter.split(last.bytes.subarray(end));
  }
}

interface Splitter {
  split(chunk: Uint8Array): readonly CsvRecord[];
  /** The record that the file ends in. */
  finish(): CsvRecord | undefined;
  restart(at: Pick<CsvRecord, 'line' | 'offset'>): void;
}

function createSplitter(delimiter: number, maxBytes: number): Splitter {
  let parts: Uint8Array[] = [];
  let length = 0;
  let place: Place = 'start';
  let hasReturn = false;
  let start = { line: 1, offset: 0 };
  let [line, offset] = [1, 0];

  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): CsvRecord | undefined => {
    const isOpen = place === 'quoted' ? { isOpen: true } : {};
    const [first] = parts;
    const bytes = parts.length === 1 && first !== undefined ? first : Buffer.concat(parts);
    const record = { ...start, length, ...(length > maxBytes ? {} : { bytes }), ...isOpen };
    parts = [];
    length = 0;
    place = 'start';
    return record.length === 0 ? undefined : record;
  };
  const split = (chunk: Uint8Array): readonly CsvRecord[] => {
    const records: CsvRecord[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      const isReturnOfBefore = hasReturn && byte === LINE_FEED;
      hasReturn = false;
      if (byte === LINE_FEED && !isReturnOfBefore) line += 1;
      if (place === 'quoted') {
        if (byte === QUOTE) place = 'quote';
      } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
        if (byte === CARRIAGE_RETURN) {
          hasReturn = true;
          line += 1;
        }
        take(chunk.subarray(from, at));
        const record = finish();
        if (record !== undefined) records.push(record);
        from = at + 1;
        start = { line, offset: offset + from };
      } else if (byte === delimiter) place = 'start';
      else if (byte === QUOTE) place = place === 'field' ? 'field' : 'quoted';
      else place = 'field';
    }
    take(chunk.subarray(from));
    offset += chunk.length;
    return records;
  };
  return {
    split,
    finish,
    restart(at) {
      start = at;
      ({ line, offset } = at);
    },
  };
}

/** The fields of a record. A mark that is doubled inside quotation marks is one. */
export function csvFields(record: string, delimiter: string): readonly string[] {
  const fields: string[] = [];
  let field = '';
  let at = 0;
  for (;;) {
    if (field === '' && record[at] === '"') {
      const end = closingQuote(record, at + 1);
      field = record.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const next = record.indexOf(delimiter, at);
    fields.push(field + record.slice(at, next < 0 ? record.length : next));
    if (next < 0) return fields;
    at = next + 1;
    field = '';
  }
}

function closingQuote(record: string, from: number): number {
  let at = record.indexOf('"', from);
  while (at >= 0 && record[at + 1] === '"') at = record.indexOf('"', at + 2);
  return at < 0 ? record.length : at;
}
