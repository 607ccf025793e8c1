import type { FoundHint } from './hint-list.ts';

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

const COMMENT_MARKS = /<!--|-->|<!\[CDATA\[|\]\]>|\/\*\s?\]\]>\s?\*\//g;
const CONTROLS = /[\u0000-\u001f\u007f]+/g;
const TRAILING_COMMA = /,(?=\s*[}\]])/g;
const QUOTE_ENTITY = /&quot;|&#34;/g;

/** The value of JSON that may stand in a comment or hold raw control characters or commas before a closing bracket. */
export function parseLoosely(source: string): Json | undefined {
  const attempts = [
    () => source,
    () => source.replace(COMMENT_MARKS, ' ').replace(CONTROLS, ' '),
    () => source.replace(COMMENT_MARKS, ' ').replace(CONTROLS, ' ').replace(TRAILING_COMMA, ' ').replace(END_MARK, ''),
    () => source.replace(QUOTE_ENTITY, '"').replace(CONTROLS, ' '),
  ];
  for (const attempt of attempts) {
    const value = parseOrUndefined(attempt());
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A semicolon after the value, as after an assignment. */
const END_MARK = /;\s{0,9}$/;

function parseOrUndefined(source: string): Json | undefined {
  try {
    return JSON.parse(source) as Json; // what JSON.parse gives is JSON
  } catch {
    return undefined;
  }
}

/** A date in JSON that cannot be read: the name of the property and its value. */
const LOOSE_DATE = /"(datePublished|dateModified)"\s{0,9}:\s{0,9}"([^"\n]{4,40})"/g;

/** The dates in JSON that cannot be read. */
export function datesIn(source: string): readonly FoundHint[] {
  return [...source.matchAll(LOOSE_DATE)].slice(0, 4).map(([, property = '', value]) => ({
    field: property === 'dateModified' ? 'modified' : 'published',
    value,
    source: 'json-ld',
    at: `script/${property}`,
    detail: { property },
  }));
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
