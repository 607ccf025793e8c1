import { type Edited, edited, replaceEach, unedited } from './edit.ts';

/** Lone surrogates, which are half a character, become U+FFFD. */
export function withoutLoneSurrogates(text: string): Edited {
  if (text.isWellFormed()) return unedited(text);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    else if (code >= 0xd800 && code <= 0xdfff) count++;
  }
  return edited(text.toWellFormed(), 'surrogate', count);
}

/**
 * Takes out control characters and code points that are no characters. The four information separators leave a space: they
 * stood between words.
 */
export function withoutControls(text: string): Edited {
  if (!CONTROL.test(text)) return unedited(text);
  return replaceEach(text, ['control', CONTROLS], (sign) => (SEPARATOR.test(sign) ? ' ' : ''));
}

/** The Latin ligatures of typesetting (U+FB00 to U+FB06) become their letters. */
export function withoutLigatures(text: string): Edited {
  if (!LIGATURE.test(text)) return unedited(text);
  return replaceEach(text, ['ligature', LIGATURES], (sign) => LETTERS.get(sign) ?? sign);
}

/** Composes characters (NFC). Counts the stretches beyond ASCII that this changes. */
export function composed(text: string): Edited {
  if (text.normalize('NFC') === text) return unedited(text);
  return replaceEach(text, ['composition', BEYOND_ASCII], (stretch) => stretch.normalize('NFC'));
}

const CONTROL = /[\x00-\x08\x0e-\x1f\x7f-\x9f]|\p{Noncharacter_Code_Point}/u;
const CONTROLS = /[\x00-\x08\x0e-\x1f\x7f-\x9f]|\p{Noncharacter_Code_Point}/gu;
const SEPARATOR = /[\x1c-\x1f]/;
const LIGATURE = /[\ufb00-\ufb06]/;
const LIGATURES = /[\ufb00-\ufb06]/g;
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ['\ufb05', 'st'],
  ['\ufb06', 'st'],
]);
/** A stretch beyond ASCII with the character that its first mark may combine with; nothing combines across its ends. */
const BEYOND_ASCII = /[\x00-\x7f]?[^\x00-\x7f]+/g;
