import { describe, expect, it } from 'vitest';
import { segmentPage } from '../../src/html/segment.ts';
import type { Hint, HintField } from '../../src/metadata.ts';

function hints(html: string, field?: HintField): readonly Hint[] {
  return segmentPage(html).hints.filter((hint) => field === undefined || hint.field === field);
}

/** Value and source of each hint of a field. */
function said(html: string, field: HintField): readonly string[] {
  return hints(html, field).map(({ value, source }) => `${value} (${source})`);
}

function ld(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

describe('hints of the head', () => {
  it('gives the title, white space folded', () => {
    expect(hints('<title> Tides \n of May </title>')).toEqual([
      { field: 'title', value: 'Tides of May', source: 'html', at: 'head/title', detail: { property: 'title' } },
    ]);
  });

  it('gives the language of the page', () => {
    expect(said('<html lang="en-GB">', 'language')).toEqual(['en-GB (html)']);
  });

  it.each([
    ['<meta property="og:title" content="A">', 'title', 'A (og)'],
    ['<meta name="OG:Site_Name" content="B">', 'site', 'B (og)'],
    ['<meta property="article:published_time" content="2024-05-01">', 'published', '2024-05-01 (og)'],
    ['<meta name="twitter:description" content="C">', 'description', 'C (twitter)'],
    ['<meta name="DC.Creator" content="D">', 'author', 'D (dublin-core)'],
    ['<meta name="dcterms:modified" content="2024">', 'modified', '2024 (dublin-core)'],
    ['<meta name="citation_author" content="Roe, Jane">', 'author', 'Roe, Jane (citation)'],
    ['<meta name="author" content="E">', 'author', 'E (meta)'],
    ['<meta name="parsely-pub-date" content="2024-01-02">', 'published', '2024-01-02 (meta)'],
    ['<meta http-equiv="Content-Language" content="de">', 'language', 'de (meta)'],
    ['<meta itemprop="datePublished" content="2023-03-03">', 'published', '2023-03-03 (microdata)'],
    ['<link rel="canonical" href="https://a.example/x">', 'canonical', 'https://a.example/x (html)'],
    ['<link rel="license nofollow" href="/by">', 'license', '/by (html)'],
  ] as const)('reads %s', (html, field, expected) => {
    expect(said(html, field)).toEqual([expected]);
  });

  it('names the element that says so', () => {
    expect(hints('<meta property="og:type" content="article">')[0]).toMatchObject({
      at: 'head/meta[property="og:type"]',
      detail: { property: 'og:type' },
    });
  });

  it('gives keywords as one text', () => {
    expect(said('<meta name="keywords" content="sea, salt ,,sand">', 'tag')).toEqual(['sea, salt ,,sand (meta)']);
  });

  it('leaves out what has no value or is not known', () => {
    expect(
      hints(
        '<meta name="author" content="  "><meta name="author"><meta name="viewport" content="x"><link rel=icon href=y>',
      ),
    ).toEqual([]);
  });
});

describe('hints of JSON-LD', () => {
  it('reads an article', () => {
    const html = ld({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Tides',
      datePublished: '2024-05-01T08:00:00Z',
      dateModified: '2024-05-02',
      author: [{ '@type': 'Person', name: 'Ada Quay', url: 'https://a.example/ada' }, 'Ben Pier'],
      publisher: { '@type': 'Organization', name: 'The Sheet' },
      articleSection: 'Coast',
      keywords: 'sea, salt',
      image: [{ url: 'https://a.example/i.jpg' }],
    });
    expect(
      hints(html)
        .map(({ field, value }) => `${field}: ${value}`)
        .toSorted(),
    ).toEqual([
      'author: Ada Quay',
      'author: Ben Pier',
      'image: https://a.example/i.jpg',
      'modified: 2024-05-02',
      'published: 2024-05-01T08:00:00Z',
      'publisher: The Sheet',
      'section: Coast',
      'tag: sea, salt',
      'title: Tides',
      'type: NewsArticle',
    ]);
    expect(hints(html, 'author')[0]).toMatchObject({
      at: 'script/NewsArticle/author',
      detail: { property: 'author', type: 'Person', url: 'https://a.example/ada' },
    });
  });

  it('follows references in a graph', () => {
    const html = ld({
      '@graph': [
        { '@type': 'Article', headline: 'Tides', author: { '@id': '#ada' }, publisher: { '@id': '#sheet' } },
        { '@type': 'Person', '@id': '#ada', name: 'Ada Quay' },
        { '@type': 'Organization', '@id': '#sheet', name: 'The Sheet' },
      ],
    });
    expect(said(html, 'author')).toEqual(['Ada Quay (json-ld)']);
    expect(said(html, 'publisher')[0]).toBe('The Sheet (json-ld)');
  });

  it('believes the article before the page it stands on', () => {
    const page = {
      '@type': 'WebPage',
      name: 'Tides - The Sheet',
      datePublished: '2020-01-01',
      description: 'About tides',
    };
    const article = { '@type': ['BlogPosting'], headline: 'Tides', datePublished: '2024-05-01' };
    expect(said(ld([page, article]), 'title')).toEqual(['Tides (json-ld)']);
    expect(said(ld([page, article]), 'published')).toEqual(['2024-05-01 (json-ld)']);
    expect(said(ld([page, article]), 'description')).toEqual(['About tides (json-ld)']);
  });

  it('does not read what is merely listed or said about the page', () => {
    const html = ld({
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'Article', headline: 'Another', author: 'Nobody' }],
      comment: { '@type': 'Comment', author: 'Somebody' },
    });
    expect(hints(html)).toEqual([]);
  });

  it('takes the section from the trail to the page', () => {
    const steps = ['Home', 'Coast', 'Tides'].map((name, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      item: { name },
    }));
    expect(said(ld({ '@type': 'BreadcrumbList', itemListElement: steps }), 'section')).toEqual(['Coast (json-ld)']);
  });

  it.each([
    ['raw control characters', '{"@type":"Article","headline":"Ti\tdes\u0001"}', 'Ti des'],
    ['a comma too many', '{"@type":"Article","headline":"Tides",\n}', 'Tides'],
    ['a comment around it', '<!-- {"@type":"Article","headline":"Tides"} -->', 'Tides'],
    [
      'a character data section',
      '//<![CDATA[\n{"@type":"Article","headline":"Tides"}\n//]]>'.replaceAll('//', ''),
      'Tides',
    ],
    [
      'references for quotes',
      '{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Tides&quot;}',
      'Tides',
    ],
    ['a semicolon at its end', '{"@type":"Article","headline":"Tides"};', 'Tides'],
  ])('mends %s', (_, source, expected) => {
    expect(said(ld(source), 'title')).toEqual([`${expected} (json-ld)`]);
  });

  it('has the day on which a job was posted', () => {
    expect(said(ld({ '@type': 'JobPosting', title: 'Lock keeper', datePosted: '2024-02-12' }), 'published')).toEqual([
      '2024-02-12 (json-ld)',
    ]);
  });

  it('finds dates in what cannot be mended', () => {
    expect(said(ld('{"@type":"Article","x":"a"b","datePublished" : "2024-05-01"'), 'published')).toEqual([
      '2024-05-01 (json-ld)',
    ]);
  });

  it('is not harmed by nesting, by circles or by names of the language', () => {
    const deep = `${'['.repeat(200_000)}{"@type":"Article","headline":"deep"}${']'.repeat(200_000)}`;
    expect(said(ld(deep), 'title')).toEqual(['deep (json-ld)']);
    const circle = '{"@type":"Article","@id":"#a","headline":"x","author":{"@id":"#a"},"mainEntity":{"@id":"#a"}}';
    expect(said(ld(circle), 'title')).toEqual(['x (json-ld)']);
    expect(hints(ld('{"__proto__":{"@type":"Article","headline":"no"},"constructor":1}'))).toEqual([]);
  });
});

