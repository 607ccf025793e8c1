import type { Block } from '../../block.ts';
import type { Regions } from './header-region.ts';

/** Headings of a level that tell a date, from which each heads an entry of its own: a release, a day. */
const ENTRIES = 2;

/**
 * The headings of a page that head entries, each with its date: the first one dates its entry as the others do, and stays
 * with it.
 */
export function datedEntries(blocks: readonly Block[], { isDated, end }: Regions): ReadonlySet<number> {
  const byLevel = new Map<number, number[]>();
  for (const { kind, level = 0, text, index } of blocks.slice(0, end)) {
    if (kind !== 'heading' || !isDated(text)) continue;
    const same = byLevel.get(level) ?? [];
    byLevel.set(level, same);
    same.push(index);
  }
  return new Set([...byLevel.values()].filter((same) => same.length >= ENTRIES).flat());
}

/** Terms of a list from which, beside that of the date, it tells of a thing: `Time`, `Where`, `Price`. */
const OTHER_TERMS = 2;
/** A term that dates whatever the list tells of. What was published, or changed, says so. */
const DATE_TERM = /^(?:dates?|datum|data|fecha|дата|dato|päivä|tarih|日時|日付|日期|时间|時間|التاريخ)\s?[:：]?$/iu;
const PART = /^(.*\/dl(?:\[\d{1,9}\])?)\/(?:div(?:\[\d{1,9}\])?\/)?(d[td])(?:\[\d{1,9}\])?(?:\/|$)/;

/** The blocks of lists of facts that tell the day of a thing, as an event has one: they are no date of the page. */
export function datesOfThings(blocks: readonly Block[], { read, end }: Regions): ReadonlySet<number> {
  const lists = new Map<string, Block[]>();
  for (const block of blocks.slice(0, end)) {
    const list = block.kind === 'item' ? PART.exec(block.path ?? '')?.[1] : undefined;
    if (list === undefined) continue;
    const parts = lists.get(list) ?? [];
    lists.set(list, parts);
    parts.push(block);
  }
  const found = new Set<number>();
  for (const parts of lists.values()) {
    const terms = parts.filter(isTerm);
    if (!terms.some(isDateTerm)) continue;
    const others = terms.filter((term) => !isDateTerm(term) && read(term).parsed?.announces === undefined);
    if (others.length < OTHER_TERMS) continue;
    let isOfDate = false;
    for (const part of parts) {
      isOfDate = isTerm(part) ? isDateTerm(part) : isOfDate;
      if (isOfDate) found.add(part.index);
    }
  }
  return found;
}

function isTerm({ path = '' }: Block): boolean {
  return PART.exec(path)?.[2] === 'dt';
}

function isDateTerm({ text }: Block): boolean {
  return DATE_TERM.test(text.trim());
}
