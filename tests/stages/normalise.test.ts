import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/block.ts';
import type { Document, MediaType } from '../../src/document.ts';
import { withoutMeasures } from '../../src/document.ts';
import type { Hint } from '../../src/metadata.ts';
import { normalise } from '../../src/stages/normalise.ts';
import { segmentText } from '../../src/text/segment/segment.ts';

interface Parts {
  readonly blocks: readonly Block[];
  readonly hints?: readonly Hint[];
  readonly mediaType?: MediaType;
}

function documentOf({ blocks, hints = [], mediaType = 'text/plain' }: Parts): Document {
  return {
    id: '0123456789abcdef',
    origin: { uri: 'a.txt', contentHash: '', mediaType, encoding: 'utf-8' },
    blocks,
    hints,
    metadata: {},
    comments: [],
    verdicts: [],
  };
}

const textOf = (text: string): Document => documentOf({ blocks: segmentText(text) });
const texts = (document: Document): readonly string[] => document.blocks.map(({ text }) => text);
const notes = (document: Document): object =>
  Object.fromEntries(document.verdicts.map(({ rule, evidence }) => [rule, evidence]));

const PROSE = 'The parish council met on the first evening of the month to settle the long quarrel about the well.';

const dirtyLines = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        PROSE,
        '# Wells',
        '1. one',
        '2. two',
        '> quoted',
        '```',
        'a\tb',
        '    x = 1;',
        'The well\n====',
        '| a | b |',
      ),
      fc.constantFrom(
        'inter-\nnational',
        'cafe\u0301',
        '\u200b',
        'nb\u00a0sp',
        '\u202eabc',
        'ﬁrst',
        'a\u0000b',
        'It cost â€œtoo muchâ€\u009d.',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 25 },
  )
  .map((lines) => lines.join('\n'));

