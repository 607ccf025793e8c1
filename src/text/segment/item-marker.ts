/** A number or letter that a list may count its items with: the series it would belong to and its place there. */
export interface Marker {
  readonly series: string;
  readonly place: number;
}

/**
 * How a line is marked as an item of a list: no markers for a bullet, which needs no proof; the series that a number,
 * letter or Roman numeral may belong to, for whoever looks for its siblings; undefined for a line that is no item. `index`
 * is the number of the line: the bullet `o`, which is a word too, counts only next to another.
 */
export function markersOf(content: string, index: number): readonly Marker[] | undefined {
  const head = content.slice(0, HEAD);
  if (BULLET.test(head)) return NO_MARKERS;
  if (head.startsWith('o ')) return [{ series: 'o', place: index }];
  const found = COUNTED.exec(head);
  if (found === null || DATE.test(head)) return undefined;
  const [, opening = '', count = '', closing = ''] = found;
  const style = `${opening}#${closing.trim()}`;
  return [...seriesOf(count, opening + closing.trim())].map(([name, place]) => ({ series: name + style, place }));
}

const NO_MARKERS: readonly Marker[] = [];
/** Characters in which a marker stands. */
const HEAD = 32;
/** Signs that need a space behind them, and signs that are nothing but bullets. */
const BULLET =
  /^(?:[-*\u2013\u00b7\u2192\u25ba]\s|[\u2022\u2023\u2043\u2219\u25a0\u25aa\u25b8\u25cf\u25e6]|o(?:\t| {2}))/;
const COUNTED = /^([(\uff08]?)([0-9]{1,3}|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})([.)]\s|[\u3001\uff0e\uff09])/;
/** `7. Mai 2004` is a date. */
const DATE = /^[0-9]{1,2}\.\s\p{L}{3,12}\.?\s[0-9]{4}/u;
const ROMAN: readonly string[] =
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv'.split(' ');
const DIGIT = /^[0-9]/;

function* seriesOf(count: string, signs: string): Generator<readonly [name: string, place: number]> {
  if (DIGIT.test(count)) {
    yield ['digits', Number(count)];
    return;
  }
  const lower = count.toLowerCase();
  const letterCase = lower === count ? 'small' : 'capital';
  if (letterCase === 'capital' && signs === '.' && count.length === 1) return;
  if (count.length === 1) yield [`${letterCase} letters`, lower.charCodeAt(0)];
  const place = ROMAN.indexOf(lower);
  if (place >= 0) yield [`${letterCase} Roman`, place];
}
