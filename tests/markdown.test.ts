import { describe, expect, it } from 'vitest';
import { clean } from '../src/api/clean.ts';
import type { Block } from '../src/block.ts';
import type { Document } from '../src/document.ts';
import { toMarkdown } from '../src/markdown.ts';

function documentOf(...blocks: readonly Omit<Block, 'index' | 'span'>[]): Document {
  return {
    id: '0123456789abcdef',
    origin: { uri: 'a.html', contentHash: '', mediaType: 'text/html', encoding: 'utf-8' },
    blocks: blocks.map((block, index) => ({ ...block, index, span: [0, 0] })),
    hints: [],
    metadata: {},
    comments: [],
    verdicts: [],
  };
}

describe('Markdown', () => {
  it('has headings, paragraphs, quotes and code', () => {
    const document = documentOf(
      { kind: 'heading', level: 3, text: 'Head' },
      { kind: 'paragraph', text: 'Text.' },
      { kind: 'quote', text: 'Said\ntwice.' },
      { kind: 'code', text: 'a < b' },
    );
    expect(toMarkdown(document)).toBe('### Head\n\nText.\n\n> Said\n> twice.\n\n```\na < b\n```');
  });

  it('leaves formulas as they are, and what only stands between two prices escaped', () => {
    const document = documentOf(
      { kind: 'paragraph', text: 'Let $a_1 * b^{*}$ be [1] and $$\\frac{a}{b}$$ half.' },
      { kind: 'paragraph', text: 'From $5 [the_small] to $9.' },
      { kind: 'paragraph', text: 'For $5 there is $a_1$, and for $5-$a_2$ more.' },
    );
    expect(toMarkdown(document).split('\n\n')).toEqual([
      'Let $a_1 * b^{*}$ be \\[1\\] and $$\\frac{a}{b}$$ half.',
      'From $5 \\[the\\_small\\] to $9.',
      'For $5 there is $a_1$, and for $5-$a_2$ more.',
    ]);
  });

  it('sets items of a list close together, nested by their level', () => {
    const document = documentOf(
      { kind: 'item', level: 1, text: '• one' },
      { kind: 'item', level: 2, text: 'two' },
      { kind: 'item', level: 1, text: '3. three' },
    );
    expect(toMarkdown(document)).toBe('- one\n  - two\n3. three');
  });

  it('writes links out, each at its place', () => {
    const document = documentOf({
      kind: 'paragraph',
      text: 'See the pier and the pier.',
      links: [
        { text: 'pier', href: '/a b' },
        { text: 'pier', href: '/c' },
      ],
    });
    expect(toMarkdown(document)).toBe('See the [pier](/a%20b) and the [pier](/c).');
  });

  it('finds no link within a longer word or number, as long as it stands by itself', () => {
    const note = [{ text: '4', href: '#n4' }];
    const document = documentOf(
      { kind: 'paragraph', text: 'In 1742 it came back.4', links: note },
      { kind: 'paragraph', text: 'A page on ages and age.', links: [{ text: 'age', href: '/age' }] },
      { kind: 'paragraph', text: 'In 1742.', links: note },
    );
    expect(toMarkdown(document).split('\n\n')).toEqual([
      'In 1742 it came back.[4](#n4)',
      'A page on ages and [age](/age).',
      'In 17[4](#n4)2.',
    ]);
  });

  it('numbers the items of a numbered list of a page, and no others', () => {
    const { document } = clean(
      '<main><h1>Soup for a cold day</h1><p>This is how the soup is made on the island, in winter and in spring.</p><ol><li>Cut the leeks.</li><li><p>Boil the water.</p><ul><li>Add some salt.</li></ul></li><li>Eat.</li></ol></main>',
    );
    expect(toMarkdown(document)).toContain('1. Cut the leeks.\n2. Boil the water.\n    - Add some salt.\n3. Eat.');
  });

  it('resolves links against the address of the page, but those within it', () => {
    const links = [
      { text: 'pier', href: '../pier?x=1' },
      { text: 'top', href: '#top' },
      { text: 'broken', href: 'http://[' },
    ];
    const document = documentOf({ kind: 'paragraph', text: 'pier top broken', links });
    const url = {
      value: 'https://example.com/a/b/',
      source: 'url',
      evidence: '',
      confidence: 1,
      alternatives: [],
    } as const;
    expect(toMarkdown({ ...document, metadata: { url } })).toBe(
      '[pier](https://example.com/a/pier?x=1) [top](#top) [broken](http://[)',
    );
  });

  it('writes tables with as many columns as the widest row', () => {
    const document = documentOf({ kind: 'table', text: 'a\tb\nc', cells: [['a', 'b|b'], ['c']] });
    expect(toMarkdown(document)).toBe('| a | b\\|b |\n| --- | --- |\n| c |  |');
  });

  it('escapes what would be read as markup', () => {
    expect(toMarkdown(documentOf({ kind: 'paragraph', text: '2 * 3 [sic] <b>' }))).toBe('2 \\* 3 \\[sic\\] \\<b\\>');
  });

  it('holds every word of the text of a page', () => {
    const html =
      '<article><h1>Pier closed</h1><p>The old pier is <a href="/x">closed</a> for the whole winter.</p><ul><li>First reason given</li><li>Second reason given</li></ul><p>It will open again in the spring, they say.</p></article>';
    const { record, document } = clean(html);
    const words = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];
    expect(words(toMarkdown(document))).toEqual(expect.arrayContaining([...words(record?.text ?? '')]));
  });
});

describe('a table of very many rows', () => {
  it('is written as any other', () => {
    const cells = Array.from({ length: 130_000 }, () => ['a', 'b']);
    const lines = toMarkdown(documentOf({ kind: 'table', text: 'a b', cells })).split('\n');
    expect(lines).toHaveLength(130_001);
    expect(lines.slice(0, 3)).toEqual(['| a | b |', '| --- | --- |', '| a | b |']);
  });

  it('below one of very many cells is not filled up, as it would come to the product of both', () => {
    const wide = Array.from({ length: 3_000 }, () => 'a');
    const cells = [['b'], wide, ...Array.from({ length: 3_000 }, () => ['c'])];
    const lines = toMarkdown(documentOf({ kind: 'table', text: 'a b', cells })).split('\n');
    expect(lines[0]?.split('|')).toHaveLength(3_002);
    expect(lines[1]?.split('|')).toHaveLength(3_002);
    expect(lines[2]?.split('|')).toHaveLength(3_002);
    expect(lines.slice(3)).toEqual(Array.from({ length: 3_000 }, () => '| c |'));
  });
});
