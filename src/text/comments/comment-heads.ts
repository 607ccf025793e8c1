import type { Moment } from '../../metadata.ts';
import { authorShape } from './author-shape.ts';
import type { LineReading } from './comment-line.ts';

/**
 * How the heads of a thread are laid out. `numbered`: a number before the name; `says`: `Maria says:`; `signed`: name and
 * date on one line; `inline`: on the line that begins the text; `name-date` and `date-name`: on two lines; `foot`: a name
 * above the text, links and date below it.
 */
export type HeadLayout = 'numbered' | 'says' | 'signed' | 'inline' | 'name-date' | 'date-name' | 'foot';

/** Strongest first: of two layouts that find as many heads, the earlier one is taken. */
export const HEAD_LAYOUTS: readonly HeadLayout[] = [
  'numbered',
  'says',
  'signed',
  'inline',
  'name-date',
  'date-name',
  'foot',
];

/** The lines above a comment that name who wrote it and when. */
export interface Head {
  /** Positions in the list of lines; `end` is the first line after the head, and the head itself where it is inline. */
  readonly start: number;
  readonly end: number;
  readonly author?: string;
  readonly moment?: Moment;
  readonly dated: boolean;
  readonly timed: boolean;
  /** A verb of saying, `posted by` or a number: the head is more than a name beside a date. */
  readonly marked: boolean;
  readonly loose: boolean;
  /** Only `by` or `published` stands beside the name, as above an article. */
  readonly byline: boolean;
  readonly replyTo?: string;
  /** The line of the date, where it stands by itself below the text. */
  readonly foot?: number;
}

/** The reading of the line at a position; undefined where there is none. */
export type Readings = (at: number) => LineReading | undefined;

/** Lines between a name and its date. */
const MOST_BETWEEN = 1;

/** Part of the lines; `last` belongs to it. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** All heads of one layout in a range, in order, none overlapping another. */
export function headsOf(readings: Readings, layout: HeadLayout, range: LineRange): readonly Head[] {
  if (layout === 'foot') return footHeads(readings, range);
  const heads: Head[] = [];
  let at = range.first;
  while (at <= range.last) {
    const head = headAt(readings, at, layout);
    if (head === undefined) at += 1;
    else {
      heads.push(head);
      at = Math.max(head.end, at + 1);
    }
  }
  return withoutMostlyLoose(heads);
}

/** A name of no name's shape is taken for one where most others have one. */
function withoutMostlyLoose(heads: readonly Head[]): readonly Head[] {
  const firm = heads.filter((head) => !head.loose);
  return firm.length * 2 > heads.length ? heads : firm;
}

function headAt(readings: Readings, at: number, layout: Exclude<HeadLayout, 'foot'>): Head | undefined {
  const line = readings(at);
  if (line === undefined) return undefined;
  switch (layout) {
    case 'numbered':
      return line.number === undefined ? undefined : numbered(readings, at, line);
    case 'says':
      return line.kind === 'says' || (line.kind === 'signed' && line.verb !== undefined)
        ? spoken(readings, at)
        : undefined;
    case 'signed':
      return line.kind === 'signed' ? join(readings, at, [at]) : undefined;
    case 'inline':
      return line.kind === 'inline' ? inline(line, at) : undefined;
    case 'name-date':
      return line.kind === 'name' || line.kind === 'says' ? nameThenDate(readings, at) : undefined;
    case 'date-name':
      return line.kind === 'date' && line.answerable !== true ? dateThenName(readings, at) : undefined;
  }
}

function numbered(readings: Readings, at: number, line: LineReading): Head | undefined {
  const from = line.kind === 'number' ? at + 1 : at;
  const next = readings(from);
  if (next === undefined || (from > at && next.number !== undefined)) return undefined;
  const head =
    next.kind === 'signed'
      ? join(readings, from, [from])
      : next.kind === 'date'
        ? dateThenName(readings, from)
        : next.kind === 'says'
          ? spoken(readings, from)
          : next.kind === 'name'
            ? nameThenDate(readings, from)
            : undefined;
  return head === undefined ? undefined : { ...head, start: at, marked: true, loose: false };
}

/** `Maria says:` and the date below. Without a date the line must end as one that lets somebody speak. */
function spoken(readings: Readings, at: number): Head | undefined {
  const dateAt = readings(at)?.kind === 'signed' ? undefined : dateAfter(readings, at + 1);
  if (dateAt === undefined && readings(at)?.kind === 'says' && readings(at)?.opens !== true) return undefined;
  return join(readings, at, dateAt === undefined ? [at] : [at, dateAt]);
}

/** A head that takes no line of its own. */
function inline({ author, moment, timed = false }: LineReading, at: number): Head {
  return {
    start: at,
    end: at,
    ...(author === undefined ? {} : { author }),
    ...(moment === undefined ? {} : { moment }),
    dated: true,
    timed,
    marked: false,
    byline: false,
    loose: false,
  };
}

