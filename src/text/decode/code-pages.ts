import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import { withoutC1 } from './windows-1252.ts';

/** How many characters of the text are U+FFFD, which stands for what could not be decoded. */
export function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
}

/** Code pages that TextDecoder lacks and iconv-lite has. Its other names are no encodings of text (`hex`, `base64`). */
const OTHER_CODE_PAGES =
  /^(?:(?:cp|ibm|windows|win)-?\d{3,5}|mac[a-z]{2,12}|armscii-?8|georgian(?:academy|ps)|koi8-?(?:ru|t)|pt154|rk1048|tcvn|viscii|hp-?roman8|utf-?32(?:le|be)?)$/i;

/** The name of the encoding that a label stands for; undefined where nobody can decode it. */
export function knownEncoding(label: string): string | undefined {
  const standard = standardDecoder(label);
  if (standard !== undefined) return standard.encoding;
  return OTHER_CODE_PAGES.test(label) && iconv.encodingExists(label) ? label.toLowerCase() : undefined;
}

/**
 * What Node's ICU decodes otherwise than the standard says: it lacks half of the Hangul syllables of EUC-KR and gives
 * private characters for those that Hong Kong added to Big5. iconv-lite has both.
 */
const MISREAD_BY_ICU: ReadonlySet<string> = new Set(['euc-kr', 'big5']);

/** The bytes as text; what the encoding does not have becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const decoder = MISREAD_BY_ICU.has(encoding) ? undefined : standardDecoder(encoding);
  if (decoder === undefined) {
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: false });
  }
  const text = decoder.decode(bytes);
  return encoding === 'windows-1252' ? withoutC1(text) : text; // Node 22 reads windows-1252 as Latin-1
}

function standardDecoder(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined; // no such encoding
    throw error;
  }
}
