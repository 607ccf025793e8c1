import { codeUnitAt } from '../code-unit.ts';

/** First and last code point of the letters of a script, and its ISO 15924 code; ordered, for a search by halves. */
type Range = readonly [first: number, last: number, script: string];

const RANGES: readonly Range[] = [
  [0x0041, 0x005a, 'Latn'],
  [0x0061, 0x007a, 'Latn'],
  [0x00aa, 0x00aa, 'Latn'],
  [0x00ba, 0x00ba, 'Latn'],
  [0x00c0, 0x00d6, 'Latn'],
  [0x00d8, 0x00f6, 'Latn'],
  [0x00f8, 0x02af, 'Latn'],
  [0x0370, 0x0373, 'Grek'],
  [0x0376, 0x03ff, 'Grek'],
  [0x0400, 0x052f, 'Cyrl'],
  [0x0531, 0x0588, 'Armn'],
  [0x0591, 0x05f2, 'Hebr'],
  [0x0620, 0x065f, 'Arab'],
  [0x066e, 0x06d3, 'Arab'],
  [0x06d5, 0x06ed, 'Arab'],
  [0x06fa, 0x06ff, 'Arab'],
  [0x0710, 0x074f, 'Syrc'],
  [0x0750, 0x077f, 'Arab'],
  [0x0780, 0x07b1, 'Thaa'],
  [0x0900, 0x0963, 'Deva'],
  [0x0971, 0x097f, 'Deva'],
  [0x0980, 0x09e5, 'Beng'],
  [0x09f0, 0x09f1, 'Beng'],
  [0x0a01, 0x0a5e, 'Guru'],
  [0x0a70, 0x0a76, 'Guru'],
  [0x0a81, 0x0ae3, 'Gujr'],
  [0x0b01, 0x0b63, 'Orya'],
  [0x0b82, 0x0bd7, 'Taml'],
  [0x0c00, 0x0c63, 'Telu'],
  [0x0c80, 0x0ce3, 'Knda'],
  [0x0d00, 0x0d63, 'Mlym'],
  [0x0d7a, 0x0d7f, 'Mlym'],
  [0x0d81, 0x0df3, 'Sinh'],
  [0x0e01, 0x0e3a, 'Thai'],
  [0x0e40, 0x0e4e, 'Thai'],
  [0x0e81, 0x0ecd, 'Laoo'],
  [0x0edc, 0x0edf, 'Laoo'],
  [0x0f40, 0x0fbc, 'Tibt'],
  [0x1000, 0x103f, 'Mymr'],
  [0x1050, 0x109d, 'Mymr'],
  [0x10a0, 0x10ff, 'Geor'],
  [0x1100, 0x11ff, 'Hang'],
  [0x1200, 0x135a, 'Ethi'],
  [0x1380, 0x138f, 'Ethi'],
  [0x13a0, 0x13fd, 'Cher'],
  [0x1401, 0x167f, 'Cans'],
  [0x1780, 0x17d3, 'Khmr'],
  [0x1820, 0x18aa, 'Mong'],
  [0x1c80, 0x1c88, 'Cyrl'],
  [0x1c90, 0x1cbf, 'Geor'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x1f00, 0x1ffc, 'Grek'],
  [0x2c60, 0x2c7f, 'Latn'],
  [0x2d00, 0x2d2d, 'Geor'],
  [0x2d80, 0x2dde, 'Ethi'],
  [0x3041, 0x309f, 'Hira'],
  [0x30a1, 0x30ff, 'Kana'],
  [0x3131, 0x318e, 'Hang'],
  [0x31f0, 0x31ff, 'Kana'],
  [0x3400, 0x4dbf, 'Hani'],
  [0x4e00, 0x9fff, 'Hani'],
  [0xa640, 0xa69f, 'Cyrl'],
  [0xa720, 0xa7ff, 'Latn'],
  [0xac00, 0xd7a3, 'Hang'],
  [0xf900, 0xfad9, 'Hani'],
  [0xfb00, 0xfb06, 'Latn'],
  [0xfb1d, 0xfb4f, 'Hebr'],
  [0xfb50, 0xfdfb, 'Arab'],
  [0xfe70, 0xfefc, 'Arab'],
  [0xff21, 0xff3a, 'Latn'],
  [0xff41, 0xff5a, 'Latn'],
  [0xff66, 0xff9d, 'Kana'],
  [0x20000, 0x323af, 'Hani'],
];

/** One character of these says about as much as two or three letters of an alphabet. */
const DENSE: ReadonlyMap<string, number> = new Map([
  ['Hani', 2.5],
  ['Jpan', 2],
  ['Kore', 2.5],
]);
/** Japanese has at least this share of kana among its kana and Chinese characters; what has less quotes Japanese. */
const KANA_SHARE = 0.08;

