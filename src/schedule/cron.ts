import { createTask, type ParsedFields, parse, type ScheduledTask, validateDetailed } from 'node-cron';
import { DecantError } from '../errors.ts';

/** When runs are due: a cron expression that has been checked, in a time zone. */
export interface Timetable {
  /** As the user wrote it. */
  readonly expression: string;
  /** IANA name; the zone of the machine where none was named. */
  readonly zone: string | undefined;
  /** Every value that each field allows. */
  readonly fields: CronFields;
  /** The first time that a run was due after one time and up to another; undefined where none was. */
  firstDue(after: Date, until: Date): Date | undefined;
  /** The next time from now. */
  next(): Date | undefined;
  /** Calls back whenever a run is due, until it is stopped. What was slept through is told as missed. */
  start(onDue: (due: Date, missed: boolean) => void): { readonly stop: () => Promise<void> };
}

export interface CronFields {
  readonly second: readonly number[];
  readonly minute: readonly number[];
  readonly hour: readonly number[];
  readonly dayOfMonth: readonly number[];
  readonly month: readonly number[];
  /** From 0, Sunday. */
  readonly dayOfWeek: readonly number[];
}

/**
 * Reads a cron expression of five fields, or six with seconds first. Refused are those that schedulers read differently: days
 * of the month and of the week together, and signs that only some know (L, W, #).
 *
 * @throws DecantError `config/invalid`, with every field that is wrong.
 */
export function timetable(expression: string, zone?: string): Timetable {
  checkZone(zone);
  const fields = readFields(expression);
  const own = { ...(zone === undefined ? {} : { timezone: zone }), logger: SILENT };
  // The matcher of a task that is never started.
  const matcher = createTask(expression, () => undefined, own);
  return {
    expression,
    zone,
    fields,
    firstDue: (after, until) => firstMatch(matcher, fields, { after: after.getTime(), until: until.getTime() }),
    next: () => matcher.getNextRuns(1)[0],
    start(onDue) {
      const task = createTask(expression, ({ date }) => onDue(date, false), own);
      task.on('execution:missed', ({ date }) => onDue(date, true));
      void task.start();
      return { stop: async () => await task.destroy() };
    },
  };
}

const SILENT = { info: silence, warn: silence, error: silence, debug: silence };

/** What the library would log is told by events, in our words. */
function silence(): undefined {
  return undefined;
}

function checkZone(zone: string | undefined): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch (cause) {
    const message = `There is no time zone "${zone}"; write an IANA name such as Europe/Oslo or UTC.`;
    throw new DecantError('config/invalid', message, { cause });
  }
}

function readFields(expression: string): CronFields {
  const { valid, errors } = validateDetailed(expression);
  if (!valid) {
    const faults = errors.map(
      ({ field, value, message }) => `  ${field}${value === undefined ? '' : ` "${value}"`}: ${message}`,
    );
    throw refused(expression, `:\n${faults.join('\n')}`);
  }
  const fields = parse(expression);
  const [dayOfMonth, dayOfWeek] = [numbers(fields.dayOfMonth), numbers(fields.dayOfWeek)];
  if (dayOfMonth === undefined || dayOfWeek === undefined)
    throw refused(expression, ': L, W and # are not read alike everywhere; name the days.');
  if (dayOfMonth.length < DAYS_OF_MONTH && dayOfWeek.length < DAYS_OF_WEEK)
    throw refused(
      expression,
      ': it limits days of the month and of the week, which some schedulers join by "or" and others by "and"; limit one of them.',
    );
  const { second, minute, hour, month } = fields;
  return { second, minute, hour, dayOfMonth, month, dayOfWeek };
}

export const DAYS_OF_MONTH = 31;
export const DAYS_OF_WEEK = 7;

function refused(expression: string, why: string): DecantError {
  return new DecantError('config/invalid', `The cron expression "${expression}" is refused${why}`);
}

function numbers(values: ParsedFields['dayOfMonth']): readonly number[] | undefined {
  return values.every((value) => typeof value === 'number') ? values : undefined;
}

const MINUTE = 60_000;
const SECOND = 1000;
/** Zones differ from UTC by multiples of this many minutes, so a minute's remainder is the same in all of them. */
const QUARTER = 15;

function firstMatch(
  matcher: ScheduledTask,
  { second, minute }: CronFields,
  { after, until }: { readonly after: number; readonly until: number },
): Date | undefined {
  const remainders = new Set(minute.map((value) => value % QUARTER));
  for (let start = Math.floor(after / MINUTE) * MINUTE; start <= until; start += MINUTE) {
    if (!remainders.has((start / MINUTE) % QUARTER)) continue;
    for (const value of second) {
      const time = start + value * SECOND;
      if (time > after && time <= until && matcher.match(new Date(time))) return new Date(time);
    }
  }
  return undefined;
}
