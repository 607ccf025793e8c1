/** Second-level parts of public suffixes: `example.co.uk` belongs to one owner, `co.uk` does not. */
const SECOND_LEVEL: ReadonlySet<string> = new Set(
  'co com org net gov edu ac or ne go gob gouv nom mil sch ltd plc me blogspot github'.split(' '),
);
const TRACKING =
  /^(?:utm_\w{1,30}|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|ref_src|wt_mc|cmpid|ocid|smid|xtor|at_\w{1,20})$/iu;
const WWW = /^(?:www\d?|m|amp|mobile)\./u;
const INDEX_PAGE = /^\/(?:index\.\w{2,5}|home|default\.\w{2,5})?$/iu;

/** An address of the web, resolved against the page it stands on; undefined for what is none. */
export function webAddress(value: string, base: string | undefined): URL | undefined {
  const url = URL.parse(value, base);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== ''
    ? url
    : undefined;
}

/** The address as one writes it: no fragment, no parameters that only track, host in lower case. */
export function normalisedAddress(url: URL): string {
  const plain = new URL(url);
  plain.hash = '';
  plain.username = '';
  plain.password = '';
  for (const name of [...plain.searchParams.keys()]) if (TRACKING.test(name)) plain.searchParams.delete(name);
  return plain.href;
}

/** The part of a host that its owner registered, by the common suffixes: `news.example.co.uk` is `example.co.uk`. */
export function registrableDomain(host: string): string {
  const labels = host.toLowerCase().replace(WWW, '').split('.');
  const suffix = labels.length > 2 && SECOND_LEVEL.has(labels.at(-2) ?? '') ? 3 : 2;
  return labels.slice(-suffix).join('.');
}

/** The name in a domain: `example` of `www.example.co.uk`. */
export function domainLabel(host: string): string {
  return registrableDomain(host).split('.')[0] ?? '';
}

/** Whether an address is that of a site's home page. */
export function isHomePage(url: URL): boolean {
  return INDEX_PAGE.test(url.pathname) && url.search === '';
}
