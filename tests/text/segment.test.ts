import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/block.ts';
import { DecantError } from '../../src/errors.ts';
import { maximumLines } from '../../src/text/segment/lines.ts';
import { segmentText } from '../../src/text/segment/segment.ts';

const CASES = resolve(import.meta.dirname, '../../fixtures/segment');
const SEEDS = resolve(import.meta.dirname, '../../../shared/seeds');
const NAMES = readdirSync(CASES)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length));

const texts = (text: string): readonly string[] => segmentText(text).map((block) => block.text);
const kinds = (text: string): readonly string[] => segmentText(text).map(({ kind }) => kind);
const summary = ({ kind, level, text, cells, layout }: Block): object => ({ kind, level, text, cells, ...layout });

/** Texts made of what lines are made of, so that every kind of block comes up. */
const piecesOfText = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\r\r\n', '\u2028', '\u2029', '\f', '\v', '\u0085', ' ', '\t'),
      fc.constantFrom(
        '> ',
        '- ',
        '1. ',
        '2. ',
        '# ',
        '```',
        '~~~',
        '===',
        '---',
        '|',
        ' | ',
        '    ',
        'o ',
        '\ufeff',
        '\u00a0',
      ),
      fc.constantFrom(
        'a word',
        'A line that goes on for about as long as lines',
        'const x = 1;',
        '井戸',
        'End.',
        '\ud800',
        '\u200b',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

describe('segmentText: the spans', () => {
  it.each([
    ['pieces of text', piecesOfText],
    ['any text', fc.string({ unit: 'binary', maxLength: 200 })],
  ])('tile the source of %s but for white space', (_, source) => {
    fc.assert(
      fc.property(source, (text) => {
        let end = 0;
        for (const [index, block] of segmentText(text).entries()) {
          expect(block.index).toBe(index);
          expect(block.text).toBe(text.slice(...block.span));
          expect(block.text.trim()).not.toBe('');
          expect(text.slice(end, block.span[0]).replaceAll('\u0085', '').trim()).toBe('');
          end = block.span[1];
        }
        expect(text.slice(end).replaceAll('\u0085', '').trim()).toBe('');
      }),
      { numRuns: 100 },
    );
  });

  it('count blank lines and columns into the layout', () => {
    expect(segmentText('one\n\n\n\ttwo\n   three').map(({ layout }) => layout)).toEqual([
      { gap: 0, indent: 0 },
      { gap: 2, indent: 4 },
      { gap: 0, indent: 3 },
    ]);
  });
});

describe('segmentText: the ends of lines', () => {
  it.each([
    ['a line feed', '\n'],
    ['a carriage return', '\r'],
    ['both', '\r\n'],
    ['two returns and a feed', '\r\r\n'],
    ['a vertical tab', '\v'],
    ['a form feed', '\f'],
    ['a line separator', '\u2028'],
    ['a next-line character', '\u0085'],
  ])('are told by %s', (_, end) => {
    const blocks = segmentText(`One line.${end}Another line.`);
    expect(blocks.map(({ text }) => text)).toEqual(['One line.', 'Another line.']);
    expect(blocks[1]?.layout?.gap).toBe(0);
  });

  it('leave a blank line at a paragraph separator', () => {
    expect(segmentText('One.\u2029Two.')[1]?.layout?.gap).toBe(1);
  });

  it('are not told by a next-line character in a text that has line feeds: it is a broken ellipsis', () => {
    expect(texts('Wait\u0085 for it\nNow.')).toEqual(['Wait\u0085 for it', 'Now.']);
  });

  it('count `\\r\\n` once, so that it leaves no blank line', () => {
    expect(segmentText('a\r\n\r\nb')[1]?.layout?.gap).toBe(1);
  });
});

describe('segmentText: fixtures', () => {
  it('are there', () => expect(NAMES.length).toBeGreaterThan(10));

  it.each(NAMES)('%s', (name) => {
    const blocks = JSON.stringify(segmentText(readFileSync(join(CASES, `${name}.txt`), 'utf8')).map(summary), null, 1);
    const golden = join(CASES, `${name}.json`);
    if (process.env['UPDATE'] === '1') writeFileSync(golden, `${blocks}\n`);
    expect(`${blocks}\n`).toBe(readFileSync(golden, 'utf8'));
  });
});

describe('segmentText: wrapped lines', () => {
  const words = fc.constantFrom(
    ...'the well was dug by three men from the next parish over a single dry summer and never once ran empty'.split(
      ' ',
    ),
  );
  const paragraph = fc
    .array(words, { minLength: 60, maxLength: 120 })
    .map((list) => `A${list.map((word) => ` ${word}`).join('')}.`);

  it('come back as the paragraphs that were wrapped, whatever the width', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 50, max: 110 }),
        (paragraphs, width) => {
          const wrapped = paragraphs.map((text) => wrap(text, width)).join('\n\n');
          expect(texts(wrapped).map((text) => text.replaceAll('\n', ' '))).toEqual(paragraphs);
        },
      ),
    );
  });

  it('are told from lines that end where their sentences end', () => {
    const lines = [
      'The shaft was sunk in clay and lined with oak to the depth of two men.',
      'Below the clay there is a bed of gravel that carries water all year on.',
      'The parish paid for the oak and the men gave their labour for the rest.',
      'Nobody kept an account of what it cost them in the end to finish it up.',
    ];
    expect(texts(lines.join('\n'))).toEqual(lines);
  });

  it('are told from headlines of about one length', () => {
    const lines = [
      'Parish council votes to reopen the old well on the hill',
      'Surveyor finds second shaft beneath the churchyard wall',
      'Farmers warn of dry summer after a winter without snows',
      'Ferry timetable changes from Monday for the whole season',
    ];
    expect(texts(lines.join('\n'))).toEqual(lines);
  });

  it('are not looked for where much of the text stands in long lines', () => {
    const long = 'The council has met about it so often that nobody counts the meetings any longer. '.repeat(4).trim();
    const text = `${long}\nThis one breaks in the middle of its sentence at sixty columns\nand goes on with a small letter.`;
    expect(texts(text)).toHaveLength(3);
  });
});

