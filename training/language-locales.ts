import { wordsForGrams } from '../src/text/language/grams.ts';

/** Languages that the tables write in several scripts, or under another code. */
const TAGS: Readonly<Record<string, string>> = { 'sr-Cyrl': 'sr-Cyrl', 'sr-Latn': 'sr-Latn', 'tl-Latn': 'fil' };
const UNITS = 'degree kilometer kilogram hour day week month year liter meter mile byte percent second minute'.split(
  ' ',
);
const RELATIVE: readonly Intl.RelativeTimeFormatUnit[] = [
  'year',
  'quarter',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
];
const LONG_DATE: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', weekday: 'long', year: 'numeric' };

/** Words of a language from the tables that Node carries (Unicode CLDR); none where it has no tables for it. */
export function localeWords(language: string, script: string): readonly string[] {
  const tag = TAGS[`${language}-${script}`] ?? language;
  const resolved = new Intl.DisplayNames(tag, { type: 'region' }).resolvedOptions().locale;
  if (language === 'en' || resolved.split('-')[0] !== tag.split('-')[0]) return [];
  return [...names(tag, 'region'), ...names(tag, 'language'), ...dates(tag), ...units(tag)];
}

function names(tag: string, type: 'region' | 'language'): readonly string[] {
  const own = new Intl.DisplayNames(tag, { type, fallback: 'none' });
  const english = new Intl.DisplayNames('en', { type, fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((upper) => {
    const code = type === 'language' ? upper.toLowerCase() : upper;
    const [name, inEnglish] = [own.of(code), english.of(code)];
    if (name === undefined || name === inEnglish) return [];
    const borrowed = new Set(wordsForGrams(inEnglish ?? ''));
    return wordsForGrams(name).filter((word) => word.length <= 3 || !borrowed.has(word));
  });
}

function dates(tag: string): readonly string[] {
  const formats = [new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })];
  formats.push(new Intl.DateTimeFormat(tag, { ...LONG_DATE, timeZone: 'UTC' }));
  const days = Array.from({ length: 12 * 7 }, (_, index) => new Date(Date.UTC(2024, index % 12, 1 + (index % 7))));
  return formats.flatMap((format) => days.flatMap((day) => wordsForGrams(format.format(day))));
}

function units(tag: string): readonly string[] {
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const times = RELATIVE.flatMap((unit) => [-5, -2, -1, 0, 1, 2, 5].map((value) => relative.format(value, unit)));
  const amounts = UNITS.flatMap((unit) => {
    const format = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' });
    return [1, 2, 5].map((value) => format.format(value));
  });
  const lists = (['conjunction', 'disjunction'] as const).map((type) =>
    new Intl.ListFormat(tag, { type }).format(['1', '2', '3']),
  );
  return [...times, ...amounts, ...lists].flatMap(wordsForGrams);
}
