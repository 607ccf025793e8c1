import type { HintField } from '../document.ts';
import type { FoundHint } from './hint-list.ts';
import { datesIn, isList, isObject, type Json, type JsonObject, parseLoosely } from './json-ld-source.ts';
import { PAGE_RANK, SCHEMA_FIELDS, THING_RANK, typeRank, withoutVocabulary } from './schema.ts';

/** Code units of JSON-LD that are read of a page, and objects looked at. */
const SOURCE_LENGTH = 2_000_000;
const OBJECTS = 5_000;

/**
 * What the JSON-LD scripts of a page say of it. Of several things that they describe, the page's own is the best by its
 * type: an article before the web page it stands on; what only the latter tells is taken from there. References by
 * `@id` are followed, things merely mentioned, linked or listed are not read, and a product, a film or a data set is the
 * page's own only where it has one of the page's `titles` or is called its main entity. Broken JSON is mended where that is
 * safe.
 */
export function jsonLdHints(scripts: readonly string[], titles: readonly string[] = []): readonly FoundHint[] {
  const roots: Json[] = [];
  const hints: FoundHint[] = [];
  let left = SOURCE_LENGTH;
  for (const script of scripts) {
    const source = script.slice(0, left);
    left -= source.length;
    const parsed = parseLoosely(source);
    if (parsed === undefined) hints.push(...datesIn(source));
    else roots.push(parsed);
  }
  const { things, byId } = collect(roots);
  return [...hints, ...pageHints(things, byId, titles), ...siteHints(things, byId), ...trailHints(things, byId)];
}

/** Properties whose value is the page's own thing, and not one that it mentions. */
const OWN_PARTS = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const;

interface Things {
  readonly things: readonly JsonObject[];
  readonly byId: ReadonlyMap<string, JsonObject>;
}

/** The things described at the top, in graphs and as main entities; and everything that has an identifier. */
function collect(roots: readonly Json[]): Things {
  const things: JsonObject[] = [];
  const byId = new Map<string, JsonObject>();
  const pending: Json[] = [...roots].reverse();
  for (let value = pending.pop(); value !== undefined && things.length < OBJECTS; value = pending.pop()) {
    if (isList(value)) {
      for (let index = Math.min(value.length, OBJECTS) - 1; index >= 0; index--) pending.push(value[index] ?? null);
    } else if (isObject(value)) {
      things.push(value);
      remember(value, byId);
      for (const name of OWN_PARTS) pending.push(own(value, name) ?? null);
    }
  }
  return { things, byId };
}

