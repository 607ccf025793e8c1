import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../src/block.ts';
import { type Cleaning, clean } from '../../src/text/clean/clean.ts';
import { cleanContent } from '../../src/text/clean/clean-content.ts';
import type { EditKind, Shape } from '../../src/text/clean/edit.ts';

const SHAPES: readonly Shape[] = ['joined', 'verse', 'lines', 'rows', 'code'];
const cleaning = (shape: Shape, known: readonly string[] = []): Cleaning => ({
  shape,
  known: (word) => known.includes(word),
  quotes: 'keep',
  dashes: 'keep',
});
const cleaned = (text: string, shape: Shape = 'joined'): string => clean(text, cleaning(shape)).text;
const edits = (text: string, shape: Shape = 'joined'): Readonly<Partial<Record<EditKind, number>>> =>
  Object.fromEntries(clean(text, cleaning(shape)).edits);

/** Text made of what cleaning is about. */
const dirty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'word',
        'Well',
        'e\u0301',
        'é',
        '井',
        'ที่',
        'می',
        'क',
        '👩',
        '❤',
        '🏴',
        '7',
        '-',
        '“a”',
        '—',
        '\ufb01',
      ),
      fc.constantFrom(' ', '  ', '\t', '\n', '\n\n', '\r\n', '\r', '\u00a0', '\u3000', '\u2028', '\v', '\f', '\u0085'),
      fc.constantFrom(
        '\u00ad',
        '\u200b',
        '\u200c',
        '\u200d',
        '\u2060',
        '\ufeff',
        '\ufe0f',
        '\u{e0041}',
        '\u{e007f}',
        '\ufffc',
      ),
      fc.constantFrom(
        '\u202a',
        '\u202c',
        '\u202e',
        '\u2066',
        '\u2069',
        '\u200e',
        '\u0000',
        '\u001b',
        '\u001f',
        '\u009d',
        '\ud800',
        '\udc00',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

describe('clean', () => {
  it.each(SHAPES)('changes nothing more when it is run again, in the shape %s', (shape) => {
    fc.assert(
      fc.property(dirty, (text) => {
        const once = cleaned(text, shape);
        expect(clean(once, cleaning(shape))).toEqual({ text: once, edits: new Map() });
      }),
      { numRuns: 120 },
    );
  });

  it.each(SHAPES)('keeps every letter, mark and digit in its order, in the shape %s', (shape) => {
    const kept = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{Nd}]/gu, '');
    fc.assert(
      fc.property(dirty, (text) => {
        // A mark composes with its letter when an invisible character between them goes.
        const bare = text
          .toWellFormed()
          .replaceAll(/[\p{Cc}\p{Cf}\p{Variation_Selector}\p{Noncharacter_Code_Point}]/gu, '');
        expect(kept(cleaned(text, shape))).toBe(kept(bare));
      }),
      { numRuns: 120 },
    );
  });

  it.each(SHAPES)('says of every change that it made one, in the shape %s', (shape) => {
    fc.assert(
      fc.property(dirty, (text) => {
        const { text: result, edits: made } = clean(text, cleaning(shape));
        expect(made.size > 0).toBe(result !== text);
      }),
      { numRuns: 100 },
    );
  });

  it('gives text that is well formed, composed and without controls', () => {
    fc.assert(
      fc.property(dirty, (text) => {
        const result = cleaned(text);
        expect(result.isWellFormed()).toBe(true);
        expect(result.normalize('NFC')).toBe(result);
        expect(result).not.toMatch(/[\p{Cc}\p{Noncharacter_Code_Point}]/u);
        expect(result).not.toMatch(/^\s|\s$|\s\s|[^\S ]/u);
      }),
    );
  });

  it.each([
    ['composes letters and marks', 'cafe\u0301 e\u0301', 'café é', { composition: 2 }],
    ['halves of characters', 'a\ud83d b\udc00', 'a\ufffd b\ufffd', { surrogate: 2 }],
    ['control characters', 'a\u0000b\u0007\u009d', 'ab', { control: 3 }],
    ['information separators leave a space', 'a\u001fb', 'a b', { control: 1 }],
    ['what is no character', 'a\uffff\u{1fffe}b', 'ab', { control: 2 }],
    ['ligatures of typesetting', 'ﬁrst o\ufb03ce', 'first office', { ligature: 2 }],
    ['no other compatibility forms', '½ № ² Ｗ', '½ № ² Ｗ', {}],
    ['no-break spaces, tabs and runs of spaces', 'a\u00a0b\t\tc   d', 'a b c d', { space: 3 }],
    ['white space at both ends', ' a ', 'a', { space: 2 }],
    ['quotes and dashes as they are', '“a” – ‘b’—c', '“a” – ‘b’—c', {}],
  ])('folds, drops or keeps %s', (_, text, result, made) => {
    expect(cleaned(text)).toBe(result);
    expect(edits(text)).toEqual(made);
  });

  it('makes quotes and dashes straight where it is asked to', () => {
    const straight: Cleaning = { ...cleaning('joined'), quotes: 'straighten', dashes: 'straighten' };
    const { text, edits: made } = clean('“a” – ‘b’—c \u2212 1', straight);
    expect(text).toBe('"a" - \'b\'-c - 1');
    expect([...made]).toEqual([
      ['quotes', 4],
      ['dashes', 3],
    ]);
  });
});

