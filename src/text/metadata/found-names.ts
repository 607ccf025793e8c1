import type { Dateline, Finding, Hint, Metadata } from '../../document.ts';
import { foldedName } from '../header/name.ts';
import type { Evidence } from './found.ts';
import { foundWords, spanOf } from './found.ts';
import { foundTags } from './found-tags.ts';
import { siteNames } from './found-title.ts';
import { licenceOf } from './licence.ts';
import { withoutSite } from './title.ts';
import type { Weights } from './votes.ts';
import { elect, weighed } from './votes.ts';

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
  const section = foundWords(evidence, 'section', SECTION);
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

/** A description is of this document: one that only names the site, or repeats the title, says nothing. */
function foundDescription(evidence: Evidence): Finding<string> | undefined {
  return besideTitle(evidence, foundWords(evidence, 'description', DESCRIPTION));
}

/** A value that is more than the title again. */
function besideTitle(evidence: Evidence, found: Finding<string> | undefined): Finding<string> | undefined {
  if (found === undefined) return undefined;
  const titles = (evidence.hints.get('title') ?? []).map(({ value }) =>
    foldedName(withoutSite(value, siteNames(evidence))),
  );
  return titles.includes(foldedName(found.value)) ? undefined : found;
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
    const value = known ?? (URL.canParse(hint.value) ? hint.value : undefined);
    if (value === undefined) return [];
    return [
      { value, key: value, shown: value, source: hint.source, evidence: hint.value, weight, ...spanOf(evidence, hint) },
    ];
  });
  return elect(candidates);
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
