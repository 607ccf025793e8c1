import { isList, isObject, type Json, parseLoosely } from '../json-ld-source.ts';
import { attributesOf, type Range, type Tag, tags } from '../tags.ts';
import { unescaped } from './entities.ts';
import { assigned, pushedChunks, rowsOf } from './handed.ts';
import { unpacked } from './packed.ts';

/** JSON that stands in the markup of a page. */
export interface DataSource {
  /** Where: `script#__NEXT_DATA__`, `script[3]`, `div[data-page]`. */
  readonly at: string;
  /** Whether it is JSON-LD, which says what its texts are. */
  readonly isLinked: boolean;
  readonly value: Json;
  /** Of the content in the markup. */
  readonly span: Range;
}

/**
 * Code units of JSON that are read of a page: twice what is read of JSON-LD for metadata. A parsed one takes up to 50 bytes
 * (`[[],[],…`), so that the worst takes 200 MB.
 */
const SOURCE_LENGTH = 4_000_000;

/** Sources that are read, and the shortest: less holds no text. */
const SOURCES = 200;
const SHORTEST = 60;

/**
 * The JSON in scripts of data and in attributes, in the order of the markup. What is longer than what is left of the limit is
 * not read at all, for half of a value is none. Of a program only what it assigns as JSON is read: none is ever run.
 */
export function dataSources(html: string): readonly DataSource[] {
  const found: DataSource[] = [];
  let left = SOURCE_LENGTH;
  for (const { at, isLinked, span, length, read } of places(html)) {
    if (length < SHORTEST || length > left) continue;
    left -= length;
    const value = read();
    if (isList(value) || isObject(value)) found.push({ at, isLinked, value, span });
    if (found.length === SOURCES) break;
  }
  return found;
}

interface Place extends Omit<DataSource, 'value'> {
  /** Code units of it. */
  readonly length: number;
  read(): Json | undefined;
}

function* places(html: string): Generator<Place> {
  let scripts = 0;
  let opened: Tag | undefined;
  const chunks: Chunks = { text: '', span: undefined };
  for (const tag of tags(html)) {
    if (tag.name === 'script') {
      if (tag.closing && opened !== undefined)
        yield* ofScript(html, { tag: opened, end: tag.start, number: scripts }, chunks);
      opened = tag.closing ? undefined : tag;
      scripts += tag.closing ? 0 : 1;
    } else if (!tag.closing && tag.end - tag.start >= SHORTEST) {
      yield* ofAttributes(html, tag);
    }
  }
  if (chunks.span !== undefined) {
    yield {
      at: 'script.__next_f',
      isLinked: false,
      span: chunks.span,
      length: chunks.text.length,
      read: () => rowsOf(chunks.text),
    };
  }
}

/** What the programs of a page push piece by piece, and where the first and last of them lie. */
interface Chunks {
  text: string;
  span: Range | undefined;
}

interface Script {
  readonly tag: Tag;
  readonly end: number;
  readonly number: number;
}

/** The types of scripts that hold JSON and no program: `application/json`, `application/ld+json; charset=utf-8`. */
const JSON_TYPE = /^\s{0,9}(?:application|text)\/(?:[\w.-]{1,40}\+)?json\b/i;
const LINKED_TYPE = /ld\+json/i;

const NAME = /^[\w.:-]{1,60}$/;

/** The types of programs; one without a type is a program too. */
const PROGRAM_TYPE = /^\s{0,9}$|javascript|^\s{0,9}module\b/i;

function* ofScript(html: string, { tag, end, number }: Script, chunks: Chunks): Generator<Place> {
  const { type, id } = typeOf(html, tag);
  const span = { start: tag.end, end };
  const length = end - tag.end;
  const at = NAME.test(id) ? `script#${id}` : `script[${number}]`;
  if (length < SHORTEST) return;
  const source = html.slice(span.start, end);
  if (JSON_TYPE.test(type)) {
    const isLinked = LINKED_TYPE.test(type);
    const unpack = isLinked ? (value: Json): Json => value : unpacked;
    yield { at, isLinked, span, length, read: () => applied(parseLoosely(source), unpack) };
  } else if (PROGRAM_TYPE.test(type)) {
    for (const { name, value, start, end: ended } of assigned(source)) {
      const own = { start: span.start + start, end: span.start + ended };
      const held: Json = typeof value === 'string' ? [value] : value;
      yield { at: `${at}/${name}`, isLinked: false, span: own, length: ended - start, read: () => held };
    }
    const pushed = pushedChunks(source);
    if (pushed === '' || chunks.text.length + pushed.length > SOURCE_LENGTH) return;
    chunks.text += pushed;
    chunks.span = { start: chunks.span?.start ?? span.start, end };
  }
}

function typeOf(html: string, tag: Tag): { readonly type: string; readonly id: string } {
  const found = { type: '', id: '' };
  for (const { start, nameEnd, value } of attributesOf(html, tag)) {
    const name = html.slice(start, nameEnd).toLowerCase();
    if ((name === 'type' || name === 'id') && value !== undefined && found[name] === '') {
      found[name] = html.slice(value.start, value.end);
    }
  }
  return found;
}

function applied(value: Json | undefined, unpack: (value: Json) => Json): Json | undefined {
  return value === undefined ? undefined : unpack(value);
}

/** How the JSON of an attribute begins: with a bracket and a quote, which are mostly written as references. */
const JSON_START = /^\s{0,9}[[{]\s{0,9}(?:"|&quot;|&#34;|&#x22;|[[{])/i;
const START_LENGTH = 40;

function* ofAttributes(html: string, tag: Tag): Generator<Place> {
  for (const { start, nameEnd, value } of attributesOf(html, tag)) {
    if (value === undefined || value.end - value.start < SHORTEST) continue;
    if (!JSON_START.test(html.slice(value.start, value.start + START_LENGTH))) continue;
    const name = html.slice(start, nameEnd).toLowerCase();
    const read = (): Json | undefined => applied(parseLoosely(unescaped(html.slice(value.start, value.end))), unpacked);
    const length = value.end - value.start;
    yield { at: `${tag.name}[${name.slice(0, 60)}]`, isLinked: false, span: value, length, read };
  }
}
