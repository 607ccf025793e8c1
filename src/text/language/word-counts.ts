import { codeUnitAt } from '../code-unit.ts';

/** The words of a text, each once, in the order in which they are met, and how often each stands there. */
export interface WordCounts {
  readonly words: readonly string[];
  readonly counts: readonly number[];
}

/**
 * Counts words: half of those of a page are there more than once. In a table of its own, as a `Map` would first look each word
 * up among all strings that the engine keeps one copy of. For samples of some thousand words: those that somebody made so that
 * they fall into one place cost no more than a few milliseconds there.
 */
export function wordCounts(all: readonly string[]): WordCounts {
  const words: string[] = [];
  const counts: number[] = [];
  const mask = 2 ** Math.ceil(Math.log2(2 * all.length + 2)) - 1;
  /** The number of the word that is kept at a place, plus one; 0 where none is. */
  const held = new Uint32Array(mask + 1);
  for (const word of all) {
    let place = hashOf(word) & mask;
    let number = held[place] ?? 0;
    while (number !== 0 && words[number - 1] !== word) {
      place = (place + 1) & mask;
      number = held[place] ?? 0;
    }
    if (number === 0) {
      held[place] = words.push(word);
      counts.push(1);
    } else counts[number - 1] = (counts[number - 1] ?? 0) + 1;
  }
  return { words, counts };
}

function hashOf(word: string): number {
  const { length } = word;
  let hash = 0;
  for (let at = 0; at < length; at++) hash = (Math.imul(hash, 31) + codeUnitAt(word, at)) | 0;
  return hash ^ (hash >>> 15);
}
