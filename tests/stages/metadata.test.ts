import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, describe as describeHtml } from '../../src/api/clean.ts';
import type { Block } from '../../src/block.ts';
import type { Document } from '../../src/document.ts';
import type { Hint, HintField, HintSource, Metadata } from '../../src/metadata.ts';
import { placings } from '../../src/placing.ts';
import { metadata, metadataDefaults } from '../../src/stages/metadata.ts';
import { holdsContract } from '../contract.ts';

const TEXT = [
  'Nine boats came back before the storm passed',
  'The boats came back in the evening, all nine of them, and the people of the town stood on the wall and counted.',
  'Nobody had thought that the storm would pass so quickly, and nobody had gone to bed before the last light was in.',
];

const hint = (
  field: HintField,
  value: string,
  source: HintSource,
  more: Partial<Pick<Hint, 'at' | 'detail'>> = {},
): Hint => ({ field, value, source, at: more.at ?? `head/${source}`, ...(more.detail && { detail: more.detail }) });

function documentOf(hints: readonly Hint[], more: Partial<Document> = {}): Document {
  const blocks: readonly Block[] = TEXT.map((text, index) => ({
    index,
    kind: index === 0 ? 'heading' : 'paragraph',
    text,
    span: [index * 200, index * 200 + text.length],
  }));
  return {
    id: '0123456789abcdef',
    origin: { uri: 'https://www.example.org/boats/nine', contentHash: '', mediaType: 'text/html', encoding: 'utf-8' },
    blocks,
    hints,
    metadata: {},
    comments: [],
    verdicts: [],
    ...more,
  };
}

const found = (hints: readonly Hint[], more: Partial<Document> = {}): Metadata =>
  metadata().run(documentOf(hints, more)).metadata;
const plain = { uri: 'boats.txt', contentHash: '', mediaType: 'text/plain', encoding: 'utf-8' } as const;

describe('a field', () => {
  it('stays absent where nothing speaks of it', () => {
    const { title, published, modified, authors, publisher, section, tags, canonical, image } = found([]);
    expect({ title, published, modified, authors, publisher, section, tags, canonical, image }).toEqual({});
  });

  it('tells its source, its words, how sure it is and what else was on offer', () => {
    const { publisher } = found([
      hint('publisher', 'Marlow Press', 'json-ld'),
      hint('publisher', 'Harbour  Media', 'meta'),
    ]);
    expect(publisher).toEqual({
      value: 'Marlow Press',
      source: 'json-ld',
      evidence: 'Marlow Press',
      confidence: expect.any(Number),
      alternatives: [{ value: 'Harbour Media', source: 'meta' }],
    });
  });

  it('has the span of its block in a text and none on a page', () => {
    const title = hint('title', TEXT[0] ?? '', 'line', { at: 0 });
    expect(found([title], { origin: plain }).title?.span).toEqual([0, 44]);
    expect(found([title]).title?.span).toBeUndefined();
  });

  it('takes no number of a list for the section', () => {
    expect(found([hint('section', '1, 2, Boats', 'og')]).section?.value).toBe('Boats');
    expect(found([hint('section', '1, 2, 3', 'og')]).section).toBeUndefined();
  });

  it('cuts the name of the site off the title however often the page escapes it', () => {
    const hints = [hint('title', 'Nine boats | Ann & Bo', 'html'), hint('site', 'Ann &amp;amp; Bo', 'og')];
    expect(found(hints).title?.value).toBe('Nine boats');
  });

  it('is surer where independent sources agree, and less sure where they do not', () => {
    const alone = found([hint('section', 'Coast', 'json-ld')]).section?.confidence ?? 0;
    const agreed =
      found([hint('section', 'Coast', 'json-ld'), hint('section', 'coast', 'microdata')]).section?.confidence ?? 0;
    const disputed =
      found([hint('section', 'Coast', 'json-ld'), hint('section', 'Sport', 'og')]).section?.confidence ?? 0;
    expect(agreed).toBeGreaterThan(alone);
    expect(disputed).toBeLessThan(alone);
  });

  it('does not count what one template says twice as agreement', () => {
    const once = found([hint('section', 'Coast', 'json-ld')]).section?.confidence;
    const twice = found([hint('section', 'Coast', 'json-ld'), hint('section', 'Coast', 'og')]).section?.confidence;
    expect(twice).toBe(once);
  });

  it('is in words where a template wrote references and tags', () => {
    const told = found([
      hint('section', 'Boats &#038; Tides', 'json-ld'),
      hint('description', '<p>All nine &ldquo;boats&rdquo; came back.</p>', 'og'),
      hint('author', 'Ren&eacute; Marlow', 'json-ld'),
    ]);
    expect(told.section?.value).toBe('Boats & Tides');
    expect(told.description?.value).toBe('All nine “boats” came back.');
    expect(told.authors?.value[0]?.name).toBe('René Marlow');
  });

  it('is not what a template left unfilled', () => {
    expect(found([hint('description', '{{ page.description }}', 'og')]).description).toBeUndefined();
  });
});

