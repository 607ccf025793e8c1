/** Which of two numbers of a date is the day. */
export type DateOrder = 'day-first' | 'month-first';

const NUMERIC = /(?<![\p{Nd}./-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\p{Nd}/-])/gu;
/** Code units of a text that are looked through. */
const LENGTH = 200_000;

/** Countries, by the end of a host, whose English puts the day first, and whose puts the month first. */
const DAY_FIRST_HOST = /\.(?:uk|au|nz|ie|in|za|sg|my|hk|ng|ke|pk|lk|gh|mt|eu)$/iu;
const MONTH_FIRST_HOST = /\.(?:us|gov|mil|edu)$/iu;

/**
 * The order that the dates of a document give away: `25/12/2021` cannot begin with a month. Undefined where none does, or
 * where they contradict each other.
 */
export function orderOfDates(texts: Iterable<string>): DateOrder | undefined {
  const found = new Set<DateOrder>();
  let left = LENGTH;
  for (const text of texts) {
    if (left <= 0) break;
    for (const [, first, , second] of text.slice(0, left).matchAll(NUMERIC)) {
      const order = orderOf(Number(first), Number(second));
      if (order !== undefined) found.add(order);
    }
    left -= text.length;
  }
  const [order] = found;
  return found.size === 1 ? order : undefined;
}

function orderOf(first: number, second: number): DateOrder | undefined {
  if (first > 12 && first <= 31 && second <= 12) return 'day-first';
  return second > 12 && second <= 31 && first <= 12 ? 'month-first' : undefined;
}

/** The order that a host's country writes; undefined for hosts of all countries. */
export function orderOfHost(host: string): DateOrder | undefined {
  if (DAY_FIRST_HOST.test(host)) return 'day-first';
  return MONTH_FIRST_HOST.test(host) ? 'month-first' : undefined;
}
