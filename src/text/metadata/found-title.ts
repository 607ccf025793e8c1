import type { Finding } from '../../metadata.ts';
import { foldedName } from '../header/name.ts';
import { remembered } from '../remembered.ts';
import type { Evidence } from './found.ts';
import { confidenceOf, wordCandidates } from './found.ts';
import { siteAddress } from './found-address.ts';
import { withoutReferences } from './plain-words.ts';
import { extendsTitle, siteKey, withoutSite } from './title.ts';
import type { Candidate, Weights } from './votes.ts';
import { elect } from './votes.ts';
import { domainLabel, registrableDomain } from './web-address.ts';

const WEIGHTS: Weights = {
  field: 108,
  'json-ld': 84,
  og: 84,
  citation: 90,
  'dublin-core': 78,
  microdata: 78,
  twitter: 74,
  meta: 72,
  html: 68,
  line: 82,
  byline: 40,
};
/** For each source whose title is this one with the name of the site or of a section added. */
const EXTENDED = 8;
const MOST_EXTENDED = 24;

/** The title: without the name of its site, and rather the heading of the text than what the markup made of it. */
export function foundTitle(evidence: Evidence): Finding<string> | undefined {
  const sites = siteNames(evidence);
  const candidates = wordCandidates(evidence, 'title', WEIGHTS).flatMap((candidate) => {
    const value = withoutSite(candidate.value, sites);
    if (value.length > LONGEST) return [];
    const weight = candidate.weight + bonusOf(evidence, candidate) - (sites.has(siteKey(value)) ? ONLY_SITE : 0);
    return [{ ...candidate, value, shown: candidate.value, key: foldedName(value) || value, weight }];
  });
  const folded = remembered(foldedName);
  return elect(
    candidates.map((candidate) => withSupport(candidate, candidates, folded)),
    confidenceOf(evidence, 'title'),
  );
}
/** The heading that the head of the page names too, in about these words, is what its readers see; another may be any. */
function bonusOf({ hints }: Evidence, { source, evidence }: Candidate<string>): number {
  if (source !== 'line') return 0;
  const named = hints.get('title')?.find((hint) => hint.source === 'line' && hint.value === evidence)?.detail?.[
    'named'
  ];
  return named === 'yes' ? NAMED : named === 'no' ? -NAMED : 0;
}
const NAMED = 14;
const LONGEST = 400;
/** The name of the site alone is the title of its home page, and of other pages only where there is nothing else. */
const ONLY_SITE = 50;

function withSupport(
  candidate: Candidate<string>,
  all: readonly Candidate<string>[],
  folded: (name: string) => string,
): Candidate<string> {
  const extended = new Set(
    all.filter(({ value }) => extendsTitle(value, candidate.value, folded)).map(({ source }) => source),
  ).size;
  const kicker = all.filter((other) => isBehindKicker(candidate, other)).map(({ weight }) => weight + 1);
  const weight = Math.max(candidate.weight, ...kicker) + Math.min(MOST_EXTENDED, extended * EXTENDED);
  return { ...candidate, weight };
}

/** A heading that has a line above its title in one piece: the markup knows where the title begins. */
function isBehindKicker({ key, source }: Candidate<string>, heading: Candidate<string>): boolean {
  if (source === 'line' || heading.source !== 'line' || key.split(' ').length < TITLE_WORDS) return false;
  return heading.key.endsWith(` ${key}`);
}
const TITLE_WORDS = 3;

/** Every name that the document's site goes by. */
export function siteNames({ hints, document }: Evidence): ReadonlySet<string> {
  const names = [...(hints.get('site') ?? []), ...(hints.get('publisher') ?? [])].map(({ value }) =>
    siteKey(withoutReferences(value)),
  );
  const address = siteAddress({ hints, document });
  if (address !== undefined)
    names.push(siteKey(registrableDomain(address.hostname)), siteKey(domainLabel(address.hostname)));
  return new Set(names.filter((name) => name !== ''));
}
