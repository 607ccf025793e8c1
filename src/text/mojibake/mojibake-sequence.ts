import { WINDOWS_1252, windows1252Byte } from '../decode/windows-1252.ts';
import { type MisreadScript, misreadScript } from './mojibake-script.ts';
import { isWordEnd, type Tier, tierOf } from './mojibake-tier.ts';

/** A few characters that are the bytes of one character in UTF-8, each byte read as windows-1252 or Latin-1. */
export interface Sequence {
  readonly start: number;
  readonly end: number;
  /** What the bytes mean. */
  readonly character: string;
  readonly script: MisreadScript;
  readonly tier: Tier;
  /** Whether all signs behind the first may end a word: `É”`, `Å` and a no-break space. */
  readonly isWordEnd: boolean;
}

/** The sequence that starts at this place, judged with its neighbours; undefined where the characters are no UTF-8. */
export function sequenceAt(text: string, start: number): Sequence | undefined {
  const lead = windows1252Byte(text.charCodeAt(start));
  const length = sequenceLength(lead);
  if (length === 0) return undefined;
  let code = lead & (0x7f >> length);
  for (let at = start + 1; at < start + length; at++) {
    const byte = at < text.length ? windows1252Byte(text.charCodeAt(at)) : 0;
    if (byte < 0x80 || byte > 0xbf) return damagedSequenceAt(text, start);
    code = (code << 6) | (byte & 0x3f);
  }
  if (code < (LEAST_CODE.get(length) ?? 0) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const end = start + length;
  const [character, script] = [characterOf(code), misreadScript(code)];
  const tier = tierOf({ text, start, end, character, script });
  return { start, end, character, script, tier, isWordEnd: isWordEnd(text.slice(start + 1, end)) };
}

/** 0 where the byte leads no sequence. */
function sequenceLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** The smallest code point of a sequence, by its length. */
const LEAST_CODE: ReadonlyMap<number, number> = new Map([
  [2, 0x80],
  [3, 0x800],
  [4, 0x10000],
]);

/** C1 controls in UTF-8 come from windows-1252 that was read as Latin-1 before: `Â’` is a quote that was misread twice. */
function characterOf(code: number): string {
  return code < 0xa0 ? (WINDOWS_1252[code - 0x80] ?? '') : String.fromCodePoint(code);
}

const CAPITAL = /\p{Lu}/u;
const LETTER = /\p{L}/u;

/**
 * Sequences that lost a part on their way: the no-break space of `à`, or of what was one, that became a space, and the last
 * byte of a closing quote, which windows-1252 does not have.
 */
function damagedSequenceAt(text: string, start: number): Sequence | undefined {
  const [before, lead, next, after] = [text[start - 1] ?? ' ', text[start], text[start + 1], text[start + 2] ?? ' '];
  if (lead === 'Ã' && next === ' ' && !CAPITAL.test(before)) {
    return { start, end: start + 1, character: 'à', script: 'latin', tier: 'backed', isWordEnd: true };
  }
  if (lead === 'Â' && next === ' ' && !LETTER.test(before)) {
    return { start, end: start + 2, character: '\u00A0', script: 'sign', tier: 'backed', isWordEnd: true };
  }
  if (lead === 'â' && next === '€' && !isContinuation(after)) {
    const end = start + (after === '\uFFFD' ? 3 : 2);
    return { start, end, character: '”', script: 'sign', tier: 'backed', isWordEnd: true };
  }
  return undefined;
}

function isContinuation(character: string): boolean {
  const byte = windows1252Byte(character.charCodeAt(0));
  return byte >= 0x80 && byte <= 0xbf;
}
