import { isAscii } from 'node:buffer';
import { unflowed } from './flowed.ts';
import { decoded, fieldOf, headAt, type MailHead, mendedField, nameOf, parameterOf } from './mail-head.ts';

/** A body of several parts. */
export interface Multipart {
  /** `multipart/mixed` */
  readonly type: string;
  /** What stands between its parts; undefined where its head does not say. */
  readonly boundary: string | undefined;
  /** Whether a part begins, and whether the last one ends. */
  begins: boolean;
  ends: boolean;
}

/** A message as whoever reads it needs it. */
export interface MailParts {
  readonly bytes: Uint8Array;
  /** Its bodies of several parts, the outermost first. */
  readonly multiparts: readonly Multipart[];
  /** Whether it ends before its end. */
  readonly isCut: boolean;
}

/**
 * Goes through a message and mends what would be lost or misread: heads without an end or with line breaks in their fields, text
 * that flows or is in another encoding than it says, lines behind the end of what is in base64. Linear; throws nothing.
 */
export function mailParts(bytes: Uint8Array): MailParts {
  const lines = linesOf(bytes);
  const out: (readonly string[])[] = [];
  const multiparts: Multipart[] = [];
  let open: readonly Multipart[] = [];
  let isCut = false;
  let at = Math.max(
    0,
    lines.findIndex((line) => line !== ''),
  );
  while (at < lines.length) {
    const head = headAt(lines, at);
    const type = fieldOf(head, 'content-type') ?? (open.at(-1)?.type === 'multipart/digest' ? 'message/rfc822' : '');
    const multipart = multipartOf(type);
    if (multipart !== undefined) {
      multiparts.push(multipart);
      open = [...open, multipart];
    }
    const ends = boundaryBelow(lines, head.body, open);
    const body = lines.slice(head.body, ends.at);
    if (ends.at === lines.length && isCutInside(head, body)) isCut = true;
    out.push(...(multipart === undefined ? mendedPart(head, body, type) : [plainHead(head, type), body]));
    ({ at, open } = passed(lines, ends, open, out));
  }
  const [outermost] = multiparts;
  if (outermost?.boundary !== undefined && !outermost.ends) isCut = true;
  return { bytes: Buffer.from(out.flat().join('\r\n'), 'latin1'), multiparts, isCut };
}

/** Carriage returns alone end lines where nothing else does. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(BYTE_ORDER_MARK, '').split(text.includes('\n') ? LINE_END : '\r');
}
const LINE_END = /\r?\n/;
const BYTE_ORDER_MARK = /^ï»¿/;

function multipartOf(type: string): Multipart | undefined {
  const [name] = MULTIPART.exec(type) ?? [];
  if (name === undefined) return undefined;
  return { type: name.toLowerCase(), boundary: parameterOf(type, 'boundary'), begins: false, ends: false };
}
const MULTIPART = /^multipart\/[\w.+-]{1,60}/i;

/** A line between two parts, or behind the last one; behind all lines where there is none. */
interface Boundary {
  readonly at: number;
  readonly isEnd: boolean;
  /** Of which of the open bodies. */
  readonly depth: number;
}

function boundaryBelow(lines: readonly string[], from: number, open: readonly Multipart[]): Boundary {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!line.startsWith('--')) continue;
    const bare = line.trimEnd();
    const depth = open.findLastIndex(
      ({ boundary }) => boundary && bare.startsWith(`--${boundary}`) && ENDS.has(bare.slice(boundary.length + 2)),
    );
    if (depth >= 0) return { at, depth, isEnd: bare !== `--${open[depth]?.boundary}` };
  }
  return { at: lines.length, depth: 0, isEnd: true };
}
const ENDS: ReadonlySet<string> = new Set(['', '--']);

/** Notes a boundary and, where a body ends there, passes over what stands behind it. */
function passed(
  lines: readonly string[],
  boundary: Boundary,
  open: readonly Multipart[],
  out: (readonly string[])[],
): { readonly at: number; readonly open: readonly Multipart[] } {
  let [next, left] = [boundary, open];
  while (next.at < lines.length) {
    const multipart = left[next.depth];
    if (multipart !== undefined) multipart[next.isEnd ? 'ends' : 'begins'] = true;
    left = left.slice(0, next.depth + (next.isEnd ? 0 : 1));
    if (!next.isEnd) {
      out.push(lines.slice(next.at, next.at + 1));
      return { at: next.at + 1, open: left };
    }
    const behind = boundaryBelow(lines, next.at + 1, left);
    out.push(lines.slice(next.at, behind.at));
    next = behind;
  }
  return { at: lines.length, open: left };
}

function plainHead(head: MailHead, type: string): readonly string[] {
  return [...head.fields.flatMap((field) => mendedField(field, type)), ''];
}

