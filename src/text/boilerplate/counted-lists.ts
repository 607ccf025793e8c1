import type { BlockKind } from '../../block.ts';
import type { Line } from './boilerplate-lines.ts';

/** A label and how much there is of it: `Travel (23)`, `► 2021 (1,056)`, `日記（8）`. */
const COUNTED =
  /^(?<label>[^()（）]{1,60})[(（](?<count>[0-9٠-٩۰-۹０-９]{1,6}|[0-9]{1,3}(?:[.,'’ \u00A0\u202F][0-9]{3}){1,3})[)）]$/u;
/** What a count is the count of: a word, or the year of an archive. */
const NAMES = /\p{L}|(?<!\p{N})\p{N}{4}(?!\p{N})/u;
const SENTENCE_END = /[.!?。！？]\s?$/u;
/** Years stand in brackets behind books, films and names. */
const YEAR = /^(?:1[5-9]|20)[0-9]{2}$/;
const DIGIT = /[0-9٠-٩۰-۹０-９]/gu;
/** The last four bits of each of these digits are its value. */
const VALUE_OF_DIGIT = 15;

/** What holds what it holds: the calls of a program, the cells of a table. */
const KINDS_OF_TEXT: ReadonlySet<BlockKind> = new Set(['code', 'table', 'quote']);
/** Words of a line of a list, its count among them. */
const MOST_WORDS = 6;
/** Neighbouring lines with counts from which they are a list. */
export const FEWEST_COUNTS = 4;
/** Words of a line between two parts of a list, such as the year above its months. */
const HEADING_WORDS = 6;
/** Words of a sentence that is the text's own. */
const SENTENCE_WORDS = 6;
/** Lines above and below a list that are not the text's own: the list of a text has its heading there, and no more. */
const APART = { above: 3, below: 2 } as const;

/**
 * The lines of tag clouds, of archives by month and of categories, in any language: neighbouring labels that end in counts,
 * each with the number of its neighbours. Lists beside sentences are the text's own, and so are those that outweigh its
 * paragraphs; counts in order are page numbers, ranks or results.
 */
export function countedLists(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const found = new Map<Line, number>();
  let said = 0;
  for (const line of lines) if (line.isProse && line.trace === undefined) said += line.features.characters;
  for (const { first, last, runs } of listsOf(lines)) {
    if (isBesideText(lines, first, last) || charactersOf(lines, first, last) > said) continue;
    for (const run of runs) {
      if (run.length < FEWEST_COUNTS || isInOrder(run)) continue;
      for (const { line } of run) found.set(line, run.length);
    }
  }
  return found;
}

/** A line that ends in a count. */
interface Counted {
  readonly line: Line;
  readonly count: number;
}

/** Lines with counts, in runs that a single short line parts. */
interface CountedList {
  readonly first: number;
  readonly last: number;
  readonly runs: readonly (readonly Counted[])[];
}

function listsOf(lines: readonly Line[]): readonly CountedList[] {
  const lists: { first: number; last: number; runs: Counted[][] }[] = [];
  lines.forEach((line, at) => {
    const count = countOf(line);
    if (count === undefined) return;
    const list = lists.at(-1);
    const run = list?.runs.at(-1);
    if (list !== undefined && list.last === at - 1) run?.push({ line, count });
    else if (list !== undefined && list.last === at - 2 && mayPart(lines[at - 1])) list.runs.push([{ line, count }]);
    else lists.push({ first: at, last: at, runs: [[{ line, count }]] });
    const grown = lists.at(-1);
    if (grown !== undefined) grown.last = at;
  });
  return lists;
}

function countOf({ block, features }: Line): number | undefined {
  if (features.words > MOST_WORDS || KINDS_OF_TEXT.has(block.kind)) return undefined;
  const { label, count } = COUNTED.exec(block.text.trim())?.groups ?? {};
  if (label === undefined || count === undefined || YEAR.test(count)) return undefined;
  return NAMES.test(label) && !SENTENCE_END.test(label) ? numberOf(count) : undefined;
}

function numberOf(count: string): number {
  let value = 0;
  for (const [digit] of count.matchAll(DIGIT)) value = value * 10 + (digit.charCodeAt(0) & VALUE_OF_DIGIT);
  return value;
}

function mayPart(line: Line | undefined): boolean {
  return line !== undefined && line.features.words <= HEADING_WORDS && !line.features.endsSentence;
}

function isBesideText(lines: readonly Line[], first: number, last: number): boolean {
  const beside = [
    ...lines.slice(Math.max(0, first - APART.above), first),
    ...lines.slice(last + 1, last + 1 + APART.below),
  ];
  return beside.some(({ features }) => features.endsSentence && features.words >= SENTENCE_WORDS);
}

function charactersOf(lines: readonly Line[], first: number, last: number): number {
  return lines.slice(first, last + 1).reduce((sum, { features }) => sum + features.characters, 0);
}

/** Whether counts only rise, as page numbers do, or only fall, as those of a ranking do. */
function isInOrder(run: readonly Counted[]): boolean {
  const steps = run.slice(1).map(({ count }, at) => count - (run[at]?.count ?? 0));
  return steps.some((step) => step !== 0) && (steps.every((step) => step >= 0) || steps.every((step) => step <= 0));
}
