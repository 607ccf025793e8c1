import { describe, expect, it } from 'vitest';
import { groupNumbers, numbering } from '../../../src/html/main-content/numbering.ts';
import { pageDocument } from '../pages.ts';

describe('numbering', () => {
  it('numbers keys in the order in which they come first', () => {
    expect(['tide', 'boat', 'tide', 'quay'].map(numbering<string>())).toEqual([0, 1, 0, 2]);
  });
});

describe('groupNumbers', () => {
  const { blocks, elements = [] } = pageDocument('<body><h2>Tides</h2><p>one<p>two<h2>Boats</h2><ul><li>three</ul>');

  it('puts blocks of one kind together whose places are told alike', () => {
    expect([...groupNumbers(blocks, (element) => elements[element]?.tag ?? '')]).toEqual([0, 1, 1, 0, 2]);
  });

  it('keeps kinds apart in one place', () => {
    expect([...groupNumbers(blocks, () => 'here')]).toEqual([0, 1, 1, 0, 2]);
  });

  it('asks for the place of an element once, and for -1 where a block has none', () => {
    const asked: number[] = [];
    const unplaced = blocks.map(({ layout: _layout, ...block }) => block);
    groupNumbers([...unplaced, ...blocks, ...blocks], (element) => `${asked.push(element)}`);
    expect(asked).toEqual([...new Set(asked)]);
    expect(asked[0]).toBe(-1);
  });
});
