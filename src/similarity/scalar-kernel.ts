import { LETTER_BYTES, WORD_BYTES } from './fingerprint.ts';
import { CONSTANTS, type Kernel, LONG_SHINGLE, leavingFactor, RUN, type Words } from './kernel.ts';
import { mix } from './mix.ts';
import { foldOfPair, foldTable, NOTHING, SEPARATOR, SPACELESS, SURROGATE } from './normal-form.ts';
import { distinctOf } from './sample.ts';
import { addTo, createMinima, takeFrom } from './signature.ts';

const { basis, prime, otherPrime, factor, otherFactor, wordBits, letterBits, runShift, seeds } = CONSTANTS;
const LEAST_ROOM = 4096;
const ZERO = 0x30;
const NINE = 0x39;
const SPACE = 0x20;

/**
 * The loops in plain JavaScript: what WebAssembly must equal, and what is used where there is none. In scripts without
 * spaces every character gives a word, together with the one before it where there is one, so that shingles of words are
 * runs of characters there.
 */
export function createScalarKernel(): Kernel {
  const folds = foldTable();
  const wordMinima = createMinima(WORD_BYTES);
  const letterMinima = createMinima(LETTER_BYTES);
  let room = 0;
  let [count, letterCount] = [0, 0];
  let hashes = new Uint32Array(0);
  let others = new Uint32Array(0);
  let long = new Uint32Array(0);
  let letters = new Uint16Array(0);
  let units = new Uint16Array(0);
  let bytes = Buffer.alloc(0);
  const signatures = new Uint8Array(WORD_BYTES + LETTER_BYTES);

  function grow(length: number): void {
    if (room >= length) return;
    room = Math.max(LEAST_ROOM, length + (length >>> 2));
    hashes = new Uint32Array(room);
    others = new Uint32Array(room);
    long = new Uint32Array(room);
    letters = new Uint16Array(room);
    units = new Uint16Array(room);
    bytes = Buffer.from(units.buffer);
  }

  function cut(text: string): Words {
    const { length } = text;
    grow(length + 1);
    // Out of the string at once: a loop over typed arrays is twice as fast as one over the characters of a string.
    bytes.write(text, 'utf16le');
    units[length] = SPACE;
    const unitsAt = units;
    const [wordsAt, othersAt, numbersAt, lettersAt] = [hashes, others, long, letters];
    let [words, numberCount, letterPlace] = [0, 0, 0];
    // Of the word at work: its hashes and its first character; of a run without spaces, the character before.
    let [hash, other, first, before] = [basis, 0, 0, 0];
    for (let at = 0; at <= length; at++) {
      const unit = unitsAt[at] ?? SPACE;
      let fold = folds[unit] ?? 0;
      if (fold > 0) {
        if (first === 0) first = fold;
        hash = Math.imul(hash ^ fold, prime);
        other = Math.imul(other + fold, otherPrime);
        lettersAt[letterPlace++] = fold;
        before = 0;
        continue;
      }
      if (fold === NOTHING) continue;
      if (first !== 0) {
        const word = mix(hash);
        wordsAt[words] = word;
        othersAt[words++] = other;
        if (isNumber(first)) numbersAt[numberCount++] = word;
        hash = basis;
        other = 0;
        first = 0;
      }
      if (fold === SURROGATE) {
        fold = foldOfPair(text, at);
        if (fold !== SEPARATOR) at++;
      }
      if (fold <= SPACELESS) {
        fold = -fold;
        lettersAt[letterPlace++] = fold;
        wordsAt[words] = mix(Math.imul(before, otherPrime) + fold);
        othersAt[words++] = fold;
        before = fold;
      } else before = 0;
    }
    [count, letterCount] = [words, letterPlace];
    return { count, numbers: numberCount };
  }

  function shingles(): Uint8Array {
    let before = hashes[0] ?? 0;
    if (count === 1) addTo(wordMinima, mix(before), wordBits);
    for (let at = 1; at < count; at++) {
      const hash = hashes[at] ?? 0;
      addTo(wordMinima, mix(Math.imul(before, factor) + hash), wordBits);
      before = hash;
    }
    return takeFrom(wordMinima);
  }

  function runs(): Uint8Array {
    const size = Math.min(RUN, letterCount);
    const leaving = leavingFactor(size);
    let [rolling, added] = [0, 0];
    for (let at = 0; at < letterCount; at++) {
      rolling = (Math.imul(rolling, factor) + (letters[at] ?? 0)) | 0;
      if (at >= size) rolling = (rolling - Math.imul(letters[at - size] ?? 0, leaving)) | 0;
      if (at < size - 1) continue;
      if (Math.imul(rolling, otherFactor) >>> runShift !== 0) continue;
      addTo(letterMinima, mix(rolling), letterBits);
      added++;
    }
    if (added === 0 && letterCount > 0) addTo(letterMinima, mix(rolling), letterBits);
    return takeFrom(letterMinima);
  }

  return {
    cut,
    digest() {
      let [a, b, c, d] = [count, ...seeds];
      for (let at = 0; at < count; at++) {
        const [hash, other] = [hashes[at] ?? 0, others[at] ?? 0];
        a = Math.imul(a ^ hash, factor);
        b = (Math.imul(b ^ other, otherFactor) + a) | 0;
        c = Math.imul((c ^ (c >>> 15)) + hash, otherFactor) ^ b;
        d = Math.imul((d ^ (d >>> 13)) + other, factor) ^ c;
      }
      return [a, b, c, d];
    },
    signatures() {
      signatures.set(shingles());
      signatures.set(runs(), WORD_BYTES);
      return signatures;
    },
    longShingles(limit) {
      const size = Math.min(LONG_SHINGLE, count);
      const leaving = leavingFactor(size);
      let [rolling, found] = [0, 0];
      for (let at = 0; at < count; at++) {
        rolling = (Math.imul(rolling, factor) + (hashes[at] ?? 0)) | 0;
        if (at >= size) rolling = (rolling - Math.imul(hashes[at - size] ?? 0, leaving)) | 0;
        if (at < size - 1) continue;
        const hash = mix(rolling) >>> 0;
        if (hash <= limit) long[found++] = hash;
      }
      return found;
    },
    distinct: (listed) => distinctOf(long, listed),
    get list() {
      return long;
    },
  };
}

function isNumber(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}
