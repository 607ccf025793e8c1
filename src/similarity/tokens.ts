import { classes, classOf } from '../text/characters.ts';
import { codeAt } from '../text/word-spans.ts';
import { mix } from './mix.ts';
import { foldTable, NOTHING, SEPARATOR, SPACELESS, SURROGATE } from './normal-form.ts';

/** The words of the text that was read last. The buffers may be longer than what they hold. */
export interface Tokens {
  /** Cuts a text into words: what is before is forgotten. */
  read(text: string): Words;
}

export interface Words {
  /** Words, and of each a hash of 32 bits and another one that knows nothing of the first. */
  readonly count: number;
  readonly hashes: Uint32Array;
  readonly others: Uint32Array;
  /** The hashes of those words that begin with a digit. */
  readonly numberCount: number;
  readonly numbers: Uint32Array;
  /** The folded characters of all words, without what parts them. */
  readonly letterCount: number;
  readonly letters: Uint16Array;
}

const BASIS = 0x811c_9dc5;
const PRIME = 0x0100_0193;
const OTHER_PRIME = 0x9e37_79b1;
const LEAST_ROOM = 4096;
const ZERO = 0x30;
const NINE = 0x39;
const SPACE = 0x20;

/**
 * A cutter of texts. In scripts without spaces every character gives a word, together with the one before it where there
 * is one, so that shingles of words are runs of characters there.
 */
export function createTokens(): Tokens {
  const folds = foldTable();
  let room = 0;
  let hashes = new Uint32Array(0);
  let others = new Uint32Array(0);
  let numbers = new Uint32Array(0);
  let letters = new Uint16Array(0);
  let units = new Uint16Array(0);
  let bytes = Buffer.alloc(0);

  function grow(length: number): void {
    if (room >= length) return;
    room = Math.max(LEAST_ROOM, length + (length >>> 2));
    hashes = new Uint32Array(room);
    others = new Uint32Array(room);
    numbers = new Uint32Array(room);
    letters = new Uint16Array(room);
    units = new Uint16Array(room);
    bytes = Buffer.from(units.buffer);
  }

  function read(text: string): Words {
    const { length } = text;
    grow(length + 1);
    // Out of the string at once: a loop over typed arrays is twice as fast as one over the characters of a string.
    bytes.write(text, 'utf16le');
    units[length] = SPACE;
    const unitsAt = units;
    const [wordsAt, othersAt, numbersAt, lettersAt] = [hashes, others, numbers, letters];
    let [count, numberCount, letterCount] = [0, 0, 0];
    // Of the word at work: its hashes and its first character; of a run without spaces, the character before.
    let [hash, other, first, before] = [BASIS, 0, 0, 0];
    for (let at = 0; at <= length; at++) {
      const unit = unitsAt[at] ?? SPACE;
      let fold = folds[unit] ?? 0;
      if (fold > 0) {
        if (first === 0) first = fold;
        hash = Math.imul(hash ^ fold, PRIME);
        other = Math.imul(other + fold, OTHER_PRIME);
        lettersAt[letterCount++] = fold;
        before = 0;
        continue;
      }
      if (fold === NOTHING) continue;
      if (first !== 0) {
        const word = mix(hash);
        wordsAt[count] = word;
        othersAt[count++] = other;
        if (isNumber(first)) numbersAt[numberCount++] = word;
        hash = BASIS;
        other = 0;
        first = 0;
      }
      if (fold === SURROGATE) {
        fold = foldOfPair(text, at);
        if (fold !== SEPARATOR) at++;
      }
      if (fold <= SPACELESS) {
        fold = -fold;
        lettersAt[letterCount++] = fold;
        wordsAt[count] = mix(Math.imul(before, OTHER_PRIME) + fold);
        othersAt[count++] = fold;
        before = fold;
      } else before = 0;
    }
    return { count, hashes, others, numberCount, numbers, letterCount, letters };
  }

  return { read };
}

function isNumber(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}

/** A letter beyond the first plane, nearly always Han, folded into sixteen bits; a separator for other signs and for half a pair. */
function foldOfPair(text: string, at: number): number {
  const code = codeAt(text, at);
  return code > 0xffff && classOf(code) >= classes.lower ? -((code & 0xffff) | 0x8000) : SEPARATOR;
}
