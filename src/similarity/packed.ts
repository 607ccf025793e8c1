import { FIXED_BYTES, LETTER_BYTES, NUMBERS, WORD_BYTES } from './fingerprint.ts';
import { runsEnd } from './keys.ts';

/** A document as it is kept between runs: who it is, and the fingerprint of its text as bytes. */
export interface PackedText {
  readonly id: string;
  readonly uri: string;
  readonly published: number;
  readonly packed: Uint8Array;
}

/** All documents, sorted by URI, as often as they are asked for. */
export interface PackedTexts {
  readonly size: number;
  sorted(): AsyncIterable<PackedText>;
}

/** Words of four bytes in the two signatures, each of which is a band. */
export const BANDS: number = (WORD_BYTES + LETTER_BYTES) / 4;

/** What candidates are found by, as it stands in the bytes of a fingerprint; valid until the next one is looked into. */
export interface PackedKeys {
  readonly hash: Uint32Array;
  readonly words: number;
  /** One a band; `hasBand` says by which ones the text is looked up. */
  readonly bands: Uint32Array;
  /** Hashes of the runs of words by which it is. */
  readonly runs: Uint32Array;
}

/** Words of four bytes before the signatures: the hash, the number of words, the limit of the sample, how many numbers. */
export const HEAD_WORDS: number = FIXED_BYTES / 4 - BANDS;
const NUMBER_COUNT = 6;

/** A packed fingerprint as words of four bytes and as halves of them; valid until the next one is looked into. */
export interface Aligned {
  readonly record: Uint32Array;
  readonly halves: Uint16Array;
  /** Where the sample stands, in words. */
  readonly first: number;
  readonly count: number;
}

/** Looks into packed fingerprints, one after another, wherever their bytes lie. */
export function createAligner(): (packed: Uint8Array) => Aligned {
  let record = new Uint32Array(1024);
  let [halves, bytes] = [new Uint16Array(record.buffer), new Uint8Array(record.buffer)];
  return (packed) => {
    if (packed.length + 2 > bytes.length) {
      record = new Uint32Array(packed.length);
      [halves, bytes] = [new Uint16Array(record.buffer), new Uint8Array(record.buffer)];
    }
    bytes.set(packed);
    const start = FIXED_BYTES + Math.min(record[NUMBER_COUNT] ?? 0, NUMBERS) * 2;
    // Behind an odd number of numbers the sample stands between two words.
    const shift = start % 4;
    if (shift > 0) bytes.copyWithin(start + shift, start, packed.length);
    return { record, halves, first: (start + shift) / 4, count: (packed.length - start) / 4 };
  };
}

/** Looks for what candidates are found by. */
export function createKeyReader(): (packed: Uint8Array) => PackedKeys {
  const aligned = createAligner();
  return (packed) => {
    const { record, first, count } = aligned(packed);
    return {
      hash: record.subarray(0, 4),
      words: record[4] ?? 0,
      bands: record.subarray(HEAD_WORDS, HEAD_WORDS + BANDS),
      runs: record.subarray(first, runsEnd(record, first, first + count)),
    };
  };
}

const HASH_BYTES = 16;

/** The 128 bits of a packed text as a string, to be a key of a map. */
export function nameOf({ buffer, byteOffset }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, HASH_BYTES).toString('latin1');
}

/** The same of a text whose hash stands at a place of a list, four words each. */
export function nameAt({ buffer, byteOffset }: Uint32Array, place: number): string {
  return Buffer.from(buffer, byteOffset + place * HASH_BYTES, HASH_BYTES).toString('latin1');
}
