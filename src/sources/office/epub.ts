import { posix } from 'node:path';
import { DecantError } from '../../errors.ts';
import type { Container } from '../container.ts';
import { readWhole, type WholeContent, type WholeInput } from './whole.ts';
import { unzipped, ZIP_START } from './zip.ts';

/** EPUB: its chapters in the order of its spine as one page, by the package `fflate`, which the user has to install. */
export const epubContainer: Container = {
  format: 'epub',
  endings: ['.epub'],
  recognises(head) {
    if (!ZIP_START.every((byte, index) => head[index] === byte)) return 'no';
    return Buffer.from(head.subarray(0, 200)).includes('application/epub+zip') ? 'surely' : 'maybe';
  },
  read: (stream) => readWhole(stream, 'epub'),
};

const WANTED = /\.(?:x?html?|xml|opf)$/i;
const UTF_8 = new TextDecoder();

/** The chapters of an EPUB as one page. It is called in a thread of its own. */
export async function readEpub({ uri, bytes, maxBytes }: WholeInput): Promise<WholeContent> {
  const unzipping = {
    uri,
    what: 'an EPUB',
    packages: 'fflate',
    most: maxBytes,
    isWanted: (name: string) => WANTED.test(name),
  };
  const files = unzipped(bytes, unzipping);
  const text = (name: string): string => UTF_8.decode(files.get(name));
  const [root = ''] = valuesOf(text('META-INF/container.xml'), ROOT_FILE, 'full-path');
  const book = text(root);
  const chapters = chaptersOf(book).map((href) => bodyOf(text(posix.join(posix.dirname(root), href))));
  if (chapters.length === 0) throw new DecantError('read/damaged', `${uri} names no chapters. Get it again.`, { uri });
  const [title = ''] = TITLE.exec(book)?.slice(1) ?? [];
  const head = `<head><meta charset="utf-8"><title>${title}</title></head>`;
  const page = `<!DOCTYPE html><html>${head}<body>${chapters.join('\n')}</body></html>`;
  return { content: { text: page.toWellFormed() }, mediaType: 'text/html' };
}

const ROOT_FILE = /<rootfile\s[^<>]{0,2000}>/g;
const ITEM = /<(?:opf:)?item\s[^<>]{0,4000}>/g;
const ITEM_REFERENCE = /<(?:opf:)?itemref\s[^<>]{0,2000}>/g;
const TITLE = /<dc:title[^<>]{0,200}>([^<>]{0,1000})</;
const ATTRIBUTE = /\s([\w:-]{1,40})=(?:"([^"<>]{0,2000})"|'([^'<>]{0,2000})')/g;

/** The addresses of the chapters, in their order. */
function chaptersOf(book: string): readonly string[] {
  const addresses = new Map<string, string>();
  for (const [tag] of book.matchAll(ITEM)) {
    const attributes = attributesOf(tag);
    addresses.set(attributes.get('id') ?? '', decoded(attributes.get('href') ?? ''));
  }
  return valuesOf(book, ITEM_REFERENCE, 'idref').flatMap((id) => addresses.get(id) ?? []);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // no encoding after all
  }
}

function valuesOf(text: string, tag: RegExp, name: string): readonly string[] {
  return [...text.matchAll(tag)].flatMap(([found]) => attributesOf(found).get(name) ?? []);
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  return new Map([...tag.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, double ?? single ?? '']));
}

/** What stands in the body of a chapter. */
function bodyOf(chapter: string): string {
  const start = chapter.indexOf('<body');
  const end = chapter.lastIndexOf('</body');
  return start < 0 ? chapter : chapter.slice(chapter.indexOf('>', start) + 1, end < start ? chapter.length : end);
}