describe('the title', () => {
  it('loses the name of the site', () => {
    const site = hint('site', 'Marlow Press', 'og');
    const titles = ['Nine boats came back | Marlow Press', 'Marlow Press: x', 'Marlow Press – Nine boats came back'];
    expect(titles.map((title) => found([site, hint('title', title, 'html')]).title?.value)).toEqual([
      'Nine boats came back',
      'Marlow Press: x',
      'Nine boats came back',
    ]);
  });

  it('loses the name of the domain', () => {
    expect(found([hint('title', 'Nine boats came back - Example', 'html')]).title?.value).toBe('Nine boats came back');
  });

  it.each([
    ['Which tar for an old hull? - Harbour Forum', 'Which tar for an old hull?'],
    ['Which tar for an old hull? | Forum der Bootsbauer', 'Which tar for an old hull?'],
    ['What a forum is for - and what it is not', 'What a forum is for - and what it is not'],
    ['Harbour Forum', 'Harbour Forum'],
  ])('loses the name of a board: %s', (title, bare) => {
    expect(found([hint('title', title, 'html')]).title?.value).toBe(bare);
  });

  it('keeps a dash that parts no site', () => {
    expect(found([hint('title', 'Nine boats - and a storm', 'html')]).title?.value).toBe('Nine boats - and a storm');
  });

  it('is rather the heading than what the markup adds to it', () => {
    const title = TEXT[0] ?? '';
    const hints = [
      hint('title', `${title} | Coast | The Paper`, 'og'),
      hint('title', `${title} | Coast | The Paper`, 'html'),
      hint('title', title, 'line', { at: 0 }),
    ];
    expect(found(hints).title).toMatchObject({ value: title, source: 'line' });
  });

  it('is the name of the site only where there is no other', () => {
    const site = hint('site', 'Example', 'og');
    expect(found([site, hint('title', 'Example', 'og'), hint('title', 'Nine boats', 'html')]).title?.value).toBe(
      'Nine boats',
    );
    expect(found([site, hint('title', 'Example', 'og')]).title?.value).toBe('Example');
  });
});

describe('the date', () => {
  it('is that of the best source', () => {
    const { published } = found([
      hint('published', 'March 9, 2021', 'text', { at: 1 }),
      hint('published', '2021-03-08T10:15:00+01:00', 'json-ld'),
      hint('published', '2021/03/07', 'url'),
    ]);
    expect(published?.value).toEqual({
      date: '2021-03-08',
      datetime: '2021-03-08T10:15:00+01:00',
      precision: ('minute' satisfies string) === 'minute' ? 'second' : 'second',
    });
    expect(published?.alternatives).toHaveLength(2);
  });

  it('takes the time of another source that names the same day', () => {
    const { published } = found([
      hint('published', '2021-03-08', 'json-ld'),
      hint('published', 'March 8, 2021, 10:15 AM', 'byline'),
    ]);
    expect(published?.value.datetime).toBe('2021-03-08T10:15:00');
  });

  it('takes the zone of another source that names the same minute', () => {
    const hints = [hint('published', '18 March 2024, 6.30am', 'line', { at: 1 })];
    const zoned = hint('published', '2024-03-18T06:30:00+00:00', 'json-ld');
    expect(found(hints).published?.value.datetime).toBe('2024-03-18T06:30:00');
    expect(found([...hints, zoned]).published?.value.datetime).toBe('2024-03-18T06:30:00+00:00');
    const other = hint('published', '2024-03-18T07:30:00+01:00', 'json-ld');
    expect(found([...hints, other]).published?.value.datetime).toBe('2024-03-18T06:30:00');
  });

  it('is not that of a review on the page of a product', () => {
    const review = '<p>Marlene ★★★★★ 12 January 2024</p><p>Heavier than I thought, and it sings before it boils.</p>';
    const page = (type: string): string =>
      `<script type="application/ld+json">{"@type":"${type}","name":"Copper kettle"}</script><h1>Copper kettle</h1>${TEXT.map((text) => `<p>${text}</p>`).join('')}${review}`;
    expect(clean(page('Article')).record?.date_published).toBe('2024-01-12');
    expect(clean(page('Product')).record?.date_published).toBeNull();
  });

  it('is the day that readers see where a machine’s instant lies a day off', () => {
    const { published } = found([
      hint('published', '2021-03-08T23:30:00Z', 'json-ld'),
      hint('published', 'March 9, 2021', 'line', { at: 0 }),
    ]);
    expect(published?.value.date).toBe('2021-03-09');
  });

  it('is never later than the fetch', () => {
    const origin = { ...documentOf([]).origin, fetchedAt: '2021-03-10T08:00:00Z' };
    const hints = [hint('published', '2021-06-01', 'json-ld'), hint('published', '2021-03-09', 'url')];
    expect(found(hints, { origin }).published?.value.date).toBe('2021-03-09');
  });

  it('is never later than the day that is asked for', () => {
    const document = documentOf([hint('published', '2021-06-01', 'json-ld')]);
    expect(metadata({ ...metadataDefaults, asOf: '2021-05-01' }).run(document).metadata.published).toBeUndefined();
  });

  it('is doubtful where day and month may be the other way round', () => {
    expect(found([hint('published', '4/5/2020', 'line', { at: 0 })]).published?.confidence).toBeLessThanOrEqual(0.5);
    const british = [hint('published', '4/5/2020', 'line', { at: 0 }), hint('language', 'en-GB', 'html')];
    expect(found(british).published).toMatchObject({
      value: { date: '2020-05-04' },
      confidence: expect.closeTo(0.8, 0),
    });
  });

  it('is the date of change, with little confidence, where there is no other', () => {
    const { published, modified } = found([hint('modified', '2021-03-09', 'json-ld')]);
    expect(modified?.value.date).toBe('2021-03-09');
    expect(published?.value.date).toBe('2021-03-09');
    expect(published?.confidence).toBeLessThanOrEqual(0.5);
  });

  it('is a day before there was a web only where a line of the text says so', () => {
    expect(found([hint('published', '1926-05-07', 'json-ld')]).published).toBeUndefined();
    expect(found([hint('published', 'May 7, 1926', 'line', { at: 0 })]).published?.value.date).toBe('1926-05-07');
  });
});

