/** One line of a stream, without its line end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Bytes of the stream before it. */
  readonly offset: number;
  /** A view that is good until the next batch is asked for. */
  readonly bytes: Uint8Array;
}

/** A line that is longer than it may be; its bytes were passed over. */
export interface LongLine {
  readonly number: number;
  readonly offset: number;
  readonly length: number;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * The lines of a stream, a batch for each chunk of it. Only LF and CRLF end a line: `readline` also splits at U+2028, which
 * may stand inside a JSON string. No more than a chunk and a line of `maxBytes` are held in memory.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<readonly (Line | LongLine)[]> {
  let number = 1;
  let offset = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): Line | LongLine => {
    const line =
      length > maxBytes ? { number, offset, length } : { number, offset, bytes: withoutReturn(joined(parts)) };
    number++;
    offset += length + 1;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const batch: (Line | LongLine)[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, end));
      batch.push(finish());
      from = end + 1;
    }
    take(chunk.subarray(from));
    if (batch.length > 0) yield batch;
  }
  if (length > 0) yield [finish()];
}

/** Whether a line was too long to be held. */
export function isLongLine(line: Line | LongLine): line is LongLine {
  return !('bytes' in line);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first === undefined) return new Uint8Array();
  return parts.length === 1 ? first : Buffer.concat(parts);
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}
