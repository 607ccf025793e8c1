import { type Fingerprint, LETTER_BYTES, NUMBERS, packFingerprint, WORD_BYTES } from './fingerprint.ts';
import { CONSTANTS, hashOf, type Kernel, LONG_SHINGLE, RUN, SAMPLED } from './kernel.ts';
import { mix } from './mix.ts';
import { composed, foldOfPair, foldTable, NOTHING, SEPARATOR, SPACELESS, SURROGATE } from './normal-form.ts';
import { distinctOf, type Sample, sampleOf } from './sample.ts';
import { addTo, createMinima, takeFrom } from './signature.ts';
import { ALONE, LONG_LETTER, LONG_LETTERS } from './word-bytes.ts';

const { spread, weights, otherWeights, carried, factor, otherFactor, taken, seeds, otherSeeds } = CONSTANTS;
const { wordBits, letterBits } = CONSTANTS;
const LEAST_ROOM = 4096;
const CHUNK = 16;

/**
 * The loops in plain JavaScript: what WebAssembly must equal, and what is used where there is none. In scripts without
 * spaces every character gives a word, together with the one before it where there is one, so that shingles of words are
 * runs of characters there.
 */
export function createScalarKernel(): Kernel {
  const folds = foldTable();
  const wordMinima = createMinima(WORD_BYTES);
  const letterMinima = createMinima(LETTER_BYTES);
  const lanes = new Int32Array(8);
  let [count, letterCount, numberCount, room] = [0, 0, 0, 0];
  let hashes = new Int32Array(0);
  let others = new Int32Array(0);
  let list = new Uint32Array(0);
  let letters = new Uint8Array(0);
  let record: Uint8Array = new Uint8Array(0);

  function grow(length: number): void {
    if (room > length) return;
    room = Math.max(LEAST_ROOM, length + (length >>> 2));
    hashes = new Int32Array(room);
    others = new Int32Array(room);
    list = new Uint32Array(room);
    letters = new Uint8Array(room);
  }

  /** A word by its bytes, of which the first so many are given. */
  function endWord(bytes: readonly number[]): void {
    if (bytes.length === 0) return;
    const { hash, other } = hashesOf(bytes);
    hashes[count] = mix(hash);
    others[count++] = other;
    if (isDigit(bytes[0] ?? 0)) list[numberCount++] = mix(hash);
  }

  function cut(source: string): void {
    const text = composed(source);
    grow(text.length);
    [count, letterCount, numberCount] = [0, 0, 0];
    // Of a run without spaces, the character before.
    let before = 0;
    let bytes: number[] = [];
    for (let at = 0; at < text.length; at++) {
      let fold = folds[text.charCodeAt(at)] ?? 0;
      if (fold === NOTHING) continue;
      if (fold > 0) {
        bytes.push(...bytesOf(fold));
        letters[letterCount++] = letterOf(fold);
        before = 0;
        continue;
      }
      endWord(bytes);
      bytes = [];
      if (fold === SURROGATE) {
        fold = foldOfPair(text, at);
        if (fold !== SEPARATOR) at++;
      }
      if (fold <= SPACELESS) {
        endWord([ALONE, before >>> 8, before & 0xff, -fold >>> 8, -fold & 0xff]);
        before = -fold;
        letters[letterCount++] = letterOf(before);
      } else before = 0;
    }
    endWord(bytes);
  }

  /** The hash of a word and so many before it, of which those before the first are zeros. */
  function shingleAt(at: number, size: number): number {
    let hash = 0;
    for (let word = at - size + 1; word <= at; word++)
      hash = (Math.imul(hash, factor) + (word < 0 ? 0 : (hashes[word] ?? 0))) | 0;
    return mix(hash);
  }

  function runAt(at: number): number {
    const low = Math.imul(wordOf(letters, at, letterCount), factor);
    return Math.imul((low ^ (low >>> 15)) + wordOf(letters, at + 4, letterCount), otherFactor);
  }

  function hash(): Uint32Array {
    lanes.set([...seeds, ...otherSeeds]);
    for (let at = 0; at < Math.ceil(count / 4) * 4; at++) {
      const lane = at % 4;
      const [hash, other] = at < count ? [hashes[at] ?? 0, others[at] ?? 0] : [0, 0];
      const one = Math.imul((lanes[lane] ?? 0) ^ hash, factor);
      lanes[lane] = one ^ (one >>> 15);
      const further = lanes[lane + 4] ?? 0;
      lanes[lane + 4] = Math.imul((further ^ (further >>> 13)) + other, otherFactor) + (lanes[lane] ?? 0);
    }
    return hashOf(count, lanes);
  }

  function wordSignature(): Uint8Array {
    for (let at = count > 1 ? 1 : 0; at < count; at++) addTo(wordMinima, shingleAt(at, 2), wordBits);
    return takeFrom(wordMinima);
  }

  function letterSignature(): Uint8Array {
    const last = Math.max(0, letterCount - RUN);
    let added = 0;
    for (let at = 0; at <= last && letterCount > 0; at++) {
      const run = runAt(at);
      if (run >>> 0 >= taken && (at < last || added > 0)) continue;
      addTo(letterMinima, mix(run), letterBits);
      added++;
    }
    return takeFrom(letterMinima);
  }

  function longShingles(limit: number): number {
    let found = 0;
    for (let at = Math.min(LONG_SHINGLE, count) - 1; at >= 0 && at < count; at++) {
      const hash = shingleAt(at, LONG_SHINGLE) >>> 0;
      if (hash <= limit) list[found++] = hash;
    }
    return found;
  }

  /** Takes the place of the numbers in the list. */
  function sample(): Sample {
    const distinct = (listed: number): number => distinctOf(list, listed);
    return sampleOf({ upTo: longShingles, distinct, list, total: count }, SAMPLED);
  }

  function fingerprintOf(text: string): Fingerprint {
    cut(text);
    const distinctNumbers = distinctOf(list, numberCount);
    const numbers = Uint16Array.from(list.subarray(0, Math.min(distinctNumbers, NUMBERS)), (hash) => hash >>> 16);
    const { count: sampled, limit } = sample();
    return {
      hash: hash(),
      words: count,
      signature: wordSignature(),
      letters: letterSignature(),
      sample: list.subarray(0, sampled),
      limit,
      numberCount: distinctNumbers,
      numbers,
    };
  }

  return {
    read(text) {
      record = packFingerprint(fingerprintOf(text));
      return record.length;
    },
    put({ buffer }, at) {
      new Uint8Array(buffer).set(record, at * 4);
    },
  };
}

