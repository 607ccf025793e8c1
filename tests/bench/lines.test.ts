import { describe, expect, it } from 'vitest';
import { bodyTextSpan } from '../../bench/lines/bte.ts';
import { c4Lines } from '../../bench/lines/c4.ts';
import { decantLines } from '../../bench/lines/decant.ts';
import { jusText } from '../../bench/lines/justext.ts';
import { linePeers } from '../../bench/lines/peers.ts';
import { bySite, MEASURES, type PageCounts } from '../../bench/lines/scores.ts';
import { isArticle, type LinesRow, labelled, textPage } from '../../gold/lines-row.ts';

const PARAGRAPH =
  'The harbour board met on Tuesday, and it was said that the old crane on the north quay would have to go before winter.';
const SECOND =
  'Its members had been told in the spring that the repair of the crane would cost more than a new one of the same make.';

const row: LinesRow = {
  id: 'page',
  url: 'https://example.com/page',
  lines: [
    ['Menu', 0, 0, 'li'],
    [PARAGRAPH, 1, 1, 'p'],
    ['The crane', 0, 3, 'h1'],
  ],
};

function figure(name: string, pages: readonly PageCounts[]): number {
  const measure = MEASURES.find((one) => one.name === name);
  if (measure === undefined) throw new Error(`no measure ${name}`);
  return bySite(measure, pages).value;
}

describe('the text of a row of lines', () => {
  it('has a blank line for each that was above a line, and nothing of labels, tags and addresses', () => {
    expect(textPage(row).text).toBe(`Menu\n\n${PARAGRAPH}\nThe crane`);
  });

  it('knows where each line stands', () => {
    const { text, lines } = textPage(row);
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(row.lines.map(([line]) => line));
  });

  it('is from its address, or from nowhere that is known', () => {
    expect(textPage(row).uri).toBe('https://example.com/page');
    expect(textPage({ ...row, url: null }).uri).toBe('page');
  });

  it('counts words, and leaves titles out', () => {
    expect(labelled(row).map(({ verdict }) => verdict)).toEqual(['drop', 'keep', 'other']);
    expect(labelled(row)[0]?.words).toBe(1);
  });

  it('takes a page without a kind for an article', () => {
    expect([isArticle(row), isArticle({ ...row, type: 'forum' }), isArticle({ ...row, page_type: 'news' })]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('the measures of lines', () => {
  const pages: readonly PageCounts[] = [
    {
      site: 'a.example',
      good: 100,
      goodKept: 90,
      unsaid: 4,
      bad: 50,
      badKept: 10,
      badLines: 9,
      badLinesDropped: 8,
      goodLinesDropped: 3,
    },
    {
      site: 'b.example',
      good: 100,
      goodKept: 100,
      unsaid: 0,
      bad: 0,
      badKept: 0,
      badLines: 0,
      badLinesDropped: 0,
      goodLinesDropped: 0,
    },
  ];

  it('count what was dropped rightly over what was dropped, and over what was to drop', () => {
    expect(figure('drop-precision', pages)).toBeCloseTo(40 / 50);
    expect(figure('drop-recall', pages)).toBeCloseTo(40 / 50);
    expect(figure('drop-f1', pages)).toBeCloseTo(0.8);
  });

  it('count what was dropped in lines too, whatever their length', () => {
    expect(figure('drop-f1-lines', pages)).toBeCloseTo(16 / 20);
  });

  it('count what was lost over what is good', () => {
    expect(figure('good-lost', pages)).toBeCloseTo(0.05);
  });

  it('tell apart what is still said by another line', () => {
    expect(figure('good-unsaid', pages)).toBeCloseTo(0.02);
  });

  it('take the mean of F1 over pages', () => {
    expect(figure('page-f1', pages)).toBeCloseTo((180 / 200 + 1) / 2);
  });
});

describe('C4', () => {
  it('keeps lines of five words that end a sentence and are no notice', () => {
    const lines = [
      PARAGRAPH,
      'Too short.',
      'A heading of more than five words',
      'Read our privacy policy before you go.',
    ];
    expect(c4Lines(lines)).toEqual([true, false, false, false]);
  });
});

describe('jusText', () => {
  it('keeps a short line between paragraphs, and drops it among other short lines', () => {
    const long = `${PARAGRAPH} ${SECOND}`;
    expect(jusText(['Home', 'News', long, 'The crane', long, 'Share', 'Print'])).toEqual([
      ...[false, false],
      ...[true, true, true],
      ...[false, false],
    ]);
  });
});

describe('body text extraction', () => {
  it('keeps the one run of lines that holds most words', () => {
    expect(bodyTextSpan(['Home', 'News', PARAGRAPH, 'The crane', SECOND, 'Share'])).toEqual([
      ...[false, false],
      ...[true, true, true],
      false,
    ]);
  });
});

describe('the peers of the bench of lines', () => {
  it('are told by name', () => {
    expect(linePeers('c4,bte').map(({ system }) => system)).toEqual(['c4', 'bte']);
    expect(() => linePeers('c5')).toThrow(/There is no peer "c5"/);
  });
});

describe('decant on lines', () => {
  it('keeps what the pipeline leaves in the text, line by line', () => {
    const page = textPage({ ...row, lines: [...row.lines, ['Subscribe to our newsletter', 1, 0], [SECOND, 1, 1]] });
    const kept = decantLines({ preset: 'balanced' }).keeps(page, row);
    expect([kept[1], kept[3], kept[4]]).toEqual([1, 0, 1]);
  });

  it('has the preset in its name', () => {
    expect(decantLines({ preset: 'recall' }).system).toBe('decant-recall');
  });
});
