import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentPage } from '../../src/html/segment.ts';
import { shapes, texts } from './pages.ts';

describe('segmentPage: where blocks begin and end', () => {
  it('gives no blocks for nothing', () => {
    expect(segmentPage('')).toMatchObject({ blocks: [], elements: [] });
  });

  it('parts text at block-level elements', () => {
    expect(texts('<div>one<p>two</p>three<div>four</div></div>')).toEqual(['one', 'two', 'three', 'four']);
  });

  it('does not break words at elements within a line', () => {
    expect(texts('<p>un<b>believ</b><i>ab<u>le</u></i></p>')).toEqual(['unbelievable']);
  });

  it('keeps one line break as a new line', () => {
    expect(texts('<p>one<br>two</p>')).toEqual(['one\ntwo']);
  });

  it.each(['<br><br>', '<br> <br>', '<br>\n&nbsp;<br/>', '<br><b></b><br><br>'])('parts blocks at %s', (breaks) => {
    expect(texts(`<p>one${breaks}two</p>`)).toEqual(['one', 'two']);
  });

  it('lets line breaks at the ends of a block go', () => {
    expect(texts('<p><br>one<br></p>')).toEqual(['one']);
  });

  it('parts words that a picture or a field stands between', () => {
    expect(texts('<p>name<input>street<img src=x>')).toEqual(['name street']);
  });

  it('parts the words of links that touch', () => {
    expect(texts('<p><a href=1>Home</a><a href=2>News</a>, <a href=3>a</a>b')).toEqual(['Home News, ab']);
  });

  it('parts the words of links that touch behind a bracket', () => {
    expect(texts('<p><a href=1>Boats (old)</a><a href=2>Mills</a><a href=3>[1]</a><a href=4>[2]</a></p>')).toEqual([
      'Boats (old) Mills[1][2]',
    ]);
  });

  it.each([
    ['labels', '<label for=a>PDF</label><label for=b>C# (new)</label><label for=c>Go</label>'],
    ['tabs', '<span role=tab>PDF</span><span role=tab><b>C# (new)</b></span><span role=tab>Go</span>'],
    ['buttons', '<a role=button>PDF</a><a role=button>C# (new)</a><a role=button>Go</a>'],
  ])('parts %s that touch', (_what, row) => {
    expect(texts(`<div>${row}</div>`)).toEqual(['PDF C# (new) Go']);
  });

  it('parts a label from the word beside it, and leaves it whole', () => {
    expect(texts('<div><label>NAME<b>S</b><i>*</i></label>: <label>CITY</label>NY<b>C</b></div>')).toEqual([
      'NAMES*: CITY NYC',
    ]);
    expect(texts('<p><label>Name</label><span>:</span> Ann</p>')).toEqual(['Name: Ann']);
  });

  it('takes no endless title for the time of what is shown', () => {
    const long = `2019-05-13 ${'x'.repeat(200)}`;
    const [block] = segmentPage(`<p><span title="${long}">3 years ago</span> by the sea</p>`).blocks;
    expect(JSON.stringify(block)).not.toContain('xxx');
    expect(JSON.stringify(segmentPage('<p><span title="2019-05-13">3 years ago</span> by</p>').blocks)).toContain(
      '2019-05-13',
    );
  });

  it('parts the words of elements that touch where one word ends and another begins', () => {
    expect(texts('<p><b>ann7</b><span>12 May</span><i>Reply</i><u>3</u><b>votes</b></p>')).toEqual([
      'ann7 12 May Reply 3 votes',
    ]);
  });

  it('leaves a word whole that is cut into elements', () => {
    expect(
      texts('<p><i>w</i><b>ord</b> H<sub>2</sub>O <i>$5</i><sup>99</sup> <b>T</b><i>he</i> <b>20</b><i>th</i></p>'),
    ).toEqual(['word H2O $599 The 20th']);
  });

  it('takes an unknown element for part of the line where text stands beside it', () => {
    expect(texts('<p>since <x-time>May</x-time> 3</p>')).toEqual(['since May 3']);
  });

  it('takes an unknown element for a block where no text stands beside it', () => {
    expect(texts('<div><x-title>Tides</x-title><x-text>They turn.</x-text></div>')).toEqual(['Tides', 'They turn.']);
  });

  it('takes an unknown element in a paragraph for part of its line', () => {
    expect(texts('<p><x-mark>The gate is </x-mark><i>shut</i><x-mark> now.</x-mark></p>')).toEqual([
      'The gate is shut now.',
    ]);
    expect(texts('<pre><i>open</i><x-mark>(gate)\n</x-mark><i>shut</i></pre>')).toEqual(['open(gate)\nshut']);
  });

  it('takes the parts of an unknown element for blocks', () => {
    expect(texts('<div>Tides: <x-list><x-item>one</x-item> <x-item>two</x-item></x-list></div>')).toEqual([
      'Tides:',
      'one',
      'two',
    ]);
  });

  it('drops blocks that show nothing', () => {
    expect(texts('<p>&nbsp;</p><p>\u200b</p><p> \n </p><p>x</p>')).toEqual(['x']);
  });
});

