import type { Author } from '../../metadata.ts';
import type { FoundMoment } from '../dates/date.ts';
import { mayHoldDate, moments } from '../dates/date.ts';
import type { Labels } from './labels.ts';
import { type LinePart, type LineReading, readWords, withoutMarks } from './line-parts.ts';
import { isOtherDate } from './other-date.ts';
import { unglued } from './unglued.ts';

/** A date of a header line, in the words of the line, and what the line says it is. */
export interface LineDate {
  readonly found: FoundMoment;
  readonly text: string;
  /** Undefined where no label stands before it. */
  readonly label?: 'published' | 'modified';
}

/** What stands on the next line; behind `words`, a label that is a thing too, only a full name is an author's. */
type Announced = 'by' | 'words' | 'published' | 'modified';

/** What a line says of dates and authors, and what it says beside that. */
export interface HeaderLine {
  readonly dates: readonly LineDate[];
  /** Behind a label such as `by`. */
  readonly authors: readonly Author[];
  /** Names that stand without a label. */
  readonly names: readonly Author[];
  /** Behind a label such as `source:`. */
  readonly source?: string;
  /** The label that the line ends with: what it announces stands on the next line. */
  readonly announces?: Announced;
  /** It says who made a picture, or owns it. */
  readonly isCredit: boolean;
  /** What is neither date, name nor label, nor the furniture of such lines (`Share`, `5 min read`). */
  readonly rest: readonly string[];
}

/** Longer lines are no header lines. */
const LONGEST = 300;

/** Takes a line apart into dates, authors, labels and the rest; undefined for lines too long to be of a header. */
export function readHeaderLine(line: string, reading: LineReading): HeaderLine | undefined {
  if (line.length > LONGEST) return undefined;
  const text = unglued(line, reading.labels);
  const parts: LinePart[] = [];
  let from = 0;
  for (const found of days(text, reading.language)) {
    const before = text.slice(from, found.span[0]);
    const own = text.slice(...found.span);
    parts.push(...readWords(before, reading));
    parts.push(isOtherDate(before) ? { kind: 'rest', text: own } : { kind: 'date', found, text: own });
    from = found.span[1];
  }
  parts.push(...readWords(text.slice(from), reading));
  return gathered(parts, isCreditLine(text, reading.labels));
}

/** Whether the reading of a line has dates: far cheaper than the names and labels of one that has none. */
export function isDatedLine(line: string, { labels, language }: LineReading): boolean {
  if (line.length > LONGEST || !mayHoldDate(line)) return false;
  const text = unglued(line, labels);
  for (const { span } of days(text, language)) if (!isOtherDate(text.slice(0, span[0]))) return true;
  return false;
}

/** The dates of a text that name a day. */
function* days(text: string, language: string | undefined): Iterable<FoundMoment> {
  for (const found of moments(text, language === undefined ? {} : { language })) {
    if (found.moment.precision !== 'month') yield found;
  }
}

function gathered(parts: readonly LinePart[], credit: boolean): HeaderLine {
  const source = parts.flatMap((part) => (part.kind === 'source' ? [part.text] : []))[0];
  return {
    dates: parts.flatMap((part, index) => (part.kind === 'date' ? [dated(part, parts[index - 1])] : [])),
    authors: parts.flatMap((part) => (part.kind === 'authors' ? part.authors : [])),
    names: credit ? [] : parts.flatMap((part) => (part.kind === 'names' ? part.authors : [])),
    ...(source !== undefined && { source }),
    ...announced(parts.at(-1)),
    isCredit: credit,
    rest: parts.flatMap((part) => restOf(part, credit)),
  };
}

function announced(last: LinePart | undefined): Pick<HeaderLine, 'announces'> {
  if (last?.kind !== 'label') return {};
  const { label } = last;
  if (label === 'by' && last.isThing === true) return { announces: 'words' };
  return label === 'by' || label === 'published' || label === 'modified' ? { announces: label } : {};
}

function dated({ found, text }: LinePart & { readonly kind: 'date' }, before: LinePart | undefined): LineDate {
  const label = before?.kind === 'label' ? before.label : undefined;
  return { found, text, ...((label === 'published' || label === 'modified') && { label }) };
}

function restOf(part: LinePart, credit: boolean): readonly string[] {
  if (part.kind === 'rest') return [part.text];
  return credit && part.kind === 'names' ? part.authors.map(({ name }) => name) : [];
}

/** Who made the picture, or owns it, did not write the text. */
function isCreditLine(line: string, labels: Labels): boolean {
  const start = withoutMarks(line);
  return OWNED.test(line) || labels.starts(start, 'editor') > 0 || CREDIT_MARK.test(line);
}
const OWNED = /^\s?(?:©|\([cC]\)\s)/u;
const CREDIT_MARK = /(?<!\p{L})(?:foto|fotos|photo|photos|image|bild|credit|crédit)(?:\s?:|\.\.\.)/iu;
