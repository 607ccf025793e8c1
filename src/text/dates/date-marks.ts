import { dateNames } from './date-names.ts';
import type { DateToken } from './date-tokens.ts';

/** What the readers of dates look at: the tokens, and the language whose names and order of day and month come first. */
export interface DateSight {
  readonly tokens: readonly DateToken[];
  readonly language: string | undefined;
  /** Years may be counted in the Thai calendar. */
  readonly buddhist: boolean;
}

/** Years outside are numbers of another kind more often than years. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2099;
/** The Thai calendar counts from 543 years earlier. */
const BUDDHIST = 543;
/** Two-digit years: up to the first they belong to this century, from the second on to the last one, between them to none. */
const THIS_CENTURY = 45;
const LAST_CENTURY = 70;

/** Written together with a year: `2005г.`, `2017 r.`, `2021m`. */
const YEAR_ENDINGS: ReadonlySet<string> = new Set('г гг рр р r года году год m t т'.split(' '));
/** Marks that, written between numbers, make them one: `1.2.2004.5`, `2004-05`, `3:12`. */
const NUMBER_JOINS: ReadonlySet<string> = new Set('. , - / : – _ + = # $ € £ @'.split(' '));
/** Between two days of a range: `3-6 August`, `5./6. Mai`, `6 and 7 May`. */
const RANGE_JOINS: ReadonlySet<string> = new Set(
  '- – — / & + and und et y e og och en bis to al au a до по и i'.split(' '),
);
const VERSION_WORDS: ReadonlySet<string> = new Set(
  'version ver v build release rev revision isbn issn tel fax phone ip'.split(' '),
);
const CASED_LETTER = /[\p{Lu}\p{Ll}]$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** No letter and no other number is written together with the number that begins here. */
export function opensCleanly(tokens: readonly DateToken[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return true;
  if (tokens[at]?.attached !== true) return !VERSION_WORDS.has(before.text.toLowerCase());
  if (before.kind === 'word') return !CASED_LETTER.test(before.text);
  if (!NUMBER_JOINS.has(before.text)) return true;
  if (before.text !== ':' && before.text !== ',') return false;
  return tokens[at - 2]?.kind !== 'number' || !before.attached;
}

/** Nothing that would make another number of it is written together with the number that ends before `next`. */
export function closesCleanly(tokens: readonly DateToken[], next: number): boolean {
  const after = tokens[next];
  if (after === undefined || !after.attached) return true;
  // Lines run together: `May 7, 2004By`.
  if (after.kind === 'word')
    return !CASED_LETTER.test(after.text) || CAPITALISED.test(after.text) || isYearEnding(after);
  const farther = tokens[next + 1];
  return !(NUMBER_JOINS.has(after.text) && farther?.kind === 'number' && farther.attached);
}

function isYearEnding(token: DateToken | undefined): boolean {
  return YEAR_ENDINGS.has(token?.text.toLowerCase() ?? '');
}

/** The index behind up to four joining words or marks. */
export function skip(tokens: readonly DateToken[], at: number, joins: ReadonlySet<string>): number {
  let next = at;
  while (next < at + 4 && joins.has(tokens[next]?.text.toLowerCase() ?? '')) next++;
  return next;
}

/** The day of a month that a number may be. */
export function dayOf(token: DateToken | undefined): number | undefined {
  if (token?.kind !== 'number' || token.text.length > 2) return undefined;
  return token.value >= 1 && token.value <= 31 ? token.value : undefined;
}

/** The month that a number may be. */
export function monthOf(token: DateToken | undefined): number | undefined {
  const value = dayOf(token);
  return value === undefined || value > 12 ? undefined : value;
}

/** Behind the day and what is written together with it: `7th`, `1er`, `25শে`. */
export function dayEnd(tokens: readonly DateToken[], at: number): number {
  const after = tokens[at + 1];
  const ordinal =
    after?.kind === 'word' && after.attached && after.text.length <= 3 && after.text.toLowerCase() !== 't';
  return ordinal && dateNames().month(after.text, undefined) === undefined ? at + 2 : at + 1;
}

/** Behind the year and what closes it: `2017 г.`, `2017 года`. */
export function yearEnd(tokens: readonly DateToken[], at: number): number {
  const word = tokens[at]?.text.toLowerCase() ?? '';
  if (!isYearEnding(tokens[at]) || word === 't' || word === 'm') return at;
  return tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
}

/** The day that stands here is the last of a range of days. */
export function endsRange(tokens: readonly DateToken[], at: number): boolean {
  if (!RANGE_JOINS.has(tokens[at - 1]?.text.toLowerCase() ?? '')) return false;
  return dayOf(tokens[at - 2]?.text === '.' ? tokens[at - 3] : tokens[at - 2]) !== undefined;
}

/** The day that ends before `next` is the first of a range of days. */
export function startsRange(tokens: readonly DateToken[], next: number): boolean {
  return RANGE_JOINS.has(tokens[next]?.text.toLowerCase() ?? '') && dayOf(tokens[next + 1]) !== undefined;
}

/** The year that a number of four digits is. */
export function yearOf(sight: DateSight, token: DateToken | undefined): number | undefined {
  if (token?.kind !== 'number' || token.text.length !== 4) return undefined;
  if (isYear(token.value)) return token.value;
  return sight.buddhist && isYear(token.value - BUDDHIST) ? token.value - BUDDHIST : undefined;
}

/** Whether dates are believed of this year. */
export function isYear(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** The year that a number of two digits is. */
export function shortYear(token: DateToken | undefined): number | undefined {
  if (token?.kind !== 'number' || token.text.length !== 2) return undefined;
  if (token.value <= THIS_CENTURY) return 2000 + token.value;
  return token.value >= LAST_CENTURY ? 1900 + token.value : undefined;
}

/** So many words from here on, full stops between them left out. */
export function wordsFrom(
  tokens: readonly DateToken[],
  at: number,
  count: number,
): { readonly text: string; readonly next: number } | undefined {
  const words: string[] = [];
  let next = at;
  while (words.length < count) {
    const token = tokens[next];
    if (token?.kind === 'word') words.push(token.text);
    else if (token?.text !== '.' || words.length === 0) return undefined;
    next++;
  }
  return { text: words.join(' '), next };
}

/** Two digits below sixty, written together with what stands before. */
export function sixtieth(tokens: readonly DateToken[], at: number): number | undefined {
  return tokens[at]?.attached === true ? sixtiethAnywhere(tokens, at) : undefined;
}

/** Two digits below sixty. */
export function sixtiethAnywhere(tokens: readonly DateToken[], at: number): number | undefined {
  const token = tokens[at];
  return token?.kind === 'number' && token.text.length === 2 && token.value < 60 ? token.value : undefined;
}

/** A number of two digits. */
export function two(value: number): string {
  return String(value).padStart(2, '0');
}