describe('segmentPage: text', () => {
  it('folds white space as a browser does and keeps no-break spaces', () => {
    expect(texts('<p>\n  one\t two&nbsp;three <b> four</b>\n</p>')).toEqual(['one two\u00a0three four']);
  });

  it('resolves references', () => {
    expect(texts('<p>Fish &amp; chips&hellip; &#8364;5 &notanentity;')).toEqual(['Fish & chips… €5 ¬anentity;']);
  });

  it('keeps preformatted text as it stands, without blank lines at its ends', () => {
    expect(texts('<pre>\n\n  if x:\n\n    y<br>    z\n\n</pre>')).toEqual(['  if x:\n\n    y\n    z']);
  });

  it.each(['script', 'style', 'template', 'iframe', 'datalist'])('leaves out the content of %s', (tag) => {
    expect(texts(`<p>a</p><${tag}><p>b</p></${tag}><p>c</p>`)).toEqual(['a', 'c']);
  });

  it('leaves out comments, the head and titles of drawings', () => {
    expect(texts('<title>t</title><p>a<!-- b --><svg><title>c</title><text>d</text></svg>')).toEqual(['a', 'd']);
  });

  it('reads a template that is the shadow tree of its parent', () => {
    expect(texts('<x-post><template shadowrootmode=open><p>in the shadow</p></template></x-post>')).toEqual([
      'in the shadow',
    ]);
  });

  it('keeps lone surrogates, NUL and right-to-left text from doing harm', () => {
    expect(texts('<p>a\ud800b</p><p>\0</p><p dir=rtl>שלום לכולם</p>')).toEqual(['a\ud800b', 'שלום לכולם']);
  });

  it('reads what follows broken markup', () => {
    expect(texts('<!doctype html><p>one</b></div><<p class="a>b">two</ p><table><tr>three<td>four')).toEqual([
      'one<',
      'two',
      'three',
      'four',
    ]);
  });
});

describe('segmentPage: noscript', () => {
  it('reads its markup', () => {
    expect(texts('<body><noscript><h1>Tides</h1><p>They <b>turn</b>.</p></noscript>')).toEqual(['Tides', 'They turn.']);
  });

  it('makes no block of pixels and frames that count visitors', () => {
    expect(texts('<body><noscript><img src="p.gif"><iframe src=x></iframe></noscript><p>x')).toEqual(['x']);
  });

  it('keeps the line that asks for scripts', () => {
    expect(texts('<body><noscript>Please enable JavaScript.</noscript>')).toEqual(['Please enable JavaScript.']);
  });

  it('gives ranges in the whole page', () => {
    const html = '<body><p>a</p>\r\n<noscript>\r\n<p>Fish &amp; chips</p></noscript>';
    const [, block] = segmentPage(html).blocks;
    expect(html.slice(...(block?.span ?? [0, 0]))).toBe('Fish &amp; chips');
  });

  it('reads the text for browsers without frames', () => {
    expect(texts('<frameset><frame src=a><noframes><p>Use a browser with frames.</p></noframes></frameset>')).toEqual([
      'Use a browser with frames.',
    ]);
  });

  it('counts the nodes of all of them towards one cap', () => {
    const fonts = Array.from({ length: 600 }, (_, at) => `<font size=${at}>`).join('');
    const page = `<noscript><p>x${fonts}${'<p>x'.repeat(900)}</noscript>`;
    expect(segmentPage(`<body>${page}`).blocks).toHaveLength(901);
    expect(() => segmentPage(`<body>${page}${page}`)).toThrow(/1000000 nodes/);
  });
});

