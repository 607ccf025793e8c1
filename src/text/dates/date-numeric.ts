import type { DateSight } from './date-marks.ts';
import { closesCleanly, dayEnd, dayOf, isYear, monthOf, shortYear, yearOf } from './date-marks.ts';

/** A calendar date as it stands in a text. Where day and month may be the other way round, `other` is the second reading. */
export interface DateReading {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
  readonly other?: DayOfYear;
  /** A shape that versions and scores have too: it needs a weekday, a time, or an end of the text beside it. */
  readonly weak?: boolean;
  /** A shape that is only believed where it is the whole text. */
  readonly faint?: boolean;
  /** A time that stands inside the date, as in `Aug 05 12:00:00 2015`: the index of its first token. */
  readonly timeAt?: number;
  /** Index of the token behind it. */
  readonly next: number;
}

/** A day of some year. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** Japanese eras and that of the Republic of China: the year before their first. */
const ERAS: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['大正', 1911],
  ['明治', 1867],
  ['民國', 1911],
  ['民国', 1911],
]);
const EASTERN_YEARS: ReadonlySet<string> = new Set(['年', '년']);
const EASTERN_MONTHS: ReadonlySet<string> = new Set(['月', '월']);
const EASTERN_DAYS: ReadonlySet<string> = new Set(['日', '號', '号', '일']);
const SEPARATORS: ReadonlySet<string> = new Set(['.', '/', '-']);
/** Where the month comes first. */
const MONTH_FIRST: ReadonlySet<string> = new Set(['en-us', 'en-ph', 'fil', 'fil-ph', 'es-pr', 'es-us']);
/** Where both orders are in use. */
const EITHER_ORDER: ReadonlySet<string> = new Set(['en', 'en-ca', 'und']);

/** `平成29年7月20日`, `民國106年7月20日`. */
export function readEra(sight: DateSight, at: number): DateReading | undefined {
  const start = ERAS.get(sight.tokens[at]?.text ?? '');
  const count = sight.tokens[at + 1];
  if (start === undefined || count === undefined) return undefined;
  const years = count.text === '元' ? 1 : count.value;
  return Number.isNaN(years) ? undefined : readEastern(sight, start + years, at + 1);
}

/** `2017年7月20日`, `2017년 7월`: the number of the year stands at `at`. */
export function readEastern(sight: DateSight, year: number, at: number): DateReading | undefined {
  const { tokens } = sight;
  const month = monthOf(tokens[at + 2]);
  if (!isYear(year) || month === undefined) return undefined;
  if (!EASTERN_YEARS.has(tokens[at + 1]?.text ?? '') || !EASTERN_MONTHS.has(tokens[at + 3]?.text ?? ''))
    return undefined;
  const number = tokens[at + 4];
  if (number?.kind !== 'number') return { year, month, next: at + 4 };
  const counter = EASTERN_DAYS.has(tokens[at + 5]?.text ?? '');
  const day = counter || closesCleanly(tokens, at + 5) ? dayOf(number) : undefined;
  return day === undefined ? undefined : { year, month, day, next: counter ? at + 6 : at + 5 };
}

/** `2017-07-20`, `2017/7/20`, `2017. 7. 20.` */
export function readYearMonthDay(sight: DateSight, at: number, year: number): DateReading | undefined {
  const { tokens } = sight;
  const mark = separator(sight, at);
  const month = monthOf(tokens[at + 2]);
  const day = dayOf(tokens[at + 4]);
  if (mark === undefined || month === undefined || day === undefined) return undefined;
  const timed = tokens[at + 5]?.text.toLowerCase() === 't';
  return closesCleanly(tokens, at + 5) || timed ? { year, month, day, next: dayEnd(tokens, at + 4) } : undefined;
}

/** `20/07/2017`, `7.5.2004`, `26. 10. 21`, `06-17-2014`. */
export function readDayMonthYear(sight: DateSight, at: number): DateReading | undefined {
  const { tokens } = sight;
  const mark = separator(sight, at);
  const [first, second, last] = [tokens[at], tokens[at + 2], tokens[at + 4]];
  if (mark === undefined || first === undefined || dayOf(second) === undefined || !closesCleanly(tokens, at + 5))
    return undefined;
  const year = yearOf(sight, last) ?? shortYear(last);
  if (year === undefined || second === undefined) return undefined;
  const weak = last?.text.length === 2;
  const faint = weak && mark === '.' && (first.text.length < 2 || second.text.length < 2);
  const order = orderOf(sight.language, mark, [first.value, second.value]);
  return order === undefined ? undefined : { year, ...order, weak, faint, next: at + 5 };
}

/** The one separator of three numbers; only full stops may have space around them. */
function separator({ tokens }: DateSight, at: number): string | undefined {
  const [mark, second, again, last] = [tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  if (mark === undefined || !SEPARATORS.has(mark.text) || again?.text !== mark.text) return undefined;
  const together = mark.attached && second?.attached && again.attached && last?.attached;
  return together || mark.text === '.' ? mark.text : undefined;
}

/** Which of two numbers is the day: the one above 12, else by the separator, else by the language. */
function orderOf(
  language: string | undefined,
  mark: string,
  [first, second]: readonly [number, number],
): (DayOfYear & { readonly other?: DayOfYear }) | undefined {
  const dayFirst = { day: first, month: second };
  const monthFirst = { day: second, month: first };
  if (first > 12) return second > 12 ? undefined : dayFirst;
  if (second > 12) return monthFirst;
  if (first === second || mark === '.') return dayFirst;
  const known = language?.toLowerCase() ?? 'und';
  if (MONTH_FIRST.has(known)) return monthFirst;
  if (!EITHER_ORDER.has(known)) return dayFirst;
  return known === 'und' ? { ...dayFirst, other: monthFirst } : { ...monthFirst, other: dayFirst };
}
