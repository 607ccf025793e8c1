import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/block.ts';
import { readPage } from '../../../src/html/data/stand-in.ts';
import { markup, paragraphs, type ShellOptions, script, shell, TITLE } from './pages.ts';

const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = paragraphs(4);

/** The texts that are read of data of a page, and where they stand. */
function read(value: unknown, options: ShellOptions = {}): readonly (readonly [string, string])[] {
  return readFrom(shell({ ...options, body: script(value) }));
}

function readFrom(html: string): readonly (readonly [string, string])[] {
  return readPage(html).blocks.flatMap(({ data, text }) => (data === undefined ? [] : [[data, text] as const]));
}

describe('the record of a page', () => {
  it('is the object with the title of the page, however it is written and whatever its key', () => {
    const body = `<p>${FIRST}</p>`;
    expect(read({ a: { titel: 'The &#102;erry  across the SOUND', b: body } })).toEqual([['script#data/a/b', FIRST]]);
    expect(read({ a: { title: TITLE, b: body } }, { title: `Harbour Post - ${TITLE} - Ferries` })).toHaveLength(1);
    expect(read({ a: { title: 'The ferry', b: body } })).toEqual([]);
    expect(read({ a: { title: 'Harbour Post', b: body } })).toEqual([]);
  });

  it('is the one with most prose beside its title', () => {
    const seo = { title: TITLE, text: FIRST };
    expect(read({ page: { seo, post: { title: TITLE, body: `<p>${SECOND}</p><p>${THIRD}</p>` } } })).toEqual([
      ['script#data/page/post/body', SECOND],
      ['script#data/page/post/body', THIRD],
    ]);
  });

  it('has its parts in order, each with its heading', () => {
    const parts = [{ title: 'The boats', text: `<p>${SECOND}</p>` }, { text: THIRD }];
    expect(read({ post: { title: TITLE, lead: FIRST, parts } }).map(([, text]) => text)).toEqual([
      FIRST,
      'The boats',
      SECOND,
      THIRD,
    ]);
  });

  it('says nothing twice: of an excerpt, a plain copy and the markup, the markup', () => {
    const post = { title: TITLE, excerpt: `${FIRST.slice(0, 170)}…`, plain: `${FIRST}\n${SECOND}`, html: markup(2) };
    expect(read({ post }).map(([at]) => at)).toEqual(['script#data/post/html', 'script#data/post/html']);
  });

  it('has no part in other documents, people, menus and matters beside it', () => {
    const others = {
      more: [{ title: 'Another crossing', slug: 'another', body: `<p>${SECOND}</p>` }],
      author: { text: `<p>${THIRD}</p>` },
      category: { name: 'Ferries', text: `<p>${THIRD}</p>` },
      cookieNotice: { text: `<p>${FOURTH}</p>` },
      newsletter: { text: `<p>${FOURTH}</p>` },
    };
    expect(read({ post: { title: TITLE, body: `<p>${FIRST}</p>`, ...others } })).toEqual([
      ['script#data/post/body', FIRST],
    ]);
  });

  it('has the posts of a thread, whose authors are named', () => {
    const posts = [FIRST, SECOND].map((text) => ({
      name: 'Ann Bell',
      created_at: '2021-03-04',
      cooked: `<p>${text}</p>`,
    }));
    expect(read({ topic: { title: TITLE, posts } }).map(([, text]) => text)).toEqual([FIRST, SECOND]);
  });
});

describe('what is no text of a document', () => {
  const post = { title: TITLE, body: `<p>${FIRST}</p>` };
  const labels = Object.fromEntries(
    ['Add to cart', 'Log in', 'Log out', 'Read more', 'Sign up now', 'Try it out', 'Go back', 'See all'].map(
      (label) => [label.replaceAll(' ', ''), label],
    ),
  );

  it.each([
    ['messages of a program', { words: { ...labels, terms: SECOND } }],
    ['messages by their name', { i18n: { en: { terms: SECOND, welcome: THIRD } } }],
    ['messages with gaps', { hint: `${SECOND} {count} of {total}` }],
    ['settings', { config: { notice: SECOND } }],
    ['what machines and the blind are told', { metaDescription: SECOND, picture: { alt: THIRD } }],
    ['its subjects', { tags: [{ label: 'Ferries', text: SECOND }] }],
    ['a legal notice', { legalNotice: SECOND, copyrightText: THIRD }],
    [
      'a program',
      { code: 'function a(b) { return b.c(d => e + f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w). x; }' },
    ],
    ['words that are no sentence', { words: 'wood '.repeat(60) }],
    ['short strings', { a: 'A short one.', b: 'Another short one.' }],
    ['addresses and numbers', { a: `https://example.org/${'a-'.repeat(60)}`, b: '0123456789'.repeat(20) }],
  ])('is not read: %s', (_, beside) => {
    expect(read({ post: { ...post, ...beside } })).toEqual([['script#data/post/body', FIRST]]);
    expect(read({ post: { title: TITLE, ...beside } })).toEqual([]);
  });

  it('is what the page says of itself in its head', () => {
    const head = `<meta name="description" content="${FIRST}">`;
    expect(read({ post: { title: TITLE, summary: FIRST } }, { head })).toEqual([]);
  });

  it('is the catalogue of a program that goes by the title of the page', () => {
    expect(read({ ...labels, title: TITLE, terms: SECOND, privacy: THIRD })).toEqual([]);
  });
});