describe('segmentPage: more blocks than anyone writes', () => {
  const html = '<p>one<p>two<p>three<p hidden>four<div><a href=/x>five</a></div><p hidden>six<p>seven';

  it('joins those past the limit, what is hidden apart', () => {
    const { blocks, joined } = segmentPage(html, 2);
    expect(blocks.map(({ text }) => text)).toEqual(['one', 'two', 'three\nfive\nseven', 'four\nsix']);
    expect(joined).toBe(5);
    expect(blocks[2]?.links).toEqual([{ text: 'five', href: '/x' }]);
    expect(html.slice(...(blocks[2]?.span ?? []))).toMatch(/^three.*seven$/);
  });

  it('joins nothing up to the limit', () => {
    const { blocks, joined } = segmentPage(html, 7);
    expect([blocks.length, joined]).toEqual([7, 0]);
  });

  it('keeps the links of what is joined, however many one piece has', () => {
    const { blocks } = segmentPage(`<p>First</p><p>${'<a href=x>a</a> '.repeat(130_000)}</p>`, 1);
    expect(blocks.at(-1)?.links).toHaveLength(130_000);
  });
});

describe('segmentPage: kinds', () => {
  it('tells headings with their levels', () => {
    expect(shapes('<h2>a <b>b</b></h2><div role=heading aria-level=4>c</div>')).toEqual([
      { kind: 'heading', level: 2, text: 'a b' },
      { kind: 'heading', level: 4, text: 'c' },
    ]);
  });

  it('tells items with the depth of their list', () => {
    expect(shapes('<ul><li>a<ol><li>b</ol><li><p>c</p></ul><dl><dt>d<dd>e</dl>')).toEqual([
      { kind: 'item', level: 1, text: 'a' },
      { kind: 'item', level: 2, text: 'b' },
      { kind: 'item', level: 1, text: 'c' },
      { kind: 'item', level: 1, text: 'd' },
      { kind: 'item', level: 1, text: 'e' },
    ]);
  });

  it('takes blocks deep inside an item for what the list stands in', () => {
    expect(shapes('<ol><li><article><div><p>a post</p></div></article></ol>')).toEqual([
      { kind: 'paragraph', text: 'a post' },
    ]);
  });

  it('tells quotations, captions, code and controls of forms', () => {
    const html =
      '<blockquote><p>a</p></blockquote><figure><figcaption>b</figcaption></figure><pre>c</pre><button>d</button><select><option>e</select><textarea>f</textarea>';
    expect(shapes(html).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'quote a',
      'caption b',
      'code c',
      'other d',
      'other e',
      'other f',
    ]);
  });
});

describe('segmentPage: links', () => {
  it('gives text and address of each link in a block', () => {
    expect(shapes('<p>See <a href=" /tides ">the <b>tides</b></a> and <a href="#top">top</a>.')[0]?.links).toEqual([
      { text: 'the tides', href: '/tides' },
      { text: 'top', href: '#top' },
    ]);
  });

  it('splits a link that spans blocks', () => {
    expect(shapes('<a href=/x><h3>Title</h3><p>Teaser</p></a>').map(({ links }) => links)).toEqual([
      [{ text: 'Title', href: '/x' }],
      [{ text: 'Teaser', href: '/x' }],
    ]);
  });

  it.each(['javascript:void(0)', ' java\nscript:x()', 'data:text/html,x', 'VBScript:x'])('leaves out %s', (href) => {
    expect(shapes(`<p><a href="${href}">x</a>`)[0]).not.toHaveProperty('links');
  });

  it('leaves out links without text or address', () => {
    expect(shapes('<p>x<a href=/y><img></a><a name=z>z</a>')[0]).not.toHaveProperty('links');
  });
});

describe('segmentPage: tables', () => {
  it('makes one block of a table of data, with its cells', () => {
    const html = '<table><tr><th>Port<th>High water<tr><td>Old <b>Quay</b><td><a href=/t>06:12</a><br>18:40</table>';
    expect(shapes(html)).toEqual([
      {
        kind: 'table',
        text: 'Port\tHigh water\nOld Quay\t06:12 18:40',
        cells: [
          ['Port', 'High water'],
          ['Old Quay', '06:12 18:40'],
        ],
        links: [{ text: '06:12', href: '/t' }],
      },
    ]);
  });

  it('keeps empty cells in rows and drops empty rows', () => {
    const html = '<table><tr><td>a<td>b<tr><td><td><tr><td><td>c</table>';
    expect(shapes(html)[0]?.cells).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ]);
  });

  it('makes a block of its own of a caption', () => {
    expect(texts('<table><caption>Tides</caption><tr><td>a<td>b<tr><td>c<td>d</table>')).toEqual([
      'Tides',
      'a\tb\nc\td',
    ]);
  });

  it.each([
    ['one row', '<table><tr><td>a<td>b</table>', ['a', 'b']],
    ['one column', '<table><tr><td>a<tr><td>b</table>', ['a', 'b']],
    ['a role that says so', '<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>', ['a', 'b', 'c', 'd']],
    [
      'a table in it',
      '<table><tr><td>a<td><table><tr><td>x<tr><td>y</table><tr><td>c<td>d</table>',
      ['a', 'x', 'y', 'c', 'd'],
    ],
    ['a form in it', '<table><tr><td>a<td><form>b</form><tr><td>c<td>d</table>', ['a', 'b', 'c', 'd']],
    ['a section in it', '<table><tr><td>a<td>b<tr><td><h2>c</h2>x<td>d</table>', ['a', 'b', 'c', 'x', 'd']],
  ])('walks through a table for layout: %s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('walks through a table with paragraphs of text in its cells', () => {
    const text = 'word '.repeat(130).trim();
    expect(texts(`<table><tr><td>a<td>${text}<tr><td>c<td>d</table>`)).toEqual(['a', text, 'c', 'd']);
  });
});

