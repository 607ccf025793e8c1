import { countReplaced, decodeAs } from './code-pages.ts';
import { type DeclaredEncoding, declaredEncoding } from './declared-encoding.ts';
import { detectEncoding, detectEscapes } from './detect.ts';
import type { ByteSurvey } from './survey.ts';
import { markedEncoding, utf16ByNuls } from './wide-encoding.ts';

export interface EncodingChoice {
  /**
   * As in the WHATWG Encoding Standard, lower case; another common name where the standard has none. It may be one that
   * nobody here decodes.
   */
  readonly encoding: string;
  /** Who chose; `pattern` is the place of the NULs in UTF-16 without a byte order mark. */
  readonly by: 'bom' | 'pattern' | 'header' | 'meta' | 'utf-8' | 'detector' | 'fallback';
  /** Bytes of the byte order mark, which is no part of the text. */
  readonly skip: number;
}

/**
 * The encoding of a document: that of its byte order mark, else UTF-16 where its NULs stand so, else the one it says it
 * is in, unless the bytes plainly say otherwise, else the one it looks like.
 */
export function chooseEncoding(bytes: Uint8Array, survey: ByteSurvey, contentType: string): EncodingChoice {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return { ...marked, by: 'bom' };
  const wide = utf16ByNuls(bytes, survey);
  if (wide !== undefined) return { encoding: wide, by: 'pattern', skip: 0 };
  const declared = declaredEncoding(bytes, contentType);
  if (declared === undefined) return measuredEncoding(bytes, survey);
  if (isOutvoted(declared.encoding, survey)) return measuredEncoding(bytes, survey);
  return misread(bytes, survey, declared) ?? { ...declared, skip: 0 };
}

/** Fewer bytes than this are no evidence against what a document says of itself. */
const LEAST_EVIDENCE = 4;
/** In damaged or mixed UTF-8 the whole characters far outnumber the strays; in other encodings it is the reverse. */
const CHARACTERS_TO_A_STRAY = 10;
/** Three characters in a row of a double-byte encoding look like UTF-8 by chance in about 0.3 % of cases. */
const LEAST_CHARACTERS = 3;
const DOUBLE_BYTE: ReadonlySet<string> = new Set(['gbk', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);

/** Whether the bytes plainly are not in the encoding they are said to be in: UTF-8 said to be another, or the reverse. */
function isOutvoted(declared: string, survey: ByteSurvey): boolean {
  const { utf8, length, evenNuls, oddNuls } = survey;
  if (length < LEAST_EVIDENCE) return false;
  if (declared === 'utf-8') return utf8.strays > utf8.characters + utf8.malformed;
  if (declared.startsWith('utf-')) return evenNuls + oddNuls === 0 && isUtf8(survey);
  return utf8.characters >= (DOUBLE_BYTE.has(declared) ? LEAST_CHARACTERS : 1) && isUtf8(survey);
}

/**
 * Whether the bytes are UTF-8: strictly, or but for little damage among many whole characters. Several malformed sequences
 * are no accident either: some programs write surrogates and overlong forms.
 */
function isUtf8({ utf8: { characters, malformed, strays } }: ByteSurvey): boolean {
  const [whole, damaged] =
    malformed < LEAST_CHARACTERS ? [characters, strays + malformed] : [characters + malformed, strays];
  return damaged * CHARACTERS_TO_A_STRAY <= whole;
}

function measuredEncoding(bytes: Uint8Array, survey: ByteSurvey): EncodingChoice {
  const escaped = survey.escapes > 0 ? detectEscapes(bytes) : undefined;
  if (escaped !== undefined) return { encoding: escaped, by: 'detector', skip: 0 };
  if (isUtf8(survey)) return { encoding: 'utf-8', by: 'utf-8', skip: 0 };
  const detected = detectEncoding(bytes);
  if (detected !== undefined) return { encoding: detected, by: 'detector', skip: 0 };
  return { encoding: 'windows-1252', by: 'fallback', skip: 0 };
}

const MISREAD_SAMPLE = 65_536;
/** A page with broken characters has a few; one that is read in a wrong double-byte encoding has them by the dozen. */
const MOST_MISREAD = 0.1;
const LEAST_READ = 16;
const BEYOND_ASCII = /[\u0080-\uFFFF]/g;

/** Another encoding where the declared one fails on many characters and the other, measured, on none. */
function misread(bytes: Uint8Array, survey: ByteSurvey, declared: DeclaredEncoding): EncodingChoice | undefined {
  if (declared.encoding.startsWith('utf-')) return undefined;
  const sample = bytes.subarray(0, MISREAD_SAMPLE);
  const read = decodeAs(sample, declared.encoding);
  const characters = read.match(BEYOND_ASCII)?.length ?? 0;
  if (characters < LEAST_READ || countReplaced(read) <= MOST_MISREAD * characters) return undefined;
  const measured = measuredEncoding(bytes, survey);
  if (measured.by === 'fallback' || countReplaced(decodeAs(sample, measured.encoding)) > 0) return undefined;
  return measured;
}
