import type { DecantError } from '../../errors.ts';
import { type Fields, fieldsOf, headEnd } from './fields.ts';
import type { Reader, Stop } from './reader.ts';

/** A record of a WARC file. */
export interface WarcRecord {
  readonly fields: Fields;
  readonly body: Uint8Array;
  /** Bytes of the body as the record says; it has fewer of them in `body` where it is too large. */
  readonly length: number;
  /** Where the record begins. */
  readonly place: string;
}

/** A stretch that is no sound record. */
export interface Damage {
  readonly place: string;
  /** What is wrong with it, as the end of a sentence, or what the reader of the members said. */
  readonly said: string | DecantError;
  /** Of the record, where that much is known. */
  readonly fields?: Fields;
}

const RECORD_START = Buffer.from('WARC/');
/** More of a header is no header: a file of hundred thousand fields in one header has 0.6 MB. */
const MOST_OF_HEAD = 4 * 1024 * 1024;
const VERSION = /^WARC\/[01]\.\d/i;
const CONTENT_LENGTH = /^\d{1,15}$/;

const CASE = 0x20;

/** Whether content begins as a record does, in capitals or not. */
export function isRecordStart(bytes: Uint8Array): boolean {
  return RECORD_START.every((byte, index) => ((bytes[index] ?? 0) | CASE) === (byte | CASE));
}

/**
 * The records in their order, and one damage for each stretch that is none. After a damage it goes on with the next member
 * or line that begins as a record does; a body that is not as long as its record says is looked through too.
 */
export async function* recordsOf(reader: Reader, maxBytes: number): AsyncGenerator<WarcRecord | Damage> {
  while (await nextRecord(reader)) {
    const fault = reader.held().length === 0 ? reader.takeFault() : undefined;
    if (fault !== undefined) {
      yield { place: reader.place(), said: fault.fault };
      continue;
    }
    const place = reader.place();
    const isAlone = reader.isAtMember();
    const head = await readHead(reader);
    if ('said' in head) {
      const found = reader.takeFault();
      yield { place, said: found?.fault ?? head.said, ...(head.fields === undefined ? {} : { fields: head.fields }) };
      await resync(reader);
      continue;
    }
    yield* readBody(reader, head, { place, maxBytes, isAlone });
  }
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Goes past line ends to what comes next; false where nothing does. A fault is something. */
async function nextRecord(reader: Reader): Promise<boolean> {
  for (;;) {
    const held = reader.held();
    const start = held.findIndex((byte) => byte !== LINE_FEED && byte !== CARRIAGE_RETURN);
    reader.drop(start < 0 ? held.length : start);
    if (start >= 0) return true;
    const stop = await reader.pull();
    if (stop === 'end') return false;
    if (stop === 'fault') return true;
    if (stop === 'member') reader.cross();
  }
}

interface Head {
  readonly fields: Fields;
  readonly length: number;
}

async function readHead(reader: Reader): Promise<Head | Omit<Damage, 'place'>> {
  let end = headEnd(reader.held());
  while (end === undefined && reader.held().length <= MOST_OF_HEAD) {
    if (reader.held().length >= RECORD_START.length && !isRecordStart(reader.held())) break;
    const stop = await reader.pull();
    if (stop !== undefined) return { said: isRecordStart(reader.held()) ? CUT[stop] : strange(reader.held()) };
    end = headEnd(reader.held());
  }
  if (!isRecordStart(reader.held())) return { said: strange(reader.held()) };
  if (end === undefined) return { said: 'has a header without end' };
  const text = UTF_8.decode(reader.held().subarray(0, end));
  if (!VERSION.test(text)) return { said: 'is of a version that cannot be read here' };
  const fields = fieldsOf(text);
  const length = fields.get('content-length');
  if (length === undefined || !CONTENT_LENGTH.test(length)) {
    const said = length === undefined ? 'does not say how long it is' : 'says a length that is none';
    return { said: `${said} (Content-Length)`, fields };
  }
  reader.drop(end);
  return { fields, length: Number(length) };
}

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });
const ARC_START = Buffer.from('filedesc:');

function strange(bytes: Uint8Array): string {
  const isArc = ARC_START.every((byte, index) => bytes[index] === byte);
  return isArc
    ? 'is one of ARC, the format before WARC. Convert it (warcio recompress)'
    : 'begins with something that is no record';
}

const CUT: Readonly<Record<Stop, string>> = {
  end: 'is cut short: the file ends in it',
  member: 'is cut short: another record begins in it',
  fault: 'is damaged',
};

interface Setting {
  readonly place: string;
  readonly maxBytes: number;
  /** Whether the record began with its member: a fault of the member is one of the record then. */
  readonly isAlone: boolean;
}

async function* readBody(
  reader: Reader,
  { fields, length }: Head,
  { place, maxBytes, isAlone }: Setting,
): AsyncGenerator<WarcRecord | Damage> {
  const { bytes: body, lost, stop } = await reader.take(length, maxBytes);
  if (stop === 'fault') {
    yield { place, said: reader.takeFault()?.fault ?? CUT.fault, fields };
    await resync(reader);
    return;
  }
  if (stop === undefined && (await isFollowed(reader))) {
    const fault = isAlone ? reader.takeFault() : undefined;
    if (fault?.isHere !== true) yield { fields, body, length, place };
    if (fault !== undefined) yield { place, said: fault.fault, ...(fault.isHere ? { fields } : {}) };
    return;
  }
  yield { place, said: stop === undefined ? 'is not as long as it says (Content-Length)' : CUT[stop], fields };
  if (stop !== 'member') reader.giveBack(body, lost);
  await resync(reader);
}

const MOST_BLANKS = 1024;

/**
 * Whether what comes after a body may come there: another record, the end, or, after two line ends, something that is to be
 * told by itself.
 */
async function isFollowed(reader: Reader): Promise<boolean> {
  let isSure = false;
  for (;;) {
    const held = reader.held();
    const start = held.findIndex((byte) => byte !== LINE_FEED && byte !== CARRIAGE_RETURN);
    if (start >= 0 && held.length - start >= RECORD_START.length) {
      if (isRecordStart(held.subarray(start))) return true;
      return isSure || held.subarray(0, start).filter((byte) => byte === LINE_FEED).length >= 2;
    }
    if (start < 0 && held.length > MOST_BLANKS) {
      isSure = true;
      reader.drop(held.length);
    }
    if ((await reader.pull()) !== undefined) return true;
  }
}

/** `WARC/1.` and one byte before it. */
const LONGEST_START = 8;

/** Goes to the next line or member that begins as a record does, or to the end. */
async function resync(reader: Reader): Promise<void> {
  for (;;) {
    const held = reader.held();
    const start = nextStart(held);
    if (start !== undefined) return reader.drop(start);
    reader.drop(Math.max(0, held.length - LONGEST_START));
    const stop = await reader.pull();
    if (stop === undefined) continue;
    reader.drop(reader.held().length);
    return stop === 'member' ? reader.cross() : undefined;
  }
}

function nextStart(bytes: Uint8Array): number | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = buffer.indexOf(RECORD_START, 1); at > 0; at = buffer.indexOf(RECORD_START, at + 1)) {
    const isLine = bytes[at - 1] === LINE_FEED;
    if (isLine && VERSION.test(buffer.toString('latin1', at, at + LONGEST_START))) return at;
  }
  return undefined;
}
