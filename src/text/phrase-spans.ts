import { codeUnitAt } from './code-unit.ts';

/** Where the next word of plain letters or digits begins; the length of the text where there is none. */
export function wordStart(text: string, from: number): number {
  const { length } = text;
  let at = from;
  while (at < length && !isPlainLetter(text, at) && !isDigit(text, at)) at += 1;
  return at;
}

/** Where the word of plain letters or digits ends that begins at the index. */
export function wordEnd(text: string, start: number): number {
  let at = start;
  while (isPlainLetter(text, at)) at += 1;
  if (at > start) return at;
  while (isDigit(text, at) || (isPoint(text, at) && isDigit(text, at + 1))) at += 1;
  return at;
}

/** Whether a letter of ASCII stands at the index. */
export function isPlainLetter(text: string, index: number): boolean {
  const code = codeUnitAt(text, index) | CASE;
  return code >= SMALL_A && code <= SMALL_Z;
}

function isDigit(text: string, index: number): boolean {
  const code = codeUnitAt(text, index);
  return code >= ZERO && code <= NINE;
}

function isPoint(text: string, index: number): boolean {
  const code = codeUnitAt(text, index);
  return code === COMMA || code === FULL_STOP;
}

/** The bit that makes a capital small. */
const CASE = 0x20;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const ZERO = 0x30;
const NINE = 0x39;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;
