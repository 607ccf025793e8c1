import type { Line } from './boilerplate-lines.ts';

/** Links from which a list of them is one of contents, and the share of them that name a heading of the page. */
const FEWEST = 3;
const NAMED = 0.5;
/** Share of an item's characters inside its link. */
const LINKED = 0.7;

/**
 * The items of lists of contents, each with the length of its list: links to places of the same page, of which most name
 * its headings. The page says all of it again.
 */
export function contents(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const headings = new Set(lines.flatMap(({ block }) => (block.kind === 'heading' ? [named(block.text)] : [])));
  const found = new Map<Line, number>();
  let list: Line[] = [];
  for (const line of [...lines, undefined]) {
    if (line !== undefined && isEntry(line)) {
      list.push(line);
      continue;
    }
    const names = list.filter(({ block }) => headings.has(named(block.text))).length;
    if (list.length >= FEWEST && names >= list.length * NAMED) for (const one of list) found.set(one, list.length);
    list = [];
  }
  return found;
}

function isEntry({ block: { kind, links = [] }, features }: Line): boolean {
  const [link, other] = links;
  const isOne = link !== undefined && other === undefined;
  return kind === 'item' && isOne && link.href.startsWith('#') && link.href.length > 1 && features.linkShare >= LINKED;
}

/** What stands before the name of a heading in its list, or before the heading itself: `1.2`. */
const NUMBER = /^(?:\d{1,3}[.)]?){1,4}\s/;

function named(text: string): string {
  return text.trim().replace(NUMBER, '').toLowerCase();
}