describe('clean: characters that cannot be seen', () => {
  it.each([
    ['a soft hyphen', 'wa\u00adter', 'water'],
    ['a zero-width space', 'wa\u200bter', 'water'],
    ['a byte order mark inside', 'wa\ufeffter', 'water'],
    ['a word joiner', 'wa\u2060ter', 'water'],
    ['a joiner in Latin', 'Auf\u200clage', 'Auflage'],
    ['a stray variation selector', ' \ufe0fa', 'a'],
    ['an object mark', 'a\ufffcb', 'ab'],
    ['hidden tags', 'a\u{e0068}\u{e0069}b', 'ab'],
  ])('lose %s', (_, text, result) => {
    expect(cleaned(text)).toBe(result);
  });

  it.each([
    ['the non-joiner of Persian', 'می\u200cخواهم'],
    ['the joiner at the end of an Arabic abbreviation', 'ه\u200d'],
    ['the joiner of Devanagari', 'क्\u200dष'],
    ['the non-joiner of Kannada', 'ರ\u200cಕ'],
    ['the zero-width space of Khmer', 'ទឹក\u200bអណ្ដូង'],
    ['the joiners of a family', '👩\u200d👩\u200d👧'],
    ['the selector of a red heart', '❤\ufe0f'],
    ['the selector and joiner of a heart on fire', '❤\ufe0f\u200d🔥'],
    ['the tags of a flag', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a variant of a Han character', '葛\u{e0100}'],
  ])('keep %s', (_, text) => {
    expect(cleaned(text)).toBe(text);
  });

  it('leave a hyphen where a soft one stands between digits', () => {
    expect(cleaned('1950\u00ad53')).toBe('1950-53');
  });
});

describe('clean: controls of direction', () => {
  it.each([
    ['an override without its end', 'a\u202eb', 'ab'],
    ['an end without its beginning', 'a\u202cb', 'ab'],
    ['an isolate without its end', 'a\u2067b', 'ab'],
    ['an embedding that its isolate cuts off', '\u2066a\u202bb\u2069', '\u2066ab\u2069'],
    ['marks in text that runs left to right', '\u200e7/5/2004\u200f', '7/5/2004'],
  ])('go: %s', (_, text, result) => {
    expect(cleaned(text)).toBe(result);
  });

  it.each([
    ['a pair', '\u202bאבג\u202c'],
    ['pairs inside pairs', '\u2067\u202bא\u202c\u2069'],
    ['marks beside right-to-left letters', 'א\u200f!'],
  ])('stay: %s', (_, text) => {
    expect(cleaned(text)).toBe(text);
  });
});

describe('clean: line ends', () => {
  it('become spaces inside a paragraph', () => {
    expect(cleaned('The well\nis  deep\r\n and cold.')).toBe('The well is deep and cold.');
    expect(edits('The well\nis  deep\r\n and cold.')).toEqual({ 'line-end': 1, wrap: 2, space: 1 });
  });

  it('vanish between characters of scripts without spaces', () => {
    expect(cleaned('古い\n井戸。\n水')).toBe('古い井戸。水');
    expect(cleaned('บ่อ\nน้ำ')).toBe('บ่อน้ำ');
    expect(cleaned('우물\n물')).toBe('우물 물');
  });

  it('stay in quotes, rows and verse', () => {
    expect(cleaned('a  b \n\n\n\n c', 'lines')).toBe('a b\n\nc');
    expect(cleaned('a \t b\r\nc\t\td', 'rows')).toBe('a \t b\nc\t\td');
    expect(cleaned('The tide goes out,\nthe tide comes in', 'verse')).toBe('The tide goes out,\nthe tide comes in');
  });

  it('become spaces at a hard width, even where they may be verse', () => {
    const lines = [
      'The parish council met on the first evening of the month to settle the',
      'long quarrel about the well, and it was agreed that the surveyor ought',
      'to be asked for his opinion before anybody was allowed to dig there or',
      'anywhere near.',
    ];
    expect(cleaned(lines.join('\n'), 'verse')).toBe(lines.join(' '));
  });

  it('stay in code, with all white space but no-break spaces', () => {
    expect(cleaned('if x:\r\n\u00a0\ty  = “1”', 'code')).toBe('if x:\n \ty  = “1”');
  });
});

describe('clean: hyphens at line ends', () => {
  const joined = (text: string, ...known: readonly string[]): string => clean(text, cleaning('joined', known)).text;

  it('go where the document has the word in one piece', () => {
    expect(joined('an inter-\nnational affair', 'international')).toBe('an international affair');
    expect(joined('an Inter-\n national affair', 'international')).toBe('an International affair');
  });

  it('stay, without a space, where it has not', () => {
    expect(joined('a well-\nknown place')).toBe('a well-known place');
    expect(joined('from 1950-\n53')).toBe('from 1950-53');
  });

  it('keep their space before a conjunction', () => {
    expect(joined('pre-\nand post-war')).toBe('pre- and post-war');
  });

  it('are dashes where no letter stands before them', () => {
    expect(joined('a well -\nknown')).toBe('a well - known');
  });

  it('always go where they are soft', () => {
    expect(joined('wa\u00ad\nter')).toBe('water');
  });
});

describe('cleanContent', () => {
  const block = (kind: BlockKind, text: string, more: Partial<Block> = {}): Block => ({
    index: 0,
    kind,
    text,
    span: [0, text.length],
    ...more,
  });
  const cleanBlocks = (blocks: readonly Block[], onPage = false): ReturnType<typeof cleanContent> =>
    cleanContent({ blocks, hints: [] }, { quotes: 'keep', dashes: 'keep', onPage });
  const cleanOne = (only: Block, onPage = false): Block | undefined => cleanBlocks([only], onPage).blocks[0];

  it.each<[string, BlockKind, string, string]>([
    ['the number signs of a heading', 'heading', '## The well ##', 'The well'],
    ['the underline of a heading', 'heading', 'The well\n--------', 'The well'],
    ['the fences of code', 'code', '```ts\nlet a  = 1;\n```', 'let a  = 1;'],
  ])('takes out %s', (_, kind, text, result) => {
    const { blocks, counts } = cleanBlocks([block(kind, text)]);
    expect(blocks[0]?.text).toBe(result);
    expect(counts.get('markup')).toEqual({ edits: 1, blocks: 1, hints: 0 });
    expect(blocks[0]?.span).toEqual([0, text.length]);
  });

  it.each<[string, BlockKind, string]>([
    ['the marker of an item', 'item', '1. one'],
    ['the marks of a quote', 'quote', '> one\n> two'],
    ['a number sign that is part of the words', 'heading', '#wells'],
    ['a language whose name ends in a number sign', 'heading', 'Wells in C#'],
  ])('keeps %s', (_, kind, text) => {
    expect(cleanOne(block(kind, text))?.text).toBe(text);
  });

  it('keeps number signs on a page, where they are no mark-up', () => {
    expect(cleanOne(block('heading', '# of wells'), true)?.text).toBe('# of wells');
  });

  it('keeps the line breaks of a page in its paragraphs and not in its headings', () => {
    expect(cleanOne(block('paragraph', 'Old Mill\nOstby'), true)?.text).toBe('Old Mill\nOstby');
    expect(cleanOne(block('heading', 'Old Mill\nOstby'), true)?.text).toBe('Old Mill Ostby');
  });

  it('cleans cells and the texts of links too, but not where links lead', () => {
    const cells = [['a\u00a0b', 'c\nd']];
    const links = [{ text: 'a\u00a0b', href: '/a\u00a0b' }];
    const made = cleanOne(block('table', 'a\u00a0b', { cells, links }), true);
    expect(made?.cells).toEqual([['a b', 'c d']]);
    expect(made?.links).toEqual([{ text: 'a b', href: '/a\u00a0b' }]);
  });

  it('finds the words that are hyphenated in one place and not in another', () => {
    const { blocks } = cleanBlocks([
      block('paragraph', 'an inter-\nnational pre-\nlude'),
      block('item', 'International.'),
    ]);
    expect(blocks[0]?.text).toBe('an international pre-lude');
  });

  it('repairs mojibake in one block by what another shows, and counts the blocks', () => {
    const { blocks, counts } = cleanBlocks([
      block('paragraph', 'The councilâ€™s well'),
      block('item', 'plain'),
      block('item', 'cafÃ©'),
    ]);
    expect(blocks.map(({ text }) => text)).toEqual(['The council\u2019s well', 'plain', 'caf\u00e9']);
    expect(counts.get('mojibake')).toEqual({ edits: 2, blocks: 2, hints: 0 });
  });

  it('repairs what only the cleaning makes whole', () => {
    expect(cleanOne(block('paragraph', 'The councilâ\u200b€™s well'))?.text).toBe('The council\u2019s well');
  });

  it('changes nothing more when it is run again, whatever the text', () => {
    const broken = fc.constantFrom(
      'â€œ',
      'â€',
      'Ã©',
      'Ã\u00ad',
      'Â\u00a0',
      'Ã',
      'Â',
      'œ',
      '™',
      '€',
      '\u009d',
      '\u0080',
      'Ð¿Ñ',
    );
    const pieces = fc.array(fc.oneof(dirty, broken, broken), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 3 }), (all) => {
        const once = cleanBlocks(all.map((text) => block('paragraph', text)));
        expect(cleanBlocks(once.blocks)).toEqual({ ...once, counts: new Map() });
      }),
      { numRuns: 120 },
    );
  });
});

describe('clean: size', () => {
  it.each([
    ['zero-width spaces', '\u200b'],
    ['tags', '\u{e0041}'],
    ['joiners and letters', '\u200dक'],
    ['overrides', '\u202e'],
    ['ends of isolates', '\u2069'],
    ['halves of characters', '\ud800'],
    ['null characters', '\u0000'],
    ['marks', '\u0301'],
    ['decomposed letters', 'e\u0301'],
    ['tabs', '\t '],
    ['line feeds', ' \n'],
    ['hyphens at line ends', 'a-\n'],
  ])('takes a long run of %s', (_, piece) => {
    for (const shape of SHAPES) expect(cleaned(`a${piece.repeat(300_000)}b`, shape)).toMatch(/^[aá]/);
  });
});
