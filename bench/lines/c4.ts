/** What a line of C4 ends with (Raffel and others, 2020, and the code beside it). */
const ENDS = ['.', '!', '?', '"'];
const ELLIPSIS = '...';
const FEWEST_WORDS = 5;
/** Lines that hold any of these are warnings and notices. */
const NOTICES = [
  'javascript',
  'terms of use',
  'privacy policy',
  'cookie policy',
  'uses cookies',
  'use of cookies',
  'use cookies',
];
const WHITE_SPACE = /\s+/u;

/** The line rules of C4: five words or more, an end of a sentence, no notice. Its rules on whole pages are left out. */
export function c4Lines(lines: readonly string[]): readonly boolean[] {
  return lines.map((raw) => {
    const line = raw.trim();
    const lower = line.toLowerCase();
    return (
      ENDS.some((end) => line.endsWith(end)) &&
      !line.endsWith(ELLIPSIS) &&
      line.split(WHITE_SPACE).length >= FEWEST_WORDS &&
      !NOTICES.some((notice) => lower.includes(notice))
    );
  });
}
