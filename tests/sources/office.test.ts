import { describe, expect, it } from 'vitest';
import { containerOf } from '../../src/sources/containers.ts';
import { documentsOf, failuresOf, textOf } from './conformance.ts';
import { readAs } from './containers.ts';
import { docx, epub, pdf, zip } from './office-files.ts';

describe('a document of an office', () => {
  it('is the text of the lines of its pages where it is a PDF', async () => {
    const items = await readAs('pdf', pdf(['The tide came in.', 'Nobody saw it.']));
    expect(documentsOf(items).map(textOf)).toEqual(['The tide came in.\nNobody saw it.']);
  });

  it('is a page where it is DOCX', async () => {
    const [document] = documentsOf(await readAs('docx', docx));
    expect(document?.mediaType).toBe('text/html');
    expect(textOf(document)).toContain('<p>The lamp was lit at dusk.</p>');
  });

  it('is one page of its chapters in the order of its spine where it is EPUB', async () => {
    const [document] = documentsOf(await readAs('epub', epub));
    expect(textOf(document)).toContain('<title>The log</title>');
    expect(textOf(document)).toContain('<body><p>First there was wind.</p>\n<p>Then it rained.</p></body>');
  });

  it.each([
    ['pdf', pdf(['A.'])],
    ['docx', docx],
    ['epub', epub],
  ] as const)(
    'is told by its content, and a failure where it is cut, strange or too large: %s',
    async (format, bytes) => {
      expect(containerOf('a.txt', bytes)?.format).toBe(format);
      expect(containerOf(`a.${format}`, Buffer.from('Words.'))).toBeUndefined();
      expect(await readAs(format, '')).toEqual([]);
      for (const part of [bytes.slice(0, 60), bytes.slice(0, bytes.length / 2)]) {
        const items = await readAs(format, part);
        expect(failuresOf(items).map(({ error }) => error.code)).toEqual(['read/damaged']);
      }
      const large = await readAs(format, bytes, { maxBytes: 50 });
      expect(failuresOf(large).map(({ error }) => error.code)).toEqual(['read/too-large']);
    },
  );

  it.each([
    ['pdf', pdf(['A.'])],
    ['docx', docx],
    ['epub', epub],
  ] as const)('is one failure where it takes longer than it may: %s', async (format, bytes) => {
    const items = await readAs(format, bytes, { limits: { seconds: 0, megabytes: 1024 } });
    expect(failuresOf(items).map(({ error }) => error.code)).toEqual(['limit/time']);
  });

  it('is one failure where it takes more memory than it may', async () => {
    const items = await readAs('pdf', pdf(['A.']), { limits: { seconds: 20, megabytes: 0 } });
    expect(failuresOf(items).map(({ error }) => error.code)).toEqual(['limit/memory']);
  });

  it('is given up where it unpacks to more than a document may have', async () => {
    const bomb = zip({ mimetype: 'application/epub+zip', 'a.xhtml': ' '.repeat(3_000_000) });
    const items = await readAs('epub', bomb, { maxBytes: 1_000_000 });
    expect(failuresOf(items).map(({ error }) => error.code)).toEqual(['read/bomb']);
  });
});
