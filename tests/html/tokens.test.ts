import fc from 'fast-check';
import { Parser, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/html/parse.ts';
import { segmentPage } from '../../src/html/segment.ts';
import type { ElementNode, TreeNode } from '../../src/html/tree.ts';
import { attribute } from '../../src/html/tree.ts';
import { treeBuilder } from '../../src/html/tree-builder.ts';

/** Pieces of pages that put a tokenizer, or a tree constructor, into states of its own. */
const PIECES: readonly string[] = [
  ...['words', ' of ', ' ', '\n', '\r\n', '\r', '\0', 'é', '🌾', '"', "'", '>', '<', '</', '</>', '</ x>', '-->'],
  ...['&amp;', '&lt;', '&#32;', '&#10;', '&#13;', '&nbsp;', '&copy', '&copy=', '&copyx', '&notit;', '&#x41', '&#0;'],
  ...['&', '&#', '<!', '<!-- grain -->', '<!-->', '<!--->', '<!-- --!>', '<!--', '<?x?>', '<!doctype html>'],
  ...['<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">', '<![CDATA[ a<b>&amp; ]]>', '<![CDATA[', ']]>'],
  ...['<p>', '</p>', '<P class="a b" ID=x>', "<p title='a>b'>", '<p class=x/>', '<p class="', '<p =x class=y>'],
  ...['<p a b=c b=d class=x class=y>', '<p a="1"class=z/>', '<a\0b c\0=d class=\0>', '<K>', '<İ>'],
  ...['<a href="?a=1&b=2&copy=3&amp;d">', '</a>', '<b>', '</b>', '<i>', '</i>', '<nobr>', '<font color=red class=x>'],
  ...['<div/>', '<br/>', '<br / >', '<hr>', '<li>', '<h1>', '<dd>', '<form>', '<input type=hidden>', '<image>'],
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '<caption>',
    '<colgroup>',
    '<select>',
    '<option>',
    '</select>',
    '<button>',
  ],
  ...['<template>', '</template>', '<svg>', '</svg>', '<svg/>', '<math>', '<mi>', '</math>', '<foreignObject>'],
  ...['<annotation-xml encoding="text/html">', '<title>', '</title>', '<textarea>', '</textarea>', '</TEXTAREA >'],
  ...['</textareax>', '<script type=json>', '</script>', '</script', '<!-- <script>', '<noscript>', '</noscript>'],
  ...['<script type=json>x<!-- <script> y </script> z --></script>', '<iframe>', '</iframe>', '<xmp>', '</xmp>'],
  ...['<plaintext>', '<pre>', '</pre>', '<listing>', '<head>', '</head>', '<body>', '</body>', '<body class=c>'],
  ...['<html lang=en>', '</html>', '<frameset>', '</frameset>', '<frame>', '<noframes>', '</noframes>', '<base>'],
];

const READ = ['class', 'id', 'lang', 'title', 'href', 'type', 'encoding'];

/** The tree that the parser builds of what its own tokenizer reads. */
function reference(html: string): ElementNode {
  const builder = treeBuilder(100_000);
  const treeAdapter = builder.adapter as unknown as TreeAdapter<TreeAdapterTypeMap>;
  Parser.parse(html, { treeAdapter, sourceCodeLocationInfo: true });
  builder.end();
  return builder.root;
}

/** Elements with the attributes that are read, and texts, a line each. */
function outline(root: ElementNode): readonly string[] {
  const lines: string[] = [];
  const pending: { node: TreeNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, depth } = next;
    if (node.kind === 'text') lines.push(`${depth} ${JSON.stringify(node.text)}`);
    else {
      lines.push(`${depth} <${node.tag} ${node.namespace} ${READ.map((name) => attribute(node, name)).join('|')}>`);
      for (const child of node.children.toReversed()) pending.push({ node: child, depth: depth + 1 });
    }
  }
  return lines;
}

/** Texts of a tree with the markup that they were read from. */
function sources(html: string): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  const pending: TreeNode[] = [parse(html).root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'text') found.push([node.text, html.slice(node.start, node.end)]);
    else pending.push(...node.children.toReversed());
  }
  return found;
}

describe('the tokens of a page', () => {
  it('make the tree that the tokenizer of the parser makes, whatever the page is made of', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }), (pieces) => {
        const html = pieces.join('');
        expect(outline(parse(html).root)).toEqual(outline(reference(html)));
      }),
      { numRuns: 1_500 },
    );
  });

  it('are without the content of scripts and style sheets', () => {
    const code = 'const mill = (grain) => grain < 3 && grain.split(";");\n'.repeat(3);
    expect(sources(`<style>${code}</style><p>one<script>${code}</script>two`)).toEqual([
      ['one', 'one'],
      ['two', 'two'],
    ]);
  });

  it.each(['application/ld+json', 'application/ld&#43;json', 'application/json'])(
    'hold scripts of data: %s',
    (type) => {
      const data = `{"name": "${'mill & '.repeat(30)}"}`;
      expect(sources(`<script type="${type}">${data}</script>`)).toEqual([[data, data]]);
    },
  );

  it.each([
    ['in a paragraph', '<p>Salt &amp; flour</p>', 'Salt & flour', 'Salt &amp; flour'],
    ['behind a comment', 'Salt <!-- & -->and\r\nflour', 'Salt and\nflour', 'Salt <!-- & -->and\r\nflour'],
    ['in a title', '<title>Salt &#38; <b></title>', 'Salt & <b>', 'Salt &#38; <b>'],
    ['before a tag that is never closed', '<p>Salt <a href="', 'Salt ', 'Salt <a href="'],
  ])('tell where a text stands: %s', (_, html, text, source) => {
    expect(sources(html)).toEqual([[text, source]]);
  });

  it.each([
    ['in a paragraph', (text: string) => `<p>${text}</p>`],
    ['outside a table that it stands in', (text: string) => `<table><p>${text}</table>`],
    ['behind a drawing that it breaks out of', (text: string) => `<svg><p>${text}`],
    ['in a field', (text: string) => `<textarea>${text}</textarea>`],
  ])('give long texts whole: %s', (_, page) => {
    const text = `${'Salt &amp; flour &#x1F33E; 🌾 and more. '.repeat(8_000)}The end.`;
    const html = page(text);
    const [block] = segmentPage(html).blocks;
    expect(block?.text === `${'Salt & flour 🌾 🌾 and more. '.repeat(8_000)}The end.`).toBe(true);
    expect(html.slice(...(block?.span ?? [])) === text).toBe(true);
  });

  it('are without the rest of very long values', () => {
    const html = `<p title="${'t'.repeat(200_000)}" class='kept'>The mill turns.`;
    const element = parse(html).root.children[0];
    const body = element?.kind === 'element' ? element.children[1] : undefined;
    const paragraph = body?.kind === 'element' ? body.children[0] : undefined;
    expect(paragraph?.kind === 'element' && attribute(paragraph, 'title')?.length).toBe(65_536);
    expect(paragraph?.kind === 'element' && attribute(paragraph, 'class')).toBe('kept');
  });
});
