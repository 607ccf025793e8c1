import { describe, expect, it } from 'vitest';
import { clean } from '../../src/api/clean.ts';
import type { RawDocument } from '../../src/stage.ts';
import { letterHeads } from '../../src/text/header/letter-head.ts';

const BODY =
  'The harbour wall was inspected on Monday by two engineers from the county, and they found three cracks below the waterline.\n\nNobody expects the work to begin before the summer, since the council has not yet voted on the money for it.';
const HEADS: readonly (readonly [string, string])[] = [
  [
    'as programs forward',
    'Subject: Inspection\nDate: Mon, 3 Feb 2014 16:12:00 +0100\nFrom: Peter Lund <peter@example.org>\nTo: Grace Okello',
  ],
  [
    'as programs answer',
    'From: Peter Lund\nSent: Monday, February 3, 2014 4:12 PM\nTo: Grace Okello\nCc: Ann Lee\nSubject: Inspection',
  ],
  ['in bold', '*From:* Peter Lund\n*Date:* February 3, 2014\n*Subject:* Inspection'],
  ['in German', 'Von: Peter Lund\nGesendet: Montag, 3. Februar 2014 16:12\nAn: Grace Okello\nBetreff: Mauer'],
  [
    'with a list of addresses',
    'From: Peter Lund\nTo: Ann Lee <ann@example.org>,\nBo Chen <bo@example.org>\nDate: February 3, 2014',
  ],
];

const read = (text: string, fields: RawDocument['fields'] = {}) => {
  const { record } = clean({ uri: 'letter.txt', content: { text }, fields });
  return { lines: record?.text.split('\n\n'), date: record?.date_published };
};

describe('the head of a letter in a text', () => {
  it.each(HEADS)('stays in the text and dates nothing, below words to somebody: %s', (_how, head) => {
    const { lines, date } = read(`Hello Bo,\n\nsee what they write.\n\n${head}\n\n${BODY}`);
    expect(lines).toEqual(expect.arrayContaining(head.split('\n')));
    expect(date).toBeNull();
  });

  it.each(HEADS)('stays in the text of what has its own date: %s', (_how, head) => {
    const { lines, date } = read(`${head}\n\n${BODY}`, { date: '2014-03-04' });
    expect(lines).toEqual(expect.arrayContaining(head.split('\n')));
    expect(date).toBe('2014-03-04');
  });

  it('is that of the text which it begins, where nothing else dates it', () => {
    expect(read(`Date: February 3, 2014\nFrom: Peter Lund\nSubject: Inspection\n\n${BODY}`).date).toBe('2014-02-03');
    expect(read(`Memorandum\n\nFrom: Peter Lund\nDate: February 3, 2014\n\n${BODY}`).date).toBe('2014-02-03');
  });

  it('names who sends it, and a date or a subject', () => {
    expect(read(`The wall is old.\n\nDate: February 3, 2014\nTo: Grace Okello\n\n${BODY}`).date).toBe('2014-02-03');
  });
});

describe('the heads of very many letters', () => {
  it('are found in time proportional to them', () => {
    const lines = Array.from({ length: 20_000 }, () => ['From: Ann Lee', 'Subject: Boats', 'Hello']).flat();
    const blocks = lines.map((text, index) => ({ index, kind: 'paragraph' as const, text, span: [0, 0] as const }));
    const before = process.cpuUsage();
    expect(letterHeads({ blocks, hints: [] }).size).toBe(0);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(2); // seconds; by squares it took twenty
  });
});
