import type { Block } from '../../block.ts';
import type { Document } from '../../document.ts';
import { words } from '../words.ts';

/** The heading of a page's article. */
export interface PageHeading {
  readonly block: Block;
  /** The line of the block that is the title: headings hold dates and kickers too. */
  readonly title: string;
  /** The head of the page gives the same title, or nearly. */
  readonly isNamed: boolean;
}

/** Share of a heading's words that the page's own title must have, for the heading to be the article's. */
const SHARED = 0.6;
/** A block that is no heading must be the title word by word. */
const SAME = 0.9;
const FEWEST_WORDS = 2;
const LONGEST = 400;

/**
 * The heading of a page's article: the one that shares most words with the titles that the head of the page gives, else a
 * block that is that title; where the head gives none, the first heading of level 1.
 */
export function pageHeading(document: Document): PageHeading | undefined {
  const short = document.blocks.filter(({ text }) => text.length < LONGEST);
  const headings = short.filter(({ kind, level = 6 }) => kind === 'heading' && level <= 3);
  const titles = document.hints
    .filter(({ field, at }) => field === 'title' && typeof at === 'string')
    .map(({ value }) => new Set(words(value)));
  const others = () => short.filter(({ kind, text }) => kind !== 'heading' && words(text).length > FEWEST_WORDS);
  const best = likest(headings, titles, SHARED) ?? (titles.length === 0 ? undefined : likest(others(), titles, SAME));
  const first = headings.find(({ level, text }) => level === 1 && words(text).length >= FEWEST_WORDS);
  return best ?? (first && { block: first, title: first.text, isNamed: false });
}

function likest(
  blocks: readonly Block[],
  titles: readonly ReadonlySet<string>[],
  least: number,
): PageHeading | undefined {
  let best: PageHeading | undefined;
  let most = least;
  for (const block of blocks) {
    for (const line of new Set([block.text, ...block.text.split('\n')])) {
      const found = words(line);
      const points = Math.max(0, ...titles.map((title) => likeness(found, title))) - (block.level ?? 6) / 100;
      if (points <= most) continue;
      best = { block, title: line, isNamed: true };
      most = points;
    }
  }
  return best;
}

/** Of the heading's words those that the title has, less for each that the title has beside. */
function likeness(heading: readonly string[], title: ReadonlySet<string>): number {
  if (heading.length === 0) return 0;
  const shared = heading.filter((word) => title.has(word)).length;
  const beside = Math.max(0, title.size - new Set(heading).size) * 0.02;
  return shared / heading.length - beside - (heading.length < FEWEST_WORDS ? 0.2 : 0);
}
