import { describe, expect, it } from 'vitest';
import { columnNames, rowsOf } from '../../../src/html/main-content/columns/row.ts';
import { view } from '../../../src/html/main-content/view.ts';
import { readLines } from '../../../src/text/boilerplate/boilerplate-lines.ts';
import { pageDocument } from '../pages.ts';

const UNWRITTEN = 12_345.5;

function rowOf(html: string, at: number): ReadonlyMap<string, number> {
  const document = pageDocument(html);
  const row = new Float32Array(columnNames.length).fill(UNWRITTEN);
  rowsOf(view(document, readLines(document, 25)))(at, row);
  return new Map(columnNames.map((name, column) => [name, row[column] ?? UNWRITTEN]));
}

const PAGE = `<html><title>Ferries to the island</title><body>
  <nav class="menu"><a href=/a>Boats</a></nav>
  <main><h1>Ferries to the island</h1><p>The ferry leaves at nine, and comes back when the tide allows it to.</p>
  <p>Bring a coat: <a href=/coats>coats</a> are not sold on board, and the deck is open.</p></main>
  <h2>Related articles</h2><ul><li>One</li><li>Two</li><li>Three</li></ul></body>`;

describe('columns of a block', () => {
  it('are all written', () => {
    expect([...rowOf(PAGE, 2).values()].every((value) => value !== UNWRITTEN && Number.isFinite(value))).toBe(true);
  });

  it('are all written on a page of one block', () => {
    expect([...rowOf('<p>x', 0).values()].every((value) => value !== UNWRITTEN && Number.isFinite(value))).toBe(true);
  });

  it('tell the steps to elements and to families of words', () => {
    const row = rowOf(PAGE, 0);
    expect([row.get('steps to nav'), row.get('steps to navigation words'), row.get('steps to main')]).toEqual([
      0, 0, 30,
    ]);
  });

  it('tell what the block shares with the title', () => {
    expect(rowOf(PAGE, 1).get('words in the title')).toBe(1);
  });

  it('tell what the heading above is a sign of', () => {
    expect(rowOf(PAGE, 5).get('heading of related')).toBe(1);
    expect(rowOf(PAGE, 2).get('heading of related')).toBe(0);
  });

  it('tell how often the page repeats the element', () => {
    expect(rowOf(PAGE, 6).get('members of the group')).toBeCloseTo(Math.log1p(3), 5);
  });
});