describe('a comment', () => {
  it('gives its date and its name to no page', () => {
    const comment = (name: string, day: number): string =>
      `<div class="comment"><b class="author">${name}</b> <time datetime="2021-09-0${day}T08:00">3 years ago</time><p>Mine too, and my uncle's.</p></div>`;
    const { record } =
      clean(`<article><h1>The pier</h1><p>The pier at Low Marsh closes for the winter, and the anglers who
      fish from it between the storms have been told to take their boxes home before the gate is locked for good.</p></article>
      <section class="comments"><h2>2 comments</h2>${comment('Ada Moor', 4)}${comment('Ned Frost', 5)}</section>`);
    expect(record?.comments.map(({ published }) => published)).toEqual(['2021-09-04T08:00:00', '2021-09-05T08:00:00']);
    expect(record?.date_published).toBeNull();
    expect(record?.authors).toEqual([]);
  });
});

describe('a caption', () => {
  it('is never taken for metadata: its names and dates are those of the picture', () => {
    const { document } = clean(`<html><head><title>Pier to close for the winter</title></head><body><article>
      <h1>Pier to close for the winter</h1><p>By Ada Lindqvist</p><p>7 May 2014</p>
      <figure><img src="a.jpg"><figcaption>Rep. Bo Chen, D-Port., speaks at the Capitol on July 25, 2013.Ida K. Rothman / AP file</figcaption></figure>
      <p>The council voted on Tuesday to close the old ferry pier for the whole of the winter season, and said why it had to.</p>
      <p>Residents had asked for a longer notice, but the engineers said that the piles would not hold until the spring.</p></article></body></html>`);
    const caption = document.blocks.find(({ kind }) => kind === 'caption');
    expect(placings(document)[caption?.index ?? -1]?.place).not.toBe('metadata');
    expect(document.metadata.authors?.value.map(({ name }) => name)).toEqual(['Ada Lindqvist']);
    expect(document.metadata.published?.value.date).toBe('2014-05-07');
  });
});

describe('the publisher', () => {
  it('is no menu between the title and a date', () => {
    const menu = '<p>Filter: <a href="/all">All</a> <a href="/music">Music</a> <a href="/children">Children</a></p>';
    const page = (line: string): string =>
      `<h1>Nine boats came back</h1>${line}<p>2 March 2024</p>${TEXT.map((text) => `<p>${text}</p>`).join('')}`;
    expect(clean(page(menu)).record?.publisher).toBeNull();
    expect(clean(page('<p>The Harbour Post</p>')).record?.publisher).toBe('The Harbour Post');
  });
});

describe('the authors', () => {
  it('are listed as the best source lists them', () => {
    const { authors } = found([
      hint('author', 'Ann Lee', 'json-ld'),
      hint('author', 'Bo Chen', 'json-ld'),
      hint('author', 'Example Staff', 'meta'),
    ]);
    expect(authors?.value).toEqual([
      { name: 'Ann Lee', type: 'person' },
      { name: 'Bo Chen', type: 'person' },
    ]);
  });

  it('are no site and no placeholder where another source names a person', () => {
    const hints = [hint('author', 'admin', 'json-ld'), hint('author', 'Ann Lee', 'byline')];
    expect(found(hints).authors?.value.map(({ name }) => name)).toEqual(['Ann Lee']);
  });

  it('have their full name where one source has it', () => {
    const hints = [hint('author', 'Ann', 'json-ld'), hint('author', 'Ann Lee', 'byline')];
    expect(found(hints).authors?.value).toEqual([{ name: 'Ann Lee', type: 'person' }]);
  });

  it('keep the place that a credit line gives', () => {
    const credit = hint('author', 'Ann Lee', 'line', { at: 2, detail: { credit: 'yes', place: 'Oslo' } });
    expect(found([credit]).authors?.value).toEqual([{ name: 'Ann Lee', type: 'person', location: 'Oslo' }]);
  });

  it('are turned round in citations', () => {
    expect(found([hint('author', 'Lee, Ann', 'citation')]).authors?.value[0]?.name).toBe('Ann Lee');
  });

  it('are none where the markup gives an address', () => {
    expect(found([hint('author', 'https://example.org/ann', 'og')]).authors).toBeUndefined();
  });
});

