import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condensed } from '../../src/html/condense.ts';
import { segmentPage } from '../../src/html/segment.ts';

const CODE = 'const mill = (grain) => grain < 3 && grain.split(";");\n'.repeat(3);
const RULES = '.mill > .sail { color: red; margin: 0 auto }\n'.repeat(3);

/** Pieces of pages; `filler` stands wherever a piece is a script or a style sheet. */
const PIECES: readonly ((filler: string) => string)[] = [
  () => '<p>The mill turns.</p>',
  () => '<!-- a note --><div class="a">grain <b>and</b> chaff</div>',
  (filler) => `<script>${filler}</script>`,
  (filler) => `<script src="a.js" async>${filler}</SCRIPT >`,
  (filler) => `<style media=print>${filler}</style>`,
  (filler) => `<script><!-- ${filler} //--></script>`,
  (filler) => `<script><!-- <script> ${filler} </script> still script --></script>`,
  (filler) => `<svg><style>${filler}</style><text>drawn</text></svg>`,
  (filler) => `<svg><script>${filler}</script><p>broken out`,
  (filler) => `<select><style>${filler}</style><option>one</select>`,
  (filler) => `<noscript><style>${filler}</style><p>without scripts</noscript>`,
  (filler) => `<template><script>${filler}</script></template>`,
  (filler) => `<textarea><script>${filler}</script></textarea>`,
  (filler) => `<table><tr><td>cell<script>${filler}</script></table>`,
  () => '</div></svg><br>',
  () => '<script',
];

const MARKED = '<!--\ufdd0-->';

/** Pieces that put a parser into states of its own. */
const ODD: readonly string[] = [
  'text before all tags ',
  '\n<table>\n  loose words in a table <tr> more of them <td>a cell of words\n</table>',
  '<table><colgroup> words among columns <tr><td class="a cell of a table">in it</table>',
  '<pre class="two words and more">\n\n  indented text\n   more</pre>',
  '<textarea>\nwords in a field</textarea>',
  '<title>words of a title</title>',
  '<select><option>the first of all <option>the second one</select>',
  '<svg><![CDATA[ a <b title="drawn words"> in data ]]><text>drawn text here</text></svg>',
  '<math><mi>some formula</mi><annotation-xml encoding="text/html"><p>words in it</p></annotation-xml></math>',
  '<p title="five words in a title" onclick="a > b">first words<p>second words',
  '<b class="bold words here"><i>bold and slanted<p>misnested words</b> go on</i>',
  '<noscript><p title="no scripts">words without scripts</noscript>',
  '<a href="/mill-in-the-wind" rel="author">Ann Lee of the mill</a>',
  '<frameset>words in a frameset</frameset>',
  '</ not a tag <p title="a > b">words behind it',
  '<textarea></textareax><p title="in the field">still in the field</textarea>',
  '<template shadowrootmode=open><p>shadowed words</p></template>',
  '<meta name="author" content="Bo Chen and others">',
  '\0 words with a zero \0 in them <p class="a\0b c d e f">and more',
];

