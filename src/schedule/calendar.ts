import { type CronFields, DAYS_OF_MONTH, DAYS_OF_WEEK } from './cron.ts';

const DAY_NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = 12;
const HOURS = 24;
const MINUTES = 60;

/** The fields of a cron expression as a calendar event of systemd (man systemd.time): `Mon,Fri *-*-* 06:00/15:00`. */
export function calendarOf({ dayOfWeek, month, dayOfMonth, hour, minute, second }: CronFields): string {
  const days = [...new Set(dayOfWeek.map((day) => day % DAYS_OF_WEEK))].sort((a, b) => a - b);
  const names = days.map((day) => DAY_NAMES[day]).join(',');
  const date = `*-${values(month, MONTHS)}-${values(dayOfMonth, DAYS_OF_MONTH)}`;
  const time = `${values(hour, HOURS)}:${values(minute, MINUTES)}:${values(second, MINUTES)}`;
  return `${days.length === DAYS_OF_WEEK ? '' : `${names} `}${date} ${time}`;
}

/** `*` where every value is allowed, else all of them. */
function values(allowed: readonly number[], all: number): string {
  if (allowed.length === all) return '*';
  return allowed.map((value) => String(value).padStart(2, '0')).join(',');
}
