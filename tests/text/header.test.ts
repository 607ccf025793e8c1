import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/block.ts';
import type { Document } from '../../src/document.ts';
import type { Hint } from '../../src/metadata.ts';
import { metadata } from '../../src/stages/metadata.ts';
import { findDateline } from '../../src/text/header/dateline.ts';
import { lineHints } from '../../src/text/header/header.ts';
import { detectLanguage } from '../../src/text/language/language.ts';
import { segmentText } from '../../src/text/segment/segment.ts';

const CASES = resolve(import.meta.dirname, '../../fixtures/metadata');

interface Expected {
  readonly title?: string | null;
  readonly section?: string | null;
  readonly publisher?: string | null;
  readonly site?: string | null;
  readonly published?: string | null;
  readonly modified?: string | null;
  readonly authors?: readonly string[];
  /** Words and place, parted by a bar. */
  readonly dateline?: string;
  readonly language: string;
  /** The rule that assigns a block to the metadata, by the block's index; no other block is assigned. */
  readonly lines: Readonly<Record<string, string>>;
}

const documentOf = (blocks: readonly Block[], text: string): Document => ({
  id: '0123456789abcdef',
  origin: { uri: 'case.txt', contentHash: '', mediaType: 'text/plain', encoding: 'utf-8' },
  blocks,
  hints: [],
  language: detectLanguage(text),
  metadata: {},
  comments: [],
  verdicts: [],
});

function read(text: string): Document {
  const document = documentOf(segmentText(text), text);
  return metadata().run({ ...document, hints: lineHints(document) });
}

const hintsOf = (text: string): readonly Hint[] => lineHints(documentOf(segmentText(text), text));
const said = (text: string, field: string): readonly Hint[] => hintsOf(text).filter((hint) => hint.field === field);
const valuesOf = (text: string, field: string): readonly string[] =>
  hintsOf(text).flatMap((hint) => (hint.field === field ? [hint.value] : []));

const BODY = [
  'The boats came back in the evening, all nine of them, and the people of the town stood on the wall and counted.',
  'Nobody had thought that the storm would pass so quickly, and nobody had gone to bed before the last light was in.',
].join('\n\n');

describe('a text without a headline', () => {
  it('keeps its first sentence, short as it is', () => {
    const first = 'The boats of the town came back in the evening.';
    const { verdicts } = read(`Home\n\nNews\n\n${first}\n\n${BODY}`);
    expect(verdicts.filter(({ target }) => target === 2)).toEqual([]);
  });
});

describe('the lines of plain texts', () => {
  const texts = readdirSync(CASES).filter((name) => name.endsWith('.txt'));

  it('have cases', () => {
    expect(texts.length).toBeGreaterThan(12);
  });

  it.each(texts)('say what they say and nothing more: %s', (name) => {
    const text = readFileSync(join(CASES, name), 'utf8');
    const expected: Expected = JSON.parse(readFileSync(join(CASES, name.replace('.txt', '.json')), 'utf8'));
    const { metadata: found, verdicts } = read(text);
    const moment = (at: 'published' | 'modified') => found[at]?.value.datetime ?? found[at]?.value.date ?? null;
    const place = (location: string | undefined) => (location === undefined ? '' : ` (${location})`);
    const actual = {
      title: found.title?.value ?? null,
      section: found.section?.value ?? null,
      publisher: found.publisher?.value ?? null,
      site: found.site?.value ?? null,
      published: moment('published'),
      modified: moment('modified'),
      authors: (found.authors?.value ?? []).map((author) => `${author.name}${place(author.location)}`),
      dateline: found.dateline && `${found.dateline.value.raw} | ${found.dateline.value.place}`,
      language: found.language?.value,
      lines: Object.fromEntries(verdicts.map(({ target, rule }) => [target, rule.replace('metadata/', '')])),
    };
    expect(actual).toMatchObject({ ...expected });
    expect(actual.lines).toEqual(expected.lines);
  });
});

