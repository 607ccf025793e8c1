import type { Line } from './boilerplate-lines.ts';

/** Lines that a list inside the body may have; it would else swallow the text behind it. */
const BODY_LIST = 8;
/** Words of a title, from and to. */
const TITLE_WORDS = { least: 3, most: 25 } as const;
/** Share of a block's characters inside links from which it is a link. */
const LINKED = 0.8;
/** Share of capitals from which a line is set in capitals: a heading of the text rather than the title of an article. */
const CAPITALS = 0.8;

/**
 * The lines of the list of articles that stands below a heading of related articles. Outside the body it runs to the next
 * paragraph; inside the body only as far as the lines are surely no part of the text.
 */
export function listBelow(lines: readonly Line[], heading: number): readonly Line[] {
  const head = lines[heading];
  if (head === undefined) return [];
  const found: Line[] = [];
  for (const line of lines.slice(heading + 1)) {
    if (line.isProse || line.features.words > TITLE_WORDS.most || line.block.kind === 'heading') break;
    if (head.side !== 'after' && (found.length === BODY_LIST || !isLink(line))) break;
    found.push(line);
  }
  return found;
}

/** Whether a line is a link or an item of a list. */
function isLink({ block, features }: Line): boolean {
  return block.kind === 'item' || features.linkShare >= LINKED;
}
