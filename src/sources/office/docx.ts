import { createRequire } from 'node:module';
import type { Container } from '../container.ts';
import { missingPackage, readWhole, type WholeContent, type WholeInput } from './whole.ts';
import { unzipped, ZIP_START, zipped } from './zip.ts';

/** What is used of the package `mammoth`. */
interface Mammoth {
  convertToHtml(input: { readonly buffer: Buffer }): Promise<{ readonly value: string }>;
}

/** DOCX: as the page that the package `mammoth` makes of it, which the user has to install, with `fflate`. */
export const docxContainer: Container = {
  format: 'docx',
  endings: ['.docx'],
  recognises(head) {
    if (!ZIP_START.every((byte, index) => head[index] === byte)) return 'no';
    return Buffer.from(head).includes('word/') ? 'surely' : 'maybe';
  },
  read: (stream) => readWhole(stream, 'docx'),
};

const PACKAGES = 'mammoth fflate';
const WHAT = 'a DOCX document';
const MEDIA = /^word\/(?:media|embeddings|fonts)\//;

/**
 * A DOCX as a page. Its pictures are left out, and the rest is unpacked here first: mammoth unpacks whatever there is. It is called
 * in a thread of its own.
 */
export async function readDocx({ uri, bytes, maxBytes }: WholeInput): Promise<WholeContent> {
  const unzipping = {
    uri,
    what: WHAT,
    packages: PACKAGES,
    most: maxBytes,
    isWanted: (name: string) => !MEDIA.test(name),
  };
  const buffer = Buffer.from(zipped(unzipped(bytes, unzipping), unzipping));
  const { value } = await loaded(uri).convertToHtml({ buffer });
  return {
    content: { text: `<!DOCTYPE html><html><body>${value}</body></html>`.toWellFormed() },
    mediaType: 'text/html',
  };
}

function loaded(uri: string): Mammoth {
  try {
    return createRequire(import.meta.url)('mammoth');
  } catch {
    throw missingPackage(uri, WHAT, PACKAGES);
  }
}
