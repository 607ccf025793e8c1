/** A number, a word or a single mark of a text that may hold a date. */
export interface DateToken {
  readonly kind: 'number' | 'word' | 'mark';
  /** Digits of every numeral system as `0` to `9`; other signs as they stand. */
  readonly text: string;
  /** The number's value; NaN for words and marks. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this token and the one before it. */
  readonly attached: boolean;
}

/** Counters of Chinese, Japanese and Korean dates are words of their own, whatever they are written together with. */
const TOKEN =
  /\p{Nd}+|[年月日號号時时点點分秒년월일시분초]|[元]|(?:令和|平成|昭和|大正|明治|民國|民国)|[\p{L}\p{M}\u200c\u200d]+|[^\s\p{Cf}]/gu;
const ALL_DIGITS = /^\p{Nd}+$/u;
const PLAIN_DIGITS = /^[0-9]+$/;
const ANY_LETTER = /^[\p{L}\p{M}]/u;

/** The first digit of every numeral system that dates are written in; the other nine follow it. */
const ZEROS: readonly number[] = [
  0x0030, 0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

/** Cuts a piece of text into tokens. `offset` is where the piece begins in the whole text; linear in the piece. */
export function dateTokens(piece: string, offset = 0): readonly DateToken[] {
  const tokens: DateToken[] = [];
  let last = -1;
  for (const match of piece.matchAll(TOKEN)) {
    const raw = match[0];
    const start = offset + match.index;
    const kind = ALL_DIGITS.test(raw) ? 'number' : ANY_LETTER.test(raw) ? 'word' : 'mark';
    const text = kind === 'number' ? plainDigits(raw) : raw;
    const value = kind === 'number' ? Number(text) : Number.NaN;
    tokens.push({ kind, text, value, start, end: start + raw.length, attached: start === last });
    last = start + raw.length;
  }
  return tokens;
}

function plainDigits(digits: string): string {
  if (PLAIN_DIGITS.test(digits)) return digits;
  let plain = '';
  for (const digit of digits) {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((candidate) => code >= candidate && code < candidate + 10);
    plain += zero === undefined ? '?' : String(code - zero);
  }
  return plain;
}
