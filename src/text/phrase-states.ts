import { codeUnitAt } from './code-unit.ts';
import { type Found, type Node, outranks } from './phrase-trie.ts';

/**
 * The nodes that a line may have reached, each with what it may still swallow there. They are few, whatever the line says:
 * so many as patterns begin alike. So they are looked for one after another, which costs a tenth of a map for each word.
 */
export interface States {
  readonly nodes: Node[];
  readonly left: number[];
}

/** What a `*` may swallow: four words, or eight characters of a script without spaces. */
const STAR_BUDGET = 8;
const WORD_COST = 2;
const CHARACTER_COST = 1;

const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const STARTS_WITH_DIGIT = /^\p{N}/u;

/** No node. */
export function nowhere(): States {
  return { nodes: [], left: [] };
}

/** Adds a node, and what it reaches without reading a word, to the states. */
export function enter(states: States, node: Node): States {
  add(states, node, 0);
  if (node.star !== undefined) add(states, node.star, STAR_BUDGET);
  return states;
}

function add({ nodes, left }: States, node: Node, budget: number): void {
  const at = nodes.indexOf(node);
  if (at >= 0) left[at] = Math.max(budget, left[at] ?? 0);
  else {
    nodes.push(node);
    left.push(budget);
  }
}

/** What is reached by a word. */
export function step(states: States, word: string): States {
  const next = nowhere();
  for (let at = 0; at < states.nodes.length; at++) {
    const node = states.nodes[at];
    if (node === undefined) continue;
    const child = node.words.get(word);
    if (child !== undefined) enter(next, child);
    if (node.number !== undefined && isNumber(word)) enter(next, node.number);
    if (!node.isStar) continue;
    const left = (states.left[at] ?? 0) - costOf(word);
    if (left >= 0) add(next, node, left);
  }
  return next;
}

/** Whether a `#` stands for the word. */
export function isNumber(word: string): boolean {
  const first = codeUnitAt(word, 0);
  return first <= LAST_ASCII ? first >= ZERO && first <= NINE : STARTS_WITH_DIGIT.test(word);
}

function costOf(word: string): number {
  return codeUnitAt(word, 0) > LAST_ASCII && UNSPACED.test(word) ? CHARACTER_COST : WORD_COST;
}

const LAST_ASCII = 0x7f;
const ZERO = 0x30;
const NINE = 0x39;

/** The best of the patterns that end here, or the one before. */
export function best({ nodes }: States, before: Found | undefined): Found | undefined {
  let winner = before;
  for (const { found } of nodes) {
    if (found !== undefined && (winner === undefined || outranks(found, winner))) winner = found;
  }
  return winner;
}