function nameThenDate(readings: Readings, at: number): Head | undefined {
  const dateAt = dateAfter(readings, at + 1);
  return dateAt === undefined ? undefined : join(readings, at, [at, dateAt]);
}

function dateThenName(readings: Readings, at: number): Head | undefined {
  const nameAt = readings(at + 1)?.kind === 'time' ? at + 2 : at + 1;
  const name = readings(nameAt);
  if (name === undefined || (name.kind !== 'name' && name.kind !== 'says') || name.number !== undefined)
    return undefined;
  return join(readings, at, [at, nameAt]);
}

/**
 * Names that stand first below a heading or the links or the date of the comment before, with their own below the text; or
 * dates that stand so, with `Posted by` below the text.
 */
function footHeads(readings: Readings, range: LineRange): readonly Head[] {
  const heads: Head[] = [];
  let opener: number | undefined;
  let isOpen = false;
  for (let at = range.first; at <= range.last; at++) {
    const line = readings(at) ?? { kind: 'text' };
    const isDated = opener !== undefined && readings(opener)?.kind === 'date';
    const isBelowName = at - 1 === opener || readings(at - 1)?.kind === 'name';
    const isStamp = line.kind === 'date' && (line.acts === true || (line.timed === true && !isBelowName));
    const isFoot = isDated ? line.kind === 'says' : line.kind === 'action' || isStamp;
    if (isFoot && opener !== undefined && at > opener + 1) heads.push(withFoot(readings, opener, at));
    const opens = isOpen && ((line.kind === 'name' && isNamed(line)) || (isStamp && line.acts !== true));
    if (opens && (opener === undefined || isDated)) {
      opener = at;
      isOpen = isStamp;
    } else if (isFoot || line.kind === 'heading' || line.kind === 'action') {
      opener = undefined;
      isOpen = true;
    } else if (line.kind !== 'prompt') isOpen = false;
  }
  return heads;
}

/** The head of a comment from its first line, and the line at its foot that says the rest of it. */
function withFoot(readings: Readings, start: number, at: number): Head {
  const { kind, acts, author, moment, timed = false } = readings(at) ?? { kind: 'text' };
  const head = join(readings, start, [start]);
  if (kind === 'says') return { ...head, ...(author === undefined ? {} : { author }), marked: true, foot: at };
  return {
    ...head,
    ...(moment === undefined ? {} : { moment }),
    dated: kind === 'date',
    timed,
    ...(kind === 'date' && acts !== true ? { foot: at } : {}),
  };
}

/** The line of the date that belongs to a name; between them at most a link or whom it answers. */
function dateAfter(readings: Readings, from: number): number | undefined {
  for (let at = from; at <= from + MOST_BETWEEN; at++) {
    const line = readings(at);
    if (line === undefined || line.number !== undefined) return undefined;
    if (line.kind === 'date') return at;
    if (line.kind !== 'answer' && line.kind !== 'action' && line.rank !== true) return undefined;
  }
  return undefined;
}

/** The head from `start` to the last of its lines, with the time and the answered name that follow at once. */
function join(readings: Readings, start: number, lines: readonly number[]): Head {
  let end = (lines.at(-1) ?? start) + 1;
  while (readings(end)?.kind === 'time' || readings(end)?.kind === 'answer') end += 1;
  const own = stretch(readings, start, end);
  const link = own.some(({ kind }) => kind === 'date' || kind === 'signed') ? readings(end) : undefined;
  if (link?.kind === 'action' && link.replyTo !== undefined && own.every(({ author }) => author !== link.replyTo))
    end += 1;
  const read = stretch(readings, start, end);
  const author = read.find((line) => line.author !== undefined)?.author;
  const moment = read.find((line) => line.moment !== undefined)?.moment;
  const replyTo = read.find((line) => line.replyTo !== undefined)?.replyTo;
  return {
    start,
    end,
    ...(author === undefined ? {} : { author }),
    ...(moment === undefined ? {} : { moment }),
    ...(replyTo === undefined ? {} : { replyTo }),
    dated: read.some((line) => line.kind === 'date' || line.kind === 'signed'),
    timed: read.some((line) => line.timed === true),
    marked: read.some((line) => line.verb !== undefined),
    byline: read.some((line) => line.verb === 'by'),
    loose: read.some((line) => line.loose === true),
  };
}

/** The readings from one position to another, as far as there are any. */
export function stretch(readings: Readings, from: number, to: number): readonly LineReading[] {
  const found: LineReading[] = [];
  for (let at = from; at < to; at++) {
    const reading = readings(at);
    if (reading === undefined) break;
    found.push(reading);
  }
  return found;
}

/** Whether a name reads as one a person or a user account has. */
export function isNamed(head: { readonly author?: string }): boolean {
  const shape = head.author === undefined ? undefined : authorShape(head.author);
  return shape === 'person' || shape === 'handle';
}
