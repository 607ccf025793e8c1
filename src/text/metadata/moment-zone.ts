import type { Moment } from '../../metadata.ts';
import type { Candidate } from './votes.ts';

/** The instant of a winner that was given in UTC, as another source gives it in the local time of the publisher. */
export function sameInstant(
  winner: Candidate<Moment>,
  candidates: readonly Candidate<Moment>[],
): Candidate<Moment> | undefined {
  const { datetime } = winner.value;
  if (datetime === undefined || !UTC.test(datetime)) return undefined;
  return candidates.find(
    ({ value: { datetime: other } }) =>
      other !== undefined &&
      !UTC.test(other) &&
      OFFSET.test(other) &&
      Math.abs(Date.parse(other) - Date.parse(datetime)) < MINUTE,
  );
}
const ZONED = /(?:Z|[+-]\d\d:\d\d)$/;
/** Of a moment such as `2024-03-18T06:30`. */
const TO_MINUTES = 16;
const UTC = /(?:Z|[+-]00:00)$/;
const OFFSET = /[+-]\d\d:\d\d$/;
const MINUTE = 60_000;

/**
 * The moment with the time that another candidate gives the same day, where the winner gives none, or with the zone that
 * another one gives the same minute.
 */
export function finest(moment: Moment, candidates: readonly Candidate<Moment>[]): Moment {
  const { datetime } = moment;
  if (datetime !== undefined) {
    const isFiner = (other: string): boolean => ZONED.test(other) && other.startsWith(datetime.slice(0, TO_MINUTES));
    const zoned = ZONED.test(datetime) ? undefined : candidates.find(({ value }) => isFiner(value.datetime ?? ''));
    return zoned?.value ?? moment;
  }
  const timed = candidates.filter(({ value }) => value.datetime !== undefined && value.date === moment.date);
  return (
    timed.reduce<Candidate<Moment> | undefined>(
      (best, one) => (one.weight > (best?.weight ?? 0) ? one : best),
      undefined,
    )?.value ?? moment
  );
}
