import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFields, readCsvRecords } from '../../src/sources/csv-records.ts';
import { documentsOf, failuresOf, textOf } from './conformance.ts';
import { readAs } from './containers.ts';
import { inPieces } from './streams.ts';

describe('a CSV file', () => {
  it('is a document a row, by the columns that its first row names', async () => {
    const rows = 'title,text,url\nA pier,"It was long,\nand ""old"".",https://quay.example/1\nB,Short.,\n';
    const [one, two] = documentsOf(await readAs('csv', rows));
    expect(one).toMatchObject({ uri: 'https://quay.example/1', fields: { title: 'A pier' }, listing: 'sample.csv' });
    expect([textOf(one), textOf(two), two?.uri]).toEqual(['It was long,\nand "old".', 'Short.', 'sample.csv#4']);
  });

  it.each([';', '\t', '|', ','])('may have its fields apart by %j, in UTF-16 or windows-1252', async (mark) => {
    const rows = `text${mark}title\r\nUn café noir près de l’église.${mark}Été\r\nÀ côté.${mark}B\r\n`;
    const ansi = Buffer.from(rows.replace('’', "'"), 'latin1');
    for (const bytes of [Buffer.from(`\uFEFF${rows}`), Buffer.from(`\uFEFF${rows}`, 'utf16le'), ansi]) {
      const [first] = documentsOf(await readAs('csv', bytes));
      expect(textOf(first)?.replace("'", '’')).toBe('Un café noir près de l’église.');
      expect(first?.fields).toEqual({ title: 'Été' });
    }
  });

  it('reads columns by the field map of rows', async () => {
    const items = await readAs('csv', 'a,b\n1,Words.\n', { fields: { text: 'b', id: 'a' } });
    expect(documentsOf(items)).toMatchObject([{ key: '1', content: { text: 'Words.' } }]);
  });

  it('is one failure where no column holds the text', async () => {
    const [failure] = failuresOf(await readAs('csv', 'a,b\n1,2\n3,4\n'));
    expect(failure?.error).toMatchObject({ code: 'read/no-text', message: expect.stringContaining('a, b') });
  });

  it('tells rows with more fields than names, without text, and too long, with line and byte', async () => {
    const rows = `text,n\nok,1\nx,2,3\n,4\n"${'y'.repeat(200)}\n${'y'.repeat(200)}",5\nlast,6\n`;
    const items = await readAs('csv', rows, { maxLineBytes: 100 });
    expect(documentsOf(items).map(textOf)).toEqual(['ok', 'last']);
    expect(failuresOf(items).map(({ error }) => [error.code, error.at])).toEqual([
      ['read/invalid-row', 'line 3, byte 12'],
      ['read/no-text', 'line 4, byte 18'],
      ['read/line-too-long', 'line 5, byte 21'],
    ]);
  });

  it('goes on behind the line of a quotation mark that is never closed', async () => {
    const items = await readAs('csv', 'text,n\na,1\n"b,2\nc,3\nd,4\n');
    expect(documentsOf(items).map(textOf)).toEqual(['a', 'c', 'd']);
    expect(failuresOf(items).map(({ error }) => error.at)).toEqual(['line 3, byte 11']);
  });

  it('may have lines that end with a carriage return alone', async () => {
    expect(documentsOf(await readAs('csv', 'text\rone\rtwo')).map(textOf)).toEqual(['one', 'two']);
  });

  it('is split as csv-parse splits it, however its bytes are cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' '), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), fc.nat(6), async (rows, cut) => {
        const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
        const text = rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
        const found: (readonly string[])[] = [];
        const reading = { delimiter: 0x2c, maxBytes: 1000 };
        for await (const { bytes } of readCsvRecords(inPieces(text, cut + 1), reading))
          found.push(csvFields(new TextDecoder().decode(bytes), ','));
        expect(found).toEqual(parse(text, { relax_column_count: true }));
      }),
      { numRuns: 60 },
    );
  });
});
