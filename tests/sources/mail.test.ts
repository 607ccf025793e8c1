import { describe, expect, it } from 'vitest';
import { clean } from '../../src/api/clean.ts';
import { containerOf } from '../../src/sources/containers.ts';
import { documentsOf, failuresOf, textOf } from './conformance.ts';
import { readAs } from './containers.ts';
import { mail } from './office-files.ts';

/** A body of several parts. */
function parts(kind: string, ...list: readonly string[]): string {
  const middle = list.map((part) => `--${kind}\n${part}\n`).join('');
  return `Content-Type: multipart/${kind}; boundary="${kind}"\n\n${middle}--${kind}--\n`;
}

const PLAIN =
  'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nVGhlIHRpZGUgY2FtZSBpbi4KCk5vYm9keSBoYWQgdGhvdWdodCB0aGF0IHRoZSBzdG9ybSB3b3VsZCBwYXNzIHNvIHF1aWNrbHku';
const PAGE =
  'Content-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n<p>The tide came to the caf=E9, and no=\nbody saw it.</p>';
const FILE =
  'Content-Type: application/pdf; name="boats.pdf"\nContent-Disposition: attachment; filename="boats.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK';
const PICTURE =
  'Content-Type: image/png\nContent-ID: <a>\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\niVBORw0K';

const read = async (rest: string) => documentsOf(await readAs('eml', mail(rest)))[0];

describe('a message of mail', () => {
  it('is its subject, its sender and its date, in the time of who sent it, and its body', async () => {
    const document = await read(PLAIN);
    expect(document).toMatchObject({
      mediaType: 'text/plain',
      fields: { title: 'Nine boats – home', author: 'Zoé Kerguen', date: 'Fri, 7 May 2004 00:58:12 +0200' },
    });
    expect(textOf(document)).toBe('The tide came in.\n\nNobody had thought that the storm would pass so quickly.');
    expect(document && clean(document).record).toMatchObject({
      title: 'Nine boats – home',
      authors: [{ name: 'Zoé Kerguen' }],
      date_published: '2004-05-07',
    });
  });

  it('is a page where it has one', async () => {
    const document = await read(parts('alternative', PLAIN, PAGE));
    expect(document?.mediaType).toBe('text/html');
    expect(textOf(document)).toContain('<p>The tide came to the café, and nobody saw it.</p>');
  });

  it('keeps its salutation, as there is no site around it', async () => {
    const answer =
      '<div>Hi Bo,<div><br></div><div>the keys are in the drawer.</div><div>See you on Friday.</div></div>';
    const quoted =
      '<div class="quote"><div>On Monday Bo wrote:</div><blockquote>Where are the keys of the boat house?</blockquote></div>';
    const document = await read(`Content-Type: text/html\n\n<html><body>${answer}${quoted}</body></html>`);
    expect(document && clean(document).record?.text).toMatch(/^Hi Bo,\n\nthe keys are in the drawer\./);
  });

  it.each([
    ['ann@example.org', {}],
    ['"ann@example.org" <ann@example.org>', {}],
    ['"Lee, Ann" <ann@example.org>', { author: 'Ann Lee' }],
    ['"Lee, Ann M." <ann@example.org>', { author: 'Ann M. Lee' }],
    ['"Marlow, Inc." <ann@example.org>', { author: 'Marlow, Inc.' }],
    ['Ann Lee (Harbour) <ann@example.org>', { author: 'Ann Lee' }],
  ])('is by the name of the sender, which an address is not: %s', async (from, fields) => {
    const [document] = documentsOf(await readAs('eml', `From: ${from}\nSubject:\n\nIt came in.`));
    expect(document?.fields).toEqual(fields);
  });

  it('names what is attached to it, in a note, and not the pictures of its page', async () => {
    const document = await read(parts('mixed', parts('related', PAGE, PICTURE), FILE));
    expect(document?.attachments).toEqual(['boats.pdf']);
    expect(document && clean(document).document.verdicts).toContainEqual({
      target: 'document',
      effect: 'note',
      rule: 'decode/attachments',
      evidence: { files: 1, names: 'boats.pdf' },
    });
  });

  it('is told by its name and its first line, and by no other name', () => {
    expect(containerOf('a.eml', mail(PLAIN))?.format).toBe('eml');
    expect(containerOf('a.eml.gz', mail(PLAIN))?.format).toBe('eml');
    expect(containerOf('a.eml', Buffer.concat([Buffer.from('\r\n\r\n'), mail(PLAIN)]))?.format).toBe('eml');
    expect(containerOf('a.txt', mail(PLAIN))).toBeUndefined();
    expect(containerOf('a.eml', Buffer.from('The tide came in.'))).toBeUndefined();
  });

  it('says where it was cut, and is the same however its bytes come', async () => {
    const whole = mail(parts('alternative', PLAIN, PAGE));
    const [cut] = documentsOf(await readAs('eml', whole.subarray(0, -30)));
    expect([cut?.truncated, textOf(cut)]).toEqual(['length', expect.stringContaining('The tide came')]);
    const items = await readAs('eml', whole);
    expect(documentsOf(items)[0]?.truncated).toBeUndefined();
    expect(await readAs('eml', whole, { piece: 7 })).toEqual(items);
  });

  it('is one failure where it is too large or takes longer than it may', async () => {
    const codes = async (options: Parameters<typeof readAs>[2]) =>
      failuresOf(await readAs('eml', mail(PLAIN), options)).map(({ error }) => error.code);
    expect(await codes({ maxBytes: 50 })).toEqual(['read/too-large']);
    expect(await codes({ limits: { seconds: 0, megabytes: 1024 } })).toEqual(['limit/time']);
  });
});
