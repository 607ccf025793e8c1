import type { Container } from '../container.ts';
import { missingPackage, readWhole, type WholeContent, type WholeInput } from './whole.ts';

/** PDF: the lines of its pages as one text, by the package `unpdf`, which the user has to install. */
export const pdfContainer: Container = {
  format: 'pdf',
  endings: ['.pdf'],
  recognises: (head) => (START.every((byte, index) => head[index] === byte) ? 'surely' : 'no'),
  read: (stream) => readWhole(stream, 'pdf'),
};

const START = Buffer.from('%PDF-');
/** Nothing is printed by the package. */
const SILENT = { verbosity: 0 };

/** The text of a PDF. It is called in a thread of its own. */
export async function readPdf({ uri, bytes }: WholeInput): Promise<WholeContent> {
  const { extractText, getDocumentProxy } = await loaded(uri);
  const { text } = await extractText(await getDocumentProxy(bytes, SILENT), { mergePages: false });
  return { content: { text: text.join('\n\n').toWellFormed() }, mediaType: 'text/plain' };
}

async function loaded(uri: string): Promise<typeof import('unpdf')> {
  try {
    return await import('unpdf');
  } catch {
    throw missingPackage(uri, 'a PDF', 'unpdf');
  }
}
