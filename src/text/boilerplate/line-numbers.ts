import type { Block } from '../../block.ts';
import type { Line } from './boilerplate-lines.ts';

/** Blank lines at the ends of code, which it is without, may be counted. */
const UNSEEN_LINES = 2;

/**
 * Blocks of a page that count the lines of code in the cell beside them, or handed on from it, each with the code. Numbers that
 * code printed stand below it, and stay.
 */
export function lineNumbers(lines: readonly Line[]): ReadonlyMap<Line, Line> {
  const found = new Map<Line, Line>();
  lines.forEach((line, at) => {
    const count = countedLines(line.block);
    if (count === 0) return;
    const code = [lines[at - 1], lines[at + 1]].find((beside) => beside !== undefined && counts(line, beside, count));
    if (code !== undefined) found.set(line, code);
  });
  return found;
}

const NUMBER = /^\d{1,6}$/;

/** How many lines a block counts: all that it says is numbers that rise by one. */
function countedLines({ kind, text }: Block): number {
  if (kind !== 'code' || !isDigit(text.trimStart().charCodeAt(0))) return 0;
  const numbers = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const first = Number(numbers[0]);
  const rises = numbers.every((number, at) => NUMBER.test(number) && Number(number) === first + at);
  return rises ? numbers.length : 0;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function counts({ block }: Line, { block: code }: Line, count: number): boolean {
  if (code.kind !== 'code' || placeOf(code) === undefined || placeOf(code) !== placeOf(block)) return false;
  if (code.path !== block.path && isExample(block, code)) return false;
  const lines = code.text.split('\n').length;
  return lines <= count && lines >= count - UNSEEN_LINES;
}

/** Whether a cell may as well be what goes into a program that answers in the other: one number that is no first, or numbers both. */
function isExample({ text }: Block, code: Block): boolean {
  const numbers = text.trim();
  return countedLines(code) > 0 || (NUMBER.test(numbers) && numbers !== '1');
}

/** The row of a table that code stands in, or its own place. */
function placeOf({ path }: Block): string | undefined {
  const cell = path?.lastIndexOf('/td') ?? -1;
  return cell < 0 ? path : path?.slice(0, cell);
}
