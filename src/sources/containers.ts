import { addressesContainer } from './addresses.ts';
import type { Container, ContainerFormat } from './container.ts';
import { csvContainer } from './csv.ts';
import { feedContainer } from './feed.ts';
import { jsonlContainer } from './jsonl.ts';
import { docxContainer } from './office/docx.ts';
import { epubContainer } from './office/epub.ts';
import { mailContainer } from './office/mail.ts';
import { pdfContainer } from './office/pdf.ts';
import { sitemapContainer } from './sitemap.ts';
import { warcContainer } from './warc/warc.ts';

/** Every format that holds documents. Where two recognise the same content, the first has it. */
export const containers: Readonly<Record<ContainerFormat, Container>> = {
  warc: warcContainer,
  jsonl: jsonlContainer,
  feed: feedContainer,
  sitemap: sitemapContainer,
  addresses: addressesContainer,
  csv: csvContainer,
  pdf: pdfContainer,
  epub: epubContainer,
  docx: docxContainer,
  eml: mailContainer,
};

const PACKED_ENDING = /\.(?:gz|zst|zstd|bz2)$/;

/**
 * The format of an input: what its content surely is, and else what its name says, unless its content is none of it.
 * Undefined for one document.
 *
 * @param name of the file; empty where it has none.
 * @param head the first kilobytes, unpacked.
 */
export function containerOf(name: string, head: Uint8Array): Container | undefined {
  const all = Object.values(containers);
  const sure = all.find((container) => container.recognises(head) === 'surely');
  if (sure !== undefined) return sure;
  const plain = name.toLowerCase().replace(PACKED_ENDING, '');
  const named = all.find(({ endings }) => endings.some((ending) => plain.endsWith(ending)));
  return named?.recognises(head) === 'no' ? undefined : named;
}
