import { seededRandom } from '../../gold/seeded-random.ts';

/** Of the documents that are measured on. */
export const SEED = 20_261_122;

const SYLLABLES = ['an', 'be', 'cor', 'da', 'el', 'fin', 'go', 'har', 'is', 'ju', 'kel', 'lo', 'mar', 'ne', 'or', 'pa'];
const VOCABULARY = 40_000;
/** One document in ten is an earlier one with some words changed. */
const COPIED = 0.1;
/** How far back that one may lie. */
const BACK = 500;
const CHANGED = 0.05;

/**
 * Documents that a seed makes, one after another: 40 to 220 words drawn as in natural text, a few frequent and most rare,
 * with numbers among them; about 800 bytes each.
 */
export function* madeDocuments(seed: number, count: number): Generator<string> {
  const random = seededRandom(seed);
  const vocabulary = Array.from({ length: VOCABULARY }, (_, word) => madeWord(word));
  const draw = (): string => {
    if (random() < 0.03) return String(Math.floor(random() ** 3 * 10_000));
    // A rank whose logarithm is even over its range comes about as often as Zipf's law says.
    return vocabulary[Math.floor(Math.exp(random() * Math.log(VOCABULARY))) % VOCABULARY] ?? '';
  };
  const recent: (readonly string[])[] = [];
  for (let made = 0; made < count; made++) {
    const source = random() < COPIED ? recent[Math.floor(random() * recent.length)] : undefined;
    const words =
      source === undefined
        ? Array.from({ length: 40 + Math.floor(random() * 180) }, draw)
        : source.map((word) => (random() < CHANGED ? draw() : word));
    recent[made % BACK] = words;
    yield words.map((word, at) => (at % 14 === 13 ? `${word}.` : word)).join(' ');
  }
}

/** The rarer a word, the longer. */
export function madeWord(rank: number): string {
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  return word;
}
