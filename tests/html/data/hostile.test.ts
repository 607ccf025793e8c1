import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/html/data/stand-in.ts';
import { markup, paragraphs, script, shell, TITLE } from './pages.ts';

const [FIRST = ''] = paragraphs(1);

function page(json: string): string {
  return shell({ body: `<script type="application/json" id="data">${json}</script>` });
}

function read(html: string): readonly string[] {
  return readPage(html).blocks.flatMap(({ data, text }) => (data === undefined ? [] : [text]));
}

describe('data made to break a reader', () => {
  it.each([
    ['lists in lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['objects in objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['parts that hold each other', `[${Array.from({ length: 5_000 }, (_, at) => `[${(at + 1) % 5_000}]`).join(',')}]`],
    [
      'parts that wrap each other',
      `[["a",1],${Array.from({ length: 5_000 }, (_, at) => `["Ref",${at + 2}]`).join(',')},[0]]`,
    ],
    [
      'one string in very many places',
      `[[${'1,'.repeat(20_000)}2],${JSON.stringify('wood '.repeat(20_000))},{"a":0,"b":3},${JSON.stringify(TITLE)}]`,
    ],
    ['very many values', `[${'1,'.repeat(100_000)}1]`],
    ['what is no JSON', `{"title":"${TITLE}",${'"a":"b",'.repeat(10_000)}`],
    ['more than is read', `{"title":"${TITLE}","body":"${`${FIRST} `.repeat(26_000)}"}`],
  ])('ends: %s', (_, json) => {
    expect(read(page(json))).toEqual([]);
  });

  it('is read as deep as records go, and no deeper', () => {
    const nested = (depth: number): string => `${'{"a":'.repeat(depth)}"${FIRST}"${'}'.repeat(depth)}`;
    expect(read(page(`{"title":"${TITLE}","b":${nested(50)}}`))).toEqual([FIRST]);
    expect(read(page(`{"title":"${TITLE}","b":${nested(50_000)}}`))).toEqual([]);
  });

  it('does not fail the page for markup that makes too much of itself, and reads the rest', () => {
    const open = Array.from({ length: 200 }, (_, at) => `<font color="${at}">`).join('');
    const fonts = `<p>${open}${'<p>x'.repeat(100)}<p>${FIRST}`;
    expect(read(shell({ body: script({ post: { title: TITLE, a: fonts, b: markup(2) } }) }))).toEqual(paragraphs(2));
  });

  it('knows an object with the names of the language from one that has them itself', () => {
    const json = `{"constructor":{"__proto__":{"title":"${TITLE}","toString":"${FIRST}"}},"hasOwnProperty":1}`;
    expect(read(page(json))).toEqual([FIRST]);
  });
});
