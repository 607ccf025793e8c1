import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDefaults } from '../../src/sources/container.ts';
import { containerOf } from '../../src/sources/containers.ts';
import { feedContainer } from '../../src/sources/feed.ts';
import { files } from '../../src/sources/files.ts';
import { readJsonFeed } from '../../src/sources/json-feed.ts';
import { isFailure, type RawDocument, type ReadFailure } from '../../src/stage.ts';
import { temporaryFolder } from '../temporary.ts';
import { conforms, documentsOf, failuresOf, textOf } from './conformance.ts';
import { hasHostileCorpus, hostileCases } from './hostile.ts';
import { inPieces } from './streams.ts';

if (!hasHostileCorpus) console.warn('SKIPPED: the hostile corpus does not lie beside the repository.');

const URI = 'https://feeds.test/feed.xml';

async function read(feed: string | Uint8Array): Promise<readonly (RawDocument | ReadFailure)[]> {
  const items: (RawDocument | ReadFailure)[] = [];
  const stream = { uri: URI, chunks: inPieces(feed, 65_536), nameOf: (place: number | string) => `${URI}#${place}` };
  for await (const item of feedContainer.read({ ...stream, options: readDefaults })) items.push(item);
  return items;
}

const rss = (...items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Channel</title><link>https://feeds.test/</link><description>About</description>${items.join('')}</channel></rss>`;
const atom = (...entries: readonly string[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><author><name>Of the feed</name></author>${entries.join('')}</feed>`;

conforms({
  name: 'a feed in a file',
  make: () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'feed.xml'),
      rss('<item><description>x</description></item>', '<item><title>y</title></item>'),
    );
    return files({ inputs: ['feed.xml'], cwd: folder });
  },
});

const one = async (feed: string): Promise<RawDocument> => {
  const [document, ...others] = await read(feed);
  if (document === undefined || isFailure(document) || others.length > 0) throw new Error('one document was expected');
  return document;
};

describe('an item of RSS', () => {
  it('is a document of its fullest text, with what the feed says of it', async () => {
    const document = await one(
      rss(
        `<item><title>A &amp;amp; B</title><link>https://feeds.test/1?a=1&amp;b=2</link><guid>7</guid>
        <pubDate>Sat, 07 Sep 2024 00:00:01 GMT</pubDate><dc:creator><![CDATA[Ann Other]]></dc:creator><dc:creator>Bo</dc:creator>
        <category>boats</category><category>harbour</category><category>boats</category>
        <description>Short.</description><content:encoded><![CDATA[<p>Long &amp; full.</p>]]></content:encoded></item>`,
      ),
    );
    expect(document).toEqual({
      uri: 'https://feeds.test/1?a=1&b=2',
      content: { text: '<p>Long &amp; full.</p>' },
      mediaType: 'text/html',
      listing: URI,
      fields: {
        title: 'A & B',
        author: 'Ann Other; Bo',
        date: 'Sat, 07 Sep 2024 00:00:01 GMT',
        tags: 'boats; harbour',
        url: 'https://feeds.test/1?a=1&b=2',
      },
    });
  });

  it('has its description where it has no more, as HTML only where it is', async () => {
    const html = await one(rss('<item><description>&lt;b&gt;bold&lt;/b&gt;</description></item>'));
    expect([textOf(html), html.mediaType]).toEqual(['<b>bold</b>', 'text/html']);
    const plain = await one(rss('<item><description>three &lt; four</description></item>'));
    expect([textOf(plain), plain.mediaType]).toEqual(['three < four', 'text/plain']);
  });

  it('has the mark-up that somebody forgot to escape', async () => {
    expect(textOf(await one(rss('<item><description>so <b>bold</b> it is</description></item>')))).toBe(
      'so <b>bold</b> it is',
    );
  });

  it('has the name of who wrote it, not the address of mail', async () => {
    const document = await one(rss('<item><author>jo@feeds.test (Jo Doe)</author><description>x</description></item>'));
    expect(document.fields?.['author']).toBe('Jo Doe');
  });

  it('is called by its link, its identifier or its place, whatever is its own', async () => {
    const text = '<description>x</description>';
    const items = await read(
      rss(
        `<item><link>/relative</link>${text}</item>`,
        `<item><link>https://feeds.test/same</link><guid>first</guid>${text}</item>`,
        `<item><link>https://feeds.test/same</link><guid>second</guid>${text}</item>`,
        `<item><guid>both</guid>${text}</item>`,
        `<item><guid>both</guid>${text}</item>`,
        `<item><guid isPermaLink="true">https://feeds.test/permanent</guid>${text}</item>`,
      ),
    );
    expect(items.map(({ uri }) => uri)).toEqual([
      'https://feeds.test/relative',
      `${URI}#first`,
      `${URI}#second`,
      `${URI}#item-4`,
      `${URI}#item-5`,
      'https://feeds.test/permanent',
    ]);
  });

  it('without any text is a failure that says what to do', async () => {
    const [failure] = failuresOf(await read(rss('<item><title>T</title><link>https://feeds.test/1</link></item>')));
    expect(failure).toMatchObject({ uri: 'https://feeds.test/1', error: { code: 'read/no-text' } });
    expect(failure?.error.message).toContain('web.feeds');
  });

  it('is never called by, nor linked to, what is no address on the web', async () => {
    const document = await one(
      rss('<item><link>javascript:alert(1)</link><guid>x</guid><description>y</description></item>'),
    );
    expect([document.uri, document.fields]).toEqual([`${URI}#x`, {}]);
  });
});

