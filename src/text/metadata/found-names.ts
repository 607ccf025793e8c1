import type { Dateline, Finding, Hint, Metadata } from '../../metadata.ts';
import { foldedName } from '../header/name.ts';
import type { Evidence } from './found.ts';
import { foundWords, spanOf, wordCandidates } from './found.ts';
import { foundTags } from './found-tags.ts';
import { siteNames } from './found-title.ts';
import { licenceOf } from './licence.ts';
import { siteKey, withoutSite } from './title.ts';
import type { Weights } from './votes.ts';
import { elect, firstOfEach, weighed } from './votes.ts';
import { isHomePage } from './web-address.ts';

const PUBLISHER: Weights = {
  field: 108,
  'json-ld': 95,
  microdata: 84,
  citation: 82,
  'dublin-core': 80,
  meta: 76,
  line: 84,
  og: 60,
  html: 50,
  byline: 50,
  text: 44,
};
const SITE: Weights = {
  field: 108,
  og: 94,
  'json-ld': 90,
  meta: 84,
  microdata: 74,
  html: 60,
  text: 58,
  line: 60,
  twitter: 30,
};
const SECTION: Weights = { field: 108, 'json-ld': 92, og: 88, meta: 78, microdata: 74, line: 72, html: 62, url: 40 };
const DESCRIPTION: Weights = {
  field: 108,
  og: 84,
  'json-ld': 86,
  meta: 82,
  twitter: 76,
  microdata: 74,
  'dublin-core': 74,
  citation: 60,
};
const SUBTITLE: Weights = { field: 108, 'json-ld': 90, meta: 80, microdata: 76, html: 66, line: 66, text: 52 };
const TYPE: Weights = { field: 108, 'json-ld': 90, og: 82, microdata: 76, meta: 70, 'dublin-core': 66 };
const LICENCE: Weights = {
  field: 108,
  html: 94,
  'json-ld': 92,
  microdata: 84,
  'dublin-core': 84,
  meta: 76,
  og: 70,
  line: 60,
  text: 58,
};

/** The fields whose values are words as they stand. */
export function foundNames(evidence: Evidence): Metadata {
  const subtitle = besideTitle(evidence, foundWords(evidence, 'subtitle', SUBTITLE));
  const publisher = foundWords(evidence, 'publisher', PUBLISHER);
  const site = foundWords(evidence, 'site', SITE);
  const section = foundSection(evidence);
  const description = foundDescription(evidence);
  const tags = foundTags(evidence);
  const dateline = foundDateline(evidence);
  const license = foundLicence(evidence);
  const type = foundType(evidence);
  return {
    ...(subtitle && { subtitle }),
    ...(dateline && { dateline }),
    ...(publisher && { publisher }),
    ...(site && { site }),
    ...(section && { section }),
    ...(tags && { tags }),
    ...(type && { type }),
    ...(license && { license }),
    ...(description && { description }),
  };
}

/**
 * What the piece is filed under: of a list the first, and neither the site itself nor the title. A sentence is no section.
 */
function foundSection(evidence: Evidence): Finding<string> | undefined {
  const sites = siteNames(evidence);
  // A heading beside the title may be that of the section.
  const titles = titlesOf(evidence, ({ detail }) => detail?.['property'] !== 'h1');
  const candidates = wordCandidates(evidence, 'section', SECTION).flatMap((candidate) => {
    if (candidate.source === 'field') return [candidate];
    const value = firstOf(candidate.value.replace(FILED, ''));
    if (isTooLong(value) || PATH.test(value)) return [];
    if (sites.has(siteKey(value)) || titles.has(foldedName(value))) return [];
    return [{ ...candidate, value, key: foldedName(value) || value, shown: value }];
  });
  return elect(firstOfEach(candidates));
}

/** `Posted in Boats` */
const FILED =
  /^(?:posted in|filed under|categor(?:y|ies):|kategorien?:|rubrik:|veröffentlicht in|abgelegt unter|publié dans|publicado en|publicado em) ?/iu;
const PATH = /^\//u;
/** Sections have names; what is longer is told of them. */
const LONGEST_SECTION = 60;
const SECTION_WORDS = 8;

function isTooLong(section: string): boolean {
  return section.length > LONGEST_SECTION || section.split(' ').length > SECTION_WORDS;
}