describe('what a page shows between its title and its date', () => {
  const page = (line: string): string =>
    `<title>Nine boats came back</title><h1>Nine boats came back</h1><p>${line}</p><p>March 8, 2024</p><p>${TEXT[1]}</p><p>${TEXT[2]}</p>`;

  it.each(['News', 'Boats & Tides', '@annlee', 'BERGEN', 'by HT Contributor'])('is no publisher: %s', (line) => {
    expect(describeHtml(page(line)).publisher).toBeUndefined();
  });

  it.each(['Quay Press', 'Marlow Evening News'])('may be one: %s', (line) => {
    expect(describeHtml(page(line)).publisher?.value).toBe(line);
  });

  it('is no author where readers choose it', () => {
    const options = '<select><option>By Review</option><option>By Ann Lee</option></select>';
    expect(describeHtml(page(options)).authors).toBeUndefined();
  });

  it('is no author above a call, or where it is the title again', () => {
    for (const [line, below] of [
      ['Get Started', 'Ask an Expert'],
      ['Knee Socks', 'Made from wool'],
      ['Nine Boats', 'Developer'],
    ]) {
      const html = `<title>Nine boats</title><h1>Nine boats</h1><p>${line}</p><p>${below}</p><p>${TEXT[1]}</p><p>${TEXT[2]}</p>`;
      expect(describeHtml(html).authors).toBeUndefined();
    }
  });
});

describe('nested elements of a byline', () => {
  it('name an author once', () => {
    const html = `<title>Nine boats came back</title><h1>Nine boats came back</h1><div class="byline"><a href="/print">Print</a> <span class="author vcard">Ann Quay</span> <span class="author">By Ann Quay</span></div><p>${TEXT[1]}</p><p>${TEXT[2]}</p>`;
    expect(describeHtml(html).authors?.value.map(({ name }) => name)).toEqual(['Ann Quay']);
  });
});

describe('a name in brackets', () => {
  it('is one where readers see it, and what a template left where a machine says it', () => {
    const authors = (source: HintSource) => found([hint('author', '[Ann Lee, Marlow Press]', source)]).authors;
    expect(authors('byline')?.value[0]?.name).toBe('Ann Lee');
    expect(authors('meta')).toBeUndefined();
  });
});

describe('the name of an organisation', () => {
  it.each(['Verein der Fischer e.V.', 'Hafen-Redaktion', 'quayweb GmbH, tarweb GmbH', 'Fischereiverband Holm'])(
    'is no person: %s',
    (name) => {
      expect(found([hint('author', name, 'meta')]).authors?.value[0]?.type).toBe('organisation');
    },
  );
});

describe('an address', () => {
  const account = 'https://www.facebook.com/marlowpress/';

  it('is the name of no publisher', () => {
    expect(found([hint('publisher', account, 'og')]).publisher).toBeUndefined();
    const { publisher } = found([hint('publisher', account, 'json-ld'), hint('publisher', 'Marlow Press', 'og')]);
    expect(publisher?.value).toBe('Marlow Press');
  });

  it('is what the user says where he says so', () => {
    expect(found([hint('publisher', account, 'field')]).publisher?.value).toBe(account);
  });
});

describe('addresses', () => {
  it('are those that the document was asked for by', () => {
    expect(found([]).url?.value).toBe('https://www.example.org/boats/nine');
    expect(found([], { origin: plain }).url).toBeUndefined();
  });

  it('are resolved, and lose what only tracks', () => {
    const canonical = hint('canonical', '/boats/nine?utm_source=mail&id=7#top', 'html');
    expect(found([canonical]).canonical?.value).toBe('https://www.example.org/boats/nine?id=7');
    expect(found([hint('image', '../boat.jpg', 'og')]).image?.value).toBe('https://www.example.org/boat.jpg');
  });

  it('are not canonical on another site, nor on the home page', () => {
    expect(found([hint('canonical', 'https://other.example.com/nine', 'html')]).canonical).toBeUndefined();
    expect(found([hint('canonical', 'https://www.example.org/', 'html')]).canonical).toBeUndefined();
    expect(found([hint('canonical', 'https://m.example.org/boats/nine', 'html')]).canonical).toBeDefined();
  });

  it('are of the web', () => {
    expect(found([hint('image', 'data:image/png;base64,AAAA', 'og')]).image).toBeUndefined();
    expect(found([hint('canonical', 'javascript:void(0)', 'html')]).canonical).toBeUndefined();
  });
});

