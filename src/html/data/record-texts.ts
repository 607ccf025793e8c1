import { isList, isObject, type Json, type JsonObject, parseLoosely } from '../json-ld-source.ts';
import { isOf } from '../main-content/near.ts';
import { wordsOfNames } from '../outline.ts';
import { type DataText, ownText } from './data-text.ts';
import { likelyProse, TEXT_WORDS } from './prose.ts';
import { type Budget, heldBy, isAfforded, standingOf } from './records.ts';
import { richText } from './rich-text.ts';
import type { DataSource } from './sources.ts';
import type { IsTitle, PageSaid } from './titles.ts';

/**
 * Values that are looked at in all data of a page, and levels below which none is. The largest of the records that pages of the
 * corpora carry has some 90,000 values; a walk over as many takes 50 ms.
 */
const MOST_VALUES = 300_000;
const DEEPEST = 64;

/** Code units of strings that are looked at: twice those of the data, as one string may be meant in many places. */
const MOST_CHARACTERS = 8_000_000;

/** Texts that are read of one record. */
const MOST_TEXTS = 1_000;

/**
 * The texts of the one record in a page's data that the page was made of: of the objects that hold the page's title, the one
 * with most prose below it and no other such object between. What stands there in an object of another title and address, or
 * of a person, belongs to that; messages of a program and settings are passed over. Texts come in the order of the data.
 */
export function recordTexts(sources: readonly DataSource[], said: PageSaid): readonly DataText[] {
  const byRecord = new Map<Place, DataText[]>();
  const budget = { values: MOST_VALUES, characters: MOST_CHARACTERS };
  for (const source of sources) {
    for (const { record, text } of textsIn(source, said, budget)) {
      const texts = byRecord.get(record) ?? [];
      byRecord.set(record, texts);
      if (texts.length < MOST_TEXTS) texts.push(text);
    }
  }
  let best: readonly DataText[] = [];
  for (const texts of byRecord.values()) if (wordsIn(texts) > wordsIn(best)) best = texts;
  return wordsIn(best) < TEXT_WORDS ? [] : best;
}

function wordsIn(texts: readonly DataText[]): number {
  return texts.reduce((sum, { words }) => sum + words, 0);
}

/** An object or a list on the way down. */
interface Place {
  readonly above: Place | undefined;
  readonly name: string | number;
  readonly value: JsonObject | readonly Json[];
  readonly depth: number;
  /** The nearest object at or above it with the title of the page, unless it belongs to something else. */
  readonly record: Place | undefined;
  readonly held: Iterator<readonly [name: string | number, held: Json]>;
}

interface Found {
  readonly record: Place;
  readonly text: DataText;
}

/** Walks the data of one source in order, without recursion; what is met again is passed over. */
function* textsIn(source: DataSource, said: PageSaid, budget: Budget): Generator<Found> {
  const { isTitle, isDescription } = said;
  const seen = new Set<Json>();
  let place = placeOf(source.value, { name: '', above: undefined, isTitle, seen });
  while (place !== undefined && budget.values > 0) {
    const next = place.held.next();
    if (next.done === true) {
      place = place.above;
      continue;
    }
    budget.values -= 1;
    const [name, held] = next.value;
    if (typeof held === 'string' && !isAfforded(held, budget)) continue;
    const value: Json = typeof held === 'string' ? innerOf(held) : held;
    if (typeof value === 'string') {
      const isPassed = isTitle(value) || (typeof name === 'string' && isApart(name, place));
      const prose = place.record === undefined || isPassed ? undefined : likelyProse(value);
      const isMeta = prose?.isMarkup === false && isDescription(value);
      if (prose !== undefined && !isMeta && place.record !== undefined) {
        yield { record: place.record, text: { ...prose, ...toldOf(source, place, name), ...headOf(place, isTitle) } };
      }
      continue;
    }
    const rich = place.record !== undefined && isList(value) ? richText(value, budget) : undefined;
    if (rich !== undefined && place.record !== undefined) {
      yield { record: place.record, text: { ...rich, ...toldOf(source, place, name), ...headOf(place, isTitle) } };
      continue;
    }
    place = placeOf(value, { name, above: place, isTitle, seen }) ?? place;
  }
}

