import type { Author, Hint } from '../../metadata.ts';
import { readHeaderLine } from '../header/header-line.ts';
import type { Labels } from '../header/labels.ts';
import { authorsOf, isOrganisation } from '../header/name.ts';
import { isUnfilled } from './found.ts';
import { withoutReferences } from './plain-words.ts';
import { siteKey } from './title.ts';

/** What a hint that names authors is read with. */
export interface NameSight {
  /** Names of the document's own site, as `siteKey` makes them. */
  readonly sites: ReadonlySet<string>;
  readonly labels: Labels;
}

const ADDRESS = /^https?:\/\//u;
const LONGEST_NAME = 40;
const MOST_WORDS = 4;
const LETTERS = /\p{L}{2}/u;
const NO_NAME = /[@/|<>{}]|\.(?:com|org|net|de|co)(?!\p{L})/iu;
/** A name that a writer chose: `annlee77`. */
const HANDLE = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{2,30}$/u;
/** Sources whose value is what a reader sees. */
const SHOWN: ReadonlySet<string> = new Set(['byline', 'html']);
/** Sources that say of words that they are a name, whatever they look like. */
const MACHINE: ReadonlySet<string> = new Set(['field', 'json-ld', 'microdata', 'meta', 'citation', 'dublin-core']);

/** The authors that a hint names, with the place and address that it gives. */
export function authorsInHint(hint: Hint, sight: NameSight): readonly Author[] {
  // What a reader sees in brackets is a name (`[Ann Lee, Marlow Press]`), and not what a template left.
  if (ADDRESS.test(hint.value) || (!SHOWN.has(hint.source) && isUnfilled(hint.value.trim()))) return [];
  const authors = namesIn({ ...hint, value: withoutReferences(hint.value) }, sight.labels);
  const [place, url] = [hint.detail?.['place'], hint.detail?.['url']];
  return authors.map((author) => ({
    name: author.name,
    type: isOwn(author, hint, sight) ? 'organisation' : author.type,
    ...(place !== undefined && { location: place }),
    ...(url !== undefined && authors.length === 1 && { url }),
  }));
}

function isOwn({ name }: Author, { detail }: Hint, { sites }: NameSight): boolean {
  return sites.has(siteKey(name)) || detail?.['type']?.toLowerCase() === 'organization';
}

/** What a page shows is read as the lines of a text are; what a machine calls a name is one. */
function namesIn(hint: Hint, labels: Labels): readonly Author[] {
  if (SHOWN.has(hint.source)) {
    const { authors = [], names = [] } = readHeaderLine(hint.value, { labels, language: undefined }) ?? {};
    return authors.length > 0 ? authors : names;
  }
  const words = hint.value.slice(labels.starts(hint.value, 'by')).trim() || hint.value;
  const read = authorsOf(words, { surnameFirst: hint.source === 'citation' || hint.source === 'dublin-core' });
  if (read.length > 0) return read;
  const isName = MACHINE.has(hint.source)
    ? isShortName(words)
    : hint.detail?.['label'] !== undefined && HANDLE.test(words);
  return isName ? [{ name: words, type: isOrganisation(words) ? 'organisation' : 'person' }] : [];
}

function isShortName(words: string): boolean {
  if (words.length > LONGEST_NAME || words.split(' ').length > MOST_WORDS) return false;
  return LETTERS.test(words) && !NO_NAME.test(words);
}
