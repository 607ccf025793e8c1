import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface RegexLiteral {
  /** File and line, for the message. */
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

const SOURCE = resolve(import.meta.dirname, '../src');
const WORD = /[\w$]/;
/** Words after which a slash begins a regex and not a division. */
const BEFORE_REGEX = new Set(['return', 'typeof', 'case', 'in', 'of', 'do', 'else', 'void', 'yield', 'await']);

/** Every regex literal in src, found by a small scanner that knows comments, strings and templates. */
export function regexLiterals(): readonly RegexLiteral[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((file) => scan(readFileSync(join(SOURCE, file), 'utf8'), file));
}

/** The regex literals of one source text. */
export function scan(text: string, file: string): readonly RegexLiteral[] {
  const found: RegexLiteral[] = [];
  let previous = '';
  for (let at = 0; at < text.length; ) {
    const sign = text[at] ?? '';
    if (text.startsWith('//', at)) at = endOf(text, '\n', at);
    else if (text.startsWith('/*', at)) at = endOf(text, '*/', at + 2);
    else if (sign === "'" || sign === '"' || sign === '`') {
      at = endOfString(text, at);
      previous = 'string';
    } else if (WORD.test(sign)) {
      const start = at;
      while (at < text.length && WORD.test(text[at] ?? '')) at += 1;
      previous = text.slice(start, at);
    } else if (sign === '/' && beginsRegex(previous)) {
      const end = endOfRegex(text, at);
      const flags = /^[a-z]*/.exec(text.slice(end))?.[0] ?? '';
      const line = text.slice(0, at).split('\n').length;
      found.push({ at: `${file}:${line}`, source: text.slice(at + 1, end - 1), flags });
      at = end + flags.length;
      previous = 'regex';
    } else {
      if (!/\s/.test(sign)) previous = sign;
      at += 1;
    }
  }
  return found;
}

function beginsRegex(previous: string): boolean {
  if (BEFORE_REGEX.has(previous)) return true;
  return previous === '' || '=([,:;!&|?{}+-*%<>~^'.includes(previous);
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** Templates are skipped whole: a regex inside `${}` would be missed, and is not written there. */
function endOfString(text: string, start: number): number {
  const quote = text[start];
  let at = start + 1;
  while (at < text.length && text[at] !== quote) at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function endOfRegex(text: string, start: number): number {
  let at = start + 1;
  let inClass = false;
  while (at < text.length && (inClass || text[at] !== '/')) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') inClass = true;
    else if (text[at] === ']') inClass = false;
    at += 1;
  }
  return at + 1;
}
