import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FILE = resolve(import.meta.dirname, '../src/text/dates/unicode-names.ts');

/** Locales of which the names are taken. */
const LOCALES: readonly string[] =
  'en en-GB de de-AT fr es pt it nl sv da nb nn fi is et lv lt pl cs sk sl hr sr sr-Latn bs mk bg ru uk be hu ro el tr az kk uz ky mn ka hy he ar ar-LB ar-DZ fa ur hi mr ne bn gu pa ta te kn ml th id ms fil sw af sq eu ca gl cy ga lb fo km lo'.split(
    ' ',
  );

const DIGIT = /\p{Nd}/u;
const SEPARATORS = /[\s.׳'’-]+/u;
const LEADING_ARTICLE = /^(?:de |d['’])/;

const MONTH_STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short', day: 'numeric' },
];
const WEEKDAY_STYLES: readonly Intl.DateTimeFormatOptions[] = [{ weekday: 'long' }, { weekday: 'short' }];

type Names = (locale: string) => Iterable<readonly [name: string, value: number]>;
type Table = Readonly<Record<string, string>>;

/** The tables of names, by language, as the Unicode data (CLDR) of this runtime have them. */
export function unicodeNames(): { readonly months: Table; readonly weekdays: Table } {
  return { months: tableOf(monthNames), weekdays: tableOf(weekdayNames) };
}

function tableOf(names: Names): Table {
  const lists = new Map<string, Set<string>>();
  for (const locale of LOCALES) {
    const language = locale.split('-')[0] ?? locale;
    const list = lists.get(language) ?? new Set();
    for (const [name, value] of names(locale)) list.add(`${name.replaceAll(' ', '_')}=${value}`);
    if (list.size > 0) lists.set(language, list);
  }
  return Object.fromEntries([...lists].map(([language, list]) => [language, [...list].join(' ')]));
}

function source(): string {
  const { months, weekdays } = unicodeNames();
  return [
    `// Made by \`node scripts/date-names.ts\` from the Unicode data of the runtime; do not edit.`,
    `/** The version of those data. */\nexport const CLDR = '${process.versions['cldr']}';`,
    constant(
      'MONTHS',
      'Months, in every form that dates are written with: `name=1` to `name=12`, `_` for a space.',
      months,
    ),
    constant('WEEKDAYS', 'Weekdays: `name=0` is a Sunday.', weekdays),
  ].join('\n\n');
}

function constant(name: string, about: string, table: Table): string {
  const lines = Object.entries(table).map(([language, list]) => `  ${language}: ${quoted(list)},\n`);
  return `/** ${about} */\nexport const ${name}: Readonly<Record<string, string>> = {\n${lines.join('')}};\n`;
}

function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

function* monthNames(locale: string): Iterable<readonly [name: string, month: number]> {
  for (const style of MONTH_STYLES) {
    const format = gregorian(locale, style);
    for (let month = 1; month <= 12; month++) {
      const name = part(format, Date.UTC(2017, month - 1, 20), 'month');
      if (!DIGIT.test(name)) yield [spaced(name), month];
    }
  }
}

function* weekdayNames(locale: string): Iterable<readonly [name: string, day: number]> {
  for (const style of WEEKDAY_STYLES) {
    const format = gregorian(locale, style);
    // 1 January 2017 was a Sunday.
    for (let day = 0; day < 7; day++) {
      const name = spaced(part(format, Date.UTC(2017, 0, 1 + day), 'weekday'));
      if (name.length > 1) yield [name, day];
    }
  }
}

function gregorian(locale: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' });
}

function part(format: Intl.DateTimeFormat, time: number, type: Intl.DateTimeFormatPartTypes): string {
  return format.formatToParts(time).find((piece) => piece.type === type)?.value ?? '';
}

/** The words of a name, one space between them: `ก.ค.` is `ก ค`, `de juliol` is `juliol`. */
function spaced(name: string): string {
  return name
    .replace(LEADING_ARTICLE, '')
    .split(SEPARATORS)
    .filter((word) => word !== '')
    .join(' ');
}

if (import.meta.main) writeFileSync(FILE, source());
