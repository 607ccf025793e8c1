import type { Finding, Hint, HintField, Metadata, Moment } from '../../metadata.ts';
import { type FoundMoment, findMoment } from '../dates/date.ts';
import { momentInAddress } from '../dates/date-address.ts';
import { type DateOrder, orderOfDates, orderOfHost } from '../dates/date-order.ts';
import { labelsOf } from '../header/labels.ts';
import type { Evidence } from './found.ts';
import { blockOf, confidenceOf, spanOf } from './found.ts';
import { siteAddress } from './found-address.ts';
import { finest, sameInstant } from './moment-zone.ts';
import type { Candidate, Weights } from './votes.ts';
import { clustersOf, elect, weighed } from './votes.ts';

const WEIGHTS: Weights = {
  field: 110,
  'json-ld': 100,
  og: 94,
  citation: 92,
  meta: 86,
  'dublin-core': 84,
  microdata: 86,
  url: 80,
  line: 104,
  time: 66,
  byline: 58,
  html: 50,
  text: 42,
};

/** What a line loses with each block between it and the title, and at most. */
const BY_DISTANCE = 1.5;
const MOST_DISTANCE = 20;
/** Lines so near lose nothing. */
const NEAR = 4;
const AT_FOOT = 25;
/** What a label adds to a date that stands anywhere. */
const LABELLED = 18;
/** A time that nothing says is that of publication may be that of a comment or of another article. */
const UNTOLD_TIME = 8;
/** Other words stand on the line of a date that stands anywhere. */
const MIXED = 8;
/** What stands above the title is often the day on which the page was shown. */
const ABOVE = 9;
/** When a thing was made or uploaded is not yet when it was published; and a film or a picture is not the page. */
const CREATED = 12;
const CREATED_PROPERTY = /creat|upload|regist/iu;
const OTHER_THING = 50;
const OTHER_TYPE = /\/(?:\w{0,20}Object|Person|Organization|Comment|Product|Event|Review)\//u;
/** A month or a year is less of an answer than a day. */
const COARSE = 30;
/** No more confidence where day and month may be the other way round, or where it is one of several that nothing is said of. */
const AMBIGUOUS = 0.5;
const FIRST_YEAR = '1990';
const DAY = 86_400_000;
const VISIBLE: ReadonlySet<string> = new Set(['line', 'time', 'byline', 'text']);

/**
 * When the document was published, and last changed. Where it only tells when it was changed, that is taken for its date
 * too: of 56 plain texts that name no other date, 55 were dated so by hand.
 */
export function foundDates(evidence: Evidence): Pick<Metadata, 'published' | 'modified'> {
  const modified = foundDate(evidence, 'modified');
  const told = foundDate(evidence, 'published');
  // A date among other words somewhere on the page says less than one that a label calls that of a change.
  const own = told !== undefined && modified !== undefined && isStray(evidence, told) ? undefined : told;
  const published = own ?? (modified && standIn(evidence, modified));
  return { ...(published && { published }), ...(modified && { modified }) };
}

function standIn(evidence: Evidence, modified: Finding<Moment>): Finding<Moment> {
  const confidence = confidenceOf(evidence, 'changed')(modified.confidence);
  return { ...modified, confidence: Math.round(confidence * 100) / 100 };
}

function isStray({ hints }: Evidence, { source, evidence }: Finding<Moment>): boolean {
  if (source !== 'text') return false;
  const said = hints.get('published')?.filter((hint) => hint.source === 'text' && hint.value === evidence) ?? [];
  return said.length > 0 && said.every(({ detail }) => detail?.['mixed'] !== undefined);
}

/**
 * The moment that the votes give a date field, `published` or `modified`. Moments later than the document was fetched are
 * none of its own.
 */
function foundDate(evidence: Evidence, field: 'published' | 'modified'): Finding<Moment> | undefined {
  const candidates = [
    ...dateCandidates(evidence, field),
    ...(field === 'published' ? addressCandidates(evidence) : []),
  ];
  const [winner] = clustersOf(candidates);
  const visible = winner === undefined ? undefined : visibleNeighbour(winner.best, candidates);
  // A machine's instant may lie on another day than the one that stands on the page: the day on the page is the day.
  const local = visible ?? (winner === undefined ? undefined : sameInstant(winner.best, candidates));
  const chosen =
    local === undefined ? candidates : candidates.map((one) => (one === local ? { ...one, weight: 105 } : one));
  const found = elect(chosen, field === 'published' ? confidenceOf(evidence, 'date') : undefined);
  return found === undefined ? undefined : { ...found, value: finest(found.value, chosen) };
}

function dateCandidates(evidence: Evidence, field: HintField): readonly Candidate<Moment>[] {
  const loose = new Set((evidence.hints.get(field) ?? []).filter(isLoose).map(({ value }) => value));
  return weighed(evidence.hints.get(field) ?? [], WEIGHTS).flatMap(({ hint, weight }) => {
    const isValue = hint.source !== 'line' && hint.source !== 'text' && hint.source !== 'byline';
    const found = readDate(evidence, hint.value, isValue);
    if (found === undefined || !isPossible(found.moment, evidence, hint.source)) return [];
    if (field === 'published' && (tellsChange(evidence, hint, found.moment) || isOfThing(evidence, hint))) return [];
    const { moment } = found;
    return [
      {
        value: moment,
        key: moment.date,
        shown: moment.datetime ?? moment.date,
        source: hint.source,
        evidence: hint.value,
        weight:
          weight -
          discount(evidence, hint) -
          (moment.precision === 'month' || moment.precision === 'year' ? COARSE : 0),
        ...spanOf(evidence, hint),
        ...(found.ambiguous || found.weekday === 'disagrees' || (loose.size >= SEVERAL && isLoose(hint))
          ? { cap: AMBIGUOUS }
          : {}),
      },
    ];
  });
}

