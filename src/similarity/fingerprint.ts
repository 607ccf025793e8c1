/** Bytes of the signature over words, and of that over letters. */
export const WORD_BYTES = 128;
export const LETTER_BYTES = 64;
/** Number tokens kept, those with the least hashes. */
export const NUMBERS = 16;

/** What is kept of a text in order to find others like it; a function of its normal form. */
export interface Fingerprint {
  /** 128 bits of the whole normal form, as four words. */
  readonly hash: Uint32Array;
  /** Words in the normal form. */
  readonly words: number;
  /** MinHash signature over runs of words. */
  readonly signature: Uint8Array;
  /** MinHash signature over runs of letters, for text that was read by a machine. */
  readonly letters: Uint8Array;
  /** Hashes of runs of words, ascending: all that there are below `limit`. */
  readonly sample: Uint32Array;
  readonly limit: number;
  /** Distinct numbers in the text, and of those with the least hashes the upper 16 bits, ascending. */
  readonly numberCount: number;
  readonly numbers: Uint16Array;
}

/** Bytes that every packed fingerprint has, the signatures last. */
export const FIXED_BYTES: number = 16 + 4 + 4 + 4 + WORD_BYTES + LETTER_BYTES;

/** A fingerprint as bytes, numbers with the lowest byte first: what `unpackFingerprint` reads. */
export function packFingerprint(fingerprint: Fingerprint): Uint8Array {
  const { hash, words, signature, letters, sample, limit, numberCount, numbers } = fingerprint;
  const bytes = new Uint8Array(FIXED_BYTES + numbers.length * 2 + sample.length * 4);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const word of [...hash, words, limit, numberCount]) {
    view.setUint32(at, word, true);
    at += 4;
  }
  bytes.set(signature, at);
  bytes.set(letters, at + WORD_BYTES);
  at += WORD_BYTES + LETTER_BYTES;
  for (const number of numbers) {
    view.setUint16(at, number, true);
    at += 2;
  }
  for (const sampled of sample) {
    view.setUint32(at, sampled, true);
    at += 4;
  }
  return bytes;
}

/** The fingerprint that `packFingerprint` made these bytes of. */
export function unpackFingerprint(bytes: Uint8Array): Fingerprint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (place: number): number => view.getUint32(place * 4, true);
  const numberCount = word(6);
  const kept = Math.min(numberCount, NUMBERS);
  const sampled = FIXED_BYTES + kept * 2;
  return {
    hash: Uint32Array.of(word(0), word(1), word(2), word(3)),
    words: word(4),
    limit: word(5),
    numberCount,
    signature: new Uint8Array(bytes.subarray(28, 28 + WORD_BYTES)),
    letters: new Uint8Array(bytes.subarray(28 + WORD_BYTES, FIXED_BYTES)),
    numbers: Uint16Array.from({ length: kept }, (_, at) => view.getUint16(FIXED_BYTES + at * 2, true)),
    sample: Uint32Array.from({ length: (bytes.length - sampled) / 4 }, (_, at) =>
      view.getUint32(sampled + at * 4, true),
    ),
  };
}
