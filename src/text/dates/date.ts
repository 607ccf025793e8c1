import { codeUnitAt } from '../code-unit.ts';
import type { DateSight } from './date-marks.ts';
import type { FoundMoment } from './date-moment.ts';
import { readMoment } from './date-moment.ts';
import type { DateToken } from './date-tokens.ts';
import { dateTokens } from './date-tokens.ts';
import { valueMoment } from './date-value.ts';

export type { FoundMoment } from './date-moment.ts';

/** What is known of a text that may hold a date. */
export interface DateContext {
  /** BCP 47. `en-US` and its like put the month first, other languages the day; `en` alone leaves it open. */
  readonly language?: string;
  /** The text is a value of its own, as in markup: then `2017`, `2017-07` and `20170720` are dates too. */
  readonly value?: boolean;
}

/** A text is looked through in pieces, so that memory does not grow with it; a date is shorter than the overlap. */
const PIECE = 4096;
const OVERLAP = 160;
const DIGIT = /\p{Nd}/u;
const WORD_SIGN = /[\p{L}\p{M}\p{Nd}]/u;
const THAI = /[\u0e00-\u0e7f]/u;

/**
 * The first date of a text that names a day, else the first that names a month of a year; undefined where there is
 * none. A date without a year is none, nor is a range of days, a version, a telephone number or a price. Linear in the
 * text.
 */
export function findMoment(text: string, context: DateContext = {}): FoundMoment | undefined {
  let coarse: FoundMoment | undefined;
  for (const found of moments(text, context)) {
    if (found.moment.precision !== 'month' && found.moment.precision !== 'year') return found;
    coarse ??= found;
  }
  return coarse;
}

/** Every date of a text, in order, none overlapping another. */
export function* moments(text: string, context: DateContext = {}): Iterable<FoundMoment> {
  const value = context.value ? valueMoment(text) : undefined;
  if (value !== undefined) {
    yield { moment: value, span: [0, text.length], ambiguous: false, weekday: 'absent' };
    return;
  }
  let from = 0;
  for (let start = 0; start < text.length; ) {
    const end = Math.min(start + PIECE, text.length);
    const piece = text.slice(start, end);
    if (mayHoldDate(piece)) {
      const buddhist = context.language?.startsWith('th') === true || THAI.test(piece);
      const sight = { tokens: dateTokens(piece, start), language: context.language, buddhist };
      for (const found of momentsIn(sight, from, end === text.length ? end : end - OVERLAP)) {
        yield found;
        from = found.span[1];
      }
    }
    start = end === text.length ? end : wordStart(text, end - OVERLAP);
    from = Math.max(from, start);
  }
}

/**
 * Whether a text has digits enough for a date: a year is two at least, a day or the time beside it another. Only counts of
 * eras (`元年5月`) get by with fewer; where other digits or Han may stand, any digit will do. Most lines with digits, such as
 * `12 comments`, end here.
 */
export function mayHoldDate(text: string): boolean {
  const { length } = text;
  let digits = 0;
  for (let at = 0; at < length; at++) {
    const code = codeUnitAt(text, at);
    if (code >= ZERO && code <= NINE) digits++;
    else if (code >= OTHER_DIGITS && (code < PLAIN_SIGNS || code >= BEHIND_PLAIN_SIGNS)) return DIGIT.test(text);
    if (digits === FEWEST_DIGITS) return true;
  }
  return false;
}

const ZERO = 0x30;
const NINE = 0x39;
const FEWEST_DIGITS = 3;
/** No digit but `0` to `9`, and no era, stands below the Arabic digits, or from the Latin of Vietnam to the signs before Han. */
const OTHER_DIGITS = 0x660;
const PLAIN_SIGNS = 0x1e00;
const BEHIND_PLAIN_SIGNS = 0x2e80;

/** Whether nothing with a letter or a digit stands beside the date. */
export function standsAlone(text: string, found: FoundMoment): boolean {
  return !WORD_SIGN.test(text.slice(0, found.span[0])) && !WORD_SIGN.test(text.slice(found.span[1]));
}

/** The next place from `at` on where no word or number is cut in two, if one is near. */
function wordStart(text: string, at: number): number {
  for (let index = at; index < at + OVERLAP / 2; index++) {
    if (!WORD_SIGN.test(text.charAt(index))) return index;
  }
  return at;
}

/** The dates that begin between `from` and `limit`. */
function* momentsIn(sight: DateSight, from: number, limit: number): Iterable<FoundMoment> {
  const { tokens } = sight;
  let free = 0;
  while (free < tokens.length && (tokens[free]?.start ?? 0) < from) free++;
  for (let at = free; at < tokens.length; at++) {
    if ((tokens[at]?.start ?? 0) >= limit) return;
    const read = mayBegin(tokens, at) ? readMoment(sight, at, free) : undefined;
    if (read === undefined) continue;
    yield read.found;
    free = read.next;
    at = read.next - 1;
  }
}

/** Dates begin at a number, or at a word with a number close behind. */
function mayBegin(tokens: readonly DateToken[], at: number): boolean {
  if (tokens[at]?.kind !== 'word') return tokens[at]?.kind === 'number';
  for (let step = 1; step <= 5; step++) if (tokens[at + step]?.kind === 'number') return true;
  return false;
}
