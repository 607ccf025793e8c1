import { zipSync } from 'fflate';

/** A zip of texts by their names. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const level = (name: string): 0 | 6 => (name === 'mimetype' ? 0 : 6);
  const packed = Object.entries(files).map(([name, text]) => [name, [Buffer.from(text), { level: level(name) }]]);
  return zipSync(Object.fromEntries(packed));
}

/** A PDF of one page with these lines. */
export function pdf(lines: readonly string[]): Buffer {
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

/** A DOCX of one paragraph. */
export const docx: Uint8Array = zip({
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml':
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>The lamp was lit at dusk.</w:t></w:r></w:p></w:body></w:document>',
});

const chapter = (text: string): string =>
  `<html><head><title>x</title></head><body class="b"><p>${text}</p></body></html>`;
/** An EPUB of two chapters, the second of which stands first in its manifest. */
export const epub: Uint8Array = zip({
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': '<container><rootfiles><rootfile full-path="book/content.opf"/></rootfiles></container>',
  'book/content.opf':
    '<package><metadata><dc:title>The log</dc:title></metadata><manifest><item id="a" href="one.xhtml"/><item id="b" href="t%20wo.xhtml"/></manifest><spine><itemref idref="b"/><itemref idref="a"/></spine></package>',
  'book/one.xhtml': chapter('Then it rained.'),
  'book/t wo.xhtml': chapter('First there was wind.'),
});

/** A message with these header fields and this body, as mail has its line ends. */
export function mail(rest: string): Buffer {
  const head = 'From: =?utf-8?Q?Zo=C3=A9_Kerguen?= <zoe@example.org>\nTo: Bo Chen <bo@example.org>\n';
  const about =
    'Subject: =?utf-8?B?TmluZSBib2F0cyDigJMgaG9tZQ==?=\nDate: Fri, 7 May 2004 00:58:12 +0200\nMIME-Version: 1.0\n';
  return Buffer.from(`${head}${about}${rest}`.replaceAll('\n', '\r\n'), 'latin1');
}