describe('segmentText: kinds', () => {
  it('takes a numbered line for an item only next to its siblings', () => {
    expect(kinds('1. one\n2. two')).toEqual(['item', 'item']);
    expect(kinds('1. one\n\n3. three')).toEqual(['paragraph', 'paragraph']);
  });

  it('takes the letter o for a bullet only next to another', () => {
    expect(kinds('o one\no two')).toEqual(['item', 'item']);
    expect(kinds('o menino')).toEqual(['paragraph']);
  });

  it('gives a line without letters and digits the kind `other`', () => {
    expect(kinds('* * *')).toEqual(['other']);
  });

  it('takes no line for a heading that goes on in a small letter below', () => {
    const rest =
      'the boats of the town came back in the evening, all nine of them, and nobody had gone to bed before that.';
    expect(kinds(`Dear all\n${rest}`)).toEqual(['paragraph', 'paragraph']);
    expect(kinds(`Dear all\n\n${rest}`)).toEqual(['heading', 'paragraph']);
  });

  it('takes headings of one text to stand alike', () => {
    const long =
      'The boats of the town came back in the evening, all nine of them, and nobody had gone to bed before that.';
    const apart = `The shaft\n\n${long}\n\nThe wheel\n\n${long}`;
    expect(kinds(`${apart}\n\nNine boats went out and\n${long}`).slice(-2)).toEqual(['paragraph', 'paragraph']);
    expect(kinds(`The shaft\n${long}\n\nThe wheel\n${long}`)).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
  });

  it('takes a date above a paragraph for no heading', () => {
    const paragraph = 'The shaft goes down for forty feet through clay before it meets the rock.';
    expect(kinds(`July 18, 2017\n\n${paragraph}`)).toEqual(['paragraph', 'paragraph']);
    expect(kinds(`The shaft\n\n${paragraph}`)).toEqual(['heading', 'paragraph']);
  });

  it('leaves a fence that nothing closes as a line', () => {
    expect(texts('```\nfirst\n\nsecond')).toEqual(['```', 'first', 'second']);
  });
});

describe('segmentText: size', () => {
  it('is refused beyond a million lines that are not blank', () => {
    expect(() => segmentText('x\n'.repeat(maximumLines + 1))).toThrow(DecantError);
    expect(segmentText('\n'.repeat(maximumLines + 1))).toEqual([]);
  });

  it.each([
    ['one line of 8 MB', 'a well '.repeat(1_200_000)],
    ['nothing but line feeds', '\n'.repeat(8_000_000)],
    [
      'fences that nothing closes',
      Array.from({ length: 4_000 }, (_, index) => `${'`'.repeat(4_003 - index)}x`).join('\n'),
    ],
    ['rows of alternating width', 'a|b\na|b|c\n'.repeat(100_000)],
    ['borders without a table', '|---|\n'.repeat(200_000)],
    ['ever deeper items', Array.from({ length: 4_000 }, (_, index) => `${' '.repeat(index)}- x`).join('\n')],
  ])('takes %s', (_, text) => {
    expect(segmentText(text).reduce((sum, block) => sum + block.text.length, 0)).toBeLessThanOrEqual(text.length);
  });
});

describe.runIf(existsSync(SEEDS))('segmentText: the seeds', () => {
  it.each(existsSync(SEEDS) ? readdirSync(SEEDS).filter((file) => file.endsWith('.txt')) : [])(
    'cuts %s into its lines',
    (file) => {
      const text = readFileSync(join(SEEDS, file), 'utf8');
      const lines = text.split('\n').map((line) => line.trim());
      expect(texts(text)).toEqual(lines.filter((line) => line !== ''));
    },
  );
});

if (!existsSync(SEEDS)) console.warn('segment: no seeds beside the repository, their tests are skipped');

/** Wraps as editors do: a word goes to the next line where it would not fit. */
function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}
