import { once } from '../../once.ts';

/** The place that opens a report: `SEOUL, South Korea —`, `BERLIN (dpa) -`. */
export interface FoundDateline {
  /** Without the dash. */
  readonly raw: string;
  readonly place: string;
  readonly region?: string;
  /** ISO 3166-1, two letters. */
  readonly country?: string;
  /** In brackets behind the place. */
  readonly agency?: string;
}

const LONGEST = 90;
/** What stands before the first dash of the paragraph; the dash has a space on one side at least. */
const HEAD = /^([^—–\n]{2,90}?)(?:\s?[—–]\s?|\s-{1,2}\s)(?=\S)/u;
/** `By Ann Lee OSLO` */
const BYLINE = /^By (?:\p{Lu}[\p{Ll}.'’-]{1,20} ){1,4}(?=\p{Lu}{2})/u;
/** What opens a paragraph in capitals too. */
const NO_PLACE =
  /^(?:ICYMI|UPDATED?|EXCLUSIVE|WATCH|VIDEO|PHOTOS?|BREAKING|NOTE|WARNING|SPOILER|REVIEW|OPINION|ANALYSIS|LIVE|NEW|CORRECTION|CLARIFICATION|ADVERTISEMENT|RELATED|READ|TIP|FAQ)(?!\p{L})(?! (?:YORK|DELHI|ORLEANS|JERSEY|HAVEN|MEXICO|ZEALAND))/u;
const AGENCY = /\s?[(/]([\p{L}][\p{L}\p{N} .=&-]{1,30})[)/]$/u;
const CAPITALS = /^[\p{Lu}\p{M}.'’\s-]{3,}$/u;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const PARTICLES: ReadonlySet<string> = new Set('de del la le los am an der im upon sur di do da el al'.split(' '));
const MOST_CAPITALISED = 4;
const MOST_PARTICLES = 2;
const KNOWN_AGENCY =
  /^(?:AP|AFP|dpa|Reuters|UPI|EFE|ANSA|APA|SDA|TASS|ТАСС|Xinhua|Yonhap|Kyodo|PTI|IANS|ots|epd|kna|CNN|BBC)\b/u;
const COMMA = /\s?,\s?/;
const DATE_PART = /\p{N}/u;
const WORD = /[\p{L}\p{M}]+/gu;
const MOST_PARTS = 4;

/**
 * The dateline a paragraph opens with. The place is in capitals, or an agency or a country stands beside it; else it is
 * none, since many sentences have a dash.
 */
export function findDateline(paragraph: string, language: string | undefined): FoundDateline | undefined {
  const head = HEAD.exec(paragraph.slice(0, LONGEST + 10))?.[1]
    ?.trim()
    .replace(BYLINE, '');
  if (head === undefined || head.length > LONGEST || NO_PLACE.test(head)) return undefined;
  const agency = AGENCY.exec(head)?.[1];
  const places = agency === undefined ? head : head.slice(0, AGENCY.exec(head)?.index).trim();
  const parts = places.split(COMMA).filter((part) => part !== '' && !DATE_PART.test(part));
  const [first, second] = parts;
  if (first === undefined || parts.length > MOST_PARTS || !parts.every((part) => isPlaceName(part))) return undefined;
  const country = second === undefined ? undefined : countryCode(second, language?.split('-')[0]);
  const told = CAPITALS.test(first) || country !== undefined || (agency !== undefined && KNOWN_AGENCY.test(agency));
  if (!told) return undefined;
  const region = second !== undefined && country === undefined ? second : undefined;
  return {
    raw: places,
    place: titleCase(first),
    ...(region !== undefined && { region }),
    ...(country !== undefined && { country }),
    ...(agency !== undefined && { agency }),
  };
}

function isPlaceName(part: string): boolean {
  return CAPITALS.test(part) || isCapitalised(part);
}

/** Up to four words with a capital, with up to two particles before each but the first: `Rio de la Plata`. */
function isCapitalised(part: string): boolean {
  let capitalised = 0;
  let particles = 0;
  for (const word of part.split(' ')) {
    const isParticle = PARTICLES.has(word);
    particles = isParticle ? particles + 1 : 0;
    if (isParticle ? capitalised === 0 || particles > MOST_PARTICLES : !CAPITALISED.test(word)) return false;
    if (!isParticle) capitalised += 1;
  }
  return particles === 0 && capitalised <= MOST_CAPITALISED;
}

/** `NEW YORK` as `New York`; what is not in capitals stays. */
function titleCase(name: string): string {
  if (!CAPITALS.test(name)) return name;
  return name.replace(WORD, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** Two-letter codes of the countries, by their names in English and in the text's own language. */
function countryCode(name: string, language: string | undefined): string | undefined {
  const key = name.toLowerCase();
  const known = englishCountries().get(key);
  return known ?? (language !== undefined && LANGUAGE_TAG.test(language) ? countriesIn(language).get(key) : undefined);
}
const LANGUAGE_TAG = /^[a-z]{2,3}$/;

const englishCountries: () => ReadonlyMap<string, string> = once(() => countriesIn('en'));
const REGION_CODES: readonly string[] = Array.from({ length: 26 * 26 }, (_, index) =>
  String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
);

function countriesIn(language: string): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
  const codes = new Map<string, string>();
  for (const code of REGION_CODES) {
    const name = names.of(code)?.toLowerCase();
    // Of several codes for one country (DD and DE) the one in force.
    const current = Intl.getCanonicalLocales(`und-${code}`)[0]?.slice(4);
    if (name !== undefined && current === code && !codes.has(name)) codes.set(name, code);
  }
  return codes;
}
