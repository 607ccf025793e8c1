import type { Address, Header } from 'postal-mime';
import type { Container } from '../container.ts';
import { missingPackage, readWhole, type WholeContent, type WholeInput } from './whole.ts';

/**
 * A message of mail (RFC 5322 and MIME): its body as the page or the text that it is, with subject, sender and date, by the package
 * `postal-mime`, which the user has to install. Only a name or the user says so: a text may begin with lines like those of a message.
 */
export const mailContainer: Container = {
  format: 'eml',
  endings: ['.eml'],
  recognises: (head) => (HEADER.test(Buffer.from(head.subarray(0, LONGEST_NAME)).toString('latin1')) ? 'maybe' : 'no'),
  read: (stream) => readWhole(stream, 'eml'),
};

/** The name of a header field at the very start, or the line that some programs write before it. */
const HEADER = /^(?:\ufeff|ï»¿)?(?:[!-9;-~]{1,76}:|From )/;
const LONGEST_NAME = 80;

/** A message without what is attached to it. It is called in a thread of its own. */
export async function readMail({ uri, bytes }: WholeInput): Promise<WholeContent> {
  const { parse } = await loaded(uri);
  const { from, sender, subject, html, text = '', headers, date, attachments } = await parse(bytes);
  const told = headers.find(({ key }) => key === 'date')?.value;
  const fields = {
    title: subject,
    author: nameOf(from) ?? nameOf(sender),
    // In the time of who sent it; what is no date there, the package may still know.
    date: told === undefined || Number.isNaN(Date.parse(told)) ? date : told,
  };
  const attached = attachments.filter(({ related }) => related !== true);
  return {
    content: { text: (html === undefined ? text : pageOf(html)).toWellFormed() },
    mediaType: html === undefined ? 'text/plain' : 'text/html',
    fields: Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value.trim()]] : [])),
    ),
    ...(isCut(headers, bytes) && { truncated: 'length' }),
    ...(attached.length > 0 && {
      attachments: attached.map(({ filename, mimeType }) => (filename ?? mimeType).toWellFormed()),
    }),
  };
}

/** All that a message shows is what it says: there is no site around it. */
function pageOf(html: string): string {
  return `<!DOCTYPE html><html><body><main>${html}</main></body></html>`;
}

/** The name of a sender, the surname last; an address is none. */
function nameOf(mailbox: Address | undefined): string | undefined {
  const name = mailbox?.name.trim() ?? '';
  const [, surname, given] = SURNAME_FIRST.exec(name) ?? [];
  if (surname !== undefined && given !== undefined) return `${given} ${surname}`;
  return name === '' || name.includes('@') ? undefined : name;
}

/** `Lee, Ann`, as address books have it, and not `Ann Lee, Harbour Press` or `Marlow, Inc.` */
const SURNAME_FIRST = /^([^\s,]{2,40}),\s([^\s,.]{2,40}(?:\s[^\s,]{1,40})?)$/u;

/** A body of several parts has a mark at its end. */
function isCut(headers: readonly Header[], bytes: Uint8Array): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  const [, quoted, bare] = BOUNDARY.exec(type) ?? [];
  const boundary = quoted ?? bare;
  return boundary !== undefined && !Buffer.from(bytes).includes(`--${boundary}--`);
}

/** As the type of a body of several parts names it. */
const BOUNDARY = /^\s?multipart\/.{1,400}?;\s?boundary=(?:"([^"]{1,70})"|([^\s";]{1,70}))/isu;

async function loaded(uri: string): Promise<Pick<typeof import('postal-mime').default, 'parse'>> {
  try {
    return (await import('postal-mime')).default;
  } catch {
    throw missingPackage(uri, 'a message of mail', 'postal-mime');
  }
}
