import { once } from '../../once.ts';
import { MONTHS, WEEKDAYS } from './unicode-names.ts';

/** The names of months and weekdays of many languages, and what they stand for. */
export interface DateNames {
  /** The month (1 to 12) that these words name; undefined where they name none, or not one only. */
  month(words: string, language: string | undefined): number | undefined;
  /** How many words a month's name that begins with this word may have: 1 to 3. */
  longestMonth(word: string): number;
  /** The weekdays (0 = Sunday) that a word may name. */
  weekdays(words: string, language: string | undefined): ReadonlySet<number> | undefined;
}

/** A month (1 to 12) or a weekday (0 to 6), and the language that calls it so. */
interface Named {
  readonly value: number;
  readonly language: string;
}

type Table = Map<string, Named[]>;

/** Forms in use that the Unicode data lack: language, then the months that each word stands for. */
const MORE_MONTHS: Readonly<Record<string, string>> = {
  en: 'sept=9 febr=2 janu=1',
  de: 'jän=1 jänner=1 feber=2 febr=2 mrz=3 sept=9',
  fr: 'fev=2 aout=8 sept=9',
  es: 'setiembre=9 sept=9 set=9',
  pt: 'setembro=9',
  it: 'sett=9 genn=1 febbr=2',
  nl: 'mrt=3',
  lt: 'saus=1 vas=2 kov=3 bal=4 geg=5 birž=6 liep=7 rugp=8 rugs=9 spal=10 lapkr=11 gruod=12',
  hr: 'studenog=11 studenom=11',
  bg: 'ян=1 фев=2 апр=4 авг=8 септ=9 окт=10 ноем=11 дек=12',
  uk: 'січ=1 лют=2 бер=3 кві=4 тра=5 чер=6 лип=7 сер=8 вер=9 жов=10 лис=11 гру=12',
  cs: 'led=1 úno=2 bře=3 dub=4 kvě=5 čer=6 srp=8 zář=9 říj=10 lis=11 pro=12',
  eu: 'urtarrilaren=1 otsailaren=2 martxoaren=3 apirilaren=4 maiatzaren=5 ekainaren=6 uztailaren=7 abuztuaren=8 irailaren=9 urriaren=10 azaroaren=11 abenduaren=12',
  fa: 'جولای=7 می=5 آگوست=8 اگوست=8',
  ru: 'янв=1 фев=2 сент=9 нояб=11',
  el: 'ιανουάριος=1 φεβρουάριος=2 μάρτιος=3 απρίλιος=4 μάιος=5 ιούνιος=6 ιούλιος=7 αύγουστος=8 σεπτέμβριος=9 οκτώβριος=10 νοέμβριος=11 δεκέμβριος=12',
  hi: 'अक्तूबर=10 सितम्बर=9 नवम्बर=11 दिसम्बर=12 सितंबर=9 दिसंबर=12',
  bn: 'জানুয়ারী=1 ফেব্রুয়ারী=2',
  fil: 'peb=2 mar=3 hun=6 hul=7',
  th: 'กุมภา=2',
};

/** Languages that decline the names of months: an unknown ending of up to two letters is looked through. */
const DECLINING: ReadonlySet<string> = new Set(
  'fi et lv lt pl cs sk sl hr sr bs mk bg ru uk be hu tr az kk uz ky ka hy sq eu'.split(' '),
);

/** Short month names that are everyday words elsewhere, so that only their own language makes months of them. */
const EVERYDAY: ReadonlySet<string> = new Set('out set sau mac ara'.split(' '));

/** Shorter names than this are only believed in their own language, or in English. */
const SHORT = 3;
const STEM = 4;
const ASCII = /^[\x20-\x7e]*$/;
const LATIN_LETTER = /^[a-z]/;
const MARKS_TO_FOLD = /[\u0300-\u036f\u093c\u09bc\u200c\u200d]/g;

/** A key under which spellings with and without accents, dots and capitals meet. */
export function foldName(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase();
  return name.normalize('NFKD').toLowerCase().replace(MARKS_TO_FOLD, '').replaceAll('ı', 'i').replaceAll('ς', 'σ');
}

/** The names, built at the first call (some 10 ms) and kept. */
export const dateNames: () => DateNames = once(buildNames);

function buildNames(): DateNames {
  const months: Table = new Map();
  const weekdays: Table = new Map();
  for (const [language, list] of [...Object.entries(MONTHS), ...Object.entries(MORE_MONTHS)]) {
    for (const [name, value] of pairs(list)) add(months, name, { value, language });
  }
  for (const [language, list] of [...Object.entries(WEEKDAYS), ...Object.entries(MORE_WEEKDAYS)]) {
    for (const [name, value] of pairs(list)) add(weekdays, name, { value, language });
  }
  const stems = stemsOf(months);
  const lengths = lengthsOf(months);
  return {
    month: (words, language) => monthNamed(months, stems, [foldName(words), language?.split('-')[0]]),
    longestMonth: (word) => lengths.get(foldName(word)) ?? 1,
    weekdays: (words, language) => weekdaysNamed(weekdays.get(foldName(words)), language?.split('-')[0]),
  };
}

