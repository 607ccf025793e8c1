import type { DateSight } from './date-marks.ts';
import {
  closesCleanly,
  dayEnd,
  dayOf,
  endsRange,
  opensCleanly,
  shortYear,
  skip,
  startsRange,
  wordsFrom,
  yearEnd,
  yearOf,
} from './date-marks.ts';
import { dateNames } from './date-names.ts';
import type { DateReading } from './date-numeric.ts';
import { readDayMonthYear, readEastern, readEra, readYearMonthDay } from './date-numeric.ts';
import { readTime } from './date-time.ts';
import type { DateToken } from './date-tokens.ts';

interface MonthReading {
  readonly month: number;
  readonly next: number;
}

/** Between day and month: `7 de mayo`, `7. u studenom`, `7th of May`, `7-Mai`. */
const DAY_JOINS: ReadonlySet<string> = new Set("de of d di del u in dia ngày the . , - / ' ’ º ª ° ]".split(' '));
/** Between month and year: `mayo de 2004`, `May, 2004`, `tháng 5 năm 2004`, `กรกฎาคม พ.ศ. 2560`. */
const YEAR_JOINS: ReadonlySet<string> = new Set("de del of year năm . , - / ' ’ τ พ ศ ค".split(' '));
/** Between year and month, where the year stands first: `2017 m. liepos`, `2017. gada`, `2011 წლის`, `2017ko`. */
const YEAR_FIRST_JOINS: ReadonlySet<string> = new Set('m gada წლის წ թ թվականի ko eko ( ) . -'.split(' '));
const MONTH_WORDS: ReadonlySet<string> = new Set(['tháng', 'thg']);
const VIETNAMESE_MONTHS: readonly string[] = 'một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|mười hai'.split('|');
const THAI_MONTH_WORD = /^เดือน/u;
const HEBREW_IN = /^ב(?=[\u05d0-\u05ea]{3})/u;

/** The date that begins at a token, if one does. */
export function readDate(sight: DateSight, at: number): DateReading | undefined {
  const token = sight.tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'word') return readEra(sight, at) ?? readMonthFirst(sight, at);
  if (token.kind !== 'number' || !opensCleanly(sight.tokens, at)) return undefined;
  if (token.text.length === 4) return readEastern(sight, token.value, at) ?? readYearFirst(sight, at);
  if (dayOf(token) === undefined) return undefined;
  return readDayMonthYear(sight, at) ?? readDayFirst(sight, at);
}

/** `2017-07-20`, `2017. július 20.`, `2017 m. liepos 20 d.`, `2011 წლის 17 მარტი`. */
function readYearFirst(sight: DateSight, at: number): DateReading | undefined {
  const { tokens } = sight;
  const year = yearOf(sight, tokens[at]);
  if (year === undefined) return undefined;
  const numeric = readYearMonthDay(sight, at, year);
  if (numeric !== undefined) return numeric;
  const start = skip(tokens, at + 1, YEAR_FIRST_JOINS);
  const earlier = readMonth(sight, start);
  const dayAt = earlier === undefined ? start : skip(tokens, earlier.next, DAY_JOINS);
  const day = dayOf(tokens[dayAt]);
  if (day === undefined || (earlier === undefined && start === at + 1)) return undefined;
  const behindDay = dayEnd(tokens, dayAt);
  const month = earlier ?? readMonth(sight, skip(tokens, behindDay, DAY_JOINS));
  const next = Math.max(month?.next ?? 0, behindDay);
  if (month === undefined || followedByYear(sight, next) || startsRange(tokens, next)) return undefined;
  return { year, month: month.month, day, next };
}

/** `20 July 2017`, `7. Mai 2004`, `7 de mayo de 2004`, `12-Jun-13`. */
function readDayFirst(sight: DateSight, at: number): DateReading | undefined {
  const { tokens } = sight;
  const day = dayOf(tokens[at]);
  if (day === undefined || endsRange(tokens, at)) return undefined;
  const month = readMonth(sight, skip(tokens, dayEnd(tokens, at), DAY_JOINS));
  return month === undefined ? undefined : readYearAfter(sight, month.next, { month: month.month, day });
}

