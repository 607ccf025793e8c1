import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecantError } from '../../src/errors.ts';
import { unflowed } from '../../src/sources/office/flowed.ts';
import { readMail } from '../../src/sources/office/mail.ts';
import { mailParts } from '../../src/sources/office/mail-parts.ts';

const SENT = 'From: Ann Lee <ann@example.org>\nSubject: The wall\nDate: Fri, 7 May 2004 00:58:12 +0200\n';

/** What is read of a message, here and not in the thread that reads files. */
const read = (text: string, encoding: 'latin1' | 'utf8' = 'utf8') =>
  readMail({ format: 'eml', uri: 'a.eml', bytes: Buffer.from(text, encoding), maxBytes: 1 << 20 });
const textOf = async (...given: Parameters<typeof read>) => (await read(...given)).content.text.trim();
const failureOf = (text: string) =>
  read(text).then(
    () => undefined,
    (error: unknown) => error,
  );

const PART = 'Content-Type: text/plain\n\nIt has three cracks.\n';

describe('a body of several parts', () => {
  it.each([
    ['multipart/mixed', `--a\n${PART}--a--\n`, 'does not say what stands between them. Write boundary="a" there'],
    ['multipart/mixed; boundary=b', `--a\n${PART}--a--\n`, 'stands nowhere in it: b. Write boundary="a" there'],
    ['multipart/mixed; boundary="b"', 'It has three cracks.\n', 'stands nowhere in it: b. Get it again.'],
  ])('is a failure that says what is wrong where no part of it is found: %s', async (type, body, said) => {
    const error = await failureOf(`${SENT}Content-Type: ${type}\n\n${body}`);
    expect(error).toBeInstanceOf(DecantError);
    expect(error).toMatchObject({ code: 'read/damaged', message: expect.stringContaining(said) });
  });

  it('may have its boundary in several pieces', async () => {
    const head = `${SENT}Content-Type: multipart/mixed; boundary*0="a";\n boundary*1=b\n`;
    expect(await read(`${head}\n--ab\n${PART}--ab--\n`)).toEqual({
      content: { text: expect.stringContaining('three cracks') },
      mediaType: 'text/plain',
      fields: expect.anything(),
    });
  });

  it('is told as not whole where it stands in another one and no part of it is found', async () => {
    const inner = 'Content-Type: multipart/alternative\n\n--c\nContent-Type: text/plain\n\nIt is lost.\n--c--\n';
    const mail = await read(`${SENT}Content-Type: multipart/mixed; boundary=a\n\n--a\n${PART}--a\n${inner}--a--\n`);
    expect(mail).toMatchObject({ truncated: 'boundary', content: { text: expect.stringContaining('three cracks') } });
  });

  it('is the text that says something, beside a page that does not', async () => {
    const page = 'Content-Type: text/html\n\n<html><body><img src="a.png">&nbsp;</body></html>\n';
    const type = 'Content-Type: multipart/alternative; boundary=a\n\n';
    expect(await read(`${SENT}${type}--a\n${PART}--a\n${page}--a--\n`)).toMatchObject({
      mediaType: 'text/plain',
      content: { text: expect.stringContaining('three cracks') },
    });
  });
});

describe('the head of a message', () => {
  it.each([
    ['without an empty line below it', 'It has cracks.\n\nThree of them.'],
    ['with spaces in the line below it', ' \nIt has cracks.\n\nThree of them.'],
  ])('loses no line of the body: %s', async (_how, body) => {
    expect(await textOf(`${SENT}${body}`)).toBe('It has cracks.\n\nThree of them.');
    const part = `Content-Type: multipart/mixed; boundary=a\n\n--a\n${body}\n--a--\n`;
    expect(await textOf(`${SENT}${part}`)).toBe('It has cracks.\n\nThree of them.');
  });

  it('goes on where a field was wrapped without a space', async () => {
    const mail = await read(`Subject: The wall of\nthe harbour\n${SENT}Content-Type: text/html\n\n<p>It is old.</p>`);
    expect(mail).toMatchObject({
      mediaType: 'text/html',
      fields: { title: 'The wall of the harbour', author: 'Ann Lee' },
    });
  });

  it('may have empty lines above it, a byte order mark, and carriage returns alone', async () => {
    for (const text of [
      `\n\n${SENT}\nIt is old.`,
      `\ufeff${SENT}\nIt is old.`,
      `${SENT}\nIt is old.`.replaceAll('\n', '\r'),
    ])
      expect(await read(text)).toMatchObject({
        fields: { title: 'The wall' },
        content: { text: expect.stringContaining('It is old.') },
      });
  });

  it('may have names that are not encoded, in UTF-8 or not', async () => {
    for (const encoding of ['latin1', 'utf8'] as const)
      expect((await read('Subject: Das Café am Kai\n\nEs ist alt.', encoding)).fields).toEqual({
        title: 'Das Café am Kai',
      });
  });
});

