import { type Fingerprint, LETTER_BYTES, NUMBERS, WORD_BYTES } from './fingerprint.ts';

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
  readonly columns: Columns;
}

/** Empty columns. */
export function createColumns(): GrowingColumns {
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

  return {
    add(fingerprint) {
      const row = size;
      if (row >= words.length) grow(Math.max(1024, row + (row >>> 1)));
      hashes.set(fingerprint.hash, row * 4);
      words[row] = fingerprint.words;
      bytesOf(signatures).set(fingerprint.signature, row * WORD_BYTES);
      bytesOf(letters).set(fingerprint.letters, row * LETTER_BYTES);
      limits[row] = fingerprint.limit;
      numberCounts[row] = fingerprint.numberCount;
      numbers.set(fingerprint.numbers, row * NUMBERS);
      const end = sampled + fingerprint.sample.length;
      if (end > samples.length) samples = wider(samples, end + (end >>> 1));
      samples.set(fingerprint.sample, sampled);
      sampled = end;
      starts[row + 1] = end;
      size++;
      return row;
    },
    get columns() {
      return { size, hashes, words, signatures, letters, limits, numberCounts, numbers, starts, samples };
    },
  };
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

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