/** `Coast,Storms` and `Coast, Boats, Storms` are lists, in which numbers stand for sections of a database; `Food, Drink` may be one name. */
function firstOf(section: string): string {
  const parts = section.split(',').map((part) => part.trim());
  const [first = ''] = parts;
  if (first === '' || (parts.length <= 2 && !section.includes(`${first},${parts[1] ?? ' '}`))) return section;
  return parts.find((part) => LETTER.test(part)) ?? first;
}
const LETTER = /\p{L}/u;

/**
 * A description is of this document: one that only names the site, or repeats the title, says nothing. Templates cut it to
 * several lengths: what begins with the same words is the same.
 */
function foundDescription(evidence: Evidence): Finding<string> | undefined {
  const candidates = wordCandidates(evidence, 'description', DESCRIPTION);
  return besideTitle(evidence, elect(candidates.map((one) => ({ ...one, key: one.key.slice(0, SAME_START) }))));
}
const SAME_START = 60;

/** A value that is more than the title again. */
function besideTitle(evidence: Evidence, found: Finding<string> | undefined): Finding<string> | undefined {
  if (found === undefined) return undefined;
  return titlesOf(evidence).has(foldedName(found.value)) ? undefined : found;
}

/** What the document is called, without its site, as `foldedName` makes it. */
function titlesOf(evidence: Evidence, isMeant: (hint: Hint) => boolean = () => true): ReadonlySet<string> {
  const sites = siteNames(evidence);
  const hints = (evidence.hints.get('title') ?? []).filter(isMeant);
  return new Set(hints.map(({ value }) => foldedName(withoutSite(value, sites))));
}

function foundDateline(evidence: Evidence): Finding<Dateline> | undefined {
  const hint = evidence.hints.get('dateline')?.[0];
  const place = hint?.detail?.['place'];
  if (hint === undefined || place === undefined) return undefined;
  const { region, country } = { region: hint.detail?.['region'], country: hint.detail?.['country'] };
  const value = {
    raw: hint.value,
    place,
    ...(region !== undefined && { region }),
    ...(country !== undefined && { country }),
  };
  const told = country !== undefined || hint.detail?.['agency'] !== undefined;
  return {
    value,
    source: hint.source,
    evidence: hint.value,
    ...spanOf(evidence, hint),
    confidence: told ? 0.95 : 0.85,
    alternatives: [],
  };
}

/** An identifier where the licence is a known one, else its address as it stands; words that are neither are no licence. */
function foundLicence(evidence: Evidence): Finding<string> | undefined {
  const candidates = weighed(evidence.hints.get('license') ?? [], LICENCE).flatMap(({ hint, weight }) => {
    const known = licenceOf(hint.value);
    const value = known ?? (isOfTerms(hint.value) ? hint.value : undefined);
    if (value === undefined) return [];
    return [
      { value, key: value, shown: value, source: hint.source, evidence: hint.value, weight, ...spanOf(evidence, hint) },
    ];
  });
  return elect(candidates);
}

/** An address, and not that of somebody's home page. */
function isOfTerms(value: string): boolean {
  const address = URL.parse(value);
  return address !== null && !isHomePage(address);
}

/** The many names for an article are one. */
const ARTICLES =
  /^(?:.{0,20}article|newsarticle|blogposting|report|review|opinionnewsarticle|analysisnewsarticle|socialmediaposting|liveblogposting)$/iu;
const PAGES = /^(?:website|webpage|webpage)$/iu;
const PREFIX = /^https?:\/\/schema\.org\//u;

function foundType(evidence: Evidence): Finding<string> | undefined {
  const candidates = weighed(evidence.hints.get('type') ?? [], TYPE).map(({ hint, weight }) => {
    const value = typeOf(hint);
    // `website` is what templates say of every page.
    return {
      value,
      key: value,
      shown: hint.value,
      source: hint.source,
      evidence: hint.value,
      weight: value === 'website' ? weight - 30 : weight,
    };
  });
  return elect(candidates.filter(({ value }) => value !== ''));
}

function typeOf({ value }: Hint): string {
  const name = value.trim().replace(PREFIX, '');
  if (ARTICLES.test(name)) return 'article';
  return PAGES.test(name) ? 'website' : name.toLowerCase();
}
