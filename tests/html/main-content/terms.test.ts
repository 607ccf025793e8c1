import { describe, expect, it } from 'vitest';
import { descriptionsOfTerms } from '../../../src/html/main-content/terms.ts';
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
