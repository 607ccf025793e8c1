import { describe, expect, it } from 'vitest';
import { defused, flattened } from '../../src/html/defuse.ts';
import { tags } from '../../src/html/tags.ts';

function names(html: string): readonly string[] {
  return [...tags(html)].map(({ name, closing }) => (closing ? `/${name}` : name));
}

describe('tags', () => {
  it('finds tags and lowers their names', () => {
    expect(names('<DIV a=1>x</Div><br/>')).toEqual(['div', '/div', 'br']);
  });

  it('gives the range of each', () => {
    const html = 'a <b class="x">c</b>';
    expect([...tags(html)].map(({ start, end }) => html.slice(start, end))).toEqual(['<b class="x">', '</b>']);
  });

  it('reads past the end of a tag inside quotes', () => {
    expect(names('<a title="<b>" alt=\'>\'><i>')).toEqual(['a', 'i']);
  });

  it('takes a quote inside a name for part of the name', () => {
    expect(names('<a b"c><i>')).toEqual(['a', 'i']);
  });

  it.each(['<!-- <b> -->', '<!-->', '<!--->', '<!-- --!>', '<!doctype html>', '<?xml ?>', '<![CDATA[x]]>'])(
    'finds none in %s',
    (html) => {
      expect(names(`${html}<i>`)).toEqual(['i']);
    },
  );

  it('finds none in raw text, and its end tag in any case', () => {
    expect(names('<script>"<b>"</SCRIPT><title><i></title><p>')).toEqual(['script', '/script', 'title', '/title', 'p']);
  });

  it('finds none where a sign stands for itself', () => {
    expect(names('1 < 2, 3 <4, </ 5, <>')).toEqual([]);
  });

  it.each(['<a href="x', "<a title='", '<!-- x', '<b', '<script>x', '<?x'])(
    'ends at what is never closed: %s',
    (html) => {
      expect(names(`<p>${html}`)[0]).toBe('p');
      expect(names(`<p>${html}`).length).toBeLessThanOrEqual(2);
    },
  );
});

describe('defused', () => {
  it('changes nothing of ordinary markup', () => {
    const html = '<p class="a" id=b>Caf&#233; &#x26; more</p>';
    expect(defused(html)).toBe(html);
  });

  it('keeps the length', () => {
    const html = `<p ${'x '.repeat(1_000)}>&#${'1'.repeat(500)};`;
    expect(defused(html)).toHaveLength(html.length);
  });
});

describe('flattened', () => {
  it('turns blocks into rules and leaves words whole', () => {
    expect(flattened('<div>a<b>b</b>c</div>d')).toBe('<hr >a<!>b<! >c<hr  >d');
  });

  it('keeps what frames a document and what cannot nest', () => {
    const html = '<html><head><title>t</title></head><body><p>x</p><br></body></html>';
    expect(flattened(html)).toBe(html);
  });
});
