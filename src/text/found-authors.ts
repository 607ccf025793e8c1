import type { Author, Finding, Hint } from '../document.ts';
import type { Evidence } from './found.ts';
import { spanOf } from './found.ts';
import { siteNames } from './found-title.ts';
import { readHeaderLine } from './header-line.ts';
import type { Labels } from './labels.ts';
import { labelsOf } from './labels.ts';
import { authorsOf, foldedName } from './name.ts';
import { siteKey } from './title.ts';
import type { Candidate, Weights } from './votes.ts';
import { elect, weighed } from './votes.ts';

const WEIGHTS: Weights = {
  field: 108,
  citation: 96,
  'json-ld': 94,
  'dublin-core': 86,
  microdata: 84,
  meta: 80,
  html: 74,
  byline: 74,
  line: 66,
  og: 60,
  twitter: 34,
  text: 46,
};
/** A label says that a name is an author's; a name that only stands below the title may be another's. */
const LABELLED = 14;
/** A credit line at the end stands back where the head names an author. */
const CREDIT = -4;
/** What speaks against a list that names nobody but the site itself. */
const OWN_SITE = 30;
const ADDRESS = /^https?:\/\//u;
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  'admin administrator author editor staff user root webmaster redaktion guest unknown anonymous'.split(' '),
);

/** The authors, as the best source lists them; a first name alone is filled up from another source that has it whole. */
export function foundAuthors(evidence: Evidence): Finding<readonly Author[]> | undefined {
  const lists = authorLists(evidence);
  const found = elect(lists.map((list) => withSupport(list, lists)));
  if (found === undefined) return undefined;
  // An agency beside a person is where the material came from.
  const persons = found.value.filter(({ type }) => type === 'person');
  return { ...found, value: filledUp(persons.length > 0 ? persons : found.value, lists) };
}

interface AuthorList {
  readonly hint: Hint;
  readonly weight: number;
  readonly authors: Map<string, Author>;
  readonly words: string[];
}

/** One candidate for every source: hints of one source, and of one part of a text, list authors together. */
function authorLists(evidence: Evidence): readonly Candidate<readonly Author[]>[] {
  const groups = new Map<string, AuthorList>();
  const sites = siteNames(evidence);
  const labels = labelsOf(evidence.language);
  for (const { hint, weight } of weighed(evidence.hints.get('author') ?? [], WEIGHTS)) {
    const key = `${hint.source} ${partOf(hint)}`;
    if (isFar(hint, groups.get(key)?.hint)) continue;
    const group: AuthorList = groups.get(key) ?? {
      hint,
      weight: weight + bonusOf(hint),
      authors: new Map(),
      words: [],
    };
    for (const author of authorsIn(hint, { sites, labels }))
      group.authors.set(foldedName(author.name), { ...group.authors.get(foldedName(author.name)), ...author });
    if (!group.words.includes(hint.value)) group.words.push(hint.value);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ hint, weight, authors, words }) => {
    const value = [...authors.values()];
    if (value.length === 0) return [];
    const own = value.every(({ name }) => sites.has(siteKey(name)) || PLACEHOLDERS.has(name.toLowerCase()));
    const shown = value.map(({ name }) => name).join('; ');
    const key = [...authors.keys()].sort().join('|');
    return [
      {
        value,
        key,
        shown,
        source: hint.source,
        evidence: words.join('; '),
        weight: own ? weight - OWN_SITE : weight,
        ...spanOf(evidence, hint),
      },
    ];
  });
}

/** Names of one list stand together: a byline farther down is that of another text. */
function isFar({ at, source }: Hint, first: Hint | undefined): boolean {
  const reach = source === 'line' || source === 'text' ? TOGETHER : CARDS;
  return typeof at === 'number' && typeof first?.at === 'number' && at - first.at > reach;
}
const TOGETHER = 3;
/** Pages show authors in cards, with a picture and a few words each. */
const CARDS = 12;

