import { isList, isObject, type Json, type JsonObject } from './json-ld-source.ts';
import { PAGE_RANK, THING_RANK, typeRank, withoutVocabulary } from './schema.ts';

/** Objects of JSON-LD that are looked at, and values of a list. */
const OBJECTS = 5_000;
export const VALUES = 50;

/** Properties whose value is the page's own thing, and not one that it mentions. */
const OWN_PARTS = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const;

/** What scripts of JSON-LD describe. */
export interface Things {
  readonly things: readonly JsonObject[];
  readonly byId: ReadonlyMap<string, JsonObject>;
}

/** The things described at the top, in graphs and as main entities; and everything that has an identifier. */
export function collect(roots: readonly Json[]): Things {
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

/** Behind the page itself stand things that it merely shows. */
const SHOWN_RANK = PAGE_RANK + 1;

/** What tells the page's own thing from those that it shows. */
export interface PageSight {
  /** Called the page's main entity by the page. */
  readonly entities: ReadonlySet<JsonObject>;
  readonly titles: readonly string[];
}

/** How well a thing stands for the page: 0 is best; undefined where it does not. */
export function rankOf(thing: JsonObject, { entities, titles }: PageSight): number | undefined {
  const rank = typeRank(typeOf(thing));
  if (rank !== THING_RANK || entities.has(thing) || own(thing, 'mainEntityOfPage') !== undefined) return rank;
  const name = nameOf(thing);
  const isNamed = name !== undefined && titles.some((title) => title.toLowerCase().includes(name));
  return isNamed ? rank : SHOWN_RANK;
}

/** What the page calls its main entities. */
export function mainEntities(thing: JsonObject, byId: ReadonlyMap<string, JsonObject>): readonly JsonObject[] {
  const entity = own(thing, 'mainEntity');
  const list = entity === undefined ? [] : isList(entity) ? entity.slice(0, VALUES) : [entity];
  return list.filter(isObject).map((one) => resolved(one, byId));
}

/** Its headline or name, lower case. */
export function nameOf(thing: JsonObject | undefined): string | undefined {
  const name = thing === undefined ? undefined : (text(own(thing, 'headline')) ?? text(own(thing, 'name')));
  return name?.trim().toLowerCase() || undefined;
}

/** What a mere reference refers to, where that is described; else the thing itself. */
export function resolved(thing: JsonObject, byId: ReadonlyMap<string, JsonObject>): JsonObject {
  const id = own(thing, '@id');
  if (typeof id !== 'string' || own(thing, 'name') !== undefined) return thing;
  return byId.get(id) ?? thing;
}

/** Its first type, without the vocabulary; empty where it has none. */
export function typeOf(thing: JsonObject): string {
  const type = own(thing, '@type');
  const first = type !== undefined && isList(type) ? type.find((item) => typeof item === 'string') : type;
  return typeof first === 'string' ? withoutVocabulary(first) : '';
}

/** A text, or the first of a list of such. */
export function text(value: Json | undefined): string | undefined {
  const first = value !== undefined && isList(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
}

/** A property of the object itself: JSON may name one `constructor`. */
export function own(thing: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(thing, name) ? (thing[name] ?? undefined) : undefined;
}