describe('an entry of Atom', () => {
  it('is a document of its content, whatever it is written in', async () => {
    const document = await one(
      atom(
        `<entry><title type="html">A &lt;b&gt;title&lt;/b&gt;</title><link rel="enclosure" href="/x.mp3"/><link rel="alternate" href="/1"/>
        <id>urn:1</id><published>2024-09-07T00:00:01Z</published><updated>2024-09-08T00:00:01Z</updated>
        <author><name>Ann</name><email>a@b.test</email></author><category term="boats" label="Boats"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content></entry>`,
      ),
    );
    expect(document).toMatchObject({
      uri: 'https://feeds.test/1',
      content: { text: '<div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div>' },
      mediaType: 'text/html',
      fields: {
        title: 'A title',
        author: 'Ann',
        date: '2024-09-07T00:00:01Z',
        modified: '2024-09-08T00:00:01Z',
        tags: 'Boats',
      },
    });
  });

  it('is read under any prefix of its namespace', async () => {
    const document = await one(
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>1</a:id><a:summary>text</a:summary></a:entry></a:feed>',
    );
    expect(textOf(document)).toBe('text');
  });

  it('does not take what its source says for its own', async () => {
    const document = await one(
      atom(
        '<entry><id>1</id><source><title>Elsewhere</title><id>2</id></source><title>Here</title><content>x</content></entry>',
      ),
    );
    expect([document.uri, document.fields?.['title']]).toEqual([`${URI}#1`, 'Here']);
  });

  it('passes over content that is no text', async () => {
    const document = await one(
      atom('<entry><id>1</id><content type="image/png">iVBORw0KGgo=</content><summary>A picture</summary></entry>'),
    );
    expect(textOf(document)).toBe('A picture');
  });
});

describe('other feeds', () => {
  it('in RDF are read', async () => {
    const document = await one(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>c</title></channel>
      <item rdf:about="https://feeds.test/1"><title>T</title><link>https://feeds.test/1</link><description>x</description></item></rdf:RDF>`,
    );
    expect([document.uri, document.fields?.['title']]).toEqual(['https://feeds.test/1', 'T']);
  });

  it('in JSON are read', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        {
          id: 1,
          url: 'https://feeds.test/1',
          title: 'T',
          content_html: '<p>x</p>',
          date_published: '2024-09-07T00:00:01Z',
          authors: [{ name: 'Ann' }],
          tags: ['a', 3, 'b'],
        },
        { id: '2', content_text: 'plain' },
      ],
    };
    expect(await read(JSON.stringify(feed))).toMatchObject([
      { uri: 'https://feeds.test/1', mediaType: 'text/html', fields: { title: 'T', author: 'Ann', tags: 'a; b' } },
      { uri: `${URI}#2`, content: { text: 'plain' }, mediaType: 'text/plain' },
    ]);
  });

  it.each(['utf-16le', 'latin1'] as const)('in %s are read', async (encoding) => {
    const declared = encoding === 'latin1' ? 'ISO-8859-1' : 'UTF-16';
    const text = `${encoding === 'latin1' ? '' : '\ufeff'}<?xml version="1.0" encoding="${declared}"?><rss><channel><item><guid>1</guid><description>café</description></item></channel></rss>`;
    const bytes = Buffer.from(text, encoding);
    expect(feedContainer.recognises(bytes)).toBe('surely');
    expect(documentsOf(await read(bytes)).map(textOf)).toEqual(['café']);
  });
});

