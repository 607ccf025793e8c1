import { describe, expect, it } from 'vitest';
import { containerOf } from '../../src/sources/containers.ts';
import { documentsOf, failuresOf, textOf } from './conformance.ts';
import { readAs } from './containers.ts';

const PARTING = 'From ann@example.org Fri May  7 00:58:12 2004\n';
const letter = (number: number, body: string, parting = PARTING): string =>
  `${parting}Subject: Letter ${number}\nDate: Fri, ${number} May 2004 10:00:00 +0200\n\n${body}\n\n`;

describe('messages one behind another', () => {
  it('are a document each, named by its number, however the bytes come', async () => {
    const mbox =
      letter(1, '>From here it is seen.\n\nFrom the tower too.\n>>From x') +
      letter(2, 'It is old.') +
      letter(3, 'So it is.');
    const items = await readAs('eml', mbox);
    expect(documentsOf(items)).toMatchObject([
      {
        uri: 'sample.eml#1',
        listing: 'sample.eml',
        fields: { title: 'Letter 1', date: 'Fri, 1 May 2004 10:00:00 +0200' },
      },
      { uri: 'sample.eml#2', listing: 'sample.eml', fields: { title: 'Letter 2' } },
      { uri: 'sample.eml#3', listing: 'sample.eml', fields: { title: 'Letter 3' } },
    ]);
    expect(documentsOf(items).map((item) => textOf(item)?.trim())).toEqual([
      'From here it is seen.\n\nFrom the tower too.\n>From x',
      'It is old.',
      'So it is.',
    ]);
    expect(await readAs('eml', mbox.replaceAll('\n', '\r\n'), { piece: 7 })).toMatchObject(items);
  });

  it.each([
    'From - Fri May 07 00:58:12 2004',
    'From ann at example.org  Fri May  7 00:58:12 2004',
    'From 17@xxx Fri May 07 00:58:12 +0000 2004',
    'From ann@example.org Fri May  7 00:58 CET 2004',
  ])('are parted by the line above each: %s', async (line) => {
    const mbox = letter(1, 'It is old.', `${line}\n`) + letter(2, `${line}\nthe wall is old.`, `${line}\n`);
    const items = documentsOf(await readAs('eml', mbox));
    expect(items.map(({ uri }) => uri)).toEqual(['sample.eml#1', 'sample.eml#2']);
  });

  it('are mail by their name alone: a text is read as text, and needs no package', () => {
    const mbox = Buffer.from(letter(1, 'It is old.'));
    for (const name of ['a.mbox', 'a.mbx', 'a.eml']) expect(containerOf(name, mbox)?.format).toBe('eml');
    for (const name of ['a.txt', 'Inbox']) expect(containerOf(name, mbox)).toBeUndefined();
  });

  it('fail alone', async () => {
    const large = letter(2, 'It is old. '.repeat(40));
    const items = await readAs('eml', letter(1, 'So it is.') + large + letter(3, 'It is.'), { maxBytes: 200 });
    expect(documentsOf(items).map(({ uri }) => uri)).toEqual(['sample.eml#1', 'sample.eml#3']);
    expect(failuresOf(items).map(({ uri, error }) => [uri, error.code, error.at])).toEqual([
      ['sample.eml#2', 'read/too-large', `message 2, byte ${letter(1, 'So it is.').length + PARTING.length}`],
    ]);
    const unparted = letter(1, 'It is.').replace('\n\n', '\nContent-Type: multipart/mixed\n\n');
    expect(await readAs('eml', unparted + letter(2, 'It is.'))).toMatchObject([
      {
        uri: 'sample.eml#1',
        error: { code: 'read/damaged', message: expect.stringContaining('Message 1 of sample.eml is') },
      },
      { uri: 'sample.eml#2' },
    ]);
  });

  it('go on in a new thread behind one that takes longer than it may', async () => {
    const items = await readAs('eml', letter(1, 'It is.') + letter(2, 'So.'), {
      limits: { seconds: 0, megabytes: 1024 },
    });
    expect(failuresOf(items).map(({ uri, error }) => [uri, error.code])).toEqual([
      ['sample.eml#1', 'limit/time'],
      ['sample.eml#2', 'limit/time'],
    ]);
  });
});
