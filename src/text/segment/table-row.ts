/** How a line is cut into cells: by tabs, by bars, or by bars that stand at its edges too. */
export interface RowForm {
  readonly by: 'tab' | 'bar' | 'edged-bar';
  readonly columns: number;
}

/** The form of a line that could be the row of a table; undefined for one without tabs or bars, or with cells too long. */
export function rowForm(line: string): RowForm | undefined {
  if (line.length > LONGEST_ROW) return undefined;
  const by = separatorOf(line);
  if (by === undefined) return undefined;
  const cells = cellsOf(line, by);
  return cells.length < 2 || cells.some((cell) => cell.length > LONGEST_CELL)
    ? undefined
    : { by, columns: cells.length };
}

/** The cells of a row, trimmed. `\|` is a bar inside a cell. */
export function cellsOf(line: string, by: RowForm['by']): readonly string[] {
  if (by === 'tab') return line.split('\t').map((cell) => cell.trim());
  const cells = line.split(BAR).map((cell) => cell.trim().replaceAll('\\|', '|'));
  if (by === 'bar') return cells;
  return cells.slice(1, cells.at(-1) === '' ? -1 : undefined);
}

/** Whether a line without letters and digits draws a line between rows: `|---|:--|`, `+----+`, `-----`. */
export function isTableBorder(line: string): boolean {
  return line.length <= LONGEST_ROW && BORDER.test(line) && STROKE.test(line);
}

const LONGEST_ROW = 4_000;
/** Characters; what is longer is a paragraph with a tab in it. */
const LONGEST_CELL = 300;
/** A bar that no backslash stands before. */
const BAR = /(?<!\\)\|/;
const BORDER = /^[-=+|: ]+$/;
const STROKE = /[-=]{2}/;

function separatorOf(line: string): RowForm['by'] | undefined {
  if (line.includes('\t')) return 'tab';
  if (!line.includes('|')) return undefined;
  return line.startsWith('|') ? 'edged-bar' : 'bar';
}