describe('hints of the body', () => {
  it('gives headings of level 1 with their block', () => {
    expect(hints('<p>a</p><h1>Tides <b>of May</b></h1>', 'title')).toEqual([
      { field: 'title', value: 'Tides of May', source: 'html', at: 1, detail: { property: 'h1' } },
    ]);
  });

  it('gives times near the title, by their attribute before their text', () => {
    const html = `<h1>x</h1><p><time datetime="2024-05-01">1 May</time></p><p><time class="updated">2 May 2024</time></p>`;
    expect(hints(html).filter(({ source }) => source === 'time')).toEqual([
      { field: 'published', value: '2024-05-01', source: 'time', at: 1, detail: { text: '1 May' } },
      { field: 'modified', value: '2 May 2024', source: 'time', at: 2, detail: { text: '2 May 2024' } },
    ]);
  });

  it('takes the first time alone where none is near a title', () => {
    const far = '<p>x</p>'.repeat(40);
    const html = `<h1>x</h1>${far}<time>2001-01-01</time>${far}<time>2002-02-02</time>`;
    expect(said(html, 'published')).toEqual(['2001-01-01 (time)']);
  });

  it('gives links to authors, tags and licences', () => {
    const html = '<a rel=author href=/ada>Ada Quay</a><a rel=tag href=/sea>sea</a><a rel="license" href=/by>CC</a>';
    expect(hints(html).map(({ field, value, detail }) => [field, value, detail?.['url']])).toEqual([
      ['author', 'Ada Quay', '/ada'],
      ['tag', 'sea', '/sea'],
      ['license', '/by', undefined],
    ]);
  });

  it('says nothing of a thing that the page only shows, beside an article', () => {
    const html = `<title>Nine boats</title><script type="application/ld+json">[{"@type":"Dataset","name":"Tides of 2021","description":"Every tide"},
      {"@type":"NewsArticle","headline":"Nine boats"}]</script>`;
    expect(said(html, 'type')).toEqual(['NewsArticle (json-ld)']);
    expect(said(html, 'description')).toEqual([]);
  });

  it('takes a thing for what the page is about where it bears its title, or the page says so', () => {
    const thing = '{"@type":"Dataset","name":"Tides of 2021","description":"Every tide"}';
    const page = (title: string, json: string) =>
      `<title>${title}</title><script type="application/ld+json">${json}</script>`;
    const web = '{"@type":"WebPage","name":"Home"}';
    expect(said(page('Tides of 2021 | Port', `[${web},${thing}]`), 'type')).toEqual(['Dataset (json-ld)']);
    expect(said(page('Home | Port', `[${web},${thing}]`), 'type')).toEqual(['WebPage (json-ld)']);
    const main = `{"@type":"WebPage","name":"Home","mainEntity":${thing}}`;
    expect(said(page('Home | Port', main), 'type')).toEqual(['Dataset (json-ld)']);
  });

  it('reads the date that a script holds only where the page names no other', () => {
    const script = '<script>window.shop={"id":7,"published_at":"2021-03-08T10:15:00+01:00"}</script>';
    expect(said(script, 'published')).toEqual(['2021-03-08T10:15:00+01:00 (html)']);
    const meta = '<meta property="article:published_time" content="2021-03-01">';
    expect(said(`<head>${meta}</head>${script}`, 'published')).toEqual(['2021-03-01 (og)']);
  });

  it('gives the properties of the best item', () => {
    const html = `<div itemscope itemtype="https://schema.org/Product"><span itemprop=author>Maker</span></div>
      <div itemscope itemtype="https://schema.org/Article"><div itemprop=author itemscope itemtype="https://schema.org/Person"><b itemprop=name>Ada Quay</b>, editor</div><meta itemprop=datePublished content="2024-05-01"></div>
      <div itemscope itemtype="https://schema.org/Comment"><span itemprop=author>Troll</span></div>`;
    expect(said(html, 'author')).toEqual(['Ada Quay (microdata)']);
    expect(said(html.replace('Article', 'Offer'), 'author')).toEqual(['Maker (microdata)']);
    expect(said(html, 'published')).toEqual(['2024-05-01 (microdata)']);
  });

  it('reads properties of RDFa', () => {
    expect(
      said(
        '<p typeof="schema:Article"><span property="schema:datePublished" content="2024-05-01">May</span>',
        'published',
      ),
    ).toEqual(['2024-05-01 (microdata)']);
  });

  it('reads the microformat of an entry', () => {
    const html =
      '<article class=h-entry><a class="p-author h-card">Ada Quay</a><span class=dt-published title=2024-05-01>May</span></article>';
    expect(said(html, 'author')[0]).toBe('Ada Quay (microdata)');
    expect(said(html, 'published')[0]).toBe('2024-05-01 (microdata)');
  });

  it('gives what only a class calls author or date, near the title', () => {
    const html = '<h1>x</h1><div class=postAuthor>By Ada Quay</div><div id=entry-date>1 May 2024</div>';
    expect(hints(html).filter(({ source }) => source === 'byline')).toMatchObject([
      { field: 'author', value: 'By Ada Quay', at: 1 },
      { field: 'published', value: '1 May 2024', at: 2 },
    ]);
  });

  it.each([
    ['far from the title', `<h1>x</h1>${'<p>y</p>'.repeat(20)}<div class=author>Ada</div>`],
    ['of a comment', '<h1>x</h1><div class="comment-author">Ada Quay</div>'],
    ['that is a text', `<h1>x</h1><div class="author">${'Ada '.repeat(80)}</div>`],
  ])('leaves out an author by class %s', (_, html) => {
    expect(said(html, 'author')).toEqual([]);
  });
});