describe('segmentPage: hidden text', () => {
  it.each(['hidden', 'style="color:red; DISPLAY : none"', 'aria-hidden=true', 'style="visibility:hidden"'])(
    'makes blocks of it under an element that says so: %s',
    (attributes) => {
      const { blocks, elements } = segmentPage(`<div ${attributes}><p>secret</p></div><p>open</p>`);
      expect(blocks.map(({ text, layout }) => [text, elements[layout?.element ?? -1]?.hidden])).toEqual([
        ['secret', true],
        ['open', false],
      ]);
    },
  );

  it('puts text hidden within a line behind that line', () => {
    const html = '<p>six<span hidden> (6)</span>teen <b>men</b></p><p>next</p>';
    const { blocks, elements } = segmentPage(html);
    expect(blocks.map(({ text }) => text)).toEqual(['sixteen men', '(6)', 'next']);
    expect(blocks.map(({ layout }) => elements[layout?.element ?? -1]?.hidden)).toEqual([false, true, false]);
  });

  it('does not take a page for hidden that a script will show', () => {
    const { elements } = segmentPage('<html hidden><body style="display:none"><p>x');
    expect(elements.every(({ hidden }) => !hidden)).toBe(true);
  });

  it('takes a dialog for hidden that is not open', () => {
    const { elements } = segmentPage('<dialog>a</dialog><dialog open>b</dialog>');
    expect(elements.filter(({ tag }) => tag === 'dialog').map(({ hidden }) => hidden)).toEqual([true, false]);
  });
});

describe('segmentPage: places', () => {
  it('gives the path, with numbers among siblings of one tag', () => {
    const { blocks } = segmentPage('<main><p>a<p>b<div>c<a><p>d</p></a></div></main>');
    expect(blocks.map(({ path }) => path)).toEqual([
      'body/main/p[1]',
      'body/main/p[2]',
      'body/main/div',
      'body/main/div/a/p',
    ]);
  });

  it('gives the range of the markup from the first text to the last', () => {
    const html = '<div>\n <b>Fish</b> &amp; <i>chips</i>\n</div>';
    const [block] = segmentPage(html).blocks;
    expect(html.slice(...(block?.span ?? [0, 0]))).toBe('Fish</b> &amp; <i>chips');
  });

  it('lists the elements that hold text, parents first', () => {
    const { elements } = segmentPage(
      '<div></div><section class="post-Body mainText" id=c1 role=Main><p>x</p></section>',
    );
    expect(elements).toEqual([
      { parent: -1, tag: 'html', words: [], hidden: false },
      { parent: 0, tag: 'body', words: [], hidden: false },
      { parent: 1, tag: 'section', words: ['post', 'body', 'main', 'text', 'c1'], role: 'main', hidden: false },
      { parent: 2, tag: 'p', words: [], hidden: false },
    ]);
  });

  it('keeps few and short words of an endless class', () => {
    const { elements } = segmentPage(`<p class="${'w'.repeat(50)} ${'ab cd '.repeat(10_000)}">x`);
    const words = elements.at(-1)?.words ?? [];
    expect(words.length).toBeLessThanOrEqual(24);
    expect(Math.max(...words.map((word) => word.length))).toBe(32);
  });

  it('flattens ancestors below the 512th onto it', () => {
    const { blocks, elements } = segmentPage(`${'<div>'.repeat(2_000)}<p>deep`);
    expect(blocks.map(({ text }) => text)).toEqual(['deep']);
    expect(elements).toHaveLength(513);
    expect(blocks[0]?.path?.split('/')).toHaveLength(512);
  });
});

/** A piece of markup with the text that a browser shows of it, white space left out. */
interface Piece {
  readonly html: string;
  readonly shown: string;
}

const word = fc.string({ unit: fc.constantFrom('a', 'é', 'Z', '7', '語', '🙂', '-', '.', ' ', '\n'), maxLength: 12 });

