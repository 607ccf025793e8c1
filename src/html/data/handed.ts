import { codeUnitAt } from '../../text/code-unit.ts';
import { isList, type Json } from '../json-ld-source.ts';
import type { Range } from '../tags.ts';

/** A value that a program is handed, where it is JSON to the letter. */
export interface Handed extends Range {
  readonly name: string;
  readonly value: Json;
}

/** `window.state =`, `self["state"] =`, `const state =`, each before a bracket or a text that is parsed at once. */
const ASSIGNMENT =
  /(?:\b(?:window|self|globalThis)(?:\.|\[["'])|\b(?:var|let|const)\s)([\w$.-]{1,60})(?:["']\])?\s{0,3}=\s{0,3}(?:JSON\.parse\(\s{0,3}(?=")|(?=[[{]))/g;

/** What a row of chunks is pushed to. */
const PUSH = /\b(__next_f)\.push\(\s{0,3}(?=\[)/g;

/**
 * The values in a program that stand there as JSON: what it assigns to a name. The program is not run, nor read otherwise: what
 * is no JSON to the letter, such as an object with a function in it, is passed over. Linear.
 */
export function assigned(source: string): readonly Handed[] {
  return handed(source, ASSIGNMENT);
}

/** The chunks of text that a program pushes to the list of which the frameworks of React make a page (`[1, "…"]`). */
export function pushedChunks(source: string): string {
  if (!source.includes('__next_f')) return '';
  return handed(source, PUSH)
    .flatMap(({ value }) => (isList(value) && typeof value[1] === 'string' ? [value[1]] : []))
    .join('');
}

/** Values of one program that are read. */
const MOST = 50;

function handed(source: string, pattern: RegExp): readonly Handed[] {
  const found: Handed[] = [];
  let from = 0;
  for (const match of source.matchAll(pattern)) {
    const start = match.index + match[0].length;
    if (match.index < from) continue;
    const end = endOfValue(source, start);
    if (end === -1 || found.length === MOST) break;
    from = end;
    const value = parsed(source.slice(start, end));
    if (value !== undefined) found.push({ name: match[1] ?? '', value, start, end });
  }
  return found;
}

function parsed(source: string): Json | undefined {
  try {
    return JSON.parse(source) as Json; // what JSON.parse gives is JSON
  } catch {
    return undefined;
  }
}

/** Where the value that starts at a place ends: behind its last bracket or its quote; -1 where it does not. */
function endOfValue(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const code = codeUnitAt(source, at);
    if (code === QUOTE) at = endOfText(source, at);
    else if (code === OPEN_LIST || code === OPEN_OBJECT) depth += 1;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
    else continue;
    if (at === -1) return -1;
    if (depth <= 0) return at + 1;
  }
  return -1;
}

/** The place of the quote that ends a text; -1 where none does. */
function endOfText(source: string, start: number): number {
  for (let end = source.indexOf('"', start + 1); end !== -1; end = source.indexOf('"', end + 1)) {
    let slashes = 0;
    while (codeUnitAt(source, end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return -1;
}

const QUOTE = 0x22;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** A row of chunks: its number, and a text of so many bytes or a value up to the end of the line. */
const ROW = /([\da-f]{1,8}):(?:T([\da-f]{1,8}),)?/y;
const REFERENCE = /^\$([\da-f]{1,8})$/;

/**
 * The values that chunks hold, row by row: texts, which others refer to by their number (`"$1a"`), stand in them where they are
 * referred to. Rows that are no JSON are passed over.
 */
export function rowsOf(chunks: string): readonly Json[] {
  const texts = new Map<string, string>();
  const values: string[] = [];
  let at = 0;
  while (at < chunks.length) {
    ROW.lastIndex = at;
    const [whole = '', number = '', bytes] = ROW.exec(chunks) ?? [];
    at += whole.length;
    const lineEnd = chunks.indexOf('\n', at);
    const end =
      bytes === undefined
        ? lineEnd < 0
          ? chunks.length
          : lineEnd
        : afterBytes(chunks, at, Number.parseInt(bytes, 16));
    if (bytes === undefined) values.push(chunks.slice(at, end));
    else texts.set(number, chunks.slice(at, end));
    at = bytes === undefined ? end + 1 : end;
  }
  const withTexts = (_: string, value: Json): Json => {
    const number = typeof value === 'string' ? REFERENCE.exec(value)?.[1] : undefined;
    return number === undefined ? value : (texts.get(number) ?? value);
  };
  return values.flatMap((value) => {
    const row = VALUE_START.test(value) ? parsedWith(value, withTexts) : undefined;
    return row === undefined ? [] : [row];
  });
}

const VALUE_START = /^[[{]/;

/** A value nested too deeply for the engine to revive is none. */
function parsedWith(source: string, reviver: (name: string, value: Json) => Json): Json | undefined {
  try {
    return JSON.parse(source, reviver) as Json; // what JSON.parse gives is JSON
  } catch {
    return undefined;
  }
}

/** The place behind so many bytes of UTF-8. */
function afterBytes(text: string, from: number, bytes: number): number {
  let [at, left] = [from, bytes];
  while (left > 0 && at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code < 0x10000 ? 1 : 2;
  }
  return at;
}