/** Lines with a label, credit lines and bare names are three lists. */
function partOf({ source, detail }: Hint): string {
  if (source !== 'line' && source !== 'text') return '';
  return detail?.['credit'] !== undefined ? 'credit' : detail?.['label'] !== undefined ? 'label' : 'bare';
}

function bonusOf(hint: Hint): number {
  const part = partOf(hint);
  return part === 'label' ? LABELLED : part === 'credit' ? CREDIT : 0;
}

interface NameSight {
  readonly sites: ReadonlySet<string>;
  readonly labels: Labels;
}

function authorsIn(hint: Hint, sight: NameSight): readonly Author[] {
  if (ADDRESS.test(hint.value)) return [];
  const authors = namesIn(hint, sight.labels);
  const { place, url, type } = {
    place: hint.detail?.['place'],
    url: hint.detail?.['url'],
    type: hint.detail?.['type'],
  };
  return authors.map((author) => ({
    name: author.name,
    type:
      sight.sites.has(siteKey(author.name)) || type?.toLowerCase() === 'organization' ? 'organisation' : author.type,
    ...(place !== undefined && { location: place }),
    ...(url !== undefined && authors.length === 1 && { url }),
  }));
}

/** A line that a page shows is read as the lines of a text are; what a machine calls a name is one, whatever it looks like. */
function namesIn(hint: Hint, labels: Labels): readonly Author[] {
  const words = hint.value.slice(labels.starts(hint.value, 'by')).trim() || hint.value;
  if (SHOWN.has(hint.source)) {
    const { authors = [], names = [] } = readHeaderLine(hint.value, { labels, language: undefined }) ?? {};
    return authors.length > 0 ? authors : names;
  }
  const read = authorsOf(words, { surnameFirst: hint.source === 'citation' || hint.source === 'dublin-core' });
  const isName =
    (hint.detail?.['label'] !== undefined && HANDLE.test(words)) || (MACHINE.has(hint.source) && isShortName(words));
  return read.length === 0 && isName ? [{ name: words, type: 'person' }] : read;
}

function isShortName(words: string): boolean {
  return (
    words.length <= LONGEST_NAME &&
    words.split(' ').length <= MOST_NAME_WORDS &&
    LETTERS.test(words) &&
    !NO_NAME.test(words)
  );
}
const LONGEST_NAME = 40;
const MOST_NAME_WORDS = 4;
const LETTERS = /\p{L}{2}/u;
const NO_NAME = /[@/|<>{}]|\.(?:com|org|net|de|co)(?!\p{L})/iu;
/** Sources whose value is what a reader sees. */
const SHOWN: ReadonlySet<string> = new Set(['byline', 'html']);
/** Sources that say of a word that it is a name, whatever it looks like. */
const MACHINE: ReadonlySet<string> = new Set([
  'field',
  'json-ld',
  'microdata',
  'meta',
  'citation',
  'dublin-core',
  'html',
]);
/** A name that a writer chose: `annlee77`. */
const HANDLE = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{2,30}$/u;

/** A list gains where another source has it as a part of its own, or the other way round. */
function withSupport(
  list: Candidate<readonly Author[]>,
  all: readonly Candidate<readonly Author[]>[],
): Candidate<readonly Author[]> {
  const names = new Set(list.key.split('|'));
  const agrees = all.some((other) => other.key !== list.key && other.key.split('|').some((name) => names.has(name)));
  return agrees ? { ...list, weight: list.weight + 4 } : list;
}

function filledUp(authors: readonly Author[], lists: readonly Candidate<readonly Author[]>[]): readonly Author[] {
  const known = lists.flatMap(({ value }) => value.map(({ name }) => name));
  return authors.map((author) => {
    const full = author.name.includes(' ')
      ? undefined
      : known.find((name) => foldedName(name).startsWith(`${foldedName(author.name)} `));
    return full === undefined ? author : { ...author, name: full };
  });
}