function wrapped(tag: string, attributes = ''): (pieces: readonly Piece[]) => Piece {
  return (pieces) => ({
    html: `<${tag}${attributes}>${pieces.map(({ html }) => html).join('')}</${tag}>`,
    shown: pieces.map(({ shown }) => shown).join(''),
  });
}

/** Well-formed markup: text, elements within a line, blocks, lists, tables, what is not shown, all nested. */
const pieces = fc.letrec<{ inline: Piece; block: Piece; row: Piece }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word.map((text) => ({ html: text, shown: text.replace(/\s/g, '') })),
    fc.constantFrom<Piece>(
      { html: '&amp;', shown: '&' },
      { html: '<br>', shown: '' },
      { html: '<!-- no -->', shown: '' },
      { html: '<script>no</script>', shown: '' },
      { html: '<img alt=no>', shown: '' },
    ),
    fc
      .array(tie('inline'), { maxLength: 4 })
      .chain((all) => fc.constantFrom('b', 'span', 'em', 'code', 'font', 'x-y').map((tag) => wrapped(tag)(all))),
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.array(tie('inline'), { maxLength: 5 }).map(wrapped('p')),
    fc.array(tie('inline'), { maxLength: 5 }).map(wrapped('a', ' href="/x"')),
    fc.array(tie('inline'), { maxLength: 3 }).map(wrapped('pre')),
    fc.array(tie('inline'), { maxLength: 3 }).map(wrapped('noscript')),
    fc
      .array(fc.oneof(tie('block'), tie('inline')), { maxLength: 5 })
      .chain((all) =>
        fc
          .constantFrom('div', 'section', 'blockquote', 'ul', 'li', 'h2', 'details', 'figcaption')
          .map((tag) => wrapped(tag)(all)),
      ),
    fc.array(tie('row'), { maxLength: 4 }).map(wrapped('table')),
  ),
  row: fc
    .array(fc.array(fc.oneof(tie('inline'), tie('block')), { maxLength: 2 }).map(wrapped('td')), { maxLength: 3 })
    .map(wrapped('tr')),
}));

describe('segmentPage: nothing is lost', () => {
  it('puts every visible character into exactly one block, in order', () => {
    fc.assert(
      fc.property(fc.array(pieces.block, { maxLength: 6 }), (all) => {
        const html = `<body>${all.map((piece) => piece.html).join('')}`;
        const shown = all.map((piece) => piece.shown).join('');
        expect(texts(html).join('').replace(/\s/g, '')).toBe(shown);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps paths, ranges and elements in step with the blocks', () => {
    fc.assert(
      fc.property(fc.array(pieces.block, { maxLength: 6 }), (all) => {
        const html = all.map((piece) => piece.html).join('');
        const { blocks, elements } = segmentPage(html);
        blocks.forEach((block, at) => {
          expect(block.index).toBe(at);
          expect(block.text.trim()).not.toBe('');
          expect(block.path).toMatch(/^body/);
          expect(elements[block.layout?.element ?? -1]).toBeDefined();
          expect(block.span[0]).toBeLessThan(block.span[1]);
        });
        elements.forEach(({ parent }, at) => {
          expect(parent).toBeLessThan(at);
        });
      }),
    );
  });

  it('never throws on markup in pieces, and gives the same blocks again', () => {
    const scrap = fc.constantFrom(
      '<',
      '>',
      '</',
      '<p',
      '<div class="',
      '"',
      "'",
      '=',
      '<table>',
      '<td>',
      '</table>',
      '<b>',
      '</b>',
      '<a href=x>',
      '</a>',
      '<!--',
      '-->',
      '<![CDATA[',
      '<select>',
      '<option>',
      '<svg>',
      '<math>',
      '<noscript>',
      '</noscript>',
      '<template>',
      '<textarea>',
      '<title>',
      '&#',
      '&#x110000;',
      '&amp',
      'text ',
      '\0',
      '\ud800',
      '<script>',
      '</script>',
      '<frameset>',
      '<br>',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 60 }), (scraps) => {
        const html = scraps.join('');
        expect(segmentPage(html)).toEqual(segmentPage(html));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the texts of a nest in order, one block each', () => {
    const depth = 30_000;
    const html = Array.from({ length: depth }, (_, at) => `<div>${at}`).join('');
    const found = texts(html);
    expect(found).toHaveLength(depth);
    expect(found.every((text, at) => text === String(at))).toBe(true);
  });

  it('keeps a sentence whole in 100,000 elements within a line', () => {
    expect(texts(`<p>one ${'<span>'.repeat(100_000)}two`)).toEqual(['one two']);
  });
});
