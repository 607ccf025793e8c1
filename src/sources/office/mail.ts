import type { Address, Email } from 'postal-mime';
import { DecantError } from '../../errors.ts';
import type { RawDocument, ReadFailure } from '../../stage.ts';
import type { Container, ContainerStream } from '../container.ts';
import { peek } from '../peek.ts';
import { type Multipart, mailParts } from './mail-parts.ts';
import { isMboxStart, readMbox } from './mbox.ts';
import { missingPackage, readWhole, type WholeContent, type WholeInput } from './whole.ts';

/**
 * A message of mail (RFC 5322 and MIME): its body as the page or the text that it is, with subject, sender and date, by the package
 * `postal-mime`, which the user has to install. Only a name or the user says so: a text may begin with lines like those of a message.
 * Messages one behind another (mbox, RFC 4155) are a document each.
 */
export const mailContainer: Container = {
  format: 'eml',
  endings: ['.eml', '.mbox', '.mbx'],
  recognises: (head) => (HEADER.test(Buffer.from(head.subarray(0, LONGEST_NAME)).toString('latin1')) ? 'maybe' : 'no'),
  read: readContainer,
};

/** The name of a header field at the very start, or the line that some programs write before it. */
const HEADER = /^(?:ï»¿)?[\r\n]{0,9}(?:[!-9;-~]{1,76}:|From )/;
const LONGEST_NAME = 80;

async function* readContainer(stream: ContainerStream): AsyncGenerator<RawDocument | ReadFailure> {
  const { head, chunks } = await peek(stream.chunks, HEAD_BYTES);
  yield* isMboxStart(head) ? readMbox({ ...stream, chunks }) : readWhole({ ...stream, chunks }, 'eml');
}
/** Of an mbox two lines. */
const HEAD_BYTES = 2_000;

/** A message without what is attached to it. It is called in a thread of its own. */
export async function readMail({ uri, bytes }: WholeInput): Promise<WholeContent> {
  const { parse } = await loaded(uri);
  const { email, pieces, attached, multiparts, isCut } = await readMessage(bytes, { parse, depth: 0 });
  const lost = multiparts.find(({ begins, ends }) => !begins && !ends);
  if (lost !== undefined && pieces.every(({ text }) => !SAYS.test(text)) && attached.length === 0)
    throw new DecantError('read/damaged', unparted(uri, lost, bytes), { uri });
  const { from, sender, subject, headers, date } = email;
  const told = headers.find(({ key }) => key === 'date')?.value;
  const fields = {
    title: subject,
    author: nameOf(from) ?? nameOf(sender),
    // In the time of who sent it; what is no date there, the package may still know.
    date: told === undefined || Number.isNaN(Date.parse(told)) ? date : told,
  };
  return {
    ...shownAs(pieces),
    fields: Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value.trim()]] : [])),
    ),
    ...((isCut || lost !== undefined) && { truncated: isCut ? 'length' : 'boundary' }),
    ...(attached.length > 0 && { attachments: attached }),
  };
}

interface Reading {
  readonly parse: Parse;
  /** How many messages this one stands in. */
  readonly depth: number;
}

/** What a message shows: its own body, and below it the messages that stand in it and are not attached. */
interface MessageRead {
  readonly email: Email;
  readonly pieces: readonly Piece[];
  readonly attached: readonly string[];
  readonly multiparts: readonly Multipart[];
  readonly isCut: boolean;
}

interface Piece {
  readonly isPage: boolean;
  readonly text: string;
}

async function readMessage(given: Uint8Array, { parse, depth }: Reading): Promise<MessageRead> {
  const { bytes, multiparts, isCut } = mailParts(given);
  const email = await parse(bytes, { forceRfc822Attachments: true });
  const { html, text = '' } = email;
  const own =
    html === undefined || (!showsText(html) && SAYS.test(text))
      ? { isPage: false, text }
      : { isPage: true, text: html };
  const pieces = [own];
  const attached: string[] = [];
  // A report holds the message that it is about for evidence.
  const isReport = email.attachments.some(({ mimeType }) => REPORTS.has(mimeType));
  for (const { filename, mimeType, disposition, related, content } of email.attachments) {
    if (
      mimeType === MESSAGE &&
      disposition !== 'attachment' &&
      !isReport &&
      depth < DEEPEST &&
      typeof content !== 'string'
    ) {
      const inner = await readMessage(new Uint8Array(content), { parse, depth: depth + 1 });
      pieces.push({ isPage: false, text: headOf(inner.email) }, ...inner.pieces);
      attached.push(...inner.attached);
    } else if (related !== true) attached.push((filename ?? mimeType).toWellFormed());
  }
  return { email, pieces, attached, multiparts, isCut };
}
const MESSAGE = 'message/rfc822';
const REPORTS: ReadonlySet<string> = new Set(['message/delivery-status', 'message/feedback-report']);
/** Messages in messages that are read; those that stand deeper are attached. */
const DEEPEST = 10;

