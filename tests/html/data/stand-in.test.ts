import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/api/clean.ts';
import { transcript } from '../../../src/explain.ts';
import { readPage } from '../../../src/html/data/stand-in.ts';
import { segmentPage } from '../../../src/html/segment.ts';
import { linked, markup, paragraphs, script, shell, TITLE } from './pages.ts';

const ARTICLE = { '@type': 'NewsArticle', headline: TITLE };

function cleaned(html: string): ReturnType<typeof clean> {
  return clean({ uri: 'page.html', mediaType: 'text/html', content: { text: html } });
}

/** The paragraphs of the text of a page. */
function textOf(html: string): readonly string[] {
  return cleaned(html).record?.text.split('\n\n') ?? [];
}

describe('a page whose text lies in its data', () => {
  it('gives the text of the data', () => {
    expect(textOf(shell({ head: linked({ ...ARTICLE, articleBody: paragraphs(3).join('\n') }) }))).toEqual(
      paragraphs(3),
    );
    expect(textOf(shell({ body: script({ post: { title: TITLE, body: markup(3) } }) }))).toEqual(paragraphs(3));
  });

  it('keeps headings, items, code and links of markup in the data', () => {
    const body = `${markup(2)}<h3>The boats</h3><ul><li>One <a href="/b">boat</a> of wood</li></ul><pre>row { two }</pre>${markup(1)}`;
    const { blocks } = readPage(shell({ head: linked({ ...ARTICLE, articleBody: body }) }));
    const read = blocks.filter(({ data }) => data !== undefined);
    expect(read.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'heading', 'item', 'code', 'paragraph']);
    expect(read[3]?.links).toEqual([{ text: 'boat', href: '/b' }]);
  });

  it('says so: in the notes, in the warnings, in the ledger and in what is explained', () => {
    const html = shell({ body: script({ post: { title: TITLE, body: `${markup(3)}<p>Share on Facebook</p>` } }) });
    const { document, record, ledger } = cleaned(html);
    const at = 'script#data/post/body';
    const [whole, ...texts] = record?.notes.filter(({ rule }) => rule.startsWith('segment/')) ?? [];
    expect(whole).toMatchObject({ rule: 'segment/stand-in', block: null, evidence: { shown: 0, limit: 25 } });
    expect(texts).toEqual([{ rule: 'segment/data', block: 4, evidence: { at, form: 'json', blocks: 4 } }]);
    expect(record?.warnings).toContain('text: read from the data of the page, as its markup holds none');
    expect(ledger.find(({ text }) => text.startsWith('Share'))).toMatchObject({ rule: 'boilerplate/share', data: at });
    expect(ledger.find(({ text }) => text === 'News')).not.toHaveProperty('data');
    expect(transcript(document, { colour: false, width: 80 })).toContain(`segment/data at="${at}"`);
  });

  it('puts the text where a script would have drawn it, before the footer', () => {
    const { blocks } = readPage(shell({ body: script({ post: { title: TITLE, body: markup(2) } }) }));
    expect(blocks.map(({ data }) => data !== undefined)).toEqual([false, false, false, false, true, true, false]);
    expect(blocks.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('takes the markup of the record for the same text in JSON-LD without any', () => {
    const head = linked({ ...ARTICLE, articleBody: paragraphs(3).join(' ') });
    const html = shell({ head, body: script({ post: { title: TITLE, body: markup(3) } }) });
    expect(readPage(html).standIn?.found).toMatchObject([{ at: 'script#data/post/body' }]);
  });
});

describe('a page that shows its text', () => {
  it('is read as if it had no data', () => {
    const shown = shell().replace('<div id="app">', `<div id="app">${markup(1)}`);
    const html = shown.replace('</head>', `${linked({ ...ARTICLE, articleBody: markup(3) })}</head>`);
    expect(readPage(html)).toEqual(segmentPage(html));
  });

  it('is so where it hides its text, or has it for readers without scripts', () => {
    for (const [open, close] of [
      ['<div hidden>', '</div>'],
      ['<noscript>', '</noscript>'],
    ] as const) {
      const html = shell({
        head: linked({ ...ARTICLE, articleBody: markup(3) }),
        body: `${open}${markup(1)}${close}`,
      });
      expect(readPage(html).standIn).toBeUndefined();
    }
  });

  it('is so whatever the box is called that holds the page', () => {
    for (const name of ['dialog-off-canvas-main', 'nav-drawer-panel', 'cookies-accepted']) {
      const shown = shell({ head: linked({ ...ARTICLE, articleBody: markup(3) }) })
        .replace('<body>', `<body><div class="${name}">`)
        .replace('<div id="app">', `<div id="app">${markup(3)}`);
      expect(readPage(shown).standIn).toBeUndefined();
    }
  });

  it('is so where its text stands where none would', () => {
    for (const tag of ['nav', 'footer', 'dialog open']) {
      const html = shell({
        head: linked({ ...ARTICLE, articleBody: markup(3) }),
        body: `<${tag}>${markup(3)}</${tag}>`,
      });
      expect(readPage(html).standIn).toBeUndefined();
    }
  });

  it('is so where it shows more labels and links than the data has words', () => {
    const list = Array.from({ length: 40 }, (_, at) => `<li><a href="/${at}">Boat of the day ${at}</a></li>`).join('');
    const html = shell({ body: `<ul>${list}</ul>${script({ page: { title: TITLE, intro: markup(2) } })}` });
    expect(readPage(html).standIn).toBeUndefined();
    expect(readPage(html.replace(list, '')).standIn).toBeDefined();
  });
});

describe('a page that shows a notice only', () => {
  it('gives the text of its data', () => {
    const notice = `<div class="cookie-notice"><p>${paragraphs(6)[5]}</p></div>`;
    const html = shell({ head: linked({ ...ARTICLE, articleBody: markup(3) }), body: notice });
    expect(readPage(html).standIn).toMatchObject({ shown: 0 });
  });
});

describe('a page whose data hold no text', () => {
  it('is what its markup is', () => {
    const html = shell({ body: script({ page: { title: TITLE, tags: ['a', 'b'], id: 7 } }) });
    expect(readPage(html)).toEqual(segmentPage(html));
  });
});
