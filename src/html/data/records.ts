import { isList, isObject, type Json, type JsonObject } from '../json-ld-source.ts';
import type { IsTitle } from './titles.ts';

/** What an object of the data is to the page, by what it holds itself. */
export type Standing =
  /** It has the title of the page: what it holds is what the page says. */
  | 'own'
  /** It has another title and an address, or a name and no date: another document, a person, a section. */
  | 'other'
  /** It holds the messages of a program. */
  | 'messages'
  | 'plain';

/** Properties of an object that are looked at. */
const PROPERTIES = 200;

/** What an object is, by its own properties. */
export function standingOf(thing: JsonObject, isTitle: IsTitle): Standing {
  const properties = propertiesOf(thing);
  if (areMessages(properties)) return 'messages';
  if (properties.some(([, value]) => typeof value === 'string' && isTitle(value))) return 'own';
  const isTitled = properties.some(([name, value]) => TITLE.test(name) && isSaid(value));
  if (isTitled && properties.some(isAddress)) return 'other';
  const isNamed = properties.some(([name, value]) => NAME.test(name) && isSaid(value));
  return isNamed && !properties.some(isDate) ? 'other' : 'plain';
}

type Property = readonly [name: string, value: Json];

function propertiesOf(thing: JsonObject): readonly Property[] {
  const found: Property[] = [];
  for (const name in thing) {
    if (found.length === PROPERTIES) break;
    if (Object.hasOwn(thing, name)) found.push([name, thing[name] ?? null]);
  }
  return found;
}

function isSaid(value: Json): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

const TITLE = /^(?:title|headline)$/i;
const NAME = /^(?:name|full_?name|display_?name)$/i;
const ADDRESS_NAME = /^(?:url|href|link|uri|permalink|slug|path|canonical_?url)$/i;
const ADDRESS = /^(?:https?:\/\/|\/)[^\s"<>]{1,500}$/i;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i;

function isAddress([name, value]: Property): boolean {
  if (typeof value !== 'string' || value === '') return false;
  return ADDRESS_NAME.test(name) || (ADDRESS.test(value) && !PICTURE.test(value));
}

const DATE = /^\d{4}-\d\d-\d\d/;
const DATE_NAME = /(?:date|time|_at|At|created|updated|published)$/;

function isDate([name, value]: Property): boolean {
  return (typeof value === 'string' && DATE.test(value)) || (typeof value === 'number' && DATE_NAME.test(name));
}

/** Short phrases from which an object may be a catalogue of messages: a record has fewer titles, names and captions. */
const LEAST_MESSAGES = 8;
const LONGEST_MESSAGE = 200;
/** Words with spaces between them, or one word that begins as a label does: `Add to cart`, `Search`, `検索`. */
const PHRASE = /^[^\s<>]+ [^<>]*$|^[\p{Lu}\p{Lo}][\p{L}\p{M}]+$/u;

/**
 * Whether an object maps names to short phrases and to little else. A record has numbers, dates, addresses and lists as well;
 * the messages of a program are nothing but phrases.
 */
function areMessages(properties: readonly Property[]): boolean {
  let [phrases, others] = [0, 0];
  for (const [, value] of properties) {
    if (isObject(value)) continue;
    const isPhrase = typeof value === 'string' && value.length <= LONGEST_MESSAGE && PHRASE.test(value);
    if (isPhrase && !DATE.test(value)) phrases += 1;
    else if (typeof value !== 'string' || value.length <= LONGEST_MESSAGE) others += 1;
  }
  return phrases >= LEAST_MESSAGES && phrases > others;
}

/** The values that an object or a list holds, with their names; those of a list have none. */
export function* heldBy(value: JsonObject | readonly Json[]): Generator<readonly [name: string | number, held: Json]> {
  if (isList(value)) {
    for (let at = 0; at < value.length; at++) yield [at, value[at] ?? null];
    return;
  }
  for (const name in value) if (Object.hasOwn(value, name)) yield [name, value[name] ?? null];
}

/** The first of them, so many at most. */
export function firstHeldBy(value: JsonObject | readonly Json[], most: number): (readonly [string | number, Json])[] {
  const found: (readonly [string | number, Json])[] = [];
  for (const held of heldBy(value)) {
    if (found.length === most) break;
    found.push(held);
  }
  return found;
}

/** What a walk over data may still look at, so that it ends however often one value is meant. */
export interface Budget {
  values: number;
  /** Code units of strings. */
  characters: number;
}

/** Takes a string off the budget; false where it is more than what is left. */
export function isAfforded(text: string, budget: Budget): boolean {
  if (text.length > budget.characters) return false;
  budget.characters -= text.length;
  return true;
}