/** JSON inside a string of JSON, as records are kept that came by another way; else the string itself. */
function innerOf(text: string): Json {
  if (!INNER.test(text)) return text;
  const value = parseLoosely(text);
  return isObject(value) || isList(value) ? value : text;
}

const INNER = /^\s{0,9}(?:\{\s{0,9}"|\[\s{0,9}[[{])/;

interface Entering {
  readonly name: string | number;
  readonly above: Place | undefined;
  readonly isTitle: IsTitle;
  readonly seen: Set<Json>;
}

/** The place of a value that is gone into; undefined where it is not. */
function placeOf(value: Json, { name, above, isTitle, seen }: Entering): Place | undefined {
  if (!(isObject(value) || isList(value)) || seen.has(value)) return undefined;
  const depth = (above?.depth ?? 0) + 1;
  if (depth > DEEPEST || (typeof name === 'string' && (isApart(name, above) || isOfOthers(name, above))))
    return undefined;
  seen.add(value);
  const standing = isObject(value) ? standingOf(value, isTitle) : 'plain';
  if (standing === 'messages') return undefined;
  const held = heldBy(value);
  const place = { above, name, value, depth, held, record: standing === 'other' ? undefined : above?.record };
  return standing === 'own' ? asRecord(place) : place;
}

function asRecord(place: Place): Place {
  const record: { -readonly [Key in keyof Place]: Place[Key] } = { ...place };
  record.record = record;
  return record;
}

/** Names under which programs keep what is no text of the document: messages, settings, its subjects, what machines are told. */
const SETTINGS: ReadonlySet<string> = new Set(
  'i18n intl l10n locale locales translation translations dictionary labels strings config configuration settings env theme styles css flags analytics tracking schema jsonld seo meta metadata og opengraph alt tag tags category categories'.split(
    ' ',
  ),
);

const APART = ['navigation', 'foot', 'advert', 'consent', 'modal', 'subscribe', 'author', 'share'] as const;

/** Settings are apart everywhere, other matters in the record only: above it, a name tells of much else as well. */
function isApart(name: string, above: Place | undefined): boolean {
  const words = wordsOfNames(name);
  if (words.some((word) => SETTINGS.has(word))) return true;
  return above?.record !== undefined && APART.some((family) => isOf(family, words));
}

/** What is called a teaser is the lead of the document where it is a string, and else what leads to others. */
function isOfOthers(name: string, above: Place | undefined): boolean {
  return above?.record !== undefined && isOf('related', wordsOfNames(name));
}

type Told = Pick<DataText, 'at' | 'form' | 'names' | 'span'>;

/** Where a text stands. */
function toldOf({ at, span }: DataSource, place: Place, name: string | number): Told {
  const path: (string | number)[] = [name];
  const names: string[] = [];
  let isInside = true;
  for (let above: Place | undefined = place; above?.above !== undefined; above = above.above) {
    path.push(above.name);
    if (above === place.record) isInside = false;
    else if (isInside && typeof above.name === 'string') names.push(above.name);
  }
  if (typeof name === 'string') names.unshift(name);
  const pointer = path
    .reverse()
    .map((step) => String(step).slice(0, LONGEST_STEP))
    .join('/');
  return { at: `${at}/${pointer}`, form: 'json', names: names.reverse(), span };
}

const LONGEST_STEP = 60;

/** What heads a part of the record, where the part says so itself. */
function headOf({ value, record }: Place, isTitle: IsTitle): Pick<DataText, 'heading'> {
  if (isList(value) || value === record?.value) return {};
  for (const name of HEADS) {
    const heading = ownText(value as JsonObject, name)?.trim(); // no list, as was just asked
    if (heading !== undefined && heading !== '' && heading.length <= LONGEST_HEAD && !isTitle(heading))
      return { heading };
  }
  return {};
}

const HEADS = ['title', 'heading', 'headline', 'question'] as const;
const LONGEST_HEAD = 200;
