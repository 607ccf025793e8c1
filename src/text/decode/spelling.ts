import { COMMON_SIGNS } from './legacy-alphabets.ts';

/** In nats, found by the sweep that `detect.ts` tells of. */
const COSTS = {
  /** A character that is no letter of the language, and one that any text may have. */
  foreign: -7.6,
  sign: -4,
  /** A capital after a small letter; letters of two scripts side by side. */
  mixedCase: -3,
  mixedScript: -3,
} as const;

/**
 * How well a text, decoded on trial, reads as one of the languages: the logarithm of a likelihood, never above 0. Only
 * characters beyond ASCII and their neighbours count.
 *
 * @param languages the letters beyond ASCII of each, the most frequent first.
 */
export function spellingScore(text: string, languages: readonly string[]): number {
  const counts = new Map<string, number>();
  const shapes = new Map<string, Shape>();
  let structure = 0;
  let before = NO_LETTER;
  for (const character of text) {
    const shape = remembered(shapes, character);
    if (shape.isForeign) counts.set(character, (counts.get(character) ?? 0) + 1);
    if ((shape.isForeign || before.isForeign) && shape.script !== 'none' && before.script !== 'none') {
      if (shape.isCapital && !before.isCapital) structure += COSTS.mixedCase;
      if (shape.script !== before.script) structure += COSTS.mixedScript;
    }
    before = shape;
  }
  return structure + Math.max(...languages.map((letters) => lettersScore(counts, letterCosts(letters))));
}

function lettersScore(counts: ReadonlyMap<string, number>, costs: ReadonlyMap<string, number>): number {
  let score = 0;
  for (const [character, count] of counts) {
    score += count * (costs.get(character) ?? costs.get(character.toLowerCase()) ?? COSTS.foreign);
  }
  return score;
}

/** The logarithm of each letter's probability, by its rank (Zipf's law, shifted by one). */
function letterCosts(letters: string): ReadonlyMap<string, number> {
  const ranked = Array.from(letters);
  const total = ranked.reduce((sum, _, rank) => sum + 1 / (rank + 2), 0);
  const costs = new Map<string, number>(Array.from(COMMON_SIGNS, (sign) => [sign, COSTS.sign]));
  ranked.forEach((letter, rank) => {
    costs.set(letter, -Math.log((rank + 2) * total));
  });
  return costs;
}

interface Shape {
  readonly script: 'none' | 'latin' | 'greek' | 'cyrillic' | 'hebrew' | 'arabic' | 'thai' | 'other';
  readonly isCapital: boolean;
  readonly isForeign: boolean;
}

const NO_LETTER: Shape = { script: 'none', isCapital: false, isForeign: false };
const LETTER = /\p{L}/u;

/** The blocks of the scripts that single-byte encodings have, by their last code point. */
const SCRIPT_ENDS: readonly (readonly [last: number, script: Shape['script']])[] = [
  [0x24f, 'latin'],
  [0x36f, 'other'],
  [0x3ff, 'greek'],
  [0x52f, 'cyrillic'],
  [0x58f, 'other'],
  [0x5ff, 'hebrew'],
  [0x6ff, 'arabic'],
  [0xdff, 'other'],
  [0xe7f, 'thai'],
];

function remembered(shapes: Map<string, Shape>, character: string): Shape {
  const known = shapes.get(character);
  if (known !== undefined) return known;
  const shape = shapeOf(character);
  shapes.set(character, shape);
  return shape;
}

function shapeOf(character: string): Shape {
  const isForeign = character > '\u007F';
  if (!LETTER.test(character)) return { ...NO_LETTER, isForeign };
  const code = character.codePointAt(0) ?? 0;
  const script = SCRIPT_ENDS.find(([last]) => code <= last)?.[1] ?? 'other';
  return { script, isCapital: character.toLowerCase() !== character, isForeign };
}
