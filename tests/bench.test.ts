import { describe, expect, it } from 'vitest';
import { withInterval } from '../bench/intervals.ts';
import { bootstrap, meanAt, meanWithInterval, table } from '../bench/report.ts';
import { authorsOf, dateOf, inputOf } from '../gold/metadata-row.ts';
import { authorScore, calibrationError, dateScore, f1, sameTitle } from '../gold/metadata-scores.ts';
import { overlap, scoreOf, shingleScore, shinglesOf, snippetCounts, tokenScore, tokens } from '../gold/metrics.ts';

describe('the metrics of the benches', () => {
  it('count words as runs of letters, digits and underscores, and each character of Chinese, Japanese and Thai', () => {
    expect(tokens('Ab_1 c-d 東京 x')).toEqual(['Ab_1', 'c', 'd', '東', '京', 'x']);
    expect(tokens('12円')).toEqual(['12', '円']);
  });

  it('compare multisets: a word counts as often as it stands in both', () => {
    expect(overlap(['a', 'a', 'b'], ['a', 'b', 'b'])).toEqual(scoreOf(2 / 3, 2 / 3));
  });

  it('give a page with an empty gold 1 for empty output and 0 for any other', () => {
    expect(tokenScore('', '').f1).toBe(1);
    expect(tokenScore('word', '').f1).toBe(0);
    expect(tokenScore('', 'word').f1).toBe(0);
  });

  it('fold case in words and not in shingles', () => {
    expect(tokenScore('One Two', 'one two').f1).toBe(1);
    expect(shingleScore('One two three four', 'one two three four').f1).toBe(0);
    expect(shinglesOf('a b c d e')).toEqual(['a b c d', 'b c d e']);
  });

  it('count snippets found, missed and wrongly kept', () => {
    expect(snippetCounts('the cat sat', ['cat', 'dog'], ['sat', 'ran'])).toEqual({ found: 1, missed: 1, wrong: 1 });
  });

  it('count runs of white space in snippets and texts as one space', () => {
    expect(snippetCounts('the cat\n\nsat', ['cat sat', 'the\tcat'], ['at  s'])).toEqual({
      found: 2,
      missed: 0,
      wrong: 1,
    });
  });

  it('give a mean with an interval that holds it, the same each time', () => {
    const values = Array.from({ length: 50 }, (_, index) => index / 50);
    const first = meanWithInterval(values);
    expect(first.low).toBeLessThan(first.value);
    expect(first.high).toBeGreaterThan(first.value);
    expect(meanWithInterval(values)).toEqual(first);
  });

  it('draw the same items for every statistic, so that equal systems differ by exactly nothing', () => {
    const values = Array.from({ length: 30 }, (_, index) => (index * 7) % 11);
    const mean = (places: Uint32Array): number => meanAt(places, (place) => values[place] ?? 0);
    expect(bootstrap(30, (places) => mean(places) - mean(places))).toEqual({ value: 0, low: 0, high: 0 });
    const ahead = bootstrap(30, (places) => meanAt(places, (place) => (values[place] ?? 0) + 1) - mean(places));
    expect(ahead.low).toBeCloseTo(1);
    expect(ahead.high).toBeCloseTo(1);
  });

  it('say in the table that only the first rows were looked at, and which versions were measured', () => {
    const row = { bench: 'b', set: 's', metric: 'm', value: 0.5, n: 3, limit: 3 };
    const text = table([
      { ...row, system: 'one', version: '1.2' },
      { ...row, system: 'two', version: '3.4' },
    ]);
    expect(text).toContain('one 1.2, two 3.4');
    expect(text).toContain('s (first 3)');
  });

  it('print a table that names set, system, metric, n and what was seen in training', () => {
    const text = table([{ bench: 'b', set: 's', system: 'decant', metric: 'm', value: 0.5, n: 3, seen: true }]);
    expect(text).toMatch(/b +s \(seen\) +decant +m +0\.5000 +3/);
  });
});

describe('the metrics of the bench of metadata', () => {
  it('take titles for the same that differ in case, space, and the shape of quotes and dashes', () => {
    expect(sameTitle('“Nine boats” –  A Storm', '"nine boats" - a storm')).toBe(true);
    expect(sameTitle('Nine boats', 'Nine boats and a storm')).toBe(false);
    expect(sameTitle(undefined, 'Nine boats')).toBe(false);
  });

  it('count a wrong day as wrong and none as missed, and coarse gold as far as it goes', () => {
    expect(dateScore('2021-03-09', '2021-03-08')).toEqual({ right: 0, wrong: 1, missed: 0 });
    expect(dateScore(undefined, '2021-03-08')).toEqual({ right: 0, wrong: 0, missed: 1 });
    expect(dateScore('2021-03-09', '2021-03')).toEqual({ right: 1, wrong: 0, missed: 0 });
  });

  it('compare authors as sets, lists taken apart, without degrees and roles', () => {
    expect(authorScore(['Ann Lée', 'Bo'], ['bo', 'Cy', 'Ann Lee'])).toEqual({ right: 2, wrong: 0, missed: 1 });
    expect(authorScore(['Ann Lee and Bo Chen'], ['Bo Chen, PhD', 'Ann Lee, Staff Writer'])).toEqual({
      right: 2,
      wrong: 0,
      missed: 0,
    });
  });

  it('look for the authors of a plain text only where it shows them', () => {
    expect(authorsOf({ id: 'a', authors: ['Ann Lee'], author_lines: [null] })).toEqual([]);
    expect(authorsOf({ id: 'a', authors: ['Ann Lee'], author_lines: [2] })).toEqual(['Ann Lee']);
  });

  it('add up the scores of all documents before they take F1', () => {
    const scores = [
      { right: 1, wrong: 0, missed: 0 },
      { right: 0, wrong: 1, missed: 0 },
      { right: 0, wrong: 0, missed: 1 },
    ];
    expect(f1(scores)).toBe(0.5);
  });

  it('give a calibration error of 0 where confidences are shares, and their distance where not', () => {
    const stated = (confidence: number, rights: readonly boolean[]) => rights.map((right) => ({ confidence, right }));
    expect(calibrationError(stated(0.5, [true, false]))).toBe(0);
    expect(calibrationError([...stated(0.9, [true, false]), ...stated(0.25, [false, true])])).toBeCloseTo(0.325);
  });

  it('look for the date of a plain text only where it shows one', () => {
    expect(dateOf({ id: 'a', date: '2021-03-08', date_line: null })).toBeUndefined();
    expect(dateOf({ id: 'a', date: '2021-03-08', date_line: 3 })).toBe('2021-03-08');
    expect(dateOf({ id: 'a', date: '2021-03-08' })).toBe('2021-03-08');
  });

  it('score no row whose gold is the output of a tool', () => {
    expect(inputOf({ id: 'a', html: '<p>x', gold: "tool's own snapshot" })).toBeUndefined();
    expect(inputOf({ id: 'a', html: '<p>x', gold: 'human' })).toMatchObject({ isPage: true });
    expect(inputOf({ id: 'a', text: 'x' })).toMatchObject({ isPage: false });
  });

  it('give the interval of a statistic, the same each time', () => {
    const largest = (sample: readonly number[]): number => Math.max(...sample);
    const first = withInterval([1, 2, 3, 4, 5], largest);
    expect(first).toMatchObject({ value: 5, high: 5 });
    expect(withInterval([1, 2, 3, 4, 5], largest)).toEqual(first);
  });
});
