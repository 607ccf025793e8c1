import { DecantError } from '../../errors.ts';
import type { RawDocument, ReadFailure } from '../../stage.ts';
import { startsAsPage } from '../../text/decode/media-type.ts';
import type { Container, ContainerStream } from '../container.ts';
import { ownUri } from '../names.ts';
import { unreadable } from '../read-file.ts';
import { momentOf } from '../row.ts';
import { piecesOf } from '../unpack/pieces.ts';
import { decodedBody, type Message, messageOf } from './http.ts';
import { readerOf } from './reader.ts';
import { type Damage, isRecordStart, recordsOf, type WarcRecord } from './records.ts';

/**
 * WARC (ISO 28500) and WET: responses, resources and conversions as documents, named by their target URI. What is damaged is
 * one failure with its byte offset, and the records around it come through.
 */
export const warcContainer: Container = {
  format: 'warc',
  endings: ['.warc', '.wet', '.wat', '.arc'],
  recognises: (head) => (isRecordStart(head) ? 'surely' : startsAsPage(LATIN_1.decode(head)) ? 'no' : 'maybe'),
  unpacksItself: true,
  read: readWarc,
};

const LATIN_1 = new TextDecoder('latin1');

async function* readWarc(stream: ContainerStream): AsyncGenerator<RawDocument | ReadFailure> {
  const { uri, options } = stream;
  const passed = new Map<string, number>();
  let place = 'byte 0';
  try {
    const members = await piecesOf(stream, isRecordStart);
    const reader = readerOf(members, isRecordStart);
    for await (const item of recordsOf(reader, options.maxBytes)) {
      place = item.place;
      const came = 'said' in item ? failureOf(item, stream) : documentOf(item, stream);
      if (typeof came === 'string') passed.set(came, (passed.get(came) ?? 0) + 1);
      else yield came;
    }
  } catch (cause) {
    yield { uri, error: unreadable(uri, cause, place), cut: uri };
  }
  if (passed.size > 0) options.onNotice?.(noticeOf(uri, passed));
}

function noticeOf(uri: string, passed: ReadonlyMap<string, number>): string {
  const told = [...passed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${count} ${kind}`);
  return `${uri}: records that are no documents were passed over: ${told.join(', ')}.`;
}

function failureOf({ place, said, fields }: Damage, stream: ContainerStream): ReadFailure {
  const uri = ownUri(targetOf(fields?.get('warc-target-uri'))) ?? stream.nameOf(anchorOf(place));
  if (said instanceof DecantError) {
    const { code, message, at = place } = said;
    return { uri, error: new DecantError(code, message, { uri, at, cause: said }), cut: stream.uri };
  }
  const message = `The record at ${place} of ${stream.uri} ${said}. The records that can be found after it are read.`;
  return { uri, error: new DecantError('read/damaged', message, { uri, at: place }), cut: stream.uri };
}

const NUMBER = /\d+/g;

/** A place as the fragment of a URI: `byte=1024`, and after a plus the byte of what is unpacked. */
function anchorOf(place: string): string {
  return `byte=${place.match(NUMBER)?.join('+') ?? ''}`;
}

/** Some crawlers write the address in angle brackets, as the first version of the format had it. */
function targetOf(uri: string | undefined): string | undefined {
  return uri?.startsWith('<') && uri.endsWith('>') ? uri.slice(1, -1) : uri;
}

/** Addresses of what crawlers note beside the pages. */
const BESIDE = /^(?:dns|whois|metadata|filedesc):/i;

const PASSED_TYPES = new Set(['warcinfo', 'request', 'metadata', 'revisit', 'continuation']);

/** The document of a record, why there is none, or what kind of record it is that holds none. */
function documentOf(record: WarcRecord, stream: ContainerStream): RawDocument | ReadFailure | string {
  const { fields, body, length, place } = record;
  const type = fields.get('warc-type')?.toLowerCase() ?? '';
  if (type !== 'response' && type !== 'resource' && type !== 'conversion')
    return PASSED_TYPES.has(type) ? type : 'of another type';
  const target = targetOf(fields.get('warc-target-uri'));
  if (target !== undefined && BESIDE.test(target))
    return `${type} of ${target.slice(0, target.indexOf(':')).toLowerCase()}`;
  const uri = ownUri(target) ?? stream.nameOf(anchorOf(place));
  const { maxBytes } = stream.options;
  if (length > maxBytes) {
    const message = `${uri} has ${length} bytes; a document may have ${maxBytes}. Raise maxBytes, or leave it out.`;
    return { uri, error: new DecantError('read/too-large', message, { uri, at: place }) };
  }
  const message = type === 'response' ? messageOf(body) : undefined;
  if (message === undefined) return rawOf(record, uri, { body, isCut: false, stream });
  if (message.status < 200 || message.status > 299) return `response of status ${message.status}`;
  try {
    const content = decodedBody(message.body, message.fields.get('content-encoding') ?? '', {
      uri,
      at: place,
      maxBytes,
    });
    return rawOf(record, uri, { body: content, message, isCut: message.isCut, stream });
  } catch (error) {
    if (!(error instanceof DecantError)) throw error;
    return { uri, error };
  }
}

interface Payload {
  readonly body: Uint8Array;
  readonly message?: Message;
  readonly isCut: boolean;
  readonly stream: ContainerStream;
}

function rawOf({ fields }: WarcRecord, uri: string, { body, message, isCut, stream }: Payload): RawDocument {
  const said = message === undefined ? fields.get('content-type') : message.fields.get('content-type');
  const mediaType = said ?? fields.get('warc-identified-payload-type');
  const fetchedAt = momentOf(fields.get('warc-date'));
  const truncated = fields.get('warc-truncated') ?? (isCut ? 'chunks' : message?.status === 206 ? 'part' : undefined);
  return {
    uri,
    content: { bytes: body.length * 2 < body.buffer.byteLength ? new Uint8Array(body) : body }, // what a view is cut from goes to other threads whole
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(message === undefined ? {} : { headers: Object.fromEntries(message.fields) }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
    ...(truncated === undefined ? {} : { truncated }),
    listing: stream.uri,
  };
}