describe('a title line', () => {
  it.each([
    ['Park Ranger (part time)', 'Location: Holm Park\nHours: 24 a week\nClosing date: 3 March 2024'],
    ['Soup for the people on the wall', 'Servings: 9 people\nTime: 50 minutes'],
  ])('stands above a row of facts and is none of them: %s', (title, facts) => {
    expect(valuesOf(`${title}\n${facts}\n\n${BODY}`, 'title')).toEqual([title]);
  });

  it.each(['Closing date', 'Apply by', 'Bewerbungsschluss', 'Date limite', 'Born'])(
    'is not dated by what says when something else is: %s',
    (label) => {
      const text = `Nine boats came back before the storm\n${label}: 3 March 2024\n\n${BODY}`;
      expect(valuesOf(text, 'published')).toEqual([]);
      expect(valuesOf(text.replace(label, 'Date'), 'published')).toEqual(['3 March 2024']);
    },
  );

  it.each([
    'Nine boats: how they came back at night\nThe storm: what the people of the town saw',
    'Tides 101: nine boats and a wall\nTides 101: nine boats and a wall',
    'Boats: nine came back',
  ])('may have a colon: %s', (lines) => {
    const [first] = lines.split('\n');
    expect(valuesOf(`${lines}\n\nBy Ann Lee\n\n${BODY}`, 'title')).toEqual([first]);
  });

  it('has no name for a subtitle: it is who wrote the text', () => {
    const text = `Storm closes harbour road for a third day\nAnn Mary Lee Associated Press\nMay 7, 2004\n\n${BODY}`;
    expect(valuesOf(text, 'author')).toEqual(['Ann Mary Lee']);
    expect(valuesOf(text, 'subtitle')).toEqual([]);
  });

  it('is the upper of two lines that could be one', () => {
    const text = `Nine boats came back before the storm passed\n\nThe people of the town counted them from the wall\n\nBy Ann Lee\n\n${BODY}`;
    expect(valuesOf(text, 'title')).toEqual(['Nine boats came back before the storm passed']);
    expect(hintsOf(text).find(({ field }) => field === 'subtitle')?.source).toBe('text');
  });

  it('may be a question', () => {
    expect(valuesOf(`Will the nine boats come back before the storm?\n\n${BODY}`, 'title')).toHaveLength(1);
  });

  it.each([
    ['nothing but its place says that it is one', `Will the boats come back before the storm?\n\n${BODY}`],
    [
      'other questions follow',
      `Will Seven Wooden Boats Come Again?\n\n${BODY}\n\nWill Nobody Count Those People Again?\n\n${BODY}`,
    ],
    ['it is as long as a sentence', `And what is to be done with boats that never came back to the wall?\n\n${BODY}`],
  ])('stays in the text where it is a question and %s', (_when, text) => {
    const { metadata: found, verdicts } = read(text);
    expect(found.title?.value).toBe(text.slice(0, text.indexOf('\n')));
    expect(verdicts).toEqual([]);
  });

  it.each([
    ['a byline stands below', `Will the boats come back before the storm?\n\nBy Ann Lee\n\n${BODY}`],
    ['a trail of links repeats it', `Home > Will the boats come back? > 1\n\nWill the boats come back?\n\n${BODY}`],
    ['it is written in title case', `Will Seven Wooden Boats Come Again?\n\n${BODY}`],
  ])('leaves the text where it is a question and %s', (_when, text) => {
    expect(read(text).verdicts.map(({ rule }) => rule)).toContain('metadata/title');
  });

  it('is no sentence of the text', () => {
    expect(valuesOf(BODY, 'title')).toEqual([]);
  });

  it('is no name of an author', () => {
    expect(valuesOf(`Ann Lee\n\nMay 7, 2004\n\n${BODY}`, 'title')).toEqual([]);
  });
});

describe('a section line', () => {
  it('is none among the lines of a menu', () => {
    const text = `Home\nLocal\nSport\nPolitics\nNine boats came back before the storm passed\nMay 7, 2004\n${BODY}`;
    expect(valuesOf(text, 'section')).toEqual([]);
  });
});

