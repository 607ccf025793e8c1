import { seededRandom } from '../../gold/seeded-random.ts';

const SYLLABLES = [
  'ba',
  'ren',
  'tol',
  'mi',
  'sha',
  'kor',
  'ul',
  'vet',
  'dan',
  'os',
  'pri',
  'gle',
  'hu',
  'nar',
  'fi',
  'wem',
];

/** Words that a seed makes: the same seed, the same words. */
export function madeWords(seed: number, count: number): readonly string[] {
  const random = seededRandom(seed);
  const pick = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  return Array.from({ length: count }, () => pick() + pick() + (random() < 0.5 ? pick() : ''));
}

/** A text with a full stop after every twelfth word. */
export function madeText(seed: number, count: number): string {
  return sentences(madeWords(seed, count));
}

/** Words as sentences. */
export function sentences(words: readonly string[]): string {
  return words.map((word, at) => (at % 12 === 11 ? `${word}.` : word)).join(' ');
}

/** The words with every so many of them replaced. */
export function revised(words: readonly string[], every: number): readonly string[] {
  return words.map((word, at) => (at % every === every - 1 ? `new${at}` : word));
}
