import type { Openings } from './phrase-openings.ts';
import { foldedWords, listOf } from './phrase-words.ts';
import { type Looks, looksOf } from './word-looks.ts';

/** A word of patterns, by the words before it. */
export interface Node {
  readonly words: Map<string, Node>;
  /** Where a `*` leads; such a node holds on to itself while its budget lasts. */
  star?: Node;
  number?: Node;
  readonly isStar: boolean;
  found?: Found;
}

/** Where all patterns begin. */
export interface Root extends Node {
  /** How the lines look that they match; none where a line may be anything. */
  readonly openings?: Openings;
  /** What their first words look like; none where that may be any word. */
  readonly looks?: Looks;
}

/** A pattern that ends at a node. */
export interface Found {
  readonly pattern: string;
  /** Words that are spelt out: of several patterns the most specific is the answer. */
  readonly literals: number;
  readonly order: number;
}

/** Whether a pattern is the better answer. */
export function outranks(a: Found, b: Found): boolean {
  return a.literals === b.literals ? a.order < b.order : a.literals > b.literals;
}

const tries = new WeakMap<readonly string[], Root>();

/** The trie of a list of patterns, compiled once: the list is known by identity. */
export function trieOf(patterns: readonly string[]): Root {
  const root = tries.get(patterns) ?? compile(patterns);
  tries.set(patterns, root);
  return root;
}

const PLAIN_WORD = /^[a-z]+$/;
const PIECES = /[*#]|[^*#]+/g;

function compile(patterns: readonly string[]): Root {
  const root = newNode(false);
  patterns.forEach((pattern, order) => {
    for (const parts of spellings(pattern)) plant(root, parts, { pattern, literals: countLiterals(parts), order });
  });
  const { star } = root;
  const first = firstWords(root);
  if (star === undefined) return { ...root, openings: { first }, looks: first };
  return star.found === undefined ? { ...root, openings: { first, behindStar: firstWords(star) } } : root;
}

function firstWords({ words, number }: Node): Looks {
  return looksOf(words.keys(), { numbers: number !== undefined });
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