describe('a byline', () => {
  it.each([
    ['By Ann Lee', ['Ann Lee']],
    ['by Ann Lee and Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Written by Ann Lee | May 7, 2004', ['Ann Lee']],
    ['Ann Lee, Staff Writer - May 7, 2004', ['Ann Lee']],
    ['By Ann LeePublished: May 7, 2004', ['Ann Lee']],
    ['ByAnn Lee', ['Ann Lee']],
    ['Posted in Travel by annlee77 on May 7, 2004', ['annlee77']],
    ['May 7, 2004 by Ann Lee 3 Comments', ['Ann Lee']],
    ['By\nAnn Lee', ['Ann Lee']],
    ['โดย สมชาย ใจดี 18 มีนาคม 2567', ['สมชาย ใจดี']],
    ['Posted on November 5, 2021 by Ann Lee in Boats | 4 Comments', ['Ann Lee']],
    ['Publié le 5 novembre 2021 par Zoé Kerguen dans Bateaux | 4 commentaires', ['Zoé Kerguen']],
    ['Veröffentlicht am 5. November 2021 von Bo Chen in Allgemein | 4 Kommentare', ['Bo Chen']],
  ])('names the authors: %j', (line, expected) => {
    const text = `Nine boats came back before the storm passed\n\n${line}\n\n${BODY}`;
    expect([...new Set(valuesOf(text, 'author'))]).toEqual(expected);
  });

  it('does not begin with a sign that begins another word', () => {
    const body = '日曜日の朝、四十年ぶりに渡し船が川を渡った。町の人びとは両岸で旗を振り、楽隊が行進曲を奏でた。';
    const text = (line: string) => `水門が開いた日\n\n${line}\n\n${body}`;
    expect(valuesOf(text('文字サイズ'), 'author')).toEqual([]);
    expect(valuesOf(text('文：山田花子'), 'author')).toContain('山田花子');
  });

  it.each(['Photo: Ann Lee', '© Ann Lee', 'Edited by Ann Lee', 'Credit: Ann Lee/Harbour Press'])(
    'is not the line of who made the picture or edited: %s',
    (line) => {
      const text = `Nine boats came back before the storm passed\n\n${line}\n\n${BODY}`;
      expect(valuesOf(text, 'author')).toEqual([]);
    },
  );

  it.each([
    'Sort by popularity',
    'Sort By:\nPopular Now',
    'Shop by Frame Shape',
    'Step by Step Guide',
    'Generated by AI',
    'Powered by\nImpressum',
    'Text Size',
    'Text\nSmall',
    'Related Words\nSynonyms',
    'Reporter Microphones',
  ])('is none where something is chosen, made or called so: %j', (line) => {
    expect(valuesOf(`Nine boats came back before the storm passed\n\n${line}\n\n${BODY}`, 'author')).toEqual([]);
  });

  it.each(['Words\nAnn Lee', 'Text: Ann Lee', 'Author Ann Lee', 'Author: Ann'])(
    'may have a label that is a thing too: %j',
    (line) => {
      const text = `Nine boats came back before the storm passed\n\n${line}\n\n${BODY}`;
      expect(valuesOf(text, 'author')).not.toEqual([]);
    },
  );

  it('is a name alone only where no word of it is an ordinary one', () => {
    const line = (name: string) => `Nine boats came back before the storm passed\n\n${name}\nMay 7, 2004\n\n${BODY}`;
    expect(valuesOf(line('Ann Lee'), 'author')).toEqual(['Ann Lee']);
    expect(valuesOf(line('Last Light'), 'author')).toEqual([]);
  });
});

/** More paragraphs than the head or the foot of a text has. */
const MANY = Array.from(
  { length: 12 },
  (_, index) =>
    `The boats came back in the evening of day ${index}, all nine of them, and the people of the town stood on the wall and counted, for nobody had thought that the storm would pass so quickly.`,
);

describe('a date far from the head', () => {
  const far = (line: string) => said(['Nine boats came back', ...MANY, line, ...MANY].join('\n\n'), 'published');

  it.each([
    ['Published: March 8, 2021', 'published'],
    [
      'This story about the boats and the storm was posted on March 8, 2021 at the harbour by all of us, in the end.',
      'published',
    ],
    ['March 8, 2021', undefined],
  ])('is read where the head has none: %s', (line, label) => {
    expect(far(line)).toMatchObject([
      { value: expect.stringContaining('March 8, 2021'), source: 'text', detail: { far: 'yes' } },
    ]);
    expect(far(line)[0]?.detail?.['label']).toBe(label);
  });

  it('is none inside a sentence that says something else', () => {
    expect(
      far(
        'The boats had last been seen on March 8, 2021, when the storm came up over the bay and the people went home.',
      ),
    ).toEqual([]);
  });
});

