import { isUtf8 } from 'node:buffer';
import { decodeAs, knownEncoding } from '../../text/decode/code-pages.ts';
import { chooseEncoding } from '../../text/decode/encoding.ts';
import { surveyBytes } from '../../text/decode/survey.ts';

/** The head of a message, or of a part of one, its bytes as Latin-1. */
export interface MailHead {
  /** Lines of each field. */
  readonly fields: readonly (readonly string[])[];
  /** The line at which the body begins. */
  readonly body: number;
}

/**
 * The head that begins at a line. Where no empty line ends it, it ends above the first line that is no field; a line that is none
 * between fields that only messages have goes on with the one before, which somebody wrapped without a space.
 */
export function headAt(lines: readonly string[], from: number): MailHead {
  const ends = endOfBlock(lines, from);
  const block = lines.slice(from, ends);
  const below = lines[ends]?.startsWith(BOUNDARY) === true ? ends : ends + 1;
  const isField = (line: string, at: number): boolean => FIELD.test(line) || (at === 0 && line.startsWith(ENVELOPE));
  if (block[0] === undefined || !isField(block[0], 0)) return { fields: [], body: block.length === 0 ? below : from };
  const last = block.findLastIndex((line) => OF_MAIL.test(line));
  const end = block.findIndex((line, at) => at > last && !isField(line, at) && !GOES_ON.test(line));
  const fields: string[][] = [];
  for (const [at, line] of block.slice(0, end < 0 ? block.length : end).entries()) {
    if (isField(line, at)) fields.push([line]);
    else fields.at(-1)?.push(GOES_ON.test(line) ? line : ` ${line}`);
  }
  return { fields, body: end < 0 ? below : from + end };
}

/** The next line that is empty, or has nothing but spaces and no field below it, or parts two parts. */
function endOfBlock(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '' || line.startsWith(BOUNDARY) || (SPACES.test(line) && !FIELD.test(lines[at + 1] ?? ''))) return at;
  }
  return lines.length;
}

const FIELD = /^[!-9;-~]{1,76}[ \t]{0,9}:/;
const BOUNDARY = '--';
const GOES_ON = /^[ \t]/;
const SPACES = /^[ \t]+$/;
/** What some programs write above a message. */
const ENVELOPE = 'From ';
/** Fields that no line of a text looks like, and those that every message has. */
const OF_MAIL =
  /^(?:from|to|cc|date|subject|sender|reply-to|message-id|in-reply-to|references|received|return-path|delivered-to|mime-version|content-[a-z-]{1,40}|list-[a-z-]{1,40}|x-[\w-]{1,60}):/i;

/** The value of the first field of a name, in one line; undefined where there is none. */
export function fieldOf({ fields }: MailHead, name: string): string | undefined {
  const found = fields.find(([line = '']) => nameOf(line) === name);
  return found?.join('').slice(found[0]?.indexOf(':')).slice(1).trim();
}

/** A field's name in lower case. */
export function nameOf(line: string): string {
  return line
    .slice(0, Math.max(0, line.indexOf(':')))
    .trim()
    .toLowerCase();
}

/** The value of a parameter of a field: `boundary` of `multipart/mixed; boundary="a"`, in one piece or in several (RFC 2231). */
export function parameterOf(value: string, name: string): string | undefined {
  const pieces: string[] = [];
  for (const [, key = '', quoted, bare = ''] of value.matchAll(PARAMETER)) {
    const said = quoted ?? bare;
    if (key.toLowerCase() === name) return said;
    if (key.toLowerCase() === `${name}*${pieces.length}`) pieces.push(said);
  }
  return pieces.length === 0 ? undefined : pieces.join('');
}
const PARAMETER = /;[ \t]{0,99}([\w*-]{1,40})[ \t]{0,9}=[ \t]{0,9}(?:"([^"]{0,400})"|([^\s";]{1,400}))/g;

/**
 * A field as it has to be written. What is not ASCII in it is put into UTF-8, whatever it was written in: programs write names as they are.
 * In the field of who sent it, addresses that an archive has hidden (`ann at example.org`) are addresses, and signs that part
 * addresses are encoded with the name that they stand in.
 */
export function mendedField(field: readonly string[], type: string): readonly string[] {
  const lines = field.map((line) => inUtf8(line, type));
  if (!SENDERS.has(nameOf(field[0] ?? ''))) return lines;
  return lines.map((line) => line.replace(HIDDEN, '$1@$2').replace(ENCODED, (word) => word.replace(PARTING, codeOf)));
}
const SENDERS: ReadonlySet<string> = new Set(['from', 'sender']);
const HIDDEN = /([^\s@()<>"]{1,64}) at ([^\s@()<>"]{1,100}\.[^\s@()<>".]{1,63}(?= \(|>|$))/;
/** A word in quoted-printable (RFC 2047). */
const ENCODED = /(?<==\?[\w-]{1,40}\?q\?)[^\s?]{1,200}(?=\?=)/gi;
const PARTING = /[",:;<>@()]/g;

function codeOf(sign: string): string {
  return `=${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

function inUtf8(line: string, type: string): string {
  const bytes = Buffer.from(line, 'latin1');
  return isUtf8(bytes) ? line : Buffer.from(decoded(bytes, type) ?? line).toString('latin1');
}

/** The bytes as text, in what they say to be in unless they plainly are not; undefined for what nobody decodes. */
export function decoded(bytes: Uint8Array, type: string): string | undefined {
  const { encoding, skip } = chooseEncoding(bytes, surveyBytes(bytes), type);
  return knownEncoding(encoding) === undefined ? undefined : decodeAs(bytes.subarray(skip), encoding);
}