describe('condensed markup', () => {
  it('is without the content of scripts and style sheets', () => {
    const html = `<style>${RULES}</style><p>one<script>${CODE}</script>two`;
    expect(condensed(html).html).toBe('<style></style><p>one<script></script>two');
  });

  it('tells where a place lies in the whole', () => {
    const html = `<p>one<script>${CODE}</script>two<style>${RULES}</style>three`;
    const { html: short, whole } = condensed(html);
    for (const word of ['one', 'two', 'three']) expect(whole(short.indexOf(word))).toBe(html.indexOf(word));
    expect(whole(short.length)).toBe(html.length);
  });

  it.each(['application/ld+json', 'application/ld&#43;json', 'application/json'])('keeps data: %s', (type) => {
    const html = `<script type="${type}">{"name": "${'mill '.repeat(30)}"}</script>`;
    const { html: short, restored } = condensed(html);
    expect(restored(short)).toBe(html);
  });

  it.each([
    ['after plaintext, where all is text', `<plaintext><script>${CODE}</script>`],
    ['in a drawing, where a script is markup', `<svg><script>${CODE}</script></svg>`],
    ['in a script that goes on behind its end tag', `<script><!-- <script> ${CODE}</script> --></script>`],
    ['in a list of options, where a style sheet is text', `<select><style>${RULES}</style></select>`],
  ])('keeps what may be shown: %s', (_, html) => {
    const { html: short, restored } = condensed(html);
    expect(restored(short)).toBe(html);
  });

  it('cuts what nobody reads off a long value, and nothing of the page', () => {
    const html = `<p title="${'t'.repeat(200_000)}" class='kept'>The mill turns.<a href=${'u'.repeat(70_000)}>link</a>`;
    const { html: short, whole, restored } = condensed(html);
    expect(short.length).toBeLessThan(140_000);
    expect(restored(short)).toContain(`t" class='kept'>The mill turns.<a href=`);
    expect(whole(short.indexOf('>') + 1)).toBe(html.indexOf('The mill'));
    expect(segmentPage(html).blocks.map(({ text }) => text)).toEqual(['The mill turns.link']);
  });

  it.each([
    ['in a paragraph', (text: string) => `<p>${text}</p>`],
    ['outside a table that it stands in', (text: string) => `<table><p>${text}</table>`],
    ['behind a drawing that it breaks out of', (text: string) => `<svg><p>${text}`],
    ['behind itself in a comment', (text: string) => `<!-- <p>${text}</p> --><p>${text}</p>`],
    ['in a field, where a comment would be text', (text: string) => `<textarea>${text}</textarea>`],
  ])('gives long texts back whole, though the parser gets them in parts: %s', (_, page) => {
    const text = `${'Salt &amp; flour &#x1F33E; 🌾 and more. '.repeat(8_000)}The end.`;
    const html = page(text);
    const [block] = segmentPage(html).blocks;
    expect(block?.text === `${'Salt & flour 🌾 🌾 and more. '.repeat(8_000)}The end.`).toBe(true);
    expect(html.slice(...(block?.span ?? [])) === text).toBe(true);
  });

  it('is without attributes that nobody reads', () => {
    const html =
      '<p onclick="turn()" class="a" data-mill=1 style="color:red"><img src="mill.png" alt=mill><b id=c>two</b>';
    expect(condensed(html).html).toBe('<p  class="a" ><img ><b id=c>two</b>');
  });

  it('keeps attributes that elements are hidden or compared by', () => {
    const html = '<p style="display: none" hidden><input type=hidden value=1><font color="#123456">two</font>';
    const { html: short, restored } = condensed(html);
    expect(restored(short)).toBe(
      '<p style="display: none" hidden><input type=hidden ><font color="#123456">two</font>',
    );
  });

  it('has short signs in place of plain texts and values', () => {
    const html = `<a class="a mill in the wind" title="bread &amp; butter">${'The mill turns. '.repeat(9)}</a>`;
    const { html: short, whole, restored } = condensed(html);
    expect(short.length).toBeLessThan(60);
    expect(restored(short)).toBe(html);
    expect(whole(short.lastIndexOf('</a>'))).toBe(html.lastIndexOf('</a>'));
  });

  it('parts no text from what the parser makes of it, whatever the page is made of', () => {
    const page = fc.array(fc.constantFrom(...PIECES.map((piece) => piece('grain & chaff\r\n')), ...ODD), {
      maxLength: 9,
    });
    // A page with the sign itself is read without signs.
    const told = (html: string): ReturnType<typeof segmentPage> => segmentPage(html);
    fc.assert(
      fc.property(page, (pieces) => {
        const html = pieces.join('');
        const { blocks, hints, elements } = told(`<!--\ufdd0-->${html}`);
        const shifted = blocks.map((block) => ({ ...block, span: block.span.map((at) => at - MARKED.length) }));
        expect(told(`<!--\ufdd1-->${html}`)).toMatchObject({ hints, elements });
        expect(told(html).blocks.map(({ text, span }) => ({ text, span }))).toEqual(
          shifted.map(({ text, span }) => ({ text, span: span.map((at) => Math.max(0, at)) })),
        );
      }),
    );
  });

  it.each([';x9', '<1x9'])('changes neither the text of a page nor where it stands: filled with %s', (more) => {
    const page = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 });
    const filler = `x9${more.repeat(30)}`;
    const texts = (html: string): readonly string[] =>
      segmentPage(html).blocks.map(({ text }) => text.replaceAll(filler, 'x9'));
    fc.assert(
      fc.property(page, (pieces) => {
        const html = (inside: string): string => pieces.map((piece) => piece(inside)).join(' ');
        expect(texts(html(filler))).toEqual(texts(html('x9')));
        for (const { text, span } of segmentPage(html(filler)).blocks) {
          if (text === 'The mill turns.') expect(html(filler).slice(...span)).toBe(text);
        }
      }),
      { numRuns: 120 },
    );
  });
});
