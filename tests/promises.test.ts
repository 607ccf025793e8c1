import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaner } from '../src/api/clean.ts';
import { openDocument } from '../src/pipeline.ts';
import { toLedger } from '../src/render.ts';
import { repairMojibake } from '../src/text/mojibake/mojibake.ts';
import { rawDocument, scrapedText } from './arbitrary.ts';

const clean = cleaner();
const RUNS = { numRuns: 100 };

describe('the promises, for the whole pipeline', () => {
  it('loses nothing: text and ledger together are the whole document, in order', () => {
    fc.assert(
      fc.property(rawDocument, (raw) => {
        const { document, record, ledger } = clean(raw);
        const moved = new Map(ledger.filter(({ block }) => block !== null).map(({ block, text }) => [block, text]));
        const paragraphs =
          record === undefined
            ? []
            : document.blocks.filter(({ index, text }) => !moved.has(index) && text !== '').map(({ text }) => text);
        expect(record?.text ?? '').toBe(paragraphs.join('\n\n'));
        for (const block of document.blocks)
          if (moved.has(block.index)) expect(moved.get(block.index)).toBe(block.text);
        if (record === undefined) expect(moved.size).toBe(document.blocks.length);
      }),
      RUNS,
    );
  });

  it('names a rule and evidence for every block that is not in the text', () => {
    fc.assert(
      fc.property(rawDocument, (raw) => {
        for (const line of toLedger(clean(raw).document)) {
          expect(line.rule).toMatch(/^[a-z-]+\/[a-z-]+$/);
          expect(Object.keys(line.evidence).length).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });

  it('cuts a text into spans that tile it, white space aside', () => {
    fc.assert(
      fc.property(scrapedText, (text) => {
        let end = 0;
        const { blocks } = openDocument({ uri: 'a.txt', mediaType: 'text/plain', content: { text } });
        for (const block of blocks) {
          expect(text.slice(end, block.span[0]).trim()).toBe('');
          expect(block.text).toBe(text.slice(...block.span));
          end = block.span[1];
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      RUNS,
    );
  });

  it('gives the same record for the same input', () => {
    fc.assert(
      fc.property(rawDocument, (raw) => {
        expect(JSON.stringify(clean(raw))).toBe(JSON.stringify(cleaner()(raw)));
      }),
      { numRuns: 40 },
    );
  });

  it('invents no text: the letters of every paragraph stand in the source, in their order', () => {
    const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(scrapedText, (text) => {
        const record = clean({ uri: 'a.txt', content: { text } }).record;
        const sources = [letters(text), letters(repairMojibake(text).text)];
        for (const paragraph of record?.text.split('\n\n') ?? []) {
          expect(
            sources.some((source) => source.includes(letters(paragraph))),
            paragraph,
          ).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it.each([
    ['an empty string', ''],
    ['white space', ' \n\t\n\u00A0\n'],
    ['one lone surrogate', '\uD83D'],
    ['one word', 'word'],
    ['a null character', 'a\u0000b'],
    ['right-to-left text', 'هذا نص قصير عن الميناء القديم.'],
    ['a key of Object.prototype', '__proto__\n\nconstructor\n\nhasOwnProperty'],
    ['one long line', 'word '.repeat(100_000)],
    ['many lines', 'a line\n'.repeat(20_000)],
    ['nested tags', `${'<div>'.repeat(20_000)}text${'</div>'.repeat(20_000)}`],
  ])('ends with a record or a rejection on %s', (_, text) => {
    const { record, rejected } = clean({ uri: 'a', content: { text } });
    expect((record === undefined) !== (rejected === undefined)).toBe(true);
  });
});
