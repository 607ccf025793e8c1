import { isCommonWord } from '../../models/common-words.ts';
import { hostOf } from './spam-grams.ts';

/** What the addresses in a comment look like: the share of them that is so. */
export interface SiteMeasures {
  /** They lead to the front of a site, where sellers want visitors. */
  readonly front: number;
  /** They lead deep into a site, to the one page that is meant. */
  readonly deep: number;
  /** They lead to sites where everybody publishes or looks something up. */
  readonly known: number;
  /** The site is named by common words run together: `cheapgardensheds`. */
  readonly keyword: number;
}

/** Sites where everybody publishes or looks something up, by the part of their names that tells them. */
const KNOWN_SITES: ReadonlySet<string> = new Set(
  (
    'amazon apache apple arxiv bbc bitbucket blogger blogspot codepen cnn creativecommons debian docker docs dropbox facebook flickr gist github gitlab gnu google ' +
    'guardian ieee ietf imdb imgur instagram jsfiddle jstor kernel linkedin linux livejournal mastodon medium microsoft mozilla mysql nasa nature npmjs nytimes openstreetmap ' +
    'oracle pastebin patreon php pinterest postgresql pypi python readthedocs reddit reuters rubygems soundcloud sourceforge spotify stackexchange stackoverflow substack ' +
    'telegraph tumblr twitter typepad ubuntu unicode vimeo w3 washingtonpost wikimedia wikipedia wired wordpress ycombinator youtu youtube'
  ).split(' '),
);

const SCHEME = /^https?:\/\//iu;
const SEPARATORS = /[/?#]+/u;
const DIGIT = /\d/u;
const NOT_LETTERS = /[^a-z]+/gu;
const DEEP = 2;

/** Of so many addresses the shares are known well enough. */
const MOST_ADDRESSES = 100;

/** Measures addresses; nothing where there are none. */
export function measureSites(all: readonly string[]): SiteMeasures | undefined {
  if (all.length === 0) return undefined;
  const addresses = all.slice(0, MOST_ADDRESSES);
  const share = (is: (address: string) => boolean): number => addresses.filter(is).length / addresses.length;
  return {
    front: share((address) => pathOf(address).length === 0),
    deep: share(isDeep),
    known: share((address) => labelsOf(address).some((label) => KNOWN_SITES.has(label))),
    keyword: share((address) => labelsOf(address).slice(0, -1).some(isKeyword)),
  };
}

/** The parts of an address behind the name of the site. */
function pathOf(address: string): readonly string[] {
  const bare = address.replace(SCHEME, '').replace(SCHEME, '');
  return bare
    .split(SEPARATORS)
    .slice(1)
    .filter((part) => part !== '');
}

function isDeep(address: string): boolean {
  const path = pathOf(address);
  return path.length >= DEEP || path.some((part) => DIGIT.test(part));
}

/** The parts of a site's name, without `www`. */
function labelsOf(address: string): readonly string[] {
  return hostOf(address)
    .split('.')
    .filter((label) => label !== '' && label !== 'www');
}

/** Whether the part of a name is made of common words, written together or with hyphens. */
function isKeyword(label: string): boolean {
  const parted = label.split('-');
  if (parted.length > 1 && parted.filter(isCommonWord).length > 1) return true;
  return wordsRunTogether(label.replace(NOT_LETTERS, '')) > 1;
}

const LEAST_LETTERS = 7;
const MOST_LETTERS = 40;
const LEAST_OF_WORD = 3;
const MOST_OF_WORD = 14;

/** Of how many common words letters can be put together, at most; 0 where they cannot. */
function wordsRunTogether(letters: string): number {
  if (letters.length < LEAST_LETTERS || letters.length > MOST_LETTERS) return 0;
  const most: (number | undefined)[] = [0];
  for (let from = 0; from < letters.length; from++) {
    const before = most[from];
    if (before === undefined) continue;
    for (let to = from + LEAST_OF_WORD; to <= Math.min(letters.length, from + MOST_OF_WORD); to++)
      if (isCommonWord(letters.slice(from, to))) most[to] = Math.max(most[to] ?? 0, before + 1);
  }
  return most[letters.length] ?? 0;
}
