import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../bench/hostile-cases.ts';
import { clean } from '../../src/api/clean.ts';
import { DecantError } from '../../src/errors.ts';
import { type HostileCase, hasHostileCorpus, hostileCases } from '../sources/hostile.ts';

if (!hasHostileCorpus) console.warn('SKIPPED: the hostile corpus does not lie beside the repository.');

/** Bytes. */
const LARGEST = 150_000;

describe.skipIf(!hasHostileCorpus)('the hostile pages', () => {
  const all = hasHostileCorpus ? hostileCases('html') : [];
  // The largest cost seconds each: `npm run bench -- hostile` takes them too, and HOSTILE=all has them here.
  const pages = all.filter(({ bytes }) => process.env['HOSTILE'] === 'all' || bytes.length <= LARGEST);
  const named = (recover: HostileCase['recover']): readonly HostileCase[] =>
    pages.filter((page) => page.recover === recover);

  it('are all here, with what must come of them', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ recover }) => recover === undefined)).toEqual([]);
  });

  it.each(named('all'))('give the article that is in them: $name', ({ name, bytes, sentences }) => {
    const { record } = clean({ uri: name, content: { bytes } });
    expect(sentencesIn(record?.text ?? '', sentences)).toBe(sentences.length);
  });

  it.each(named('any'))('end in a record, a rejection or a clear failure: $name', ({ name, bytes }) => {
    const outcome = outcomeOf(name, bytes);
    expect(outcome).toMatch(/^written$|^[a-z]+\/[a-z-]+$/);
  });

  it.each(named('none'))('are refused where there is nothing in them: $name', ({ name, bytes }) => {
    expect(outcomeOf(name, bytes)).toMatch(/^[a-z]+\/[a-z-]+$/);
  });
});

/** `written`, the rule that rejected the page, or the code of the failure. */
function outcomeOf(uri: string, bytes: Uint8Array): string {
  try {
    return clean({ uri, content: { bytes } }).rejected?.rule ?? 'written';
  } catch (error) {
    if (error instanceof DecantError) return error.code;
    throw error;
  }
}
