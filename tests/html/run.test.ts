import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/html/frame.ts';
import { gatherer } from '../../src/html/run.ts';
import type { ElementNode, TextNode } from '../../src/html/tree.ts';

const element = (tag: string, href?: string): ElementNode => ({
  kind: 'element',
  tag,
  namespace: 'http://www.w3.org/1999/xhtml',
  attributes: href === undefined ? [] : [{ name: 'href', value: href }],
  children: [],
});
const textNode = (text: string): TextNode => ({ kind: 'text', text, start: 0, end: text.length });
/** What of a frame a run reads. */
const frameOf = (preformatted: boolean): Frame =>
  ({ element: element('p'), preformatted, offset: 0 }) as unknown as Frame; // the rest belongs to the walk
const PLAIN = frameOf(false);

describe('a gathered run', () => {
  it('gives each link the text that stands in it, with the spaces and breaks between', () => {
    const run = gatherer();
    run.add(textNode('See '), PLAIN);
    run.openLink(element('a', '/first'));
    run.add(textNode(' the first'), PLAIN);
    run.add(textNode(' of  many '), PLAIN);
    run.lineBreak(PLAIN);
    run.add(textNode('here '), PLAIN);
    run.closeLink();
    run.add(textNode('and'), PLAIN);
    run.openLink(element('a', '/second'));
    run.add(textNode(' the last'), PLAIN);
    const { text, links } = run.take();
    expect(text).toBe('See the first of many\nhere and the last');
    expect(links).toEqual([
      { text: 'the first of many\nhere', href: '/first' },
      { text: 'the last', href: '/second' },
    ]);
    run.add(textNode('goes on'), PLAIN);
    expect(run.take().links).toEqual([{ text: 'goes on', href: '/second' }]);
  });

  it('keeps the lines of code in a link', () => {
    const [run, code] = [gatherer(), frameOf(true)];
    run.openLink(element('a', '/code'));
    run.add(textNode('x = 1'), code);
    run.lineBreak(code);
    run.add(textNode('y = 2'), code);
    run.closeLink();
    expect(run.take().links).toEqual([{ text: 'x = 1\ny = 2', href: '/code' }]);
  });

  it('of very many links takes time in proportion to them', () => {
    const [run, anchor, node] = [gatherer(), element('a', '/x'), textNode('link ')];
    const before = process.cpuUsage();
    for (let link = 0; link < 120_000; link++) {
      run.openLink(anchor);
      run.add(node, PLAIN);
      run.closeLink();
    }
    expect(run.take().links).toHaveLength(120_000);
    const { user, system } = process.cpuUsage(before); // most of it is the system's where texts are copied
    expect((user + system) / 1e6).toBeLessThan(3); // seconds; by squares it took sixteen
  });
});
