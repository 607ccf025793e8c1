import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { containerOf } from '../../src/sources/containers.ts';
import { documentsOf, failuresOf, textOf } from './conformance.ts';
import { readAs } from './containers.ts';

function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const level = (name: string): 0 | 6 => (name === 'mimetype' ? 0 : 6);
  const packed = Object.entries(files).map(([name, text]) => [name, [Buffer.from(text), { level: level(name) }]]);
  return zipSync(Object.fromEntries(packed));
}

function pdf(lines: readonly string[]): Buffer {
  const content = `BT /F1 12 Tf 20 200 Td ${lines.map((line) => `(${line}) Tj 0 -20 Td`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(`${file}${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`);
}

const docx = zip({
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml':
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>The lamp was lit at dusk.</w:t></w:r></w:p></w:body></w:document>',
});

const chapter = (text: string): string =>
  `<html><head><title>x</title></head><body class="b"><p>${text}</p></body></html>`;
const epub = zip({
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': '<container><rootfiles><rootfile full-path="book/content.opf"/></rootfiles></container>',
  'book/content.opf':
    '<package><metadata><dc:title>The log</dc:title></metadata><manifest><item id="a" href="one.xhtml"/><item id="b" href="t%20wo.xhtml"/></manifest><spine><itemref idref="b"/><itemref idref="a"/></spine></package>',
  'book/one.xhtml': chapter('Then it rained.'),
  'book/t wo.xhtml': chapter('First there was wind.'),
});

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
