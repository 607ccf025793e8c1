import { describe, expect, it } from 'vitest';
import { withoutMarkup, withoutReferences } from '../../src/text/metadata/plain-words.ts';

describe('references in a value', () => {
  it.each([
    ['Boats &#038; Tides', 'Boats & Tides'],
    ['Redacci&oacute;n del Puerto', 'Redacción del Puerto'],
    ['the harbour&#x27;s &ldquo;old&rdquo; wall', "the harbour's “old” wall"],
    ['tar &amp;amp; rope', 'tar & rope'],
    ['nine boats &#150; one storm', 'nine boats – one storm'],
    ['the boats &hellip;', 'the boats …'],
  ])('are what they stand for: %s', (value, words) => {
    expect(withoutReferences(value)).toBe(words);
  });

  it('stay where they are none', () => {
    for (const value of ['tar & rope', 'R&D; and more', '&#xd800; &#9999999; &nosuch;'])
      expect(withoutReferences(value)).toBe(value);
  });
});

describe('mark-up in a value', () => {
  it.each([
    ['<p>All nine came back.</p><p>Nobody slept.</p>', ' All nine came back.  Nobody slept. '],
    ['All <b>nine</b> came back', 'All nine came back'],
    ['<p>All nine came', ' All nine came'],
    ['All <em>nine</em> came <a href="https://example.org/boa', 'All nine came '],
  ])('is left out: %s', (value, words) => {
    expect(withoutMarkup(value)).toBe(words);
  });

  it('stays where a tag is only spoken of', () => {
    for (const value of ['How the <b> tag came to be', 'a < b and b > c', 'Using List<String> well'])
      expect(withoutMarkup(value)).toBe(value);
  });
});