/** Notes the thing by its identifier, and the named things in it that other scripts may refer to. */
function remember(thing: JsonObject, byId: Map<string, JsonObject>): void {
  for (const value of [thing, own(thing, 'author'), own(thing, 'publisher')]) {
    if (value === undefined || !isObject(value)) continue;
    const id = own(value, '@id');
    if (typeof id === 'string' && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
  }
}

/** For each field, what the best thing that tells it says. */
function pageHints(
  things: readonly JsonObject[],
  byId: ReadonlyMap<string, JsonObject>,
  titles: readonly string[],
): readonly FoundHint[] {
  const entities = new Set(things.flatMap((thing) => mainEntities(thing, byId)));
  const ranked = things
    .flatMap((thing) => {
      const rank = rankOf(thing, { entities, titles });
      return rank === undefined ? [] : [{ thing, type: typeOf(thing), rank }];
    })
    .sort((a, b) => a.rank - b.rank);
  const best = ranked[0]?.thing;
  const told = new Map<HintField, JsonObject>();
  const hints: FoundHint[] = [];
  for (const { thing, type, rank } of ranked) {
    const isOwn = thing === best || rank === PAGE_RANK || nameOf(thing) === nameOf(best);
    for (const [property, field] of SCHEMA_FIELDS) {
      if (!isOwn && !OF_OTHERS.has(field)) continue;
      if (property === 'name' && own(thing, 'headline') !== undefined) continue;
      const found = valuesOf(own(thing, property), { field, byId });
      if (found.length === 0 || (told.get(field) ?? thing) !== thing) continue;
      told.set(field, thing);
      for (const { value, ...detail } of found) {
        hints.push({
          field,
          value,
          source: 'json-ld',
          at: `script/${type}/${property}`,
          detail: { property, ...detail },
        });
      }
    }
    if (told.has('type') || !isOwn) continue;
    told.set('type', thing);
    hints.push({ field: 'type', value: type, source: 'json-ld', at: `script/${type}/@type` });
  }
  return hints;
}

/** What a thing that is not the page's own still tells of the page, where nothing else does. */
const OF_OTHERS: ReadonlySet<HintField> = new Set(['published', 'modified', 'author', 'publisher']);

/** Behind the page itself stand things that it merely shows. */
const SHOWN_RANK = PAGE_RANK + 1;

interface PageSight {
  /** Called the page's main entity by the page. */
  readonly entities: ReadonlySet<JsonObject>;
  readonly titles: readonly string[];
}

function rankOf(thing: JsonObject, { entities, titles }: PageSight): number | undefined {
  const rank = typeRank(typeOf(thing));
  if (rank !== THING_RANK || entities.has(thing) || own(thing, 'mainEntityOfPage') !== undefined) return rank;
  const name = nameOf(thing);
  const isNamed = name !== undefined && titles.some((title) => title.toLowerCase().includes(name));
  return isNamed ? rank : SHOWN_RANK;
}

function mainEntities(thing: JsonObject, byId: ReadonlyMap<string, JsonObject>): readonly JsonObject[] {
  const entity = own(thing, 'mainEntity');
  const list = entity === undefined ? [] : isList(entity) ? entity.slice(0, VALUES) : [entity];
  return list.filter(isObject).map((one) => resolved(one, byId));
}

function nameOf(thing: JsonObject | undefined): string | undefined {
  const name = thing === undefined ? undefined : (text(own(thing, 'headline')) ?? text(own(thing, 'name')));
  return name?.trim().toLowerCase() || undefined;
}

interface Reading {
  readonly field: HintField;
  readonly byId: ReadonlyMap<string, JsonObject>;
}

interface Value {
  readonly value: string;
  readonly type?: string;
  readonly url?: string;
}

/** Values of a list that are read. */
const VALUES = 50;

function valuesOf(value: Json | undefined, reading: Reading): readonly Value[] {
  const list = value === undefined ? [] : isList(value) ? value.slice(0, VALUES) : [value];
  return list.flatMap((item) => {
    if (typeof item === 'string') return textValues(item, reading.field);
    if (typeof item === 'boolean' && reading.field === 'rights') return [{ value: String(item) }];
    if (isObject(item)) return thingValues(resolved(item, reading.byId), reading.field);
    return [];
  });
}

/** Tags come as one text with commas. */
function textValues(text: string, field: HintField): readonly Value[] {
  if (field !== 'tag') return [{ value: text }];
  return text
    .split(',')
    .slice(0, VALUES)
    .map((value) => ({ value }));
}

/** Fields whose value is an address, and not the name of the thing. */
const ADDRESSES: ReadonlySet<HintField> = new Set(['image', 'canonical', 'license']);

function thingValues(thing: JsonObject, field: HintField): readonly Value[] {
  const url = text(own(thing, 'url')) ?? text(own(thing, 'contentUrl')) ?? text(own(thing, '@id'));
  if (ADDRESSES.has(field)) return url === undefined ? [] : [{ value: url }];
  const type = typeOf(thing);
  const name = own(thing, 'name') ?? own(thing, '@value') ?? own(thing, 'alternateName');
  const names = name === undefined ? [] : isList(name) ? name : [name];
  return names.flatMap((value) => {
    if (typeof value !== 'string') return [];
    if (field !== 'author') return [{ value, ...(type === '' ? {} : { type }) }];
    const address = text(own(thing, 'url')) ?? text(own(thing, 'sameAs'));
    return [{ value, ...(type === '' ? {} : { type }), ...(address === undefined ? {} : { url: address }) }];
  });
}

function resolved(thing: JsonObject, byId: ReadonlyMap<string, JsonObject>): JsonObject {
  const id = own(thing, '@id');
  if (typeof id !== 'string' || own(thing, 'name') !== undefined) return thing;
  return byId.get(id) ?? thing;
}

/** The name that the site goes by, where it is described on its own. */
function siteHints(things: readonly JsonObject[], byId: ReadonlyMap<string, JsonObject>): readonly FoundHint[] {
  return things.flatMap((thing): readonly FoundHint[] => {
    const type = typeOf(thing);
    const field: HintField | undefined = type === 'WebSite' ? 'site' : PUBLISHERS.test(type) ? 'publisher' : undefined;
    if (field === undefined) return [];
    const at = `script/${type}/name`;
    return valuesOf(own(thing, 'name'), { field, byId }).map(({ value }) => ({
      field,
      value,
      source: 'json-ld',
      at,
      detail: { property: 'name', type },
    }));
  });
}

const PUBLISHERS = /^(?:NewsMediaOrganization|Organization|Corporation|Periodical|Blog)$/;

/** The last but one step of a trail to the page is the section it stands in. */
function trailHints(things: readonly JsonObject[], byId: ReadonlyMap<string, JsonObject>): readonly FoundHint[] {
  const trail = things.find((thing) => typeOf(thing) === 'BreadcrumbList');
  const steps = trail === undefined ? undefined : own(trail, 'itemListElement');
  if (steps === undefined || !isList(steps)) return [];
  const step = steps.length < 3 ? undefined : steps.at(-2);
  if (step === undefined || !isObject(step)) return [];
  const item = own(step, 'item');
  const name = text(own(step, 'name')) ?? (isObject(item) ? text(own(resolved(item, byId), 'name')) : undefined);
  const at = 'script/BreadcrumbList/itemListElement';
  return [{ field: 'section', value: name, source: 'json-ld', at, detail: { property: 'breadcrumb' } }];
}

function typeOf(thing: JsonObject): string {
  const type = own(thing, '@type');
  const first = type !== undefined && isList(type) ? type.find((item) => typeof item === 'string') : type;
  return typeof first === 'string' ? withoutVocabulary(first) : '';
}

function text(value: Json | undefined): string | undefined {
  const first = value !== undefined && isList(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
}

/** A property of the object itself: JSON may name one `constructor`. */
function own(thing: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(thing, name) ? (thing[name] ?? undefined) : undefined;
}
