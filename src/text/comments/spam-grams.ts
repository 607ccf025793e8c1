import { words } from '../words.ts';
import type { Remark } from './spam-context.ts';
import { linksIn, withoutLinks } from './spam-signs.ts';

/** What n-grams are taken from; each has a name of its own in front of them. */
export type GramKind = 'word' | 'letters' | 'name' | 'site';

/** A comment's n-grams of one kind, with how often each stands there. */
export type Grams = ReadonlyMap<GramKind, ReadonlyMap<string, number>>;

const LONGEST_WORD = 20;
/** Different words of a text that runs of letters are taken from. */
const MOST_WORDS = 400;
const LEAST_LETTERS = 3;
const MOST_LETTERS = 5;
const SITE_PARTS = /[^\p{L}\p{N}]+/u;
const SCHEME = /^https?:\/\/|^www\./iu;
const PATH = /[/?#]/u;
const NUMBER = /^\p{N}+$/u;

/** What n-grams are taken from beside words. */
export interface GramOptions {
  /** Whether the runs of letters of the text's words are among them: words that are bent to get past a filter share these. */
  readonly letters?: boolean;
}

/**
 * The n-grams of a comment: words and pairs of words of its text, words of its author's name and of the names of the
 * sites that it links, and the runs of three to five letters in them; on demand also in the words of the text. Numbers are
 * all one.
 */
export function gramsOf(remark: Remark, { letters = false }: GramOptions = {}): Grams {
  const said = words(withoutLinks(remark.text)).map((word) => (NUMBER.test(word) ? '0' : word.slice(0, LONGEST_WORD)));
  const name = words(remark.author ?? '').map((word) => word.slice(0, LONGEST_WORD));
  const sites = [...linksIn(remark.text), ...(remark.links ?? []).map(({ href }) => href)].map(hostOf);
  return new Map<GramKind, ReadonlyMap<string, number>>([
    ['word', counted([...said, ...pairs(said), `^ ${said[0] ?? ''}`, `${said.at(-1) ?? ''} $`])],
    ...(letters ? [['letters', counted(lettersOf(said))] as const] : []),
    ['name', counted([...name, ...pairs(name), ...name.flatMap(letterRuns)])],
    ['site', counted(sites.flatMap((host) => host.split(SITE_PARTS).flatMap((part) => [part, ...letterRuns(part)])))],
  ]);
}

function lettersOf(said: readonly string[]): readonly string[] {
  return [...new Set(said)].slice(0, MOST_WORDS).flatMap(letterRuns);
}

function counted(grams: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

function pairs(list: readonly string[]): readonly string[] {
  return list.slice(1).map((word, at) => `${list[at] ?? ''} ${word}`);
}

function letterRuns(word: string): readonly string[] {
  const edged = `<${word}>`;
  const runs: string[] = [];
  for (let size = LEAST_LETTERS; size <= MOST_LETTERS; size++)
    for (let at = 0; at + size <= edged.length; at++) runs.push(edged.slice(at, at + size));
  return runs;
}

/** The name of the site that an address leads to. */
export function hostOf(address: string): string {
  const bare = address.replace(SCHEME, '').replace(SCHEME, '');
  return (bare.split(PATH, 1)[0] ?? '').toLowerCase();
}

/** A 32-bit FNV-1a hash of a text's code units (Fowler, Noll & Vo). */
export function hashOf(text: string, seed: number = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