describe('where data stand', () => {
  const value = { post: { title: TITLE, body: `<p>${FIRST}</p>` } };
  const quoted = JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

  it.each([
    [
      'a script of any type of JSON',
      script(value, 'id="__NEXT_DATA__" type="application/json"'),
      'script#__NEXT_DATA__/post/body',
    ],
    ['a script without a name', script(value, 'type="application/vnd.page+json"'), 'script[1]/post/body'],
    ['an attribute', `<div data-page="${quoted}"></div>`, 'div[data-page]/post/body'],
    ['JSON inside JSON', script({ a: JSON.stringify(value) }), 'script#data/a/post/body'],
    [
      'a flat list of parts',
      script([['Reactive', 1], { post: 2 }, { title: 3, body: 4, self: 2 }, TITLE, `<p>${FIRST}</p>`]),
      'script#data/post/body',
    ],
    [
      'pairs of a kind and a value',
      `<astro-island props="${JSON.stringify({ post: [0, { title: [0, TITLE], list: [1, [[0, `<p>${FIRST}</p>`]]] }] }).replaceAll('"', '&quot;')}"></astro-island>`,
      'astro-island[props]/post/list/0',
    ],
  ])('does not matter: %s', (_, body, at) => {
    expect(readFrom(shell({ body }))).toEqual([[at, FIRST]]);
  });

  it('may be a program that assigns JSON, which is not run', () => {
    const json = JSON.stringify(value).replaceAll('<', '\\u003c');
    const found = [['script[1]/__STATE__/post/body', FIRST]];
    expect(readFrom(shell({ body: `<script>window.__STATE__ = ${json};(function(){})()</script>` }))).toEqual(found);
    expect(readFrom(shell({ body: `<script>a();var s = {b: c};\nwindow["__STATE__"]=${json}</script>` }))).toEqual(
      found,
    );
    expect(readFrom(shell({ body: `<script>window.__STATE__=JSON.parse(${JSON.stringify(json)})</script>` }))).toEqual([
      ['script[1]/__STATE__/0/post/body', FIRST],
    ]);
    expect(readFrom(shell({ body: `<script>window.__STATE__ = page(${json})</script>` }))).toEqual([]);
    expect(readFrom(shell({ body: `<script>window.__STATE__ = {f: ${json}}</script>` }))).toEqual([]);
  });

  it('may be chunks that programs push, with texts that rows refer to', () => {
    const text = `<p>“${FIRST}”</p>`;
    const bytes = new TextEncoder().encode(text).length.toString(16);
    const rows = `1:I["a.js",[]]\n2:["$","$L1",null,{"post":{"title":"${TITLE}","body":"$a"}}]\na:T${bytes},${text}b:null\n`;
    const push = (chunk: string): string =>
      `<script>self.__next_f.push([1,${JSON.stringify(chunk).replaceAll('<', '\\u003c')}])</script>`;
    const body = `<script>(self.__next_f=self.__next_f||[]).push([0])</script>${push(rows.slice(0, 60))}${push(rows.slice(60))}`;
    expect(readFrom(shell({ body }))).toEqual([['script.__next_f/0/3/post/body', `“${FIRST}”`]]);
  });
});

describe('a text as editors keep it', () => {
  const leaf = (text: string, more = {}): object => ({ type: 'text', text, ...more });
  const node = (type: string, ...content: readonly object[]): object => ({ type, content });

  it('is read with its headings, items, code and links', () => {
    const body = [
      { ...node('heading', leaf('The boats')), attrs: { level: 3 } },
      node(
        'paragraph',
        leaf(`${FIRST} See `),
        leaf('the book', { marks: [{ type: 'link', attrs: { href: '/book' } }] }),
        leaf('.'),
      ),
      node('bullet_list', node('list_item', node('paragraph', leaf('A rope')))),
      node('code_block', leaf('row(2)')),
      node('blockquote', node('paragraph', leaf(SECOND))),
    ];
    const blocks = readPage(shell({ body: script({ post: { title: TITLE, body } }) })).blocks.filter(
      ({ data }) => data,
    );
    expect(
      blocks.map(
        ({ kind, level, text, links }): Partial<Block> => ({
          kind,
          text,
          ...(level && { level }),
          ...(links && { links }),
        }),
      ),
    ).toEqual([
      { kind: 'heading', level: 3, text: 'The boats' },
      { kind: 'paragraph', text: `${FIRST} See the book.`, links: [{ text: 'the book', href: '/book' }] },
      { kind: 'item', level: 1, text: 'A rope' },
      { kind: 'code', text: 'row(2)' },
      { kind: 'quote', text: SECOND },
    ]);
  });

  it.each([
    [
      'a style of blocks',
      [{ _type: 'block', style: 'normal', children: [{ _type: 'span', text: FIRST, marks: [] }], markDefs: [] }],
    ],
    [
      'types of nodes and values',
      [{ nodeType: 'paragraph', content: [{ nodeType: 'text', value: FIRST, marks: [], data: {} }] }],
    ],
    ['data of blocks', [{ id: 'x1', type: 'paragraph', data: { text: FIRST.replace('school', '<b>school</b>') } }]],
    [
      'leaves without a type',
      [{ type: 'p', children: [{ text: FIRST.slice(0, 40) }, { text: FIRST.slice(40), bold: true }] }],
    ],
  ])('is read whatever it calls its nodes: %s', (_, body) => {
    expect(read({ post: { title: TITLE, body } }).map(([, text]) => text)).toEqual([FIRST]);
  });

  it('has the items of a list that is kept as strings', () => {
    const body = [
      { type: 'paragraph', data: { text: FIRST } },
      { type: 'list', data: { style: 'unordered', items: ['A rope', 'An oar'] } },
    ];
    expect(read({ post: { title: TITLE, body } }).map(([, text]) => text)).toEqual([FIRST, 'A rope', 'An oar']);
  });

  it('is no list of other documents', () => {
    const body = [{ type: 'teaser', title: 'Another crossing', url: '/another', text: `<p>${FIRST}</p>` }];
    expect(read({ page: { title: TITLE, body } })).toEqual([]);
  });
});