describe('who sent a message', () => {
  it.each([
    ['ann at example.org (Ann Lee)', 'Ann Lee'],
    ['Ann Lee <ann at example.org>', 'Ann Lee'],
    ['ann at example.org (=?utf-8?q?Zo=C3=A9_Lee?=)', 'Zoé Lee'],
    ['=?utf-8?Q?Lee,_Ann?= <ann@example.org>', 'Ann Lee'],
    ["'Ann Lee' <ann@example.org>", 'Ann Lee'],
    ['Ann at Sea <ann@example.org>', 'Ann at Sea'],
  ])('is named whole: %s', async (from, author) => {
    expect((await read(`From: ${from}\n\nIt is old.`)).fields).toEqual({ author });
  });
});

describe('the text of a message', () => {
  const french = 'Le café du port est fermé, et personne ne sait quand il sera réparé.';
  it.each([
    ['no encoding', 'text/plain', 'latin1'],
    ['no encoding', 'text/plain', 'utf8'],
    ['UTF-8', 'text/plain; charset=utf-8', 'latin1'],
    ['ASCII', 'text/plain; charset=us-ascii', 'utf8'],
    ['an encoding that nobody knows', 'text/plain; charset=x-none', 'latin1'],
    ['no encoding but in the page', 'text/html', 'latin1'],
  ] as const)('is read as what it is in, and said to be in %s: %s in %s', async (_what, type, encoding) => {
    const meta = type === 'text/html' ? '<meta charset="iso-8859-1">' : '';
    expect(await textOf(`${SENT}Content-Type: ${type}\n\n${meta}${french}\n`, encoding)).toContain(french);
    const quoted = Buffer.from(french, encoding)
      .toString('latin1')
      .replaceAll(/[^ -~]/g, (sign) => `=${sign.charCodeAt(0).toString(16)}`);
    const head = `${SENT}Content-Type: ${type}\nContent-Transfer-Encoding: quoted-printable\n`;
    expect(await textOf(`${head}\n${meta.replace('="', '=3D"')}${quoted.replace(', et ', ', =\net ')}\n`)).toContain(
      french,
    );
  });

  it('may have lines behind what is in base64, be none, or end inside of it', async () => {
    const head = `${SENT}Content-Transfer-Encoding: base64\n\n`;
    const encoded = Buffer.from('It has three cracks.').toString('base64');
    expect(await textOf(`${head}${encoded}\n\n____\nThe list\n`)).toBe('It has three cracks.\n____\nThe list');
    expect(await textOf(`${head}It has three cracks.\n`)).toBe('It has three cracks.');
    expect(await read(`${head}${encoded.slice(0, -5)}`)).toMatchObject({ truncated: 'length' });
    expect((await read(`${head}${encoded}\n`)).truncated).toBeUndefined();
  });

  it.each(['text', 'TEXT; charset=us-ascii', 'text/markdown'])('may be said to be %s', async (type) => {
    expect(await textOf(`${SENT}Content-Type: ${type}\n\nIt has three cracks.\n`)).toBe('It has three cracks.');
  });

  it('goes on with the next line where it flows, whatever encodes it', async () => {
    const head = `${SENT}Content-Type: text/plain; charset=utf-8; format=flowed\n`;
    const text = '> It has \n> three cracks.\n\nThey \nare old: café.\n';
    const flowed = '> It has three cracks.\n\nThey are old: café.';
    expect(await textOf(`${head}\n${text}`)).toBe(flowed);
    const base64 = Buffer.from(text).toString('base64');
    expect(await textOf(`${head}Content-Transfer-Encoding: base64\n\n${base64}`)).toBe(flowed);
    const quoted = text.replaceAll(' \n', '=20\n').replace('é', '=C3=A9');
    expect(await textOf(`${head}Content-Transfer-Encoding: quoted-printable\n\n${quoted}`)).toBe(flowed);
  });
});

