import { words } from '../words.ts';
import type { Remark, SpamContext } from './spam-context.ts';
import { linksIn } from './spam-signs.ts';

/** What n-grams are taken from; each has a name of its own in front of them. */
export type GramKind = 'word' | 'letters' | 'name' | 'site' | 'signs';

/** What of a comment n-grams are taken from: its words, its author's and the sites that it links. */
export interface GramSources {
  readonly said: readonly string[];
  readonly name: readonly string[];
  readonly sites: readonly string[];
  /** What is known of the comment, by short names: they are read by twos, as one makes another worse. */
  readonly signs: readonly string[];
  /** Whether runs of letters of the text's words are among them: words that are bent to get past a filter share these. */
  readonly letters: boolean;
}

const LONGEST_WORD = 20;
/** Different words of a text that runs of letters are taken from. */
const MOST_WORDS = 400;
const LEAST_LETTERS = 3;
const MOST_LETTERS = 5;
const SITE_PARTS = /[^\p{L}\p{N}]+/u;
const SCHEME = /^https?:\/\/|^www\./iu;
const PATH = /[/?#]/u;
const NUMBER = /^\p{N}+$/u;

/** What a comment's n-grams are read with. */
export interface GramReading {
  readonly letters?: boolean | undefined;
  readonly signs: readonly string[];
  readonly context: Pick<SpamContext, 'words' | 'plain'>;
}

/** What the n-grams of a comment are taken from. Numbers are all one. */
export function gramSources(remark: Remark, { letters = false, signs, context }: GramReading): GramSources {
  const addresses = [...linksIn(remark.text), ...(remark.links ?? []).map(({ href }) => href)];
  return {
    said: context
      .words(context.plain(remark.text))
      .map((word) => (NUMBER.test(word) ? '0' : word.slice(0, LONGEST_WORD))),
    name: words(remark.author ?? '').map((word) => word.slice(0, LONGEST_WORD)),
    sites: addresses.flatMap((address) => hostOf(address).split(SITE_PARTS)),
    signs,
    letters,
  };
}

/** Takes one n-gram: its hash, and its text for whoever wants to show it. */
type Take = (hash: number, text: () => string) => void;

/**
 * The n-grams of a comment: words and pairs of words of its text, words of its author's name and of the names of the
 * sites that it links, and the runs of three to five letters in them; on demand also in the words of the text; and its
 * signs, two and two. They are hashed as they are met: no string is made of any but those that are asked for.
 */
export const gramsOf: Readonly<Record<GramKind, (sources: GramSources, take: Take) => void>> = {
  word: ({ said }, take) => {
    const seed = seedOf.word;
    said.forEach((word) => {
      take(finished(hashed(word, seed)), () => word);
    });
    pairs(said, seed, take);
    const [first = '', last = ''] = [said[0], said.at(-1)];
    take(finished(hashed(first, hashed('^ ', seed))), () => `^ ${first}`);
    take(finished(hashed(' $', hashed(last, seed))), () => `${last} $`);
  },
  letters: ({ said, letters }, take) => {
    if (letters) for (const word of [...new Set(said)].slice(0, MOST_WORDS)) letterRuns(word, seedOf.letters, take);
  },
  name: ({ name }, take) => {
    name.forEach((word) => {
      take(finished(hashed(word, seedOf.name)), () => word);
    });
    pairs(name, seedOf.name, take);
    for (const word of name) letterRuns(word, seedOf.name, take);
  },
  site: ({ sites }, take) => {
    for (const part of sites) {
      take(finished(hashed(part, seedOf.site)), () => part);
      letterRuns(part, seedOf.site, take);
    }
  },
  signs: ({ signs }, take) => {
    signs.forEach((sign, at) => {
      for (const other of signs.slice(at + 1))
        take(finished(hashed(other, hashed(' + ', hashed(sign, seedOf.signs)))), () => `${sign} + ${other}`);
    });
  },
};

function pairs(list: readonly string[], seed: number, take: Take): void {
  for (let at = 1; at < list.length; at++) {
    const [first = '', second = ''] = [list[at - 1], list[at]];
    take(finished(hashed(second, hashed(' ', hashed(first, seed)))), () => `${first} ${second}`);
  }
}

function letterRuns(word: string, seed: number, take: Take): void {
  const edged = `<${word}>`;
  for (let from = 0; from + LEAST_LETTERS <= edged.length; from++) {
    let hash = seed;
    const end = Math.min(edged.length, from + MOST_LETTERS);
    for (let at = from; at < end; at++) {
      hash = Math.imul(hash ^ edged.charCodeAt(at), FNV_PRIME);
      if (at + 1 - from >= LEAST_LETTERS) take(finished(hash), () => edged.slice(from, at + 1));
    }
  }
}

/** The name of the site that an address leads to. */
export function hostOf(address: string): string {
  const bare = address.replace(SCHEME, '').replace(SCHEME, '');
  return (bare.split(PATH, 1)[0] ?? '').toLowerCase();
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A 32-bit FNV-1a hash of a text's code units (Fowler, Noll & Vo). */
export function hashOf(text: string): number {
  return finished(hashed(text, FNV_START));
}

function hashed(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
}

/** Mixes the high bits into the low ones, of which buckets are made. */
function finished(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** Where the hashes of each kind begin. */
const seedOf: Readonly<Record<GramKind, number>> = {
  word: hashOf('word'),
  letters: hashOf('letters'),
  name: hashOf('name'),
  site: hashOf('site'),
  signs: hashOf('signs'),
};
