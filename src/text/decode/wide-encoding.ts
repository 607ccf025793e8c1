import { decodeAs } from './code-pages.ts';
import type { ByteSurvey } from './survey.ts';

/** An encoding and the length of the byte order mark that names it. */
export interface MarkedEncoding {
  readonly encoding: string;
  /** Bytes of the mark, which is no part of the text. */
  readonly skip: number;
}

const MARKS: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** The encoding that the byte order mark names, if there is one. */
export function markedEncoding(bytes: Uint8Array): MarkedEncoding | undefined {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  return mark === undefined ? undefined : { encoding: mark.encoding, skip: mark.bytes.length };
}

/** In UTF-16 text, hardly a NUL stands on the other side of the pair. */
const MOST_ON_OTHER_SIDE = 0.05;
/** Pairs of two printable ASCII bytes: nearly all of a text in ASCII, a fifth of Chinese in UTF-16, none of most others. */
const MOST_ASCII_PAIRS = 0.35;
/** UTF-16 that was read right has next to no controls and no characters that Unicode has not assigned. */
const MOST_UNLIKELY = 0.01;
const SAMPLE_BYTES = 65_536;
const UNLIKELY_CHARACTERS = /[\p{Cn}\p{Co}\p{Cs}\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFD]/gu;

/** UTF-16 without a byte order mark, told by the place of its NULs; undefined where they stand otherwise. */
export function utf16ByNuls(bytes: Uint8Array, survey: ByteSurvey): string | undefined {
  const { evenNuls, oddNuls, utf8 } = survey;
  const [nuls, others] = oddNuls > evenNuls ? [oddNuls, evenNuls] : [evenNuls, oddNuls];
  if (nuls === 0 || others > MOST_ON_OTHER_SIDE * nuls) return undefined;
  if (utf8.characters > utf8.strays + utf8.malformed) return undefined;
  const head = bytes.subarray(0, SAMPLE_BYTES);
  if (asciiPairs(head) > (MOST_ASCII_PAIRS * head.length) / 2) return undefined;
  const encoding = oddNuls > evenNuls ? 'utf-16le' : 'utf-16be';
  const sample = decodeAs(head, encoding);
  const unlikely = sample.match(UNLIKELY_CHARACTERS)?.length ?? 0;
  // One more: the sample or the document may end in the middle of a character.
  return unlikely > MOST_UNLIKELY * sample.length + 1 ? undefined : encoding;
}

function asciiPairs(bytes: Uint8Array): number {
  let pairs = 0;
  for (let at = 1; at < bytes.length; at += 2) if (isPrintable(bytes[at - 1]) && isPrintable(bytes[at])) pairs++;
  return pairs;
}

function isPrintable(byte = 0): boolean {
  return byte >= 0x20 && byte < 0x7f;
}
