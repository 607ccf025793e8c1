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
    expect(condensed(html).html).toBe(html);
  });

  it.each([
    ['after plaintext, where all is text', `<plaintext><script>${CODE}</script>`],
    ['in a drawing, where a script is markup', `<svg><script>${CODE}</script></svg>`],
    ['in a script that goes on behind its end tag', `<script><!-- <script> ${CODE}</script> --></script>`],
    ['in a list of options, where a style sheet is text', `<select><style>${RULES}</style></select>`],
  ])('keeps what may be shown: %s', (_, html) => {
    expect(condensed(html).html).toBe(html);
  });

  it('cuts what nobody reads off a long value, and nothing of the page', () => {
    const html = `<p title="${'t'.repeat(200_000)}" class='kept'>The mill turns.<a href=${'u'.repeat(70_000)}>link</a>`;
    const { html: short, whole } = condensed(html);
    expect(short.length).toBeLessThan(140_000);
    expect(short).toContain(`t" class='kept'>The mill turns.<a href=`);
    expect(whole(short.indexOf('The mill'))).toBe(html.indexOf('The mill'));
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
