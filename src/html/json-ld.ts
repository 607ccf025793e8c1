import type { HintField } from '../metadata.ts';
import type { FoundHint } from './hint-list.ts';
import { datesIn, isList, isObject, type Json, type JsonObject, parseLoosely } from './json-ld-source.ts';
import { collect, mainEntities, nameOf, own, rankOf, resolved, text, typeOf, VALUES } from './json-ld-things.ts';
import { PAGE_RANK, SCHEMA_FIELDS } from './schema.ts';

/** Code units of JSON-LD that are read of a page. */
const SOURCE_LENGTH = 2_000_000;

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

interface Reading {
  readonly field: HintField;
  readonly byId: ReadonlyMap<string, JsonObject>;
}

interface Value {
  readonly value: string;
  readonly type?: string;
  readonly url?: string;
}

function valuesOf(value: Json | undefined, reading: Reading): readonly Value[] {
  const list = value === undefined ? [] : isList(value) ? value.slice(0, VALUES) : [value];
  return list.flatMap((item) => {
    if (typeof item === 'string') return [{ value: item }];
    if (typeof item === 'boolean' && reading.field === 'rights') return [{ value: String(item) }];
    if (isObject(item)) return thingValues(resolved(item, reading.byId), reading.field);
    return [];
  });
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
