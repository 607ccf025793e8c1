import { describe, expect, it } from 'vitest';
import { type Cleaned, cleaner } from '../src/api/clean.ts';
import type { UserConfig } from '../src/config/schema.ts';
import { type Compared, createDiffer, type Diff } from '../src/diff.ts';
import { MILL, PIER } from './stories.ts';

function compared(text: string, config: UserConfig = {}, uri = 'in/pier.txt'): Compared {
  const { document, record, rejected, ledger }: Cleaned = cleaner(config)({ uri, content: { text } });
  const ending = record === undefined ? (rejected === undefined ? {} : { rejected }) : { record };
  return { id: document.id, uri, ledger, ...ending };
}

function diffOf(...pairs: readonly (readonly [Compared | undefined, Compared | undefined])[]): Diff {
  const differ = createDiffer({ examples: 2 });
  for (const [a, b] of pairs) differ.compare(a, b);
  return differ.diff();
}

const shareRestored: UserConfig = { overrides: [{ rule: 'boilerplate/share' }] };

describe('a diff', () => {
  it('of a document with itself is empty', () => {
    expect(diffOf([compared(PIER), compared(PIER)])).toEqual({
      documents: { a: 1, b: 1, same: 1, differing: 0, recut: 0, reworded: 0 },
      endings: [],
      blocks: [],
      fields: [],
    });
  });

  it('tells the blocks that flip by the rules of both sides, with their text', () => {
    const there = diffOf([compared(PIER), compared(PIER, shareRestored)]);
    expect(there.blocks).toEqual([
      {
        a: 'boilerplate/share',
        b: null,
        documents: 1,
        blocks: 1,
        characters: 22,
        examples: [expect.objectContaining({ uri: 'in/pier.txt', text: 'Share this on Facebook' })],
      },
    ]);
    const back = diffOf([compared(PIER, shareRestored), compared(PIER)]);
    expect(back.blocks).toMatchObject([{ a: null, b: 'boilerplate/share', blocks: 1 }]);
  });

  it('counts every flip and keeps a few examples, one a document', () => {
    const pairs = ['a', 'b', 'c', 'd'].map(
      (uri) => [compared(PIER, {}, uri), compared(PIER, shareRestored, uri)] as const,
    );
    const [flip] = diffOf(...pairs).blocks;
    expect(flip).toMatchObject({ documents: 4, blocks: 4, characters: 88 });
    expect(flip?.examples.map(({ uri }) => uri)).toEqual(['a', 'b']);
  });

  it('tells how documents end on each side, and compares their blocks all the same', () => {
    const diff = diffOf([compared(PIER), compared(PIER, { quality: { minWords: 900 }, ...shareRestored })]);
    expect(diff.endings).toEqual([
      {
        a: { ending: 'written', rule: null },
        b: { ending: 'rejected', rule: 'quality/too-short' },
        documents: 1,
        examples: [expect.objectContaining({ uri: 'in/pier.txt' })],
      },
    ]);
    expect(diff.blocks).toMatchObject([{ a: 'boilerplate/share', b: null, blocks: 1 }]);
  });

  it('tells a document that one side does not have, one that is a duplicate and one that failed', () => {
    const pier = compared(PIER);
    const line = { id: pier.id, uri: pier.uri, message: 'm', evidence: { a: 1 } };
    const failed: Compared = { ...pier, ledger: [], failed: { ...line, code: 'read/failed', at: null } };
    const { record: _record, ...rest } = failed;
    const duplicate = compared(PIER, { quality: { minWords: 900 } });
    const { rejected: _rejected, ...unlisted } = duplicate;
    const { endings, documents } = diffOf([pier, undefined], [undefined, unlisted], [rest, rest]);
    expect(endings.map(({ a, b }) => [a.ending, b.ending])).toEqual([
      ['absent', 'duplicate'],
      ['written', 'absent'],
    ]);
    expect(documents).toMatchObject({ a: 2, b: 2, same: 1, differing: 2 });
  });

  it('tells fields of the record, and words that changed where no block did', () => {
    const quoted = PIER.replace('Ferry pier to', 'The city’s ferry pier to');
    const diff = diffOf([compared(quoted), compared(quoted, { normalise: { quotes: 'straighten' } })]);
    expect(diff.fields).toEqual([
      {
        field: 'title',
        documents: 1,
        examples: [
          expect.objectContaining({
            a: 'The city’s ferry pier to close for the winter',
            b: "The city's ferry pier to close for the winter",
          }),
        ],
      },
    ]);
    expect(diff.documents).toMatchObject({ reworded: 1, recut: 0 });
    expect(diff.blocks).toEqual([]);
  });

  it('does not compare the blocks of two contents', () => {
    const diff = diffOf([compared(PIER), compared(MILL, {}, 'in/pier.txt')]);
    expect(diff.documents).toMatchObject({ recut: 1, differing: 1 });
    expect(diff.blocks).toEqual([]);
  });

  it('is told by weight', () => {
    const diff = diffOf(
      [compared(PIER), compared(PIER, { overrides: [{ rule: 'boilerplate/share' }, { rule: 'dedupe/exact' }] })],
      [compared(MILL, {}, 'm'), compared(MILL, shareRestored, 'm')],
    );
    expect(diff.blocks.map(({ a }) => a)).toEqual(['dedupe/exact', 'boilerplate/share']);
  });
});