/** `May 7, 2004`, `May 2004`, `Aug 05 12:00:00 2015`. */
function readMonthFirst(sight: DateSight, at: number): DateReading | undefined {
  const { tokens } = sight;
  const month = readMonth(sight, at);
  if (month === undefined) return undefined;
  const dayAt = skip(tokens, month.next, DAY_JOINS);
  const day = dayOf(tokens[dayAt]);
  if (day === undefined) return readYearAfter(sight, month.next, { month: month.month });
  const next = dayEnd(tokens, dayAt);
  if (startsRange(tokens, next)) return undefined;
  return (
    readYearAfter(sight, next, { month: month.month, day }) ?? readTimeAndYear(sight, next, { month: month.month, day })
  );
}

interface Known {
  readonly month: number;
  readonly day?: number;
}

function readYearAfter(sight: DateSight, at: number, known: Known): DateReading | undefined {
  const { tokens } = sight;
  const start = skip(tokens, at, YEAR_JOINS);
  if (!closesCleanly(tokens, start + 1)) return undefined;
  const year = yearOf(sight, tokens[start]);
  if (year !== undefined) return { year, ...known, next: yearEnd(tokens, start + 1) };
  const short = known.day === undefined ? undefined : shortYear(tokens[start]);
  if (short === undefined) return undefined;
  const mark = tokens[start]?.attached ? (tokens[start - 1]?.text ?? '') : '';
  const told = mark !== '' && "'’-/".includes(mark);
  return told || readTime(tokens, start + 1) !== undefined ? { year: short, ...known, next: start + 1 } : undefined;
}

function readTimeAndYear(sight: DateSight, at: number, known: Known): DateReading | undefined {
  const { tokens } = sight;
  const time = readTime(tokens, at);
  const year = time === undefined ? undefined : yearOf(sight, tokens[time.next]);
  if (time === undefined || year === undefined || !closesCleanly(tokens, time.next + 1)) return undefined;
  return { year, ...known, timeAt: at, next: time.next + 1 };
}

function followedByYear(sight: DateSight, at: number): boolean {
  return yearOf(sight, sight.tokens[skip(sight.tokens, at, YEAR_JOINS)]) !== undefined;
}

/** A month by its name, of up to three words, or as `tháng 7`. */
function readMonth(sight: DateSight, at: number): MonthReading | undefined {
  const { tokens } = sight;
  const first = tokens[at];
  if (first?.kind !== 'word') return undefined;
  if (MONTH_WORDS.has(first.text.toLowerCase())) return readVietnameseMonth(tokens, at + 1);
  const names = dateNames();
  for (let count = names.longestMonth(first.text); count >= 1; count--) {
    const words = wordsFrom(tokens, at, count);
    const month = words === undefined ? undefined : names.month(words.text, sight.language);
    if (words !== undefined && month !== undefined) return { month, next: words.next };
  }
  const bare = first.text.replace(THAI_MONTH_WORD, '').replace(HEBREW_IN, '');
  const month = bare === first.text ? undefined : names.month(bare, sight.language);
  return month === undefined ? undefined : { month, next: at + 1 };
}

function readVietnameseMonth(tokens: readonly DateToken[], at: number): MonthReading | undefined {
  const number = dayOf(tokens[at]);
  if (number !== undefined) return number <= 12 ? { month: number, next: at + 1 } : undefined;
  for (let count = 2; count >= 1; count--) {
    const words = wordsFrom(tokens, at, count);
    const month = words === undefined ? 0 : VIETNAMESE_MONTHS.indexOf(words.text.toLowerCase()) + 1;
    if (words !== undefined && month > 0) return { month, next: words.next };
  }
  return undefined;
}
