import type { MisreadScript } from './mojibake-script.ts';

/**
 * How sure it is that nobody wrote the signs of a sequence: `certain`; `backed`, where another sequence of its script is
 * certain; `uniform`, where the whole text can be read so.
 */
export type Tier = 'certain' | 'backed' | 'uniform';

/** A sequence of two to four characters in its text, and what it would mean. */
export interface Misreading {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly character: string;
  readonly script: MisreadScript;
}

/**
 * Continuation bytes as characters, by where they stand in genuine text. Those of the first two lists follow a letter
 * (`CAFÉ”`, `10 Å²`), those of the third are letters themselves; all others never stand behind an accented letter.
 */
const WORD_ENDS = '…‹›‘’“”–—™\u00A0«»®';
const SUFFIXES = '¨ª\u00AD°±²³´·¹º';
const LETTERS = 'ŠŒŽšœžŸ';
/** Of these, those that stand between two letters in genuine text. */
const JOINERS = '’–—…\u00A0\u00AD·';

/** Signs that point to a footnote; those of Latin-1, such as `©`, stand behind words of capitals too. */
const DAGGERS = '†‡•';

/** Scripts whose letters stand in words of their own; a lone one is more likely two signs that were written. */
const APART_NAMES = ['greek', 'cyrillic', 'armenian', 'hebrew', 'arabic', 'indic', 'thai', 'georgian'] as const;
const APART: ReadonlySet<MisreadScript> = new Set(APART_NAMES);

const CAPITAL = /\p{Lu}/u;
const SMALL = /\p{Ll}/u;
const LETTER = /\p{L}/u;
const LATIN_LETTER = /[A-Za-z]/;
const DIGIT = /\d/;

/** Judges a sequence by its signs and its neighbours. */
export function tierOf(misreading: Misreading): Tier {
  const { text, start, end, script } = misreading;
  if (script === 'other' || script === 'mark') return 'uniform';
  if (end - start === 4) return 'certain';
  const isUnnatural = hasUnnaturalSign(misreading);
  const isAttached = script === 'cjk' && LATIN_LETTER.test(text[start - 1] ?? ''); // `víš§`
  if (APART.has(script) || isAttached) return isUnnatural ? 'backed' : 'uniform';
  return end - start === 3 ? tierOfThree(misreading, isUnnatural) : tierOfTwo(misreading, isUnnatural);
}

/** Whether the signs may all end a word: `É”`, `Å` and a no-break space. */
export function isWordEnd(signs: string): boolean {
  return Array.from(signs).every((sign) => WORD_ENDS.includes(sign));
}

function hasUnnaturalSign({ text, start, end, script }: Misreading): boolean {
  const isCapitalAndSign = end - start === 2 && !APART.has(script); // no capital stands before `š` or `œ` in a word
  return Array.from(text.slice(start + 1, end)).some(
    (sign) => !(WORD_ENDS.includes(sign) || SUFFIXES.includes(sign)) && (isCapitalAndSign || !LETTERS.includes(sign)),
  );
}

/** A small letter and two signs. `é »` is genuine: a letter, a no-break space and a quote. */
function tierOfThree({ text, start, end, script }: Misreading, isUnnatural: boolean): Tier {
  if (isUnnatural) return 'certain';
  const isInsideWord = SMALL.test(text[start - 1] ?? '') && SMALL.test(text[end] ?? '');
  if (script === 'latin' && isInsideWord) return 'certain';
  const isSymbol = script === 'sign' && `–—™${LETTERS}`.includes(text[start + 1] ?? ''); // `âœ”`, `â™«`
  return isSymbol ? 'certain' : 'uniform';
}

/**
 * A capital and a sign that may follow one (`Ã–`, `Ã³`, `Â°`) are certain where nobody writes them: the capital inside a
 * word of small letters or behind a digit, the sign between letters, a lone `Â` before a sign.
 */
function tierOfTwo(misreading: Misreading, isUnnatural: boolean): Tier {
  const { text, start, end } = misreading;
  const [before, lead] = [text[start - 1] ?? ' ', text[start] ?? ''];
  const [sign, after] = [text[start + 1] ?? '', text[end] ?? ' '];
  if (CAPITAL.test(before)) return tierAfterCapital(misreading, isUnnatural);
  if (isUnnatural || SMALL.test(before)) return 'certain';
  if (DIGIT.test(before)) return lead === 'Â' || lead === 'Ã' ? 'certain' : 'uniform';
  if (lead === 'Ã' && (SUFFIXES.includes(sign) || sign === '\u00A0')) return 'certain';
  if (lead === 'Â' && before <= '\u007F') return sign <= '\u00FF' || LETTER.test(after) ? 'certain' : 'backed';
  if (LETTER.test(before) || !SMALL.test(after) || sign === '’' || sign === '\u00A0') return 'uniform';
  const isLength = lead === 'Å' && (sign === '–' || sign === '—'); // an ångström may stand before a dash
  return isLength ? 'uniform' : 'certain';
}

/** Behind a capital the two may be the end of a word of capitals and a mark: `IRMÃ”`, `CAFÉ©`. */
function tierAfterCapital({ text, start, end, character }: Misreading, isUnnatural: boolean): Tier {
  const [sign, after] = [text[start + 1] ?? '', text[end] ?? ' '];
  const isBeforeLetter = LETTER.test(after);
  if (CAPITAL.test(after) && SMALL.test(character)) return 'uniform';
  const isShort = text[start] === 'Ã' && !LETTER.test(text[start - 2] ?? ' '); // `SÃ³`, a word that starts a sentence
  if (!isUnnatural) {
    const isSure = isBeforeLetter ? !JOINERS.includes(sign) : isShort && SUFFIXES.includes(sign);
    return isSure ? 'certain' : 'uniform';
  }
  if (isBeforeLetter) return 'certain';
  const isLatin1 = sign >= '\u00A0' && sign <= '\u00FF';
  const mayBeMark = DAGGERS.includes(sign) || (isLatin1 && !isShort);
  return mayBeMark ? 'backed' : 'certain';
}
