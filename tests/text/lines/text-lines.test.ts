import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document.ts';
import { shippedLines } from '../../../src/models/lines.ts';
import { openDocument, runStages } from '../../../src/pipeline.ts';
import { comments } from '../../../src/stages/comments.ts';
import { normalise } from '../../../src/stages/normalise.ts';
import { placed, readLines } from '../../../src/text/boilerplate/boilerplate-lines.ts';
import { againColumns } from '../../../src/text/lines/columns/again.ts';
import { kindColumns } from '../../../src/text/lines/columns/kind.ts';
import { gramColumns, lineColumns } from '../../../src/text/lines/columns/row.ts';
import { gramsOf } from '../../../src/text/lines/grams.ts';
import type { ExplainedJudge, LineJudge } from '../../../src/text/lines/judge.ts';
import { textLines } from '../../../src/text/lines/text-lines.ts';

const PARAGRAPHS = [
  'The ferry crossed the river again on Sunday morning, for the first time in forty years, with a band on board and the mayors of both villages at the rail.',
  'The council had found the money for it in spring, after three winters of talks between the two banks, and it had been a near thing even then, as the clerk told us.',
  'On the quay they had put up a tent in which the old captain, who is ninety now, told whoever would listen how it was when the cable broke in the great flood.',
];

function documentOf(lines: readonly string[]): Document {
  const raw = { uri: 'case.txt', mediaType: 'text/plain', content: { text: lines.join('\n\n') } };
  return runStages(openDocument(raw), [normalise(), comments()]);
}

function judged(lines: readonly string[], judge: LineJudge): ReturnType<typeof textLines> {
  const document = documentOf(lines);
  const read = placed(readLines(document, 25), () => true);
  return textLines(document, { lines: read, isFound: () => false, judge, minimumScore: 0.4 });
}

const NO_WORDS = { bias: 0, weights: new Map<number, number>() };
const ARTICLE: LineJudge['kind'] = { columns: kindColumns, grams: NO_WORDS, odds: () => 3 };
const NO_ARTICLE: LineJudge['kind'] = { ...ARTICLE, odds: () => -3 };

/** Vectors that know no word. */
const NO_MEANINGS: LineJudge['vectors'] = { dimensions: 0, add: () => 0 };

/** A second look that only repeats what the first said. */
const REPEATING: ExplainedJudge = {
  columns: againColumns,
  odds: (row) => row[0] ?? 0,
  contributions: (row) => new Float64Array(row.length),
};

/** A judge that gives every line the same odds, and lays them at the door of one column. */
function flat(odds: number, blamed = 'words'): LineJudge {
  const columns = [...lineColumns, ...gramColumns];
  return {
    columns,
    grams: NO_WORDS,
    kind: ARTICLE,
    again: REPEATING,
    odds: () => odds,
    contributions: () => Float64Array.from(columns, (name) => (name === blamed ? odds : 0)),
    vectors: NO_MEANINGS,
    // Read in their order, lines are what they are by themselves.
    inOrder(rows) {
      const width = columns.length;
      return Float64Array.from({ length: rows.length / width }, (_, at) =>
        this.odds(rows.subarray(at * width, (at + 1) * width)),
      );
    },
  };
}

const WORDS = lineColumns.indexOf('words');
const RUN = againColumns.indexOf('lines of the run at 0.5');