describe('the image', () => {
  const image = (...files: readonly string[]) =>
    found(files.map((file) => hint('image', `https://www.example.org/img/${file}`, 'og'))).image;

  it('is none that is empty', () => {
    for (const file of ['blank.jpg', '1x1.gif', 'spacer.gif?v=2', 'no-image_640x480.png'])
      expect(image(file)).toBeUndefined();
    expect(image('transparent-hull.png')).toBeDefined();
  });

  it('is the emblem of the site only where there is no other, and less sure', () => {
    expect(image('boats.jpg', 'harbour-logo.png')?.value).toMatch(/boats/);
    expect(image('harbour-logo.png', 'boats.jpg')?.value).toMatch(/boats/);
    expect(image('og-default.png')?.confidence).toBeLessThan(image('boats.jpg')?.confidence ?? 0);
    expect(image('silicon.jpg')?.confidence).toBe(image('boats.jpg')?.confidence);
  });

  it('is the first of several, and as sure as one', () => {
    expect(image('a.jpg', 'b.jpg')?.value).toMatch(/a\.jpg/);
    expect(image('a.jpg', 'b.jpg')?.confidence).toBe(image('a.jpg')?.confidence);
  });
});

describe('words about the document', () => {
  it('are tags that differ in their last signs only', () => {
    expect(found([hint('tag', 'C++, C#, C, c#', 'meta')]).tags?.value).toEqual(['C++', 'C#', 'C']);
  });

  it('are tags of every source, each once', () => {
    const hints = [
      hint('tag', 'Boats, storm', 'meta'),
      hint('tag', 'boats', 'json-ld'),
      hint('tag', 'Coast', 'json-ld'),
    ];
    expect(found(hints).tags?.value).toEqual(['boats', 'Coast', 'storm']);
  });

  it.each([
    ['commas in one element, with references', ['Boats &amp; Tides, storm'], ['Boats & Tides', 'storm']],
    ['an element each', ['Quay, Ada', 'Harbours', 'Storms'], ['Quay, Ada', 'Harbours', 'Storms']],
    ['two elements with a list each', ['sea, salt', 'tar, rope'], ['sea', 'salt', 'tar', 'rope']],
    ['quotation marks', ['„Boats”, «storm, ‹tar›'], ['Boats', 'storm', 'tar']],
    [
      'what is no tag',
      ['boats', 'null', '[TOPIC]', '18153161', '2012', '_noshow', '://about:blank'],
      ['boats', '2012'],
    ],
    ['labels', ['Topic: boats', 'Category: Coast', 'storm'], ['boats', 'Coast', 'storm']],
    ['what machines note', ['Tag:Boats', 'Elevated:false', 'Lock: none', 'layer:0'], ['Boats']],
  ])('are tags without their marks: %s', (_what, values, tags) => {
    const hints = values.map((value) => hint('tag', value, 'og', { detail: { property: 'article:tag' } }));
    expect(found(hints).tags?.value).toEqual(tags);
  });

  it('are a tag for each link, whatever stands in it', () => {
    const links = ['Quay, Inc.', 'Storms, and how to sit them out'];
    expect(found(links.map((value, at) => hint('tag', value, 'html', { at }))).tags?.value).toEqual(links);
  });

  it('are a licence by its identifier or its address', () => {
    const value = (text: string) => found([hint('license', text, 'html')]).license?.value;
    expect(value('https://creativecommons.org/licenses/by-sa/4.0/')).toBe('CC-BY-SA-4.0');
    expect(value('https://creativecommons.org/publicdomain/zero/1.0/')).toBe('CC0-1.0');
    expect(value('https://example.org/terms')).toBe('https://example.org/terms');
    expect(value('all rights reserved')).toBeUndefined();
  });

  it('are a licence by an address that is no home page, and by no everyday word', () => {
    const value = (text: string) => found([hint('license', text, 'meta')]).license?.value;
    expect(value('https://example.org')).toBeUndefined();
    expect(value('Alle Bilder nur mit Erlaubnis')).toBeUndefined();
    expect(['MIT', 'MIT License', 'https://opensource.org/licenses/MIT'].map(value)).toEqual(['MIT', 'MIT', 'MIT']);
  });

  it.each([
    ['Coast,Storms', 'Coast'],
    ['Coast, Boats, Storms', 'Coast'],
    ['Food, Drink', 'Food, Drink'],
    ['Posted in Boats', 'Boats'],
    ['Example', undefined],
    ['Nine boats', undefined],
    ['/coast/north', undefined],
    ['365', undefined],
    ['The boats came back in the evening, and the town stood on the wall.', undefined],
  ])('are a section: %s', (value, section) => {
    const hints = [hint('title', 'Nine boats', 'og'), hint('section', value, 'json-ld')];
    expect(found(hints).section?.value).toBe(section);
  });

  it('are a section as sure with others behind it as alone', () => {
    const confidence = (values: readonly string[]) =>
      found(values.map((value) => hint('section', value, 'json-ld'))).section?.confidence;
    expect(confidence(['Coast', 'Boats'])).toBe(confidence(['Coast']));
  });

  it('are the section that the page shows too, of two that its head lists', () => {
    const hints = [
      hint('section', 'Coast', 'og'),
      hint('section', 'Boats', 'og'),
      hint('section', 'Boats', 'microdata'),
    ];
    expect(found(hints).section?.value).toBe('Boats');
  });

  it('are a description, however far a template cuts it', () => {
    const long = 'The boats came back in the evening, all nine of them, and the people of the town stood on the wall.';
    const confidence = (values: readonly string[]) =>
      found(values.map((value) => hint('description', value, 'og'))).description?.confidence;
    expect(confidence([long, `${long.slice(0, 80)}…`])).toBe(confidence([long]));
  });

  it('name no publisher by a number', () => {
    expect(found([hint('publisher', '143666524748', 'og')]).publisher).toBeUndefined();
  });

  it('are a description that says more than the title', () => {
    const title = hint('title', 'Nine boats', 'og');
    expect(found([title, hint('description', 'Nine boats', 'og')]).description).toBeUndefined();
    expect(found([title, hint('description', 'All came back.', 'og')]).description?.value).toBe('All came back.');
  });

  it('are one kind for the many names of an article', () => {
    const type = (value: string) => found([hint('type', value, 'json-ld')]).type?.value;
    expect(['NewsArticle', 'http://schema.org/BlogPosting', 'article', 'WebPage'].map(type)).toEqual([
      'article',
      'article',
      'article',
      'website',
    ]);
  });

  it('give a dateline its place', () => {
    const line = hint('dateline', 'OSLO, Norway', 'text', { at: 1, detail: { place: 'Oslo', country: 'NO' } });
    expect(found([line]).dateline?.value).toEqual({ raw: 'OSLO, Norway', place: 'Oslo', country: 'NO' });
  });
});

