import { FIXED_BYTES, type Fingerprint, LETTER_BYTES, NUMBERS, packFingerprint, WORD_BYTES } from './fingerprint.ts';
import { createAligner, HEAD_WORDS } from './packed.ts';

/** Words of four bytes in a row's two signatures. */
export const WORD_SIGNATURE: number = WORD_BYTES / 4;
export const LETTER_SIGNATURE: number = LETTER_BYTES / 4;

/** Fingerprints as columns, by row. The buffers may be longer than what they hold. */
export interface Columns {
  readonly size: number;
  /** Four a row. */
  readonly hashes: Uint32Array;
  readonly words: Uint32Array;
  readonly signatures: Uint32Array;
  readonly letters: Uint32Array;
  readonly limits: Uint32Array;
  readonly numberCounts: Uint32Array;
  /** `NUMBERS` a row. */
  readonly numbers: Uint16Array;
  /** Where each row's sample starts in `samples`, and behind the last row where it ends. */
  readonly starts: Uint32Array;
  readonly samples: Uint32Array;
}

/** Columns that grow by a row at a time. */
export interface GrowingColumns {
  /** Gives the row. */
  add(fingerprint: Fingerprint): number;
  /** The same of a packed one. */
  addPacked(packed: Uint8Array): number;
  readonly columns: Columns;
}

/** Hashes in a sample of a text that is not long. */
const USUAL_SAMPLE = 33;
/** Rows and samples that there is room for at first. */
const LEAST = 1024;

/** Empty columns, with room for so many rows: where that is known before, nothing is copied as they grow. */
export function createColumns(expected = 0): GrowingColumns {
  const aligned = createAligner();
  let size = 0;
  let sampled = 0;
  let hashes = new Uint32Array(0);
  let words = new Uint32Array(0);
  let signatures = new Uint32Array(0);
  let letters = new Uint32Array(0);
  let limits = new Uint32Array(0);
  let numberCounts = new Uint32Array(0);
  let numbers = new Uint16Array(0);
  let starts = new Uint32Array(1);
  let samples = new Uint32Array(0);

  function grow(rows: number): void {
    hashes = wider(hashes, rows * 4);
    words = wider(words, rows);
    signatures = wider(signatures, rows * WORD_SIGNATURE);
    letters = wider(letters, rows * LETTER_SIGNATURE);
    limits = wider(limits, rows);
    numberCounts = wider(numberCounts, rows);
    numbers = widerShort(numbers, rows * NUMBERS);
    starts = wider(starts, rows + 1);
  }

  function addPacked(packed: Uint8Array): number {
    const { record, halves, first, count } = aligned(packed);
    const row = size;
    if (row >= words.length) grow(row === 0 ? Math.max(LEAST, expected) : row + (row >>> 1));
    copyWords(record, 0, { into: hashes, place: row * 4, length: 4 });
    words[row] = record[4] ?? 0;
    limits[row] = record[5] ?? 0;
    numberCounts[row] = record[6] ?? 0;
    copyWords(record, HEAD_WORDS, { into: signatures, place: row * WORD_SIGNATURE, length: WORD_SIGNATURE });
    const lettersAt = HEAD_WORDS + WORD_SIGNATURE;
    copyWords(record, lettersAt, { into: letters, place: row * LETTER_SIGNATURE, length: LETTER_SIGNATURE });
    const kept = Math.min(NUMBERS, record[6] ?? 0);
    for (let at = 0; at < kept; at++) numbers[row * NUMBERS + at] = halves[FIXED_BYTES / 2 + at] ?? 0;
    const end = sampled + count;
    if (end > samples.length) {
      const usual = row === 0 ? Math.max(LEAST, expected) * USUAL_SAMPLE : 0;
      samples = wider(samples, Math.max(usual, end + (end >>> 1)));
    }
    copyWords(record, first, { into: samples, place: sampled, length: count });
    sampled = end;
    starts[row + 1] = end;
    size++;
    return row;
  }

  return {
    add: (fingerprint) => addPacked(packFingerprint(fingerprint)),
    addPacked,
    get columns() {
      return { size, hashes, words, signatures, letters, limits, numberCounts, numbers, starts, samples };
    },
  };
}

interface Destination {
  readonly into: Uint32Array;
  readonly place: number;
  readonly length: number;
}

/** A few words at a time are copied faster by hand than by a view of them. */
function copyWords(from: Uint32Array, at: number, { into, place, length }: Destination): void {
  for (let step = 0; step < length; step++) into[place + step] = from[at + step] ?? 0;
}

function wider(column: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(length);
  grown.set(column);
  return grown;
}

function widerShort(column: Uint16Array, length: number): Uint16Array<ArrayBuffer> {
  const grown = new Uint16Array(length);
  grown.set(column);
  return grown;
}
