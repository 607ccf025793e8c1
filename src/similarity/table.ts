import { FIXED_BYTES, type Fingerprint, LETTER_BYTES, NUMBERS, packFingerprint, WORD_BYTES } from './fingerprint.ts';
import { createAligner, HEAD_WORDS } from './packed.ts';
import { EVERY_HASH } from './sample.ts';

/** Words of four bytes in a text's two signatures. */
export const WORD_SIGNATURE: number = WORD_BYTES / 4;
export const LETTER_SIGNATURE: number = LETTER_BYTES / 4;

/**
 * Words of four bytes a row, and what stands where. What is compared of two texts lies in one piece: at random, a page of
 * memory costs more than all that is compared on it.
 */
export const ROW = 64;
const WORD_COUNT = 0;
const LIMIT = 1;
const NUMBER_COUNT = 2;
const SAMPLE_START = 3;
const SAMPLE_END = 4;
const NUMBERS_AT = 8;
export const SIGNATURE_AT: number = NUMBERS_AT + NUMBERS / 2;
export const LETTERS_AT: number = SIGNATURE_AT + WORD_SIGNATURE;

/** Fingerprints in memory, by row. The buffers may be longer than what they hold. */
export interface Table {
  readonly size: number;
  /** Four a row. */
  readonly hashes: Uint32Array;
  /** `ROW` a row, and the same as halves. */
  readonly rows: Uint32Array;
  readonly halves: Uint16Array;
  /** One row's after another's. */
  readonly samples: Uint32Array;
}

/** Words in the text of a row. */
export function wordsOf({ rows }: Table, row: number): number {
  return rows[row * ROW + WORD_COUNT] ?? 0;
}

/** Below it lie all hashes of the sample of a row. */
export function limitOf({ rows }: Table, row: number): number {
  return rows[row * ROW + LIMIT] ?? 0;
}

/** Distinct numbers in the text of a row, of which at most `NUMBERS` are kept. */
export function numberCountOf({ rows }: Table, row: number): number {
  return rows[row * ROW + NUMBER_COUNT] ?? 0;
}

/** One of the numbers that are kept of a row. */
export function numberOf({ halves }: Table, row: number, at: number): number {
  return halves[(row * ROW + NUMBERS_AT) * 2 + at] ?? 0;
}

/** About how many distinct runs of words the text of a row has. */
export function distinctRuns(table: Table, row: number): number {
  const sampled = sampleEnd(table, row) - sampleStart(table, row);
  return (sampled * EVERY_HASH) / Math.max(1, limitOf(table, row));
}

/** Where the sample of a row starts in `samples`. */
export function sampleStart({ rows }: Table, row: number): number {
  return rows[row * ROW + SAMPLE_START] ?? 0;
}

/** Where it ends. */
export function sampleEnd({ rows }: Table, row: number): number {
  return rows[row * ROW + SAMPLE_END] ?? 0;
}

/**
 * Reads a word of each line of memory that two rows are compared by. Memory answers many questions in nearly the time of one,
 * so that rows which are read some time before they are compared cost little. What it gives means nothing.
 */
export function readAhead({ rows }: Table, row: number): number {
  const line = (at: number): number => rows[row * ROW + at] ?? 0;
  return line(0) ^ line(SIGNATURE_AT) ^ line(SIGNATURE_AT + LINE) ^ line(LETTERS_AT);
}

/** Words of four bytes in a line of memory. */
const LINE = 16;

/** A table that grows by a row at a time. */
export interface GrowingTable {
  /** Gives the row. */
  add(fingerprint: Fingerprint): number;
  /** The same of a packed one. */
  addPacked(packed: Uint8Array): number;
  readonly table: Table;
}

/** Hashes in a sample of a text that is not long. */
const USUAL_SAMPLE = 33;
/** Rows and samples that there is room for at first. */
const LEAST = 1024;

/** An empty table, with room for so many rows: where that is known before, nothing is copied as it grows. */
export function createTable(expected = 0): GrowingTable {
  const aligned = createAligner();
  let size = 0;
  let sampled = 0;
  let hashes = new Uint32Array(0);
  let rows = new Uint32Array(0);
  let halves = new Uint16Array(0);
  let samples = new Uint32Array(0);

  function makeRoom(end: number): void {
    if (size * 4 >= hashes.length) {
      const more = size === 0 ? Math.max(LEAST, expected) : size + (size >>> 1);
      hashes = wider(hashes, more * 4);
      rows = wider(rows, more * ROW);
      halves = new Uint16Array(rows.buffer);
    }
    if (end <= samples.length) return;
    const usual = size === 0 ? Math.max(LEAST, expected) * USUAL_SAMPLE : 0;
    samples = wider(samples, Math.max(usual, end + (end >>> 1)));
  }

  function addPacked(packed: Uint8Array): number {
    const { record, halves: recordHalves, first, count } = aligned(packed);
    const end = sampled + count;
    makeRoom(end);
    copyWords(record, 0, { into: hashes, place: size * 4, length: 4 });
    const start = size * ROW;
    rows[start + WORD_COUNT] = record[4] ?? 0;
    rows[start + LIMIT] = record[5] ?? 0;
    const numbers = record[6] ?? 0;
    rows[start + NUMBER_COUNT] = numbers;
    rows[start + SAMPLE_START] = sampled;
    rows[start + SAMPLE_END] = end;
    const numbersAt = (start + NUMBERS_AT) * 2;
    for (let at = 0; at < Math.min(NUMBERS, numbers); at++)
      halves[numbersAt + at] = recordHalves[FIXED_BYTES / 2 + at] ?? 0;
    const signatures = { into: rows, place: start + SIGNATURE_AT, length: WORD_SIGNATURE + LETTER_SIGNATURE };
    copyWords(record, HEAD_WORDS, signatures);
    copyWords(record, first, { into: samples, place: sampled, length: count });
    sampled = end;
    return size++;
  }

  return {
    add: (fingerprint) => addPacked(packFingerprint(fingerprint)),
    addPacked,
    get table() {
      return { size, hashes, rows, halves, samples };
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

function wider(list: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(length);
  grown.set(list);
  return grown;
}