describe('the language', () => {
  it('is that of the text, whatever the markup says', () => {
    const { language, script, languages } = found([hint('language', 'fr-FR', 'html')]);
    expect(language).toMatchObject({
      value: 'en',
      source: 'detected',
      alternatives: [{ value: 'fr', source: 'html' }],
    });
    expect(script?.value).toBe('Latn');
    expect(languages?.value).toEqual([{ language: 'en', share: 1 }]);
  });

  it('is that of the markup where the text is too short to tell', () => {
    const blocks: readonly Block[] = [{ index: 0, kind: 'paragraph', text: 'Oslo 2021', span: [0, 9] }];
    expect(found([hint('language', 'no', 'html')], { blocks }).language).toMatchObject({ value: 'nb', source: 'html' });
    const english = found([hint('language', 'en', 'html')], { blocks }).language?.confidence ?? 1;
    expect(english).toBeLessThan(found([hint('language', 'no', 'html')], { blocks }).language?.confidence ?? 0);
  });

  it('refines the first guess of the document', () => {
    const document = metadata().run(documentOf([], { language: { value: 'und', confidence: 0 } }));
    expect(document.language?.value).toBe('en');
  });

  it('is absent where there is none', () => {
    const blocks: readonly Block[] = [{ index: 0, kind: 'paragraph', text: '12 345', span: [0, 6] }];
    expect(found([], { blocks }).language).toBeUndefined();
    expect(found([hint('language', 'not a tag', 'html')], { blocks }).language).toBeUndefined();
  });
});

describe('a line that is nothing but metadata', () => {
  const title = hint('title', TEXT[0] ?? '', 'line', { at: 0 });

  it('leaves the text by the rule that says what it is', () => {
    const document = metadata().run(documentOf([title], { origin: plain }));
    expect(document.verdicts).toEqual([
      {
        target: 0,
        effect: 'assign',
        to: 'metadata',
        rule: 'metadata/title',
        evidence: { value: TEXT[0], chosen: true },
      },
    ]);
    expect(placings(document).map(({ place }) => place)).toEqual(['metadata', 'text', 'text']);
  });

  it('leaves the text even where another value was chosen', () => {
    const hints = [title, hint('title', 'Quite another title', 'field')];
    const document = metadata().run(documentOf(hints));
    expect(document.metadata.title?.value).toBe('Quite another title');
    expect(document.verdicts[0]?.evidence).toEqual({ value: TEXT[0], chosen: false });
  });

  it('stays where it dates an entry of a list, or a post of a thread', () => {
    const evening = (day: number, what: string): string =>
      `<div><span>Saturday, ${day} March 2024</span><h2><a href="/${day}">${what}</a></h2><p>${what}, with tea in the boat house afterwards for everybody who stays.</p></div>`;
    const page = `<title>Evenings in March</title><h1>Evenings in March</h1>${evening(2, 'Songs for three double basses')}${evening(9, 'A bear who would not sleep')}${evening(16, 'Letters from the lighthouse')}`;
    const { record } = clean(page);
    expect(record?.date_published).toBe('2024-03-02');
    expect(record?.text).toContain('Saturday, 9 March 2024');
    expect(record?.text).toContain('Saturday, 16 March 2024');
  });

  it('stays where it says who wrote an entry of a list, and when', () => {
    const entry = (day: number, name: string, what: string): string =>
      `<article><h2><a href="/${day}">${what}</a></h2><span>${day} April 2022</span> by <a href="/a">${name}</a><p>${what}, told by those who were there, and measured three times before they believed it.</p></article>`;
    const page = `<title>Articles about bridges</title><h1>Articles about bridges</h1>${entry(24, 'Runa Eld', 'The bridge that moved to the left')}${entry(19, 'Teo Marsh', 'A week with the painters')}${entry(2, 'Runa Eld', 'A toll house for two goats')}`;
    const { record } = clean(page);
    expect(record?.date_published).toBe('2022-04-24');
    expect(record?.text).toContain('19 April 2022 by Teo Marsh');
    expect(record?.text).toContain('2 April 2022 by Runa Eld');
  });

  it('stays where its value stands inside other words', () => {
    const document = metadata().run(
      documentOf([hint('dateline', 'OSLO', 'text', { at: 1, detail: { place: 'Oslo' } })]),
    );
    expect(document.verdicts).toEqual([]);
  });

  it('stays where it is the whole document', () => {
    const blocks = documentOf([]).blocks.slice(0, 1);
    const document = metadata().run(documentOf([title], { blocks, origin: plain }));
    expect(document.metadata.title?.value).toBe(TEXT[0]);
    expect(document.verdicts).toEqual([]);
  });

  it('is left alone where another stage has dropped it', () => {
    const dropped = { target: 0, effect: 'drop', rule: 'boilerplate/menu', evidence: { words: 2 } } as const;
    const document = metadata().run(documentOf([title], { verdicts: [dropped] }));
    expect(document.verdicts).toEqual([dropped]);
    expect(document.metadata.title?.value).toBe(TEXT[0]);
  });
});