describe('all hints', () => {
  it('are no more than 500, of no more than 2,000 characters', () => {
    const html = Array.from({ length: 900 }, (_, at) => `<meta name=author content="${at}${'x'.repeat(3_000)}">`).join(
      '',
    );
    const found = hints(html);
    expect(found).toHaveLength(500);
    expect(Math.max(...found.map(({ value }) => value.length))).toBe(2_000);
  });

  it('are said once at a place', () => {
    expect(hints('<meta name=author content=Ada><meta name=author content=Ada>')).toHaveLength(1);
  });

  it('survive 40,000 of each kind', () => {
    const html = '<meta name=keywords content="a,b,c"><time>x</time><b itemprop=author class=author>y</b>'.repeat(
      40_000,
    );
    expect(hints(`<body>${html}`).length).toBeLessThanOrEqual(500);
  });
});

describe('the text of an element that names an author', () => {
  it.each([
    '<p class="byline"><button>Print</button> Ann Lee</p>',
    '<p class="byline"><a href="/p">Print</a><a href="/ann">Ann Lee</a></p>',
    '<p class="byline">Ann Lee <a href="/f">Follow</a> <span role="button">Share</span></p>',
    '<p itemprop="author">Ann Lee <a href="/f">Folgen</a></p>',
    '<div class="h-entry"><span class="p-author">Ann Lee <button>+</button></span></div>',
  ])('has no buttons, nor links that are labelled like them: %s', (byline) => {
    const values = hints(`<article><h1>Nine boats came back</h1>${byline}</article>`, 'author').map(
      ({ value }) => value,
    );
    expect([...new Set(values)]).toEqual(['Ann Lee']);
  });
});
