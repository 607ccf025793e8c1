import type { RawDocument } from '../stage.ts';
import { type Column, columnNames, type FieldMap, metadataColumns } from './columns.ts';

/** The columns of one row, read by a field map. */
export interface Row {
  /** The text, well-formed; undefined where the row has none. */
  readonly text: string | undefined;
  /** Whether the text comes from a column of HTML. */
  readonly isHtml: boolean;
  readonly url: string | undefined;
  /** The key, where the user mapped a column to `id`. Different keys stay different. */
  readonly id: string | undefined;
  readonly fetchedAt: string | undefined;
  readonly mediaType: string | undefined;
  /** The metadata, by column. */
  readonly fields: Readonly<Partial<Record<Column, string>>>;
}

/**
 * Reads a row. Where neither `text` nor `html` is mapped, both are looked for under their usual names, text first.
 *
 * @param json the row as it stands in its file.
 * @returns undefined where the row is JSON but no object.
 * @throws SyntaxError where it is no JSON, RangeError where it is nested too deep.
 */
export function readRow(json: string, map: FieldMap): Row | undefined {
  const row: unknown = JSON.parse(json);
  if (!isObject(row)) return undefined;
  const exact = (): unknown => at(withDigits(json), map.id ?? '');
  return rowOf(row, map, map.id === undefined ? undefined : keyOf(at(row, map.id), exact));
}

/** Reads a row of a table by the names of its columns. Of two columns of one name, the first counts. */
export function readCells(names: readonly string[], cells: readonly string[], map: FieldMap): Row {
  const row: Record<string, string> = Object.create(null); // `__proto__` is a name like any other
  for (const [index, name] of names.entries()) if (!Object.hasOwn(row, name)) row[name] = cells[index] ?? '';
  return rowOf(row, map, map.id === undefined ? undefined : keyOf(row[map.id], () => undefined));
}

/** Whether one of the columns may hold the text of a row. */
export function hasTextColumn(names: readonly string[], map: FieldMap): boolean {
  const isMapped = map.text !== undefined || map.html !== undefined;
  const wanted = isMapped ? [map.text, map.html] : [...columnNames.text, ...columnNames.html];
  return names.some((name) => wanted.includes(name));
}

function rowOf(row: JsonObject, map: FieldMap, id: string | undefined): Row {
  const text = textOf(row, map);
  const value = (column: Exclude<Column, 'id'>): string | undefined => contentOf(found(row, column, map));
  const fields: Partial<Record<Column, string>> = {};
  for (const column of metadataColumns) {
    const content = value(column);
    if (content !== undefined) fields[column] = content;
  }
  return {
    ...text,
    url: value('url'),
    id,
    fetchedAt: momentOf(value('fetched_at')),
    mediaType: value('media_type'),
    fields,
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a name or a path. Own properties only: `constructor` and `__proto__` are names like any other. */
function at(row: unknown, path: string): unknown {
  if (!isObject(row)) return undefined;
  if (Object.hasOwn(row, path)) return row[path];
  let value: unknown = row;
  for (const name of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

function found(row: JsonObject, column: Exclude<Column, 'id'>, map: FieldMap): unknown {
  const mapped = map[column];
  if (mapped !== undefined) return at(row, mapped);
  const name = columnNames[column].find((candidate) => contentOf(at(row, candidate)) !== undefined);
  return name === undefined ? undefined : at(row, name);
}

function textOf(row: JsonObject, map: FieldMap): Pick<Row, 'text' | 'isHtml'> {
  const isMapped = map.text !== undefined || map.html !== undefined;
  for (const column of ['text', 'html'] as const) {
    if (isMapped && map[column] === undefined) continue;
    const names = map[column] === undefined ? columnNames[column] : [map[column]];
    const text = names.map((name) => at(row, name)).find((value) => typeof value === 'string' && value !== '');
    if (typeof text === 'string') return { text: text.toWellFormed(), isHtml: column === 'html' };
  }
  return { text: undefined, isHtml: false };
}

/** A column as text: strings, numbers, the `name` of an object, and lists of these. */
function contentOf(value: unknown): string | undefined {
  if (!Array.isArray(value)) return partOf(value);
  const parts = value.map(partOf).filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('; ');
}

function partOf(value: unknown): string | undefined {
  const part = isObject(value) ? at(value, 'name') : value;
  if (typeof part === 'number') return String(part);
  return typeof part === 'string' && part.trim() !== '' ? part.toWellFormed() : undefined;
}

const LONE_SURROGATE = /\p{Cs}/gu;

/** A key as text. Lone surrogates are spelt out and long numbers keep their digits, so that no two keys become one. */
function keyOf(value: unknown, exact: () => unknown): string | undefined {
  if (typeof value === 'string') {
    return value === '' ? undefined : value.replace(LONE_SURROGATE, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
  }
  if (typeof value !== 'number') return undefined;
  return Number.isSafeInteger(value) ? String(value) : String(exact());
}

/** The row with every number as it is spelt. */
function withDigits(json: string): unknown {
  return JSON.parse(json, (_name, value: unknown, context?: { readonly source?: string }) =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value,
  );
}

/** The row as a document. */
export function documentOf(row: Row & { readonly text: string }, uri: string): RawDocument {
  const mediaType = row.mediaType ?? (row.isHtml ? 'text/html' : undefined);
  return {
    uri,
    content: { text: row.text },
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(row.fetchedAt === undefined ? {} : { fetchedAt: row.fetchedAt }),
    ...(row.id === undefined ? {} : { key: row.id }),
    ...(Object.keys(row.fields).length === 0 ? {} : { fields: row.fields }),
  };
}

const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** A time as ISO 8601; undefined where it is spelt otherwise. */
export function momentOf(value: string | undefined): string | undefined {
  return value !== undefined && ISO_MOMENT.test(value) ? value : undefined;
}