describe('normalise', () => {
  it('changes nothing when it is run again', () => {
    fc.assert(
      fc.property(dirtyLines, (text) => {
        const once = normalise().run(textOf(text));
        expect(normalise().run(once)).toEqual(once);
      }),
      { numRuns: 120 },
    );
  });

  it('adds nothing but the measures to a document that was kept without them', () => {
    const kept = withoutMeasures(normalise().run(textOf(`Old mill to grind again\n\n3 March 2012\n\n${PROSE}`)));
    expect(withoutMeasures(normalise().run(kept))).toEqual(kept);
  });

  it('leaves every block in its place with its span', () => {
    fc.assert(
      fc.property(dirtyLines, (text) => {
        const before = textOf(text);
        const skeleton = ({ index, kind, span, layout }: Block): object => ({ index, kind, span, layout });
        expect(normalise().run(before).blocks.map(skeleton)).toEqual(before.blocks.map(skeleton));
      }),
    );
  });

  it('notes each kind of edit once, with how often it was made and in how many blocks', () => {
    const document = normalise().run(textOf('a\u00a0b  c\n\nd\u00a0e\n\nﬁrst\n\nplain'));
    expect(texts(document)).toEqual(['a b c', 'd e', 'first', 'plain']);
    expect(notes(document)).toEqual({
      'normalise/ligature': { edits: 1, blocks: 1 },
      'normalise/space': { edits: 3, blocks: 2 },
    });
    expect(document.verdicts.every(({ target, effect }) => target === 'document' && effect === 'note')).toBe(true);
  });

  it('says nothing of a document that was clean', () => {
    expect(normalise().run(textOf(PROSE)).verdicts).toEqual([]);
  });

  it('notes something whenever it rewrites a block', () => {
    fc.assert(
      fc.property(dirtyLines, (text) => {
        const before = textOf(text);
        const after = normalise().run(before);
        expect(after.verdicts.length > 0).toBe(JSON.stringify(texts(after)) !== JSON.stringify(texts(before)));
      }),
      { numRuns: 120 },
    );
  });

  it('joins a word hyphenated at a line end where the document has it in one piece, also in another block', () => {
    const wrapped = [
      'The parish council met on the first evening of the month to settle the',
      'long quarrel about the well, and it was agreed that the well-',
      'known inter-',
      'national commission should be asked.',
    ];
    const blocks: readonly Block[] = [
      { index: 0, kind: 'paragraph', text: wrapped.join('\n'), span: [0, 100] },
      { index: 1, kind: 'paragraph', text: 'The international commission meets in the autumn.', span: [100, 200] },
    ];
    const document = normalise().run(documentOf({ blocks }));
    expect(texts(document)[0]).toContain('the well-known international commission');
    expect(notes(document)).toEqual({
      'normalise/hyphen': { edits: 1, blocks: 1 },
      'normalise/wrap': { edits: 3, blocks: 1 },
    });
  });

  it('leaves a block whose text is nothing but dirt as an empty block that counts nothing', () => {
    const document = normalise().run(textOf('\u200b\u0000\n\nword'));
    expect(texts(document)).toEqual(['', 'word']);
    expect(document.blocks[0]?.features).toMatchObject({ characters: 0, words: 0, sentences: 0 });
  });

  it('cleans the values of hints, and counts them apart', () => {
    const hints: readonly Hint[] = [
      {
        field: 'author',
        value: ' Ada\u00a0\n Lind\u200bqvist',
        source: 'meta',
        at: 'head',
        detail: { place: 'Ostby\u0000' },
      },
      { field: 'url', value: 'https://example.org/', source: 'og', at: 'head' },
    ];
    const document = normalise().run(documentOf({ blocks: segmentText(PROSE), hints }));
    expect(document.hints.slice(0, 2)).toEqual([
      { field: 'author', value: 'Ada Lindqvist', source: 'meta', at: 'head', detail: { place: 'Ostby' } },
      hints[1],
    ]);
    expect(notes(document)).toMatchObject({ 'normalise/invisible': { edits: 1, blocks: 0, hints: 1 } });
  });

  it('keeps the line breaks of a page, but not those of a text', () => {
    const blocks: readonly Block[] = [{ index: 0, kind: 'paragraph', text: 'Old Mill\nOstby', span: [0, 14] }];
    expect(texts(normalise().run(documentOf({ blocks, mediaType: 'text/html' })))).toEqual(['Old Mill\nOstby']);
    expect(texts(normalise().run(documentOf({ blocks })))).toEqual(['Old Mill Ostby']);
  });

  it('takes the sign that links to its own line from a line of a page, and the link', () => {
    const block = (text: string, links: Block['links']): Block => ({
      ...{ index: 0, kind: 'heading', text, span: [0, 9] },
      ...(links && { links }),
    });
    const run = (text: string, links: Block['links']): Document =>
      normalise().run(documentOf({ blocks: [block(text, links)], mediaType: 'text/html' }));
    const sphinx = run('Setting a policy¶', [{ text: '¶', href: '#setting' }]);
    expect(sphinx.blocks[0]).toMatchObject({ text: 'Setting a policy' });
    expect(sphinx.blocks[0]?.links).toBeUndefined();
    expect(notes(sphinx)).toEqual({ 'normalise/markup': { edits: 1, blocks: 1 } });
    expect(texts(run('§ Examples', [{ text: '§', href: 'guide.html#examples' }]))).toEqual(['Examples']);
    const wells = { text: 'wells', href: '/wells' };
    const linked = run('# On wells', [{ text: '#', href: '#on-wells' }, wells]).blocks[0];
    expect(linked).toMatchObject({ text: 'On wells', links: [wells] });
    for (const [text, href] of [
      ['Rule 5 of C#', '/c'],
      ['¶', '#top'],
    ] as const) {
      expect(texts(run(text, [{ text: text.slice(-1), href }]))).toEqual([text]);
    }
  });

  it.each([
    ['heading', 'Life[edit]', [['edit', '/w/index.php?title=Ann_Lee&action=edit&section=1']], 'Life'],
    [
      'heading',
      'Leben [Bearbeiten | Quelltext]',
      [
        ['Bearbeiten', '/w/Ann?veaction=edit'],
        ['Quelltext', '/w/Ann?action=edit'],
      ],
      'Leben',
    ],
    ['heading', 'NAME top', [['top', '#top_of_page']], 'NAME'],
    ['item', 'The missing years are 1713 and 1750. ↩︎', [['↩︎', '#r1']], 'The missing years are 1713 and 1750.'],
    ['item', '^ Lie, Oda (1970).', [['^', '#cite_ref-1']], 'Lie, Oda (1970).'],
    ['heading', 'Report [PDF]', [['PDF', '/report.pdf']], 'Report [PDF]'],
    ['heading', 'Life[1]', [['1', '#note-1']], 'Life[1]'],
    ['paragraph', 'Spin the top', [['top', '#top']], 'Spin the top'],
    ['heading', 'What we sell', [['sell', '#']], 'What we sell'],
  ] as const)('takes from a %s what only leads about in it, and nothing else: %s', (kind, text, links, bare) => {
    const block: Block = {
      index: 0,
      kind,
      text,
      span: [0, 9],
      links: links.map(([own, href]) => ({ text: own, href })),
    };
    expect(texts(normalise().run(documentOf({ blocks: [block], mediaType: 'text/html' })))).toEqual([bare]);
  });

  it('keeps quotes and dashes, unless it is told to straighten them', () => {
    const dashed = '“Wells” – old ones';
    expect(texts(normalise().run(textOf(dashed)))).toEqual([dashed]);
    const straight = normalise({ quotes: 'straighten', dashes: 'straighten' }).run(textOf(dashed));
    expect(texts(straight)).toEqual(['"Wells" - old ones']);
    expect(notes(straight)).toEqual({
      'normalise/quotes': { edits: 2, blocks: 1 },
      'normalise/dashes': { edits: 1, blocks: 1 },
    });
  });

  it('guesses the language by the longer blocks', () => {
    const german = 'Der Brunnen auf dem Berg ist wieder offen, und wer will, kann dort jeden Morgen sein Wasser holen.';
    const labels = 'Home\n\nNews\n\nSport\n\nAbout us\n\nContact\n\nTerms of use\n\nSign in';
    expect(normalise().run(textOf(`${labels}\n\n${german}`)).language?.value).toBe('de');
  });

  it('keeps a language that is known already, and names none where there is nothing to go by', () => {
    const known: Document = { ...textOf(PROSE), language: { value: 'fr', confidence: 1 } };
    expect(normalise().run(known).language).toEqual({ value: 'fr', confidence: 1 });
    expect(normalise().run(textOf('1 2 3'))).not.toHaveProperty('language');
  });

  it('measures every block with the stop words of the language', () => {
    const { blocks } = normalise().run(textOf(`${PROSE}\n\n- item`));
    expect(blocks.every(({ features }) => features !== undefined)).toBe(true);
    expect(blocks[0]?.features).toMatchObject({ sentences: 1, endsSentence: true, words: 19 });
    expect(blocks[0]?.features?.stopWords).toBeGreaterThan(0.3);
  });

  it('looks for the comment section once, for all stages behind it, and says where there is none', () => {
    const comments = 'Comments\n\nMaria says:\n\nWhat a mill, I say.\n\nJon says:\n\nIt grinds very well indeed.';
    const { thread } = normalise().run(textOf(`${PROSE}\n\n${PROSE}\n\n${comments}`));
    expect(thread?.comments.map(({ author }) => author)).toEqual(['Maria', 'Jon']);
    expect(normalise().run(textOf(PROSE)).thread).toBeNull();
  });

  it('has a sentence for every rule', () => {
    for (const sentence of Object.values(normalise().rules)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('takes a document without blocks', () => {
    expect(withoutMeasures(normalise().run(documentOf({ blocks: [] })))).toEqual(documentOf({ blocks: [] }));
  });
});
