import { describe, expect, it } from 'vitest';
import { DecantError } from '../../src/errors.ts';
import { parse } from '../../src/html/parse.ts';
import type { ElementNode, TreeNode } from '../../src/html/tree.ts';
import { attribute, childElement } from '../../src/html/tree.ts';

/** All texts of a tree in order, without recursion. */
function textOf(root: ElementNode): string {
  const parts: string[] = [];
  const pending: TreeNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'text') parts.push(node.text);
    else for (const child of node.children.toReversed()) pending.push(child);
  }
  return parts.join('');
}

function body(html: string): ElementNode {
  const root = childElement(parse(html).root, 'html');
  const found = root === undefined ? undefined : childElement(root, 'body');
  if (found === undefined) throw new Error('a page has a body');
  return found;
}

describe('parse', () => {
  it('builds html, head and body of nothing', () => {
    expect(textOf(parse('').root)).toBe('');
    expect(body('').children).toEqual([]);
  });

  it('closes a paragraph where the next one begins', () => {
    expect(body('<p>one<p>two').children.map((node) => (node.kind === 'element' ? node.tag : node.kind))).toEqual([
      'p',
      'p',
    ]);
  });

  it('puts what does not belong into a table before it', () => {
    expect(textOf(body('<table>stray<tr><td>cell</table>'))).toBe('straycell');
  });

  it('gives every text the range of its markup', () => {
    const html = '<p>Salt &amp; pepper</p>';
    const [paragraph] = body(html).children;
    const text = paragraph?.kind === 'element' ? paragraph.children[0] : undefined;
    expect(text).toMatchObject({ text: 'Salt & pepper', start: 3, end: 20 });
  });

  it('keeps comments out of the tree and joins the text around them', () => {
    const [text] = body('be<!-- x -->fore').children;
    expect(text).toMatchObject({ kind: 'text', text: 'before' });
  });

  it('gives no element the children of another', () => {
    const children = body('<i></i><template>a</template><b>c</b><u></u>').children.map((node) =>
      node.kind === 'element' ? node.children.length : 0,
    );
    expect(children).toEqual([0, 1, 1, 0]);
  });

  it('gathers a text of many pieces whole, and goes on with one that was left', () => {
    const words = 'one &amp; two '.repeat(20_000);
    const { children } = body(`<table>${words}<tr><td>${words}</td></tr>${words}</table>`);
    const [before, table] = children;
    const whole = 'one & two '.repeat(20_000);
    expect(before?.kind === 'text' && before.text === whole + whole).toBe(true);
    expect(table?.kind === 'element' && textOf(table) === whole).toBe(true);
  });

  it('keeps the first of two attributes of one name', () => {
    const [link] = body('<a href=one href=two>x</a>').children;
    expect(link?.kind === 'element' ? attribute(link, 'href') : undefined).toBe('one');
  });

  it('adds the attributes of a second html element to the first', () => {
    const html = childElement(parse('<html lang=en><html lang=de dir=rtl>').root, 'html');
    expect(html?.attributes.map(({ name, value }) => `${name}=${value}`)).toEqual(['lang=en', 'dir=rtl']);
  });

  it.each(['&#', '&#x', '&#X'])('takes a reference of 400 digits for text: %s', (start) => {
    const text = textOf(body(`<p>before ${start}${'9'.repeat(400)}; after`));
    expect(text).toMatch(/^before #&/);
    expect(text).toMatch(/; after$/);
  });

  it('resolves references of up to 199 digits', () => {
    expect(textOf(body(`&#${'0'.repeat(197)}65;`))).toBe('A');
  });

  it('drops attributes past the 256th and keeps the text', () => {
    const attributes = Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(' ');
    const [paragraph] = body(`<p class=first ${attributes}>text</p>`).children;
    expect(paragraph?.kind === 'element' ? paragraph.attributes.length : 0).toBe(256);
    expect(textOf(body(`<p ${attributes}>text</p>`))).toBe('text');
  });

  it('does not take the inside of a script for tags', () => {
    const attributes = Array.from({ length: 1000 }, (_, at) => `a${at}`).join(' ');
    const script = `if (a <b ${attributes}>`;
    expect(textOf(parse(`<script type="application/ld+json">${script}</script>`).root)).toBe(script);
  });

  it.each(['div', 'span', 'b', 'ul><li', 'table><tr><td', 'object', 'math><mrow', 'x-y'])(
    'keeps text inside 100,000 open elements: %s',
    (tag) => {
      const open = `<${tag}>`.repeat(100_000 / tag.split('><').length);
      expect(textOf(parse(`<h1>top</h1>${open}deep`).root)).toBe('topdeep');
    },
  );

  it('keeps the order of texts on the way into a nest and out of it', () => {
    const depth = 20_000;
    const html = Array.from({ length: depth }, (_, at) => `<div>${at} `).join('') + '</div>.'.repeat(depth);
    const numbers = Array.from({ length: depth }, (_, at) => `${at} `).join('');
    expect(textOf(parse(html).root)).toBe(numbers + '.'.repeat(depth));
  });

  it('leaves the length of markup that it makes shallow', () => {
    const html = `${'<div class="x">'.repeat(20_000)}text`;
    expect(parse(html).html).toHaveLength(html.length);
  });

  it('refuses markup that multiplies beyond a million nodes', () => {
    const fonts = Array.from({ length: 1_000 }, (_, at) => `<font size=${at}>`).join('');
    const error = (() => {
      try {
        return parse(`<p>${fonts}${'<p>x'.repeat(1_000)}`);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(DecantError);
    expect(error).toMatchObject({ code: 'html/too-many-nodes' });
  });

  it('counts nodes against the limit that it is given', () => {
    expect(() => parse('<p>one<p>two', 5)).toThrow(DecantError);
    expect(parse('<p>one<p>two', 7).nodes).toBe(7);
  });
});

describe('parse: misnested tags', () => {
  it('around very many nodes take time in proportion to them', () => {
    const before = process.cpuUsage();
    const { nodes } = parse(`<a href=x><p>${'<br>w'.repeat(100_000)}</a> done</p>`);
    expect(nodes).toBeGreaterThan(200_000);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(3); // seconds; by squares it took seventeen
  });
});