describe('a feed that ends too early', () => {
  const whole = rss(...[1, 2, 3].map((n) => `<item><guid>${n}</guid><description>text ${n}</description></item>`));

  it('gives what is whole, and one failure with the place', async () => {
    const items = await read(whole.slice(0, whole.indexOf('text 3') + 3));
    expect(documentsOf(items).map(textOf)).toEqual(['text 1', 'text 2']);
    expect(failuresOf(items)).toMatchObject([{ uri: URI, cut: URI, error: { code: 'read/invalid-feed' } }]);
    expect(failuresOf(items)[0]?.error.at).toBe(`character ${whole.lastIndexOf('<item>')}`);
  });

  it('wherever that is, never gives what is not there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), async (end) => {
        const items = await read(whole.slice(0, end));
        const texts = documentsOf(items).map(textOf);
        expect(['text 1', 'text 2', 'text 3'].slice(0, texts.length)).toEqual(texts);
        expect(failuresOf(items)).toHaveLength(1);
      }),
    );
  });

  it('as JSON is one failure', async () => {
    expect(failuresOf(await read('{"version": "https://jsonfeed.org/version/1", "items": [{'))).toMatchObject([
      { error: { code: 'read/invalid-feed' }, cut: URI },
    ]);
  });
});

describe('what is a feed', () => {
  const recognised = (text: string): string => feedContainer.recognises(Buffer.from(text));

  it('is told by what it begins with', () => {
    expect(recognised(rss())).toBe('surely');
    expect(recognised(`<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE rss [<!ENTITY a "b">]>\n<rss>`)).toBe('surely');
    expect(recognised('{"version": "https://jsonfeed.org/version/1.1", "items": []}')).toBe('surely');
  });

  it('is no page, no other XML and no row that speaks of feeds', () => {
    expect(recognised('<!DOCTYPE html><html><body>rss</body></html>')).toBe('no');
    expect(recognised('<svg xmlns="http://www.w3.org/2000/svg"></svg>')).toBe('no');
    expect(recognised('{"text": "\\"version\\": \\"https://jsonfeed.org/version/1\\""}')).toBe('no');
    expect(recognised('')).toBe('no');
  });
});

describe.skipIf(!hasHostileCorpus)('the hostile feeds', () => {
  const all = hasHostileCorpus ? hostileCases('feeds') : [];
  const counted = async (bytes: Uint8Array): Promise<readonly [documents: number, failures: number]> => {
    const items = await read(bytes);
    return [documentsOf(items).length, failuresOf(items).length];
  };

  it('come out with as many items as they have, and never with what they try to have read', async () => {
    const cases = all.filter(({ bytes }) => containerOf('', bytes.subarray(0, 65_536)) === feedContainer);
    expect(cases.length).toBeGreaterThan(12);
    for (const { name, bytes, expect: wanted } of cases) {
      const items = await read(bytes);
      if (wanted['items'] !== undefined) expect([name, items.length]).toEqual([name, wanted['items']]);
      expect([name, items.length > 0]).toEqual([name, true]);
      const texts = documentsOf(items).map(textOf).join('\n');
      expect([name, texts.includes('root:'), texts.includes('lollollol')]).toEqual([name, false, false]);
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('that are none are not taken for any', () => {
    const others = all.filter(({ expect: wanted }) => wanted['rejected'] === true);
    expect(others.length).toBeGreaterThan(0);
    for (const { bytes } of others) expect(containerOf('', bytes)?.format).toBeUndefined();
  });

  it('nested a hundred thousand deep are read to the end, or as far as they go', async () => {
    const deep = all.filter(({ name }) => name.startsWith('deep-'));
    for (const { name, bytes } of deep)
      expect([name, await counted(bytes)]).toEqual([name, name.includes('unclosed') ? [0, 1] : [1, 0]]);
  });
});

describe('an item of very many authors', () => {
  it('names each once, in time proportional to them', () => {
    const authors = Array.from({ length: 60_000 }, (_, index) => ({ name: `Ann Lee ${index}` }));
    const feed = JSON.stringify({ items: [{ id: '1', authors: [...authors, { name: 'Ann Lee 0' }, { name: ' ' }] }] });
    const before = process.cpuUsage();
    expect(readJsonFeed(feed)?.items[0]?.authors).toEqual(authors.map(({ name }) => name));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(1); // seconds; by squares it took twenty
  });
});
