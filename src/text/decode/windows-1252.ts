/**
 * The characters of the bytes 0x80 to 0x9F in windows-1252, as the WHATWG Encoding Standard maps them: the five bytes
 * that the code page leaves open stand for the control characters of the same number.
 */
export const WINDOWS_1252: string =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

const C1_CONTROLS = /[\u0080-\u009F]/g;
const BYTE_OF: ReadonlyMap<number, number> = new Map(
  Array.from(WINDOWS_1252, (character, index) => [character.charCodeAt(0), 0x80 + index]),
);

/** The byte that windows-1252 or Latin-1 reads as this UTF-16 code unit; -1 where neither has one. */
export function windows1252Byte(unit: number): number {
  return unit <= 0xff ? unit : (BYTE_OF.get(unit) ?? -1);
}

/** The text with its C1 control characters, which Latin-1 has, as the characters that windows-1252 has in their place. */
export function withoutC1(text: string): string {
  return text.replace(C1_CONTROLS, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}
