import type { Span } from '../../block.ts';
import type { Moment } from '../../metadata.ts';
import type { DateSight } from './date-marks.ts';
import { two, wordsFrom } from './date-marks.ts';
import { dateNames } from './date-names.ts';
import type { DateReading, DayOfYear } from './date-numeric.ts';
import { readDate } from './date-reading.ts';
import type { TimeReading } from './date-time.ts';
import { readTime } from './date-time.ts';
import type { DateToken } from './date-tokens.ts';
import { dayExists } from './date-value.ts';
import { zoneOffset } from './date-zone.ts';

/** A date found in a text. */
export interface FoundMoment {
  readonly moment: Moment;
  /** Range of the text that the moment was read from, weekday, time and zone included. */
  readonly span: Span;
  /** Day and month could be the other way round, and nothing says which. */
  readonly ambiguous: boolean;
  /** Whether the weekday that stands beside the date is the weekday of that date. */
  readonly weekday: 'absent' | 'agrees' | 'disagrees';
}

interface Parts {
  readonly reading: DateReading;
  /** Indices of the first token and of the token behind the last. */
  readonly first: number;
  readonly next: number;
  readonly time?: TimeReading;
  readonly weekdays?: ReadonlySet<number>;
}

/** Between a date and its time, or a weekday and its date. */
const JOINS: ReadonlySet<string> = new Set(
  (
    ', . - – — | · • @ / ( ) : （ ） ， 、 ： ｜ at um à a las les alle ore às en kl klo o godz w в у u saat jam pukul lúc ' +
    'van om ob on am den the le el il dia den d of ώρα στις t ngày'
  ).split(' '),
);
const THAI_ORDINAL = /ที่$/u;

/** The date, with weekday and time, that begins at a token. `free` is the first token that belongs to no earlier date. */
export function readMoment(
  sight: DateSight,
  at: number,
  free: number,
): { readonly found: FoundMoment; readonly next: number } | undefined {
  const parts = readTimeFirst(sight, at) ?? readDateFirst(sight, at, free);
  const found = parts === undefined ? undefined : assemble(sight.tokens, parts);
  return parts === undefined || found === undefined ? undefined : { found, next: parts.next };
}

/** `8:25 a.m. Dec. 12, 2014`, `22:12 Uhr, 7. Mai 2004`. */
function readTimeFirst(sight: DateSight, at: number): Parts | undefined {
  const { tokens } = sight;
  if (tokens[at]?.kind !== 'number' || (tokens[at]?.attached && tokens[at - 1]?.kind !== 'mark')) return undefined;
  const time = readTime(tokens, at);
  if (time === undefined) return undefined;
  const start = skipJoins(tokens, time.next);
  const before = weekdayAt(sight, start);
  const reading = readDate(sight, before === undefined ? start : skipJoins(tokens, before.next));
  if (reading?.day === undefined || reading.timeAt !== undefined) return undefined;
  const weekday = before ?? weekdayAfter(sight, reading.next);
  const next = Math.max(reading.next, weekday?.next ?? 0);
  return { reading, first: at, next, time, ...(weekday && { weekdays: weekday.days }) };
}

/** `Friday, 7 May 2004, 18:32`, `7. Mai 2004 (Freitag)`. */
function readDateFirst(sight: DateSight, at: number, free: number): Parts | undefined {
  const { tokens } = sight;
  const reading = readDate(sight, at);
  if (reading === undefined) return undefined;
  const before = weekdayBefore(sight, at, free);
  const first = before?.first ?? at;
  if (reading.timeAt !== undefined) {
    const time = readTime(tokens, reading.timeAt);
    return { reading, first, next: reading.next, ...(time && { time }), ...(before && { weekdays: before.days }) };
  }
  const after = weekdayAfter(sight, reading.next);
  const weekdays = before?.days ?? after?.days;
  const next = after?.next ?? reading.next;
  const time = reading.day === undefined ? undefined : timeAfter(tokens, next);
  return { reading, first, next: time?.next ?? next, ...(time && { time }), ...(weekdays && { weekdays }) };
}

function skipJoins(tokens: readonly DateToken[], at: number): number {
  let next = at;
  while (next < at + 3 && isJoin(tokens[next])) next++;
  return next;
}

function isJoin(token: DateToken | undefined): boolean {
  return token !== undefined && JOINS.has(token.text.toLowerCase());
}

/** The time behind a date: at once, or past up to three joining words; `klo` and the like belong to the time. */
function timeAfter(tokens: readonly DateToken[], at: number): TimeReading | undefined {
  for (let start = at; start <= at + 3; start++) {
    const time = readTime(tokens, start);
    if (time !== undefined) return time;
    if (!isJoin(tokens[start])) return undefined;
  }
  return undefined;
}