describe('textLines', () => {
  it('leave a text alone that is laid out data', () => {
    const rows = PARAGRAPHS.flatMap((text, at) => ['{', `"place": ${at},`, '"by": "the clerk",', '}', text]);
    expect(judged(rows, flat(-5)).size).toBe(0);
    expect(judged(PARAGRAPHS, flat(-5)).size).toBe(3);
  });

  it('holds a paragraph against a lower limit than other lines', () => {
    const scores = [...judged([...PARAGRAPHS, 'The clerk and the captain'], flat(0)).values()];
    expect(scores.map(({ guard }) => guard)).toEqual(['prose', 'prose', 'prose', undefined]);
    expect(scores[0]?.limit).toBeLessThan(scores[3]?.limit ?? 0);
  });

  it('holds the lines of a text that is no article against a lower limit still', () => {
    const posts = Array.from({ length: 16 }, (_, post) => `That is what I told them about lock ${post} last week`);
    const [first] = judged([...PARAGRAPHS.slice(0, 1), ...posts], flat(0)).values();
    expect(first?.guard).toBe('no article');
    expect(first?.limit).toBeLessThan(0.4);
  });

  /** Says of longer lines that they belong to the text, and of others that they do not. */
  const byLength: LineJudge = { ...flat(0), odds: (row) => ((row[WORDS] ?? 0) > 12 ? 3 : -1) };
  const MENU = Array.from({ length: 30 }, (_, entry) => `Stalls by pier ${entry}`);

  it('asks more of lines above and below the body of a whole page, and not less of paragraphs there', () => {
    const scores = [...judged([...MENU, ...PARAGRAPHS, ...PARAGRAPHS.slice(0, 1), ...MENU], byLength).values()];
    const [menu, inside, footer] = [scores[0], scores[31], scores.at(-1)];
    expect([menu?.outside, inside?.outside, footer?.outside]).toEqual([true, undefined, true]);
    expect(menu?.limit).toBe(footer?.limit);
    expect(menu?.limit).toBeGreaterThan(0.4);
    expect(inside?.guard).toBe('prose');
  });

  const PAGE = [...MENU, ...PARAGRAPHS, ...PARAGRAPHS.slice(0, 1), ...MENU];

  it('asks less of a whole page that is no article, in its body and outside of it', () => {
    const scores = [...judged(PAGE, { ...byLength, kind: NO_ARTICLE }).values()];
    expect(new Set(scores.map(({ guard }) => guard))).toEqual(new Set(['no article']));
    expect(scores[0]?.limit).toBeLessThan(0.4);
  });

  it('asks the less of a whole page, the less it is like an article', () => {
    const limits = [0.2, 0.4, 0.6, 0.85].map((likeness) => {
      const kind = { ...ARTICLE, odds: () => Math.log(likeness / (1 - likeness)) };
      return (
        judged(PAGE, { ...byLength, kind })
          .values()
          .next().value?.limit ?? Number.NaN
      );
    });
    expect(limits).toEqual([...limits].sort((a, b) => a - b));
    expect(limits[0]).toBeLessThan(0.02);
    expect(limits[3]).toBeGreaterThan(0.4);
  });

  /** Says of every third line of the text, when it is read in its order, that it does not belong to it. */
  const inOrder: LineJudge = {
    ...flat(2),
    inOrder: (rows) =>
      Float64Array.from({ length: rows.length / (lineColumns.length + gramColumns.length) }, (_, at) =>
        at % 3 ? 2 : -6,
      ),
  };

  it('reads the lines of a whole page in their order too, and tells where that spoke against one', () => {
    const found = judged(PAGE, inOrder);
    expect(found.size).toBeGreaterThan(50);
    for (const [{ block }, { score, against }] of found) {
      expect(score).toBe(block.index % 3 === 0 ? 0.034 : 0.881);
      expect(against()).toBe(block.index % 3 === 0 ? 'what stands before and after it (-5.3)' : '');
    }
  });

  const inLanguage = (value: string, texts: readonly string[]): Document => ({
    ...documentOf(texts),
    language: { value, confidence: 1 },
  });
  const scoresIn = (document: Document, judge: LineJudge): ReadonlySet<number> => {
    const lines = readLines(document, 25);
    const found = textLines(document, { lines, isFound: () => false, judge, minimumScore: 0.4 });
    return new Set([...found.values()].map(({ score }) => score));
  };

  it('does not of a short text', () => {
    expect(scoresIn(documentOf([...PARAGRAPHS, 'The clerk and the captain']), inOrder)).toEqual(new Set([0.881]));
  });

  it.each([
    ['de', 0.119],
    ['id', 0.002],
  ])('counts their order in %s too, all where there is no lexicon', (language, score) => {
    expect(scoresIn(inLanguage(language, PAGE), inOrder)).toEqual(new Set([score, 0.881]));
  });

  it('tells no reason of the trees where they have no say', () => {
    const document = inLanguage('id', PAGE);
    const lines = readLines(document, 25);
    const judge = { ...inOrder, contributions: () => new Float64Array(lineColumns.length).fill(-1) };
    const found = textLines(document, { lines, isFound: () => false, judge, minimumScore: 0.4 });
    const told = [...found].map(([{ block }, { against }]) => [block.index % 3 === 0, against()]);
    expect(new Set(told.map(([isFirst, reason]) => `${isFirst} ${reason}`))).toEqual(
      new Set(['true what stands before and after it (-6.0)', 'false ']),
    );
  });

  it('spares what may be the end of a text: sentences below it, and all down to the last one where only the order is known', () => {
    const menu = Array.from({ length: 50 }, (_, at) => `Label ${at}`);
    const spared = (language: string, below: readonly string[]): readonly string[] => {
      const document = inLanguage(language, [...menu, ...PARAGRAPHS, ...below]);
      const lines = readLines(document, 25);
      const width = lineColumns.length + gramColumns.length;
      const judge: LineJudge = {
        ...flat(-6),
        inOrder: (rows) =>
          Float64Array.from({ length: rows.length / width }, (_, at) =>
            (document.blocks[at]?.text.length ?? 0) > 99 ? 6 : -6,
          ),
      };
      const found = textLines(document, { lines, isFound: () => false, judge, minimumScore: 0.4 });
      return [...found].filter(([, { score, limit }]) => score >= limit).map(([{ block }]) => block.text);
    };
    const below = ['The clerk', 'The captain', 'We came home late.', 'Enjoy!', 'Contact', 'Imprint'];
    expect(spared('id', below)).toEqual([...PARAGRAPHS, ...below.slice(0, 4)]);
    expect(spared('en', below)).toEqual(PARAGRAPHS);
    expect(spared('en', below.slice(2))).toEqual([...PARAGRAPHS, 'We came home late.', 'Enjoy!']);
    expect(spared('en', below.slice(1))).toEqual([...PARAGRAPHS, ...below.slice(1, 4)]);
    expect(spared('en', ['It rained.', ...below.slice(1)])).toEqual([
      ...PARAGRAPHS,
      'It rained.',
      ...below.slice(1, 4),
    ]);
    expect(spared('en', ['It rained.', 'Contact', 'Imprint'])).toEqual([...PARAGRAPHS, 'It rained.']);
  });

  it('leaves a text without a lexicon alone that is no whole page', () => {
    expect(scoresIn(inLanguage('id', [...PARAGRAPHS, 'The clerk and the captain']), inOrder)).toEqual(new Set());
  });

  it('reads what runs of words say and what words mean in the language alone that they were learnt in', () => {
    const words = lineColumns.length;
    const read: (readonly number[])[] = [];
    const judge: LineJudge = {
      ...inOrder,
      grams: { bias: 1, weights: new Map() },
      vectors: { dimensions: 0, add: () => 1 },
      inOrder: (rows, meanings) => {
        read.push([rows[words] ?? Number.NaN, Math.max(...meanings)]);
        return new Float64Array(rows.length);
      },
    };
    scoresIn(inLanguage('en', PAGE), judge);
    scoresIn(inLanguage('de', PAGE), judge);
    expect(read).toEqual([
      [1, Math.fround(Math.log1p(33))],
      [0, 0],
    ]);
  });

  it('tells how like an article a whole page is, unless it surely is one', () => {
    const told = (likeness: number): readonly unknown[] => {
      const kind = { ...ARTICLE, odds: () => Math.log(likeness / (1 - likeness)) };
      return [...new Set([...judged(PAGE, { ...byLength, kind }).values()].map(({ likeArticle }) => likeArticle))];
    };
    expect(told(0.9)).toEqual([0.9]);
    expect(told(0.96)).toEqual([undefined]);
  });

  it('judges the kind of a text without its words in a language that the model knows none of', () => {
    const rows: Float32Array[] = [];
    const kind: LineJudge['kind'] = { ...ARTICLE, odds: (row) => rows.push(row) };
    const document = { ...documentOf(PAGE), language: { value: 'de', confidence: 1 } };
    const lines = readLines(document, 25);
    textLines(document, { lines, isFound: () => false, judge: { ...byLength, kind }, minimumScore: 0.4 });
    expect(rows[0]?.[kindColumns.indexOf('words of its kind')]).toBe(-20);
  });

  it('shows what tells the kind of a text what is likely kept of it', () => {
    const rows: Float32Array[] = [];
    const grams = { bias: -2, weights: new Map(gramsOf('Stalls by').map((gram) => [gram, 1])) };
    const kind: LineJudge['kind'] = { ...ARTICLE, grams, odds: (row) => rows.push(row) };
    judged(PAGE, { ...byLength, kind });
    const [row] = rows;
    const runs = new Set(PAGE.flatMap(gramsOf)).size;
    expect(row?.[kindColumns.indexOf('words of its kind')]).toBeCloseTo(-2 + 5 / Math.sqrt(runs), 4);
    expect(row?.[kindColumns.indexOf('kept words in prose')]).toBeGreaterThan(0.6);
    expect(row?.[kindColumns.indexOf('words of scores from 0.15')]).toBeGreaterThan(0.4);
    expect(row?.[kindColumns.indexOf('kept: stop words')]).toBeGreaterThan(0.2);
  });

  it('asks no more outside the body in a language that the model knows no words of', () => {
    const document = { ...documentOf(PAGE), language: { value: 'de', confidence: 1 } };
    const lines = readLines(document, 25);
    const scores = textLines(document, { lines, isFound: () => false, judge: byLength, minimumScore: 0.4 });
    expect([...scores.values()].some(({ outside }) => outside === true)).toBe(false);
  });

  it('asks less in such a language than in one that it knows words of', () => {
    const limitIn = (language: string): number => {
      const document = { ...documentOf(PARAGRAPHS), language: { value: language, confidence: 1 } };
      const lines = readLines(document, 25);
      const [first] = textLines(document, { lines, isFound: () => false, judge: flat(0), minimumScore: 0.4 }).values();
      return first?.limit ?? Number.NaN;
    };
    expect(limitIn('de')).toBeCloseTo(0.75 * limitIn('en'), 3);
    expect(limitIn('en')).toBeGreaterThan(0);
  });

  it('asks least of the posts of a forum', () => {
    const document = { ...documentOf(PARAGRAPHS), forum: { found: 'posts' } };
    const lines = readLines(document, 25);
    const [first] = textLines(document, { lines, isFound: () => false, judge: flat(0), minimumScore: 0.4 }).values();
    expect(first).toMatchObject({ guard: 'no article', limit: 0.013 });
  });

  /** Rows that the second look at a text is shown. */
  function seenAgain(lines: readonly string[], judge: LineJudge): readonly ReadonlyMap<string, number>[] {
    const rows: Float32Array[] = [];
    const odds = (row: Float32Array): number => {
      rows.push(Float32Array.from(row));
      return row[0] ?? 0;
    };
    judged(lines, { ...judge, again: { ...REPEATING, odds } });
    return rows.map((row) => new Map(againColumns.map((name, column) => [name, row[column] ?? Number.NaN])));
  }

  it('looks at each line again, by what the first look found of those around it and of its run', () => {
    const rows = seenAgain(PAGE, byLength);
    const [menu, below, paragraph] = [rows[5], rows[6], rows[MENU.length + 1]];
    expect(menu?.get('odds of the line above')).toBe(-1);
    expect(menu?.get('lines of the run at 0.5')).toBeCloseTo(-Math.log1p(MENU.length));
    expect(menu?.get('edges of the run at 0.5')).toBe(1);
    expect(menu?.get('lines until a sure one')).toBe(1 + (below?.get('lines until a sure one') ?? Number.NaN));
    expect(menu?.get('blocks into the body')).toBeLessThan(0);
    expect(paragraph?.get('score of the run at 0.5')).toBeCloseTo(1 / (1 + Math.exp(-3)));
    expect(paragraph?.get('edges of the run at 0.5')).toBe(0);
    expect(paragraph?.get('like an article')).toBeCloseTo(1 / (1 + Math.exp(-3)), 2);
    expect(rows.at(-1)?.get('edges of the run at 0.5')).toBe(2);
    expect([...(menu?.values() ?? [Number.NaN])].every(Number.isFinite)).toBe(true);
  });

  it('goes by the second look, and says what that adds against a line', () => {
    const again: ExplainedJudge = {
      ...REPEATING,
      odds: () => -4,
      contributions: (row) => Float64Array.from(row, (_, column) => (column === RUN ? -1.5 : 0)),
    };
    const [first] = judged([...PARAGRAPHS, 'The clerk and the captain'], { ...flat(2), again }).values();
    expect(first?.score).toBeLessThan(0.02);
    expect(first?.against()).toBe('lines of the run at 0.5 1.61 (-1.5)');
  });

  it('leaves a text alone that has no paragraph at all', () => {
    expect(judged(['Support', 'News', 'Goats for sale near the landing'], flat(-9)).size).toBe(0);
  });

  it('says what spoke against a line, with what was measured and how far it moved the odds', () => {
    const scores = [...judged([...PARAGRAPHS, 'The clerk and the captain'], flat(-2)).values()];
    expect(scores.at(-1)?.against()).toBe('words 5 (-2.0)');
  });

  it('names nothing that all lines of the text have in common', () => {
    const [first] = judged(PARAGRAPHS, flat(-2, 'share of prose')).values();
    expect(first?.against()).toBe('');
  });

  it('leaves a text alone whose language it has no stop words of', () => {
    const document = { ...documentOf(PARAGRAPHS), language: { value: 'sw', confidence: 1 } };
    const lines = readLines(document, 25);
    expect(textLines(document, { lines, isFound: () => false, judge: flat(-9), minimumScore: 0.4 }).size).toBe(0);
  });

  it('refuses a model of other columns, and says what to do', () => {
    expect(() => judged(PARAGRAPHS, { ...flat(0), columns: ['words'] })).toThrow(/train it again/);
    expect(() => judged(PARAGRAPHS, { ...flat(0), kind: { ...ARTICLE, columns: [] } })).toThrow(/train it again/);
    expect(() => judged(PARAGRAPHS, { ...flat(0), again: { ...REPEATING, columns: [] } })).toThrow(/train it again/);
  });

  it('keeps the paragraphs of an article by the shipped model', () => {
    for (const { score, limit } of judged(PARAGRAPHS, shippedLines()).values()) expect(score).toBeGreaterThan(limit);
  });
});
