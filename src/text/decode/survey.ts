/** What one pass over the bytes of a document counts. Everything `encoding.ts` and `binary.ts` judge by. */
export interface ByteSurvey {
  readonly length: number;
  /** NUL bytes at even and at odd offsets: text in UTF-16 has them at one of the two. */
  readonly evenNuls: number;
  readonly oddNuls: number;
  /** Control characters that no text holds: C0 without NUL and without those that layout and terminals use, and DEL. */
  readonly controls: number;
  readonly escapes: number;
  /** Bytes from 0x80 up. */
  readonly high: number;
  readonly utf8: Utf8Survey;
}

/** How the bytes from 0x80 up stand as UTF-8. */
export interface Utf8Survey {
  /** Well-formed characters of two bytes and more. */
  readonly characters: number;
  /** Of these, those of three and four bytes. */
  readonly long: number;
  /** Sequences of the right shape and a forbidden value: overlong forms, surrogates, what lies beyond Unicode. */
  readonly malformed: number;
  /** Bytes that are part of no sequence. */
  readonly strays: number;
  /**
   * Bytes of a character that the end of the document cuts; 0 to 3. Where no whole character shows that this is UTF-8, one
   * or two such bytes count as strays: `caf\xE9` ends in a lead byte too.
   */
  readonly cut: number;
}

/** BEL, BS, TAB, LF, VT, FF, CR, SUB and ESC: what printers, terminals and DOS left in texts. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);
const ESCAPE = 0x1b;
const DELETE = 0x7f;

/** Counts what tells text from binary data and encodings from each other. Linear; two passes at most. */
export function surveyBytes(bytes: Uint8Array): ByteSurvey {
  const counts = new Uint32Array(256);
  let oddNuls = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    counts[byte] = (counts[byte] ?? 0) + 1;
    if (byte === 0 && at % 2 === 1) oddNuls++;
  }
  const count = (byte: number): number => counts[byte] ?? 0;
  let controls = count(DELETE);
  for (let byte = 1; byte < 0x20; byte++) if (!TEXT_CONTROLS.has(byte)) controls += count(byte);
  let high = 0;
  for (let byte = 0x80; byte < 0x100; byte++) high += count(byte);
  return {
    length: bytes.length,
    evenNuls: count(0) - oddNuls,
    oddNuls,
    controls,
    escapes: count(ESCAPE),
    high,
    utf8: high === 0 ? NO_UTF8 : surveyUtf8(bytes),
  };
}

const NO_UTF8: Utf8Survey = { characters: 0, long: 0, malformed: 0, strays: 0, cut: 0 };

function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  let [characters, long, malformed, strays] = [0, 0, 0, 0];
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(lead);
    const found = continuations(bytes, at + 1, length - 1);
    if (length > 1 && found === length - 1) {
      const formed = isWellFormed(lead, bytes[at + 1] ?? 0);
      if (!formed) malformed++;
      else characters++;
      if (formed && length > 2) long++;
      at += length;
    } else if (at + 1 + found === bytes.length && isCut(bytes.subarray(at)) && (characters > 0 || found === 2)) {
      return { characters, long, malformed, strays, cut: found + 1 };
    } else {
      strays++;
      at++;
    }
  }
  return { characters, long, malformed, strays, cut: 0 };
}

/** How many bytes the lead announces, after the first definition of UTF-8 (up to six); 1 where it is not a lead. */
function sequenceLength(lead: number): number {
  if (lead < 0xc0 || lead > 0xfd) return 1;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  if (lead < 0xf8) return 4;
  return lead < 0xfc ? 5 : 6;
}

function continuations(bytes: Uint8Array, from: number, most: number): number {
  let found = 0;
  while (found < most && ((bytes[from + found] ?? 0) & 0xc0) === 0x80) found++;
  return found;
}

/** Whether the bytes, a lead and what follows up to the end, may become a character. */
function isCut(tail: Uint8Array): boolean {
  const [lead = 0, second] = tail;
  return second === undefined ? lead >= 0xc2 && lead <= 0xf4 : isWellFormed(lead, second);
}

/** Table 3-7 of the Unicode Standard: which second byte a lead may have. */
function isWellFormed(lead: number, second: number): boolean {
  if (lead < 0xc2 || lead > 0xf4) return false;
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second < 0x90;
}
