import type { Author, Finding, Hint } from '../../metadata.ts';
import { labelsOf } from '../header/labels.ts';
import { foldedName, isFullName } from '../header/name.ts';
import { authorsInHint } from './author-hints.ts';
import type { Evidence } from './found.ts';
import { confidenceOf, spanOf } from './found.ts';
import { siteNames } from './found-title.ts';
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
/**
 * A label says that a name is an author's, and one far below outweighs a name without any below the title, which may be
 * another's. A credit line at the end stands back where the head names an author; a guess, behind everything.
 */
const BONUS = { label: 14, stray: 24, credit: -4, bare: 0, weak: -20, '': 0 } as const;
/** What speaks against a list that names nobody but the site itself. */
const OWN_SITE = 30;
/** What stands above the title may be of another text. */
const ABOVE_TITLE = 12;
/** For a list that shares a name with another. */
const SHARED = 4;
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  (
    'admin|administrator|author|editor|staff|user|root|webmaster|redaktion|guest|unknown|anonymous|anonym|anonyme|anónimo|anônimo|super user|' +
    'no author|unknown author|author name|publisher|wordpressadmin|wpadmin|wp_admin|siteadmin|site admin'
  ).split('|'),
);
/** Names of one list stand together: a byline farther down is that of another text. */
const TOGETHER = 3;
/** Behind a label each: one at once below another. */
const TOUCHING = 1;
/** Pages show authors in cards, with a picture and a few words each. */
const CARDS = 12;
/** How much farther a name above the title is than one as many blocks below it. */
const ABOVE = 20;

/** The authors, as the best source lists them; a first name alone is filled up from another source that has it whole. */
export function foundAuthors(evidence: Evidence): Finding<readonly Author[]> | undefined {
  const lists = authorLists(evidence);
  const found = elect(
    lists.map((list) => withSupport(list, lists)),
    confidenceOf(evidence, 'authors'),
  );
  if (found === undefined) return undefined;
  // An agency beside a person is where the material came from.
  const persons = found.value.filter(({ type }) => type === 'person');
  return { ...found, value: filledUp(persons.length > 0 ? persons : found.value, lists) };
}

type AuthorList = Candidate<readonly Author[]>;

/** One candidate for every source: hints of one source, and of one part of a text, list authors together. */
function authorLists(evidence: Evidence): readonly AuthorList[] {
  const sites = siteNames(evidence);
  const sight = { sites, labels: labelsOf(evidence.language) };
  const read = weighed(evidence.hints.get('author') ?? [], WEIGHTS)
    .map(({ hint, weight }) => ({ hint, weight: weight + bonusOf(hint), authors: authorsInHint(hint, sight) }))
    .filter(({ authors }) => authors.length > 0)
    .sort((a, b) => distanceFromTitle(evidence, a.hint) - distanceFromTitle(evidence, b.hint));
  const groups = Map.groupBy(read, ({ hint }) => `${hint.source} ${partOf(hint)}`);
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const near = [first, ...rest.filter(({ hint }) => !isFar(hint, first.hint))];
    const authors = new Map<string, Author>();
    for (const author of near.flatMap((one) => one.authors)) {
      const key = foldedName(author.name);
      authors.set(key, { ...author, ...authors.get(key) });
    }
    const value = first.hint.source === 'byline' ? withoutOuter([...authors.values()]) : [...authors.values()];
    const own = value.every(({ name }) => sites.has(siteKey(name)) || PLACEHOLDERS.has(name.toLowerCase()));
    return [
      {
        value,
        key: value
          .map(({ name }) => foldedName(name))
          .sort()
          .join('|'),
        shown: value.map(({ name }) => name).join('; '),
        source: first.hint.source,
        evidence: [...new Set(near.map(({ hint }) => hint.value))].join('; '),
        weight: first.weight - (own ? OWN_SITE : 0) - (isAboveTitle(evidence, first.hint) ? ABOVE_TITLE : 0),
        ...spanOf(evidence, first.hint),
      },
    ];
  });
}

/** Of nested elements the outer ones have other words beside the name: `Print Ann Lee`, `Ann LeeEditor`. */
function withoutOuter(authors: readonly Author[]): readonly Author[] {
  const full = authors.filter(({ name }) => isFullName(name));
  return authors.filter(({ name }) => !full.some((inner) => inner.name !== name && name.includes(inner.name)));
}

/** Blocks between a name and the title; names elsewhere keep their order. */
function distanceFromTitle({ hints }: Evidence, { at }: Hint): number {
  const title = hints.get('title')?.find((hint) => hint.source === 'line')?.at;
  if (typeof at !== 'number' || typeof title !== 'number') return 0;
  return at >= title ? at - title : title - at + ABOVE;
}

function isAboveTitle(evidence: Evidence, hint: Hint): boolean {
  return (hint.source === 'line' || hint.source === 'text') && distanceFromTitle(evidence, hint) > ABOVE;
}

function isFar({ at, source, detail }: Hint, first: Hint): boolean {
  const lines = detail?.['label'] === undefined ? TOGETHER : TOUCHING;
  const reach = source === 'line' || source === 'text' ? lines : CARDS;
  return typeof at === 'number' && typeof first.at === 'number' && Math.abs(at - first.at) > reach;
}

/** Lines with a label, credit lines and bare names are three lists. */
function partOf({ source, detail }: Hint): 'credit' | 'label' | 'stray' | 'bare' | 'weak' | '' {
  if (source !== 'line' && source !== 'text') return '';
  if (detail?.['weak'] !== undefined) return 'weak';
  if (detail?.['far'] !== undefined) return 'stray';
  return detail?.['credit'] !== undefined ? 'credit' : detail?.['label'] !== undefined ? 'label' : 'bare';
}

function bonusOf(hint: Hint): number {
  return BONUS[partOf(hint)];
}

/** A list gains where another shares a name with it; one that readers see, and that has all of a better one, is the fuller. */
function withSupport(list: AuthorList, all: readonly AuthorList[]): AuthorList {
  const names = new Set(list.key.split('|'));
  const sharing = all.filter((other) => other.key !== list.key && other.key.split('|').some((name) => names.has(name)));
  const within = sharing.filter((other) => other.key.split('|').every((name) => names.has(name)));
  const isSeen = list.source === 'html';
  const fuller = isSeen ? Math.max(0, ...within.map((other) => other.weight - list.weight + 1 + SHARED)) : 0;
  return sharing.length === 0 ? list : { ...list, weight: list.weight + SHARED + fuller };
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
