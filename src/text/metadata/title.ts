import { withoutEdges } from '../edges.ts';
import { foldedName } from '../header/name.ts';

/** Signs that part a title from the name of its site. */
const SEPARATOR = /\s(?:[|–—•·»«:/-]|::|--)\s|\s?[|»«]\s?/u;
const SEPARATORS = /\s(?:[|–—•·»«:/-]|::|--)\s|\s?[|»«]\s?/gu;
const EDGES: ReadonlySet<string> = new Set(' |–—•·»«:/-');
const NOT_WORD = /[\s.]+/gu;

/** Spellings of a name meet without spaces and dots: `Korea Net`, `korea.net`. */
export function siteKey(name: string): string {
  return foldedName(name).replace(NOT_WORD, '');
}

/** A title without the names of its site at its end or start; names are given as `siteKey` makes them. */
export function withoutSite(title: string, sites: ReadonlySet<string>): string {
  let bare = title.trim();
  for (let round = 0; round < 2; round++) {
    const cut = cutLast(bare, sites) ?? cutFirst(bare, sites);
    if (cut === undefined) return bare;
    bare = cut;
  }
  return bare;
}

/** What a board calls itself behind the title of a thread: `… - Harbour Forum`, `… | Forum der Fischer`. */
const BOARD =
  /^(?:[^\s]{1,30} ){0,4}(?:forums?|boards|foren|foros?|fóruns?|fórum|форумы?|discussions|community|communities)(?: (?:der|des|von|de|of) [^\s]{1,30}(?: [^\s]{1,30})?)?$/iu;

/** What is longer is no name of a site; to fold all that stands behind each sign of a long title takes squares of its length. */
const LONGEST_NAME = 1_000;

function cutLast(title: string, sites: ReadonlySet<string>): string | undefined {
  for (const { 0: mark, index } of title.matchAll(SEPARATORS)) {
    if (title.length - index > LONGEST_NAME) continue;
    const last = title.slice(index + mark.length);
    if (sites.has(siteKey(last)) || BOARD.test(last)) return withoutEdges(title.slice(0, index), EDGES) || undefined;
  }
  return undefined;
}

function cutFirst(title: string, sites: ReadonlySet<string>): string | undefined {
  const mark = SEPARATOR.exec(title);
  if (mark === null || !sites.has(siteKey(title.slice(0, mark.index)))) return undefined;
  return withoutEdges(title.slice(mark.index + mark[0].length), EDGES) || undefined;
}

/**
 * Whether a longer title is this one with something behind or before it, as sites add their name or section. `folded` is
 * `foldedName`, or what remembers it.
 */
export function extendsTitle(longer: string, title: string, folded: (name: string) => string): boolean {
  const [long, short] = [folded(longer), folded(title)];
  if (short.length < 4 || long.length <= short.length) return false;
  if (!long.startsWith(short) && !long.endsWith(short)) return false;
  const parts = longer.split(SEPARATOR).map(folded);
  return parts.length > 1 && (parts[0] === short || parts.at(-1) === short || joined(parts, short));
}

/** The title itself holds a separator: `A - b | Site` extends `A - b`. */
function joined(parts: readonly string[], short: string): boolean {
  for (let count = 2; count < parts.length; count++) {
    if (parts.slice(0, count).join(' ') === short || parts.slice(-count).join(' ') === short) return true;
  }
  return false;
}
