import { DecantError } from '../../errors.ts';
import type { RawDocument, ReadFailure } from '../../stage.ts';
import type { ContainerStream } from '../container.ts';
import { isLongLine, readLines } from '../lines.ts';
import { unreadable } from '../read-file.ts';
import { itemOf, readingThread } from './whole.ts';

/** Whether content begins as an mbox does (RFC 4155): a line of who sent it and when, and a field of a message below it. */
export function isMboxStart(head: Uint8Array): boolean {
  const [first = '', second = ''] = Buffer.from(head.subarray(0, LONGEST_START)).toString('latin1').split(LINE_END, 2);
  return DATED.test(first) && FIELD.test(second);
}
const LONGEST_START = 2_000;
const LINE_END = /\r?\n/;
/** `From ann@example.org Fri May  7 00:58:12 2004`, with a zone or not, and with whatever a program has for the sender. */
const DATED =
  /^From .{0,200}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} \d\d:\d\d(?::\d\d)? (?:[\w+-]{1,5} )?(?:19|20)\d\d/;
const FIELD = /^[!-9;-~]{1,76}:/;
/** As `From ` at the beginning of a line is written in a message. */
const ESCAPED = /^>{1,99}From /;

/** Every message in its turn, named by its number; what is wrong with one is its own failure. */
export async function* readMbox(stream: ContainerStream): AsyncGenerator<RawDocument | ReadFailure> {
  const { uri: listing, options } = stream;
  const thread = readingThread(options.limits);
  let place = 'byte 0';
  try {
    for await (const { number, offset, bytes } of messagesOf(stream.chunks, options.maxBytes)) {
      place = `message ${number}, byte ${offset}`;
      const uri = stream.nameOf(number, bytes);
      if (bytes === undefined) {
        const message = `Message ${number} of ${listing} has more than ${options.maxBytes} bytes. Raise maxBytes, or leave it out.`;
        yield { uri, error: new DecantError('read/too-large', message, { uri, at: place }) };
        continue;
      }
      const named = `Message ${number} of ${listing}`;
      const came = await thread.read({ format: 'eml', uri: named, bytes, maxBytes: options.maxBytes });
      const isMissing = came.kind === 'failed' && came.code === 'read/missing-package';
      const item = itemOf(came, isMissing ? listing : uri, named);
      yield isMissing ? { ...item, cut: listing } : { ...item, listing };
      if (isMissing) return;
    }
  } catch (cause) {
    yield { uri: listing, error: unreadable(listing, cause, place), cut: listing };
  } finally {
    await thread.end();
  }
}

/** One message of an mbox, without the line above it. */
interface MboxMessage {
  /** From 1. */
  readonly number: number;
  /** Bytes of the stream before it. */
  readonly offset: number;
  /** Undefined where it has more than a document may. */
  readonly bytes: Uint8Array | undefined;
}

/**
 * The messages of an mbox, in their order. A new one begins at a line of who sent it and when, with a field below it: other lines that
 * begin with `From ` are part of the text, as not every program escapes them. No more than a message is held in memory.
 *
 * @throws what the stream throws.
 */
async function* messagesOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<MboxMessage> {
  let lines: string[] = [];
  let length = 0;
  let number = 0;
  let start = 0;
  let parting: string | undefined; // a line that parts two messages if a field stands below it
  const take = (line: string): void => {
    length += line.length + 1;
    if (length > maxBytes) lines = [];
    else lines.push(ESCAPED.test(line) ? line.slice(1) : line);
  };
  const message = (): MboxMessage => ({
    number,
    offset: start,
    bytes: length > maxBytes ? undefined : new Uint8Array(Buffer.from(lines.join('\n'), 'latin1')),
  });
  for await (const batch of readLines(chunks, maxBytes)) {
    for (const line of batch) {
      const text = isLongLine(line) ? '' : Buffer.from(line.bytes).toString('latin1');
      if (parting !== undefined && FIELD.test(text)) {
        if (number > 0) yield message();
        [lines, length, start] = [[], 0, line.offset];
        number++;
      } else if (parting !== undefined) take(parting);
      parting = !isLongLine(line) && DATED.test(text) ? text : undefined;
      if (isLongLine(line)) length += line.length;
      if (parting === undefined) take(text);
    }
  }
  if (parting !== undefined) take(parting);
  if (number > 0) yield message();
}