describe('text that flows', () => {
  it.each([
    ['quoted lines go on with quoted ones', '> a \n> b\nc', '> a b\nc'],
    ['and with those that are quoted as deeply', '>> a \n> > b \n> c', '>> a b \n> c'],
    ['an empty quoted line is one', '> a\n> \n> b', '> a\n> \n> b'],
    ['a space in front was added', ' > a\n From b', '> a\nFrom b'],
    ['the dashes of a signature stand alone', 'a \n-- \nb', 'a \n-- \nb'],
    ['other texts stay as they are', 'a\n\nb\n', 'a\n\nb\n'],
  ])('has a line for a paragraph: %s', (_rule, text, lines) => {
    expect(unflowed(text, false)).toBe(lines);
  });

  it('loses the spaces that were only added for the lines', () => {
    expect(unflowed('港の \n壁\n> a  \n> b', true)).toBe('港の壁\n> a b');
  });
});

describe('a message in a message', () => {
  const inner = `From: Bo Chen <bo@example.org>\nSubject: Cracks\nDate: Mon, 3 May 2004 10:00:00 +0200\n`;
  const type = 'Content-Type: multipart/mixed; boundary=a\n\n';

  it('stands below the other with who sent it, when and what about, the same on every machine', async () => {
    const said = 'From: Bo Chen <bo@example.org>\nDate: Mon, 3 May 2004 10:00:00 +0200\nSubject: Cracks';
    const part = `--a\nContent-Type: message/rfc822\n\n${inner}\nIt has three.\n`;
    const text = await textOf(`${SENT}${type}--a\n\nHello.\n${part}--a--\n`);
    expect(text.split('\n\n').map((paragraph) => paragraph.trim())).toEqual(['Hello.', said, 'It has three.']);
    const page = part.replace('\n\nIt has', '\nContent-Type: text/html\n\n<p>It has');
    expect(await read(`${SENT}${type}--a\n\nHello.\n${page}--a--\n`)).toMatchObject({
      mediaType: 'text/html',
      content: { text: expect.stringContaining('<br>Subject: Cracks</p>\n<p>It has three.') },
    });
  });

  it('needs no type in a digest', async () => {
    const digest = 'Content-Type: multipart/digest; boundary=a\n\n';
    const text = await textOf(`${SENT}${digest}--a\n\n${inner}\nLe café.\n--a--\n`);
    expect(text).toMatch(/^From: Bo Chen .*\nDate: .*\nSubject: Cracks\n\nLe café\.$/);
  });

  it('is named where it is attached, or is what a report is about', async () => {
    const part = `--a\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename=b.eml\n\n${inner}\nIt has three.\n`;
    expect((await read(`${SENT}${type}--a\n\nHello.\n${part}--a--\n`)).attachments).toEqual(['b.eml']);
    const report = '--a\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; c@example.org\n';
    const about = part.replace(/Content-Disposition.*\n/, '');
    expect((await read(`${SENT}${type}--a\n\nNo.\n${report}${about}--a--\n`)).attachments).toHaveLength(2);
  });
});

describe('any message', () => {
  it('is gone through without a throw, and as it stands where nothing is wrong', () => {
    const line = fc.constantFrom(
      '',
      'Subject: a',
      'Content-Type: multipart/mixed; boundary=a',
      '--a',
      '--a--',
      'Hello.',
      ' b',
      'Content-Type: text/html',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { bytes } = mailParts(Buffer.from(lines.join('\r\n')));
        expect(Buffer.from(mailParts(bytes).bytes).toString()).toBe(Buffer.from(bytes).toString());
      }),
      { numRuns: 200 },
    );
    const plain = `${SENT}Content-Type: multipart/mixed; boundary=a\n\n--a\n${PART}--a--\n`.replaceAll('\n', '\r\n');
    expect(Buffer.from(mailParts(Buffer.from(plain)).bytes).toString()).toBe(plain);
  });
});