const FIELDS: readonly HintField[] = [
  'title',
  'author',
  'published',
  'tag',
  'url',
  'canonical',
  'language',
  'license',
  'image',
  'type',
  'dateline',
];
const SOURCES: readonly HintSource[] = [
  'field',
  'json-ld',
  'og',
  'meta',
  'citation',
  'time',
  'line',
  'text',
  'url',
  'html',
];
const anyHint = fc.record(
  {
    field: fc.constantFrom(...FIELDS),
    value: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('2021-03-09', 'Ann Lee', 'https://x.example/', '__proto__', 'constructor'),
    ),
    source: fc.constantFrom(...SOURCES),
    at: fc.constantFrom<number | string>(0, 1, 2, 99, 'head/meta'),
  },
  { noNullPrototype: true },
);

holdsContract(metadata(), {
  documents: fc.array(anyHint, { maxLength: 12 }).map((hints) => documentOf(hints)),
});

describe('a date that stands somewhere on a page', () => {
  const evenings = (...days: readonly string[]) =>
    found(days.map((day, at) => hint('published', `March ${day}, 2024`, 'text', { at, detail: { far: 'yes' } })))
      .published;

  it('is in doubt where it is one of several, as those of events are', () => {
    expect(evenings('2', '9', '16')?.confidence).toBe(0.5);
    expect(evenings('2')?.confidence).toBeGreaterThan(0.7);
  });
});

describe('a date that could be read in two ways', () => {
  const boats = (date: string, below: string, more: Partial<Document['origin']> = {}): Metadata => {
    const document = documentOf([hint('published', date, 'line', { at: 0 })], { origin: { ...plain, ...more } });
    const blocks = [...document.blocks, { index: 3, kind: 'paragraph', text: below, span: [900, 950] } as const];
    return metadata().run({ ...document, language: { value: 'en', confidence: 1 }, blocks }).metadata;
  };

  it('stays so, and is no more sure than a coin', () => {
    expect(boats('04/05/2021', 'The end.').published?.confidence).toBeLessThanOrEqual(0.5);
  });

  it('is read as the other dates of the document are', () => {
    expect(boats('04/05/2021', 'Seen on 25/04/2021.').published?.value.date).toBe('2021-05-04');
    expect(boats('04/05/2021', 'Seen on 04/25/2021.').published?.value.date).toBe('2021-04-05');
    expect(boats('04/05/2021', 'Seen on 25/04/2021.').published?.confidence).toBeGreaterThan(0.5);
  });

  it('is read as the country of its site writes dates', () => {
    const at = (uri: string) => boats('04/05/2021', 'The end.', { uri }).published?.value.date;
    expect([at('https://boats.example.co.uk/x'), at('https://boats.example.gov/x')]).toEqual([
      '2021-05-04',
      '2021-04-05',
    ]);
  });

  it('is not read as its bucket is called, but as the site that it names', () => {
    const [date, uri] = ['04/05/2021', 's3://boats.co.uk/x.txt'];
    expect(boats(date, 'The end.', { uri }).published?.confidence).toBeLessThanOrEqual(0.5);
    const hints = [hint('published', date, 'line', { at: 0 }), hint('canonical', 'https://boats.co.uk/x', 'html')];
    const document = documentOf(hints, { origin: { ...plain, uri }, language: { value: 'en', confidence: 1 } });
    expect(metadata().run(document).metadata.published?.value.date).toBe('2021-05-04');
  });

  it('is not read as a day after the fetch', () => {
    expect(boats('04/05/2021', 'The end.', { fetchedAt: '2021-04-10T00:00:00Z' }).published?.value.date).toBe(
      '2021-04-05',
    );
  });
});

