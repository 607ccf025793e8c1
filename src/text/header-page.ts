import type { Block, Document } from '../document.ts';
import { words } from './words.ts';

/** Share of a heading's words that the page's own title must have, for the heading to be the article's. */
const SHARED = 0.6;
const FEWEST_WORDS = 2;

/**
 * The heading of a page's article: the one that shares most words with the titles its markup gives; where the markup
 * gives none, the first heading of level 1.
 */
export function pageHeading(document: Document): Block | undefined {
  const headings = document.blocks.filter(
    ({ kind, level = 6, text }) => kind === 'heading' && level <= 3 && text.length < 400,
  );
  const titles = document.hints.filter(({ field }) => field === 'title').map(({ value }) => new Set(words(value)));
  let best: { readonly block: Block; readonly points: number } | undefined;
  for (const block of headings) {
    const points = Math.max(0, ...titles.map((title) => likeness(words(block.text), title))) - (block.level ?? 6) / 100;
    if (points > SHARED && (best === undefined || points > best.points)) best = { block, points };
  }
  return best?.block ?? headings.find(({ level, text }) => level === 1 && words(text).length >= FEWEST_WORDS);
}

/** Of the heading's words those that the title has, less for each that the title has beside. */
function likeness(heading: readonly string[], title: ReadonlySet<string>): number {
  if (heading.length === 0) return 0;
  const shared = heading.filter((word) => title.has(word)).length;
  return (
    shared / heading.length -
    Math.max(0, title.size - heading.length) * 0.01 -
    (heading.length < FEWEST_WORDS ? 0.2 : 0)
  );
}
