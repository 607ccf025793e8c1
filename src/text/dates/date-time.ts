import { sixtieth, sixtiethAnywhere } from './date-marks.ts';
import type { DateToken } from './date-tokens.ts';
import type { ZoneName } from './date-zone.ts';
import { readZone } from './date-zone.ts';

/** A time of day as it stands in a text, and the index of the token behind it. */
export interface TimeReading {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  readonly zone?: ZoneName;
  readonly next: number;
}

type Half = 'am' | 'pm';
type Tokens = readonly DateToken[];

const HALVES: ReadonlyMap<string, Half> = new Map([
  ['am', 'am'],
  ['pm', 'pm'],
  ['πμ', 'am'],
  ['μμ', 'pm'],
  ['ap', 'am'],
  ['ip', 'pm'],
  ['fm', 'am'],
  ['em', 'pm'],
  ['पूर्वाह्न', 'am'],
  ['अपराह्न', 'pm'],
  ['ص', 'am'],
  ['م', 'pm'],
]);

const EASTERN_HALVES: ReadonlyMap<string, Half> = new Map([
  ['午前', 'am'],
  ['上午', 'am'],
  ['凌晨', 'am'],
  ['早上', 'am'],
  ['오전', 'am'],
  ['午後', 'pm'],
  ['下午', 'pm'],
  ['晚', 'pm'],
  ['晚上', 'pm'],
  ['오후', 'pm'],
]);

const HOUR_WORDS: ReadonlySet<string> = new Set(['uhr', 'h', 'hrs', 'час', 'часов', 'гадзін', 'uur', 'ore']);
const EASTERN_HOURS: ReadonlySet<string> = new Set(['時', '时', '点', '點', '시']);
const EASTERN_MINUTES: ReadonlySet<string> = new Set(['分', '분']);
const EASTERN_SECONDS: ReadonlySet<string> = new Set(['秒', '초']);
/** Between the hour and the minutes where no colon stands: `14h40`, `14u30`, `7 гадзін 10`. */
const HOUR_MARKS: ReadonlySet<string> = new Set(['h', 'u', 'г', 'гадзін', 'час']);
/** Before a time whose minutes follow a full stop: `klo 16.45`, `kl. 9.30`, `ore 18.30`. */
const CLOCK_WORDS: ReadonlySet<string> = new Set(['klo', 'kl', 'ore', 'alle', 'um', 'ob', 'kell', 'uhrzeit']);
const MINUTE_WORDS: ReadonlySet<string> = new Set(['uhr', 'hrs', 'хвілін', 'мин', 'uur']);

/** The time that begins at a token, with what belongs to it: half of the day, zone, a word for `o'clock`. */
export function readTime(tokens: Tokens, at: number): TimeReading | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  const half = EASTERN_HALVES.get(first.text);
  if (half !== undefined) return halved(readClock(tokens, at + 1, true), half);
  if (first.kind === 'word') {
    if (!CLOCK_WORDS.has(first.text.toLowerCase())) return undefined;
    const start = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
    const clock = readClock(tokens, start, true);
    return clock === undefined ? undefined : completed(tokens, clock);
  }
  const clock = readClock(tokens, at, false);
  return clock === undefined ? undefined : completed(tokens, clock);
}

function completed(tokens: Tokens, clock: TimeReading): TimeReading | undefined {
  const half = readHalf(tokens, clock.next);
  const whole = half === undefined ? clock : halved({ ...clock, next: half.next }, half.half);
  if (whole === undefined) return undefined;
  const zone = readZone(tokens, whole.next);
  return zone === undefined ? whole : { ...whole, zone: zone.zone, next: zone.next };
}

