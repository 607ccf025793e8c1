import type { Hint } from '../../metadata.ts';
import { unescaped } from './entities.ts';

/** Tells whether a string of the data is the title of the page. */
export type IsTitle = (text: string) => boolean;

/** What a page says of itself, by which its own record is known and what is no text in it. */
export interface PageSaid {
  readonly isTitle: IsTitle;
  readonly isDescription: (text: string) => boolean;
}

/** Tells whether a string of the data is what the page says in its head that it is about. */
export function descriptionsOf(hints: readonly Hint[]): (text: string) => boolean {
  const said = new Set(hints.filter(({ field }) => field === 'description').map(({ value }) => keyOf(value)));
  return (text) => text.length <= LONGEST_DESCRIPTION && said.has(keyOf(text));
}

const LONGEST_DESCRIPTION = 2_000;

/** Longer strings are no titles; titles with fewer letters are words that stand under many names. */
const LONGEST = 500;
const SHORTEST = 4;

const NOT_SAID = /[^\p{L}\p{N}]+/gu;
/** What parts a title from the name of the site that is written behind or before it. */
const PARTING = / [|\-–—·•:»«/]{1,3} | ?[|»«] ?/gu;

/**
 * The titles that a page gives itself: in its head, its headings and its structured data, and those that stand there before or
 * behind the name of the site. Signs, case and spaces are not compared. The name of the site itself is none.
 */
export function titlesOf(hints: readonly Hint[]): IsTitle {
  const names = new Set(
    hints.filter(({ field }) => field === 'site' || field === 'publisher').map(({ value }) => keyOf(value)),
  );
  const titles = new Set<string>();
  const add = (text: string): void => {
    const key = keyOf(text);
    if (key.length >= SHORTEST && !names.has(key)) titles.add(key);
  };
  for (const { field, value } of hints) {
    if (field !== 'title') continue;
    add(value);
    const [first] = value.matchAll(PARTING);
    const isSiteFirst = first !== undefined && names.has(keyOf(value.slice(0, first.index)));
    const title = isSiteFirst ? value.slice(first.index + first[0].length) : value;
    add(title);
    for (const { index } of title.matchAll(PARTING)) add(title.slice(0, index));
  }
  return (text) => text.length <= LONGEST && titles.has(keyOf(text));
}

function keyOf(text: string): string {
  return unescaped(text).toLowerCase().normalize('NFKC').replace(NOT_SAID, '');
}
