import type { Range } from './tags.ts';

/** A noncharacter, then two characters of private use: a number in base 6,400. */
const MARK = 0xfdd0;
const FIRST = 0xe000;
const BASE = 0x1900;
const LENGTH = 3;
const ANY = /\ufdd0[\ue000-\uf8ff]{2}/g;
const LINE_ENDS = /\r\n?/g;

/** Three characters that stand for a range of the markup while the parser reads it. */
export interface StandIns {
  /** None where the markup holds the mark itself: then ranges cannot be told from text. */
  of(range: Range): string | undefined;
  /** What the parser gave, with the ranges themselves in place of what stands for them, line ends as the parser makes them. */
  restored(text: string): string;
}

/**
 * Stand-ins for texts and values in which the parser would find nothing to do: no tag, no entity, no NUL. It reads character by
 * character, and its garbage is three tenths of what a page costs.
 */
export function standIns(html: string): StandIns {
  const ranges: Range[] = [];
  const mark = String.fromCharCode(MARK);
  const isClean = !html.includes(mark);
  const hasReturns = html.includes('\r');
  const rangeAt = (text: string, at: number): string => {
    const { start, end } =
      ranges[(text.charCodeAt(at + 1) - FIRST) * BASE + text.charCodeAt(at + 2) - FIRST] ?? NOTHING;
    const found = html.slice(start, end);
    return hasReturns ? found.replace(LINE_ENDS, '\n') : found;
  };
  return {
    of(range) {
      if (!isClean) return undefined;
      const number = ranges.push(range) - 1;
      return String.fromCharCode(MARK, FIRST + Math.floor(number / BASE), FIRST + (number % BASE));
    },
    restored(text) {
      if (!isClean) return text;
      if (text.length === LENGTH && text.charCodeAt(0) === MARK) return rangeAt(text, 0);
      return text.includes(mark) ? text.replace(ANY, (found) => rangeAt(found, 0)) : text;
    },
  };
}

const NOTHING: Range = { start: 0, end: 0 };