/** A letter of ASCII is its byte; others are longer, and begin with a byte that is none of ASCII. */
function bytesOf(fold: number): readonly number[] {
  if (fold < 0x80) return [fold];
  if (fold < LONG_LETTERS << 8) return [0x80 | (fold >>> 8), fold & 0xff];
  return [LONG_LETTER, fold >>> 8, fold & 0xff];
}

/** A letter as one byte: of those that are not of ASCII, the lowest bits. */
function letterOf(fold: number): number {
  return fold < 0x80 ? fold : 0x80 | (fold & 0x7f);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Two hashes of the bytes of a word, sixteen at a time: each four of them are spread, weighed and summed up. */
function hashesOf(bytes: readonly number[]): { readonly hash: number; readonly other: number } {
  let [hash, other] = [0, 0];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    [hash, other] = [Math.imul(hash, carried), Math.imul(other, carried)];
    for (let lane = 0; lane < 4; lane++) {
      const value = Math.imul(wordOf(bytes, start + 4 * lane, bytes.length), spread[lane] ?? 0);
      const folded = value ^ (value >>> 15);
      hash = (hash + Math.imul(folded, weights[lane] ?? 0)) | 0;
      other = (other + Math.imul(folded, otherWeights[lane] ?? 0)) | 0;
    }
  }
  return { hash, other };
}

/** Four bytes as a word, the lowest first, zeros behind the end. */
function wordOf(bytes: ArrayLike<number>, start: number, end: number): number {
  let word = 0;
  for (let at = 3; at >= 0; at--) word = (word << 8) | (start + at < end ? (bytes[start + at] ?? 0) : 0);
  return word;
}
