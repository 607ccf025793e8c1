import { describe, expect, it } from 'vitest';
import { descriptionsOfTerms, tablesOfCaptions } from '../../../src/html/main-content/terms.ts';
import { pageDocument } from '../pages.ts';

function described(html: string): readonly (readonly [string | undefined, string | undefined])[] {
  const document = pageDocument(html);
  return [...descriptionsOfTerms(document)].map(([term, description]) => [
    document.blocks[term]?.text,
    document.blocks[description]?.text,
  ]);
}

describe('descriptionsOfTerms', () => {
  it('gives a term the first block of its description', () => {
    expect(described('<dl><dt>tide</dt><dd><p>The rise of the sea.</p><p>And its fall.</p></dd></dl>')).toEqual([
      ['tide', 'The rise of the sea.'],
    ]);
  });

  it('gives terms in a row one description', () => {
    expect(described('<dl><dt>quay</dt><dt><b>wharf</b></dt><dd>Where boats lie.</dd></dl>')).toEqual([
      ['wharf', 'Where boats lie.'],
      ['quay', 'Where boats lie.'],
    ]);
  });

  it('gives none to a term that nothing describes', () => {
    expect(described('<dl><dt>quay</dt></dl><p>Boats lie there.</p><dl><dd>Alone.</dd></dl>')).toEqual([]);
  });
});

describe('tablesOfCaptions', () => {
  const told = (html: string): readonly (readonly number[])[] => [...tablesOfCaptions(pageDocument(html))];

  it('gives a caption its table', () => {
    const rows = '<tr><th>Level</th><th>Days</th></tr><tr><td>low</td><td>12</td></tr><tr><td>high</td><td>9</td></tr>';
    expect(told(`<p>Tides.</p><table><caption>Levels of the year</caption>${rows}</table>`)).toEqual([[1, 2]]);
    expect(told(`<figure><figcaption>The wall.</figcaption></figure><table>${rows}</table>`)).toEqual([]);
  });
});
