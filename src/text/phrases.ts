import { once } from '../once.ts';
import { codeUnitAt } from './code-unit.ts';
import { foldedWords, listOf, withoutDecoration } from './phrase-words.ts';

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

const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const STARTS_WITH_DIGIT = /^\p{N}/u;
const PLAIN_WORD = /^[a-z]+$/;
const PIECES = /[*#]|[^*#]+/g;

/** No pattern is longer than this many characters, so `whole` and `starts` look no further. */
const LONGEST = 400;

/** What a `*` may swallow: four words, or eight characters of a script without spaces. */
const STAR_BUDGET = 8;
const WORD_COST = 2;
const CHARACTER_COST = 1;

interface Node {
  readonly words: Map<string, Node>;
  /** Where a `*` leads; such a node holds on to itself while its budget lasts. */
  star?: Node;
  number?: Node;
  readonly isStar: boolean;
  found?: Found;
}

/** Where all patterns begin. */
interface Root extends Node {
  /** What its words look like: to look a number up is much cheaper than a word, and tells for most that they are not here. */
  readonly looks: ReadonlySet<number>;
}

/** The first character and the length of a word as one number. */
function looksOf(word: string): number {
  return codeUnitAt(word, 0) * LONGEST + Math.min(word.length, LONGEST - 1);
}

interface Found {
  readonly pattern: string;
  /** Words that are spelt out: of several patterns the most specific is the answer. */
  readonly literals: number;
  readonly order: number;
}

/** The nodes a line may have reached, each with what is left to swallow there. */
type States = Map<Node, number>;

const tries = new WeakMap<readonly string[], Root>();

/**
 * A matcher of patterns: lower-case words; `*` stands for up to four words (none included), `#` for one number, `a|b` for
 * either word and `a|` for a word that may be missing. Where several patterns match, the one that spells out most words is
 * given. Time is linear in the line; a list is compiled once, when it is first needed, however often it is asked for (it is
 * known by identity).
 */
export function matcher(patterns: readonly string[]): Matcher {
  const root = once(() => trieOf(patterns));
  return {
    whole: (line) => whole(root(), line),
    starts: (line) => starts(root(), line),
    within: (line) => within(root(), line),
    row: (line) => row(root(), line),
  };
}

function trieOf(patterns: readonly string[]): Root {
  const root = tries.get(patterns) ?? compile(patterns);
  tries.set(patterns, root);
  return root;
}

function whole(root: Root, line: string): string | undefined {
  const core = withoutDecoration(line);
  if (core.length > LONGEST) return undefined;
  const words = foldedWords(core);
  const first = words();
  if (core === '' || (first !== undefined && !leadsOn(root, first))) return undefined;
  let states = enter(new Map(), root, 0);
  for (let word = first; word !== undefined; word = words()) {
    states = step(states, word);
    if (states.size === 0) return undefined;
  }
  return best(states, undefined)?.pattern;
}

function starts(root: Root, line: string): string | undefined {
  const words = foldedWords(line.slice(0, LONGEST));
  let word = words();
  if (word === undefined || !leadsOn(root, word)) return undefined;
  let states = enter(new Map(), root, 0);
  let found: Found | undefined;
  for (; word !== undefined; word = words()) {
    states = step(states, word);
    if (states.size === 0) break;
    found = best(states, found);
  }
  return found?.pattern;
}

function within(root: Root, line: string): string | undefined {
  let states: States = new Map();
  let found: Found | undefined;
  const words = foldedWords(line);
  for (let word = words(); word !== undefined; word = words()) {
    if (states.size === 0 && !leadsOn(root, word)) continue;
    states = step(enter(states, root, 0), word);
    found = best(states, found);
  }
  return found?.pattern;
}

/** Whether any pattern begins with the word: hardly one does, and the others need no further look. */
function leadsOn(root: Root, word: string): boolean {
  return (
    (root.looks.has(looksOf(word)) && root.words.has(word)) ||
    root.star !== undefined ||
    (root.number !== undefined && STARTS_WITH_DIGIT.test(word))
  );
}

/** A row of buttons is short: what `*` swallows in a long line could be anything. */
const LONGEST_ROW = 80;

function row(root: Root, line: string): string | undefined {
  const core = withoutDecoration(line);
  if (core === '' || core.length > LONGEST_ROW) return undefined;
  const words = foldedWords(core);
  let word = words();
  if (word === undefined || !leadsOn(root, word)) return undefined;
  let states = enter(new Map(), root, 0);
  let first: Found | undefined;
  let isWhole = false;
  for (; word !== undefined; word = words()) {
    states = step(states, word);
    const ended = best(states, undefined);
    isWhole = ended !== undefined;
    first ??= ended;
    if (ended !== undefined) enter(states, root, 0);
    else if (states.size === 0) return undefined;
  }
  return isWhole ? first?.pattern : undefined;
}

/** Adds a node, and what it reaches without reading a word, to the states. */
function enter(states: States, node: Node, budget: number): States {
  states.set(node, Math.max(budget, states.get(node) ?? 0));
  if (node.star !== undefined) states.set(node.star, STAR_BUDGET);
  return states;
}

function step(states: States, word: string): States {
  const next: States = new Map();
  for (const [node, budget] of states) {
    const child = node.words.get(word);
    if (child !== undefined) enter(next, child, 0);
    if (node.number !== undefined && STARTS_WITH_DIGIT.test(word)) enter(next, node.number, 0);
    if (!node.isStar) continue;
    const left = budget - (UNSPACED.test(word) ? CHARACTER_COST : WORD_COST);
    if (left >= 0) enter(next, node, left);
  }
  return next;
}

function best(states: States, before: Found | undefined): Found | undefined {
  let winner = before;
  for (const { found } of states.keys()) {
    if (found !== undefined && (winner === undefined || outranks(found, winner))) winner = found;
  }
  return winner;
}

function outranks(a: Found, b: Found): boolean {
  return a.literals === b.literals ? a.order < b.order : a.literals > b.literals;
}

function compile(patterns: readonly string[]): Root {
  const root = newNode(false);
  patterns.forEach((pattern, order) => {
    for (const parts of spellings(pattern)) plant(root, parts, { pattern, literals: countLiterals(parts), order });
  });
  return { ...root, looks: new Set([...root.words.keys()].map(looksOf)) };
}

/** Every way to spell a pattern, with its alternatives written out, as words, `*` and `#`. */
function spellings(pattern: string): readonly (readonly string[])[] {
  let ways: (readonly string[])[] = [[]];
  for (const item of pattern.split(' ')) {
    const choices = item.includes('|') ? item.split('|').map(parse) : [parse(item)];
    const grown: (readonly string[])[] = [];
    for (const way of ways) for (const choice of choices) grown.push(way.concat(choice));
    ways = grown;
  }
  return ways.filter((way) => way.length > 0);
}

function parse(item: string): readonly string[] {
  if (PLAIN_WORD.test(item)) return [item];
  const pieces = item.match(PIECES) ?? [];
  return pieces.flatMap((piece) => (piece === '*' || piece === '#' ? [piece] : listOf(foldedWords(piece))));
}

function countLiterals(parts: readonly string[]): number {
  return parts.filter((part) => part !== '*').length;
}

function plant(root: Node, parts: readonly string[], found: Found): void {
  let node = root;
  for (const part of parts) node = childOf(node, part);
  if (node.found === undefined || outranks(found, node.found)) node.found = found;
}

function childOf(node: Node, part: string): Node {
  if (part === '*') {
    if (node.isStar) return node;
    node.star ??= newNode(true);
    return node.star;
  }
  if (part === '#') {
    node.number ??= newNode(false);
    return node.number;
  }
  const child = node.words.get(part) ?? newNode(false);
  node.words.set(part, child);
  return child;
}

function newNode(isStar: boolean): Node {
  return { words: new Map(), isStar };
}