describe('an instant in UTC', () => {
  it('is dated by the zone that another source gives it in', () => {
    const { published } = found([
      hint('published', '2020-12-24T23:59:50Z', 'json-ld'),
      hint('published', '2020-12-25T01:59:50+02:00', 'meta'),
    ]);
    expect(published?.value.date).toBe('2020-12-25');
  });

  it('is not dated by the day of another text where the page shows its own day', () => {
    const { published } = found([
      hint('published', '2021-03-08T10:15:00Z', 'json-ld'),
      hint('published', 'March 8, 2021', 'line', { at: 0 }),
      hint('published', 'March 7, 2021', 'line', { at: 2 }),
    ]);
    expect(published?.value.date).toBe('2021-03-08');
  });
});

describe('a date above the title', () => {
  it('stands back behind one below it', () => {
    const { published } = found([
      hint('published', 'March 9, 2021', 'line', { at: 0 }),
      hint('title', TEXT[1] ?? '', 'line', { at: 1 }),
      hint('published', 'March 8, 2021', 'line', { at: 2 }),
    ]);
    expect(published?.value.date).toBe('2021-03-08');
  });
});

describe('the direction', () => {
  const directionOf = (text: string) => clean(text, { quality: { minWords: 0 } }).record?.direction;

  it('is that of the script of the text', () => {
    expect(directionOf('عادت القوارب التسعة في المساء قبل أن تمر العاصفة، ووقف الناس على الجدار')).toBe('rtl');
    expect(directionOf('The nine boats came back in the evening, before the storm passed.')).toBe('ltr');
    expect(directionOf('12 34 56')).toBeNull();
  });
});

describe('the rights', () => {
  const page = (head: string) =>
    clean({
      uri: 'a.html',
      mediaType: 'text/html',
      content: {
        text: `<html><head>${head}</head><body><h1>Nine boats</h1><p>${TEXT[1]}</p><p>${TEXT[2]}</p></body></html>`,
      },
    }).record?.rights;

  it('are what the page says of them', () => {
    expect(page('<meta name=robots content="index, noai, noimageai">')).toEqual({
      no_ai: true,
      tdm_reservation: null,
      tdm_policy: null,
      free: null,
    });
    expect(
      page('<meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="https://example.org/tdm.json">'),
    ).toEqual({
      no_ai: null,
      tdm_reservation: true,
      tdm_policy: 'https://example.org/tdm.json',
      free: null,
    });
    expect(
      page(
        '<script type="application/ld+json">{"@type":"Article","headline":"Nine boats","isAccessibleForFree":false}</script>',
      ),
    ).toMatchObject({ free: false });
  });

  it('are unknown where it says nothing', () => {
    expect(page('<meta name=robots content="index, follow">')).toBeNull();
  });

  it('are what the server says before what the page says', () => {
    const { rights } = found([hint('rights', '0', 'meta', { detail: { property: 'tdm-reservation' } })], {
      origin: { ...plain, headers: { 'TDM-Reservation': '1', 'X-Robots-Tag': 'noai' } },
    });
    expect(rights?.value).toEqual({ tdmReservation: true, noAi: true });
  });
});

describe('a subtitle', () => {
  it('is none where it is the title again', () => {
    const title = TEXT[0] ?? '';
    expect(found([hint('title', title, 'og'), hint('subtitle', `${title}!`, 'json-ld')]).subtitle).toBeUndefined();
    expect(found([hint('title', title, 'og'), hint('subtitle', 'All nine of them', 'json-ld')]).subtitle?.value).toBe(
      'All nine of them',
    );
  });
});

describe('a line that says the title again', () => {
  const rulesOf = (html: string): readonly string[] =>
    placings(
      clean({ uri: 'https://www.example.org/boats', mediaType: 'text/html', content: { text: html } }).document,
    ).map((placing) => placing.verdict?.rule ?? '');
  const [title = '', first = '', second = ''] = TEXT;
  const page = (top: string, bottom = ''): string =>
    `<title>${title}</title><article>${top}<p>${first}</p><p>${second}</p>${bottom}</article>`;

  it('is metadata above the first paragraph, as the first one is', () => {
    const rules = rulesOf(page(`<h1>${title}</h1><div>17 March 2024</div><h2>${title.toUpperCase()}!</h2>`));
    expect(rules.filter((rule) => rule.startsWith('metadata/title'))).toEqual([
      'metadata/title',
      'metadata/title-again',
    ]);
  });

  it('stays below the first paragraph', () => {
    const rules = rulesOf(page(`<h1>${title}</h1>`, `<h2>${title}</h2><p>${first.replace('nine', 'ten')}</p>`));
    expect(rules).not.toContain('metadata/title-again');
  });

  it('stays where the text says nothing else', () => {
    expect(metadata().run(documentOf([hint('title', 'Boats', 'json-ld')], { blocks: [] })).verdicts).toEqual([]);
    const one: readonly Block[] = [0, 1].map((index) => ({
      index,
      kind: 'paragraph',
      text: 'Boats',
      span: [index * 9, 5],
    }));
    expect(metadata().run(documentOf([hint('title', 'Boats', 'json-ld')], { blocks: one })).verdicts).toEqual([]);
  });
});
