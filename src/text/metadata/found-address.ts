import type { Finding } from '../../metadata.ts';
import type { Evidence } from './found.ts';
import type { Candidate, Weights } from './votes.ts';
import { elect, firstOfEach, weighed } from './votes.ts';
import { isHomePage, normalisedAddress, registrableDomain, webAddress } from './web-address.ts';

const URL_WEIGHTS: Weights = { field: 110, og: 80, 'json-ld': 78, microdata: 70, html: 70, meta: 60, url: 60 };
const CANONICAL_WEIGHTS: Weights = { field: 110, html: 100, og: 80, 'json-ld': 78, meta: 70, microdata: 66 };
const IMAGE_WEIGHTS: Weights = {
  field: 110,
  'json-ld': 90,
  og: 92,
  microdata: 75,
  twitter: 80,
  meta: 70,
  html: 60,
  citation: 60,
};
/** A document that was asked for by its address has that address. */
const ASKED_FOR = 109;

/** The address that the document was read from, or says it has. */
export function foundUrl(evidence: Evidence): Finding<string> | undefined {
  const asked = webAddress(evidence.document.origin.uri, undefined);
  const { uri } = evidence.document.origin;
  const own: readonly Candidate<string>[] =
    asked === undefined
      ? []
      : [{ value: uri, key: asked.href, shown: uri, source: 'url', evidence: uri, weight: ASKED_FOR }];
  return elect([...own, ...addresses(evidence, 'url', URL_WEIGHTS)]);
}

/**
 * The address that the document names as the one to be known by: of its own site, and not the site's home page, which some
 * templates put on every page.
 */
export function foundCanonical(evidence: Evidence, url: string | undefined): Finding<string> | undefined {
  const own = url === undefined ? undefined : webAddress(url, undefined);
  const candidates = addresses(evidence, 'canonical', CANONICAL_WEIGHTS).filter(({ value }) => {
    const address = webAddress(value, undefined);
    if (address === undefined || own === undefined) return address !== undefined;
    return (
      registrableDomain(address.hostname) === registrableDomain(own.hostname) &&
      (isHomePage(own) || !isHomePage(address))
    );
  });
  return elect(candidates);
}

/** The address of the image that stands for the document: no empty one, and the emblem of its site only where there is no other. */
export function foundImage(evidence: Evidence): Finding<string> | undefined {
  const candidates = addresses(evidence, 'image', IMAGE_WEIGHTS).filter(({ value }) => !EMPTY.test(fileIn(value)));
  return elect(
    firstOfEach(candidates).map((one) =>
      EMBLEM.test(fileIn(one.value)) ? { ...one, weight: one.weight - OF_SITE } : one,
    ),
  );
}

/** The last part of an address, without its parameters. */
function fileIn(address: string): string {
  const [path = ''] = address.split('?');
  return path.slice(path.lastIndexOf('/') + 1);
}
/** `blank.jpg`, `1x1.gif`: what stands where there is no image. */
const EMPTY =
  /^(?:blank|spacer|pixel|clear|transparent|placeholder|empty|dummy|1x1|no[-_]?im(?:age|g))(?:[-_]?\d{1,4}x\d{1,4})?\.(?:gif|png|jpe?g|svg|webp)$/iu;
/** `harbour-logo.png`, `apple-touch-icon.png`, `og-default.jpg` */
const EMBLEM = /(?<![a-z])(?:icons?|default)(?![a-z])|favicon|(?<!cata|dia)logo(?:s|type)?(?![a-z])/iu;
const OF_SITE = 40;

/** Where the document is from in the web: the address that it was read from, or else one that it says it has. */
export function siteAddress({ document, hints }: Pick<Evidence, 'document' | 'hints'>): URL | undefined {
  const hinted = [...(hints.get('url') ?? []), ...(hints.get('canonical') ?? [])];
  for (const value of [document.origin.uri, ...hinted.map((hint) => hint.value)]) {
    const address = webAddress(value, undefined);
    if (address !== undefined) return address;
  }
  return undefined;
}

function addresses(
  evidence: Evidence,
  field: 'url' | 'canonical' | 'image',
  weights: Weights,
): readonly Candidate<string>[] {
  const base = webAddress(evidence.document.origin.uri, undefined)?.href ?? baseHinted(evidence);
  return weighed(evidence.hints.get(field) ?? [], weights).flatMap(({ hint, weight }) => {
    const address = webAddress(hint.value, base);
    if (address === undefined) return [];
    const value = field === 'image' ? address.href : normalisedAddress(address);
    return [{ value, key: value, shown: value, source: hint.source, evidence: hint.value, weight }];
  });
}

function baseHinted({ hints }: Evidence): string | undefined {
  for (const { value } of [...(hints.get('url') ?? []), ...(hints.get('canonical') ?? [])]) {
    const address = webAddress(value, undefined);
    if (address !== undefined) return address.href;
  }
  return undefined;
}
