import { FIXED_BYTES, LETTER_BYTES, NUMBERS, WORD_BYTES } from './fingerprint.ts';

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
  /** One a band. */
  readonly bands: Uint32Array;
  /** Hashes of runs of words. */
  readonly sample: Uint32Array;
}

const BANDS_AT = FIXED_BYTES / 4 - BANDS;
const NUMBER_COUNT = 6;

/** Looks into packed fingerprints, one after another, without taking them apart. */
export function createKeyReader(): (packed: Uint8Array) => PackedKeys {
  let room = new Uint32Array(1024);
  let bytes = new Uint8Array(room.buffer);
  return (packed) => {
    if (packed.length + 2 > bytes.length) {
      room = new Uint32Array(packed.length);
      bytes = new Uint8Array(room.buffer);
    }
    bytes.set(packed);
    const numbers = Math.min(room[NUMBER_COUNT] ?? 0, NUMBERS);
    const start = FIXED_BYTES + numbers * 2;
    // Behind an odd number of numbers the sample stands between two words.
    const shift = start % 4;
    if (shift > 0) bytes.copyWithin(start + shift, start, packed.length);
    const first = (start + shift) / 4;
    return {
      hash: room.subarray(0, 4),
      words: room[4] ?? 0,
      bands: room.subarray(BANDS_AT, BANDS_AT + BANDS),
      sample: room.subarray(first, first + (packed.length - start) / 4),
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
