/** A pattern of keys such as `crawl/2024-*.warc.gz`. */
export interface KeyPattern {
  /** What every key that it matches begins with. */
  readonly prefix: string;
  matches(key: string): boolean;
}

type Token =
  | { readonly kind: 'char'; readonly char: string }
  /** `?`, and `*`: no slash, and no dot that hides a name. */
  | { readonly kind: 'any' }
  | { readonly kind: 'star' }
  /** `**` and its slash: folders, or none; at the end, everything below. */
  | { readonly kind: 'folders' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'set'; readonly isNegated: boolean; readonly ranges: readonly (readonly [string, string])[] };

/** More are not unfolded from one pattern: what stands in the braces after them is taken as it is written. */
const MOST_ALTERNATIVES = 1000;

/**
 * Reads a pattern as it is usual for files: `*`, `?`, `**`, `[a-z]`, `{a,b}`, and a backslash before what is meant as it is.
 * Matching takes time by the length of pattern and key, whatever they are.
 */
export function keyPattern(pattern: string): KeyPattern {
  const alternatives = unfolded(pattern).map(tokensOf);
  return {
    prefix: alternatives.map(literalStart).reduce(commonStart),
    matches: (key) => alternatives.some((tokens) => matchesKey(tokens, key)),
  };
}

/** The patterns that braces stand for. */
function unfolded(pattern: string): readonly string[] {
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const braces = done.length + open.length < MOST_ALTERNATIVES ? innermostBraces(next) : undefined;
    if (braces === undefined) done.push(next);
    else {
      const { start, end, parts } = braces;
      open.push(...parts.map((part) => `${next.slice(0, start)}${part}${next.slice(end + 1)}`));
    }
  }
  return done;
}

/** The first braces that hold no others, and a comma. */
function innermostBraces(pattern: string): { start: number; end: number; parts: readonly string[] } | undefined {
  let start = -1;
  let commas: number[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === '\\') at += 1;
    else if (char === '{') [start, commas] = [at, []];
    else if (char === ',' && start >= 0) commas.push(at);
    else if (char === '}' && commas.length > 0) {
      const ends = [...commas, at];
      return { start, end: at, parts: ends.map((end, index) => pattern.slice((ends[index - 1] ?? start) + 1, end)) };
    } else if (char === '}') start = -1;
  }
  return undefined;
}

const FOLDERS = /^\*\*(?:\/|$)/;

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; ) {
    const char = pattern.charAt(at);
    const isStart = at === 0 || pattern[at - 1] === '/';
    const folders = isStart ? FOLDERS.exec(pattern.slice(at, at + 3))?.[0] : undefined;
    const set = char === '[' ? setAt(pattern, at) : undefined;
    if (folders !== undefined) tokens.push({ kind: folders.length === 3 ? 'folders' : 'rest' });
    else if (set !== undefined) tokens.push(set.token);
    else if (char === '*') {
      if (tokens.at(-1)?.kind !== 'star') tokens.push({ kind: 'star' });
    } else if (char === '?') tokens.push({ kind: 'any' });
    else tokens.push({ kind: 'char', char: char === '\\' ? pattern.charAt(at + 1) || char : char });
    at += folders?.length ?? set?.length ?? (char === '\\' && at + 1 < pattern.length ? 2 : 1);
  }
  return tokens;
}

function setAt(pattern: string, at: number): { token: Token; length: number } | undefined {
  const end = pattern.indexOf(']', at + 2);
  if (end < 0) return undefined;
  const inside = pattern.slice(at + 1, end);
  const isNegated = inside.startsWith('!') || inside.startsWith('^');
  const chars = isNegated ? inside.slice(1) : inside;
  const ranges: [string, string][] = [];
  for (let index = 0; index < chars.length; index++) {
    const [first, dash, last] = [chars.charAt(index), chars[index + 1], chars[index + 2]];
    const isRange = dash === '-' && last !== undefined;
    ranges.push([first, isRange ? last : first]);
    if (isRange) index += 2;
  }
  return { token: { kind: 'set', isNegated, ranges }, length: end + 1 - at };
}

function literalStart(tokens: readonly Token[]): string {
  const end = tokens.findIndex(({ kind }) => kind !== 'char');
  return tokens
    .slice(0, end < 0 ? tokens.length : end)
    .map((token) => (token.kind === 'char' ? token.char : ''))
    .join('');
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** Goes over the key once, with all places of the pattern where it may stand. */
function matchesKey(tokens: readonly Token[], key: string): boolean {
  let isStart = true;
  let places = withEmpty(tokens, [0], isStart);
  for (const char of key.split('')) {
    const isHidden = isStart && char === '.';
    const next = [...places].flatMap((place) => after(tokens[place], { place, char, isHidden }));
    isStart = char === '/';
    places = withEmpty(tokens, next, isStart);
    if (places.size === 0) return false;
  }
  return places.has(tokens.length);
}

function after(
  token: Token | undefined,
  { place, char, isHidden }: { readonly place: number; readonly char: string; readonly isHidden: boolean },
): readonly number[] {
  if (token === undefined) return [];
  if (token.kind === 'char') return token.char === char ? [place + 1] : [];
  if (isHidden) return [];
  if (token.kind === 'folders' || token.kind === 'rest') return [place];
  if (char === '/') return [];
  if (token.kind === 'star') return [place];
  if (token.kind === 'any') return [place + 1];
  const isIn = token.ranges.some(([first, last]) => first <= char && char <= last);
  return isIn === token.isNegated ? [] : [place + 1];
}

/** The places, and those behind what may stand for nothing there. */
function withEmpty(tokens: readonly Token[], places: readonly number[], isStart: boolean): ReadonlySet<number> {
  const all = new Set(places);
  for (const place of all) {
    const kind = tokens[place]?.kind;
    const isEmpty =
      kind === 'rest' || (kind === 'folders' && isStart) || (kind === 'star' && !(isStart && isDot(tokens[place + 1])));
    if (isEmpty) all.add(place + 1); // seen by this loop too
  }
  return all;
}

/** Behind a star, a dot at the beginning of a name would be one that hides it. */
function isDot(token: Token | undefined): boolean {
  return token?.kind === 'char' && token.char === '.';
}