/** How much of a text is written in a script. */
export interface ScriptShare {
  /** ISO 15924; `Jpan` for Chinese characters with kana, `Kore` for Hangul. */
  readonly script: string;
  /** Letters and vowel signs of that script; a Chinese character or Hangul syllable counts for 2.5 letters. */
  readonly letters: number;
  /** Of all letters, from 0 to 1. */
  readonly share: number;
}

/** The script that a code point is a letter of; undefined for digits, marks of punctuation and scripts not listed. */
export function scriptOfCodePoint(code: number): string | undefined {
  let low = 0;
  let high = RANGES.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last, script] = RANGES[middle] ?? [0, 0, ''];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return script;
  }
  return undefined;
}

/** The scripts of a text, the one with the most of it first. Linear. */
export function scriptShares(text: string): readonly ScriptShare[] {
  const latin = latinLetters(text);
  if (latin !== undefined) return latin === 0 ? [] : [{ script: 'Latn', letters: latin, share: 1 }];
  const counts = countLetters(text);
  joinEastern(counts);
  const weighted = [...counts].map(([script, letters]) => ({ script, letters: letters * (DENSE.get(script) ?? 1) }));
  const total = weighted.reduce((sum, { letters }) => sum + letters, 0);
  return weighted
    .sort((a, b) => b.letters - a.letters || (a.script < b.script ? -1 : 1))
    .map(({ script, letters }) => ({ script, letters, share: letters / total }));
}

/** The script of a text by ISO 15924; Chinese is `Hans` or `Hant` where its characters say so, else `Hani`. */
export function scriptOf(text: string): string | undefined {
  const first = scriptShares(text)[0]?.script;
  return first === 'Hani' ? chineseScript(text) : first;
}

/** Letters of a text that has none but Latin ones; undefined where it may have others. */
function latinLetters(text: string): number | undefined {
  const { length } = text;
  let latin = 0;
  for (let index = 0; index < length; index++) {
    const unit = codeUnitAt(text, index);
    if (isLatin(unit)) latin++;
    else if (unit > LAST_LATIN && !isMark(unit)) return undefined;
  }
  return latin;
}

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const { length } = text;
  let latin = 0;
  for (let index = 0; index < length; index++) {
    const unit = codeUnitAt(text, index);
    if (isLatin(unit)) latin++;
    if (unit <= LAST_LATIN || isMark(unit)) continue;
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index++;
    const script = scriptOfCodePoint(code);
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  if (latin > 0) counts.set('Latn', latin + (counts.get('Latn') ?? 0));
  return counts;
}

/** Whether a code unit is a letter of Latin that stands before all other scripts. */
function isLatin(unit: number): boolean {
  if (unit <= 0x7f) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  if (unit < FIRST_LATIN) return unit === FEMININE || unit === MASCULINE;
  return unit <= LAST_LATIN && unit !== TIMES && unit !== DIVIDED;
}

function isMark(unit: number): boolean {
  return unit >= FIRST_MARK && unit <= LAST_MARK;
}

/** The letters of Latin beyond ASCII stand together, but for two ordinals before them and two signs among them. */
const FEMININE = 0xaa;
const MASCULINE = 0xba;
const FIRST_LATIN = 0xc0;
const TIMES = 0xd7;
const DIVIDED = 0xf7;
const LAST_LATIN = 0x2af;
/** Dashes, quotes and other marks that are no letters. */
const FIRST_MARK = 0x2000;
const LAST_MARK = 0x2bff;

/** Kana and Chinese characters are one script where they stand together as in Japanese. */
function joinEastern(counts: Map<string, number>): void {
  const hangul = counts.get('Hang');
  counts.delete('Hang');
  if (hangul !== undefined) counts.set('Kore', hangul);
  const chinese = counts.get('Hani') ?? 0;
  const kana = (counts.get('Hira') ?? 0) + (counts.get('Kana') ?? 0);
  counts.delete('Hira');
  counts.delete('Kana');
  if (kana === 0) return;
  if (kana / (kana + chinese) < KANA_SHARE) {
    counts.set('Hani', chinese + kana);
    return;
  }
  counts.delete('Hani');
  counts.set('Jpan', chinese + kana);
}

const SIMPLIFIED =
  /[们国这来说时会为学对过还发门问间关长张东车马鸟鱼见贝页风飞业丛严两个丰临丽举义乐习书买乱争云亚产亲亿仅从仓仪价众优伟传伤伦]/gu;
const TRADITIONAL =
  /[們國這來說時會為學對過還發門問間關長張東車馬鳥魚見貝頁風飛業叢嚴兩個豐臨麗舉義樂習書買亂爭雲亞產親億僅從倉儀價眾優偉傳傷倫]/gu;
const SAMPLE = 4000;

function chineseScript(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const simplified = sample.match(SIMPLIFIED)?.length ?? 0;
  const traditional = sample.match(TRADITIONAL)?.length ?? 0;
  if (simplified === traditional) return 'Hani';
  return simplified > traditional ? 'Hans' : 'Hant';
}