/** A part's head and body, the body in UTF-8 and base64 where it is a text that needs to be mended. */
function mendedPart(head: MailHead, body: readonly string[], type: string): readonly (readonly string[])[] {
  const shown = isAttached(head) ? undefined : shownAs(type);
  const text = shown === undefined ? undefined : mendedText(head, body, type);
  if (text === undefined) return [plainHead(head, type), body];
  const fields = head.fields.filter(([line = '']) => !REPLACED.has(nameOf(line)));
  const said = [`Content-Type: ${shown}; charset=utf-8`, 'Content-Transfer-Encoding: base64'];
  return [said, plainHead({ ...head, fields }, type), [Buffer.from(text).toString('base64')]];
}

/**
 * What a part is read as: a page or a text. A type that is none, as old programs wrote it (`text`), and Markdown are text
 * (RFC 2045, 5.2; RFC 2046, 4.1.4).
 */
function shownAs(type: string): 'text/plain' | 'text/html' | undefined {
  const [name = ''] = TYPE.exec(type) ?? [];
  if (PAGE.test(name)) return 'text/html';
  return name.includes('/') && !TEXT.test(name) ? undefined : 'text/plain';
}
const TYPE = /^[^\s;]{1,100}/;
const PAGE = /^text\/html$/i;
const TEXT = /^text\/(?:plain|(?:x-)?markdown)$/i;
const REPLACED: ReadonlySet<string> = new Set(['content-type', 'content-transfer-encoding']);

function isAttached(head: MailHead): boolean {
  return ATTACHED.test(fieldOf(head, 'content-disposition') ?? '');
}
const ATTACHED = /^attachment/i;

/** The text of a part; undefined where it can be read as it stands. */
function mendedText(head: MailHead, body: readonly string[], type: string): string | undefined {
  const flows = parameterOf(type, 'format')?.toLowerCase() === 'flowed';
  const encoding = fieldOf(head, 'content-transfer-encoding')?.toLowerCase() ?? '';
  const { bytes, isMended } = bytesOf(body, encoding);
  if (!flows && !isMended && isAscii(bytes) && (type === '' || READ.test(type))) return undefined;
  const text = decoded(bytes, type);
  if (!flows || text === undefined) return text;
  return unflowed(text, parameterOf(type, 'delsp')?.toLowerCase() === 'yes');
}

/** What the package reads as it stands. */
const READ = /^text\/(?:plain|html)(?:$|[\s;])/i;

function bytesOf(body: readonly string[], encoding: string): { readonly bytes: Buffer; readonly isMended: boolean } {
  if (encoding.includes('base64')) return fromBase64(body);
  const text = encoding.includes('quoted-printable') ? unquoted(body) : body.join('\n');
  return { bytes: Buffer.from(text, 'latin1'), isMended: false };
}

/** Programs add lines as they are behind what is in base64, and some say base64 of what is not. */
function fromBase64(body: readonly string[]): { readonly bytes: Buffer; readonly isMended: boolean } {
  const strange = body.findIndex((line) => !BASE64.test(line));
  if (strange < 0) return { bytes: Buffer.from(body.join(''), 'base64'), isMended: false };
  const first = body.findIndex((line) => line !== '');
  const blank = body.findIndex((line, at) => at > first && line === '');
  const end = blank < 0 ? strange : Math.min(blank, strange);
  const encoded = encodedIn(body.slice(0, end));
  const isBase64 = encoded !== '' && encoded.length % GROUP === 0;
  const plain = Buffer.from(body.slice(isBase64 ? end : 0).join('\n'), 'latin1');
  return { bytes: isBase64 ? Buffer.concat([Buffer.from(encoded, 'base64'), plain]) : plain, isMended: true };
}
const BASE64 = /^[A-Za-z0-9+/=]*[ \t]*$/;

/** Whether what is in base64 ends inside one of its groups. */
function isCutInside(head: MailHead, body: readonly string[]): boolean {
  const encoding = fieldOf(head, 'content-transfer-encoding')?.toLowerCase() ?? '';
  return encoding.includes('base64') && body.every((line) => BASE64.test(line)) && encodedIn(body).length % GROUP !== 0;
}
/** Signs of base64 that stand for three bytes. */
const GROUP = 4;

function encodedIn(body: readonly string[]): string {
  return body.map((line) => line.trimEnd()).join('');
}

/** Quoted-printable; what is no code in it stands for itself. */
function unquoted(body: readonly string[]): string {
  return body
    .map((line) => {
      const bare = withoutSpaces(line);
      return bare.endsWith('=') ? bare.slice(0, -1) : `${bare}\n`;
    })
    .join('')
    .replace(CODE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
const CODE = /=([\da-f]{2})/gi;

/** Spaces at the end of a line were added on the way. */
function withoutSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return line.slice(0, end);
}
