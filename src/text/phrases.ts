import { once } from '../once.ts';
import { mayBegin } from './phrase-openings.ts';
import { best, enter, isNumber, nowhere, step } from './phrase-states.ts';
import { type Found, type Root, trieOf } from './phrase-trie.ts';
import { foldedWords, withoutDecoration } from './phrase-words.ts';

/**
 * Finds phrases in a line. Both sides are folded alike: NFKC, lower case, and of what is left only words count, so that
 * quotes, colons, bullets, arrows and emoji neither help nor hinder; diacritics do. An apostrophe or hyphen parts words.
 * In scripts that write no spaces (Chinese, Japanese, Thai …) every character is a word, and word boundaries are anywhere.
 */
export interface Matcher {
  /** The pattern that the whole line is, punctuation and decoration aside. */
  whole(line: string): string | undefined;
  /** The pattern that the line begins with. */
  starts(line: string): string | undefined;
  /** The pattern that stands anywhere in the line, at word boundaries. */
  within(line: string): string | undefined;
  /** The first of several patterns that the whole line is made of, one behind the other: `Share Tweet Print`. */
  row(line: string): string | undefined;
}

/** No pattern is longer than this many characters, so `whole` and `starts` look no further. */
const LONGEST = 400;

/**
 * A matcher of patterns: lower-case words; `*` stands for up to four words (none included), `#` for one number, `a|b` for
 * either word and `a|` for a word that may be missing. Where several patterns match, the one that spells out most words is
 * given. Time is linear in the line; a list is compiled once, when it is first needed, however often it is asked for (it is
 * known by identity).
 */
export function matcher(patterns: readonly string[]): Matcher {
  const root = once(() => trieOf(patterns));
  // Hardly any line begins as a pattern does.
  const asked = (line: string, find: (root: Root, line: string) => string | undefined): string | undefined => {
    const { openings } = root();
    return openings === undefined || mayBegin(line, openings) ? find(root(), line) : undefined;
  };
  return {
    whole: (line) => asked(line, whole),
    starts: (line) => asked(line, starts),
    within: (line) => within(root(), line),
    row: (line) => asked(line, row),
  };
}

function whole(root: Root, line: string): string | undefined {
  const core = withoutDecoration(line);
  if (core.length > LONGEST) return undefined;
  const words = foldedWords(core);
  const first = words();
  if (core === '' || (first !== undefined && !leadsOn(root, first))) return undefined;
  let states = enter(nowhere(), root);
  for (let word = first; word !== undefined; word = words()) {
    states = step(states, word);
    if (states.nodes.length === 0) return undefined;
  }
  return best(states, undefined)?.pattern;
}

function starts(root: Root, line: string): string | undefined {
  const words = foldedWords(line.slice(0, LONGEST));
  let word = words();
  if (word === undefined || !leadsOn(root, word)) return undefined;
  let states = enter(nowhere(), root);
  let found: Found | undefined;
  for (; word !== undefined; word = words()) {
    states = step(states, word);
    if (states.nodes.length === 0) break;
    found = best(states, found);
  }
  return found?.pattern;
}

function within(root: Root, line: string): string | undefined {
  let states = nowhere();
  let found: Found | undefined;
  const words = foldedWords(line);
  for (;;) {
    const isFresh = states.nodes.length === 0;
    const word = isFresh ? words(root.looks) : words();
    if (word === undefined) return found?.pattern;
    if (isFresh && !leadsOn(root, word)) continue;
    states = step(enter(states, root), word);
    found = best(states, found);
  }
}

/** Whether any pattern begins with the word: hardly one does, and the others need no further look. */
function leadsOn(root: Root, word: string): boolean {
  return root.words.has(word) || root.star !== undefined || (root.number !== undefined && isNumber(word));
}

/** A row of buttons is short: what `*` swallows in a long line could be anything. */
const LONGEST_ROW = 80;

function row(root: Root, line: string): string | undefined {
  const core = withoutDecoration(line);
  if (core === '' || core.length > LONGEST_ROW) return undefined;
  const words = foldedWords(core);
  let word = words();
  if (word === undefined || !leadsOn(root, word)) return undefined;
  let states = enter(nowhere(), root);
  let first: Found | undefined;
  let isWhole = false;
  for (; word !== undefined; word = words()) {
    states = step(states, word);
    const ended = best(states, undefined);
    isWhole = ended !== undefined;
    first ??= ended;
    if (ended !== undefined) enter(states, root);
    else if (states.nodes.length === 0) return undefined;
  }
  return isWhole ? first?.pattern : undefined;
}