/** A date somewhere on the page that nothing says is that of publication: of several, each may be that of an event or a review. */
function isLoose({ source, detail }: Hint): boolean {
  return source === 'text' && detail?.['far'] !== undefined && detail['label'] === undefined;
}
const SEVERAL = 3;

/**
 * The date of a hint. Where day and month could be the other way round, what the document's other dates, its country and the
 * day of the fetch say is asked; where none of these tells, the date stays ambiguous.
 */
function readDate(evidence: Evidence, text: string, value: boolean): FoundMoment | undefined {
  const { language } = evidence;
  const found = findMoment(text, { value, ...(language !== undefined && { language }) });
  if (found?.ambiguous !== true) return found;
  const order =
    orderOfDates(evidence.document.blocks.map((block) => block.text)) ??
    orderOfHost(siteAddress(evidence)?.hostname ?? '');
  const readings = (Object.keys(IN_ORDER) as DateOrder[]) // the keys of the table
    .filter((one) => order === undefined || one === order)
    .flatMap((one) => findMoment(text, { value, language: IN_ORDER[one] }) ?? [])
    .filter(({ moment }) => isPossible(moment, evidence));
  const [only, other] = readings;
  return only !== undefined && other === undefined ? only : found;
}
/** English that puts the day, or the month, first. */
const IN_ORDER: Readonly<Record<DateOrder, string>> = { 'day-first': 'en-GB', 'month-first': 'en-US' };

/** The day in an address such as `/2017/07/20/title`, of the page or of what an archive holds of it. */
function addressCandidates(evidence: Evidence): readonly Candidate<Moment>[] {
  const { uri } = evidence.document.origin;
  const addresses = [
    uri,
    ...['canonical', 'url'].flatMap((field) => evidence.hints.get(field as HintField) ?? []).map(({ value }) => value),
  ];
  const found = addresses.map((address) => momentInAddress(address)).find((moment) => moment !== undefined);
  if (found === undefined || !isPossible(found.moment, evidence)) return [];
  const { moment, words } = found;
  return [
    { value: moment, key: moment.date, shown: moment.date, source: 'url', evidence: words, weight: WEIGHTS.url ?? 0 },
  ];
}

/** What stands in the text as a date of change is none of publication, whatever its element is called. */
function tellsChange({ hints, language }: Evidence, hint: Hint, { date }: Moment): boolean {
  if (hint.source !== 'time' && hint.source !== 'byline') return false;
  if (labelsOf(language).starts((hint.detail?.['text'] ?? hint.value).trim(), 'modified') > 0) return true;
  const changed = hints.get('modified')?.filter(({ source, at }) => source === 'line' && at === hint.at) ?? [];
  return changed.some(
    ({ value }) => findMoment(value, language === undefined ? {} : { language })?.moment.date === date,
  );
}

/** In the text of a page that offers a thing, or announces an event, a date without a label is that of a review or of the event. */
function isOfThing({ hints }: Evidence, { source, detail }: Hint): boolean {
  if (source !== 'text' || detail?.['far'] === undefined || detail['label'] !== undefined) return false;
  return hints.get('type')?.some(({ value }) => THING.test(value)) === true;
}
const THING = /(?:Product|Event|Offer|Course|JobPosting|RealEstateListing|SoftwareApplication)$/u;

/**
 * Not later than the fetch; a day more is given, since it may have been noted in another zone. A line of an old text may
 * bear its date; of a machine's value, a year before the web is a default or a fault.
 */
function isPossible({ date }: Moment, { latest }: Evidence, source?: Hint['source']): boolean {
  if (date < FIRST_YEAR && source !== 'line') return false;
  return latest === undefined || date <= new Date(Date.parse(latest) + DAY).toISOString().slice(0, 10);
}

function discount(evidence: Evidence, hint: Hint): number {
  if (OTHER_TYPE.test(String(hint.at))) return OTHER_THING;
  if (CREATED_PROPERTY.test(hint.detail?.['property'] ?? '')) return CREATED;
  if (hint.source === 'time' && hint.detail?.['property'] === undefined) return UNTOLD_TIME;
  if (hint.source !== 'line' && hint.source !== 'text') return 0;
  const title = evidence.hints.get('title')?.find(({ source }) => source === 'line');
  const [own, head] = [blockOf(evidence, hint)?.index, title && blockOf(evidence, title)?.index];
  if (hint.detail?.['far'] !== undefined) return farDiscount(hint);
  if (hint.detail?.['foot'] !== undefined) return AT_FOOT;
  if (own === undefined || head === undefined) return 0;
  const distance = Math.min(MOST_DISTANCE, Math.max(0, Math.abs(own - head) - NEAR) * BY_DISTANCE);
  return own < head && hint.detail?.['label'] === undefined ? distance + ABOVE : distance;
}

function farDiscount({ detail }: Hint): number {
  if (detail?.['label'] !== undefined) return -LABELLED;
  return detail?.['mixed'] === undefined ? AT_FOOT - MIXED : AT_FOOT;
}

/** A candidate that a reader sees, one day off from an instant that was given with its zone. */
function visibleNeighbour(
  winner: Candidate<Moment>,
  candidates: readonly Candidate<Moment>[],
): Candidate<Moment> | undefined {
  if (VISIBLE.has(winner.source) || winner.value.datetime === undefined || winner.value.precision === 'day')
    return undefined;
  const seen = candidates.filter(({ source }) => source === 'line' || source === 'byline');
  if (seen.some(({ value }) => value.date === winner.value.date)) return undefined;
  return seen.find(({ value }) => Math.abs(Date.parse(value.date) - Date.parse(winner.value.date)) === DAY);
}
