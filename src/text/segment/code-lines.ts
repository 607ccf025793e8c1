import type { Line } from './lines.ts';

/** Indented lines from some line up to `end`. */
export interface IndentedRun {
  readonly end: number;
  readonly isCode: boolean;
}

/**
 * The run of indented lines that begins at `first`, and whether it looks like code: a sign of code stands in half the lines
 * of each stretch between blank lines, and in two lines at least. Where the first stretch is no code the run ends with it.
 * Undefined where the line is not indented.
 */
export function indentedRun(text: string, lines: readonly Line[], first: number): IndentedRun | undefined {
  let stretch = indentedStretch(text, lines, first);
  if (stretch.end === first) return undefined;
  if (!isMostlyCode(stretch, first)) return { end: stretch.end, isCode: false };
  let [end, coded] = [first, 0];
  while (isMostlyCode(stretch, end)) {
    coded += stretch.coded;
    end = stretch.end;
    if ((lines[end]?.gap ?? 0) > LARGEST_GAP) break;
    stretch = indentedStretch(text, lines, end);
  }
  return { end, isCode: coded >= FEWEST };
}

interface Stretch {
  readonly end: number;
  /** How many of the lines carry a sign of code. */
  readonly coded: number;
}

/** Indented lines without a blank line among them. */
function indentedStretch(text: string, lines: readonly Line[], first: number): Stretch {
  let [end, coded] = [first, 0];
  for (let line = lines[end]; line !== undefined && line.indent >= CODE_INDENT; line = lines[end]) {
    if (end > first && line.gap > 0) break;
    if (looksLikeCode(text.slice(line.start, line.end))) coded++;
    end++;
  }
  return { end, coded };
}

function isMostlyCode({ end, coded }: Stretch, first: number): boolean {
  return end > first && coded * 2 >= end - first;
}

/** Columns from which an indented line may be code, as in Markdown. */
const CODE_INDENT = 4;
const LARGEST_GAP = 2;
const FEWEST = 2;
const LONGEST_LINE = 400;

function looksLikeCode(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  return (
    CODE_END.test(line.slice(-2)) ||
    CODE_START.test(line) ||
    CODE_WORD.test(line) ||
    ASSIGNMENT.test(line) ||
    CALL.test(line)
  );
}

const CODE_END = /(?:[{};]|\):)$/;
/** Comments, closing brackets, mark-up and prompts. */
const CODE_START = /^(?:\/\/|\/\*|\*\/|#include[\s<"]|#!|[$%] [a-z]|>>> |[})\]]|<[/!A-Za-z]|@[A-Za-z]+[(\s])/;
/** Words that only code begins with, before a name. */
const CODE_WORD =
  /^(?:def|class|function|public|private|static|const|let|var|elif|else:|struct|fn|func|import|SELECT|INSERT|UPDATE)\s[^\s(=;:{*]+[ (=;:{*]/;
const ASSIGNMENT = /^[A-Za-z_$][\w$.[\]"']{0,60} ?[-+*/|&:]?={1,3} ?\S/;
const CALL = /^[A-Za-z_$][\w$.:>-]{0,60}\([^()]{0,200}\)$/;