/** Hour and minutes without what follows. `dots`: a full stop may part them, as something before says it is a time. */
function readClock(tokens: Tokens, at: number, dots: boolean): TimeReading | undefined {
  const hour = tokens[at];
  if (hour?.kind !== 'number' || hour.text.length > 2 || hour.value > 23) return undefined;
  const mark = tokens[at + 1];
  if (mark === undefined) return undefined;
  if (mark.text === ':' && mark.attached) return colonClock(tokens, at, hour.value);
  if (EASTERN_HOURS.has(mark.text)) return easternClock(tokens, at, hour.value);
  const word = mark.text.toLowerCase();
  if (HOUR_MARKS.has(word)) return hourMarkClock(tokens, at, hour.value);
  if (mark.text === '.' && mark.attached) return dottedClock(tokens, at, hour.value, dots);
  if (HOUR_WORDS.has(word)) return { hour: hour.value, next: at + 2 };
  return readHalf(tokens, at + 1) === undefined || hour.value > 12 ? undefined : { hour: hour.value, next: at + 1 };
}

function colonClock(tokens: Tokens, at: number, hour: number): TimeReading | undefined {
  const minute = sixtieth(tokens, at + 2);
  if (minute === undefined) return undefined;
  if (tokens[at + 3]?.text !== ':' || tokens[at + 3]?.attached !== true) {
    return { hour, minute, next: clockWord(tokens, at + 3) };
  }
  const second = sixtieth(tokens, at + 4);
  if (second === undefined) return undefined;
  const fraction = tokens[at + 5];
  const decimals = tokens[at + 6];
  const exact = (fraction?.text === '.' || fraction?.text === ',') && fraction.attached && decimals?.kind === 'number';
  return { hour, minute, second, next: exact && decimals.attached ? at + 7 : clockWord(tokens, at + 5) };
}

function clockWord(tokens: Tokens, at: number): number {
  return MINUTE_WORDS.has(tokens[at]?.text.toLowerCase() ?? '') ? at + 1 : at;
}

function easternClock(tokens: Tokens, at: number, hour: number): TimeReading {
  const minute =
    tokens[at + 2]?.kind === 'number' && EASTERN_MINUTES.has(tokens[at + 3]?.text ?? '') ? tokens[at + 2] : undefined;
  if (minute === undefined || minute.value > 59) return { hour, next: at + 2 };
  const second =
    tokens[at + 4]?.kind === 'number' && EASTERN_SECONDS.has(tokens[at + 5]?.text ?? '') ? tokens[at + 4] : undefined;
  if (second === undefined || second.value > 59) return { hour, minute: minute.value, next: at + 4 };
  return { hour, minute: minute.value, second: second.value, next: at + 6 };
}

function hourMarkClock(tokens: Tokens, at: number, hour: number): TimeReading | undefined {
  const minute = sixtiethAnywhere(tokens, at + 2);
  if (minute !== undefined) return { hour, minute, next: clockWord(tokens, at + 3) };
  return tokens[at + 1]?.attached === true && tokens[at + 1]?.text.toLowerCase() === 'h'
    ? { hour, next: at + 2 }
    : undefined;
}

function dottedClock(tokens: Tokens, at: number, hour: number, dots: boolean): TimeReading | undefined {
  const minute = sixtieth(tokens, at + 2);
  if (minute === undefined) return undefined;
  const next = clockWord(tokens, at + 3);
  const told = dots || next > at + 3 || readHalf(tokens, next) !== undefined;
  return told ? { hour, minute, next } : undefined;
}

function readHalf(tokens: Tokens, at: number): { readonly half: Half; readonly next: number } | undefined {
  const word = tokens[at]?.text.toLowerCase();
  if (word === undefined) return undefined;
  const whole = HALVES.get(word);
  if (whole !== undefined) return { half: whole, next: tokens[at + 1]?.text === '.' ? at + 2 : at + 1 };
  if (word !== 'a' && word !== 'p' && word !== 'π' && word !== 'μ') return undefined;
  const letter = tokens[at + 2]?.text.toLowerCase();
  if (tokens[at + 1]?.text !== '.' || (letter !== 'm' && letter !== 'μ')) return undefined;
  const half = word === 'a' || word === 'π' ? 'am' : 'pm';
  return { half, next: tokens[at + 3]?.text === '.' ? at + 4 : at + 3 };
}

function halved(clock: TimeReading | undefined, half: Half): TimeReading | undefined {
  if (clock === undefined || clock.hour > 12) return clock;
  const hour = (clock.hour % 12) + (half === 'pm' ? 12 : 0);
  return { ...clock, hour };
}
