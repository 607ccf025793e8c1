/**
 * A text of which lines that end with a space go on with the next one (`format=flowed`, RFC 3676), with a line for each paragraph.
 * A quoted line goes on with one that is quoted as deeply, without the marks of that line; a signature's dashes go on with nothing.
 *
 * @param deletes whether the space was only added for the line's sake (`delsp=yes`).
 */
export function unflowed(text: string, deletes: boolean): string {
  const paragraphs: string[] = [];
  let parts: string[] = [];
  let open: number | undefined; // how deeply the paragraph is quoted that goes on
  for (const line of text.split(LINE_END)) {
    const [marks = ''] = QUOTED.exec(line) ?? [];
    const depth = marks.replaceAll(' ', '').length;
    const said = marks === '' && line.startsWith(' ') ? line.slice(1) : line.slice(marks.length);
    const isDashes = said === DASHES;
    if (open !== depth || isDashes) {
      if (parts.length > 0) paragraphs.push(parts.join(''));
      parts = [marks];
    }
    const goesOn = said.endsWith(' ') && !isDashes;
    parts.push(goesOn && deletes ? said.slice(0, -1) : said);
    open = goesOn ? depth : undefined;
  }
  return [...paragraphs, parts.join('')].join('\n');
}

const LINE_END = /\r?\n/;
/** Marks of quotation, a space behind each or not. */
const QUOTED = /^(?:> ?)+/;
const DASHES = '-- ';
