import { codeUnitAt } from './code-unit.ts';
import { wordEnd, wordStart } from './phrase-spans.ts';
import { hasLook, type Looks } from './word-looks.ts';

/** How the lines look that a pattern may match. */
export interface Openings {
  /** Their first words. */
  readonly first: Looks;
  /** Where patterns begin with a `*`: the words behind it. */
  readonly behindStar?: Looks;
}

/** Words that a `*` may swallow. */
const SWALLOWED = 4;

/** Whether a line may begin so: surely not where the answer is no. */
export function mayBegin(line: string, { first, behindStar }: Openings): boolean {
  const looked = behindStar === undefined ? 1 : 1 + SWALLOWED;
  let at = 0;
  for (let word = 0; word < looked; word++) {
    const start = wordStart(line, at);
    const end = wordEnd(line, start);
    if (!isPlain(line, at, Math.min(end + 1, line.length))) return true;
    if (start === line.length) return false;
    if (word === 0 && hasLook(first, line, [start, end])) return true;
    if (behindStar !== undefined && hasLook(behindStar, line, [start, end])) return true;
    at = end;
  }
  return false;
}

/** Whether a part of a line is ASCII: other signs may be folded to letters, or hold them together. */
function isPlain(line: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (codeUnitAt(line, at) > LAST_ASCII) return false;
  return true;
}

const LAST_ASCII = 0x7f;