interface WeekdayReading {
  readonly days: ReadonlySet<number>;
  readonly next: number;
}

function weekdayAt(sight: DateSight, at: number): WeekdayReading | undefined {
  const { tokens } = sight;
  for (let count = 2; count >= 1; count--) {
    const words = wordsFrom(tokens, at, count);
    const days = words === undefined || isJoin(tokens[at]) ? undefined : weekdaysOf(words.text, sight.language);
    if (words === undefined || days === undefined) continue;
    // Portuguese: `sexta-feira`.
    const hyphened = tokens[words.next]?.text === '-' && tokens[words.next + 1]?.text === 'feira';
    return { days, next: hyphened ? words.next + 2 : words.next };
  }
  return undefined;
}

function weekdaysOf(words: string, language: string | undefined): ReadonlySet<number> | undefined {
  return dateNames().weekdays(words.replace(THAI_ORDINAL, ''), language);
}

function weekdayBefore(
  sight: DateSight,
  at: number,
  free: number,
): { readonly days: ReadonlySet<number>; readonly first: number } | undefined {
  for (let first = at - 1; first >= Math.max(free, at - 5); first--) {
    const weekday = sight.tokens[first]?.kind === 'word' ? weekdayAt(sight, first) : undefined;
    if (weekday !== undefined)
      return skipJoins(sight.tokens, weekday.next) >= at ? { days: weekday.days, first } : undefined;
  }
  return undefined;
}

function weekdayAfter(sight: DateSight, at: number): WeekdayReading | undefined {
  const weekday = weekdayAt(sight, skipJoins(sight.tokens, at));
  if (weekday === undefined) return undefined;
  const closing = sight.tokens[weekday.next]?.text;
  return closing === ')' || closing === '）' ? { ...weekday, next: weekday.next + 1 } : weekday;
}

function assemble(tokens: readonly DateToken[], parts: Parts): FoundMoment | undefined {
  const { reading, time, weekdays } = parts;
  const [opens, closes] = [parts.first === 0, parts.next === tokens.length];
  if (reading.faint && !(opens && closes)) return undefined;
  if (reading.weak && time === undefined && weekdays === undefined && !opens && !closes) return undefined;
  const span: Span = [tokens[parts.first]?.start ?? 0, tokens[parts.next - 1]?.end ?? 0];
  const { year, month, day } = reading;
  if (day === undefined) {
    return { moment: { date: `${year}-${two(month)}`, precision: 'month' }, span, ambiguous: false, weekday: 'absent' };
  }
  const chosen = choose(year, [{ month, day }, ...(reading.other ? [reading.other] : [])], weekdays);
  if (chosen === undefined) return undefined;
  return { moment: withTime(chosen.date, time), span, ambiguous: chosen.ambiguous, weekday: chosen.weekday };
}

interface Choice {
  readonly date: string;
  readonly ambiguous: boolean;
  readonly weekday: FoundMoment['weekday'];
}

/** The reading whose weekday is the one named; where both are possible and none is named, the first, marked ambiguous. */
function choose(
  year: number,
  readings: readonly DayOfYear[],
  weekdays: ReadonlySet<number> | undefined,
): Choice | undefined {
  const real = readings.filter(({ month, day }) => dayExists(year, month, day));
  const [first, other] = real;
  if (first === undefined) return undefined;
  if (weekdays === undefined) return { date: iso(year, first), ambiguous: other !== undefined, weekday: 'absent' };
  const fitting = real.find(({ month, day }) => weekdays.has(new Date(Date.UTC(year, month - 1, day)).getUTCDay()));
  if (fitting !== undefined) return { date: iso(year, fitting), ambiguous: false, weekday: 'agrees' };
  return other === undefined ? { date: iso(year, first), ambiguous: false, weekday: 'disagrees' } : undefined;
}

function iso(year: number, { month, day }: DayOfYear): string {
  return `${year}-${two(month)}-${two(day)}`;
}

function withTime(date: string, time: TimeReading | undefined): Moment {
  if (time === undefined) return { date, precision: 'day' };
  const zone = time.zone === undefined ? '' : zoneOffset(time.zone, date);
  const datetime = `${date}T${two(time.hour)}:${two(time.minute ?? 0)}:${two(time.second ?? 0)}${zone}`;
  const precision = time.second !== undefined ? 'second' : time.minute !== undefined ? 'minute' : 'hour';
  return { date, datetime, precision };
}
