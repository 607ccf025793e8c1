import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Message } from './message-catalogue.ts';

/** What the originals are in. */
const ORIGINALS = 'en.json';
/** What precedes the words of a link, a plural, a gender or a case in wiki text, or has no words. */
const LINK_TARGET = /\[\[[^[\]|]{0,100}(?:\||\]\])|\[https?:\S{1,200}/g;
const MAGIC_WORD = /\{\{[^{}|]{0,60}(?:\||\}\})/g;
const SEPARATOR = /\||\}\}|\]\]?|'{2,3}/g;

/** A folder of messages as JSON, a file a locale. */
export interface JsonFolder {
  readonly path: string;
  /** The originals by their keys. */
  readonly originals: ReadonlyMap<string, string>;
}

/** The folders of messages below a folder, in order; none where it is not there. */
export function jsonFolders(root: string): readonly JsonFolder[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(`i18n/${ORIGINALS}`))
    .sort()
    .map((path) => ({ path: dirname(join(root, path)), originals: textsOf(join(root, path)) }));
}

/** The messages of a folder in one locale, as MediaWiki keeps them; wiki text is reduced to its words. */
export function jsonMessages({ path, originals }: JsonFolder, locale: string): readonly Message[] {
  const file = join(path, `${locale}.json`);
  if (!existsSync(file)) return [];
  return [...textsOf(file)].flatMap(([key, translation]) => {
    const original = originals.get(key);
    return original === undefined || original === translation
      ? []
      : [{ original: plain(original), translation: plain(translation) }];
  });
}

function textsOf(file: string): ReadonlyMap<string, string> {
  const read: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function plain(text: string): string {
  return [LINK_TARGET, MAGIC_WORD, SEPARATOR].reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}