/** Who sent a message that stands in another one, when, and what about. */
function headOf({ from, subject, headers }: Email): string {
  const sender = [from?.name, from?.address && `<${from.address}>`].filter((said) => said).join(' ');
  const said = { From: sender, Date: headers.find(({ key }) => key === 'date')?.value, Subject: subject };
  return Object.entries(said)
    .flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []))
    .join('\n');
}

/** Whether anything of a page is a letter or a number; some have nothing but pictures, or their mark-up alone. */
function showsText(html: string): boolean {
  return SAYS.test(html.replace(TAG, ' ').replace(REFERENCE, ' '));
}
const TAG = /<[^<>]*>/g;
const REFERENCE = /&[a-z]{1,10};/gi;
const SAYS = /[\p{L}\p{N}]/u;

/** A page where one of the pieces is one, and else a text. */
function shownAs(pieces: readonly Piece[]): Pick<WholeContent, 'content' | 'mediaType'> {
  if (pieces.every(({ isPage }) => !isPage))
    return {
      content: {
        text: pieces
          .map(({ text }) => text)
          .join('\n\n')
          .toWellFormed(),
      },
      mediaType: 'text/plain',
    };
  const html = pieces.map(({ isPage, text }) => (isPage ? text : paragraphs(text))).join('\n');
  return { content: { text: pageOf(html).toWellFormed() }, mediaType: 'text/html' };
}

/** A text as a page has it. */
function paragraphs(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(EMPTY_LINES)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('');
}
const EMPTY_LINES = /\n{2,}/;

/** What is wrong with a body of which no part begins. */
function unparted(uri: string, { type, boundary }: Multipart, bytes: Uint8Array): string {
  const seen = SEEN.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  const remedy = seen === undefined ? 'Get it again.' : `Write boundary="${seen}" there, as it stands between them.`;
  if (boundary === undefined)
    return `${uri} is a message of several parts (${type}), and its Content-Type does not say what stands between them. ${remedy}`;
  return `${uri} is a message of several parts (${type}), and the boundary that its Content-Type names stands nowhere in it: ${boundary}. ${remedy}`;
}
/** What looks like a boundary: a line between dashes and a field. */
const SEEN = /^--([\w'()+,./:=?-]{1,70})[ \t]{0,9}\r?\ncontent-/im;

/** All that a message shows is what it says: there is no site around it. */
function pageOf(html: string): string {
  return `<!DOCTYPE html><html><body><main>${html}</main></body></html>`;
}

/** The name of a sender, the surname last; an address is none. */
function nameOf(mailbox: Address | undefined): string | undefined {
  const name = (mailbox?.name.trim() ?? '').replace(QUOTED, '$1');
  const [, surname, given] = SURNAME_FIRST.exec(name) ?? [];
  if (surname !== undefined && given !== undefined) return `${given} ${surname}`;
  return name === '' || name.includes('@') ? undefined : name;
}

/** `'Ann Lee'`, as some programs write it. */
const QUOTED = /^'([^']{1,200})'$/;

/** `Lee, Ann`, as address books have it, and not `Ann Lee, Harbour Press` or `Marlow, Inc.` */
const SURNAME_FIRST = /^([^\s,]{2,40}),\s([^\s,.]{2,40}(?:\s[^\s,]{1,40})?)$/u;

type Parse = typeof import('postal-mime').default.parse;

async function loaded(uri: string): Promise<{ readonly parse: Parse }> {
  try {
    return (await import('postal-mime')).default;
  } catch {
    throw missingPackage(uri, 'a message of mail', 'postal-mime');
  }
}
