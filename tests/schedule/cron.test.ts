import { describe, expect, it } from 'vitest';
import { timetable } from '../../src/schedule/cron.ts';

const utc = (text: string): Date => new Date(`${text}Z`);

describe('a timetable', () => {
  it.each([
    ['0 * * * *', 'UTC', '2026-03-01T10:00:00', '2026-03-01T10:59:59', undefined],
    ['0 * * * *', 'UTC', '2026-03-01T10:00:00', '2026-03-01T11:00:00', '2026-03-01T11:00:00'],
    ['0 * * * *', 'UTC', '2026-03-01T09:59:59', '2026-03-01T12:30:00', '2026-03-01T10:00:00'],
    ['30 6 * * *', 'Asia/Kolkata', '2026-03-01T00:00:00', '2026-03-02T00:00:00', '2026-03-01T01:00:00'],
    ['30 6 * * *', 'Europe/Oslo', '2026-07-01T00:00:00', '2026-07-02T00:00:00', '2026-07-01T04:30:00'],
    ['0 3 * * MON', 'UTC', '2026-03-01T00:00:00', '2026-03-09T00:00:00', '2026-03-02T03:00:00'],
    ['0 0 1 1 *', 'UTC', '2025-06-01T00:00:00', '2026-06-01T00:00:00', '2026-01-01T00:00:00'],
    ['*/20 * * * * *', 'UTC', '2026-03-01T10:00:05', '2026-03-01T10:01:00', '2026-03-01T10:00:20'],
    ['0 * * * *', 'UTC', '2026-03-02T10:00:00', '2026-03-01T10:00:00', undefined],
  ])('%s in %s was first due after %s and up to %s at %s', (expression, zone, after, until, due) => {
    const found = timetable(expression, zone).firstDue(utc(after), utc(until));
    expect(found).toEqual(due === undefined ? undefined : utc(due));
  });

  it.each([
    ['61 * * 13 *', 'month "13"'],
    ['* * *', 'expected 5 or 6 fields'],
    ['0 0 13 * 5', 'limit one of them'],
    ['0 0 L * *', 'name the days'],
    ['', 'refused'],
  ])('refuses "%s" and says why', (expression, words) => {
    expect(() => timetable(expression)).toThrow(words);
  });

  it('refuses a zone that there is not', () => {
    expect(() => timetable('0 * * * *', 'Europe/Atlantis')).toThrow('There is no time zone "Europe/Atlantis"');
  });
});
