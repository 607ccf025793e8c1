import { describe, expect, it } from 'vitest';
import { openDocument, runStages } from '../../src/pipeline.ts';
import { normalise } from '../../src/stages/normalise.ts';
import { findBoilerplate } from '../../src/text/boilerplate/boilerplate-findings.ts';
import { placed, readLines } from '../../src/text/boilerplate/boilerplate-lines.ts';

const SAID = [
  'The ferry crossed the river again on Sunday morning, for the first time in forty years and with a band on board.',
  'The council had found the money in spring, after three winters of talks between the villages on the two banks.',
];
/** What parts a list from the text above it. */
const APART = ['The valley', 'The landing', 'The bell'];
const TAGS = ['Bridges (23)', 'Ferries (104)', 'Goats (7)', 'River history (1,056)'];

/** The lines that go for their counts. */
function counted(lines: readonly string[], mediaType: 'text/plain' | 'text/html' = 'text/plain'): readonly string[] {
  const isText = mediaType === 'text/plain';
  const text = isText ? lines.join('\n\n') : `<main>${lines.map((line) => `<p>${line}</p>`).join('')}</main>`;
  const document = runStages(openDocument({ uri: 'case', mediaType, content: { text } }), [normalise()]);
  const read = placed(readLines(document, 25), () => true);
  const findings = findBoilerplate(read, { proseWords: 25, isText });
  return read.flatMap((line) => (findings.get(line)?.evidence['counts'] === undefined ? [] : [line.block.text]));
}

describe('a list of labels with counts', () => {
  it.each([
    ['tags', TAGS],
    ['months of a year', ['► December（3）', '► November (12)', '► September(1)', '► May (5)']],
    ['years of an archive', ['2019 (41)', '2018 (77)', '2017 (9)', '2016 (30)']],
    ['labels in Arabic with digits of their own', ['الجسور (٢٣)', 'القوارب (١٠٤)', 'الماعز (٧)', 'القرى (٨٨)']],
    ['labels in Japanese', ['日記(8)', '橋（53）', '渡し船（4）', '川の歴史（29）']],
    ['counts that are all the same', ['Bells (1)', 'Oars (1)', 'Soup (1)', 'Goats (1)']],
  ])('goes below the body: %s', (_, list) => {
    expect(counted([...SAID, ...APART, ...list])).toEqual(list);
  });

  it('goes above the body, and between two of its parts where it is no part of the text', () => {
    expect(counted([...TAGS, ...APART, ...SAID])).toEqual(TAGS);
    expect(counted([...SAID, ...APART, ...TAGS, ...APART, ...SAID])).toEqual(TAGS);
  });

  it('may be of several parts with a heading each', () => {
    const more = TAGS.map((tag) => `Old ${tag.toLowerCase()}`);
    expect(counted([...SAID, ...APART, ...TAGS, '2018', ...more])).toEqual([...TAGS, ...more]);
  });

  it('has four lines or more', () => {
    expect(counted([...SAID, ...APART, ...TAGS.slice(1)])).toEqual([]);
  });

  it('stays near sentences of the text, with all of its parts', () => {
    expect(counted([...SAID, 'Medals', ...TAGS])).toEqual([]);
    expect(counted([...SAID, 'Medals', ...TAGS, 'And so on', ...TAGS])).toEqual([]);
    expect(counted([...SAID, ...APART, ...TAGS, 'How it is made', 'Fry the goats until they are brown.'])).toEqual([]);
  });

  it('stays where it is most of what a text says, or all of it', () => {
    const long = Array.from({ length: 30 }, (_, at) => `Bridge of ferries ${'ab'.repeat(at % 4)} (${(at * 7) % 30})`);
    expect(counted([...SAID, ...APART, ...long])).toEqual([]);
    expect(counted(TAGS)).toEqual([]);
  });

  it('stays where it is code or a quotation', () => {
    expect(counted([...SAID, ...APART, ...TAGS.map((tag) => `> ${tag}`)])).toEqual([]);
    expect(counted([...SAID, ...APART, '```', 'open(2)', 'read(9)', 'seek(3)', 'close(7)', '```'])).toEqual([]);
  });

  it('stays on a page, whose elements tell', () => {
    expect(counted([...SAID, ...APART, ...TAGS], 'text/html')).toEqual([]);
  });
});

describe('numbers in brackets that count nothing', () => {
  it.each([
    ['page numbers', ['The first race (4)', 'The flood (17)', 'The oars (23)', 'The bell (58)']],
    ['results', ['Norway (12)', 'Germany (9)', 'Austria (9)', 'Sweden (3)']],
    ['years', ['Rowing uphill (1998)', 'The lock (2004)', 'Nine races (1987)', 'Oars (2011)']],
    ['notes', ['Row slowly. (4)', 'Row fast! (32)', 'Who rows? (7)', 'Row. (12)']],
    ['times', ['The band (19:30)', 'The soup (18:00)', 'The goats (20:15)', 'The bell (17:00)']],
    ['numbers alone', ['12 (4)', '13 (9)', '14 (2)', '15 (8)']],
    ['long lines', TAGS.map((tag) => `What the council said in the evening of ${tag}`)],
  ])('stay: %s', (_, list) => {
    expect(counted([...SAID, ...APART, ...list])).toEqual([]);
  });
});