describe('a byline far from the head', () => {
  it('is read where the head names nobody', () => {
    const line = 'By Ann Lee - The Harbour Post - Monday, March 8, 2021';
    expect(said(['Nine boats came back', ...MANY, line, ...MANY].join('\n\n'), 'author')).toMatchObject([
      { value: 'Ann Lee', source: 'text', detail: { label: 'by', far: 'yes' } },
    ]);
  });

  it('is a guess where the name of a person is all that the text begins with', () => {
    expect(said(['Ann Lee', 'Nine boats came back before the storm', ...MANY].join('\n\n'), 'author')).toMatchObject([
      { value: 'Ann Lee', source: 'text', detail: { weak: 'first' } },
    ]);
  });
});

describe('a credit line', () => {
  it.each([
    'She was joined by Ann Lee, Bo Chen and Cy Dee, who had waited in the hall since noon.',
    'The visit, headed by Ann Lee, head of the harbour board, ended in the evening of that day.',
    'By end of March, the board had sold nine boats to Ann Lee and three more to Bo Chen.',
    'By order of age, the next three would be Ann Lee (Oslo), Bo Chen (Rome), Cy Dee (Lima).',
  ])('is not a sentence that tells of somebody: %s', (sentence) => {
    const text = `The Night the Boats Came Back\n\n${BODY}\n\n${sentence}`;
    expect(said(text, 'author').filter(({ source }) => source === 'line')).toEqual([]);
    expect(read(text).verdicts.filter(({ target }) => target === 3)).toEqual([]);
  });

  it.each([
    ['Ann Lee reported from Oslo.', ['Ann Lee']],
    ['Ann Lee and Bo Chen contributed reporting.', ['Ann Lee', 'Bo Chen']],
    ['Ann Lee reported from Oslo, Bo Chen from Rome and Cy Dow from Paris.', ['Ann Lee', 'Bo Chen', 'Cy Dow']],
    ['(Reporting by Ann Lee and Bo Chen; editing by Cy Dow)', ['Ann Lee', 'Bo Chen']],
  ])('names those who reported: %s', (line, expected) => {
    expect(valuesOf(`${BODY}\n\n${BODY}\n\n${line}`, 'author')).toEqual(expected);
  });

  it.each([
    'The sailors reported from sea that all was well.',
    'Ann Lee reported in March that the wall had cracks.',
    'Editing by Cy Dow',
  ])('is none where it says something else: %s', (line) => {
    expect(valuesOf(`${BODY}\n\n${BODY}\n\n${line}`, 'author')).toEqual([]);
  });
});

describe('a dateline', () => {
  it.each([
    ['OSLO, Norway — The boats came back.', { raw: 'OSLO, Norway', place: 'Oslo', country: 'NO' }],
    ['BERLIN (dpa) - Die Boote sind da.', { raw: 'BERLIN', place: 'Berlin', agency: 'dpa' }],
    ['NEW YORK, July 4 — The boats came back.', { raw: 'NEW YORK, July 4', place: 'New York' }],
    ['PORTLAND, Maine – The boats came back.', { raw: 'PORTLAND, Maine', place: 'Portland', region: 'Maine' }],
    ['By Ann Lee BERGEN (Reuters) - The boats came back.', { raw: 'BERGEN', place: 'Bergen', agency: 'Reuters' }],
  ])('opens a report: %s', (text, expected) => {
    expect(findDateline(text, 'en')).toEqual(expected);
  });

  it.each([
    'The boats — all nine of them — came back.',
    'Oslo - the city of boats - slept.',
    'WARNING: the sea is rough.',
    'ICYMI — the boats came back.',
    'SPOILER ALERT — the boats come back.',
    'A well-known captain came back.',
    '',
  ])('is none where a sentence has a dash: %s', (text) => {
    expect(findDateline(text, 'en')).toBeUndefined();
  });
});

describe('any text', () => {
  it('gives hints that point at its blocks', () => {
    const line = fc.constantFrom(
      'By Ann Lee',
      'May 7, 2004',
      'Harbour News',
      'Boats come back at night',
      'OSLO — It rained.',
      BODY,
      '1.',
      '',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.join('\n');
        const blocks = segmentText(text);
        for (const { at, value } of lineHints(documentOf(blocks, text))) {
          expect(blocks[Number(at)]).toBeDefined();
          expect(value).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is read in time that does not grow with one endless line', () => {
    const text = 'By Ann Lee and '.repeat(200_000);
    expect(hintsOf(text).filter(({ source }) => source === 'line')).toEqual([]);
  });

  it('may be empty', () => {
    expect(hintsOf('')).toEqual([]);
  });
});
