import type { Moment } from '../../metadata.ts';

const COMPACT = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(Z)?)?$/;
const YEAR_MONTH = /^((?:1[6-9]|20)\d\d)[-/](0[1-9]|1[0-2])$/;
const MONTH_YEAR = /^(0?[1-9]|1[0-2])[-/]((?:1[6-9]|20)\d\d)$/;
const YEAR = /^(?:1[6-9]|20)\d\d$/;

/** The moment of shapes that are dates only where the whole text is known to be one: `20170720`, `2017-07`, `2017`. */
export function valueMoment(text: string): Moment | undefined {
  const value = text.trim();
  const compact = compactMoment(value);
  if (compact !== undefined) return compact;
  const [, year, month] = YEAR_MONTH.exec(value) ?? [];
  if (year !== undefined && month !== undefined) return { date: `${year}-${month}`, precision: 'month' };
  const [, later, earlier] = MONTH_YEAR.exec(value) ?? [];
  if (later !== undefined && earlier !== undefined)
    return { date: `${earlier}-${later.padStart(2, '0')}`, precision: 'month' };
  return YEAR.test(value) ? { date: value, precision: 'year' } : undefined;
}

function compactMoment(value: string): Moment | undefined {
  const [, year = '', month = '', day = '', hour, minute, second, zone] = COMPACT.exec(value) ?? [];
  if (!dayExists(Number(year), Number(month), Number(day))) return undefined;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return { date, precision: 'day' };
  const datetime = `${date}T${hour}:${minute}:${second ?? '00'}${zone ?? ''}`;
  return { date, datetime, precision: second === undefined ? 'minute' : 'second' };
}

/** Whether the calendar has this day. Months and days count from 1. */
export function dayExists(year: number, month: number, day: number): boolean {
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
