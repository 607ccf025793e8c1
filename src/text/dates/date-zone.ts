import { sixtieth, two } from './date-marks.ts';
import type { DateToken } from './date-tokens.ts';

/** A zone as the source gives it: a fixed offset, or a region whose offset hangs on the day. */
export type ZoneName = { readonly offset: string } | { readonly region: string };

type Tokens = readonly DateToken[];

/** Offsets of zone names that mean one offset only; those that mean several (CST, IST) are left out. */
const OFFSETS: ReadonlyMap<string, string> = new Map([
  ['z', 'Z'],
  ['utc', 'Z'],
  ['gmt', 'Z'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
  ['wet', '+00:00'],
  ['west', '+01:00'],
  ['cet', '+01:00'],
  ['mez', '+01:00'],
  ['cest', '+02:00'],
  ['mesz', '+02:00'],
  ['eet', '+02:00'],
  ['eest', '+03:00'],
  ['msk', '+03:00'],
  ['мск', '+03:00'],
  ['pkt', '+05:00'],
  ['wib', '+07:00'],
  ['hkt', '+08:00'],
  ['sgt', '+08:00'],
  ['jst', '+09:00'],
  ['kst', '+09:00'],
  ['aest', '+10:00'],
  ['aedt', '+11:00'],
  ['nzst', '+12:00'],
  ['nzdt', '+13:00'],
]);

const REGIONS: ReadonlyMap<string, string> = new Map([
  ['et', 'America/New_York'],
  ['pt', 'America/Los_Angeles'],
  ['mt', 'America/Denver'],
]);

/** A zone, and the index of the token behind it. */
export interface ZoneReading {
  readonly zone: ZoneName;
  readonly next: number;
}

/** A zone behind a time: `Z`, `+02:00`, `GMT+9`, `EST`, `(MESZ)`. */
export function readZone(tokens: Tokens, at: number): ZoneReading | undefined {
  const open = tokens[at]?.text === '(';
  const start = open ? at + 1 : at;
  const named = readNamedZone(tokens, start) ?? readOffset(tokens, start, 'full');
  if (named === undefined) return undefined;
  if (open) return tokens[named.next]?.text === ')' ? { ...named, next: named.next + 1 } : undefined;
  return named;
}

function readNamedZone(tokens: Tokens, at: number): ZoneReading | undefined {
  const word = tokens[at]?.text.toLowerCase() ?? '';
  const offset = OFFSETS.get(word);
  if (offset === 'Z') return readOffset(tokens, at + 1, 'short') ?? { zone: { offset }, next: at + 1 };
  if (offset !== undefined) return { zone: { offset }, next: at + 1 };
  const region = REGIONS.get(word);
  return region === undefined || tokens[at]?.text !== word.toUpperCase()
    ? undefined
    : { zone: { region }, next: at + 1 };
}

/** `+0200` and `+02:00`; behind a name (`GMT+9`) also the hours alone. */
function readOffset(tokens: Tokens, at: number, form: 'full' | 'short'): ZoneReading | undefined {
  const sign = tokens[at]?.text === '+' ? '+' : tokens[at]?.text === '-' || tokens[at]?.text === '−' ? '-' : undefined;
  const digits = tokens[at + 1];
  if (sign === undefined || digits?.kind !== 'number' || !digits.attached) return undefined;
  if (digits.text.length === 4) return offsetOf(sign, Number(digits.text.slice(0, 2)), digits.value % 100, at + 2);
  if (digits.text.length > 2) return undefined;
  if (tokens[at + 2]?.text !== ':') return form === 'full' ? undefined : offsetOf(sign, digits.value, 0, at + 2);
  const minutes = sixtieth(tokens, at + 3);
  return minutes === undefined ? undefined : offsetOf(sign, digits.value, minutes, at + 4);
}

function offsetOf(sign: '+' | '-', hours: number, minutes: number, next: number): ZoneReading | undefined {
  if (hours > 14 || minutes > 59) return undefined;
  return { zone: { offset: `${sign}${two(hours)}:${two(minutes)}` }, next };
}

/** The offset of a zone on a local day, as ISO 8601 writes it: `Z`, `+02:00`. */
export function zoneOffset(zone: ZoneName, date: string): string {
  if ('offset' in zone) return zone.offset;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone.region, timeZoneName: 'longOffset' });
  // Noon keeps clear of the hour at which the clocks change.
  const name = format.formatToParts(Date.parse(`${date}T17:00:00Z`)).find((piece) => piece.type === 'timeZoneName');
  return name?.value.replace('GMT', '') || 'Z';
}
