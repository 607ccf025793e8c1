import { isList, isObject, type Json, type JsonObject } from '../json-ld-source.ts';

/**
 * A value as its record was before a framework packed it: a flat list of parts that refer to each other by number, or pairs
 * of a kind and a value. What is packed in neither way is given as it is. Parts may refer to each other in circles, so that
 * whoever walks the result must know where it has been.
 */
export function unpacked(value: Json): Json {
  if (isList(value)) return isFlat(value) ? fromFlat(value) : value;
  return isObject(value) && isPaired(value) ? fromPairs(value) : value;
}

/** Parts of a list that are looked at to tell whether it is flat. */
const LOOKED_AT = 50;

/**
 * Whether a list is what devalue writes, as Nuxt and SvelteKit have it: the first part is the root, and every part that holds
 * others holds their numbers.
 */
function isFlat(list: readonly Json[]): boolean {
  const [root] = list;
  if (list.length < 3 || !(isObject(root) || isList(root)) || partsOf(root).length === 0) return false;
  const compounds = list.slice(0, LOOKED_AT).filter((part) => isObject(part) || isList(part));
  return compounds.every((part) => partsOf(part).every((number) => isNumberOf(number, list)));
}

/** What a part holds, without the name of the kind that a list may begin with: `["Reactive", 1]`. */
function partsOf(part: Json): readonly Json[] {
  if (isObject(part)) return Object.values(part).slice(0, LOOKED_AT);
  if (!isList(part)) return [];
  return part.slice(typeof part[0] === 'string' ? 1 : 0, LOOKED_AT).filter((held) => typeof held !== 'string');
}

/** Numbers below 0 stand for nothing: `undefined`, a hole, infinity. */
const LEAST_NUMBER = -7;

function isNumberOf(number: Json, { length }: readonly Json[]): boolean {
  return typeof number === 'number' && Number.isInteger(number) && number >= LEAST_NUMBER && number < length;
}

/** Each part is made once, and is then the same wherever a number calls it. */
function fromFlat(list: readonly Json[]): Json {
  const made = list.map((part): Made => {
    if (isList(part)) return isWrapper(part) ? { wraps: part[1] ?? null } : { value: [] as Json[], part };
    if (isObject(part)) return { value: Object.create(null) as Record<string, Json>, part };
    return { value: part };
  });
  const called = (number: Json | undefined): Json => {
    let at = number;
    for (let steps = 0; steps < LOOKED_AT; steps++) {
      const found = typeof at === 'number' ? made[at] : undefined;
      if (found === undefined) return null;
      if (found.wraps === undefined) return found.value ?? null;
      if (typeof found.wraps === 'string') return found.wraps;
      at = found.wraps;
    }
    return null;
  };
  for (const { value, part } of made) {
    if (isList(part))
      for (const number of part) (value as Json[]).push(called(number)); // made as a list above
    else if (isObject(part)) {
      const record = value as Record<string, Json>; // made as an object above
      for (const name of Object.keys(part)) record[name] = called(part[name]);
    }
  }
  return called(0);
}

/** A part on its way: its value, the part it is made of, or the number of what it merely wraps. */
interface Made {
  readonly value?: Json;
  readonly part?: readonly Json[] | JsonObject;
  readonly wraps?: Json;
}

/** `["Reactive", 1]`, `["Date", "2024-…"]`: a kind and what it is of. */
function isWrapper(part: readonly Json[]): boolean {
  return part.length === 2 && typeof part[0] === 'string';
}

/** Whether every property is a pair of a kind and a value, as Astro writes those of an island. */
function isPaired(value: JsonObject): boolean {
  const properties = Object.values(value);
  return properties.length > 0 && properties.every(isPair);
}

function isPair(value: Json): value is readonly [number, Json] {
  return isList(value) && value.length === 2 && typeof value[0] === 'number' && value[0] >= 0 && value[0] <= LAST_KIND;
}

/** Kinds of values that Astro knows: 0 is a value or an object, 1 a list, the others dates, maps, sets and so on. */
const LAST_KIND = 11;
const LIST_KIND = 1;

/** The properties without their kinds. Each step takes one value off the list of those that are still packed. */
function fromPairs(value: JsonObject): Json {
  const root: Record<string, Json> = Object.create(null);
  const pending: { readonly from: JsonObject | readonly Json[]; readonly to: Record<string, Json> | Json[] }[] = [
    { from: value, to: root },
  ];
  const plain = (packed: Json): Json => {
    if (!isPair(packed)) return packed;
    const [kind, held] = packed;
    if (isObject(held)) return kept(held, Object.create(null) as Record<string, Json>);
    return isList(held) && kind === LIST_KIND ? kept(held, []) : held;
  };
  const kept = (from: JsonObject | readonly Json[], to: Record<string, Json> | Json[]): Json => {
    pending.push({ from, to });
    return to;
  };
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { from, to } = next;
    if (isList(from) && isList(to))
      for (const held of from) (to as Json[]).push(plain(held)); // made as a list above
    else if (isObject(from) && isObject(to)) for (const name of Object.keys(from)) to[name] = plain(from[name] ?? null);
  }
  return root;
}