function monthNamed(
  months: ReadonlyMap<string, readonly Named[]>,
  stems: ReadonlyMap<string, readonly Named[]>,
  [key, language]: readonly [key: string, language: string | undefined],
): number | undefined {
  const named = months.get(key) ?? declined(stems, key, language);
  if (named === undefined) return undefined;
  const own = only(named.filter((entry) => entry.language === language));
  if (own !== undefined) return own;
  const foreign = !named.some((entry) => entry.language === 'en');
  if (foreign && (language === undefined ? EVERYDAY.has(key) : key.length <= SHORT)) return undefined;
  return only(named);
}

/** The one month that all of these name. */
function only(named: readonly Named[]): number | undefined {
  const first = named[0]?.value;
  return named.every((entry) => entry.value === first) ? first : undefined;
}

/** Own names and English ones; those of other languages only where they are no abbreviations. */
function weekdaysNamed(
  named: readonly Named[] | undefined,
  language: string | undefined,
): ReadonlySet<number> | undefined {
  const believed = named?.filter(
    (entry) => language === undefined || entry.language === language || entry.language === 'en',
  );
  return believed === undefined || believed.length === 0 ? undefined : new Set(believed.map((entry) => entry.value));
}

function declined(
  stems: ReadonlyMap<string, readonly Named[]>,
  key: string,
  language: string | undefined,
): readonly Named[] | undefined {
  if (key.length < STEM || (language !== undefined && !DECLINING.has(language) && LATIN_LETTER.test(key)))
    return undefined;
  for (let cut = 0; cut <= 2; cut++) {
    const named = key.length - cut >= STEM ? stems.get(key.slice(0, key.length - cut)) : undefined;
    if (named !== undefined) return named;
  }
  return undefined;
}

function stemsOf(months: ReadonlyMap<string, readonly Named[]>): ReadonlyMap<string, readonly Named[]> {
  const stems: Table = new Map();
  for (const [name, named] of months) {
    const declining = named.filter((entry) => DECLINING.has(entry.language));
    if (name.includes(' ') || declining.length === 0) continue;
    for (let length = Math.max(STEM, name.length - 3); length < name.length; length++) {
      for (const entry of declining) add(stems, name.slice(0, length), entry);
    }
  }
  return stems;
}

function lengthsOf(months: ReadonlyMap<string, readonly Named[]>): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const name of months.keys()) {
    const words = name.split(' ');
    const first = words[0] ?? '';
    lengths.set(first, Math.max(lengths.get(first) ?? 1, words.length));
  }
  return lengths;
}

function add(table: Table, name: string, entry: Named): void {
  const key = foldName(name);
  const list = table.get(key);
  if (key === '') return;
  if (list === undefined) table.set(key, [entry]);
  else list.push(entry);
}

/** `name=value name=value`, with `_` for a space in a name. */
function* pairs(list: string): Iterable<readonly [name: string, value: number]> {
  for (const pair of list.split(' ')) {
    const [name = '', value = ''] = pair.split('=');
    yield [name.replaceAll('_', ' '), Number(value)];
  }
}

/** Weekdays in forms that the Unicode data lack, and those of languages whose months are numbers. */
const MORE_WEEKDAYS: Readonly<Record<string, string>> = {
  en: 'tues=2 weds=3 thur=4 thurs=4',
  ru: 'пнд=1 втр=2 срд=3 чтв=4 птн=5 сбт=6 вск=0',
  ja: '日=0 月=1 火=2 水=3 木=4 金=5 土=6 日曜日=0 月曜日=1 火曜日=2 水曜日=3 木曜日=4 金曜日=5 土曜日=6',
  zh:
    '星期日=0 星期天=0 星期一=1 星期二=2 星期三=3 星期四=4 星期五=5 星期六=6 周日=0 周一=1 周二=2 周三=3 周四=4 周五=5 周六=6 ' +
    '週日=0 週一=1 週二=2 週三=3 週四=4 週五=5 週六=6',
  ko: '일=0 월=1 화=2 수=3 목=4 금=5 토=6 일요일=0 월요일=1 화요일=2 수요일=3 목요일=4 금요일=5 토요일=6',
  vi: 'chủ_nhật=0 thứ_hai=1 thứ_ba=2 thứ_tư=3 thứ_năm=4 thứ_sáu=5 thứ_bảy=6',
};
