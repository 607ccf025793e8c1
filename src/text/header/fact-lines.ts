import type { RegionLine } from './header-region.ts';

/** What is told by lines in a row: `Location: Holm Park`, `Salary: 14 an hour`, `Closing date: 3 March`. */
const FACT = /^[^:：]{2,30}[:：]\s*(\S.{0,79})$/u;
/** A fact has figures, or stands among more of its kind: a title may have a colon, and its subtitle. */
const FEWEST = 3;
const FEWEST_WITH_FIGURES = 2;
const LABEL_WORDS = 3;
const VALUE_WORDS = 8;
const FIGURE = /\p{N}/u;
const COLON = /[:：]/u;
const BREAK = /\s+/u;

/** The lines of a head that tell facts in a row, a label and a value each. They are no title, and what they date is not the text. */
export function factLines(head: readonly RegionLine[]): ReadonlySet<RegionLine> {
  const found = new Set<RegionLine>();
  let row: RegionLine[] = [];
  for (const line of [...head, undefined]) {
    if (line !== undefined && isFact(line)) {
      row.push(line);
      continue;
    }
    if (isRowOfFacts(row)) for (const one of row) found.add(one);
    row = [];
  }
  return found;
}

/** Each tells something else: the name of a site above its title may stand in both. */
function isRowOfFacts(row: readonly RegionLine[]): boolean {
  const labels = new Set(row.map(({ block }) => labelOf(block.text)));
  if (labels.size < row.length) return false;
  const withFigures = row.filter(({ block }) => FIGURE.test(block.text)).length;
  return row.length >= FEWEST || withFigures >= FEWEST_WITH_FIGURES;
}

function isFact({ block: { text, kind }, isBody }: RegionLine): boolean {
  if (isBody || kind === 'heading') return false;
  const value = FACT.exec(text)?.[1];
  if (value === undefined || wordsIn(value) > VALUE_WORDS) return false;
  return wordsIn(labelOf(text)) <= LABEL_WORDS;
}

function labelOf(text: string): string {
  return (text.split(COLON)[0] ?? '').trim().toLowerCase();
}

function wordsIn(text: string): number {
  return text.trim().split(BREAK).length;
}
